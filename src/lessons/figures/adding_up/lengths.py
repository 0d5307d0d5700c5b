"""A length of time beside the days or years it runs between: *for six years … April 2014 … June 2017*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import combinations

from lessons.figures.adding_up.amounts import Interval
from lessons.figures.adding_up.fitting import in_order
from lessons.figures.adding_up.overlaps import Overlaps
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.words import phrases
from lessons.figures.days import Days, resolve
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure
from lessons.figures.once import once

_LENGTH = {"day": 1.0, "night": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": 365.25}
_LASTS = re.compile(
    r"\b(?:for|last(?:s|ed|ing)?|within|over|in all|took|takes?|after|during|spent|spanning|throughout|"
    r"(?:a |the )?(?:voyage|journey|trip|stay|wait) of)\s+"
    r"(?:(?:the|a|another|just|only|some|all|exactly|fully|nearly|almost|more than|about|past|last|a total of)\s+)*$|"
    r"[:—–]\s+(?:\w+\s+){0,1}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:-?\w+)?(?:\s+(?:without a break|long|in all|on end|later|between|of (?:the )?(?:war|siege|strike|talks|"
    r"fighting|work|"
    r"building|negotiation\w*|drought|fraud))|,?\s+(?:I|we|he|she|they)(?:['’]ve| have| has)\b)",
    re.IGNORECASE,
)
_NO_LENGTH = re.compile(
    r"\s*-?\w+\s+(?:ago|before|earlier|old|notice|in (?:prison|jail)|sentence|ban|contract|plan|warranty)\b"
)
_PENALTY = re.compile(
    r"\b(?:sentenc\w+|jail\w*|prison|imprison\w*|terms?|bann?e?d?|suspen\w+|contract|lease|franchise|guarante\w*|"
    r"aged?|another|further|every|each)\b[^.;:]{0,30}$",
    re.IGNORECASE,
)
_OWN_DAYS = re.compile(r"[^.;:]{0,30}\b(?:from|between|since)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\b(?!\s+[A-Z])")
"""*16 days, between 3 and 18 June*: days of its own, which are not read."""
_STILL_TO_COME = re.compile(r"\b(?:expected?|will|would|could|should|next|coming)\b[^.;:]{0,30}$", re.IGNORECASE)
_NEAREST, _FARTHEST = 0.25, 4.0
"""Dates that are so much closer together or farther apart have hardly to do with the length (own choice)."""
_BACK, _AHEAD, _WIDE = 7, 9, 12


def length_and_dates(page: Page) -> Iterator[Doubt]:
    """A length that no two dates around are apart, beside a day that something began and one that it ended."""
    lengths = [f for f in page.figures if f.kind == "duration" and f.value and f.unit in _LENGTH]
    lengths = [f for f in lengths if _is_length(page, f)]
    stated = Overlaps(_length(f) for f in lengths)
    for time in lengths:
        if any(_fits(time, a, b) for a, b in combinations(_unlike(page.near(time, _WIDE, _WIDE, _is_dated)), 2)):
            continue
        back, ahead = (1, 1) if _is_hyphened(time) else (_BACK, _AHEAD)
        pairs = list(combinations(page.near(time, back, ahead, _is_dated), 2))
        pairs = [pair for pair in pairs if (apart := _apart(*pair)) and not stated.touches(apart)]
        pairs = [pair for pair in pairs if not _is_a_range(page, time, *pair)]
        said = [pair for pair in pairs if _is_fine_enough(time, *pair) and _begins_and_ends(page, *pair)]
        if len(said) == 1:
            yield _question(time, *said[0])


def _is_a_range(page: Page, time: Figure, first: Figure, second: Figure) -> bool:
    """*Between March 2017 and February 2019*, in another sentence: the time of something else."""
    return _are_joined(first, second) and page.sentence(first) != page.sentence(time)


def _are_joined(first: Figure, second: Figure) -> bool:
    """*From 3 May to 9 May*."""
    return bool(re.fullmatch(r"\s*(?:and|to|until|till|through|–|-)\s*", first.text[first.end : second.start]))


def _is_length(page: Page, time: Figure) -> bool:
    before, behind = page.opening(time)[-60:], page.after(time)
    if (
        _NO_LENGTH.match(behind)
        or _OWN_DAYS.match(behind)
        or _PENALTY.search(before)
        or (_STILL_TO_COME.search(before) and not _joins(behind))
    ):
        return False
    return bool(_LASTS.search(before) or _BEHIND.match(behind) or _joins(behind) or _is_hyphened(time))


def _joins(behind: str) -> bool:
    """*20 days, from 3 March to 14 March*, *60 days later*: even of what is still to come, the two must agree."""
    return bool(re.match(r"\s+\w+,?\s+(?:from|between|later)\b", behind))


def _is_hyphened(time: Figure) -> bool:
    """*A ten-day strike*."""
    return time.text.startswith("-", time.number_end)


@once
def _days(figure: Figure) -> Days | None:
    """The days of a full date; of one without a year, those in some year."""
    words = figure.surface.strip().rstrip(".,")
    if not re.search(r"\d", words):
        return None
    if _DATELINE.match(figure.text, figure.end) and figure.start < _FIRST_WORDS:
        return None
    return _resolved(words)


@lru_cache(maxsize=4096)
def _resolved(words: str) -> Days | None:
    return resolve(words, date(_SOME_YEAR, 12, 31))


def _is_dated(figure: Figure) -> bool:
    return figure.kind == "date" and _days(figure) is not None


def _unlike(dates: list[Figure]) -> list[Figure]:
    """One of each day: the others are as far from any date."""
    return list({(_days(f), _has_year(f)): f for f in dates}.values())


_DATELINE = re.compile(r"\s*(?:\([A-Z][\w/ ]*\)\s*)?[-—–:]\s")
_FIRST_WORDS = 60
"""*PORT ANSEL, 9 August - …*: the day of the report, in its first words."""


_SOME_YEAR = 2001


@once
def _has_year(figure: Figure) -> bool:
    return bool(re.search(r"\b(?:1[4-9]|20)\d\d\b", figure.surface))


def _apart(first: Figure, second: Figure) -> tuple[float, float] | None:
    """The fewest and the most days from one date to another; None if one has a year and the other has not."""
    one, two = _days(first), _days(second)
    if one is None or two is None or _has_year(first) != _has_year(second):
        return None
    (early, early_end), (late, late_end) = sorted((one, two))
    least, most = (late - early_end).days, (late_end - early).days
    return (float(max(least, 0)), float(most)) if most > 0 and early != late else None


def _fits(time: Figure, first: Figure, second: Figure) -> bool:
    apart, (low, high) = _apart(first, second), _length(time)
    return apart is not None and apart[0] <= high and low <= apart[1]


@once
def _length(time: Figure) -> Interval:
    """The fewest and the most days that a length of time may be."""
    length, unit = (time.value or 0.0) * _LENGTH[time.unit], _LENGTH[time.unit]
    slack = unit + (0.2 * length if time.bound != "exactly" else 0.0)
    low = 0.0 if time.bound in ("at most", "less than") else length - slack
    return low, float("inf") if time.bound in ("at least", "more than") else length + slack


def _is_fine_enough(time: Figure, first: Figure, second: Figure) -> bool:
    """Days for days, years for years, and of one order of size."""
    apart = _apart(first, second)
    if apart is None or not time.value:
        return False
    middle, length = sum(apart) / 2, time.value * _LENGTH[time.unit]
    sharp = apart[1] - apart[0] <= 2 * max(_LENGTH[time.unit], 2)
    return sharp and _NEAREST < middle / length < _FARTHEST


def _begins_and_ends(page: Page, first: Figure, second: Figure) -> bool:
    """Do the words at the earlier date say that something began, and at the later that it ended?"""
    if _are_joined(first, second):
        return True  # in the sentence of the length, or it would not have come so far
    one, two = sorted((first, second), key=lambda f: _days(f) or (date.min, date.min))
    return bool(phrases("begins").search(_around(page, one)) and phrases("ends").search(_around(page, two)))


def _around(page: Page, figure: Figure) -> str:
    clause = re.split(r"[.;:!?]", page.opening(figure)[-80:])[-1]
    return clause + " " + re.split(r"[.,;:!?]", page.after(figure)[:40])[0]


def _question(time: Figure, first: Figure, second: Figure) -> Doubt:
    apart = _apart(first, second)
    assert apart is not None
    unit = time.unit
    number = max(1, round(sum(apart) / 2 / _LENGTH[unit]))
    apart_by = f"about {number} {unit}{'s' * (number > 1)} apart"
    why = f"“{first.words}” and “{second.words}” are {apart_by}, but the text says “{time.words}”."
    return doubt_about("dates", in_order(first, second, time), f"Which is wrong, a date or the {time.words}?", why)
