"""Two numbers for one quantity: the question, and what its rules share."""

from __future__ import annotations

import re

from lessons.figures.adding_up.amounts import (
    amount,
    apart,
    size,
)
from lessons.figures.adding_up.reach import before
from lessons.figures.adding_up.sameness import deeds, places, stem
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure
from lessons.figures.once import once


def rivals(first: Figure, second: Figure, because: str) -> Doubt:
    """The question about two numbers for one quantity."""
    words = f"“{first.words}” and “{second.words}”"
    whose = "" if first.voice == second.voice else f", on the word of {first.voice} and of {second.voice}"
    slip = " The digits are the same in another order." if swapped(first, second) else ""
    why = f"{words} seem to count the same{whose}: {because}.{slip}"
    question = f"Is it {_inside(first.words)} or {_inside(second.words)}, or does each count something else?"
    return doubt_about("two numbers", (first, second), question, why)


def _inside(words: str) -> str:
    """The words of a figure as they stand inside a sentence."""
    return words[:1].lower() + words[1:]


def swapped(first: Figure, second: Figure) -> bool:
    """Have two numbers the same digits in another order? *31* and *13*."""
    one, two = _digits(first), _digits(second)
    return one != two and len(one) > 1 and sorted_digits(first) == sorted_digits(second)


@once
def _digits(figure: Figure) -> str:
    return re.sub(r"\D", "", figure.surface)


@once
def sorted_digits(figure: Figure) -> str:
    """The digits of a number, the smallest first: the same for *31* and *13*."""
    return "".join(sorted(_digits(figure)))


def apart_in_size(first: Figure, second: Figure) -> bool:
    """Do two figures exclude each other, by their bounds and as far as they are rounded?"""
    sizes = amount(first), amount(second)
    return sizes[0] is not None and sizes[1] is not None and apart(sizes[0], sizes[1])


IS_MORE = re.compile(
    r"\b(?:other|others|more(?! than)|another|remaining|further|additional|new|first|second|third|last|next)\b",
    re.IGNORECASE,
)
"""Words that make a count one besides another."""


POINTS = ("point", "percentage point")
"""Leads and ratings, of which a text has many."""
NEEDED = re.compile(r"\s+(?:needed|required|necessary|at stake|up for grabs|to win)\b", re.IGNORECASE)


OTHER_SUBJECT = re.compile(
    r"\b[A-Z][\w’']+,?\s+(?:who\s+|which\s+)?(?:had\s+|has\s+|was\s+|were\s+)?"
    r"(?!said|says|put|puts|counted|spoke|insist|gave|gives|speaks|claim|found|counts)[a-z]+\s+(?:only\s+)?$"
)
"""*Berg, who raised 5m*: the second is somebody else's, and not another count of the first."""


def elsewhere(first: Figure, second: Figure) -> bool:
    """Are both given places, and other ones?"""
    here, there = places(first), places(second)
    return bool(here and there) and not here & there


_PUT = re.compile(
    r"\b(?:puts?|sets?|gave|gives|spoke of|speaks of|counted|admitted|reported|estimated|valued)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)


@once
def has_mouth(figure: Figure) -> bool:
    """Is it on somebody's word? An attribution says so, or *put the value at* before it."""
    return figure.attribution is not None or bool(_PUT.search(before(figure, 80)))


def within(first: Figure, second: Figure, times: float) -> bool:
    """Is neither size more than so many times the other?"""
    sizes = sorted((size(first), size(second)))
    return sizes[1] <= times * sizes[0]


def narrows(first: Figure, second: Figure) -> bool:
    """Has the second noun phrase no words of its own that make it another group? *Voters … the likely voters*."""
    one, two = (set(figure.counts.lower().split()) for figure in (first, second))
    own = {word for word in two - one if stem(word) not in deeds(first)}
    return not own or not first.counts or not second.counts or len(two) == 1
