"""Do the parts make the whole? *Ninety boats: 50 trawlers and 60 ferries*, *of the 16 clubs, 11 … and six …*."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lessons.figures.asking.amounts import WHOLE_COUNTS, amount, apart, plain, total
from lessons.figures.asking.fitting import product, some_sum_fits, touch
from lessons.figures.asking.percent_lists import OTHER_WHOLE
from lessons.figures.asking.reach import before, behind, between, sentences_of
from lessons.figures.asking.sameness import noun, same_noun
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_LIST = re.compile(r"[^.;:]{0,20}(?::|—|–)\s*(?:\w+\s+){0,2}", re.IGNORECASE)
_NEXT = re.compile(r"[^.;:—–]{0,60}?(?:,|\band\b|\bplus\b)\s*(?:(?:another|the other|the rest,)\s+)?", re.IGNORECASE)
_NOT_ALL = re.compile(r"\b(?:including|among|such as|especially|at least one)\b", re.IGNORECASE)
_FEWEST_PARTS = 2


def listed_parts(figures: list[Figure]) -> Iterator[Doubt]:
    """A whole, a colon, and its parts, which make another number."""
    for sentence in sentences_of(figures):
        for place, (whole, first) in enumerate(pairwise(sentence)):
            if not _can_be_part(first, whole) or not _LIST.fullmatch(between(whole, first)):
                continue
            parts = list(_run(sentence[place + 1 :], whole))
            if len(parts) >= _FEWEST_PARTS and not _NOT_ALL.search(between(whole, parts[-1])):
                yield from _wrong_sum(whole, parts)


_EVERYBODY = frozenset({"people", "person", ""})
"""*Three children, four women and two men*: a sort of people, however many, is no whole of other sorts."""
_COMMA = re.compile(r",\s+(?:\w+\s+){0,2}", re.IGNORECASE)


def parts_behind_a_comma(figures: list[Figure]) -> Iterator[Doubt]:
    """*Forty otters, 25 of them males and 20 females*: more parts than the whole has."""
    for sentence in sentences_of(figures):
        for place, (whole, first) in enumerate(pairwise(sentence)):
            if not _can_be_part(first, whole) or not _COMMA.fullmatch(between(whole, first)):
                continue
            parts = list(_run(sentence[place + 1 :], whole))
            them = _OF_THEM.search(whole.text[whole.end : parts[-1].end + 30]) if parts else None
            kinds = {part.unit for part in parts if part.kind == "people" and part.unit}
            sorts = len(kinds) == len(parts) and whole.unit.lower() in _EVERYBODY
            if len(parts) == _FEWEST_PARTS and (them or sorts):
                yield from _wrong_sum(whole, parts, only_more=True)


_OF_THOSE = re.compile(r"(?:^|[.!?]\s+|\n|[“\"])(?:Of|Among) (?:all |the |those |these |them\b)[^.;]*$")
_ALL = 101.0
"""Percentages of one whole may add up to a little over 100 by rounding."""


def more_than_all(figures: list[Figure]) -> Iterator[Doubt]:
    """*Of those asked, 62 percent said yes and 49 percent said no*: more than all of them."""
    for sentence in sentences_of(figures):
        parts = [f for f in sentence if f.kind == "percent" and f.value and not f.change]
        if len(parts) < _FEWEST_PARTS or not _OF_THOSE.search(
            parts[0].text[max(0, parts[0].start - 80) : parts[0].start]
        ):
            continue
        added = sum(part.value or 0 for part in parts)
        gap = between(parts[0], parts[-1])
        if added > _ALL + len(parts) and not _OVERLAP.search(gap) and not OTHER_WHOLE.search(gap):
            listed = " and ".join(part.surface for part in parts)
            why = f"{listed} percent make {plain(added)} percent: more than all of them."
            question = "Could they give more than one answer, or is one of the numbers wrong?"
            yield doubt_about("parts and sum", tuple(parts), question, why)


_OF_THEM = re.compile(r"\bof (?:them|whom|which|these|those)\b", re.IGNORECASE)
_OF_THESE = re.compile(r"(?:^|[.!?]\s+|\n|[“\"])Of (?:them|these|those),?\s+(?:\w+\s+){0,2}$")


def of_these(figures: list[Figure]) -> Iterator[Doubt]:
    """*… 40 otters. Of these, 25 are males and 20 females*: more parts than the whole before has."""
    for sentence in sentences_of(figures):
        first = sentence[0]
        if not _OF_THESE.search(first.text[max(0, first.start - 45) : first.start]):
            continue
        wholes = (f for f in reversed(figures) if f.end <= first.start and f.kind in WHOLE_COUNTS and f.unit)
        whole = next(wholes, None)
        if whole is not None and first.start - whole.end <= _FARTHEST:
            parts = [f for f in sentence if f is first or _counts_members(f, whole)]
            if len(parts) >= _FEWEST_PARTS and not _OVERLAP.search(between(first, parts[-1])):
                yield from _wrong_sum(whole, parts, only_more=True)


def _run(figures: Sequence[Figure], whole: Figure) -> Iterator[Figure]:
    """The parts of a list: one figure after the other with few words between."""
    last: Figure | None = None
    for figure in figures:
        if not _can_be_part(figure, whole) or (last and not _NEXT.fullmatch(between(last, figure))):
            return
        yield (last := figure)


def _can_be_part(part: Figure, whole: Figure) -> bool:
    if whole.kind not in (*WHOLE_COUNTS, "money") or amount(whole) is None or amount(part) is None:
        return False
    if whole.kind == "money":
        return part.kind == "money" and noun(part) == noun(whole)
    return part.kind in WHOLE_COUNTS and same_noun(part, whole)


def _wrong_sum(whole: Figure, parts: list[Figure], *, only_more: bool = False) -> Iterator[Doubt]:
    """The question about parts whose sum misses the whole."""
    size, sums = amount(whole), total(filter(None, map(amount, parts)))
    if size is None or not apart(size, sums) or (only_more and sums[0] < size[1]) or _can_be_read_right(whole, parts):
        return
    added = plain(sum(part.value or 0 for part in parts))
    if len(parts) == 1:
        why = f"“{parts[0].words}” is given as a part of “{whole.words}”, and is larger."
        question = f"How can {parts[0].surface} be a part of {whole.surface}: which of the two numbers is wrong?"
        yield doubt_about("part and whole", (whole, parts[0]), question, why)
        return
    listed = " and ".join(filter(None, [", ".join(f.surface for f in parts[:-1]), parts[-1].surface]))
    why = f"{listed} make {added}, but “{whole.words}” gives {whole.surface}."
    question = f"Are some counted twice or left out, or is one of the numbers wrong: {added} or {whole.surface}?"
    about = tuple(sorted((whole, *parts), key=lambda figure: figure.number_start))
    yield doubt_about("parts and sum", about, question, why)


def _can_be_read_right(whole: Figure, parts: list[Figure]) -> bool:
    """Do some of the numbers make the whole, or two of them multiplied? *16 men, in two teams of eight*."""
    if some_sum_fits(whole, [], parts) and len(parts) > 1:
        return True
    sizes, given = [amount(part) for part in parts], amount(whole)
    pairs = ((a, b) for a in sizes for b in sizes if a and b and a is not b)
    return given is not None and any(touch(product(a, b), given) for a, b in pairs)


_OF_THE = re.compile(r"(?:^|[.!?:;]\s+|\n|[“\"])Of\s+[^,.;]{0,30}$")
_JOINED = re.compile(r"(?:,|\band|\bbut|\bwhile)\s+(?:another\s+|a further\s+|only\s+)?$", re.IGNORECASE)


def _counts_members(part: Figure, whole: Figure) -> bool:
    """Behind *of the 16 clubs* a number counts clubs if it has their noun or none, or opens its clause."""
    if part.kind not in WHOLE_COUNTS or amount(part) is None:
        return False
    return noun(part) in ("", noun(whole)) or bool(_JOINED.search(before(part)))


_OVERLAP = re.compile(r"\b(?:of them|of these|of those|of whom|including|both)\b", re.IGNORECASE)


_OTHER_WHOLE = re.compile(
    r"(?:[,;:—–]|\b(?:and|while|but))\s*(?:out of|of|among)\s+(?:the |its |their |all |another |those )?"
    r"(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""*…, and of the 560,000 older ones …*: the whole of a second list."""


def of_the_whole(figures: list[Figure]) -> Iterator[Doubt]:
    """*Of the 16 clubs, eleven … and six …*: more parts than the whole has."""
    for sentence in sentences_of(figures):
        for place, whole in enumerate(sentence[:-1]):
            if whole.kind not in WHOLE_COUNTS or not _OF_THE.search(whole.text[max(0, whole.start - 45) : whole.start]):
                continue
            of_it = itertools.takewhile(lambda f: not _OTHER_WHOLE.search(before(f)), sentence[place + 1 :])
            parts = [f for f in of_it if _counts_members(f, whole)]
            stretch = between(whole, parts[-1]) + behind(parts[-1], 25) if parts else ""
            if parts and not _OVERLAP.search(stretch):
                yield from _wrong_sum(whole, parts, only_more=True)


_FARTHEST = 250
_IN_ALL_BEFORE = re.compile(
    r"\b(?:a (?:grand )?total of|in (?:all|total),?|altogether,?|together|"
    r"(?:making|bringing) (?:it|the total)(?: to)?)\s+"
    r"(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_IN_ALL_BEHIND = re.compile(r"\s*(?:\w+\s+){0,3}(?:in all|in total|altogether)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|apiece|per|every|at)\b", re.IGNORECASE)


def in_all(figures: list[Figure]) -> Iterator[Doubt]:
    """*Forty trams and 30 buses, 80 vehicles in all*: the total that is said is another than the one that is given."""
    for sentence in sentences_of(figures):
        for place, whole in enumerate(sentence):
            said = _IN_ALL_BEFORE.search(before(whole)) or _IN_ALL_BEHIND.match(behind(whole, 25))
            parts = [f for f in sentence[:place] if _adds_to(f, whole)] if said else []
            if len(parts) < _FEWEST_PARTS or _EACH.search(between(parts[0], whole)):
                continue
            if not _OVERLAP.search(between(parts[0], whole)):
                yield from _wrong_sum(whole, parts)


def _adds_to(part: Figure, whole: Figure) -> bool:
    if amount(part) is None or amount(whole) is None or _IN_A_GROUP.search(before(part)):
        return False
    if whole.kind == "money":
        return part.kind == "money" and noun(part) == noun(whole)
    return whole.kind in WHOLE_COUNTS and part.kind in WHOLE_COUNTS


_IN_A_GROUP = re.compile(r"\b[a-z]+s\s+of\s+(?:about |some |around )?$")
"""*Five teams of 14*: what is multiplied, and not added."""
