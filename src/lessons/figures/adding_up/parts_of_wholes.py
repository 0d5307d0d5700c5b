"""Parts and their wholes: larger than they may be, others than one, groups of a size."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from lessons.figures.adding_up.amounts import WHOLE_COUNTS, amount, plain
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import behind, between, sentences_of
from lessons.figures.adding_up.sameness import noun, own_noun, stem
from lessons.figures.doubts import Doubt, doubt_about, same_sentence
from lessons.figures.figure import Figure

OF = re.compile(
    r"(?:\s+(?!\w+s\b)\w+)?\s+(?:out )?of\s+(?:the|its|his|her|their|all|those|these|a total of)?\s*"
    r"(?:[\w-]+(?:['’]s|s['’])\s+)?",
    re.IGNORECASE,
)
_INCLUDING = re.compile(r"^[^.;]{0,40}\b(?:including|among them|of whom|of which)\s+$", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of (?:them|whom|which|these|those)\b", re.IGNORECASE)


def part_and_whole(page: Page) -> Iterator[Doubt]:
    """A part that is larger than its whole: *60 of the 50 boats*, *40 boats, including 45 trawlers*."""
    for first, second in pairwise(page.figures):
        pair = _part_and_whole(first, second)
        sizes = [amount(figure) for figure in pair] if pair else []
        if (
            not pair
            or _is_joined(page.figures, pair[1])
            or sizes[0] is None
            or sizes[1] is None
            or sizes[0][0] <= sizes[1][1]
            or sizes[0][0] > _FAR_LARGER * sizes[1][1]
        ):
            continue
        part, whole = pair
        why = f"“{part.words}” is given as a part of “{whole.words}”, and is larger."
        question = f"How can {part.surface} be a part of {whole.surface}: which of the two numbers is wrong?"
        yield doubt_about("part and whole", (first, second), question, why)


_FAR_LARGER = 5
"""A number so many times another is hardly meant as a part of it: *2,300 of two persons each* (own choice)."""


def _is_joined(figures: list[Figure], whole: Figure) -> bool:
    """*56 passengers and ten sailors, among them …*: the whole is both together."""
    last = next((f for f in reversed(figures) if f.end <= whole.start and f.kind in WHOLE_COUNTS), None)
    return last is not None and between(last, whole).strip() in ("and", "plus", ", and")


def _part_and_whole(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """Two figures that the text puts as part and whole, the part first."""
    if first.kind not in WHOLE_COUNTS or second.kind not in WHOLE_COUNTS:
        return None
    nouns = own_noun(first), own_noun(second)
    if (
        all(nouns)
        and nouns[0] != nouns[1]
        and "people" not in (first.kind, second.kind)
        and not _includes(first, second)
    ):
        return None
    if OF.fullmatch(first.text[first.number_end : second.start]):
        return first, second
    gap = between(first, second)
    of_them = len(gap) <= _NEAR and same_sentence(first, second) and _OF_THEM.match(first.text, second.number_end)
    return (second, first) if of_them or _INCLUDING.search(gap) else None


def _includes(first: Figure, second: Figure) -> bool:
    return bool(_INCLUDING.search(between(first, second)))


_NEAR = 60


def others(page: Page) -> Iterator[Doubt]:
    """*Twelve others*: with the one or ones they are other than, how many?"""
    for figure in page.figures:
        alone = _WITH.search(figure.text[max(0, figure.start - 12) : figure.start])
        if figure.words.endswith("others") and alone and figure.value is not None and figure.value > _FEW:
            more = f"{figure.value + 1:g}"
            why = f"“{figure.words}” leaves out those they are other than; with one more they are {more}."
            yield doubt_about("others", (figure,), f"Are they {figure.value:g} or {more} in all?", why)


_FEW = 2
_WITH = re.compile(r"\b(?:with|beside|besides)\s+(?:\w+\s+)?$", re.IGNORECASE)
GROUPS = re.compile(
    r"\b(groups?|teams?|batches|batch|rows?|units?|cells?|classes|crews?|squads?|pairs?|lots?)\s+of\s+$", re.IGNORECASE
)


def groups_of(page: Page) -> Iterator[Doubt]:
    """A number divided into groups of a size: how many groups, and does it divide?"""
    for whole, size in (pair for sentence in sentences_of(page.figures) for pair in combinations(sentence, 2)):
        if whole.kind not in WHOLE_COUNTS or size.kind not in WHOLE_COUNTS:
            continue
        if not whole.value or not size.value or whole.value <= size.value:
            continue
        word = GROUPS.search(size.text[max(0, size.start - 20) : size.start])
        if word and stem(word.group(1)) == stem(whole.unit):
            continue  # 22 teams of six
        if not word or not word.group(1).endswith("s") or _number_is_given(page.figures, whole, size):
            continue
        number, rest = divmod(whole.value, size.value)
        left = f", with {rest:g} left over" if rest else ""
        why = f"“{whole.words}” in {word.group(1)} of {size.surface} makes {number:g} {word.group(1)}{left}."
        yield doubt_about("groups", (whole, size), f"Does the text bear out {number:g} {word.group(1)}?", why)


def _number_is_given(figures: list[Figure], whole: Figure, size: Figure) -> bool:
    """*In four squads of 20*: the text itself says how many groups there are."""
    return any(whole.end <= f.start < size.start and size.start - f.number_end <= _GROUP_WORD for f in figures)


_GROUP_WORD = 20


_LEFT_OUT = re.compile(
    r"\s+(?:(?:have|had|has|were|was)\s+)?(?:since\s+)?(?:dropped out|withdr\w+|(?:been )?excluded|left the \w+|"
    r"gave up|did(?: not|n['’]t) (?:reply|respond|answer|finish|return)|never (?:replied|answered|returned))\b",
    re.IGNORECASE,
)


def who_was_left(page: Page) -> Iterator[Doubt]:
    """Some of those who were counted dropped out: how many are left to speak for all?"""
    for place, part in enumerate(page.figures):
        if part.kind not in WHOLE_COUNTS or not part.value or not _LEFT_OUT.match(behind(part)):
            continue
        if not own_noun(part) and not re.match(r"\s+of (?:them|those|these)\b", part.text[part.number_end :][:10]):
            continue
        wholes = [f for f in page.figures[:place] if f.kind == part.kind and noun(f) == noun(part) and f.value]
        if not wholes or (wholes[-1].value or 0) <= part.value:
            continue
        whole = wholes[-1]
        left = plain((whole.value or 0) - part.value)
        why = f"If “{part.words}” are among “{whole.words}”, {left} were left; the result speaks for those alone."
        question = f"Who were the {part.surface}, and would the result be the same with them?"
        yield doubt_about("who was left", (whole, part), question, why)
