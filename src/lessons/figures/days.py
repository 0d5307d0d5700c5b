"""Which days a date means, when the day of the report is known."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import cache

from lessons.tables import rows

Days = tuple[date, date]
"""First and last day of a date's period."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@cache
def months() -> dict[str, int]:
    """Month name or abbreviation to its number, from ``data/lexicon/months.csv``."""
    return {row["month"]: int(row["number"]) for row in rows("lexicon", "months.csv")}


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
    slashed = re.fullmatch(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})", words)
    if slashed:
        return _slashed(int(slashed.group(1)), int(slashed.group(3)), int(slashed.group(4)), slashed.group(2))
    if re.fullmatch(r"\d{4}", words):
        return date(int(words), 1, 1), date(int(words), 12, 31)
    years = re.fullmatch(r"(\d{4})[-–](\d{4})", words)
    if years:
        return date(int(years.group(1)), 1, 1), date(int(years.group(2)), 12, 31)
    decade = re.search(r"(\d\d)(\d)0s", words)
    if decade:
        first = int(decade.group(1)) * 100 + int(decade.group(2)) * 10
        return date(first, 1, 1), date(first + 9, 12, 31)
    return None


_MONTHS = 12


def _slashed(first: int, second: int, year: int, mark: str) -> Days | None:
    """*25/12/2019* and *12/25/2019* are one day; of *3/4/2019* nobody can tell the month from the day, but the year."""
    if first > _MONTHS or mark == ".":
        return (date(year, second, first),) * 2
    if second > _MONTHS:
        return (date(year, first, second),) * 2
    return (date(year, 1, 1), date(year, _MONTHS, 31)) if first and second else None


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
    for number, name in enumerate(WEEKDAYS):
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
    month = next((months()[name] for name in names if name in months()), None)
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
