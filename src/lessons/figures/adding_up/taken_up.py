"""*Injuring 23 … the 26 injured*: a number with *the* takes up another one that was given before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import (
    WHOLE_COUNTS,
)
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, behind, earlier, is_label
from lessons.figures.adding_up.rivals import IS_MORE, NEEDED, apart_in_size, narrows, rivals, within
from lessons.figures.adding_up.sameness import deeds, noun, same_deed, same_noun, stem
from lessons.figures.doubts import Doubt, same_sentence
from lessons.figures.figure import Figure

_DEFINITE = re.compile(r"(?<!from)(?<!than)(?<!to)(?<!against)\s(?:the|these|those)\s+$", re.IGNORECASE)
_OWN_NAME = re.compile(r"\s+(?:of|in|on|who|which|that|largest|biggest|or|to|and)\b", re.IGNORECASE)
_SMALLEST = 4
_FEW_BACK = 6


def definite_again(page: Page) -> Iterator[Doubt]:
    """A number with *the*, which takes up a count that was given before as another number."""
    for figure in page.figures:
        if figure.kind not in WHOLE_COUNTS or (figure.value or 0) < _SMALLEST or figure.bound != "exactly":
            continue
        if (
            is_label(figure)
            or not _DEFINITE.search(before(figure))
            or IS_MORE.search(figure.words)
            or NEEDED.match(figure.text, figure.end)
            or not (figure.unit or deeds(figure))
        ):
            continue
        alike = [f for f in earlier(page.figures, figure, WHOLE_COUNTS) if _is_taken_up(f, figure)][:_FEW_BACK]
        if alike and not _is_made_of(figure, page.figures):
            because = f"“the {figure.surface}” takes up a number that was given before"
            yield rivals(alike[-1], figure, because)


def _is_taken_up(first: Figure, second: Figure) -> bool:
    """Could the second be the first again? By its noun and what happened, never by a number alone."""
    if first.change or second.change or IS_MORE.search(first.words) or not apart_in_size(first, second):
        return False
    if (first.value or 0) < _SMALLEST or _DEFINITE.search(before(first)) or same_sentence(first, second):
        return False
    larger = (second.value or 0) > (first.value or 0)
    named = bool(noun(first)) and noun(first) == noun(second) and first.end > first.number_end
    if not second.unit or not named:
        own = _OWN_WORD.match(second.text, second.number_end)
        if own is None or stem(own.group(1)) not in deeds(first) or not same_noun(first, second):
            return False
        return noun(second) not in (own.group(1), stem(own.group(1))) or not own.group(1).endswith("s")
    if _OWN_NAME.match(behind(second)) or not within(first, second, _MOST_APART) or not narrows(first, second):
        return False
    again = _TOLD_OF.match(behind(second)) is None
    return (larger and again) or same_deed(first, second)


_TOLD_OF = re.compile(r"\s+(?:that|which|who|whom|from|found|counted|then|there|the|it|she|he|they)\b", re.IGNORECASE)
"""*The 800 nests that it found in 2004*: what follows says which ones, and they need not be those before."""
_MOST_APART = 3
_OWN_WORD = re.compile(r"\s+([a-z]+)\b")


def _is_made_of(figure: Figure, figures: list[Figure]) -> bool:
    """Was the number given before, or is it a sum or a difference of numbers that were?"""
    before_it = (f for f in earlier(figures, figure, WHOLE_COUNTS) if not same_sentence(f, figure))
    values = [f.value for f in before_it if f.value is not None]
    sums = {abs(a + sign * b) for a in values for b in values if a is not b for sign in (1, -1)}
    sums |= {value + 1 for value in values} | {a * b for a in values for b in values}
    return figure.value in values or figure.value in sums or figure.value == sum(values)
