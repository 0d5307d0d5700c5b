"""Dates: where they stand in a text. Which days they mean is in :mod:`lessons.figures.days`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from lessons.figures import not_a_figure
from lessons.figures.collectives import collective_nouns
from lessons.figures.days import WEEKDAYS, months
from lessons.findings import Span
from lessons.tables import rows


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words that name a date: their place in the text, and how exact it is (day, week, month, year, decade)."""

    start: int
    end: int
    precision: str


_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_END = r"(?![\d\w]|[.,:]\d)"
_START = r"(?<![\w.,:/$£€-])"


@cache
def _month() -> str:
    names = sorted(months(), key=len, reverse=True)
    full = "|".join(name for name in names if len(name) > 4 or name in ("may", "june", "july"))
    short = "|".join(name for name in names if len(name) <= 4)
    return rf"(?:(?:{full})|(?:{short})\.?)(?![a-z])"


_PART = r"(?:the\s+)?(?:end|beginning|start|middle|close)\s+of\s+(?:the\s+)?|(?:early|late|mid)[\s-]+(?:in\s+)?"
_RELATIVE = r"(?:last|next|this|past|previous|the\s+following)"
_PERIOD = r"(?:week|weekend|month|year|night|morning|afternoon|evening|spring|summer|autumn|fall|winter|quarter)"
_CLOCK = r"(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?"
_LONG_MONTHS = "January|February|April|June|July|August|September|October|November|December"
_CAPITAL_WEEKDAY = r"(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)s?"
_NO_DAY_OF_MONTH = r"(?!\s?(?:%|per ?cent|people|men|women))"
_NOTHING_COUNTED = r"(?!\s?(?:%|per ?cent)|\s(?:[\w-]+\s){0,2}(?:people|men|women|children|[a-z]+s)\b)"
_WORDED_YEAR = (
    r"(?:eighteen|nineteen|twenty)[\s-](?:(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
)


Shapes = tuple[tuple[str, str], ...]
"""Patterns, each with the precision of the date it finds."""


def _shapes() -> Shapes:
    """The shapes of a date; where two overlap, the earlier and longer one counts, and of two alike the first."""
    return *_days(_month()), *_months(_month()), *_days_by_name(), *_years()


def _days(month: str) -> Shapes:
    """*2014-07-12*, *July 12, 2014*, *12 July*."""
    days = rf"{_DAY}(?:(?:\s?[-–]\s?|\s+to\s+){_DAY})?"
    return (
        ("day", rf"{_START}\d{{4}}-\d\d-\d\d{_CLOCK}{_END}"),
        ("day", rf"{_START}\d{{1,2}}[./]\d{{1,2}}[./](?:\d{{4}}|\d\d){_END}"),
        ("day", rf"\b{month}\s+{days}(?:(?:,\s*|\s+)(?:in\s+)?{_YEAR})?{_END}{_NO_DAY_OF_MONTH}"),
        ("day", rf"\b{month},\s+{_DAY},\s+{_YEAR}{_END}"),
        ("day", rf"\b{month}\s+{_DAY}(?:,\s+{_DAY})*,?\s+and\s+{_DAY}{_END}{_NOTHING_COUNTED}"),
        ("day", rf"{_START}{_DAY}\s+(?:of\s+)?{month}(?:,?\s+{_YEAR})?{_END}"),
    )


def _months(month: str) -> Shapes:
    """*Late July 2014*, *last July*, *in July*."""
    behind = "|".join(rf"(?<=\b{word} )" for word in ("in", "by", "of", "on", "since", "until", "from"))
    return (
        ("month", rf"\b(?:{_PART})?{month}(?:\s+of)?,?\s+{_YEAR}{_END}"),
        ("month", rf"\b(?:{_PART}|{_RELATIVE}\s+)(?:this\s+|next\s+|last\s+)?{month}{_END}"),
        ("month", rf"(?:{behind}){month}{_END}"),
        ("month", rf"\b(?-i:{_LONG_MONTHS})\b"),
    )


def _days_by_name() -> Shapes:
    """*Monday*, *last week*, *tonight*."""
    return (
        ("day", rf"\b(?:{_RELATIVE}\s+)?{_CAPITAL_WEEKDAY}\b"),
        ("day", rf"\b{_RELATIVE}\s+{_WEEKDAY}\b"),
        ("period", rf"\b(?:{_PART})?{_RELATIVE}\s+{_PERIOD}(?!-)\b"),
        ("day", r"\b(?:yesterday|today|tomorrow|tonight)\b(?!['’]s\s+(?:world|society))"),
    )


def _years() -> Shapes:
    """*Early 2014*, *the 1990s*, *2014-15*, *’14*, *nineteen fourteen*."""
    return (
        ("year", rf"\b(?:{_PART}){_YEAR}{_END}"),
        ("decade", r"(?:\bthe\s+)?(?:(?<![\w.,$£€])(?:1[5-9]|20)\d0s|(?<!\w)['’]\d0s)\b"),
        ("year", rf"{_START}(?:1[89]|20)\d\d[-–/]\d\d{_END}"),
        (
            "year",
            rf"{_START}(?:1[89]|20)\d\d[-–](?:1[89]|20)\d\d{_END}(?!\s(?:rpm|kg|km|people|men|women|children|[a-z]+s)\b)",
        ),
        ("year", rf"{_START}{_YEAR}{_END}"),
        ("year", r"(?<![\w.,$£€])(?:19|20)\d\ds(?=\s[A-Z])"),
        ("year", rf"(?:(?<=\bby )|(?<=\bin ))2[1-3]\d\d{_END}"),
        ("year", r"(?<!\w)['’‘]\d\d(?![\w%]|['’.,]\d|\s?(?:percent|per cent))"),
        ("year", rf"\b{_WORDED_YEAR}\b"),
    )


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((precision, re.compile(shape, re.IGNORECASE)) for precision, shape in _shapes())


# Most of a text is far from any date. The patterns are tried only near a word or number that every date has.

_WORD_OR_DIGITS = re.compile(r"[^\W\d_]+|\d[\d./-]*")
_SPACE = re.compile(r"\s")
_REACH = 45
"""Characters on either side of an anchor in which its date must lie; the longest shape has fewer."""


@cache
def _anchors() -> frozenset[str]:
    periods = _PERIOD.strip("(?:)").split("|")
    days = ["yesterday", "today", "tomorrow", "tonight", "eighteen", "nineteen", "twenty"]
    weekdays = [name for day in WEEKDAYS for name in (day, f"{day}s")]
    return frozenset([*months(), *weekdays, *periods, *days])


def _near_anchors(text: str) -> Iterator[Span]:
    """Stretches around every word or number that can belong to a date, merged where they touch."""
    begin = end = 0
    for match in _WORD_OR_DIGITS.finditer(text):
        word = match.group()
        if word.lower() not in _anchors() and not _may_be_date(word):
            continue
        start = max(0, match.start() - _REACH)
        if start > end:
            if end:
                yield begin, end
            begin = start
        reach = match.end() + _REACH
        space = _SPACE.search(text, reach, reach + 2 * _REACH)
        end = max(end, min(len(text), space.start() if space else reach))
    if end:
        yield begin, end


def _may_be_date(digits: str) -> bool:
    return digits[0].isdigit() and (len(digits) >= _YEAR_DIGITS or len(digits) == _SHORT_YEAR)


_YEAR_DIGITS = 4
_SHORT_YEAR = 2


_SURE_YEAR = re.compile(r"\b(?:in|since|during|late|early|mid|year|late-|mid-)\s*$", re.IGNORECASE)
_OVER_A_YEAR = re.compile(
    r"(?:\b(?:increase|rise|growth|gain|jump|drop|decline|decrease|improvement|percent|per cent)|%)\s+over\s+$"
)
"""*An increase over 2016*."""
_SINCE_ABOUT = re.compile(r"\b(?:since|until)\s(?:at least|about|around|roughly)\s$", re.IGNORECASE)
_PERCENT = re.compile(r"\s?(?:%|percent|per cent|°)", re.IGNORECASE)
_WORDS_BEHIND = re.compile(r"\s+([A-Za-z]+)(?:\s+([A-Za-z]+))?")
_GROWN_BEHIND = re.compile(r"-([a-z]+)\b")


@cache
def _countable() -> frozenset[str]:
    """Words that a number like a year can count: people in the plural, and units."""
    people = {row["noun"] for row in rows("lexicon", "people_nouns.csv")}
    plurals = {f"{noun}s" for noun in people} | _PLURALS
    units = {row["form"] for row in rows("lexicon", "units.csv")}
    return frozenset(
        plurals
        | {form for form in units if form.endswith("s") or len(form) <= _SYMBOL}
        | {"rpm", "more", "sq", "square", "cubic"}
    )


_SYMBOL = 2
_PLURALS = frozenset({"people", "men", "women", "children", "troops", "personnel"})
"""Plurals without an *s*."""


@cache
def _grown_on() -> frozenset[str]:
    """Words in the singular that a number with a hyphen counts: *a 1600-hectare farm*, *a 2000-member union*."""
    units = {row["form"] for row in rows("lexicon", "units.csv") if len(row["form"]) > _SYMBOL}
    return frozenset(units | {row["noun"] for row in rows("lexicon", "people_nouns.csv")})


def _several_behind(after: str) -> bool:
    """*1100 staff*; but *a 2019 police report* is of that year."""
    match = _WORDS_BEHIND.match(after)
    return match is not None and match.group(1) in collective_nouns()


def _counts_something(year: str, after: str) -> bool:
    grown = _GROWN_BEHIND.match(after)
    if grown is not None and grown.group(1) in _grown_on():
        return True
    match = _WORDS_BEHIND.match(after)
    near = [word for word in match.groups() if word] if match else []
    # “2000 young people” is a count, “2016 taught graduates” is not: only a round number looks that far.
    near = near if year.endswith("00") else near[:1]
    return bool(_PERCENT.match(after)) or any(word in _countable() for word in near)


_HEDGED = re.compile(
    r"(?:\b(?:about|around|approximately|roughly|some|nearly|almost|over|least|another"
    r"|(?<!rather )(?<!newer )(?<!older )(?<!earlier )(?<!later )than"
    r"|(?<=\d )(?<!19\d\d )(?<!20\d\d )to)|[$£€~≈<>]|\d[\s-]*-)\s*$",
    re.IGNORECASE,
)
_THE = re.compile(r"\bthe\s$", re.IGNORECASE)
_DETERMINED = re.compile(r"(?:\b(?:the|these|those|his|her|its|their|our)|\w['’]s)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
"""*The well-known 2016 players*: a known set, and one of that size is written with a comma or a round number."""
_OF_A_YEAR = re.compile(
    r"\s(?:candidates|nominees|finalists|winners|champions|graduates|contenders|contestants|hopefuls|entrants)\b"
)
"""*The 2031 candidates*: people who are of one year, and a count of that size is written with a comma."""
_THOUSANDS_BEHIND = re.compile(
    r"\s?(?:-|–|to)\s?\d{4}\s(?:[a-z]+s|people|men|women|children|rpm|kg|km)\b", re.IGNORECASE
)
_LIVING_YEARS = (1900, 2050)
"""Between these, a plural noun behind a year is no count of it: *2005 levels* (own choice)."""
_ROUND = 50
_ANYBODY_OR_PERCENT = re.compile(
    r"\s?(?:%|percent|per cent|°|people\b|men\b|women\b|children\b|troops\b)", re.IGNORECASE
)
_PLURAL_BEHIND = re.compile(r"\s(?:[a-z-]+\s)?[a-z]{3,}s\b")
_SPELLED_COUNT = re.compile(r"\s[a-z]{4,}s\b")


def find_dates(text: str) -> list[DateWords]:
    """All dates of a text, in order and without overlaps.

    >>> [d.precision for d in find_dates("It began on July 12, and in 2014 too.")]
    ['day', 'year']
    """
    found: list[DateWords] = []
    titles = not_a_figure.titles(text)
    for start, end in _near_anchors(text):
        for precision, pattern in _patterns():
            for match in pattern.finditer(text, start, end):
                named = any(begin <= match.start() and match.end() <= close for begin, close in titles)
                if not named and _is_date(text, match):
                    found.append(DateWords(match.start(), match.end(), _precision(precision, match.group())))
    return list(_without_overlaps(found))


@lru_cache(maxsize=1024)
def dates_named(words: str) -> tuple[str, ...]:
    """The dates that a few words name, in small letters: asked again for every two figures of a sentence.

    >>> dates_named("It began on July 12, and in 2014 too.")
    ('july 12', '2014')
    """
    return tuple(words[date.start : date.end].lower() for date in find_dates(words))


def _precision(precision: str, words: str) -> str:
    if precision != "period":
        return precision
    for name in ("week", "month", "year", "quarter"):
        if name in words.lower() and "weekend" not in words.lower():
            return name
    return "season" if re.search("spring|summer|autumn|fall|winter", words.lower()) else "day"


def _is_date(text: str, match: re.Match[str]) -> bool:
    words = match.group()
    before, after = text[max(0, match.start() - 18) : match.start()], text[match.end() : match.end() + 24]
    if re.fullmatch(r"\d{4}", words):
        return _is_year(words, before, after) and not _LABEL_BEFORE.search(before)
    if re.fullmatch(r"(?:may|march|mar|sept|sep|sun|dec|jan)\.?", words, re.IGNORECASE):
        return words[0].isupper() or before.lower().endswith((" in ", " since "))
    if re.match(r"[a-z]", words) and words.lower().startswith(("twenty", "nineteen", "eighteen")):
        return not _SPELLED_COUNT.match(after)
    if re.fullmatch(r"may \d{1,2}", words):
        return bool(re.search(r"\b(?:on|of|since|by|until|from)\s$|,\s$", before.lower()))
    return True


_LABEL_BEFORE = re.compile(
    r"\b(?-i:Bill|Flight|Route|Room|Section|Article|Highway|Resolution|Form|Unit|Act|Number|Model)\s$"
)
"""*House Bill 1523*: a number like a year, behind a noun that numbers things and is written with a capital."""


def _is_year(year: str, before: str, after: str) -> bool:
    """A number like a year is one, unless a hedge, a currency sign or a counted plural stands at it."""
    living = _LIVING_YEARS[0] <= int(year) <= _LIVING_YEARS[1]
    if (
        living
        and _OVER_A_YEAR.search(before)
        and not _counts_something(year, after)
        and not _PLURAL_BEHIND.match(after)
    ):
        return True
    if _SURE_YEAR.search(before) or (_THE.search(before) and living and _OF_A_YEAR.match(after)):
        return True
    if living and int(year) % _ROUND and _DETERMINED.search(before) and not _ANYBODY_OR_PERCENT.match(after):
        return True
    if _SINCE_ABOUT.search(before) and not _PLURAL_BEHIND.match(after) and not _counts_something(year, after):
        return True
    if not living and (_PLURAL_BEHIND.match(after) or _several_behind(after)):
        return False
    return not (_HEDGED.search(before) or _counts_something(year, after) or _THOUSANDS_BEHIND.match(after))


def _without_overlaps(found: list[DateWords]) -> Iterator[DateWords]:
    reached = -1
    for words in sorted(found, key=lambda d: (d.start, -d.end)):
        if words.start >= reached:
            reached = words.end
            yield words
