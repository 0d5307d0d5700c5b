"""*One* as a pronoun: *including one that*, *the one*."""

from __future__ import annotations

import re
from functools import cache

from lessons.figures.counted import Counted
from lessons.figures.measured import Measured
from lessons.figures.number_words import words_of
from lessons.figures.tokens import Tokens

_ONE_OF_A_NUMBER = re.compile(r"\s+of\s+(?:the|an?)\s+(?:\w+\s+){0,2}numbers?\s+of\b", re.IGNORECASE)
_ONE_OF_A_GROUP = re.compile(r"\s+of\s+(?:an?|his|her|its|their)\s+(?:\w+\s+)?\w+\s+of\s", re.IGNORECASE)
"""*One of a handful of supporters*."""
_ONE_OF = re.compile(r"\s+of\b", re.IGNORECASE)


@cache
def _one_of_some() -> re.Pattern[str]:
    """*One of the five candidates*, *one of her two brothers*: a part of a number that is told."""
    numbers = words_of("unit", "teen", "tens")
    return re.compile(rf"\s+of\s+(?:[\w.’'-]+\s+){{0,3}}(?:\d[\d,]*|{numbers})\s+[a-z]", re.IGNORECASE)


_THE_SAME = re.compile(
    r"\b(?:same|next|last|new|old|right|wrong|previous|latest|current|original|other|better|best|worse|worst|bigger|smaller)\s$",
    re.IGNORECASE,
)
"""*The same one Holm had*, *a new one*."""
_OR_MORE = re.compile(r"\s+or\s+(?:two|three)\s+[a-z]+s\b", re.IGNORECASE)
"""*One or two villages*."""
_LISTED_PLACE = re.compile(r"(?:,|\band) one (?:in|at|on) [A-Z]$")
"""*Three in the east and one in Karvia*: counted like the others of its list."""


def is_pronoun(tokens: Tokens, found: Measured, counted: Counted | None) -> bool:
    """*One* that counts no noun: *including one that*, *the one*, *a song of joy, one of hope*."""
    number = found.number
    if number.form == "words" and number.value == 1 and _ONE_OF_A_NUMBER.match(tokens.text, number.end):
        return True
    if (
        number.form == "words"
        and number.value == 1
        and _THE_SAME.search(tokens.text[max(0, number.start - 14) : number.start])
    ):
        return True
    if _OR_MORE.match(tokens.text, number.end):
        return False
    if _one_of_some().match(tokens.text, number.end) or _LISTED_PLACE.search(
        tokens.text[max(0, number.start - 6) : number.end + 5]
    ):
        return False
    part = _ONE_OF.match(tokens.text, number.end) and not _ONE_OF_A_GROUP.match(tokens.text, number.end)
    singular_part = counted is not None and counted.is_singular and part
    has_noun = counted is not None and not singular_part
    is_one = tokens.text[number.start : number.end].lower() == "one"
    return number.form == "words" and is_one and not has_noun and not found.unit
