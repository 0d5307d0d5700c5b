"""A number in groups of a size: *120 pupils in groups of 25*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from lessons.figures.adding_up.amounts import WHOLE_COUNTS
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import sentences_of
from lessons.figures.adding_up.sameness import stem
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

GROUPS = re.compile(
    r"\b(groups?|teams?|batches|batch|rows?|units?|cells?|classes|crews?|squads?|pairs?|lots?)\s+of\s+$", re.IGNORECASE
)


def groups_of(page: Page) -> Iterator[Doubt]:
    """A number divided into groups of a size: how many groups, and does it divide?"""
    for whole, size in (pair for sentence in sentences_of(page.figures) for pair in combinations(sentence, 2)):
        if whole.kind not in WHOLE_COUNTS or size.kind not in WHOLE_COUNTS:
            continue
        if not whole.value or not size.value or whole.value <= size.value:
            continue
        word = GROUPS.search(size.text[max(0, size.start - 20) : size.start])
        if word and stem(word.group(1)) == stem(whole.unit):
            continue  # 22 teams of six
        if not word or not word.group(1).endswith("s") or _number_is_given(page.figures, whole, size):
            continue
        number, rest = divmod(whole.value, size.value)
        left = f", with {rest:g} left over" if rest else ""
        why = f"“{whole.words}” in {word.group(1)} of {size.surface} makes {number:g} {word.group(1)}{left}."
        yield doubt_about("groups", (whole, size), f"Does the text bear out {number:g} {word.group(1)}?", why)


def _number_is_given(figures: list[Figure], whole: Figure, size: Figure) -> bool:
    """*In four squads of 20*: the text itself says how many groups there are."""
    return any(whole.end <= f.start < size.start and size.start - f.number_end <= _GROUP_WORD for f in figures)


_GROUP_WORD = 20
