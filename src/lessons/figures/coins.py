"""Money in two parts: *3 dollars 50 cents*."""

from __future__ import annotations

import re

from lessons.figures.measured import Measured
from lessons.figures.number import Number
from lessons.figures.units import Unit

_COINS = re.compile(r"(?:,?\s+and)?\s+", re.IGNORECASE)
_LARGEST_COIN = 99


def money_in_two_parts(text: str, first: Measured, second: Measured) -> Measured | None:
    """*3 dollars 50 cents*, *15 dollars and 50*."""
    a, b = first.number, second.number
    if not (first.unit and first.unit.kind == "money" and a.value is not None and b.value is not None):
        return None
    if a.value % 1 or b.value % 1 or not 0 < b.value <= _LARGEST_COIN:
        return None
    if second.sign and second.sign.start != first.unit.start:
        return None
    if first.unit.name in ("cent", "penny") or not _COINS.fullmatch(text[first.unit.end : b.start]):
        return None
    coin = second.unit is not None and second.unit.name in ("cent", "penny")
    alone = second.unit is None and re.match(r"\s*(?:[.,;:!?)]|$|more\b)", text[b.end : b.end + 6])
    if not coin and not alone:
        return None
    end = second.unit.end if second.unit else b.end
    value = a.value + b.value / 100
    return Measured(Number(a.start, b.end, value, a.form), None, Unit(first.unit.start, end, first.unit.name, "money"))
