"""An anniversary beside the years it is between: *founded in 1925, it kept its 80th birthday in 2015*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.fitting import in_order
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.words import phrases
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_ANNIVERSARY = ("birthday", "anniversary", "jubilee")
_YEAR = re.compile(r"\b(?:1[4-9]|20)\d\d\b")
_TWO = 2


def anniversary_and_years(page: Page) -> Iterator[Doubt]:
    """The year that something began and the year of its anniversary are another number apart."""
    for rank in page.figures:
        if rank.kind != "ordinal" or rank.unit not in _ANNIVERSARY or not rank.value:
            continue
        dated = page.near(rank, 1, 1, lambda f: _year(f) > 0)
        here = [f for f in dated if page.sentence(f) == page.sentence(rank)]
        years = here + [f for f in dated if f not in here and _is_founding(f)] if len(here) == 1 else here
        if len(years) != _TWO:
            continue
        apart = abs(_year(years[0]) - _year(years[1]))
        if apart and abs(apart - rank.value) > 1:
            yield _question(rank, years, apart)


def _year(figure: Figure) -> int:
    """The year that a date names; 0 where it names none, or more than one."""
    found = _YEAR.findall(figure.surface) if figure.kind == "date" else []
    return int(found[0]) if len(found) == 1 else 0


def _is_founding(figure: Figure) -> bool:
    """*It was founded in 1931*, and not only rebuilt then."""
    clause = re.split(r"[.;:\n]", figure.text[max(0, figure.start - 60) : figure.start])[-1]
    return bool(phrases("founded").search(clause)) and not phrases("renewed").search(clause)


def _question(rank: Figure, years: list[Figure], apart: int) -> Doubt:
    early, late = sorted(map(_year, years))
    why = f"From {early} to {late} are {apart} years, but the text says “{rank.words}”."
    return doubt_about("dates", in_order(rank, *years), f"Which is wrong, a year or the {rank.words}?", why)
