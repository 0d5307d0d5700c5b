"""Numbers in raw text, with their places: the grammar of digits and number words. Nothing is parsed for it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from lessons.figures import not_a_figure
from lessons.figures.cardinals import cardinal, plural_number
from lessons.figures.days import months
from lessons.figures.fractions import (
    lone_fraction,
    mixed_number,
    part_of_a_large_number,
    slashed_fraction,
    vulgar_fraction,
    worded_fraction,
)
from lessons.figures.number import Number
from lessons.figures.number_words import VULGAR, Piece, digits_value, table
from lessons.figures.ordinals import digit_ordinal, worded_ordinal
from lessons.figures.powers import power
from lessons.figures.units import currency_before
from lessons.findings import Span
from lessons.tables import rows

_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(
    r"(?=\d)(?:\d{1,3}(?:, 0\d\d)+(?![\d,])"
    r"|(?<![\d.,] )\d{1,3}(?:[\xa0\u202f]\d{3}){0,3}[\xa0\u202f]\d{3}(?![\d.,]\d|\d)"
    r"|\d+(?:[.,]\d+)*)|\.\d+"
)
"""Grouped by a comma with a blank, as web pages copy it; by narrow blanks; or plain."""
_GROUPED_BY_BLANKS = re.compile(r"(?<=[a-z] )\d{1,3}(?: \d{3}){0,3} \d00(?= [a-z%€])")
"""Behind a word and before another, if the last group ends in noughts: *employs 18 000 people*."""
_WORD_BEFORE = re.compile(r"[A-Za-z]{1,20} $")
_TWO_NUMBERS_BEHIND = frozenset({"on", "at", "by", "and", "were", "was"})
"""Behind these, the first group may be a day, a time or the end of a list (own choice)."""
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
        Ranges and ratios are put together by :mod:`lessons.figures.measures`.

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
    found += [
        Piece(m.start(), m.end(), "vulgar", VULGAR[m.group()])
        for m in _VULGAR.finditer(text)
        if not (text[m.start() - 1 : m.start()].isalpha() and m.start())
    ]
    return sorted((piece for piece in found if piece.start not in skip), key=lambda piece: piece.start)


def _words(text: str) -> Iterator[Piece]:
    known = {word: entry for word, entry in table().items() if entry[0] in _NUMBER_WORDS}
    for match in _WORD.finditer(text):
        word = match.group().lower()
        if word not in known:
            continue
        start, end = match.span()
        scaled = known[word][0] == "scale" and len(word) > _SHORTEST_GROWN
        grown = text[end : end + 1].isdigit() or "_" in text[start - 1 : end + 1]
        grown = grown or (text[start - 1 : start].isdigit() and not scaled)
        if not grown and not not_a_figure.in_fixed_phrase(text, start, end):
            yield Piece(start, end, *known[word])


_SHORTEST_GROWN = 6
"""Letters of *million*, less one: *26.1million* is one number."""


def _digits(text: str) -> Iterator[Piece]:
    for match in _runs_of_digits(text):
        value = digits_value(re.sub(r",? |\xa0|\u202f", ",", match.group()))
        if value is not None and not _inside_a_name(text, match.start()):
            yield Piece(match.start(), match.end(), "digits", value)


def _runs_of_digits(text: str) -> Iterator[re.Match[str]]:
    reached = 0
    for match in _DIGITS.finditer(text):
        if match.start() >= reached:
            grouped = _GROUPED_BY_BLANKS.match(text, match.start())
            run = grouped if grouped and not _numbers_something(text, match.start()) else match
            reached = run.end()
            yield run


@cache
def _before_two_numbers() -> frozenset[str]:
    numbered = (row["noun"] for row in rows("lexicon", "numbered_nouns.csv"))
    return _TWO_NUMBERS_BEHIND.union(months(), numbered)


def _numbers_something(text: str, start: int) -> bool:
    """*Room 12 400 euros*, *on May 12 400 people*: the first group is a number of its own."""
    word = _WORD_BEFORE.search(text[max(0, start - _LONGEST_WORD) : start])
    return word is not None and word.group().strip().lower() in _before_two_numbers()


_LONGEST_WORD = 21


def _inside_a_name(text: str, start: int) -> bool:
    """Digits behind a letter belong to a name (XC40), unless the letters are a currency (USD10)."""
    before = text[max(0, start - 4) : start]
    if text[start] == ".":
        return bool(re.search(r"[\w.]$", before))
    return bool(re.search(r"[^\W\d_](?:\d⁄)?$|\w_$", before)) and not currency_before(text, start)


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
