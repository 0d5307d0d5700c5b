"""Sizes given by something else, *almost the size of the town hall*, *twice as many as*, and *twice* alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lessons.figures.bounds import bound_before


@dataclass(frozen=True, slots=True)
class Comparison:
    """The words that compare, with the multiple if the text gives one."""

    start: int
    end: int
    value: float | None
    unit: str


_MEASURES = "size|length|height|width|weight|number|population|area|depth|distance|cost|price|amount|volume|value"
_SIZE_OF = re.compile(rf"\b(?:the|its|their)\s+({_MEASURES})\s+of\b", re.IGNORECASE)
_EQUAL = re.compile(
    r"(?:\b(?:half|twice|double|triple|equal to|equivalent to|roughly|just|exactly|times)|,)\s+$", re.IGNORECASE
)
_OWNED = r"(?:[a-z]+\s+)?\w+(?:['’]s|s['’])(?=\W)"
"""*Last year's*, *Marstown's*, *the other bridges'*: what something is twice of."""
_MULTIPLE = re.compile(
    r"\b(twice|thrice|double|triple|treble|quadruple)"
    rf"(?=\s+(?:(?:as\s+\w+\s+as|as\s+\w+|the|that|its|their|those|what|normal|usual)\b|{_OWNED}))",
    re.IGNORECASE,
)
_TOPIC_WORDS = frozenset({"about", "over", "around", "above", "under", "below", "beyond", "exceeding"})
"""Prepositions that may only name a topic: *silent about the number of*."""

_TIMES = {"twice": 2.0, "thrice": 3.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}


def comparisons(text: str) -> Iterator[Comparison]:
    """Every comparison of sizes, whether or not it gives a multiple."""
    for match in _SIZE_OF.finditer(text):
        before = text[max(0, match.start() - 14) : match.start()]
        hedge = bound_before(text, match.start())
        topic = hedge and text[hedge[0] : hedge[1]].lower() in _TOPIC_WORDS and match.group(1).lower() != "size"
        if (hedge and not topic) or _EQUAL.search(before):
            yield Comparison(match.start(), match.end(), None, match.group(1).lower())
    for match in _MULTIPLE.finditer(text):
        yield Comparison(match.start(), match.end(), _TIMES[match.group(1).lower()], "time")


_HOW_OFTEN = re.compile(
    r"\b(?<!-)(twice|thrice)\b(?!-|\s+(?:as|the|that|its|their|his|her|our|my|your|those|what|normal|usual)\b"
    rf"|\s+{_OWNED}|\s+(?:over|removed)\b)",
    re.IGNORECASE,
)
_RATE = re.compile(r"\s+(?:a|an|per|every|each)\s+(hour|day|night|week|month|season|year)\b", re.IGNORECASE)
_OFTEN = {"twice": 2.0, "thrice": 3.0}


def how_often(text: str) -> Iterator[Comparison]:
    """*Was turned away twice*: how many times something happened, where nothing is compared."""
    for match in _HOW_OFTEN.finditer(text):
        rate = _RATE.match(text, match.end())
        unit = f"time per {rate.group(1).lower()}" if rate else "time"
        yield Comparison(match.start(), match.end(), _OFTEN[match.group().lower()], unit)
