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


_SECOND_IN_TIME = re.compile(r"(?:\b(?:one|per|every|each)|\d)[\s-]$", re.IGNORECASE)
_A_SECOND = re.compile(r"\ban?[\s-]$", re.IGNORECASE)
_NO_NOUN_BEHIND = re.compile(
    r"\s*(?:$|[^\sA-Za-z]|(?:of|later|ago|after|before|and|or|but|to|for|in|on|at|when|while|is|was|that|than|he|she|it|they"
    r"|we|you|i|per|with|without|as|faster|slower|quicker|behind|ahead|from|by|longer|apart|over|under|during|until)\b)",
    re.IGNORECASE,
)


def worded_ordinal(text: str, pieces: list[Piece], here: int) -> Found:
    """*the second*, *third*, *twenty-first*; a second of time is none."""
    first = pieces[here]
    tens = first.kind == "tens" and here + 1 < len(pieces) and text[first.end : pieces[here + 1].start] == "-"
    last = here + 1 if tens else here
    word = text[pieces[last].start : pieces[last].end].lower()
    kind = pieces[last].kind
    if kind not in ("ordinal", "fraction") or word in ("half", "quarter"):
        return None
    if word == "second" and _is_of_time(text, first.start, first.end):
        return None
    value = (first.value if tens else 0.0) + _ordinal_worth(word)
    return Number(first.start, pieces[last].end, value, "ordinal"), last + 1


def _is_of_time(text: str, start: int, end: int) -> bool:
    """*One second*, *30 frames a second*; but *a second attack* is the next."""
    before = text[max(0, start - 6) : start]
    timed = _A_SECOND.search(before) and _NO_NOUN_BEHIND.match(text, end)
    return bool(_SECOND_IN_TIME.search(before) or timed)


def _ordinal_worth(word: str) -> float:
    kind, value = table()[word]
    return round(1 / value) if kind == "fraction" else value
