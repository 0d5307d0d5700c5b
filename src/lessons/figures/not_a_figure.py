"""Digits and number words that count nothing: clock times, versions, telephone numbers, codes, fixed phrases."""

from __future__ import annotations

import re
from functools import cache

from lessons.findings import Span
from lessons.tables import rows


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["pattern"], re.IGNORECASE) for row in rows("lexicon", "not_a_figure.csv"))


def stretches(text: str) -> list[Span]:
    """Where the rules of ``data/lexicon/not_a_figure.csv`` fire, in characters; in no order, and they may overlap."""
    return [match.span() for pattern in _patterns() for match in pattern.finditer(text)]


@cache
def _phrases() -> re.Pattern[str]:
    phrases = "|".join(re.escape(row["phrase"]) for row in rows("lexicon", "number_phrases.csv"))
    return re.compile(rf"(?<![\w-])(?:{phrases})(?![\w-])", re.IGNORECASE)


_LONGEST_PHRASE = 16


def in_fixed_phrase(text: str, start: int, end: int) -> bool:
    """Does a number word stand in a phrase of ``data/lexicon/number_phrases.csv`` (*one another*, *first aid*)?"""
    begin = max(0, start - _LONGEST_PHRASE)
    window = text[begin : end + _LONGEST_PHRASE]
    return any(begin + m.start() <= start and end <= begin + m.end() for m in _phrases().finditer(window))
