"""An extreme that stands alone: a record that nobody dates, an upper end without a lower one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import WHOLE_COUNTS
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, before_place, behind
from lessons.figures.adding_up.sameness import same_noun
from lessons.figures.doubts import Doubt, doubt_about, threshold
from lessons.figures.figure import Figure

_EVER = re.compile(
    r"[^.;:]{0,25}?\b(?:highest|lowest|largest|biggest|smallest|greatest|most|fewest|worst|best|longest|heaviest)"
    r"(?:\s+\w+){0,3}\s+(?:ever|on record|in (?:its|the [\w’' ]{0,20}) history|of all time)\b",
    re.IGNORECASE,
)
_HAS_SIZE = ("people", "things", "money", "percent", "distance")


def highest_ever(page: Page) -> Iterator[Doubt]:
    """*84 percent, the highest ever*: of how many, and since when has anybody counted?"""
    for place, figure in enumerate(page.figures):
        ever = _EVER.match(behind(figure, 80)) if figure.kind in _HAS_SIZE else None
        if ever is None or figure.value is None:
            continue
        last = _one_before(page.figures, place)
        words = ever.group().strip(" ,—")
        compared = f"the text gives {last.words} beside it" if last else "no other number stands beside it"
        why = f"“{figure.words}” is called “{words}”; {compared}, and not how far back the count goes."
        about = (last, figure) if last else (figure,)
        yield doubt_about("unfair comparison", about, "Since when has it been counted, and what came next to it?", why)


def _one_before(figures: list[Figure], place: int) -> Figure | None:
    """The nearest figure in front of the record that can measure the same."""
    figure = figures[place]
    for other in before_place(figures, place):
        if figure.start - other.end > threshold("farthest apart") / 2:
            return None
        bare = figure.kind in WHOLE_COUNTS and not figure.unit and other.kind in _HAS_SIZE
        if bare or (other.kind == figure.kind and same_noun(other, figure, bare=False)):
            return other
    return None


_ROOM = re.compile(
    r"\b(?:can|could|may|might|will|would|must|should|to|holds?|seats?|carr(?:y|ies)|room|space|capacity|allow\w*|"
    r"limit\w*|fines?|prison|reward|offer\w*)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)


def up_to(page: Page) -> Iterator[Doubt]:
    """*Up to 400 deaths a year*: an upper end without a lower one says little."""
    for figure in page.figures:
        large = (figure.value or 0) >= threshold("smallest upper bound worth a question")
        said = figure.words.lower().startswith(("up to", "as many as"))
        if (
            figure.kind == "people"
            and figure.bound == "at most"
            and large
            and said
            and not _ROOM.search(before(figure))
        ):
            why = f"“{figure.words}” names the most and not the least: one would be “up to {figure.surface}” too."
            yield doubt_about("only an upper end", (figure,), "How many at least, and out of how many?", why)
