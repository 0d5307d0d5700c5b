"""Two numbers set side by side for unequal times: *310 between January and March … in 2022 they visited 1,180*."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from lessons.figures.adding_up.fitting import in_order, measure
from lessons.figures.adding_up.page import Page, gap, is_amount, noun_of
from lessons.figures.adding_up.words import phrases
from lessons.figures.days import months
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure
from lessons.figures.number_words import table, worth

_UNITS = {"hour": 1 / 730, "day": 1 / 30.44, "night": 1 / 30.44, "weekend": 2 / 30.44, "week": 7 / 30.44} | {
    "month": 1.0,
    "quarter": 3.0,
    "half": 6.0,
    "season": 6.0,
    "year": 12.0,
    "decade": 120.0,
}
"""Lengths of time in months."""
_MONTH = "|".join(sorted(months(), key=len, reverse=True))
_PERIOD = re.compile(
    rf"\b(?:between|from) (?P<first>{_MONTH})\b(?: \d+)?,? (?:and|to|until|through) (?P<last>{_MONTH})\b|"
    rf"\bfrom (?:New Year['’]s Day|the (?:start|beginning) of (?:the year|January)) to (?:the (?:end|"
    rf"middle) of )?(?P<until>{_MONTH})\b|"
    r"\b(?:in|over|during|for|within) (?:the |its |their )?(?:(?:whole|all|full|first|last|past|previous|final|"
    r"opening|entire|same) )*(?:of )?"
    r"(?:the )?(?P<number>[a-z]+|\d+) (?P<units>days|weeks|months|years|quarters|decades|hours)\b|"
    r"\b(?:in|for|during|over) (?:the |a |its )?(?:(?:whole|all|full|first|second|third|fourth|last|past|"
    r"previous|same|single|opening|final|latest) )+"
    r"(?:of )?(?:the )?(?P<unit>day|week|weekend|month|quarter|half|year|season|decade|night)\b(?! (?:ago|"
    r"earlier|before))|"
    r"\b(?:in|during|throughout|for|over) (?:(?:the whole|all) of )?(?P<year>(?:19|20)\d\d)\b|"
    r"(?P<whole_year>\b(?:the whole|all) of (?:last|the previous) year\b)|"
    rf"(?<!of )(?P<last_year>\b(?:last year|the year before|the previous year)\b)(?!['’]s)|"
    r"\bsince (?P<since>(?:19|20)\d\d)\b|"
    r"\b(?:in|over|during) (?:the |this |last )?(?P<part>spring|summer|autumn|winter)\b|"
    rf"\bin (?P<month>{_MONTH})\b(?! (?:\d{{4}}|\d|and|to))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:!?\n]|,\s+(?=(?:compared|against|while|and|but|whereas|down|up)\b)", re.IGNORECASE)
_UNEQUAL = 1.25


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time: its words, and its length in months."""

    words: str
    length: float


def unequal_periods(page: Page) -> Iterator[Doubt]:
    """Two amounts of one thing, side by side, each with a length of time of its own, and the lengths differ."""
    amounts = [f for f in page.figures if is_amount(f) and " per " not in f.unit]
    for first, second in pairwise(amounts):
        apart = page.sentence(second) - page.sentence(first)
        if apart > 1 or not _of_one_thing(first, second) or _is_told(page, first, second):
            continue
        one, two = _period(page, first, end=second.start), _period(page, second, start=first.number_end)
        if one is None or two is None or max(one.length, two.length) < _UNEQUAL * min(one.length, two.length):
            continue
        if _is_compared(page, first, second):
            yield _question(first, second, one, two)


def _question(first: Figure, second: Figure, one: Period, two: Period) -> Doubt:
    times = f"“{one.words}” and “{two.words}”"
    why = f"“{first.words}” and “{second.words}” are set side by side, but their times are {times}."
    how = "many" if measure(first) == "count" else "much"
    question = f"How {how} would each be in the same length of time, and whose choice are the times?"
    return doubt_about("unfair comparison", in_order(first, second), question, why)


_SAME = re.compile(
    rf"\bsame\b|\bof (?:them|those|these|which|whom)\b|\b(?:{_MONTH}) (?:of )?last year\b|"
    rf"(?<!whole )(?<!all )\bof last year\b|"
    r"\b(?:a|per|each|every) (?:day|week|month|year|head)\b",
    re.IGNORECASE,
)


def _is_told(page: Page, first: Figure, second: Figure) -> bool:
    """Do the words say that the times are the same, or that one is a part of the other?"""
    words = {page.words(page.sentence(f)) for f in (first, second)}
    if any(map(_says_same, words)):
        return True
    return any(map(_says_alone, words)) and not _ANOTHER.search(gap(first, second))


@lru_cache(maxsize=64)
def _says_same(sentence: str) -> bool:
    return _SAME.search(sentence) is not None


@lru_cache(maxsize=64)
def _says_alone(sentence: str) -> bool:
    return _ALONE.search(sentence) is not None


_ALONE = re.compile(r"\balone\b")
_ANOTHER = re.compile(r"\b(?:while|whereas)\b")
"""*300 in the spring alone* is a part of what was before, unless it is somebody else's."""


def _of_one_thing(first: Figure, second: Figure) -> bool:
    if measure(first) != measure(second):
        return False
    nouns = noun_of(first), noun_of(second)
    return measure(first) != "count" or nouns[0] == nouns[1] or (bool(nouns[0]) and not nouns[1])


def _period(page: Page, figure: Figure, *, start: int = 0, end: int | None = None) -> Period | None:
    """The length of time in a figure's own clause: behind it, or before it."""
    found = _behind(page, figure, end) or _before(page, figure, start)
    length = _length(found) if found else 0.0
    return Period(found.group(), length) if found and length else None


def _behind(page: Page, figure: Figure, end: int | None) -> re.Match[str] | None:
    """The first length of time behind a number, before a place of the text."""
    after = page.after(figure)[: None if end is None else max(0, end - figure.number_end)]
    timed = _has_time_word(page.text, figure.number_end, figure.number_end + len(after))
    return _PERIOD.search(_CLAUSE.split(after, maxsplit=1)[0]) if timed else None


def _before(page: Page, figure: Figure, start: int) -> re.Match[str] | None:
    """The last length of time before a number, behind a place of the text."""
    opening = page.opening(figure)
    before = opening[max(0, len(opening) - (figure.start - start)) :]
    if not _has_time_word(page.text, figure.start - len(before), figure.start):
        return None
    return next(reversed(list(_PERIOD.finditer(_CLAUSE.split(before)[-1]))), None)


_TIME_WORD = re.compile(
    rf"day|week|month|quarter|half|year|season|decade|night|hour|spring|summer|autumn|winter|(?:19|20)\d\d|{_MONTH}",
    re.IGNORECASE,
)
"""One of these is in every match of _PERIOD, so that no other stretch of a long sentence need be searched for one."""


def _has_time_word(text: str, start: int, end: int) -> bool:
    places = _time_words(text)
    first = bisect_left(places, start)
    return first < len(places) and places[first] < end


@lru_cache(maxsize=8)
def _time_words(text: str) -> tuple[int, ...]:
    """Where the words and years begin without which no length of time is told."""
    return tuple(found.start() for found in _TIME_WORD.finditer(text))


def _length(found: re.Match[str]) -> float:
    """The months that a match of _PERIOD names; 0 where its number is not known (*in recent weeks*)."""
    said = found.groupdict()
    if said["first"]:
        first, last = (months()[said[name].lower()] for name in ("first", "last"))
        return float((last - first) % 12 + 1)
    if said["until"]:
        return float(months()[said["until"].lower()])
    if said["units"]:
        number = said["number"].lower()
        many = float(number) if number.isdigit() else worth(number) if number in table() else 0.0
        return many * _UNITS[said["units"].lower().removesuffix("s")]
    if said["unit"]:
        return _UNITS[said["unit"].lower()]
    if said["part"]:
        return _UNITS["quarter"]
    return 2 * _UNITS["year"] if said["since"] else _UNITS["month"] if said["month"] else _UNITS["year"]


def _is_compared(page: Page, first: Figure, second: Figure) -> bool:
    """Do the words between, of the second's clause or of the sentence behind it set one against the other?"""
    here = page.sentence(second)
    following = page.words(here + 1) if here + 1 < page.count and _MEANT.match(page.words(here + 1)) else ""
    if phrases("compared").search(following):
        return True
    if page.sentence(first) != here:
        return bool(_OPENS.search(page.opening(second))) and measure(first) == "count"
    return bool(phrases("compared").search(gap(first, second)) or phrases("compared").search(page.after(second)))


_OPENS = re.compile(r"^\s*[“\"]?(?:Compared (?:with|to)|Against|By comparison|In comparison|Unlike|That compares)\b")


_MEANT = re.compile(
    r"[“\"‘']?(?:That|This|It|I|Nearly|Almost|We|They|Our|[A-Z][\w-]+ (?:million|thousand|ahead|times|points))\b"
)
