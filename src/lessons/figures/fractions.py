"""Fractions: *1/4*, *1½*, *half a million*, *two-thirds*, *half the houses*."""

from __future__ import annotations

import re
from dataclasses import replace

from lessons.figures.bounds import bound_before
from lessons.figures.number import Found, Number, next_after, with_article
from lessons.figures.number_words import Piece

_SLASHED = re.compile(r"\s?[/⁄]\s?(\d{1,3})(?![\d/⁄]|[.,]\d|[^\W\d_]{3})")
DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 32, 64, 100, 128, 1000))


def slashed_fraction(text: str, pieces: list[Piece], here: int) -> Found:
    """*1/4*, *1⁄32*, *7 3/4*."""
    piece = pieces[here]
    match = _SLASHED.match(text, piece.end) if piece.kind == "digits" else None
    if match and int(match.group(1)) in DENOMINATORS and 0 < piece.value < int(match.group(1)):
        value = piece.value / int(match.group(1))
        return Number(piece.start, match.end(), value, "fraction"), next_after(pieces, here, match.end())
    return None


def mixed_number(text: str, pieces: list[Piece], here: int) -> Found:
    """*7 3/4*, *1½*, *2 ½*."""
    piece = pieces[here]
    if piece.kind != "digits" or piece.value % 1 or here + 1 == len(pieces):
        return None
    if text[piece.end : pieces[here + 1].start] not in ("", " ", "-"):
        return None
    if pieces[here + 1].kind == "vulgar":
        following = pieces[here + 1]
        return Number(piece.start, following.end, piece.value + following.value, "digits"), here + 2
    fraction = slashed_fraction(text, pieces, here + 1)
    if fraction and fraction[0].value is not None:
        return replace(fraction[0], start=piece.start, value=piece.value + fraction[0].value, form="digits"), fraction[
            1
        ]
    return None


def vulgar_fraction(text: str, pieces: list[Piece], here: int) -> Found:
    """*½*."""
    piece = pieces[here]
    if piece.kind == "vulgar":
        return Number(piece.start, piece.end, piece.value, "fraction"), here + 1
    return None


_HALF_OF_LARGE = re.compile(r"(?:\s+of)?(?:\s+an?)?[\s-]+$", re.IGNORECASE)


def part_of_a_large_number(text: str, pieces: list[Piece], here: int) -> Found:
    """*half a million*, *a quarter million*, *half a dozen*."""
    piece = pieces[here]
    if piece.kind != "fraction" or here + 1 == len(pieces) or pieces[here + 1].kind not in ("scale", "dozen"):
        return None
    large = pieces[here + 1]
    if not _HALF_OF_LARGE.fullmatch(text[piece.end : large.start]):
        return None
    return Number(with_article(text, piece.start), large.end, piece.value * large.value, "words"), here + 2


_OF_SOMETHING = re.compile(
    r"[\s-]+(?:of\b|the\b|majority\b|full\b|empty\b|that\b|as\b|more\b|less\b|fewer\b|higher\b|lower\b|larger\b"
    r"|bigger\b|smaller\b|longer\b|shorter\b|faster\b|slower\b|cheaper\b)|\s*(?:$|[,.;:)!?])"
)


def worded_fraction(text: str, pieces: list[Piece], here: int) -> Found:
    """*two-thirds*, *one third*, *three quarters of*."""
    piece = pieces[here]
    if piece.kind not in ("unit", "teen", "digits") or here + 1 == len(pieces) or not 1 <= piece.value <= 19:
        return None
    part = pieces[here + 1]
    gap = text[piece.end : part.start]
    if part.kind not in ("fraction", "fractions") or gap not in ("-", " ", "\xa0", " - "):
        return None
    if (part.kind == "fraction") != (piece.value == 1):
        return None
    of_a_year = _YEAR_BEHIND.match(text, part.end) or not _OF_BEHIND.match(text, part.end)
    if part.value == _QUARTER and of_a_year and _OF_A_YEAR.search(text[max(0, piece.start - 10) : piece.start]):
        return None  # *the first two quarters*
    sure = gap == "-" or "third" in text[part.start : part.end].lower() or _OF_SOMETHING.match(text, part.end)
    if not sure:
        return None
    return Number(piece.start, part.end, piece.value * part.value, "fraction"), here + 2


_QUARTER = 0.25
_OF_BEHIND = re.compile(r"\s+of\b", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r"\s+of\s+(?:the\s+|this\s+|last\s+)?(?:\w+\s+)?(?:year|season|\d{4})\b", re.IGNORECASE)
_OF_A_YEAR = re.compile(r"\b(?:first|last|next|past|previous|final|all)\s+$", re.IGNORECASE)
_HALF_BEFORE = re.compile(
    r"\b(?:first|second|other|latter|better|opening|final|last|this|that|each|early|later|top|bottom|upper|lower"
    r"|north|south|third|\d+(?:st|nd|rd|th))[ -]$",
    re.IGNORECASE,
)
_HALF_AFTER = re.compile(
    r"\s+(?:of\b|the\b|a\b|an\b|as\b|his\b|her\b|its\b|their\b|our\b|my\b|your\b|this\b|that\b|these\b|those\b|turns?\b)"
    r"|-(?:pint|pound|mile|hour|inch|point|percent|kilomet|met(?:er|re)|lit(?:er|re)|acre|cup|foot|yard|ton|gallon|ounce)",
    re.IGNORECASE,
)


_A_HALF = re.compile(r"[- ](?:century|decade|hour|year|mile|inch|pint|pound|point|acre|day)\b", re.IGNORECASE)
_HALF_OF_TIME = re.compile(r"-|\s(?:time|term|way|past|hearted|back|sister|brother|century|marathon)\b", re.IGNORECASE)


def lone_fraction(text: str, pieces: list[Piece], here: int) -> Found:
    """*half the houses*, *a third of those asked*, *a quarter of an hour*."""
    piece = pieces[here]
    if piece.kind != "fraction":
        return None
    start = with_article(text, piece.start)
    if text[piece.start : piece.end].lower() == "half":
        if _HALF_BEFORE.search(text[max(0, piece.start - 12) : piece.start]):
            return None
        hedged = bound_before(text, piece.start) and not _HALF_OF_TIME.match(text, piece.end)
        whole = start < piece.start and _A_HALF.match(text, piece.end)
        if not (hedged or whole or _HALF_AFTER.match(text, piece.end)):
            return None
    elif text[piece.start : piece.end].lower() == "fourth" and text[piece.end : piece.end + 4] != " of ":
        return None  # *three cars and a fourth*: far more often the next one than a quarter
    elif _NAMED_NEXT.match(text, piece.end):
        return None  # *and a third, Anders Holm*
    elif start == piece.start or not (
        _OF_SOMETHING.match(text, piece.end)
        or text[max(0, start - 3) : start] == "by "
        or bound_before(text, start)
        or _is_among_percents(text, start, piece.end)
    ):
        return None
    return Number(start, piece.end, piece.value, "fraction"), here + 1


_NAMED_NEXT = re.compile(r",\s+(?:(?-i:[A-Z])[a-z]|who\b|whose\b)", re.IGNORECASE)
_PERCENT_BEFORE = re.compile(r"(?:%|\bper ?cent\b)[^.!?%]{0,40}\b(?:and|but|to|while)\s+$", re.IGNORECASE)
_PLACE_BEHIND = re.compile(r"\s+(?:in|at|on|among|from|for)\b", re.IGNORECASE)


def _is_among_percents(text: str, start: int, end: int) -> bool:
    """*40 percent nationally and a third in Karvia*: a part, like the percentage before it."""
    return bool(_PLACE_BEHIND.match(text, end) and _PERCENT_BEFORE.search(text[max(0, start - 60) : start]))
