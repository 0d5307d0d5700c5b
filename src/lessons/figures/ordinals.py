"""Ordinals: *20th*, *the second*, *twenty-first*."""

from __future__ import annotations

import re

from lessons.figures.number import Found, Number
from lessons.figures.number_words import Piece, table

_ORDINAL_ENDING = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)


def digit_ordinal(text: str, pieces: list[Piece], here: int) -> Found:
    """*20th*."""
    piece = pieces[here]
    match = _ORDINAL_ENDING.match(text, piece.end) if piece.kind == "digits" else None
    if match:
        return Number(piece.start, match.end(), piece.value, "ordinal"), here + 1
    return None


_SECOND_IN_TIME = re.compile(r"(?:\b(?:a|an|one|per|every|each)|\d)[\s-]$", re.IGNORECASE)


def worded_ordinal(text: str, pieces: list[Piece], here: int) -> Found:
    """*the second*, *third*, *twenty-first*; a second of time is none."""
    first = pieces[here]
    tens = first.kind == "tens" and here + 1 < len(pieces) and text[first.end : pieces[here + 1].start] == "-"
    last = here + 1 if tens else here
    word = text[pieces[last].start : pieces[last].end].lower()
    kind = pieces[last].kind
    if kind not in ("ordinal", "fraction") or word in ("half", "quarter"):
        return None
    if word == "second" and _SECOND_IN_TIME.search(text[max(0, first.start - 6) : first.start]):
        return None
    value = (first.value if tens else 0.0) + _ordinal_worth(word)
    return Number(first.start, pieces[last].end, value, "ordinal"), last + 1


def _ordinal_worth(word: str) -> float:
    kind, value = table()[word]
    return round(1 / value) if kind == "fraction" else value
