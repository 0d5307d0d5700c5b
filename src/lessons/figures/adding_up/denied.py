"""A change in numbers that somebody denies: *“We never cut it”, she said. The budget fell from 31 million to 27*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import in_percent
from lessons.figures.adding_up.fitting import in_order
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.pairs import pairs_of
from lessons.figures.adding_up.reach import before
from lessons.figures.doubts import Doubt, doubt_about

_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject\w*|disput\w*)\b[^.]{0,80}?\b(?:cut|raised?|increas\w+|reduc\w+|lower\w*|"
    r"rais\w+)\b",
    re.IGNORECASE,
)
_REACH = 200
"""Characters before a change in which somebody may deny it (own choice)."""


def change_denied(page: Page) -> Iterator[Doubt]:
    """A change in numbers right behind somebody's word that there was none."""
    for pair in pairs_of(page):
        about = in_order(pair.old, pair.new)
        old, new = pair.old.value, pair.new.value
        if not old or new is None or not _DENIED.search(before(about[0], _REACH)):
            continue
        by = f"{in_percent(abs(new / old - 1))} {'less' if new < old else 'more'}"
        why = f"From “{pair.old.words}” to “{pair.new.words}” is {by}, and somebody denies it."
        yield doubt_about("change", about, "What exactly is denied, if the two numbers are right?", why)
