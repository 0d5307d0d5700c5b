"""Two dates and the time between them: does the duration that the text gives agree with its dates?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lessons.figures.asking.reach import before, behind, between, sentences_of
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure
from lessons.figures.reported import report_date

_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25, "decade": 3652.5}
_FROM = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|until|till|and)\s+", re.IGNORECASE)
_UP_TO_FROM = re.compile(r",?\s*(?:(?:and|running|lasting|that is)\s+)?(?:from|between)\s+", re.IGNORECASE)
_NEAR = re.compile(r"[^.;:]{0,25}", re.IGNORECASE)


def time_between(figures: list[Figure]) -> Iterator[Doubt]:
    """*From 1990 to 2004, twelve years*: the dates are another time apart."""
    for sentence in sentences_of(figures):
        for place, (first, second) in enumerate(pairwise(sentence)):
            if first.kind != "date" or second.kind != "date" or not _FROM.search(before(first)):
                continue
            if not _TO.fullmatch(between(first, second)):
                continue
            for time in sentence[place + 2 : place + 3]:
                if time.kind == "duration" and _NEAR.fullmatch(between(second, time)):
                    yield from _wrong_time(first, second, time, (first, second, time))
            for time in sentence[max(0, place - 1) : place]:
                if time.kind == "duration" and _UP_TO_FROM.fullmatch(between(time, first)):
                    yield from _wrong_time(first, second, time, (time, first, second))


_SINCE = re.compile(r"\b(?:since|in)\s+$", re.IGNORECASE)
_FOR = re.compile(r"\bfor\s+(?:the (?:last|past)\s+)?$", re.IGNORECASE)
_AGO = re.compile(r"\s+ago\b", re.IGNORECASE)


def time_until_today(figures: list[Figure]) -> Iterator[Doubt]:
    """*Twenty years ago, in 1998*: reckoned from the report's own date it is another number of years."""
    today = report_date(figures[0].text) if figures else None
    for sentence in sentences_of(figures) if today else ():
        for first, second in pairwise(sentence):
            then, time = (first, second) if first.kind == "date" else (second, first)
            if then.kind != "date" or time.kind != "duration" or not _NEAR.fullmatch(between(first, second)):
                continue
            ago = _AGO.match(behind(time)) and _SINCE.search(before(then))
            lasting = _FOR.search(before(time)) and re.search(r"\bsince\s+$", before(then), re.IGNORECASE)
            if ago or lasting:
                yield from _wrong_time(then, today, time, (first, second))


def _wrong_time(start: Figure, end: Figure | date | None, time: Figure, about: tuple[Figure, ...]) -> Iterator[Doubt]:
    unit, begins = _DAYS.get(time.unit), start.days
    ends = (end, end) if isinstance(end, date) else end.days if end else None
    if unit is None or begins is None or ends is None or not time.value:
        return
    least, most = (ends[0] - begins[1]).days / unit - 1, (ends[1] - begins[0]).days / unit + 1
    slack = _ABOUT * time.value if time.bound == "about" else 0
    if least - slack <= time.value <= most + slack or most < 0:
        return
    made = f"about {max(0, round((least + most) / 2))} {time.unit}s"
    until = "to the day of the report" if isinstance(end, date) else f"to “{end.words}”" if end else ""
    why = f"From “{start.words}” {until} are {made}, but the text says “{time.words}”."
    yield doubt_about("dates", about, f"Which is wrong, the date or the {time.words}?", why)


_ABOUT = 0.15
