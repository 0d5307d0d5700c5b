"""One size from two mouths: *the tower is 84 metres high, the owner says. Its plans show a tower 92 metres high*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import size
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.rivals import IS_MORE, apart_in_size, elsewhere, rivals, within
from lessons.figures.adding_up.sameness import deeds, stem
from lessons.figures.adding_up.words import phrases
from lessons.figures.dates import dates_named
from lessons.figures.doubts import Doubt
from lessons.figures.figure import Figure
from lessons.figures.once import once

_DIMENSIONS = ("height", "length", "depth", "width", "lasting", "loss")
"""Of what two sizes can be, each with a list of its words in the table."""
_MEASURED = ("distance", "duration")
_EXTENTS = ("hectare", "acre", "square kilometre", "square mile", "litre", "gallon", "barrel", "metric ton", "ton")
_CLOSEST = 3.0
"""A size so many times another is hardly another measure of the same thing (own choice)."""
_BEFORE, _BEHIND = 60, 40
"""Characters around a size in which the word for its dimension stands (own choice)."""
_CLAUSE_END = re.compile(r"[.;:!?\n]")


def measured_twice(page: Page) -> Iterator[Doubt]:
    """Two mouths, one dimension in one measure, and something else that is said of both."""
    for first in filter(_is_measured, page.figures):
        for second in page.near(first, 0, 2, _is_measured):
            later = second.start > first.end and page.sentence(second) > page.sentence(first)
            if (
                later
                and _could_be_one(first, second)
                and _of_one_dimension(first, second)
                and _no_other_day(page, first, second)
            ):
                yield rivals(first, second, "both measure the same of it")
                break


def _is_measured(figure: Figure) -> bool:
    measured = figure.kind in _MEASURED or figure.unit in _EXTENTS
    return measured and size(figure) > 0 and figure.low is None and not figure.change


def _could_be_one(first: Figure, second: Figure) -> bool:
    """One unit, two mouths, sizes that exclude each other and are of one order."""
    if first.unit != second.unit or first.voice == second.voice or IS_MORE.search(_clause(second)):
        return False
    return within(first, second, _CLOSEST) and apart_in_size(first, second) and not elsewhere(first, second)


def _of_one_dimension(first: Figure, second: Figure) -> bool:
    """Do both clauses have a word for one dimension? A loss is one by itself, a length needs the thing too."""
    one, two = _clause(first), _clause(second)
    for dimension in _DIMENSIONS:
        words = phrases(dimension)
        if words.search(one) and words.search(two):
            return dimension == "loss" or bool(_things(first) & _things(second)) or _points_back(second)
    return False


@once
def _clause(figure: Figure) -> str:
    before = _CLAUSE_END.split(figure.text[max(0, figure.start - _BEFORE) : figure.start])[-1]
    behind = _CLAUSE_END.split(figure.text[figure.end : figure.end + _BEHIND])[0]
    return before + figure.text[figure.number_end : figure.end] + behind


def _things(figure: Figure) -> frozenset[str]:
    """What else is said around a size, without the words for dimensions and those that only report."""
    plain = (word for word in deeds(figure) if not any(phrases(name).match(word) for name in _DIMENSIONS))
    return frozenset(plain) - {stem(word) for word in ("said", "says", "say", "told", "took")}


_IT = re.compile(r"(?:[.!?;:,“]\s*|\b(?:that|says?|said)\s+)(?:it|this)\b[^.;:]{0,30}$", re.IGNORECASE)


def _points_back(figure: Figure) -> bool:
    """*It had lasted five hours*: is the subject what the text spoke of before?"""
    return bool(_IT.search(figure.text[max(0, figure.start - _BEFORE) : figure.start]))


def _no_other_day(page: Page, first: Figure, second: Figure) -> bool:
    """Does the second sentence name no day that the first has not?"""
    one, two = (set(dates_named(page.words(page.sentence(f)))) for f in (first, second))
    return two <= one
