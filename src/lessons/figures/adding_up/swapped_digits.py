"""The same digits in another order: *1,450 signatures … 1,540 signatures*."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.figures.adding_up.amounts import AMOUNTS
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, behind_place, is_label
from lessons.figures.adding_up.rivals import OTHER_SUBJECT, rivals, swapped, within
from lessons.figures.adding_up.sameness import noun
from lessons.figures.doubts import Doubt, threshold
from lessons.figures.figure import Figure

_SHORT = 2
_CLOSE = 1.5
"""A slip of two neighbouring digits leaves a number of about the same size (own choice)."""


def digits_swapped(page: Page) -> Iterator[Doubt]:
    """Two counts of one noun whose digits are the same, in another order."""
    counts = [f for f in page.figures if f.kind in (*AMOUNTS, "percent") and f.unit and f.surface[:1].isdigit()]
    for place, first in enumerate(counts):
        for second in behind_place(counts, place):
            if second.start - first.end > 2 * threshold("farthest apart"):
                break
            if _is_a_slip(first, second):
                yield rivals(first, second, "both have the same noun")


def _is_a_slip(first: Figure, second: Figure) -> bool:
    if len(first.surface) <= _SHORT or not swapped(first, second) or not within(first, second, _CLOSE):
        return False
    same = first.kind == second.kind and noun(first) == noun(second)
    return same and not is_label(second) and not OTHER_SUBJECT.search(before(second))
