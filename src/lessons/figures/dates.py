"""Dates: where they stand in a text, and the days they mean when the report's own date is known."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from lessons.tables import rows

Days = tuple[date, date]
"""First and last day of a date's period."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words that name a date: their place in the text, and how exact it is (day, week, month, year, decade)."""

    start: int
    end: int
    precision: str


@cache
def _months() -> dict[str, int]:
    return {row["month"]: int(row["number"]) for row in rows("lexicon", "months.csv")}


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_END = r"(?![\d\w]|[.,:]\d)"
_START = r"(?<![\w.,:/$£€-])"


@cache
def _month() -> str:
    names = sorted(_months(), key=len, reverse=True)
    full = "|".join(name for name in names if len(name) > 4 or name in ("may", "june", "july"))
    short = "|".join(name for name in names if len(name) <= 4)
    return rf"(?:(?:{full})|(?:{short})\.?)(?![a-z])"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The shapes of a date, each with its precision; where two overlap, the earlier and longer one counts."""
    month, flags = _month(), re.IGNORECASE
    part = r"(?:the\s+)?(?:end|beginning|start|middle|close)\s+of\s+(?:the\s+)?|(?:early|late|mid)[\s-]+(?:in\s+)?"
    clock = r"(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?"
    relative = r"(?:last|next|this|past|previous|the\s+following)"
    period = r"(?:week|weekend|month|year|night|morning|afternoon|evening|spring|summer|autumn|fall|winter|quarter)"
    shapes = (
        ("day", rf"{_START}\d{{4}}-\d\d-\d\d{clock}{_END}"),
        ("day", rf"{_START}\d{{1,2}}[./]\d{{1,2}}[./](?:\d{{4}}|\d\d){_END}"),
        ("day", rf"\b{month}\s+{_DAY}(?:\s?[-–]\s?{_DAY})?(?:(?:,\s*|\s+)(?:in\s+)?{_YEAR})?{_END}(?!\s?(?:%|per ?cent|people|men|women))"),
        ("day", rf"{_START}{_DAY}\s+(?:of\s+)?{month}(?:,?\s+{_YEAR})?{_END}"),
        ("month", rf"\b(?:{part})?{month}(?:\s+of)?,?\s+{_YEAR}{_END}"),
        ("month", rf"\b(?:{part}|{relative}\s+)(?:this\s+|next\s+|last\s+)?{month}{_END}"),
        (
            "month",
            rf"(?:(?<=\bin )|(?<=\bby )|(?<=\bof )|(?<=\bon )|(?<=\bsince )|(?<=\buntil )|(?<=\bfrom ))(?-i:[A-Z]){{0}}{month}{_END}",
        ),
        ("month", r"\b(?-i:January|February|April|June|July|August|September|October|November|December)\b"),
        (
            "day",
            rf"\b(?:{relative}\s+)?(?-i:{_WEEKDAY.title()}|{_WEEKDAY.upper()}|[A-Z](?:on|ues|ednes|hurs|ri|atur|un)day)s?\b",
        ),
        ("day", rf"\b{relative}\s+{_WEEKDAY}\b"),
        ("period", rf"\b(?:{part})?(?:{relative})\s+{period}(?!-)\b(?:['’]s)?"),
        ("day", r"\b(?:yesterday|today|tomorrow|tonight)\b(?!['’]s\s+(?:world|society))"),
        ("year", rf"\b(?:{part}){_YEAR}{_END}"),
        ("decade", r"(?:\bthe\s+)?(?:(?<![\w.,$£€])(?:1[5-9]|20)\d0s|(?<!\w)['’]\d0s)\b"),
        ("year", rf"{_START}(?:1[89]|20)\d\d[-–/]\d\d{_END}"),
        ("year", rf"{_START}{_YEAR}{_END}"),
        ("year", rf"(?:(?<=\bby )|(?<=\bin ))2[1-3]\d\d{_END}"),
        (
            "year",
            r"\b(?:eighteen|nineteen|twenty)[\s-](?:(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
            r"|seventeen|eighteen|nineteen)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
            r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)\b",
        ),
    )
    return tuple((precision, re.compile(pattern, flags)) for precision, pattern in shapes)


_YEAR_WORDS = re.compile(
    r"\b(?:in|since|during|until|by|from|of|before|after|for)\s+(?:the\s+year\s+)?$", re.IGNORECASE
)
_SURE_YEAR = re.compile(r"\b(?:in|since|during|late|early|mid|year|late-|mid-)\s*$", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s?(?:%|percent|per cent|°)|\s(?:people|men|women|children|soldiers|troops|workers|members|residents|students|jobs"
    r"|dollars|euros|pounds|miles|feet|metres|meters|tons|tonnes|calories|words|rpm|sq|square|m|km|kg|mg|ml|more|other"
    r"|[a-z]+ (?:people|men|women|children|soldiers|troops|workers|members|residents|students|jobs))\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"(?:\b(?:about|around|approximately|roughly|some|nearly|almost|over|than|least|(?<!19\d\d )(?<!20\d\d )to|another)|[$£€~≈<>]|\d[\s-]*-)\s*$",
    re.IGNORECASE,
)
_THOUSANDS_BEHIND = re.compile(r"\s?(?:-|–|to)\s?\d{4}\s[a-z]+s\b", re.IGNORECASE)
_LIVING_YEARS = (1900, 2050)
"""Between these, a plural noun behind a year is no count of it: *2005 levels* (own choice)."""
_PLURAL_BEHIND = re.compile(r"\s(?:[a-z]+\s)?[a-z]{3,}s\b")
_SPELLED_COUNT = re.compile(r"\s[a-z]+s\b")


def find_dates(text: str) -> list[DateWords]:
    """All dates of a text, in order and without overlaps.

    >>> [d.precision for d in find_dates("It began on July 12, and in 2014 too.")]
    ['day', 'year']
    """
    found: list[DateWords] = []
    for precision, pattern in _patterns():
        for match in pattern.finditer(text):
            if _is_date(text, match):
                found.append(DateWords(match.start(), match.end(), _precision(precision, match.group())))
    return list(_without_overlaps(found))


def _precision(precision: str, words: str) -> str:
    if precision != "period":
        return precision
    for name in ("week", "month", "year", "quarter"):
        if name in words.lower() and "weekend" not in words.lower():
            return name
    return "season" if re.search("spring|summer|autumn|fall|winter", words.lower()) else "day"


def _is_date(text: str, match: re.Match[str]) -> bool:
    words = match.group()
    before, after = text[max(0, match.start() - 14) : match.start()], text[match.end() : match.end() + 24]
    if re.fullmatch(r"\d{4}", words):
        return _is_year(words, before, after)
    if re.fullmatch(r"(?:may|march|mar|sept|sep|sun|dec|jan)\.?", words, re.IGNORECASE):
        return words[0].isupper() or before.lower().endswith((" in ", " since "))
    if re.match(r"[a-z]", words) and words.lower().startswith(("twenty", "nineteen", "eighteen")):
        return not _SPELLED_COUNT.match(after)
    if re.fullmatch(r"may \d{1,2}", words):
        return bool(re.search(r"\b(?:on|of|since|by|until|from)\s$|,\s$", before.lower()))
    return True


def _is_year(year: str, before: str, after: str) -> bool:
    """A number like a year is one, unless a hedge, a currency sign or a counted plural stands at it."""
    if _SURE_YEAR.search(before):
        return True
    if not _LIVING_YEARS[0] <= int(year) <= _LIVING_YEARS[1] and _PLURAL_BEHIND.match(after):
        return False
    return not (_HEDGED.search(before) or _COUNTED.match(after) or _THOUSANDS_BEHIND.match(after))


def _without_overlaps(found: list[DateWords]) -> Iterator[DateWords]:
    reached = -1
    for words in sorted(found, key=lambda d: (d.start, -d.end)):
        if words.start >= reached:
            reached = words.end
            yield words


# ---------------------------------------------------------------- what days


def resolve(words: str, base: date | None) -> Days | None:
    """The first and last day that the words of a date mean.

    Parameters
    ----------
    words : the words of one date ("last week", "July 12", "the end of March")
    base : the day of the report, for dates without a year; None if it is not known

    Returns
    -------
    pair of dates or None
        None where the words do not tell. A month or day without a year is the latest one that is not after
        ``base``; a week runs from Monday to Sunday; the end and the beginning of a period are its last and first
        third (own choice).
    """
    words = re.sub(r"\s+", " ", words.strip().lower().replace("’s", "").replace("'s", ""))
    try:
        return _full_date(words) or (_relative(words, base) if base else None) or _calendar(words, base)
    except (ValueError, OverflowError):
        return None


def _full_date(words: str) -> Days | None:
    iso = re.match(r"(\d{4})-(\d\d)-(\d\d)", words)
    if iso:
        day = date(*map(int, iso.groups()))
        return day, day
    if re.fullmatch(r"\d{4}", words):
        return date(int(words), 1, 1), date(int(words), 12, 31)
    decade = re.search(r"(\d\d)(\d)0s", words)
    if decade:
        first = int(decade.group(1)) * 100 + int(decade.group(2)) * 10
        return date(first, 1, 1), date(first + 9, 12, 31)
    return None


def _relative(words: str, base: date) -> Days | None:
    for word, days in (("yesterday", -1), ("today", 0), ("tonight", 0), ("tomorrow", 1), ("last night", -1)):
        if words.endswith(word):
            day = base + timedelta(days)
            return day, day
    match = re.search(r"\b(last|previous|past|this|next) (week|month|year)$", words)
    if not match:
        return _weekday(words, base)
    steps = {"this": 0, "next": 1}.get(match.group(1), -1)
    return _part(words, _period(base, match.group(2), steps))


def _period(base: date, unit: str, steps: int) -> Days:
    if unit == "week":
        monday = base - timedelta(base.weekday()) + timedelta(7 * steps)
        return monday, monday + timedelta(6)
    if unit == "month":
        months = base.year * 12 + base.month - 1 + steps
        return _month_days(months // 12, months % 12 + 1)
    return date(base.year + steps, 1, 1), date(base.year + steps, 12, 31)


def _weekday(words: str, base: date) -> Days | None:
    for number, name in enumerate(_WEEKDAYS):
        if words.endswith(name):
            ahead = words.startswith(("next", "this"))
            distance = (number - base.weekday()) % 7 if ahead else -((base.weekday() - number) % 7 or 7)
            day = base + timedelta(distance)
            return day, day
    return None


def _month_days(year: int, month: int) -> Days:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _calendar(words: str, base: date | None) -> Days | None:
    """A month, with or without day and year."""
    names = re.findall(r"[a-z]+", words)
    month = next((_months()[name] for name in names if name in _months()), None)
    written_year = re.search(r"\b(\d{4})\b", words)
    if month is None:
        year = int(written_year.group(1)) if written_year else None
        return _part(words, (date(year, 1, 1), date(year, 12, 31))) if year else None
    day = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", words)
    if written_year:
        year = int(written_year.group(1))
    elif base is None:
        return None
    else:
        year = base.year + _years_back(words, month, int(day.group(1)) if day else 1, base)
    if day:
        exact = date(year, month, int(day.group(1)))
        return exact, exact
    return _part(words, _month_days(year, month))


def _years_back(words: str, month: int, day: int, base: date) -> int:
    if "next" in words.split():
        return int((month, day) <= (base.month, base.day))
    return -int((month, day) > (base.month, base.day))


def _part(words: str, period: Days) -> Days:
    """*The end of* a period, *early* in it."""
    first, last = period
    third = timedelta((last - first).days // 3)
    if re.search(r"\b(end|close|late)\b", words):
        return last - third, last
    if re.search(r"\b(beginning|start|early)\b", words):
        return first, first + third
    if re.search(r"\b(middle|mid)\b", words):
        return first + third, last - third
    return period
