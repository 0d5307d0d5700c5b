"""Nouns and units that are left out: *300 sailors … another 150*, *two of the five boats*, *26 mpg and 34 in town*.

One file a place where the noun stands: behind the next number, before, or in the subject (*the number of deaths rose to
12*); what a sentence leaves out in which way is in ``ways``; units of measure are in ``measures``.
"""

from __future__ import annotations

from lessons.figures.eliding.before import from_before
from lessons.figures.eliding.behind import from_behind
from lessons.figures.eliding.number_of import from_subject
from lessons.figures.figure import Figure
from lessons.figures.tokens import Tokens

__all__ = ["elided_nouns"]

_NOT_COUNTS = ("date", "ordinal", "vague", "comparison")


def elided_nouns(tokens: Tokens, figures: list[Figure]) -> list[Figure]:
    """Give a number without a noun the noun of the count behind it, or of the one before it."""
    shared: list[Figure] = []
    following: Figure | None = None
    for figure in reversed(figures):
        shared.append(figure := from_behind(figure, following))
        following = figure if figure.kind not in _NOT_COUNTS else following
    chosen: list[Figure] = []
    for figure in reversed(shared):
        chosen.append(from_before(tokens, from_subject(tokens, figure), chosen))
    return _from_shared(chosen)


def _from_shared(chosen: list[Figure]) -> list[Figure]:
    """*Nine of the 15 rounds, yet seven of the next eight*: the eight have their noun by now, so the seven get it."""
    following: list[Figure | None] = [*chosen[1:], None] if chosen else []
    return [from_behind(figure, after) for figure, after in zip(chosen, following, strict=True)]
