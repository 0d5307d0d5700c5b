"""*46 percent said yes, 41 no and 18 did not know*: shares of one whole that come to more than all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lessons.figures.asking.amounts import plain
from lessons.figures.asking.fitting import in_order, listed
from lessons.figures.asking.reach import sentences_of
from lessons.figures.dates import find_dates
from lessons.figures.doubts import Doubt, doubt_about, sentence_of, threshold
from lessons.figures.figure import Figure

_SEVERAL_ANSWERS = re.compile(
    r"\b(?:several|multiple|more than one|any of|all that appl\w+|also|both|at least one|respectively|overlap\w*|"
    r"chance|chances|probability|likelihood|faster|slower|growth|turnout|on average)\b",
    re.IGNORECASE,
)
OTHER_WHOLE = re.compile(
    r"\b(?:compared|versus|though|although|however|than|up|down|among|including|of whom|(?:and|but|while|"
    r"whereas),? of (?:the|those|these|them|"
    r"whom)|of (?:those|these|them|whom)|last|previous|earlier|before|now|then|rose|fell|grew|increased|dropped)\b",
    re.IGNORECASE,
)
_SET_AGAINST = re.compile(r"\b(?:against|from|to|over|as)\s+(?:the\s+|its\s+|a\s+|about\s+|some\s+)?$", re.IGNORECASE)
_FEWEST = 3
_ALL = 100.0
_MOST_OVER = 1.3
"""Shares that come to a third more than all are hardly of one whole (own choice)."""


def shares_past_all(figures: list[Figure]) -> Iterator[Doubt]:
    """Three shares or more in one sentence, of one whole as far as the words tell, that come to more than all."""
    for sentence in sentences_of(figures):
        shares = [f for f in sentence if _is_share(f)]
        for parts in _of_one_whole(shares):
            added = sum((f.value or 0) * (1 if f.kind == "percent" else _ALL) for f in parts)
            over = _ALL + len(parts) * threshold("percentage points that rounding may add to a share")
            if over < added <= _MOST_OVER * _ALL:
                yield _question(parts, added)


def _is_share(figure: Figure) -> bool:
    if not figure.value or figure.change:
        return False
    in_words = figure.kind == "ratio" and 0 < figure.value < 1 and " in " not in figure.surface
    return figure.unit == "percent" or in_words


def _of_one_whole(shares: Sequence[Figure]) -> Iterator[list[Figure]]:
    if (
        len(shares) < _FEWEST
        or all(f.kind == "ratio" for f in shares)
        or _SEVERAL_ANSWERS.search(sentence_of(shares[0]))
    ):
        return
    stretch = shares[0].text[shares[0].number_end : shares[-1].start]
    one = not OTHER_WHOLE.search(stretch) and not find_dates(stretch) and not _PLACES.search(stretch)
    gaps = (a.text[a.number_end : b.start] for a, b in pairwise(shares))
    if one and not any(map(_SET_AGAINST.search, gaps)) and not _several_allowed(shares[0]):
        yield list(shares)


_PLACES = re.compile(r"\bin (?:the )?\w+[^.;]*?\bin (?:the )?[A-Z]?\w+")


def _several_allowed(figure: Figure) -> bool:
    """Does the text around say that more than one answer could be given?"""
    around = figure.text[max(0, figure.start - 300) : figure.end + 400]
    return bool(re.search(r"\b(?:several|more than one|multiple) (?:answers?|reasons?|responses?|choices?)\b", around))


def _question(parts: list[Figure], added: float) -> Doubt:
    percent = "" if any(f.kind == "ratio" for f in parts) else " percent"
    why = f"{listed(parts)}{percent} come to {plain(added)} percent: more than all of them."
    question = "Could they be counted under more than one, or is one of the numbers wrong?"
    return doubt_about("parts and sum", in_order(*parts), question, why)
