"""One thing counted twice: *tags fitted to 418 birds … all 481 of the tagged animals*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import size
from lessons.figures.adding_up.fitting import in_order, measure, touch
from lessons.figures.adding_up.page import Page, alike, is_amount, noun_of, sure
from lessons.figures.adding_up.sameness import deeds, stem
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_ALL_OF_THEM = re.compile(
    r"\b(?:all|every (?:last )?one|each(?: one)?)(?: of)?(?:\s+(?:the|its|their|his|her|those|"
    r"these))?(?:\s+[\w-]+['’]s)?\s+$",
    re.IGNORECASE,
)
_NEAREST, _FARTHEST = 0.65, 1.5
"""A number so much smaller or larger is hardly meant for the same thing (own choice)."""
_BACK = 12
_FEWEST = 10


def all_of_them(page: Page) -> Iterator[Doubt]:
    """*All 481 of the tagged animals*: so many, where the number before it was another."""
    for again in page.figures:
        if not is_amount(again) or size(again) < _FEWEST or again.bound != "exactly" or measure(again) != "count":
            continue
        if not _ALL_OF_THEM.search(page.opening(again)[-_LEAD:]) or _SECOND.search(page.opening(again)):
            continue
        before = [f for f in page.near(again, _BACK, 0, is_amount) if f.end <= again.start and measure(f) == "count"]
        meant = [f for f in before if _share_a_word(page, f, again) and f.bound == "exactly"]
        if (
            meant
            and not any(touch(sure(f), sure(again)) for f in before if f.bound == "exactly")
            and not _made_of([f for f in before if alike(f, meant[-1])], again)
        ):
            first = min(meant, key=lambda f: abs(size(f) / size(again) - 1))
            if size(again) < size(first) and _NARROWER.match(page.after(again)):
                continue
            if _NEAREST < size(first) / size(again) < _FARTHEST:
                yield _question(first, again)


_LEAD = 45
_NARROWER = re.compile(r"\s+(?:[\w-]+ )?(?:in|at|on|of|from|who|that|with) ", re.IGNORECASE)
"""*All 380 pupils in the upper classes*: fewer, and of a part."""


def _share_a_word(page: Page, first: Figure, again: Figure) -> bool:
    """Are both of one noun, or does the second name what was said of the first? *Tags … the tagged animals*."""
    nouns = noun_of(first), noun_of(again)
    if nouns[0] and nouns[0] == nouns[1]:
        return True
    behind = re.split(r"[.,;:]", page.after(again))[0].lower()
    beside = re.split(r"[.,;:]", page.after(first))[0].lower()
    said = _stems(" ".join([*deeds(first), beside]))
    return bool((_stems(" ".join(behind.split()[:_PHRASE])) - _SMALL) & said)


def _stems(words: str) -> set[str]:
    """The stems of words, *tagged* and *tags* alike."""
    return {re.sub(r"([^aeiou])\1$", r"\1", stem(word)) for word in re.findall(r"[a-z]{3,}", words)}


_PHRASE = 4
_SMALL = frozenset(("the", "wer", "hav", "had", "wa", "and", "ar", "that", "thos", "them", "their", "it", "been"))
_SECOND = re.compile(r"\b(?:second|another|other|third|different|new)\b", re.IGNORECASE)


def _made_of(before: list[Figure], again: Figure) -> bool:
    """Is it a sum or a difference of two numbers before?"""
    for place, one in enumerate(before):
        for other in before[place + 1 :]:
            if size(again) in (size(one) + size(other), abs(size(one) - size(other))):
                return True
    return False


def _question(first: Figure, again: Figure) -> Doubt:
    why = f"“{first.words}” were counted before, and then “all” of them are {again.surface}."
    question = f"Is it {first.surface} or {again.surface}, or does each count something else?"
    return doubt_about("two numbers", in_order(first, again), question, why)
