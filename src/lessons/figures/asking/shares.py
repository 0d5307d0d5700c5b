"""Percentages and fractions of a whole that the text states: do they make the number beside them?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lessons.figures.asking.amounts import (
    SHARES,
    WHOLE_COUNTS,
    Interval,
    amount,
    apart,
    in_percent,
    plain,
    share_of,
)
from lessons.figures.asking.parts import OF
from lessons.figures.asking.reach import before, behind, sentences_of
from lessons.figures.asking.sameness import noun, same_noun
from lessons.figures.doubts import Doubt, doubt_about, threshold
from lessons.figures.figure import Figure

_SAME_AGAIN = re.compile(r",?\s*(?:or|\(|—|–|which is|that is)?,?\s*(?:about|some|roughly|nearly)?\s*", re.IGNORECASE)
_OF_WHOLE = re.compile(r"\b(?:of|among)\s+(?:[^\s,]+\s+){0,3}$", re.IGNORECASE)


def share_of_whole(figures: list[Figure]) -> Iterator[Doubt]:
    """*Of 150 villagers 120, or 60 percent*: the part divided by the whole is another share."""
    for sentence in sentences_of(figures):
        for first, second in pairwise(sentence):
            share, part = (first, second) if first.kind in SHARES else (second, first)
            whole = _whole(sentence, share, part)
            if whole is not None and _is_said_again(first, second, whole):
                yield from _wrong_share(share, part, whole)


_AFTER_WHOLE = re.compile(
    r",?\s*(?:or|\(|—|–|which is|that is|making)?,?\s*(?:about|some|roughly|nearly)?\s*", re.IGNORECASE
)


def part_of_whole_said_again(figures: list[Figure]) -> Iterator[Doubt]:
    """*180 of the 240 schools, or two thirds*: part and whole first, and the share behind."""
    for part, whole, share in zip(figures, figures[1:], figures[2:], strict=False):
        kinds = part.kind in WHOLE_COUNTS and whole.kind in WHOLE_COUNTS and share.kind in SHARES
        if not kinds or (part.value or 0) > (whole.value or 0):
            continue
        if OF.fullmatch(part.text[part.number_end : whole.start]) and _AFTER_WHOLE.fullmatch(
            part.text[whole.end : share.start]
        ):
            yield from _wrong_share(share, part, whole)


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


def _whole(sentence: list[Figure], share: Figure, part: Figure) -> Figure | None:
    """What the share and the part are said to be of, in the same sentence."""
    if share.kind not in SHARES or part.kind not in WHOLE_COUNTS or not part.value:
        return None
    for figure in sentence:
        if figure.kind in WHOLE_COUNTS and (figure.value or 0) > part.value and same_noun(figure, part):
            text = before(figure)
            if _OF_WHOLE.search(text) or text.rstrip().lower().endswith("of"):
                return figure
    return None


def _is_said_again(first: Figure, second: Figure, whole: Figure) -> bool:
    """Is the second figure the first in another form? *120, or 60 percent*, *two thirds of the 60 members, 35*."""
    start = whole.end if first.end <= whole.start < second.start else first.end
    return bool(_SAME_AGAIN.fullmatch(first.text[start : second.start]))


def _wrong_share(share: Figure, part: Figure, whole: Figure) -> Iterator[Doubt]:
    said, one, all_of = share_of(share), amount(part), amount(whole)
    if said is None or one is None or all_of is None or not all_of[0]:
        return
    if apart(said, (one[0] / all_of[1], one[1] / all_of[0])) and _is_off(said, one[0] / all_of[0]):
        made = in_percent((part.value or 0) / (whole.value or 1))
        why = f"{part.surface} of {whole.surface} are {made}, but the text says “{share.words}”."
        about = tuple(sorted((share, part, whole), key=lambda figure: figure.number_start))
        yield doubt_about("shares", about, f"Which is right: {share.words}, or {part.surface}?", why)


def _is_off(said: Interval, made: float) -> bool:
    return not said[0] <= made <= said[1]


_REST = re.compile(r"\b(?:the (?:remaining|other|rest,|last)|remaining|another)\s+$", re.IGNORECASE)
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
