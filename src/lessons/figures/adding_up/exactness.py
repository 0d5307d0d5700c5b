"""Exact to the last digit where nobody can know it: *villagers speak of 4,813 owls*, *a rough guess of 38.74*."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import is_label
from lessons.figures.adding_up.words import phrases
from lessons.figures.doubts import COUNTS, Doubt, doubt_about, sentence_span, threshold
from lessons.figures.figure import Figure

_MANY_DIGITS = 10_000
_CLAUSE = 70
"""Characters between a rumour and its number (own choice)."""


def precise_from_a_vague_source(page: Page) -> Iterator[Doubt]:
    """A number to the last digit from a source without a name."""
    for figure in page.figures:
        who = _faint_source(figure) if _is_precise(figure) else ""
        if who:
            why = f"“{figure.surface}” is exact to the last digit, while its source is {who}."
            yield doubt_about("precise from a vague source", (figure,), "Who could know it so exactly?", why)


def _is_precise(figure: Figure) -> bool:
    value = figure.value or 0
    odd = value % 10 != 0 or (value >= _MANY_DIGITS and value % 100 != 0)
    counted = figure.kind in COUNTS and " per " not in figure.unit and not is_label(figure)
    return counted and odd and value >= threshold("smallest precise number")


def _faint_source(figure: Figure) -> str:
    """The source of a figure where it is faint; "" where it could count, or where there is none."""
    source = figure.attribution
    words = source.source_words if source is not None else ""
    vague = source is not None and source.identity == "vague" and not phrases("counts for a living").search(words)
    if words and (vague or _lay().match(words)) and not _ARTICLE.match(words):
        return f"“{words}”"
    start, end = sentence_span(figure)
    if not _is_rumoured(figure.text, max(start, figure.start - _RUMOUR), end):
        return ""
    found = _reckon().search(figure.text, start, end) or _rumour().search(figure.text, start, figure.start)
    gap = figure.text[found.end() : figure.start] if found and found.end() <= figure.start else ""
    return f"“{found.group().strip()}”" if found and len(gap) <= _CLAUSE and not _SOMEBODY_ELSE.search(gap) else ""


def _is_rumoured(text: str, start: int, end: int) -> bool:
    """Does any hearsay begin between two places of a text?"""
    places = _faint_places(text)
    return bisect_left(places, start) < bisect_left(places, end)


_RUMOUR = 400
"""Characters: what leads to a number begins no farther before it, as no rumour of the lists is so long."""


@lru_cache(maxsize=8)
def _faint_places(text: str) -> list[int]:
    """Where hearsay begins in a text: looked for once, and not around every number."""
    return sorted(found.start() for words in (_reckon(), _rumour()) for found in words.finditer(text))


_ARTICLE = re.compile(r"(?:the|its|a|an)\b", re.IGNORECASE)
_SOMEBODY_ELSE = re.compile(r"\bwhich\b|;|\b(?:said|measured|recorded|counted|registered|according)\b", re.IGNORECASE)


@cache
def _lay() -> re.Pattern[str]:
    """*Local fishermen*, *rumours*."""
    return re.compile(rf"(?:[\w-]+\s+)?{phrases('lay people').pattern}", re.IGNORECASE)


@cache
def _rumour() -> re.Pattern[str]:
    return re.compile(rf"{phrases('rumour').pattern}(?:[^.;:,\d]{{0,40}})", re.IGNORECASE)


@cache
def _reckon() -> re.Pattern[str]:
    """*Folk at the pub reckon*, *it is said*, *according to some*."""
    lay, place = phrases("lay people").pattern, r"(?: (?:at|in|on|of|from|along|around) (?:the )?\w+)"
    people = rf"\b(?:some |many |most |several )?(?:{lay}|{phrases('somebody').pattern}){place}{{0,2}},? "
    words = rf"{people}{phrases('reckons').pattern}|\baccording to {lay}|{phrases('it is said').pattern}"
    return re.compile(words, re.IGNORECASE)


_DIGITS = 4
_REACH = 60


def guessed_and_exact(page: Page) -> Iterator[Doubt]:
    """*A rough guess of 38.74 per cent*, *reckoned by eye at 4,813*: exact where the words say that it was guessed."""
    for figure in page.figures:
        if figure.kind not in (*COUNTS, "distance") or is_label(figure) or " per " in figure.unit:
            continue
        price = figure.kind == "money" and re.search(r"\.\d\d$", figure.surface)
        guessed = _guess(figure) if _exact_digits(figure) >= _DIGITS and not price else None
        if guessed and not phrases("counted or measured").search(figure.text, *sentence_span(figure)):
            why = f"“{guessed.group()}” says that it was guessed, while {figure.surface} is exact to the last digit."
            yield doubt_about("precise", (figure,), "Was it counted, or was it estimated?", why)


def _guess(figure: Figure) -> re.Match[str] | None:
    """The words close by that say that it was guessed."""
    start, end = sentence_span(figure)
    around = figure.text[max(start, figure.start - _REACH) : min(end, figure.end + _REACH // 2)]
    near = re.split(r"[;:]", around)[-1 if ";" in around[:_REACH] else 0]
    found = phrases("guessed").search(near)
    gap = near[found.end() : near.find(figure.surface)] if found else ""
    return None if _ANOTHER_NUMBER.search(gap) else found


_ANOTHER_NUMBER = re.compile(r"\d|\bhalf\b")
"""*Roughly half of them left at 6,952*: something else was guessed."""


def _exact_digits(figure: Figure) -> int:
    """How many digits a number gives, without the zeros at its end; with decimals at least one more than it needs."""
    number = re.match(r"[\d,]+(?:\.\d+)?", figure.surface)
    digits = re.sub(r"[^\d]", "", number.group()).lstrip("0") if number else ""
    decimals = number.group().partition(".")[2] if number else ""
    return max(len(digits.rstrip("0")), _DIGITS if len(decimals) > 1 and figure.kind == "percent" else 0)


def about_and_exact(page: Page) -> Iterator[Doubt]:
    """*About 1,793 boats*: a hedge before a number that is exact to its last digit."""
    for figure in page.figures:
        if figure.kind not in COUNTS or is_label(figure) or not _is_hedged(figure):
            continue
        hedge = figure.text[figure.start : figure.number_start].strip()
        why = f"“{hedge}” says that nobody counted, while {figure.surface} is exact to the last digit."
        yield doubt_about("precise", (figure,), "Was it counted, or was it estimated?", why)


def _is_hedged(figure: Figure) -> bool:
    """A hedge before four digits or more that do not end in zero; *close to* a number is where something is going."""
    value = figure.value or 0
    exact = value >= _LARGE and value == round(value) and value % 10 != 0 and figure.surface[0].isdigit()
    goal = figure.words.lower().startswith(("close to", "near "))
    return exact and figure.bound == "about" and not goal and figure.start < figure.number_start


_LARGE = 1000
"""From here on, a hedge before a number to its last digit is odd; *about 115* may be a sum (own choice)."""
