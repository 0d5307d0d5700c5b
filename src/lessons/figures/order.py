"""Figures that give a place in an order: *the first day*."""

from __future__ import annotations

from lessons.figures.counted import counted_behind
from lessons.figures.figure import Figure
from lessons.figures.making import figure_of
from lessons.figures.measured import Measured
from lessons.figures.tokens import Tokens

_DETERMINERS = frozenset({"the", "his", "her", "their", "its", "our", "my", "your", "a"})


def ordinal_figure(tokens: Tokens, found: Measured) -> Figure | None:
    """*The first day*, *the third to leave*; not the adverb (*first introduced*)."""
    text, number = tokens.text, found.number
    token = tokens.at(number.start)
    surface = text[number.start : number.end]
    counted = counted_behind(tokens, number.end, single=True, of=False)
    before = tokens.before(number.start)
    definite = before is not None and (before.tag_ == "POS" or before.lower_ in _DETERMINERS)
    if text[number.end : number.end + 1] == "-" and not counted:
        return None
    if token is None or not (definite or (counted and token.tag_ in ("JJ", "CD", "NN", "NNP"))):
        return None
    return figure_of(
        text,
        (number.start, counted.end if counted else number.end),
        (number.start, number.end),
        value=number.value,
        unit=counted.head if counted else "",
        counts=counted.words if counted else "",
        kind="ordinal",
        why=f"“{surface}” gives a place in an order, not an amount.",
    )
