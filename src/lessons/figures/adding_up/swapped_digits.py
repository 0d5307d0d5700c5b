"""The same digits in another order: *1,450 signatures … 1,540 signatures*."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from lessons.figures.adding_up.amounts import AMOUNTS
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, is_label, of_one_key
from lessons.figures.adding_up.rivals import OTHER_SUBJECT, rivals, sorted_digits, swapped, within
from lessons.figures.adding_up.sameness import noun
from lessons.figures.doubts import Doubt, threshold
from lessons.figures.figure import Figure

_MOVED = re.compile(r"\bfrom\s+(?:an?\s+\w+\s+of\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\bto\s+$", re.IGNORECASE)
_SHORT = 2
_CLOSE = 1.5
"""A slip of two neighbouring digits leaves a number of about the same size (own choice)."""


def digits_swapped(page: Page) -> Iterator[Doubt]:
    """Two counts of one noun whose digits are the same, in another order."""
    counts = [f for f in page.figures if f.kind in (*AMOUNTS, "percent") and f.unit and f.surface[:1].isdigit()]
    for first, second in of_one_key(counts, _digits_of_a_noun):
        near = second.start - first.end <= 2 * threshold("farthest apart")
        if near and _is_a_slip(first, second):
            yield rivals(first, second, "both have the same noun")


def _digits_of_a_noun(figure: Figure) -> Hashable:
    """The digits whatever their order, and what they count."""
    return sorted_digits(figure), figure.kind, noun(figure)


def _is_a_slip(first: Figure, second: Figure) -> bool:
    if _MOVED.search(before(first)) and _TO.search(before(second)):
        return False  # *fell from an average of 5.4 million to 4.5 million*
    if len(first.surface) <= _SHORT or not swapped(first, second) or not within(first, second, _CLOSE):
        return False
    return not is_label(second) and not OTHER_SUBJECT.search(before(second))
