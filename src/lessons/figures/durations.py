"""*A month after*, *for a year*, *an hour ago*: one unit of time, counted by its article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.measured import Measured
from lessons.figures.number import Number
from lessons.figures.tokens import Tokens
from lessons.figures.units import Unit

_UNITS = "second|minute|hour|day|week|fortnight|month|year|decade|century"
_BEHIND = re.compile(
    rf"\b(an?)\s+({_UNITS})(?=\s+(?:ago|after|before|later|earlier|since|or\s+more|or\s+so)\b)", re.IGNORECASE
)
_BEFORE = re.compile(
    rf"\b(?:for|within|in|about|more\s+than|less\s+than|over|under|than|nearly|almost|after|every|half)\s+(an?)\s+({_UNITS})"
    r"(?![\w-])(?!\s+(?:of|when|that|in\s+which|off)\b)",
    re.IGNORECASE,
)


def article_durations(tokens: Tokens) -> Iterator[Measured]:
    """Each such duration as a number of value 1 whose surface is the article."""
    for pattern in (_BEHIND, _BEFORE):
        for match in pattern.finditer(tokens.text):
            number = Number(match.start(1), match.end(1), 1.0, "words")
            unit = Unit(match.start(2), match.end(2), match.group(2).lower(), "duration")
            yield Measured(number, None, unit)
