"""Figures without a number: vague amounts, comparisons, and how often something happened (*twice*)."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.figures import vague
from lessons.figures.bounds import bound_before
from lessons.figures.comparisons import comparisons, how_often
from lessons.figures.counted import counted_behind
from lessons.figures.figure import Figure
from lessons.figures.making import figure_of
from lessons.figures.tokens import Tokens


def without_number(tokens: Tokens) -> Iterator[Figure]:
    """Vague amounts, comparisons and adverbs that count."""
    text = tokens.text
    for amount in vague.vague_amounts(tokens):
        counted = None if amount.unit else counted_behind(tokens, amount.end)
        surface = text[amount.start : amount.end]
        yield figure_of(
            text,
            (amount.start, counted.end if counted else amount.end),
            (amount.start, amount.end),
            unit=amount.unit or (counted.head if counted else ""),
            counts=counted.words if counted else "",
            kind="vague",
            why=f"“{surface}” gives an amount without a number.",
        )
    for words in comparisons(text):
        counted = counted_behind(tokens, words.end)
        hedge = bound_before(text, words.start)
        yield figure_of(
            text,
            (hedge[0] if hedge else words.start, counted.end if counted else words.end),
            (words.start, words.end),
            value=words.value,
            unit=words.unit,
            counts=counted.words if counted else "",
            kind="comparison",
            bound=hedge[2] if hedge else "exactly",
            why=f"“{text[words.start : words.end]}” gives a size by naming another.",
        )
    for words in how_often(text):
        hedge = bound_before(text, words.start)
        yield figure_of(
            text,
            (hedge[0] if hedge else words.start, words.end),
            (words.start, words.end),
            value=words.value,
            unit=words.unit,
            kind="things",
            bound=hedge[2] if hedge else "exactly",
            why=f"“{text[words.start : words.end]}” says how many times something happened.",
        )
