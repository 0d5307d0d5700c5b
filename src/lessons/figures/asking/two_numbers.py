"""Two numbers for one quantity: *injuring 23 … the 26 injured*, *puts the number at fewer than 300*."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from lessons.figures.asking.amounts import (
    AMOUNTS,
    SHARES,
    WHOLE_COUNTS,
    Interval,
    amount,
    apart,
    plain,
    share_of,
    size,
)
from lessons.figures.asking.reach import before, behind, between, earlier, is_label
from lessons.figures.asking.sameness import deeds, noun, places, same_deed, same_noun, stem
from lessons.figures.doubts import Doubt, doubt_about, same_sentence, threshold
from lessons.figures.figure import Figure


def _rivals(first: Figure, second: Figure, because: str) -> Doubt:
    """The question about two numbers for one quantity."""
    words = f"“{first.words}” and “{second.words}”"
    whose = "" if first.voice == second.voice else f", on the word of {first.voice} and of {second.voice}"
    slip = " The digits are the same in another order." if _swapped(first, second) else ""
    why = f"{words} seem to count the same{whose}: {because}.{slip}"
    question = f"Is it {first.surface} or {second.surface}, or does each count something else?"
    return doubt_about("two numbers", (first, second), question, why)


def _swapped(first: Figure, second: Figure) -> bool:
    one, two = (re.sub(r"\D", "", figure.surface) for figure in (first, second))
    return one != two and len(one) > 1 and sorted(one) == sorted(two)


def _apart(first: Figure, second: Figure) -> bool:
    sizes = amount(first), amount(second)
    return sizes[0] is not None and sizes[1] is not None and apart(sizes[0], sizes[1])


# ------------------------------------------------------------ the 26 injured

_DEFINITE = re.compile(r"(?<!from)(?<!than)(?<!to)(?<!against)\s(?:the|these|those)\s+$", re.IGNORECASE)
_OWN_NAME = re.compile(r"\s+(?:of|in|on|who|which|that|largest|biggest|or|to|and)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:other|others|more(?! than)|another|remaining|further|additional|new|first|last|next)\b", re.IGNORECASE)
_SMALLEST = 4
_FEW_BACK = 6


def definite_again(figures: list[Figure]) -> Iterator[Doubt]:
    """A number with *the*, which takes up a count that was given before as another number."""
    for figure in figures:
        if figure.kind not in WHOLE_COUNTS or (figure.value or 0) < _SMALLEST or figure.bound != "exactly":
            continue
        if (
            is_label(figure)
            or not _DEFINITE.search(before(figure))
            or _MORE.search(figure.words)
            or not (figure.unit or deeds(figure))
        ):
            continue
        alike = [f for f in earlier(figures, figure, WHOLE_COUNTS) if _is_taken_up(f, figure)][:_FEW_BACK]
        if alike and not _is_made_of(figure, figures):
            because = f"“the {figure.surface}” takes up a number that was given before"
            yield _rivals(alike[-1], figure, because)


def _is_taken_up(first: Figure, second: Figure) -> bool:
    """Could the second be the first again? By its noun and what happened, never by a number alone."""
    if first.change or second.change or _MORE.search(first.words) or not _apart(first, second):
        return False
    if (first.value or 0) < _SMALLEST or _DEFINITE.search(before(first)) or same_sentence(first, second):
        return False
    larger = (second.value or 0) > (first.value or 0)
    named = bool(noun(first)) and noun(first) == noun(second)
    if not second.unit or not named:
        own = _OWN_WORD.match(second.text, second.number_end)
        return bool(own) and same_noun(first, second) and stem(own.group(1)) in deeds(first)  # type: ignore[union-attr]
    if _OWN_NAME.match(behind(second)):
        return False
    return larger or same_deed(first, second)


_OWN_WORD = re.compile(r"\s+([a-z]+)\b")


def _is_made_of(figure: Figure, figures: list[Figure]) -> bool:
    """Was the number given before, or is it a sum or a difference of numbers that were?"""
    before_it = (f for f in earlier(figures, figure, WHOLE_COUNTS) if not same_sentence(f, figure))
    values = [f.value for f in before_it if f.value is not None]
    sums = {abs(a + sign * b) for a in values for b in values if a is not b for sign in (1, -1)}
    sums |= {value + 1 for value in values}
    return figure.value in values or figure.value in sums or figure.value == sum(values)


# ------------------------------------------------- puts the number at 300

_THE_NUMBER = re.compile(
    r"(?:\b(?:put|puts|gave|gives|set|sets|estimated?|estimates)\s+(?:the|that|this|its|their)\s+"
    r"(?:\w+\s+)?(?:number|figure|total|toll|count|amount|sum|loss|cost|price|bill|crowd)\b[^.;:]{0,25}"
    r"\s(?:at|as|to be)|"
    r"\b(?:the|that|this)\s+(?:real |true |actual |correct )(?:number|figure|total|toll|count|amount|sum|cost)\s+"
    r"(?:is|was|had been|would be))\s+[“\"‘']?$",
    re.IGNORECASE,
)


def number_put_at(figures: list[Figure]) -> Iterator[Doubt]:
    """*The company puts the number at …*: another number for what was counted before."""
    for figure in figures:
        if figure.kind not in (*AMOUNTS, "percent") or not _THE_NUMBER.search(before(figure, 110)):
            continue
        kinds = WHOLE_COUNTS if figure.kind in WHOLE_COUNTS else (figure.kind,)
        counted = (f for f in earlier(figures, figure, kinds) if f.unit and (f.value or 0) >= _SMALLEST)
        first = next((f for f in counted if same_noun(f, figure)), None)
        if first is not None and _apart(first, figure) and _of_one_order(first, figure):
            yield _rivals(first, figure, "the text says “the number” of the second")


_SPOKE_OF = re.compile(
    r"\b(?:spoke of|speaks of|counted|counts|saw|came to|arrived at|put it at|puts it at|estimated|gave|gives|"
    r"(?:it|there|they) (?:was|were|is|are))\s+(?:only\s+|just\s+|barely\s+|no more than\s+)?[“\"‘']?$",
    re.IGNORECASE,
)


def bare_number_of_another(figures: list[Figure]) -> Iterator[Doubt]:
    """*The police spoke of 4,000*: a number without a noun, behind a count on somebody else's word."""
    for figure in figures:
        large = (figure.value or 0) >= threshold("smallest number that can be disputed")
        if figure.kind not in WHOLE_COUNTS or not large or not _SPOKE_OF.search(before(figure)):
            continue
        if not figure.unit and re.match(r"\s*(?:[a-z]|-)", figure.text[figure.number_end : figure.number_end + 3]):
            continue
        counted = (f for f in earlier(figures, figure, WHOLE_COUNTS) if f.unit and _could_be_it(f, figure))
        first = min(counted, key=lambda f: abs(math.log(max(1.0, size(f)) / size(figure))), default=None)
        if first is not None and _are_of_two(first, figure):
            yield _rivals(first, figure, "the second takes up what was counted before")


def _could_be_it(first: Figure, second: Figure) -> bool:
    """Close by, and with the same noun if the second has one."""
    near = second.start - first.end <= _TOGETHER
    return near and (not second.unit or noun(first) == noun(second)) and not _MORE.search(second.words)


def _are_of_two(first: Figure, second: Figure) -> bool:
    """Two mouths, or two sentences; and numbers of one order that exclude each other."""
    apart_in_text = not same_sentence(first, second) and not _elsewhere(first, second)
    return apart_in_text and _apart(first, second) and _of_one_order(first, second)


def _of_one_order(first: Figure, second: Figure) -> bool:
    sizes = sorted((max(1.0, size(first)), max(1.0, size(second))))
    return sizes[1] / sizes[0] <= _ORDER


_ORDER = 20


# --------------------------------------------------- 1,450 and 1,540 signatures


def digits_swapped(figures: list[Figure]) -> Iterator[Doubt]:
    """*1,450 signatures … 1,540 signatures*: the same digits in another order, of the same noun."""
    counts = [f for f in figures if f.kind in (*AMOUNTS, "percent") and f.unit and f.surface[:1].isdigit()]
    for place, first in enumerate(counts):
        for second in counts[place + 1 :]:
            if second.start - first.end > 2 * threshold("farthest apart"):
                break
            same = first.kind == second.kind and noun(first) == noun(second)
            if same and len(first.surface) > _THREE and _swapped(first, second) and not is_label(second):
                yield _rivals(first, second, "both have the same noun")


_THREE = 2


# -------------------------------------------------------- a tenth of that

_OF_THAT = re.compile(r"\s+(?:of (?:that|this|it|the (?:amount|number|sum|figure))|as (?:much|many))\b", re.IGNORECASE)
_PUTS = re.compile(
    r"\b(?:(?:put|puts|set|sets) (?:it|the \w+) at|(?:it|that|the \w+) (?:is|was|had been|were)|only|barely|hardly|"
    r"more like)"
    r"\s+$",
    re.IGNORECASE,
)


def share_of_that(figures: list[Figure]) -> Iterator[Doubt]:
    """*An official put it at a tenth of that*: a second number, which the reader has to work out."""
    for share in figures:
        said = share_of(share)
        if said is None or not _OF_THAT.match(share.text, share.number_end) or not _PUTS.search(before(share)):
            continue
        first = next((f for f in earlier(figures, share, AMOUNTS) if f.unit and f.value), None)
        if first is None or not first.value or not share.value:
            continue
        part = share.value / 100 if share.kind == "percent" else share.value
        made = f"“{share.words}” of {first.surface} is {plain(part * first.value)}"
        yield _rivals(first, share, made)


# ------------------------------------------------------- the police counted

_COUNTER = re.compile(
    r"\b(?:counted|insist\w*|den(?:y|ied|ies)|disput\w+|reject\w*|contradict\w*|instead|however|by contrast|"
    r"invented|exaggerat\w+|only|but|while|whereas|though|counters?|countered)\b",
    re.IGNORECASE,
)
_TOGETHER = 320


def disputed(figures: list[Figure]) -> Iterator[Doubt]:
    """Two numbers for one thing from two mouths, close together, with a word that sets one against the other."""
    for place, first in enumerate(figures):
        for second in figures[place + 1 :]:
            if second.start - first.end > _TOGETHER:
                break
            if _are_rivals(first, second) and _is_countered(first, second):
                yield _rivals(first, second, "one is set against the other")
                break


_STRONG = re.compile(
    r"\b(?:insist\w*|den(?:y|ied|ies)|disput\w+|reject\w*|contradict\w*|invented|exaggerat\w+|counter(?:s|ed))\b",
    re.IGNORECASE,
)


def _is_countered(first: Figure, second: Figure) -> bool:
    """Is the second set against the first? Of shares, which stand in rows, only an open dispute tells that."""
    if first.kind in _DISPUTED and "the report" not in (first.voice, second.voice) and noun(first) == noun(second):
        return True
    pattern = _STRONG if first.kind in SHARES else _COUNTER
    return bool(pattern.search(first.text[first.end : second.end + 60]))


def _elsewhere(first: Figure, second: Figure) -> bool:
    """Are both given places, and other ones?"""
    here, there = places(first), places(second)
    return bool(here and there) and not here & there


_MONEY_ORDER = 2
"""Two sums of money that are farther apart are hardly the same one (own choice)."""
_DISPUTED = (*WHOLE_COUNTS, "money")


def _are_rivals(first: Figure, second: Figure) -> bool:
    if first.voice == second.voice or first.change or second.change:
        return False
    if _MORE.search(before(second)[-20:] + second.words) or _elsewhere(first, second):
        return False
    if first.kind in SHARES and second.kind in SHARES:
        return _shares_apart(first, second) and same_deed(first, second)
    if first.kind not in _DISPUTED or second.kind not in _DISPUTED or not _apart(first, second):
        return False
    sizes = sorted((size(first), size(second)))
    if first.kind == "money" and (first.unit != second.unit or sizes[1] > _MONEY_ORDER * sizes[0]):
        return False
    large = sizes[0] >= threshold("smallest number that can be disputed")
    if not large or not noun(first) or not noun(second) or not same_noun(first, second, bare=False):
        return False
    open_dispute = _STRONG.search(first.text[first.end : second.end]) and noun(first) == noun(second)
    return bool(open_dispute) or _say_the_same(first, second)


def _say_the_same(first: Figure, second: Figure) -> bool:
    """The same happens to both, and neither is a part of the other."""
    part = re.search(r"\b(?:of them|of whom|of the|including|among)\b", between(first, second))
    return same_deed(first, second) and not part


def _shares_apart(first: Figure, second: Figure) -> bool:
    one, two = share_of(first), share_of(second)
    return one is not None and two is not None and _no_overlap(one, two)


def _no_overlap(one: Interval, two: Interval) -> bool:
    return one[0] > two[1] or two[0] > one[1]
