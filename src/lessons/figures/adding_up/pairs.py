"""Two sizes of one thing, before and after, where the words say which is which: *48 million, after 54 million*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from lessons.figures.adding_up.amounts import Interval, amount
from lessons.figures.adding_up.fitting import measure
from lessons.figures.adding_up.page import Page, gap, noun_of
from lessons.figures.figure import Figure

_HEDGE = (
    r"(?:(?:the|about|some|only|just|roughly|around|nearly|almost|a total of|a mere"
    r"|an (?:\w+ )?(?:average|estimate) of)\s+)*"
)
_SET_AGAINST = re.compile(
    r"[^.;:!?\n]{0,70}?\b(?:against|(?:as )?compared (?:with|to)|versus|up from|down from|from|after|rather than|"
    rf"instead of|up on|down on)\s+{_HEDGE}$",
    re.IGNORECASE,
)
_TO = re.compile(rf"[^.;:!?\n]{{0,60}}?\bto\s+{_HEDGE}$", re.IGNORECASE)
_FROM = re.compile(rf"\bfrom\s+{_HEDGE}$", re.IGNORECASE)
_EARLIER = re.compile(
    r"[^.;:!?\n]{0,25}?\b(?:(?:a|an|one|two|three|\w+) (?:years?|months?|weeks?|decades?|seasons?|campaigns?|"
    r"harvests?) (?:ago|earlier|"
    r"before)|(?:in )?the (?:\w+ )?(?:year|month|week|season|quarter|one|winter|summer|decade) before|"
    r"in the (?:previous|preceding) (?:\w+ )?(?:year|month|week|season|quarter|campaign|harvest|edition|term|"
    r"session)|last (?:year|month|week|season)|"
    r"previously|before that|at the (?:start|beginning)|originally|at first|used to)\b",
    re.IGNORECASE,
)


OTHER_ORDER = 5.0
"""A number so many times another is hardly the same thing before and after (own choice)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sizes of one thing: before and after."""

    old: Figure
    new: Figure

    @property
    def ratio(self) -> Interval:
        """The least and the most of new divided by old."""
        one, two = amount(self.old), amount(self.new)
        if one is None or two is None or not one[0] > 0:
            return 0.0, float("inf")
        return two[0] / one[1], two[1] / one[0]


@lru_cache(maxsize=2)
def pairs_of(page: Page) -> tuple[Pair, ...]:
    """The pairs whose words say which was before: *48 million, after 54 million*, *from 12 to nine*."""
    return tuple(_pairs(page))


def _pairs(page: Page) -> Iterator[Pair]:
    amounts = [f for f in page.figures if f.kind in SIZES and (f.value or 0) > 0 and not f.change]
    for first, second in pairwise(amounts):
        if page.sentence(second) - page.sentence(first) > 1 or not comparable(first, second):
            continue
        same = page.sentence(first) == page.sentence(second)
        between = gap(first, second)
        if same and _FROM.search(page.opening(first)) and _TO.fullmatch(between):
            yield Pair(first, second)
        elif same and _SET_AGAINST.fullmatch(between):
            yield Pair(second, first)
        elif (order := _by_dates(page, first, second)) is not None:
            yield order
        elif _EARLIER.match(first.text, first.end) and not _EARLIER.match(second.text, second.end):
            yield Pair(first, second)
        elif _EARLIER.match(second.text, second.end) and not _EARLIER.match(first.text, first.end):
            yield Pair(second, first)


_YEAR = re.compile(
    r"\b((?:18|19|20)\d\d)\b|\b(now|today|this (?:year|month|week|summer|winter|season))\b|"
    r"\b(last (?:year|month|week|summer|winter|season))\b",
    re.IGNORECASE,
)
_NOW, _LAST = 9999, 9998


def _by_dates(page: Page, first: Figure, second: Figure) -> Pair | None:
    """*412 in 1985 and 318 last summer*: each with its own year, which tells the order."""
    years = _year_of(page, first, second.start), _year_of(page, second, second.end + _LEAD, first.end)
    if None in years or years[0] == years[1] or noun_of(first) != noun_of(second) != "":
        return None
    return Pair(first, second) if (years[0] or 0) < (years[1] or 0) else Pair(second, first)


def _year_of(page: Page, figure: Figure, end: int, start: int = 0) -> int | None:
    """The year beside a figure, the nearest one in its clause; later than all others for *now*."""
    behind = re.split(r"[.;:!?\n]|, (?:and|but)\b", page.text[figure.end : end])[0]
    before = re.split(r"[.;:!?\n]|, (?:and|but)\b", page.text[max(start, figure.start - _LEAD) : figure.start])[-1]
    found = _YEAR.search(behind) or next(reversed(list(_YEAR.finditer(before))), None)
    if found is None:
        return None
    return int(found.group(1)) if found.group(1) else _NOW if found.group(2) else _LAST


_LEAD = 60
SIZES = ("people", "things", "money", "distance", "duration", "age")


def comparable(first: Figure, second: Figure) -> bool:
    """One measure; of two counts the second may have lost its noun."""
    one, two = noun_of(first), noun_of(second)
    if measure(first) != measure(second):
        return not two and second.kind == "things" and first.kind != "duration"
    return not (one and two) or one == two
