"""Figures without a number: vague amounts, comparisons, and how often something happened (*twice*)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lessons.figures import vague
from lessons.figures.bounds import bound_before
from lessons.figures.comparisons import Comparison, comparisons, how_often
from lessons.figures.counted import counted_behind
from lessons.figures.figure import Figure
from lessons.figures.making import figure_of
from lessons.figures.tokens import Tokens
from lessons.figures.vague import VagueAmount


def without_number(tokens: Tokens) -> Iterator[Figure]:
    """Vague amounts, comparisons and adverbs that count."""
    yield from map(partial(_vague, tokens), vague.vague_amounts(tokens))
    yield from map(partial(_compared, tokens), comparisons(tokens.text))
    yield from map(partial(_how_often, tokens.text), how_often(tokens.text))


def _vague(tokens: Tokens, amount: VagueAmount) -> Figure:
    """*Several boats*: what is counted, and no number."""
    counted = None if amount.unit else counted_behind(tokens, amount.end)
    return figure_of(
        tokens.text,
        (amount.start, counted.end if counted else amount.end),
        (amount.start, amount.end),
        unit=amount.unit or (counted.head if counted else ""),
        counts=counted.words if counted else "",
        kind="vague",
        why=f"“{tokens.text[amount.start : amount.end]}” gives an amount without a number.",
    )


def _compared(tokens: Tokens, words: Comparison) -> Figure:
    """*Almost the size of the harbour*: what it is compared with, and how exactly."""
    counted = counted_behind(tokens, words.end)
    hedge = bound_before(tokens.text, words.start)
    return figure_of(
        tokens.text,
        (hedge[0] if hedge else words.start, counted.end if counted else words.end),
        (words.start, words.end),
        value=words.value,
        unit=words.unit,
        counts=counted.words if counted else "",
        kind="comparison",
        bound=hedge[2] if hedge else "exactly",
        why=f"“{tokens.text[words.start : words.end]}” gives a size by naming another.",
    )


def _how_often(text: str, words: Comparison) -> Figure:
    """*Was turned away twice*: a count of times."""
    hedge = bound_before(text, words.start)
    return figure_of(
        text,
        (hedge[0] if hedge else words.start, words.end),
        (words.start, words.end),
        value=words.value,
        unit=words.unit,
        kind="things",
        bound=hedge[2] if hedge else "exactly",
        why=f"“{text[words.start : words.end]}” says how many times something happened.",
    )
