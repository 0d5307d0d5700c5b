"""Numbers in raw text, with their places: the grammar of digits and number words. Nothing is parsed for it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from lessons.figures import not_a_figure
from lessons.figures.number_words import VULGAR, Piece, compose, digits_value, table, words_of, worth
from lessons.findings import Span

Form = Literal["digits", "words", "fraction", "ratio", "ordinal", "plural"]


@dataclass(frozen=True, slots=True)
class Number:
    """One number as it is written.

    Attributes
    ----------
    start, end : its place in the text, in characters
    value : None for a plural such as *thousands*, which names no number, and for a range
    form : how it is written; "plural" is *hundreds*, *tens of thousands*
    low, high : the ends of a range, both None otherwise
    """

    start: int
    end: int
    value: float | None
    form: Form
    low: float | None = None
    high: float | None = None


_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d{1,3}(?:, 0\d\d)+(?![\d,])|\d+(?:[.,]\d+)*|\.\d+")
_VULGAR = re.compile(f"[{''.join(VULGAR)}]")
_NUMBER_WORDS = ("unit", "teen", "tens", "hundred", "scale", "dozen", "fraction", "fractions", "ordinal", "plural")


def find_numbers(text: str, skip: Iterable[Span] = ()) -> list[Number]:
    """Every number of a text, in order.

    Parameters
    ----------
    text : any text
    skip : stretches, in characters, that hold no counts (dates); clock times, versions, telephone numbers and
        codes (``data/lexicon/not_a_figure.csv``) are left out in any case

    Returns
    -------
    list of Number
        Ranges and ratios are put together by :mod:`lessons.figures.ranges`.

    >>> [(n.value, text) for text in ["half a million"] for n in find_numbers(text)]
    [(500000.0, 'half a million')]
    """
    pieces = _pieces(text, _Covered([*skip, *not_a_figure.stretches(text)]))
    return list(_numbers(text, pieces))


class _Covered:
    """Is a position inside one of many stretches?"""

    def __init__(self, spans: list[Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [start for start, _ in self.spans]
        self.reach: list[int] = []
        for _, end in self.spans:
            self.reach.append(max(end, self.reach[-1]) if self.reach else end)

    def __contains__(self, position: int) -> bool:
        before = bisect_right(self.starts, position)
        return before > 0 and position < self.reach[before - 1]


def _pieces(text: str, skip: _Covered) -> list[Piece]:
    """Digits and number words, one by one."""
    found = [*_words(text), *_digits(text)]
    found += [Piece(m.start(), m.end(), "vulgar", VULGAR[m.group()]) for m in _VULGAR.finditer(text)]
    return sorted((piece for piece in found if piece.start not in skip), key=lambda piece: piece.start)


def _words(text: str) -> Iterator[Piece]:
    known = {word: entry for word, entry in table().items() if entry[0] in _NUMBER_WORDS}
    for match in _WORD.finditer(text):
        word = match.group().lower()
        if word not in known:
            continue
        start, end = match.span()
        grown = text[start - 1 : start].isdigit() or text[end : end + 1].isdigit() or "_" in text[start - 1 : end + 1]
        if not grown and not not_a_figure.in_fixed_phrase(text, start, end):
            yield Piece(start, end, *known[word])


def _digits(text: str) -> Iterator[Piece]:
    for match in _DIGITS.finditer(text):
        value = digits_value(match.group().replace(", ", ","))
        if value is not None and not _inside_a_name(text, match.start()):
            yield Piece(match.start(), match.end(), "digits", value)


_CURRENCY_LETTERS = re.compile(r"(?<![A-Za-z])(?:[A-Z]{3}|RM|PS|Rs\.?|p|c)$")


def _inside_a_name(text: str, start: int) -> bool:
    """Digits behind a letter belong to a name (XC40), unless the letters are a currency (USD10)."""
    before = text[max(0, start - 4) : start]
    if text[start] == ".":
        return bool(re.search(r"[\w.]$", before))
    return bool(re.search(r"[^\W\d_]$|\w_$", before)) and not _CURRENCY_LETTERS.search(before)


# ------------------------------------------------------------- putting together


def _numbers(text: str, pieces: list[Piece]) -> Iterator[Number]:
    here = 0
    while here < len(pieces):
        for pattern in _PATTERNS:
            found = pattern(text, pieces, here)
            if found:
                number, here = found
                yield number
                break
        else:
            here += 1


Found = tuple[Number, int] | None

_POWER = re.compile(r"\s?(?:\^|\*\*)\s?([+-]?\d+)(?![\d.,])")
_SUPERSCRIPT = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})")
_EXPONENT = re.compile(r"[eE]([+-]?\d+)(?!\w)")
_SUPERSCRIPT_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LARGEST_EXPONENT = 300


def power(text: str, pieces: list[Piece], here: int) -> Found:
    """*10^9*, *10⁹*, *3e8*; one too large for a number is left out."""
    piece = pieces[here]
    if piece.kind != "digits":
        return None
    raised = _POWER.match(text, piece.end) or _SUPERSCRIPT.match(text, piece.end)
    scientific = _EXPONENT.match(text, piece.end)
    match = raised or scientific
    if not match:
        return None
    exponent = match.group(1).translate(_SUPERSCRIPT_DIGITS)
    following = _next_after(pieces, here, match.end())
    if len(exponent) > 4 or abs(int(exponent)) > _LARGEST_EXPONENT:
        return (Number(piece.start, match.end(), None, "digits"), following)
    try:
        value = piece.value ** int(exponent) if raised else piece.value * 10.0 ** int(exponent)
    except (OverflowError, ZeroDivisionError):
        return (Number(piece.start, match.end(), None, "digits"), following)
    return Number(piece.start, match.end(), value, "digits"), following


def _next_after(pieces: list[Piece], here: int, position: int) -> int:
    while here < len(pieces) and pieces[here].start < position:
        here += 1
    return here


_SLASHED = re.compile(r"\s?[/⁄]\s?(\d{1,3})(?![\d/⁄]|[.,]\d)")
_WHOLE_BEFORE = re.compile(r"(?<![\w.,/])(\d{1,4})[ -]$")
DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 32, 64, 100, 128, 1000))


def slashed_fraction(text: str, pieces: list[Piece], here: int) -> Found:
    """*1/4*, *1⁄32*, *7 3/4*."""
    piece = pieces[here]
    match = _SLASHED.match(text, piece.end) if piece.kind == "digits" else None
    if match and int(match.group(1)) in DENOMINATORS and 0 < piece.value < int(match.group(1)):
        value = piece.value / int(match.group(1))
        return Number(piece.start, match.end(), value, "fraction"), _next_after(pieces, here, match.end())
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
    return Number(_with_article(text, piece.start), large.end, piece.value * large.value, "words"), here + 2


_ARTICLE = re.compile(r"(?<![\w’'])an?[\s-]$", re.IGNORECASE)


def _with_article(text: str, start: int) -> int:
    """Where the number starts if an article belongs to it: *a hundred*."""
    match = _ARTICLE.search(text[max(0, start - 4) : start])
    return start - (len(match.group()) if match else 0)


_OF_SOMETHING = re.compile(
    r"[\s-]+(?:of\b|the\b|majority\b|full\b|empty\b|that\b|as\b|more\b|less\b)|\s*(?:$|[,.;:)!?])"
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
    sure = gap == "-" or "third" in text[part.start : part.end].lower() or _OF_SOMETHING.match(text, part.end)
    if not sure:
        return None
    return Number(piece.start, part.end, piece.value * part.value, "fraction"), here + 2


_HALF_BEFORE = re.compile(
    r"\b(?:first|second|other|latter|better|opening|final|last|this|that|each|early|later|top|bottom|upper|lower"
    r"|north|south|third|\d+(?:st|nd|rd|th))[ -]$",
    re.IGNORECASE,
)
_HALF_AFTER = re.compile(
    r"\s+(?:of\b|the\b|a\b|an\b|as\b|his\b|her\b|its\b|their\b|our\b|my\b|your\b|this\b|that\b|these\b|those\b|turns?\b)"
    r"|-(?:pint|pound|mile|hour|inch|point|percent)",
    re.IGNORECASE,
)


def lone_fraction(text: str, pieces: list[Piece], here: int) -> Found:
    """*half the houses*, *a third of those asked*, *a quarter of an hour*."""
    piece = pieces[here]
    if piece.kind != "fraction":
        return None
    start = _with_article(text, piece.start)
    if text[piece.start : piece.end].lower() == "half":
        if _HALF_BEFORE.search(text[max(0, piece.start - 12) : piece.start]):
            return None
        if not _HALF_AFTER.match(text, piece.end):
            return None
    elif start == piece.start or not (_OF_SOMETHING.match(text, piece.end) or text[max(0, start - 3) : start] == "by "):
        return None
    return Number(start, piece.end, piece.value, "fraction"), here + 1


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


_AND_A_PART = re.compile(
    r"\s+and\s+(?:an?|one)[\s-](half|third|quarter)\b|\s+and\s+(three)[\s-]quarters\b", re.IGNORECASE
)


@cache
def _abbreviation() -> re.Pattern[str]:
    return re.compile(rf"[ \xa0]?(?P<sure>{words_of('abbreviation')})(?![A-Za-z0-9])", re.IGNORECASE)


@cache
def _glued_scale() -> re.Pattern[str]:
    """A million behind money signs is glued too: *€3m*."""
    return re.compile(rf"[ \xa0]?(?P<money>{words_of('money abbreviation')})(?![A-Za-z0-9²³])", re.IGNORECASE)


def cardinal(text: str, pieces: list[Piece], here: int) -> Found:
    """*234*, *two hundred and five*, *1.5 billion*, *two and a half million*, *a dozen*."""
    first = pieces[here]
    if first.kind not in ("digits", "unit", "teen", "tens", "hundred", "scale", "dozen"):
        return None
    start = first.start
    if first.kind in ("hundred", "scale", "dozen"):
        start = _with_article(text, first.start)
        if start == first.start:
            return None
    value, following = compose(text, pieces, here)
    end = pieces[following - 1].end
    part = _AND_A_PART.match(text, end)
    if part:
        value += worth(part.group(1)) if part.group(1) else 0.75
        end = part.end()
        following = _next_after(pieces, here, end)
        value, end, following = _scaled(text, pieces, following, value, end)
    form: Form = "digits" if first.kind == "digits" else "words"
    value, end = _abbreviated(text, start, end, value) if form == "digits" else (value, end)
    sign = _sign(text, start)
    if sign:
        start, value = start - len(sign), -value
    return Number(start, end, value, form), following


def _scaled(text: str, pieces: list[Piece], here: int, value: float, end: int) -> tuple[float, int, int]:
    """*two and a half* **million**."""
    if here < len(pieces) and pieces[here].kind == "scale" and text[end : pieces[here].start] == " ":
        return value * pieces[here].value, pieces[here].end, here + 1
    return value, end, here


def _abbreviated(text: str, start: int, end: int, value: float) -> tuple[float, int]:
    """*1.5bn*, *25k*; *3m* is three million only behind a currency sign or before a plain word."""
    match = _abbreviation().match(text, end)
    if match:
        return round(value * worth(match.group("sure")), 6), match.end()
    match = _COMPACT.match(text, end)
    if match:
        return round(value * worth(match.group(1)), 6), match.end()
    match = _glued_scale().match(text, end)
    if match and _money_before(text, start):
        return round(value * worth(match.group("money")), 6), match.end()
    if match and match.group("money") == "m" and _MILLION_OF.match(text, match.end()):
        return value * 1e6, match.end()
    return value, end


_COMPACT = re.compile(r" ?([mkbMKB])(?=(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|CAD|AUD|NZD|JPY|CNY|INR)\b)")
"""*48.5 MGBP*, as bankers write millions of pounds."""
_MONEY_SIGN = re.compile(r"(?:[$£€¥₹₩₽₴₪₺₿₡฿₦₫=]|(?<![A-Za-z])(?:[A-Z]{3}|PS|RM|Rs\.?))\s?$")
_NOT_COUNTED_IN_MILLIONS = (
    "long|high|wide|tall|deep|above|below|away|from|to|in|at|on|and|or|of|by|for|with|the|a|an|x|is|was|are|were|apart"
    "|across|off|north|south|east|west|sprint|freestyle|dash|hurdles|relay|race|run|butterfly|backstroke|m|per|each|into"
    "|over|under|behind|ahead|down|up|as|that|which|when|while|but|than|before|after|swim|walk"
)
"""Words behind *m* that make it metres: *60m hurdles*, *60m from the road*."""
_MILLION_OF = re.compile(rf"\s(?!(?:{_NOT_COUNTED_IN_MILLIONS})\b)[a-z]{{3,}}")


def _money_before(text: str, start: int) -> bool:
    return bool(_MONEY_SIGN.search(text[max(0, start - 5) : start]))


_MINUS = re.compile(r"(?:^|[\s(\[=:/])([-−])$")
_WORD_SIGN = re.compile(r"\b(?:minus|negative)[\s-]$", re.IGNORECASE)


def _sign(text: str, start: int) -> str:
    """The sign before a number, as it is written: *-5*, *minus 5*."""
    before = text[max(0, start - 10) : start]
    word = _WORD_SIGN.search(before)
    if word:
        return word.group()
    minus = _MINUS.search(before)
    return minus.group(1) if minus else ""


_PATTERNS = (
    power,
    mixed_number,
    slashed_fraction,
    vulgar_fraction,
    part_of_a_large_number,
    worded_fraction,
    digit_ordinal,
    lone_fraction,
    worded_ordinal,
    plural_number,
    cardinal,
)
"""Tried in this order at every piece; the first that fits is taken."""
