"""*Ninety grand a week*: thousands of whatever money the text pays with."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from lessons.figures.number import Number
from lessons.figures.units import Unit, currency_signs, with_per

_GRAND = re.compile(
    r"[ \xa0](grand)(?=\s*(?:$|[.,;:!?)”\"’—–-])"
    r"|\s(?:an?|per|each|every|apiece|in|for|on|to|from|with|and|or|of|by|at|as|but|if|when|that|which|more|less|last|this"
    r"|before|after|over|under|short)\b)"
)
"""Where it ends a phrase: no *two grand pianos*, and with a capital it is a name."""
_UNNAMED = "currency"


def in_grand(text: str, number: Number, sign: Unit | None) -> tuple[Number, Unit | None]:
    """The number in full and its money; the number as it was and None where no *grand* stands behind it."""
    match = _GRAND.match(text, number.end)
    if match is None or number.value is None or number.form not in ("digits", "words"):
        return number, None
    name = sign.name if sign else _money_of(text)
    unit = with_per(text, Unit(match.start(1), match.end(1), name, "money"))
    return replace(number, value=number.value * _THOUSAND), unit


_THOUSAND = 1000


def _money_of(text: str) -> str:
    """The currency of a text that names one alone; else it is a currency, and nobody says which."""
    signs = {name for sign, name in currency_signs().items() if sign in _plain_signs() and sign in text}
    return signs.pop() if len(signs) == 1 else _UNNAMED


@cache
def _plain_signs() -> frozenset[str]:
    """Signs that are no letters, such as £: letters stand in other words too."""
    return frozenset(sign for sign in currency_signs() if not any(map(str.isalnum, sign)))
