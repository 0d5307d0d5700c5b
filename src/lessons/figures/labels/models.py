"""Models and versions: *the 8088 chip*, *the current 911 Turbo*, *the 4.0 firmware*."""

from __future__ import annotations

import re

from lessons.figures.collectives import collective_nouns
from lessons.figures.counted import Counted
from lessons.figures.measured import Measured
from lessons.figures.tokens import Tokens

_CODE_BEHIND = re.compile(r"\s[a-z]+\d+\b", re.IGNORECASE)
_DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their", "this", "that"})
_SMALLEST_MODEL = 100


_VERSION = re.compile(r"\d{1,2}\.0")
"""*The 4.0 firmware*: a round number written with a nought behind the point, and one thing of it."""


_SOFTWARE = frozenset(
    {"firmware", "software", "version", "update", "release", "app", "patch", "system", "kernel", "beta"}
)
"""What has versions; an earthquake of 6.0 has none."""


def is_model(tokens: Tokens, found: Measured, counted: Counted | None) -> bool:
    """*The 8088 chip*, *the 486 is*: a large number with an article before it and a singular behind it."""
    number, text = found.number, tokens.text
    if found.unit or found.sign or number.form != "digits":
        return False
    if _CODE_BEHIND.match(text, number.end):
        return True
    before = tokens.before(number.start)
    plain = text[number.start : number.end].isdigit() and text[number.end : number.end + 1] == " "
    if _VERSION.fullmatch(text[number.start : number.end]) and before is not None and before.lower_ in _DETERMINERS:
        return counted is not None and counted.head.lower() in _SOFTWARE
    if before is not None and before.tag_ == "JJ" and counted is not None and counted.tokens[-1].tag_ == "NNP":
        before = tokens.before(before.idx)  # *the current 911 Turbo*
    if not plain or (number.value or 0) < _SMALLEST_MODEL or before is None or before.lower_ not in _DETERMINERS:
        return False
    return _is_one(counted) if counted else bool(_SINGULAR_VERB.match(text, number.end))


_MARKS = ("mark", "milestone", "barrier", "threshold")
"""*Passed the 100 mark*: an amount is reached."""


def _is_one(counted: Counted) -> bool:
    one = counted.is_singular and counted.head.lower() not in (*collective_nouns(), *_MARKS)
    return one or counted.tokens[-1].tag_ == "NNP"


_SINGULAR_VERB = re.compile(r"\s(?:is|was|has|does)\b")
