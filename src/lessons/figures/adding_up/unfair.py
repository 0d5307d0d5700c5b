"""Comparisons that are not fair: a long time against a short one, a record that nobody dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lessons.figures.adding_up.amounts import WHOLE_COUNTS
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, behind, between
from lessons.figures.adding_up.sameness import same_noun
from lessons.figures.doubts import Doubt, doubt_about, same_sentence, threshold
from lessons.figures.figure import Figure

_COUNTS = ("people", "things", "money")
_SET_AGAINST = re.compile(r"\b(?:while|whereas|compared (?:with|to)|against|versus|but)\b", re.IGNORECASE)
_LONG = re.compile(
    r"\b(?:since (?:\w+ )?\d{4}|(?:in|over|within|during) (?:the (?:last|past) )?(?:\w+ )?(?:years|decades?)|"
    r"(?:in|over) (?:a|the) decade)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"\b(?:(?:in|during|over) (?:the |a |one |a single |last )?(?:spring|summer|autumn|winter|week|month|day|night|"
    r"weekend|January|February|March|April|May|June|July|August|September|October|November|December)|alone|"
    r"(?:last|this) (?:week|month|spring|summer|autumn|winter)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_CLAUSE = 70


def unequal_times(page: Page) -> Iterator[Doubt]:
    """*450 jobs since 2020 … while the rival destroyed 300 in the spring*: years are set against weeks."""
    counts = [f for f in page.figures if f.kind in _COUNTS and f.value and f.value > 1]
    for first, second in pairwise(counts):
        if not same_sentence(first, second) or not _SET_AGAINST.search(between(first, second)):
            continue
        if not (first.kind == second.kind and same_noun(first, second)):
            continue
        times = _time(between(first, second)), _time(behind(second, _CLAUSE).split(". ")[0])
        if all(times) and times[0][0] != times[1][0]:  # type: ignore[index]
            said = f"“{times[0][1]}” and “{times[1][1]}”"  # type: ignore[index]
            why = f"“{first.words}” and “{second.words}” are set side by side, but their times are {said}."
            question = "How many would each be in the same length of time, and whose choice are the times?"
            yield doubt_about("unfair comparison", (first, second), question, why)


def _time(clause: str) -> tuple[str, str] | None:
    """How long a time a clause speaks of, and in which words."""
    for name, pattern in (("long", _LONG), ("short", _SHORT)):
        found = pattern.search(clause)
        if found:
            return name, found.group()
    return None


_EVER = re.compile(
    r"[^.;:]{0,25}?\b(?:highest|lowest|largest|biggest|smallest|greatest|most|fewest|worst|best|longest|heaviest)"
    r"(?:\s+\w+){0,3}\s+(?:ever|on record|in (?:its|the [\w’' ]{0,20}) history|of all time)\b",
    re.IGNORECASE,
)
_HAS_SIZE = ("people", "things", "money", "percent", "distance")


def highest_ever(page: Page) -> Iterator[Doubt]:
    """*84 percent, the highest ever*: of how many, and since when has anybody counted?"""
    for place, figure in enumerate(page.figures):
        ever = _EVER.match(behind(figure, 80)) if figure.kind in _HAS_SIZE else None
        if ever is None or figure.value is None:
            continue
        last = _one_before(page.figures[:place], figure)
        words = ever.group().strip(" ,—")
        compared = f"the text gives {last.words} beside it" if last else "no other number stands beside it"
        why = f"“{figure.words}” is called “{words}”; {compared}, and not how far back the count goes."
        about = (last, figure) if last else (figure,)
        yield doubt_about("unfair comparison", about, "Since when has it been counted, and what came next to it?", why)


def _one_before(figures: list[Figure], figure: Figure) -> Figure | None:
    """The nearest figure in front of the record that can measure the same."""
    for other in reversed(figures):
        if figure.start - other.end > threshold("farthest apart") / 2:
            return None
        bare = figure.kind in WHOLE_COUNTS and not figure.unit and other.kind in _HAS_SIZE
        if bare or (other.kind == figure.kind and same_noun(other, figure, bare=False)):
            return other
    return None


_ROOM = re.compile(
    r"\b(?:can|could|may|might|will|would|must|should|to|holds?|seats?|carr(?:y|ies)|room|space|capacity|allow\w*|"
    r"limit\w*|fines?|prison|reward|offer\w*)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)


def up_to(page: Page) -> Iterator[Doubt]:
    """*Up to 400 deaths a year*: an upper end without a lower one says little."""
    for figure in page.figures:
        large = (figure.value or 0) >= threshold("smallest upper bound worth a question")
        said = figure.words.lower().startswith(("up to", "as many as"))
        if (
            figure.kind == "people"
            and figure.bound == "at most"
            and large
            and said
            and not _ROOM.search(before(figure))
        ):
            why = f"“{figure.words}” names the most and not the least: one would be “up to {figure.surface}” too."
            yield doubt_about("only an upper end", (figure,), "How many at least, and out of how many?", why)
