"""A length of time beside the days it runs between: *a ten-day strike … from 3 June … to 9 June*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, sentences_of
from lessons.figures.days import months
from lessons.figures.doubts import Doubt, doubt_about, same_sentence, sentence_of
from lessons.figures.figure import Figure

_LENGTH = {"day": 1.0, "night": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": 365.25}
_SLACK = {"day": 1.0, "night": 1.0, "week": 4.0, "fortnight": 4.0, "month": 16.0, "year": 366.0}
"""Days by which a length in such units may be off, counted with or without its ends (own choice)."""
_DAY_MONTH = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month>[A-Za-z]+)\.?(?:,? (?P<year>\d{4}))?")
_MONTH_DAY = re.compile(r"(?P<month>[A-Za-z]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>\d{4}))?")
_FIRST_DAY = re.compile(r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:to|and|until|till|through)\s+$")
_SOME_YEAR = 2001


def length_and_days(page: Page) -> Iterator[Doubt]:
    """A length of time that no two days near it are apart, where the text says that it begins and ends with them."""
    groups = list(sentences_of(page.figures))
    for place, sentence in enumerate(groups):
        near = [f for group in groups[max(0, place - 1) : place + 2] for f in group]
        for time in sentence:
            if time.value and time.kind == "duration" and time.unit in _LENGTH:
                yield from _check(time, [f for f in near if f.kind == "date" and _day(f)])


def _check(time: Figure, days: Sequence[Figure]) -> Iterator[Doubt]:
    """Ask if the length and two days belong together and none of the pairs fits."""
    alone = _range_in_one(time, days)
    pairs = [(a, b) for a, b in combinations(days, 2) if _apart(a, b) is not None]
    if any(_fits(time, _apart(a, b)) for a, b in pairs) or any(_fits(time, n) for _, n in alone):
        return
    for figure, number in alone:
        if same_sentence(*sorted((time, figure), key=lambda f: f.start)) and _lasts(time):
            yield _question(time, (figure,), number)
            return
    for first, second in pairs:
        if _is_later(time, first, second):
            yield _question(time, (first, second), _apart(first, second) or 0)
            return
    for first, second in pairs:
        if _begins_and_ends(time, first, second):
            yield _question(time, (first, second), _apart(first, second) or 0)
            return


def _range_in_one(time: Figure, days: Sequence[Figure]) -> list[tuple[Figure, int]]:
    """*From 2 to 18 October*: the first day has no month of its own."""
    found = []
    for figure in days:
        first = _FIRST_DAY.search(before(figure, 20))
        last = _day(figure)
        if first and last and int(first.group("day")) < last.day:
            found.append((figure, last.day - int(first.group("day"))))
    return found


def _day(figure: Figure) -> date | None:
    """The day that a date names, in some year if it names none; None for weeks, months and the like."""
    words = figure.surface.strip().rstrip(".,")
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        found = pattern.fullmatch(words)
        number = months().get(found.group("month").lower()) if found else None
        if found and number:
            try:
                return date(int(found.group("year") or _SOME_YEAR), number, int(found.group("day")))
            except ValueError:
                return None
    return None


def _apart(first: Figure, second: Figure) -> int | None:
    """Days from one date to another; a day without a year is of the other's year, or of the year behind it."""
    one, two = _day(first), _day(second)
    if one is None or two is None or one == two:
        return None
    if one.year == _SOME_YEAR != two.year:
        one = one.replace(year=two.year if (one.month, one.day) < (two.month, two.day) else two.year - 1)
    elif two.year == _SOME_YEAR != one.year:
        two = two.replace(year=one.year if (two.month, two.day) > (one.month, one.day) else one.year + 1)
    gap = (two - one).days
    return gap if gap > 0 or one.year != _SOME_YEAR else gap + 365


def _fits(time: Figure, days: int | None) -> bool:
    if days is None or time.value is None:
        return False
    length, slack = time.value * _LENGTH[time.unit], _SLACK[time.unit]
    if time.bound == "about":
        slack += 0.15 * length
    least = 0.0 if time.bound in ("at most", "less than") else length - slack
    most = 1e9 if time.bound in ("at least", "more than") else length + slack
    return least <= abs(days) <= most


_LASTS = re.compile(
    r"\b(?:for|last(?:s|ed|ing)?|within|over|in|took|takes?|of|after)\s+(?:(?:the|a|another|just|only|some)\s+)*$",
    re.IGNORECASE,
)
_START = re.compile(
    r"\b(?:from|since|between|start\w*|began|begin\w*|begun|open\w*|clos\w+|launch\w*|left|leave\w*|set out|arriv\w+|"
    r"shut|sign\w*|came into force|broke out|walk\w* out|suspend\w*|arrest\w*|sentenced|admitted|reported missing|"
    r"disappear\w*|sail\w*|first)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"\b(?:to|until|till|through|and|end\w*|finish\w*|again|re-?open\w*|resum\w*|last|return\w*|clos\w+|conclud\w*|"
    r"expir\w*|deadline|complet\w*|broke down|call\w* off|releas\w*|found|lift\w*|reach\w*|arriv\w+|came back|back)\b",
    re.IGNORECASE,
)


_PENALTY = re.compile(
    r"\b(?:sentences?|jail\w*|prison|imprison\w*|terms?|ban\w*|suspen\w+)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
"""*A sentence of six years*: how long the prison, and not the trial, will last."""


def _lasts(time: Figure) -> bool:
    """*For six weeks*, *a ten-day strike*, *17 days, from …*: the length of what happens."""
    text, behind = before(time, 40), time.text[time.number_end : time.number_end + 40]
    if _PENALTY.search(text):
        return False
    hyphen = behind.startswith("-")
    listed = re.match(r"\s+\w+,?\s+(?:from|between)\b", behind) or re.search(r"\d{4}|\w+ \d+|\d+ \w+,\s+$", text[-15:])
    ago = re.match(r"\s+\w+\s+(?:ago|before|after|earlier|later|old|notice)\b", behind)
    return not ago and bool(hyphen or listed or _LASTS.search(text))


_LATER = re.compile(r"\s+\w+\s+(?:later|afterwards|after that)\b")
_COMMA = re.compile(r",\s+(?:only\s+|just\s+|exactly\s+)?")


def _is_later(time: Figure, first: Figure, second: Figure) -> bool:
    """*On 2 June … on 14 July, 60 days later*: reckoned from the day before it."""
    follows = second.end <= time.start and _COMMA.fullmatch(time.text[second.end : time.start])
    near = second.start - first.end <= _FARTHEST
    return near and bool(follows and _LATER.match(time.text, time.number_end))


def _begins_and_ends(time: Figure, first: Figure, second: Figure) -> bool:
    """Do the words say that something began on the one day and ended on the other?"""
    if not _lasts(time):
        return False
    between = first.text[first.end : second.start]
    start = first.text[max(0, first.start - 90) : first.start]
    if len(between) > _FARTHEST or not (_START.search(start) or _TOOK.search(before(time, 40))):
        return False
    end = between[-90:] + " " + second.text[second.end : second.end + 25]
    return bool(_END.search(end)) and not _PAST.search(sentence_of(time))


_FARTHEST = 220
_TOOK = re.compile(r"\b(?:last(?:s|ed|ing)?|took|takes)\s+(?:\w+\s+)?$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:every|each|per|a (?:day|week|month|year)|years? old)\b", re.IGNORECASE)


def _question(time: Figure, days: tuple[Figure, ...], number: int) -> Doubt:
    unit = time.unit
    made = f"{max(1, round(abs(number) / _LENGTH[unit]))} {unit}s" if unit != "day" else f"{abs(number)} days"
    dates = " to ".join(f"“{figure.words}”" for figure in days)
    why = f"{dates} makes about {made}, but the text says “{time.words}”."
    about = tuple(sorted((*days, time), key=lambda figure: figure.number_start))
    return doubt_about("dates", about, f"Which is wrong, a date or the {time.words}?", why)


_ANNIVERSARY = ("birthday", "anniversary", "jubilee")
_YEAR = re.compile(r"\b(?:1[4-9]|20)\d\d\b")
_FOUNDED = re.compile(
    r"\b(?:found\w*|set up|began|begun|start\w*|open\w*|establish\w*|built|born|form(?:ed|ation)|creat\w+|launch\w*|"
    r"laid|came into being|met|sign\w*|first|died|death|end\w*|married|wed|inaugurat\w*|publish\w*|dat\w+|"
    r"complet\w*|arriv\w*|goes back|since|incorporat\w*|charter\w*)\b",
    re.IGNORECASE,
)
_REBUILT = re.compile(
    r"\b(?:rebuilt|renovat\w*|re-?open\w*|joined|moved|burn\w*|took over|bought|new|renamed)\b", re.IGNORECASE
)


def anniversary_and_years(page: Page) -> Iterator[Doubt]:
    """*Founded in 1925, it kept its 80th birthday in 2015*: the years are another number apart."""
    groups = list(sentences_of(page.figures))
    for place, sentence in enumerate(groups):
        for rank in (f for f in sentence if f.kind == "ordinal" and f.unit in _ANNIVERSARY and f.value):
            years = [(f, year) for f in sentence if (year := _year_of(f)) is not None]
            if len(years) == 1:
                near = [f for group in groups[max(0, place - 1) : place + 2] for f in group if f not in sentence]
                years += [(f, year) for f in near if (year := _year_of(f)) is not None and _is_founding(f)]
            yield from _check_anniversary(rank, years)


def _check_anniversary(rank: Figure, years: list[tuple[Figure, int]]) -> Iterator[Doubt]:
    if len(years) != _PAIR or years[0][1] == years[1][1]:
        return
    (first, early), (last, late) = sorted(years, key=lambda pair: pair[1])
    if abs(late - early - (rank.value or 0)) > 1:
        gap = late - early
        why = f"From {early} to {late} are {gap} years, but the text says “{rank.words}”."
        about = tuple(sorted((first, last, rank), key=lambda figure: figure.number_start))
        yield doubt_about("dates", about, f"Which is wrong, a year or the {rank.words}?", why)


def _year_of(figure: Figure) -> int | None:
    """The year that a date names."""
    found = _YEAR.findall(figure.surface) if figure.kind == "date" else []
    return int(found[0]) if len(found) == 1 else None


def _is_founding(figure: Figure) -> bool:
    """*It was founded in 1931*, and not only rebuilt then."""
    clause = re.split(r"[.;:\n]", figure.text[max(0, figure.start - 60) : figure.start])[-1]
    return bool(_FOUNDED.search(clause)) and not _REBUILT.search(clause)


_PAIR = 2
