"""Two mouths, two numbers: *the union says 25,000, the police counted 9,000*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import SHARES, WHOLE_COUNTS, share_of
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, behind_place, between
from lessons.figures.adding_up.rivals import (
    IS_MORE,
    NEEDED,
    OTHER_SUBJECT,
    POINTS,
    apart_in_size,
    elsewhere,
    has_mouth,
    rivals,
    within,
)
from lessons.figures.adding_up.sameness import GENERIC, deeds, noun, same_deed, same_noun, stem
from lessons.figures.adding_up.words import phrases
from lessons.figures.doubts import Doubt, sentence_of, threshold
from lessons.figures.figure import Figure

_TOGETHER = 320
_COUNT_ORDER = 10
"""Two counts of one thing are not ten times apart (own choice)."""
_MONEY_ORDER = 2
"""Two sums of money that are farther apart are hardly the same one (own choice)."""


def disputed(page: Page) -> Iterator[Doubt]:
    """Two numbers for one thing from two mouths, close together, with a word that sets one against the other."""
    for place, first in enumerate(page.figures):
        for second in behind_place(page.figures, place):
            if second.start - first.end > _TOGETHER:
                break
            if _could_be_one(first, second) and _of_one_thing(first, second):
                yield rivals(first, second, "one is set against the other")
                break


def _could_be_one(first: Figure, second: Figure) -> bool:
    """Two mouths and two levels, and no word makes the second another one."""
    if first.voice == second.voice or first.change or second.change or first.unit in POINTS:
        return False
    if NEEDED.match(first.text, first.end) or IS_MORE.search(before(second)[-20:] + second.words):
        return False
    return not elsewhere(first, second)


def _of_one_thing(first: Figure, second: Figure) -> bool:
    kinds = first.kind, second.kind
    if all(kind in SHARES for kind in kinds):
        return _one_share(first, second)
    if not apart_in_size(first, second) or OTHER_SUBJECT.search(before(second)):
        return False
    if _LONG_BEFORE.search(sentence_of(second)) and not _LONG_BEFORE.search(sentence_of(first)):
        return False
    if min(first.value or 0, second.value or 0) < threshold("smallest number that can be disputed"):
        return False
    if kinds == ("money", "money"):
        return _one_sum(first, second) and _is_countered(first, second)
    counts = all(kind in WHOLE_COUNTS for kind in kinds)
    return counts and _one_count(first, second) and _is_countered(first, second)


_LONG_BEFORE = re.compile(
    r"\b(?:in (?:19|20)\d\d|last (?:year|summer|autumn|spring|winter)|years? (?:ago|earlier|before))\b", re.IGNORECASE
)


def _one_share(first: Figure, second: Figure) -> bool:
    """Shares stand in rows: only an open dispute tells that two of them are of one thing."""
    one, two = share_of(first), share_of(second)
    apart = one is not None and two is not None and (one[0] > two[1] or two[0] > one[1])
    both = has_mouth(first) and has_mouth(second)
    return both and apart and same_deed(first, second) and _is_openly(first, second)


def _one_sum(first: Figure, second: Figure) -> bool:
    """The text sets two sums of money against each other, or much the same is said of both."""
    if not (has_mouth(first) and has_mouth(second)) or first.unit != second.unit:
        return False
    if not within(first, second, _MONEY_ORDER) or all(_DEMANDED.search(before(f)) for f in (first, second)):
        return False
    common = deeds(first) & deeds(second)
    return _is_openly(first, second) or any(map(_SUMS.match, common)) or len(common) > 1


_SUMS = re.compile(r"cost|price|fin|worth|valu|damag|bill|loss|budg|paid|salar|debt")
_DEMANDED = re.compile(
    r"\b(?:demand\w*|favou?r\w*|propos\w*|call\w* for|wants?|wanted|ask\w*|offer\w*|rais\w+|seek\w*|sought|back\w*|"
    r"support\w*|bid\w*)\b[^.;:]*$",
    re.IGNORECASE,
)
"""Two demands are two sums, and no two counts of one."""


def _one_count(first: Figure, second: Figure) -> bool:
    """One noun, and the same happens to both, or the second is an open answer to the first."""
    if not within(first, second, _COUNT_ORDER) or not noun(first) or not noun(second):
        return False
    if not same_noun(first, second, bare=False):
        return False
    if second.kind == "people" and not {noun(second), stem(second.unit)} & {noun(first), GENERIC, *deeds(first)}:
        return False
    answer = noun(first) == noun(second) and phrases("disputes").search(first.text[first.end : second.start])
    return bool(answer) or (same_deed(first, second) and not _PART.search(between(first, second)))


_PART = re.compile(r"\b(?:of them|of whom|of the|including|among)\b")


def _is_countered(first: Figure, second: Figure) -> bool:
    """Is the second set against the first?"""
    if has_mouth(first) and has_mouth(second) and noun(first) == noun(second):
        return True
    return _is_openly(first, second) or bool(phrases("set apart").search(_stretch(first, second)))


def _is_openly(first: Figure, second: Figure) -> bool:
    return bool(phrases("disputes").search(_stretch(first, second)))


def _stretch(first: Figure, second: Figure) -> str:
    return _DISPOSED.sub("", first.text[first.end : second.end + 60])


_DISPOSED = re.compile(
    r"\b(?:den(?:ied|ies|y)|reject\w*)\s+(?:about |some |only |all |the |another )*\d", re.IGNORECASE
)
"""*Rejected 2,100*: so many were turned down, and no number is disputed."""
