"""Where an answer stands in the report, and how near it comes to the words that were asked for."""

from __future__ import annotations

import re
from functools import cache

from lessons import places
from lessons.paragraphs import find_paragraphs


@cache
def report_text() -> str:
    """The bundled report, to the letter."""
    return places.data("report", "report.txt").read_bytes().decode("utf-8")


def paragraph_number(text: str, position: int) -> int:
    """The number of the paragraph that holds a position of the text (in characters)."""
    return next((p.number for p in find_paragraphs(text) if p.start <= position < p.end), 0)


def overlap(answer: str, wanted: str) -> float:
    """How far two stretches have the same words, from 0 to 1 (Dice; capitals and punctuation do not matter).

    >>> overlap("according to the mayor", "the mayor")
    0.67
    """
    one, two = _words(answer), _words(wanted)
    return round(2 * len(one & two) / (len(one) + len(two)), 2) if one and two else 0.0


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
