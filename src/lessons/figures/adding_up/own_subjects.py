"""Is a change about something of its own? *Lost £31.4m, up from £22.8m, as wages climbed 18 per cent to £96m*."""

from __future__ import annotations

import re

from lessons.figures.adding_up.claims import Claim, direction
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.pairs import SIZES, Pair
from lessons.figures.adding_up.sameness import stem
from lessons.figures.adding_up.words import alike_as, phrases
from lessons.figures.figure import Figure

_HEDGE = r"(?:(?:about|some|just|only|nearly|almost|around|over|roughly|more than|less than|a record)\s+)*"
_TO_LEVEL = re.compile(rf"(?:\s*(?:per ?cent|percent|%))?,?\s+to\s+{_HEDGE}", re.IGNORECASE)
_NEAR = 40
"""Characters behind a change in which the level that it reached must begin (own choice)."""
_CLAUSE = re.compile(
    r"(?:^|[\s,;:(—–“])(?:as|while|whilst|whereas|and|but|although|though)\s+(?P<subject>(?:[A-Za-z’'-]+\s+){1,5}?)"
    r"(?:(?:has|have|had|was|were|is|are|also)\s+)*(?P<verb>[a-z]+\s+)(?:by\s+)?$",
    re.IGNORECASE,
)
"""A clause with a subject and a verb, right before a change: *as wages climbed*, *and the price of bread rose by*."""
_PRONOUN_NEXT = re.compile(r"[^.;:]*?,\s+(?:it|they|he|she|this|that|these|those)\b", re.IGNORECASE)


def is_of_its_own(page: Page, figure: Figure, pair: Pair) -> bool:
    """Do the words give a change in figures a level or a subject that is not of the two numbers?"""
    place = figure.start
    return _has_another_level(page, figure.number_end, pair) or _has_another_subject(
        page, place, page.lead(place), pair
    )


def claim_is_of_its_own(page: Page, claim: Claim, pair: Pair) -> bool:
    """The same of a claim, which may be a verb alone: *doubled*."""
    if claim.figure is not None:
        return is_of_its_own(page, claim.figure, pair)
    before, end = f"{page.lead(claim.start)}{_VERB} ", claim.start + len(claim.words)
    return _has_another_level(page, end, pair) or _has_another_subject(page, claim.start, before, pair)


_VERB = "rose"
"""Stands for *doubled*, which is verb and change in one."""


def _has_another_level(page: Page, end: int, pair: Pair) -> bool:
    """*Climbed 18 per cent to £96m*: what is £96m now has changed, and no other number."""
    levels = (f for f in page.beginning(end, end + _NEAR) if f.kind in SIZES and not f.change)
    level = next((f for f in levels if _TO_LEVEL.fullmatch(page.text, end, f.start)), None)
    return level is not None and level not in (pair.old, pair.new)


def _has_another_subject(page: Page, start: int, before: str, pair: Pair) -> bool:
    """*As wages climbed 18 per cent*: a clause of the pair's sentence, about what that does not name elsewhere."""
    here = page.sentence_at(start)
    if not page.sentence(pair.old) == page.sentence(pair.new) == here:
        return False
    clause = _CLAUSE.search(before)
    if clause is None or direction(clause.group("verb")) is None:
        return False
    if start < pair.new.start and _PRONOUN_NEXT.match(page.text, start):
        return False
    subject = re.findall(r"[a-z]+", clause.group("subject").lower())
    if phrases("no subject of its own").fullmatch(subject[-1]) or subject[-1].endswith("ly"):
        return False
    elsewhere = f"{before[: clause.start()]} {page.words(here)[start - page.start(here) :]}"
    return _meaning(subject[-1]) not in map(_meaning, re.findall(r"[a-z]+", elsewhere.lower()))


def _meaning(word: str) -> str:
    """The stem of a word, *profit* for *earnings*: a report names a quantity in more than one way."""
    return stem(alike_as("same quantity").get(word, word))
