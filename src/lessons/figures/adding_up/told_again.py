"""One thing counted twice: *418 birds … all 481 of the birds*, *injuring 23 … the 26 injured*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import WHOLE_COUNTS, size
from lessons.figures.adding_up.fitting import in_order, measure, touch
from lessons.figures.adding_up.page import Page, alike, is_amount, noun_of, sure
from lessons.figures.adding_up.reach import before, behind, earlier, is_label
from lessons.figures.adding_up.rivals import IS_MORE, NEEDED, apart_in_size, narrows, rivals, within
from lessons.figures.adding_up.sameness import deeds, noun, same_deed, same_noun, stem
from lessons.figures.doubts import Doubt, doubt_about, same_sentence
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


_THE = re.compile(r"(?<!from)(?<!than)(?<!to)(?<!against)\s(?:the|these|those)\s+$", re.IGNORECASE)
_OWN_NAME = re.compile(r"\s+(?:of|in|on|who|which|that|largest|biggest|or|to|and)\b", re.IGNORECASE)
_SMALLEST = 4
_FEW_BACK = 6


def definite_again(page: Page) -> Iterator[Doubt]:
    """A number with *the*, which takes up a count that was given before as another number."""
    for figure in page.figures:
        if figure.kind not in WHOLE_COUNTS or (figure.value or 0) < _SMALLEST or figure.bound != "exactly":
            continue
        if is_label(figure) or IS_MORE.search(figure.words) or NEEDED.match(figure.text, figure.end):
            continue
        if not _THE.search(before(figure)) or not (figure.unit or deeds(figure)):
            continue
        alike = [f for f in earlier(page.figures, figure, WHOLE_COUNTS) if _is_taken_up(f, figure)][:_FEW_BACK]
        if alike and not _was_given(figure, page.figures):
            because = f"“the {figure.surface}” takes up a number that was given before"
            yield rivals(alike[-1], figure, because)


def _is_taken_up(first: Figure, second: Figure) -> bool:
    """Could the second be the first again? By its noun and what happened, never by a number alone."""
    if first.change or second.change or IS_MORE.search(first.words) or not apart_in_size(first, second):
        return False
    if (first.value or 0) < _SMALLEST or _THE.search(before(first)) or same_sentence(first, second):
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


def _was_given(figure: Figure, figures: list[Figure]) -> bool:
    """Was the number given before, or is it a sum or a difference of numbers that were?"""
    before_it = (f for f in earlier(figures, figure, WHOLE_COUNTS) if not same_sentence(f, figure))
    values = [f.value for f in before_it if f.value is not None]
    sums = {abs(a + sign * b) for a in values for b in values if a is not b for sign in (1, -1)}
    sums |= {value + 1 for value in values} | {a * b for a in values for b in values}
    return figure.value in values or figure.value in sums or figure.value == sum(values)
