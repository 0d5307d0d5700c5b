"""Ratios: *one in five*, *three out of four*, *eight of 10*."""

from __future__ import annotations

import re

from lessons.figures.measured import Measured
from lessons.figures.number import Number

_IN = re.compile(
    r"(?:\s+(?:men|women|people|children|adults|patients|voters|households))?"
    r"\s+(?:in|out of|of every)\s+(?:every\s+)?",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+of\s+", re.IGNORECASE)
_ROUND_WHOLES = (10, 100)
_NUMBERED = re.compile(r"\b(?:number|no\.?|#)\s?$", re.IGNORECASE)
_LARGEST_PART = 10


def ratio(text: str, first: Measured, second: Measured) -> Measured | None:
    """*one in five*, *three out of four*."""
    a, b = first.number, second.number
    gap = text[a.end : b.start]
    if _NUMBERED.search(text[max(0, a.start - 8) : a.start]):
        return None
    if a.value is None or b.value is None or first.sign or first.unit or second.sign or second.unit:
        return None
    if a.form not in ("digits", "words") or b.form not in ("digits", "words"):
        return None
    if not _IN.fullmatch(gap) and not (_OF.fullmatch(gap) and b.value in _ROUND_WHOLES):
        return None
    if not 0 < a.value < b.value or a.value % 1 or b.value % 1:
        return None
    if " in " in gap and a.value > _LARGEST_PART:
        return None
    return Measured(Number(a.start, b.end, a.value / b.value, "ratio"), None, None)
