"""Shares of few, of few who were asked, and what a share leaves over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lessons.figures.asking.amounts import SHARES, WHOLE_COUNTS, amount, apart, in_percent, plain, share_of
from lessons.figures.asking.parts import OF
from lessons.figures.asking.reach import before, behind
from lessons.figures.asking.sameness import noun
from lessons.figures.doubts import Doubt, doubt_about, threshold
from lessons.figures.figure import Figure


def share_of_few(figures: list[Figure]) -> Iterator[Doubt]:
    """*37 percent of the 16 patients*: one more or one fewer moves the share a lot."""
    for share, whole in pairwise(figures):
        few = whole.kind in WHOLE_COUNTS and 1 < (whole.value or 0) < threshold("smallest whole for a percentage")
        if share.kind == "percent" and few and OF.fullmatch(share.text[share.end : whole.start]):
            one = in_percent(1 / (whole.value or 1))
            why = f"“{share.words}” are of {whole.surface} only: a single one is {one}."
            yield doubt_about("shares", (share, whole), "How many is that, and why is it given in percent?", why)


_ASKED = re.compile(r"\b(?:asked|surveyed|questioned|polled|interviewed)\s+(?:only\s+|just\s+)?$", re.IGNORECASE)
_WERE_ASKED = re.compile(r"\s+(?:\w+\s+){0,2}(?:asked|surveyed|questioned|polled|interviewed)\b", re.IGNORECASE)


def few_were_asked(figures: list[Figure]) -> Iterator[Doubt]:
    """*75 percent are for it … which asked 40 of them*: a share of all from a small number."""
    for sample in figures:
        few = sample.kind in WHOLE_COUNTS and 1 < (sample.value or 0) < threshold("smallest number to ask for a share")
        if not few or not (_ASKED.search(before(sample)) or _WERE_ASKED.match(behind(sample))):
            continue
        shares = [f for f in figures if f.kind in SHARES and 0 <= sample.start - f.end <= _FARTHEST and not f.change]
        if shares:
            share = shares[-1]
            why = f"“{share.words}” is said of all, and {sample.surface} were asked: a few others could change it."
            yield doubt_about("shares", (share, sample), "Who were they, and how were they chosen?", why)


_REST = re.compile(r"\b(?:the (?:remaining|other|rest,|last)|remaining)\s+$", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:\w+\s+)?(?:more|remain\w*|are left|were left|left over|still)\b", re.IGNORECASE)
_FARTHEST = 250


def the_rest(figures: list[Figure]) -> Iterator[Doubt]:
    """*98 percent of the 500 letters … the remaining 40*: a rest of another size than the share leaves."""
    for place, (share, whole) in enumerate(pairwise(figures)):
        said, all_of = share_of(share), amount(whole)
        if said is None or all_of is None or whole.kind not in WHOLE_COUNTS or said[1] > 1.01:
            continue
        if not OF.fullmatch(share.text[share.end : whole.start]):
            continue
        for rest in figures[place + 2 :]:
            if rest.start - whole.end > _FARTHEST:
                break
            if rest.kind in WHOLE_COUNTS and noun(rest) in ("", noun(whole)) and _is_rest(rest):
                yield from _wrong_rest(share, whole, rest)
                break


def _is_rest(figure: Figure) -> bool:
    return bool(_REST.search(before(figure)) or _MORE.match(behind(figure)))


def _wrong_rest(share: Figure, whole: Figure, rest: Figure) -> Iterator[Doubt]:
    said, all_of, given = share_of(share), amount(whole), amount(rest)
    if said is None or all_of is None or given is None:
        return
    left = (max(0.0, 1 - said[1]) * all_of[0], (1 - said[0]) * all_of[1])
    if not apart(left, given):
        return
    made = plain((1 - (said[0] + min(said[1], 1)) / 2) * (whole.value or 0))
    why = f"“{share.words}” of {whole.surface} leave about {made}, but the text speaks of “{rest.words}”."
    question = f"Do the {rest.surface} belong to the {whole.surface}, or are they counted besides?"
    yield doubt_about("the rest", (share, whole, rest), question, why)
