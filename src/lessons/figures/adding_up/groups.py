"""A number in groups of a size: *120 pupils in groups of 25*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import WHOLE_COUNTS, plain, rounding
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before
from lessons.figures.adding_up.sameness import stem
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

GROUPS = re.compile(
    r"\b(groups?|teams?|batches|batch|rows?|units?|cells?|classes|crews?|squads?|pairs?|lots?)\s+of\s+$", re.IGNORECASE
)


def groups_of(page: Page) -> Iterator[Doubt]:
    """A number divided into groups of a size: how many groups, and does it divide?"""
    for size in page.figures:
        word = GROUPS.search(before(size, 20)) if size.kind in WHOLE_COUNTS and size.value else None
        if not word or not word.group(1).endswith("s"):
            continue
        for whole in page.near(size, 0, 0, lambda f: f.kind in WHOLE_COUNTS):
            if whole.start > size.start or (whole.value or 0) <= (size.value or 0):
                continue
            if stem(word.group(1)) != stem(whole.unit) and not _number_is_given(page, whole, size):
                yield _question(whole, size, word.group(1))


def _number_is_given(page: Page, whole: Figure, size: Figure) -> bool:
    """*In four squads of 20*: the text itself says how many groups there are."""
    near = page.beside(size, _GROUP_WORD)
    return any(whole.end <= f.start < size.start and size.start - f.number_end <= _GROUP_WORD for f in near)


_GROUP_WORD = 20


def _question(whole: Figure, size: Figure, groups: str) -> Doubt:
    number, rest = divmod(whole.value or 0, size.value or 1)
    many = f"about {plain(round(number, -1))}" if rounding(whole.value or 0) else plain(number)
    left = f", with {plain(rest)} left over" if rest and not rounding(whole.value or 0) else ""
    why = f"“{whole.words}” in {groups} of {size.surface} makes {many} {groups}{left}."
    return doubt_about("groups", (whole, size), f"Does the text bear out {many} {groups}?", why)
