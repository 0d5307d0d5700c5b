"""A change that the text states as a share or a multiple: *fell by a third*, *more than doubled*."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lessons.figures.adding_up.amounts import Interval, share_of
from lessons.figures.adding_up.page import Page
from lessons.figures.doubts import threshold
from lessons.figures.figure import Figure
from lessons.tables import rows


@dataclass(frozen=True, slots=True)
class Claim:
    """A change that the text states as a share or a multiple.

    Attributes
    ----------
    figure : its number; None for *doubled*
    start : where it stands
    words : its words
    ratio : the least and the most that the new size may be of the old
    """

    figure: Figure | None
    start: int
    words: str
    ratio: Interval

    @property
    def is_up(self) -> bool:
        """Does it say that something grew?"""
        return self.ratio[0] > 1 or (self.ratio[1] > 1 and sum(self.ratio) > 2)


_WORDS = {"doubl": 2.0, "trebl": 3.0, "tripl": 3.0, "quadrupl": 4.0, "halv": 0.5, "quintupl": 5.0}
_MULTIPLE = re.compile(
    r"\b(?P<hedge>(?:nearly|almost|about|more than|over|roughly)\s+)?(?P<verb>doubl|trebl|tripl|quadrupl|quintupl|halv)"
    r"(?:ed|ing)\b",
    re.IGNORECASE,
)
_BY_HALF = re.compile(r"\bby (?P<hedge>(?:nearly|almost|about|more than|over|roughly)\s+)?half\b", re.IGNORECASE)


def claims_of(page: Page) -> Iterator[Claim]:
    """The changes that the text states as a share or a multiple."""
    for found in _MULTIPLE.finditer(page.text):
        yield Claim(None, found.start(), found.group(), _hedged(_WORDS[found.group("verb").lower()], found))
    half = [f.number_start for f in page.figures if f.value == _HALF]
    for found in _BY_HALF.finditer(page.text):
        falls = direction(page.text[max(0, found.start() - _LEAD) : found.start()])
        if falls and bisect_right(half, found.start()) == bisect_left(half, found.end()):
            yield Claim(None, found.start(), found.group(), _hedged(_HALF if falls == "down" else 1 + _HALF, found))
    for figure in page.figures:
        share, way = share_of(figure), _way(page, figure)
        if (
            share is None
            or not way
            or (way == "down" and share[0] >= 1)
            or (figure.kind == "ratio" and not 0 < (figure.value or 0) < 1)
        ):
            continue
        low, high = share
        ratio = (1 + low, 1 + high) if way == "up" else (max(0.0, 1 - high), 1 - low)
        yield Claim(figure, figure.start, figure.words, ratio)


_HALF = 0.5


def _hedged(ratio: float, found: re.Match[str]) -> Interval:
    hedge = (found.group("hedge") or "").strip().lower()
    off = ratio * threshold("share by which an about may be off")
    if hedge in ("more than", "over"):
        return (ratio - 3 * off, ratio) if ratio < 1 else (ratio, ratio + 3 * off)
    return ratio - (2 * off if hedge else off), ratio + off


_LEAD, _POINTS_BEHIND = 60, 20
_BEHIND = re.compile(
    r"(?:\s+(?:per ?cent|percent)|%)?\s+(?:(?P<less>fewer|less|lower|smaller|cheaper|shorter|down|"
    r"decrease|drop|fall|decline|reduction|cut)|(?P<more>more|higher|larger|longer|dearer|up|increase|rise|jump|gain|"
    r"growth))\b",
    re.IGNORECASE,
)


def _way(page: Page, figure: Figure) -> str | None:
    """Which way a share says that something changed; None where it is no change."""
    behind_it = figure.text[figure.number_end : figure.number_end + _POINTS_BEHIND]
    if figure.unit == "percentage point" or re.match(r"\s+(?:percentage )?points?\b", behind_it):
        return None
    behind = _BEHIND.match(figure.text, figure.number_end)
    if behind:
        return "down" if behind.group("less") else "up"
    if figure.change:
        return figure.change
    before = page.opening(figure)[-_LEAD:]
    by = re.search(r"((?:[\w-]+\s+){1,2})by\s+(?:\w+\s+)?$|\b(lost|lose[sd]?|losing)\s+(?:\w+\s+)?$", before)
    if by is None:
        return None
    return direction(by.group(1)) if by.group(1) else "down"


@cache
def _directions() -> dict[str, str]:
    return {row["word"]: row["change"] for row in rows("lexicon", "change_words.csv") if " " not in row["word"]}


def direction(words: str) -> str | None:
    """Which way the last word of change in some words goes: *up*, *down*, or None."""
    for word in reversed(re.findall(r"[a-z]+", words.lower())):
        for form in _forms(word):
            if form in _directions():
                return _directions()[form]
    return None


def _forms(word: str) -> Iterator[str]:
    """A word and what it may be a form of."""
    yield word
    for ending, instead in (("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", "")):
        if word.endswith(ending):
            yield word.removesuffix(ending) + instead
