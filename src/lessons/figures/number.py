"""One number as it is written: its place, its value and its form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lessons.figures.number_words import Piece

Form = Literal["digits", "words", "fraction", "ratio", "ordinal", "plural"]


@dataclass(frozen=True, slots=True)
class Number:
    """One number as it is written.

    Attributes
    ----------
    start, end : its place in the text, in characters
    value : None for a plural such as *thousands*, which names no number, and for a range
    form : how it is written; "plural" is *hundreds*, *tens of thousands*
    low, high : the smaller and the larger end of a range, both None otherwise
    falls : True for a range whose larger end is written first: *from 30 to 20*
    """

    start: int
    end: int
    value: float | None
    form: Form
    low: float | None = None
    high: float | None = None
    falls: bool = False


Found = tuple[Number, int] | None
"""A number, and the index of the piece behind it; None where a pattern does not fit."""


def next_after(pieces: Sequence[Piece], here: int, position: int) -> int:
    """Index of the first piece that begins at a position or behind it."""
    while here < len(pieces) and pieces[here].start < position:
        here += 1
    return here


_ARTICLE = re.compile(r"(?<![\w’'])an?[\s-]$", re.IGNORECASE)


def with_article(text: str, start: int) -> int:
    """Where the number starts if an article belongs to it: *a hundred*."""
    match = _ARTICLE.search(text[max(0, start - 4) : start])
    return start - (len(match.group()) if match else 0)
