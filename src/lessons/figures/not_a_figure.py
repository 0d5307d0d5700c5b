"""Digits and number words that count nothing: clock times, versions, telephone numbers, codes, fixed phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lessons.findings import Span
from lessons.tables import rows


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Each pattern, and whether all that it matches holds a digit."""
    found = (row["pattern"] for row in rows("lexicon", "not_a_figure.csv"))
    return tuple((re.compile(pattern, re.IGNORECASE), r"\d" in pattern) for pattern in found)


def stretches(text: str) -> list[Span]:
    """Where the rules of ``data/lexicon/not_a_figure.csv`` fire, in characters; in no order, and they may overlap."""
    near = list(_near_digits(text))
    found: list[Span] = []
    for pattern, has_digit in _patterns():
        for start, end in near if has_digit else [(0, len(text))]:
            found += (match.span() for match in pattern.finditer(text, start, end))
    return found


@cache
def _titles() -> tuple[re.Pattern[str], ...]:
    found = (row["pattern"] for row in rows("lexicon", "not_a_figure.csv") if row["rule"] == "title")
    return tuple(re.compile(pattern) for pattern in found)


def titles(text: str) -> list[Span]:
    """Where newspapers and programmes are named that have a word of time in their name, in characters."""
    return [match.span() for pattern in _titles() for match in pattern.finditer(text)]


# Most of a text is far from any digit; a pattern that needs one is tried only near it.

_DIGITS = re.compile(r"\d+")
_BEFORE, _BEHIND = 45, 110
"""Characters around a digit in which what it belongs to must lie; the longest pattern, an address, has fewer."""


def _near_digits(text: str) -> Iterator[Span]:
    begin = end = -1
    for match in _DIGITS.finditer(text):
        start = max(0, match.start() - _BEFORE)
        if start > end:
            if end > 0:
                yield begin, end
            begin = start
        end = min(len(text), match.end() + _BEHIND)
    if end > 0:
        yield begin, end


@cache
def _phrases() -> re.Pattern[str]:
    phrases = "|".join(re.escape(row["phrase"]) for row in rows("lexicon", "number_phrases.csv"))
    return re.compile(rf"(?<![\w-])(?:{phrases})(?![\w-])", re.IGNORECASE)


_LONGEST_PHRASE = 16
_LENGTH_OF_TIME = re.compile(r"one\s+(?:day|night)\s+(?:after|later|before|earlier|ago)\b", re.IGNORECASE)
"""*One day after the vote*, but *one day he will see*."""


def in_fixed_phrase(text: str, start: int, end: int) -> bool:
    """Does a number word stand in a phrase of ``data/lexicon/number_phrases.csv`` (*one another*, *first aid*)?"""
    begin = max(0, start - _LONGEST_PHRASE)
    window = text[begin : end + _LONGEST_PHRASE]
    if _LENGTH_OF_TIME.match(text, start):
        return False
    return any(begin + m.start() <= start and end <= begin + m.end() for m in _phrases().finditer(window))
