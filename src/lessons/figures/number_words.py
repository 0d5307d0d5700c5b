"""The words that numbers are made of, and how they add up: *two hundred and five*, *half a million*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lessons.tables import rows

MOST_DIGITS = 40
"""Characters. A longer run of digits is a code or a bad copy, and no count."""


_DECIMALS = 6
MOST_UNGROUPED = 9
"""Digits. A longer run without commas is a code: a larger number is written with commas or in words (own choice)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One digit group or number word: where it stands, its class in the table, and what it is worth."""

    start: int
    end: int
    kind: str
    value: float


@cache
def table() -> dict[str, tuple[str, float]]:
    """Number word to its class and value; of a word with two (*third*), the first row counts."""
    found: dict[str, tuple[str, float]] = {}
    for row in rows("lexicon", "number_words.csv"):
        found.setdefault(row["word"], (row["class"], float(row["value"])))
    return found


def words_of(*classes: str) -> str:
    """The words of these classes as one alternation of a pattern, the longest first."""
    found = sorted((w for w, (kind, _) in table().items() if kind in classes), key=len, reverse=True)
    return "|".join(found)


def worth(word: str) -> float:
    """What a number word is worth."""
    return table()[word.lower()][1]


VULGAR = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5}
VULGAR |= {"⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}

_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?")
_CODE = re.compile(r"0\d")
"""A nought before other digits: a code (*0800*), and no count."""
_PLAIN = re.compile(r"\d*(?:\.\d+)?")


def digits_value(digits: str) -> float | None:
    """The number that a run of digits, commas and points stands for; None if it is not a number.

    Three ways of grouping are read: none, thousands, and the Indian one (1,23,456).

    >>> digits_value("1,23,456"), digits_value("1.2.3"), digits_value("6,000")
    (123456.0, None, 6000.0)
    """
    if (
        _CODE.match(digits)
        or len(digits) > MOST_DIGITS
        or (len(digits) > MOST_UNGROUPED and "," not in digits and "." not in digits)
    ):
        return None
    if not any(pattern.fullmatch(digits) for pattern in (_PLAIN, _THOUSANDS, _INDIAN)):
        return None
    return float(digits.replace(",", ""))


_JOINED = re.compile(r"\s?-\s?|[ \t\xa0]+|")
_AND = re.compile(r" and ", re.IGNORECASE)


def compose(text: str, pieces: list[Piece], first: int) -> tuple[float, int]:
    """Add up the pieces from ``pieces[first]`` on, as far as they make one number.

    Returns
    -------
    tuple
        The value, and the index behind the last piece used.
    """
    total, group, last_scale = 0.0, pieces[first].value, float("inf")
    open_group = True
    if pieces[first].kind in ("scale", "dozen", "hundred"):
        total, group, open_group = _grow(0.0, 1.0, pieces[first])
        last_scale = pieces[first].value
    here = first + 1
    while here < len(pieces):
        before, piece = pieces[here - 1], pieces[here]
        gap = text[before.end : piece.start]
        if piece.kind in ("unit", "teen", "tens"):
            if before.kind == "digits" or not _may_add(group if open_group else 0.0, open_group, before, piece, gap):
                break
            group = (group if open_group else 0.0) + piece.value
            open_group = True
        elif piece.kind in ("scale", "dozen", "hundred"):
            if not open_group or not _may_multiply(text, group, before, piece, gap, last_scale):
                break
            total, group, open_group = _grow(total, group, piece)
            last_scale = piece.value if piece.kind == "scale" else last_scale
        else:
            break
        here += 1
    return total + (group if open_group else 0.0), here


def _grow(total: float, group: float, piece: Piece) -> tuple[float, float, bool]:
    if piece.kind == "hundred":
        return total, group * 100, True
    # A decimal times a scale is rounded, so that 65.4 billion ends in noughts.
    return total + round(group * piece.value, _DECIMALS), 0.0, False


def _may_add(group: float, open_group: bool, before: Piece, piece: Piece, gap: str) -> bool:
    """May a unit, teen or ten follow here? *twenty-one*, *two hundred (and) five*, *a thousand (and) one*."""
    after_large = before.kind in ("hundred", "scale")
    if after_large:
        return bool(_JOINED.fullmatch(gap) or _AND.fullmatch(gap))
    is_tens = open_group and before.kind == "tens" and group % 100 >= 20
    return is_tens and piece.kind == "unit" and piece.value > 0 and bool(_JOINED.fullmatch(gap))


def _may_multiply(text: str, group: float, before: Piece, piece: Piece, gap: str, last_scale: float) -> bool:
    """May a hundred, dozen or scale follow here? Each scale is smaller than the one before it."""
    if not _JOINED.fullmatch(gap) or before.kind == "dozen":
        return False
    if piece.kind == "hundred":
        return 0 < group < 100 and before.kind != "hundred"
    return piece.value < last_scale and group > 0
