"""What was expected or promised, and what came: how far apart are the two?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import amount, apart, plain
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, before_place, between
from lessons.figures.adding_up.sameness import noun
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_EXPECTED = re.compile(
    r"(?P<be>\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?)?"
    r"\b(?:expected|forecast|predicted|promised|planned for|budgeted(?: for)?|hoped for|projected|"
    r"(?:forecasts?|expectations?|(?<!the )targets?|budget) (?:of|for))\s+(?:\w+\s+){0,3}[“\"]?$",
    re.IGNORECASE,
)
_MEASURED = ("people", "things", "money", "percent", "distance")
_FARTHEST = 250
_FARTHEST_IN_SIZE = 10
"""What came is of the size of what was expected, or the two are different things (own choice)."""


def expected_and_reported(page: Page) -> Iterator[Doubt]:
    """*It earned 11 million … it had expected 18 million*: a forecast beside what came, and they are far apart."""
    for place, hoped in enumerate(page.figures):
        said = _EXPECTED.search(before(hoped, 70)) if hoped.kind in _MEASURED else None
        if not said or said.group("be"):
            continue
        actual = _actual(page.figures, place)
        if actual is not None:
            yield _how_far(actual, hoped)


def _actual(figures: list[Figure], place: int) -> Figure | None:
    """The figure of the same unit that came true, before the expected one: the first of its sentence."""
    hoped, found = figures[place], None
    for other in before_place(figures, place):
        if hoped.start - other.end > _FARTHEST:
            break
        same = other.kind == hoped.kind and noun(other) == noun(hoped) and noun(other) and other.change == hoped.change
        if same and not _EXPECTED.search(before(other, 70)):
            if found is not None and "." in between(other, found):
                break
            found = other
    return found if found is not None and _are_apart(found, hoped) else None


def _are_apart(actual: Figure, hoped: Figure) -> bool:
    one, two = amount(actual), amount(hoped)
    if one is None or two is None or not apart(one, two):
        return False
    return max(one[1], two[1]) <= _FARTHEST_IN_SIZE * max(1e-9, min(one[0], two[0]))


def _how_far(actual: Figure, hoped: Figure) -> Doubt:
    came, low = actual.value or 0, hoped.low if hoped.low is not None else hoped.value or 0
    high = hoped.high if hoped.high is not None else low
    gaps = sorted({abs(low - came), abs(high - came)})
    gap = " to ".join(plain(size) for size in gaps)
    side = "less" if came < low else "more"
    why = f"“{actual.words}” came and “{hoped.words}” was expected: {gap} {side}."
    about = tuple(sorted((actual, hoped), key=lambda figure: figure.number_start))
    question = f"How far is “{actual.words}” from what was expected, and who expected it?"
    return doubt_about("expected", about, question, why)
