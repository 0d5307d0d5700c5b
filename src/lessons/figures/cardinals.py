"""Whole numbers and decimals, in digits and words: *234*, *two hundred and five*, *-5*, *tens of thousands*."""

from __future__ import annotations

import re

from lessons.figures.abbreviations import abbreviated
from lessons.figures.number import Form, Found, Number, next_after, with_article
from lessons.figures.number_words import Piece, compose, worth

_AND_A_PART = re.compile(
    r"[\s-]+and[\s-]+(?:an?|one)[\s-](half|third|quarter)\b|[\s-]+and[\s-]+(three)[\s-]quarters\b", re.IGNORECASE
)


def cardinal(text: str, pieces: list[Piece], here: int) -> Found:
    """*234*, *two hundred and five*, *1.5 billion*, *two and a half million*, *a dozen*."""
    first = pieces[here]
    if first.kind not in ("digits", "unit", "teen", "tens", "hundred", "scale", "dozen"):
        return None
    start = first.start
    if first.kind in ("hundred", "scale", "dozen"):
        start = with_article(text, first.start)
        if start == first.start:
            return None
    value, following = compose(text, pieces, here)
    end = pieces[following - 1].end
    part = _AND_A_PART.match(text, end)
    if part:
        last = pieces[following - 1]
        whole = last.value if last.kind in ("scale", "dozen") else 1.0  # *a million and a half*
        value += whole * (worth(part.group(1)) if part.group(1) else 0.75)
        end = part.end()
        following = next_after(pieces, here, end)
        value, end, following = _scaled(text, pieces, following, value, end)
    form: Form = "digits" if first.kind == "digits" else "words"
    value, end = abbreviated(text, start, end, value) if form == "digits" else (value, end)
    sign = _sign(text, start)
    if sign:
        start, value = start - len(sign), -value
    return Number(start, end, value, form), following


def _scaled(text: str, pieces: list[Piece], here: int, value: float, end: int) -> tuple[float, int, int]:
    """*two and a half* **million**."""
    if here < len(pieces) and pieces[here].kind == "scale" and text[end : pieces[here].start] == " ":
        return value * pieces[here].value, pieces[here].end, here + 1
    return value, end, here


_MINUS = re.compile(r"(?:^|[\s(\[=:]|(?<!\+)/)([-−])$")
_WORD_SIGN = re.compile(r"(?<!plus or )\b(?:minus|negative)[\s-]$", re.IGNORECASE)


def _sign(text: str, start: int) -> str:
    """The sign before a number, as it is written: *-5*, *minus 5*."""
    before = text[max(0, start - 16) : start]
    word = _WORD_SIGN.search(before)
    if word:
        return word.group()
    minus = _MINUS.search(before)
    return minus.group(1) if minus else ""


_NUMBER_ABOVE = re.compile(r"\s+of\s+", re.IGNORECASE)


def plural_number(text: str, pieces: list[Piece], here: int) -> Found:
    """*thousands*, *tens of thousands*: a size, but no number."""
    piece = pieces[here]
    if piece.kind != "plural":
        return None
    last = here
    while last + 1 < len(pieces) and pieces[last + 1].kind == "plural":
        if not _NUMBER_ABOVE.fullmatch(text[pieces[last].end : pieces[last + 1].start]):
            break
        last += 1
    return Number(piece.start, pieces[last].end, None, "plural"), last + 1
