"""*A month after*, *for a year*, *an hour ago*: one unit of time, counted by its article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.measured import Measured
from lessons.figures.number import Number
from lessons.figures.number_words import worth
from lessons.figures.tokens import Tokens
from lessons.figures.units import Unit

_UNITS = "second|minute|hour|day|week|fortnight|month|year|decade|century"
_BEHIND = re.compile(
    rf"\b(an?)\s+({_UNITS})(?=\s+(?:ago|after|before|later|earlier|since|or\s+more|or\s+so)\b)", re.IGNORECASE
)
_BEFORE = re.compile(
    r"\b(?:for|within|in|about|more\s+than|less\s+than|over|under|than|nearly|almost|after|every"
    r"|t(?:ake|akes|ook|aken|aking)|last(?:s|ed|ing)?|g(?:ive|ives|ave|iven|iving)\s+(?:him|her|them|us|me|you|it))"
    rf"\s+(an?)\s+({_UNITS})"
    r"(?![\w-])(?!\s+(?:of|when|that|in\s+which|off)\b)",
    re.IGNORECASE,
)


_WITH_A_PART = re.compile(rf"\b(an?)\s+({_UNITS})(?=\s+and\s+an?\s+(?:half|third|quarter)\b)", re.IGNORECASE)
_AND_A_PART = re.compile(r"\s+and\s+an?\s+(half|third|quarter)\b", re.IGNORECASE)


def article_durations(tokens: Tokens) -> Iterator[Measured]:
    """Each such duration as a number of value 1 whose surface is the article; *an hour and a half* is 1.5."""
    for pattern in (_BEHIND, _BEFORE, _WITH_A_PART):
        for match in pattern.finditer(tokens.text):
            unit = tokens.at(match.start(2))
            if unit is not None and unit.dep_ in ("amod", "compound"):
                continue  # *after a second attack*, *took a day trip*
            part = _AND_A_PART.match(tokens.text, match.end(2))
            value = 1.0 + worth(part.group(1)) if part else 1.0
            number = Number(match.start(1), match.end(1), value, "words")
            end = part.end() if part else match.end(2)
            yield Measured(number, None, Unit(match.start(2), end, match.group(2).lower(), "duration"))
