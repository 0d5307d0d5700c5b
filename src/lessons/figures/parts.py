"""Parts and their wholes: larger than they may be, others than one, groups of a size."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from lessons.figures.doubts import Doubt, doubt_about, same_sentence
from lessons.figures.figure import Figure

_OF = re.compile(r"\s+(?:out )?of\s+(?:the|its|his|her|their|all|those|these|a total of)?\s*$", re.IGNORECASE)
_INCLUDING = re.compile(r"^[^.;]{0,40}\bincluding\s+$", re.IGNORECASE)


def part_and_whole(figures: list[Figure]) -> Iterator[Doubt]:
    """A part that is larger than its whole: *60 of the 50 boats*, *40 boats, including 45 trawlers*."""
    for first, second in pairwise(figures):
        if first.value is None or second.value is None or second.kind not in ("people", "things"):
            continue
        if first.kind not in ("people", "things"):
            continue
        between = first.text[first.number_end : second.start]
        part, whole = (first, second) if _OF.fullmatch(between) else (second, first)
        joined = part is first or _INCLUDING.search(first.text[first.end : second.start])
        if joined and (part.value or 0) > (whole.value or 0):
            why = f"“{part.words}” is given as a part of “{whole.words}”, and is larger."
            yield doubt_about("part and whole", (first, second), "Which of the two numbers is wrong?", why)


def others(figures: list[Figure]) -> Iterator[Doubt]:
    """*Twelve others*: with the one or ones they are other than, how many?"""
    for figure in figures:
        if figure.unit == "other" and figure.value is not None and figure.value > 1:
            more = f"{figure.value + 1:g}"
            why = f"“{figure.words}” leaves out those they are other than; with one more they are {more}."
            yield doubt_about("others", (figure,), f"Are they {figure.value:g} or {more} in all?", why)


GROUPS = re.compile(
    r"\b(groups?|teams?|batches|batch|rows?|units?|cells?|classes|crews?|squads?|pairs?|lots?)\s+of\s+$", re.IGNORECASE
)


def groups_of(figures: list[Figure]) -> Iterator[Doubt]:
    """A number divided into groups of a size: how many groups, and does it divide?"""
    for whole, size in combinations(figures, 2):
        if whole.kind not in ("people", "things") or size.kind not in ("people", "things"):
            continue
        if not whole.value or not size.value or whole.value <= size.value or not same_sentence(whole, size):
            continue
        word = GROUPS.search(size.text[max(0, size.start - 20) : size.start])
        if not word or not word.group(1).endswith("s"):
            continue
        number, rest = divmod(whole.value, size.value)
        left = f", with {rest:g} left over" if rest else ""
        why = f"“{whole.words}” in {word.group(1)} of {size.surface} makes {number:g} {word.group(1)}{left}."
        yield doubt_about("groups", (whole, size), f"Does the text bear out {number:g} {word.group(1)}?", why)
