"""The words that numbers are made of, and how they add up: *two hundred and five*, *half a million*."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
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
    made, here = _begun(pieces[first]), first + 1
    while here < len(pieces):
        grown = _grown(made, text[pieces[here - 1].end : pieces[here].start], pieces[here - 1], pieces[here])
        if grown is None:
            break
        made, here = grown, here + 1
    return made.total + made.group, here


@dataclass(frozen=True, slots=True)
class _Made:
    """What the pieces so far come to.

    Attributes
    ----------
    total : what a scale has closed, 2,000 in *two thousand and five*
    group : what may still grow, 5 in it
    is_open : False right behind a scale, where no group has begun
    last_scale : the last scale, which the next must be below
    """

    total: float
    group: float
    is_open: bool
    last_scale: float


def _begun(piece: Piece) -> _Made:
    """The first piece; *a hundred* is one of them."""
    if piece.kind not in _MULTIPLYING:
        return _Made(0.0, piece.value, True, float("inf"))
    return replace(_times(_Made(0.0, 1.0, True, float("inf")), piece), last_scale=piece.value)


_MULTIPLYING = ("scale", "dozen", "hundred")


def _grown(made: _Made, gap: str, before: Piece, piece: Piece) -> _Made | None:
    """The number with one more piece; None where that begins another number."""
    if piece.kind in ("unit", "teen", "tens"):
        may = before.kind != "digits" and _may_add(made.group, made.is_open, before, piece, gap)
        return replace(made, group=made.group + piece.value, is_open=True) if may else None
    if piece.kind not in _MULTIPLYING or not made.is_open or not _may_multiply(made, gap, before, piece):
        return None
    return _times(made, piece)


def _times(made: _Made, piece: Piece) -> _Made:
    if piece.kind == "hundred":
        return replace(made, group=made.group * 100)
    # A decimal times a scale is rounded, so that 65.4 billion ends in noughts.
    total = made.total + round(made.group * piece.value, _DECIMALS)
    return _Made(total, 0.0, False, piece.value if piece.kind == "scale" else made.last_scale)


def _may_add(group: float, open_group: bool, before: Piece, piece: Piece, gap: str) -> bool:
    """May a unit, teen or ten follow here? *twenty-one*, *two hundred (and) five*, *a thousand (and) one*."""
    after_large = before.kind in ("hundred", "scale")
    if after_large:
        return bool(_JOINED.fullmatch(gap) or _AND.fullmatch(gap))
    is_tens = open_group and before.kind == "tens" and group % 100 >= 20
    return is_tens and piece.kind == "unit" and piece.value > 0 and bool(_JOINED.fullmatch(gap))


def _may_multiply(made: _Made, gap: str, before: Piece, piece: Piece) -> bool:
    """May a hundred, dozen or scale follow here? Each scale is smaller than the one before it."""
    if not _JOINED.fullmatch(gap) or before.kind == "dozen":
        return False
    if piece.kind == "hundred":
        return 0 < made.group < 100 and before.kind != "hundred"
    return piece.value < made.last_scale and made.group > 0
