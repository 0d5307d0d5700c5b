"""A change from one size to another: does the difference that the text gives agree with the two?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lessons.figures.asking.amounts import SHARES, amount, apart, in_percent, plain, share_of
from lessons.figures.asking.reach import before, behind, between
from lessons.figures.asking.sameness import noun, stem
from lessons.figures.doubts import Doubt, doubt_about, same_sentence, threshold
from lessons.figures.figure import Figure

_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_TO = re.compile(r"[^.;:]{0,30}?\bto\s+", re.IGNORECASE)
_BACK = re.compile(r"[^.;:]{0,40}?,?\s*(?:up |down )?from\s+", re.IGNORECASE)
_LEADS = re.compile(r"\bto\s+$", re.IGNORECASE)
_MEASURED = ("people", "things", "money", "distance", "duration", "percent")


def _changes(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs that a change begins and ends with: *from 12 to nine*, *to 41 from 38*."""
    for first, second in pairwise(f for f in figures if f.kind not in ("date", "ordinal", "age", "vague")):
        if not _comparable(first, second) or not same_sentence(first, second):
            continue
        gap = between(first, second)
        if _FROM.search(before(first)) and _TO.fullmatch(gap):
            yield first, second
        elif (_LEADS.search(before(first)) and _BACK.fullmatch(gap)) or _COMPARED_WITH.fullmatch(gap):
            yield second, first
        elif _OF_THOSE.search(before(first)) and _ARE_LEFT.match(behind(second)):
            yield first, second


_COMPARED_WITH = re.compile(
    r"[^.;:]{0,30}?,?\s*(?:against|compared (?:with|to)|versus|up from|down from|instead of|"
    r"rather than)\s+(?:the\s+|about\s+)?",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(r"\bof\s+(?:the\s+|its\s+)?$", re.IGNORECASE)
_ARE_LEFT = re.compile(r"\s+(?:\w+\s+)?(?:are|were|is|was)?\s*(?:left|remain\w*|survive[ds]?)\b", re.IGNORECASE)


_OTHER_ORDER = 50
"""A number so many times another is hardly the same thing before and after (own choice)."""


def _comparable(first: Figure, second: Figure) -> bool:
    if first.kind not in _MEASURED or not first.value or not second.value:
        return False
    if not 1 / _OTHER_ORDER < first.value / second.value < _OTHER_ORDER:
        return False
    one, two = noun(first), noun(second)
    return (first.kind == second.kind and one == two) or (second.kind == "things" and not two) or not one


_NOUN = (
    r"(?:rise|rises|increase|gain|jump|growth|drop|fall|decline|decrease|reduction|cut|loss|difference|change|"
    r"fewer|less|more|higher|lower|down|up)"
)
_OF = re.compile(rf"\b{_NOUN}\s+of\s+$|\ban? (?:extra|additional)\s+$", re.IGNORECASE)
_AFTER = re.compile(rf"\s*(?:\w+\s+)?{_NOUN}\b", re.IGNORECASE)
_CLOSE = 45
_AS_MANY = re.compile(
    r"\s+as\s+(?:many|much|large|long|high|big|often|old|heavy)\b[^.;:]{0,30}\s(?:as|than)\b|\s+(?:the|what|more)\b"
)


def so_many_times(figures: list[Figure]) -> Iterator[Doubt]:
    """*5,000 trees, twice as many as the 2,000 …*: the two numbers make another multiple."""
    for one, factor, two in zip(figures, figures[1:], figures[2:], strict=False):
        times = factor.kind in ("comparison", "ratio") and factor.unit == "time" and (factor.value or 0) > 1
        if not times or not _comparable(one, two) or not same_sentence(one, two) or not factor.value:
            continue
        near = len(between(one, factor)) <= _CLOSE and len(between(factor, two)) <= _CLOSE
        said = _AS_MANY.match(factor.text, factor.number_end) or _AS_MANY.match(factor.text, factor.end)
        made = (one.value or 0) / (two.value or 1)
        if near and said and abs(made / factor.value - 1) > 2 * threshold("share by which an about may be off"):
            why = f"{one.surface} is {plain(round(made, 1))} times {two.surface}, but the text says “{factor.surface}”."
            question = f"Is it really “{factor.surface}”, or is one of the two numbers wrong?"
            yield doubt_about("change", (one, factor, two), question, why)


def stated_difference(figures: list[Figure]) -> Iterator[Doubt]:
    """*Rose from 800 to 1,000, a rise of 20 percent*: the difference is another one."""
    for begin, end in _changes(figures):
        size = _size_behind(figures, begin, end) or _size_before(figures, begin, end)
        if size is not None:
            yield from _wrong_difference(begin, end, size)


def _size_behind(figures: list[Figure], begin: Figure, end: Figure) -> Figure | None:
    """The size of a change that stands behind its ends: *from 240 to 180, a drop of 80*."""
    last = max(begin, end, key=lambda figure: figure.start)
    size = next((f for f in figures if f.start > last.start and f.kind not in ("date", "duration")), None)
    if size is None or size.start - last.end > _CLOSE or not same_sentence(last, size):
        return None
    if size.kind == "percent" and size.counts:
        return None
    said = _OF.search(before(size)) or _AFTER.match(behind(size)) or re.search(r"\b(?:or|by)\s+$", before(size))
    return size if said else None


_ENDS_FOLLOW = re.compile(r"[^.;:]{0,25}?,?\s*(?:from|to)\s+", re.IGNORECASE)


def _size_before(figures: list[Figure], begin: Figure, end: Figure) -> Figure | None:
    """The size of a change that stands before its ends: *rose by five percent from 800 to 900*."""
    first = min(begin, end, key=lambda figure: figure.start)
    sizes = [f for f in figures if f.end <= first.start]
    if not sizes or not same_sentence(sizes[-1], first) or not _ENDS_FOLLOW.fullmatch(between(sizes[-1], first)):
        return None
    by = re.search(r"\bby\s+(?:about\s+|almost\s+|nearly\s+)?$", before(sizes[-1]))
    return sizes[-1] if sizes[-1].change or by or _OF.search(before(sizes[-1])) else None


def _wrong_difference(begin: Figure, end: Figure, size: Figure) -> Iterator[Doubt]:
    made, said = _difference(begin, end, size)
    if not said or not apart(made, said):
        return
    differ, share = abs((end.value or 0) - (begin.value or 0)), abs((end.value or 0) / (begin.value or 1) - 1)
    computed = in_percent(share) if size.kind in SHARES else plain(differ)
    why = f"From “{begin.words}” to “{end.words}” is a change of {computed}, but the text says “{size.words}”."
    about = tuple(sorted((begin, end, size), key=lambda figure: figure.number_start))
    yield doubt_about("change", about, f"Is the change {size.words} or {computed}?", why)


def _difference(begin: Figure, end: Figure, size: Figure) -> tuple[tuple[float, float], tuple[float, float] | None]:
    """What the two ends make and what the text says, as shares of 1 or as amounts."""
    one, two = amount(begin), amount(end)
    if one is None or two is None or not one[0]:
        return (0, 0), None
    if size.kind in SHARES and begin.kind != "percent":
        ratios = (two[0] / one[1] - 1, two[1] / one[0] - 1)
        return _size(*ratios), share_of(size)
    if size.kind in SHARES or noun(size) not in ("", noun(begin), noun(end)):
        return (0, 0), None
    least, most = _size(two[0] - one[1], two[1] - one[0])
    return (least - _HAIR, most + _HAIR), amount(size)


def _size(low: float, high: float) -> tuple[float, float]:
    """The least and the most size of a change, whichever way it goes."""
    return (0.0 if low <= 0 <= high else min(abs(low), abs(high))), max(abs(low), abs(high))


_HAIR = 1e-6
_AGAINST = re.compile(r"[^.;:]{0,30}?\b(?:against|compared (?:with|to)|versus|down from|up from)\s+", re.IGNORECASE)
_COMPARED = re.compile(r"\s+(?:fewer|less|more|lower|higher)\s+(\w+)", re.IGNORECASE)


def share_against_numbers(figures: list[Figure]) -> Iterator[Doubt]:
    """*A third fewer errors … 2.1 errors, against 3.2*: do the two numbers bear the share out?"""
    for share in (figure for figure in figures if figure.kind in SHARES):
        compared = _COMPARED.match(share.text, share.end)
        for one, two in pairwise(figures) if compared else ():
            near = abs(one.start - share.end) <= threshold("farthest apart")
            if not compared or not near or not _AGAINST.fullmatch(between(one, two)) or not _comparable(one, two):
                continue
            if noun(one) == stem(compared.group(1)):
                yield _bears_out(share, one, two)


def _bears_out(share: Figure, one: Figure, two: Figure) -> Doubt:
    made, said = _difference(two, one, share)
    right = said is not None and not apart(made, said)
    computed = in_percent(abs((one.value or 0) / (two.value or 1) - 1))
    verdict = "so it adds up" if right else f"which is not “{share.words}”"
    why = f"{one.surface} against {two.surface} is a difference of {computed}, {verdict}."
    about = tuple(sorted((share, one, two), key=lambda figure: figure.number_start))
    return doubt_about("change", about, f"Do {one.surface} and {two.surface} make “{share.words}”, and of what?", why)


_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject\w*|disput\w*)\b[^.]{0,80}?\b(?:cut|raised?|increas\w+|reduc\w+|lower\w*|"
    r"rais\w+)\b",
    re.IGNORECASE,
)
_DENIAL_REACH = 200


def change_denied(figures: list[Figure]) -> Iterator[Doubt]:
    """A change in numbers right behind somebody's word that there was none."""
    for begin, end in _changes(figures):
        first = min(begin, end, key=lambda figure: figure.start)
        if not _DENIED.search(before(first, _DENIAL_REACH)):
            continue
        less = (end.value or 0) < (begin.value or 0)
        share = in_percent(abs((end.value or 0) / (begin.value or 1) - 1))
        why = f"From “{begin.words}” to “{end.words}” is {share} {'less' if less else 'more'}, and somebody denies it."
        about = tuple(sorted((begin, end), key=lambda figure: figure.number_start))
        yield doubt_about("change", about, "What exactly is denied, if the two numbers are right?", why)
