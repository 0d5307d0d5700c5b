"""A share beside the two numbers that it is made of: *61 of the 84 …, which means that 58 percent …*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lessons.figures.asking.amounts import SHARES, WHOLE_COUNTS, amount, in_percent, share_of, size
from lessons.figures.asking.fitting import in_order, is_counted, measure, touch, window
from lessons.figures.asking.parts import OF
from lessons.figures.asking.reach import before, sentences_of
from lessons.figures.asking.sameness import noun
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_SAYS_AGAIN = re.compile(
    r"(?:\b(?:or|that is|that’s|that's|which is|which means(?: that)?|this is|meaning(?: that)?|equals?|"
    r"equivalent to|amounts? to|amounting to|represent(?:s|ing)?|corresponds? to|account(?:s|ing)? for|"
    r"mak(?:es|ing)|makes? up|an? (?:\w+ )?(?:turnout|share|rate|proportion) of|put the \w+ at)|[(—–])\s*,?"
    r"(?:(?:about|some|roughly|nearly|almost|around|just|over|under|more than|less than|only|fully)\s+)*$",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(r"(?:^|[.!?]\s+|\n|[“\"])(?:Of|Among) (?:those|these|them)\b", re.IGNORECASE)
_REACH = 2


def share_of_two_numbers(figures: list[Figure]) -> Iterator[Doubt]:
    """A share that sums up the numbers before it, and no two of them make it."""
    groups = list(sentences_of(figures))
    for place, sentence in enumerate(groups):
        for share in sentence:
            if share.kind not in SHARES or share.change or not _sums_up(share):
                continue
            near = window(groups, place, back=_REACH, ahead=0)
            pair = _part_and_whole(share, sentence, near)
            if pair and not _some_pair_fits(share, [f for f in near if is_counted(f)]):
                yield _question(share, *pair)


def _sums_up(share: Figure) -> bool:
    """*Or 58 percent*, *that is a third of the bench*, *…, nearly half of them*."""
    last = share.text[share.start - 2 : share.start] == ", " and _OF_THEM.match(share.text, share.number_end)
    return bool(_SAYS_AGAIN.search(before(share)) or last)


_OF_THEM = re.compile(
    r"(?:\s+(?:per ?cent|percent)|%)?\s+of (?:them|those|the total|all of them)\s*[.;,]", re.IGNORECASE
)


def share_and_part_of_a_whole(figures: list[Figure]) -> Iterator[Doubt]:
    """*A third of the 450 pupils, 210, …*: the part in apposition is another share."""
    for share, whole, part in zip(figures, figures[1:], figures[2:], strict=False):
        if share.kind not in SHARES or not is_counted(whole) or not is_counted(part) or measure(whole) != measure(part):
            continue
        beside = _BASE_GAP.fullmatch(share.text[share.number_end : whole.start])
        if (
            beside
            and _APPOSED.fullmatch(whole.text[whole.end : part.start])
            and _ENDS.match(part.text, part.number_end)
        ) and not _some_pair_fits(share, [whole, part]):
            yield _question(share, part, whole)


def share_of_so_many(figures: list[Figure]) -> Iterator[Doubt]:
    """*Three in five households, 2,700 of 3,900, …*: part and whole stand in apposition to the share."""
    for share, part, whole in zip(figures, figures[1:], figures[2:], strict=False):
        if share.kind not in SHARES or share.change or not (is_counted(part) and is_counted(whole)):
            continue
        beside = _BESIDE.fullmatch(share.text[share.number_end : part.start]) and OF_ANY.fullmatch(
            share.text[part.end : whole.start]
        )
        if beside and _ENDS.match(whole.text, whole.number_end) and not _some_pair_fits(share, [part, whole]):
            yield _question(share, part, whole)


_BESIDE = re.compile(r"[^.;:,]{0,60}[,:(—–]\s*(?:or\s+|some\s+|about\s+|that is,?\s+)?", re.IGNORECASE)
OF_ANY = re.compile(r"\s+(?:out )?of\s+(?:the\s+|its\s+|their\s+|all\s+)?", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:in all|altogether|of them|people|[\w ]{1,30})?\s*[,.)–—]")
_APPOSED = re.compile(r"\s*[,(–—]\s*(?:or |some |about |that is,? )?", re.IGNORECASE)


def _some_pair_fits(share: Figure, counted: Sequence[Figure]) -> bool:
    """Do any two numbers around make the share, or does it stand for the rest of them?"""
    said = share_of(share)
    if said is None:
        return True
    for part in counted:
        for whole in counted:
            one, all_of = amount(part), amount(whole)
            if part is whole or one is None or all_of is None or not all_of[0] or measure(part) != measure(whole):
                continue
            made = (one[0] / all_of[1], one[1] / all_of[0])
            if touch(said, made):
                return True
    return False


def _part_and_whole(share: Figure, sentence: list[Figure], near: list[Figure]) -> tuple[Figure, Figure] | None:
    """The two numbers that the text puts as part and whole of the share; None where it does not say so."""
    counted = [f for f in near if is_counted(f) and (f.kind in WHOLE_COUNTS or f.kind == "money")]
    base = _base(share, sentence)
    if base is not None:
        parts = [f for f in counted if f.end <= share.start and size(f) < size(base) and measure(f) == measure(base)]
        return (parts[-1], base) if parts else None
    before_it = [f for f in counted if f.end <= share.start]
    for part, whole in reversed(list(pairwise(before_it))):
        if OF.fullmatch(part.text[part.number_end : whole.start]) and size(whole) > size(part):
            return part, whole
    here = [f for f in before_it if f in sentence]
    for whole, part in pairwise(here):
        if _OF_THE.search(whole.text[max(0, whole.start - 60) : whole.start]) and size(whole) > size(part):
            return part, whole
    if len(here) == _PAIR and _RATE.search(before(share)) and measure(here[0]) == measure(here[1]):
        part, whole = sorted(here, key=size)
        return part, whole
    if here and _OF_THOSE.search(here[0].text[max(0, here[0].start - 60) : here[0].start]):
        wholes = [
            f for f in before_it if f.end <= here[0].start and size(f) > size(here[0]) and _of_one_kind(f, here[0])
        ]
        return (here[0], wholes[-1]) if wholes else None
    return None


_PAIR = 2
_RATE = re.compile(r"\b(?:turnout|share|rate|proportion) of\s+(?:\w+\s+)?$", re.IGNORECASE)
_OF_THE = re.compile(r"(?:^|[.!?]\s+|\n|[“\"])(?:Of|Among)\s+[^,.;]{0,40}$")


def _base(share: Figure, sentence: list[Figure]) -> Figure | None:
    """*9 percent of its workforce of 4,000*, *a third of the 600 pupils*: the whole behind the share."""
    for figure in sentence:
        gap = figure.text[share.number_end : figure.start] if figure.start >= share.number_end else None
        if gap is not None and is_counted(figure) and _BASE_GAP.fullmatch(gap):
            return figure
    return None


_BASE_GAP = re.compile(r"\s*(?:per ?cent|%|percent)?\s+of\s+[^,.;:()]{0,45}", re.IGNORECASE)


def _of_one_kind(whole: Figure, part: Figure) -> bool:
    return measure(whole) == measure(part) and (noun(part) in ("", noun(whole)) or whole.kind == part.kind == "people")


def _question(share: Figure, part: Figure, whole: Figure) -> Doubt:
    made = in_percent(size(part) / size(whole))
    why = f"{part.surface} of {whole.surface} are {made}, but the text says “{share.words}”."
    about = in_order(share, part, whole)
    return doubt_about("shares", about, f"Which is right: {share.words}, or {part.surface}?", why)
