"""Totals that stand in front of two parts or behind a list: *of the 16 clubs, 11 … and six*; *… The 6.55 million*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from lessons.figures.adding_up.amounts import size, total
from lessons.figures.adding_up.fitting import measure, touch
from lessons.figures.adding_up.page import Page, alike, gap, is_amount, noun_of, sure
from lessons.figures.adding_up.parts import (
    FAR_BACK,
    LARGEST_MISS,
    LIST,
    LONGEST_STEP,
    MOST,
    NOT_ALL,
    SURE,
    Sharing,
    question,
)
from lessons.figures.adding_up.words import phrases
from lessons.figures.doubts import Doubt
from lessons.figures.figure import Figure

_OF_THE_WHOLE = re.compile(r"\b(?:[Oo]f|[Aa]mong) (?:the |its |their |all )?(?:[\w’'-]+ ){0,3}$")
_TAKEN_UP = re.compile(r"\b(?:of|the|those|these|than|from|to)\s+$", re.IGNORECASE)


def more_parts_than_there_are(page: Page) -> Iterator[Doubt]:
    """*Of the 16 clubs, 11 are for her and six want an election*: two parts that come to more than the whole."""
    for sentence in page.sentences():
        amounts = [f for f in sentence if is_amount(f) and f.bound in SURE]
        for whole, first, second in zip(amounts, amounts[1:], amounts[2:], strict=False):
            led = _OF_THE_WHOLE.search(page.opening(whole)) and bool(noun_of(whole)) and measure(whole) == "count"
            if not led or _may_be_both(page, whole) or noun_of(first) not in ("", noun_of(whole)):
                continue
            sharing = Sharing((whole,), (first, second))
            smaller = size(first) < size(whole) and size(second) < size(whole)
            joined = bool(re.search(r"\band\b|\bbut\b|\bwhile\b|;", gap(first, second)))
            joined = (
                joined
                and _take_sides(page, first, second)
                and not _TAKEN_UP.search(page.opening(second))
                and sharing.miss <= LARGEST_MISS
            )
            if smaller and measure(first) == measure(second) == "count" and joined and sharing.made > size(whole):
                yield question(sharing)


def _take_sides(page: Page, first: Figure, second: Figure) -> bool:
    """*Eleven are for her and six want an election*: do both clauses say on which side they are?"""
    clauses = gap(first, second), re.split(r"[.,;:]", page.after(second))[0]
    return all(phrases("taking sides").search(clause) for clause in clauses)


def _may_be_both(page: Page, whole: Figure) -> bool:
    """Does the text say, there or in the next sentence, that some of them are counted twice?"""
    here = page.sentence(whole)
    return any(phrases("both at once").search(page.words(n)) for n in range(here, min(here + 2, page.count)))


_THE = re.compile(r"(?:\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Aa]ll(?: the)?|its|their) |\b(?:in all|in total|altogether),? )$")


def total_behind_its_parts(page: Page) -> Iterator[Doubt]:
    """*3.4 million …, 1.9 million … and 850,000 … The 6.55 million comes out of reserves*: the total stands last."""
    for whole in page.figures:
        if not is_amount(whole) or whole.bound not in SURE or not _THE.search(page.opening(whole)):
            continue
        far = [f for f in page.near(whole, FAR_BACK, 0, is_amount) if f.start < whole.start and alike(f, whole)]
        if page.sentence(whole) in map(page.sentence, far) or any(touch(sure(f), sure(whole)) for f in far):
            continue
        for start in range(len(far) - LIST + 1):
            parts = tuple(far[start:])
            sharing = Sharing((whole,), parts)
            steps = [gap(a, b) for a, b in pairwise(parts)]
            plain_list = not any(NOT_ALL.search(step) or len(step) > LONGEST_STEP for step in steps)
            smaller = all(size(part) < size(whole) for part in parts)
            begins = start == 0 or page.sentence(far[start - 1]) != page.sentence(parts[0])
            smaller = smaller and begins and not _makes(parts, whole) and _is_of_them(page, whole, parts)
            if smaller and plain_list and 0 < sharing.miss <= LARGEST_MISS:
                yield question(sharing)
                break


_SAYS_TOTAL = re.compile(
    r"(?:,|—|–|\(|:)\s*(?:or )?(?:for |making |which is |that is )?(?:a (?:grand )?total of )?$", re.IGNORECASE
)
_IN_ALL = re.compile(r"\s+(?:[\w-]+\s+){0,2}?(?:in all|in total|altogether)\b", re.IGNORECASE)
_A_TOTAL = re.compile(r"a (?:grand )?total of\b", re.IGNORECASE)


def total_beside_its_parts(page: Page) -> Iterator[Doubt]:
    """*30 women and 22 men, a total of 62 members*: the sentence itself says that the last number is the sum."""
    for whole in page.figures:
        if not is_amount(whole) or whole.bound not in SURE or not _is_said_total(page, whole):
            continue
        near = [f for f in page.near(whole, 2, 0, is_amount) if f.start < whole.start and measure(f) == measure(whole)]
        parts = tuple(f for f in near if page.sentence(f) == page.sentence(whole))
        steps = [gap(a, b) for a, b in pairwise(parts)]
        plain_list = len(parts) > 1 and not any(NOT_ALL.search(step) or len(step) > LONGEST_STEP for step in steps)
        smaller = all(size(part) < size(whole) for part in parts)
        sharing = Sharing((whole,), parts)
        if plain_list and smaller and not _makes(near, whole) and 0 < sharing.miss <= LARGEST_MISS:
            yield question(sharing)


def _is_said_total(page: Page, whole: Figure) -> bool:
    """*…, a total of 62*, *…, 62 in all*: set apart from what stands before it."""
    named = _A_TOTAL.match(whole.words) or _IN_ALL.match(page.after(whole))
    return bool(named and _SAYS_TOTAL.search(page.opening(whole)))


def _is_of_them(page: Page, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Are the parts of what the whole counts, and is there no other number that they make?"""
    if measure(whole) == "count" and noun_of(whole) not in {noun_of(part) for part in parts}:
        return False
    made = total([sure(part) for part in parts])
    return not any(touch(made, sure(f)) for f in page.near(whole, 2 * FAR_BACK, 2, is_amount) if f not in parts)


def _makes(parts: Sequence[Figure], whole: Figure) -> bool:
    """Do some of the parts, at least two, make the whole?"""
    few = [sure(part) for part in parts][:MOST]
    return any(
        touch(total(chosen), sure(whole)) for many in range(2, len(few) + 1) for chosen in combinations(few, many)
    )
