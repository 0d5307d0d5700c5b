"""The same figure again: in another form, or word for word on the same word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import is_label
from lessons.figures.adding_up.sameness import same_deed
from lessons.figures.doubts import Doubt, doubt_about, same_sentence, threshold
from lessons.figures.figure import Figure


def two_forms(page: Page) -> Iterator[Doubt]:
    """The same quantity written in two ways (*9000 km*, *9,000 km*)."""
    for same in _alike(page.figures, lambda f: (f.value, f.unit, f.kind)):
        forms = {_written(figure): figure for figure in reversed(same)}
        if len(forms) < _TWO or min(map(len, forms)) < _TWO or not any(form[0].isdigit() for form in forms):
            continue
        if (
            not same[0].unit
            or same[0].kind == "percent"
            or (same[0].value or 0) < threshold("smallest number that does not recur by chance")
        ):
            continue
        pair = tuple(sorted(forms.values(), key=lambda f: f.start))
        written = " and ".join(f"“{figure.surface}”" for figure in pair)
        why = f"The same {pair[0].unit or 'number'} count is written as {written}."
        yield doubt_about("two forms", pair, "Is this one number from one place, or two from two?", why)


def _written(figure: Figure) -> str:
    """How a number is written, whatever the short form of its scale: *33M* as *33 million*."""
    return re.sub(r"\s*(m|b|k|t)(?:illion|n|rillion|housand)?$", r"\1", figure.surface.lower())


_TWO = 2
_DEFINITE = re.compile(r"\b(?:the|those|these|his|her|their|its|our|all)\s+$", re.IGNORECASE)


_MILLION = 1_000_000
"""So round that anybody may say it twice."""


def repeated(page: Page) -> Iterator[Doubt]:
    """A count of what happened that is given again: a second witness, or the first one's echo?"""
    counts = [f for f in page.figures if f.kind in ("people", "things") and f.unit and not is_label(f)]
    for same in _alike(counts, lambda f: (f.value, f.unit, f.kind)):
        again = [same[0], *(f for f in same[1:] if _is_told_again(same[0], f))]
        if len(again) < _TWO or (same[0].value or 0) < threshold("smallest repeated number"):
            continue
        if same[0].bound != "exactly" or (same[0].value or 0) >= _MILLION:
            continue
        voices = {figure.voice for figure in again}
        if len(voices) > 1 or not any(f.attribution and f.attribution.source for f in again):
            continue
        why = f"“{same[0].words}” is given {len(again)} times, each time on the word of {voices.pop()}."
        yield doubt_about("repeated", tuple(again), "Does the second time tell more than the first?", why)


def _is_told_again(first: Figure, second: Figure) -> bool:
    """Elsewhere, with the same said of it, and not taken up with *the*."""
    taken_up = _DEFINITE.search(second.text[max(0, second.start - 10) : second.start])
    named = re.search(r"[\w,] [A-Z]\w+ $", second.text[max(0, second.start - 25) : second.start])
    return not same_sentence(first, second) and same_deed(first, second) and not taken_up and not named


def _alike(figures: list[Figure], key: Any) -> Iterator[list[Figure]]:
    groups: dict[Any, list[Figure]] = {}
    for figure in figures:
        if figure.value is not None and figure.kind not in ("ordinal", "date", "age", "vague", "ratio"):
            groups.setdefault(key(figure), []).append(figure)
    yield from (group for group in groups.values() if len(group) > 1)
