"""Scores and votes: *2-1*, *231-190*; two numbers that are no range."""

from __future__ import annotations

import re

from lessons.figures.measured import Measured
from lessons.figures.ranges import FROM

_COUNTED_BEHIND = re.compile(
    r"[ -][A-Za-z]{3,}s\b|\s+(?:people|men|women|children)\b|[ -]?(?:year|month|week|day|hour)"
)
_AGES = re.compile(r"\bage[ds]?\s+$", re.IGNORECASE)
_HIGHEST_SCORE = 200
_MOST_VOTES = 999
"""No chamber has more members: *leads 1,912 to 1,640* counts delegates, and both numbers stand."""
_WICKETS = re.compile(
    r"(?:\d|10) for \d{2,3}"
    r"(?!\d|[.,]\d|\s?%|\s+against\b|[ -](?:[a-z]+ )?[a-z]{3,}s\b|\s(?:people|men|women|children)\b)"
)
"""*7 for 309*: wickets and runs in cricket."""


def is_score(text: str, first: Measured, second: Measured) -> bool:
    """*2-1* without a unit: the score of a game, not a range."""
    if first.sign or first.unit or second.sign or second.unit:
        return False
    a, b = first.number, second.number
    votes = a.value is not None and a.value > _MOST_VOTES
    if text[a.end : b.start] == " to " and not votes and a.form == b.form and a.value and b.value and a.value > b.value:
        return not FROM.search(text[max(0, a.start - 12) : a.start])
    if text[a.end : b.start] == " for " and _WICKETS.match(text, a.start):
        return True
    if text[a.end : b.start] not in ("-", "–", "/", ":"):
        return False
    if a.form != "digits" or b.form != "digits" or a.value is None or b.value is None:
        return False
    if _AGES.search(text[max(0, a.start - 8) : a.start]):
        return False
    small = a.value < _HIGHEST_SCORE and b.value < _HIGHEST_SCORE and not a.value % 1 and not b.value % 1
    # A range never falls: 231-190 is how a house voted.
    falls = (
        a.value > b.value
        and not a.value % 1
        and not b.value % 1
        and len(text[a.start : a.end]) == len(text[b.start : b.end])
    )
    return falls or (small and not _COUNTED_BEHIND.match(text, b.end))
