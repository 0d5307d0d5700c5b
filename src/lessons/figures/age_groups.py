"""People named by their age: *the over-65s*, *under-16s*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.ages import OLDEST
from lessons.figures.bounds import bound_before
from lessons.figures.figure import Figure
from lessons.figures.making import figure_of

_GROUP = re.compile(r"(?:(?<![\w-])(?:over|under)-|\bthe (?:over|under) )(\d{1,3})(?=s(?![\w-]))", re.IGNORECASE)
"""With a blank it needs an article: *he ran it in under 10s*."""


def age_groups(text: str) -> Iterator[Figure]:
    """Each such group as an age, more or less than its years."""
    for match in _GROUP.finditer(text):
        hedge = bound_before(text, match.start(1) - 1) if text[match.start(1) - 1] == "-" else None
        hedge = hedge or bound_before(text, match.start(1))
        if hedge is None or int(match.group(1)) > OLDEST:
            continue
        surface, words = match.group(1), text[hedge[0] : hedge[1]]
        yield figure_of(
            text,
            (hedge[0], match.end() + 1),
            match.span(1),
            value=float(surface),
            unit="year",
            kind="age",
            bound=hedge[2],
            why=f"“{words}” before “{surface}s” names people by their age; “{words}” makes it “{hedge[2]}”.",
        )
