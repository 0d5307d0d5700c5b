"""Letters grown on to the digits: *5G*, *4x4*, *last-32*, *the Quark 6s*."""

from __future__ import annotations

import re

from lessons.figures.measured import Measured


def is_one_letter(text: str, found: Measured) -> bool:
    """A letter grown on the digits: behind a name it is a model (*the Quark 6s*), and no unit."""
    unit = found.unit
    return (
        unit is not None
        and unit.start == found.number.end
        and unit.end - unit.start == 1
        and text[unit.start].isalpha()
    )


_DIGIT_HYPHEN = re.compile(r"\d-$")
_LETTER_HYPHEN = re.compile(r"([A-Za-z]\w*)-$")
_COUNTING_PREFIX = frozenset(
    {"sub", "minus", "plus", "then", "to", "mid", "under", "over", "a", "post", "pre", "non", "magnitude"}
)


def glued(text: str, found: Measured) -> bool:
    """*5G*, *4x4*, *last-32*: letters grow on the digits that are no unit."""
    end = found.number.end
    following = text[end : end + 1]
    if following and (following.isalnum() or following == "_") and (found.unit is None or found.unit.start != end):
        return True
    if _DIGIT_HYPHEN.search(text[max(0, found.start - 2) : found.start]):
        return True
    if _DECADE_OF_LIFE.fullmatch(text[found.number.start : end + 1]) and not text[end + 1 : end + 2].isalnum():
        return True
    return grown_on(text, found)


_DECADE_OF_LIFE = re.compile(r"[2-9]0s")


def grown_on(text: str, found: Measured) -> bool:
    """*High-five*, *last-32*: a word grows on the number from the left."""
    prefix = _LETTER_HYPHEN.search(text[max(0, found.start - 12) : found.start])
    return prefix is not None and prefix.group(1).lower() not in _COUNTING_PREFIX
