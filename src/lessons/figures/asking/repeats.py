"""The same figure again: in another form, of another thing, or word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lessons.figures.asking.reach import is_label
from lessons.figures.asking.sameness import deeds, noun, own_noun, same_deed, stem
from lessons.figures.doubts import Doubt, doubt_about, same_sentence, threshold
from lessons.figures.figure import Figure


def two_forms(figures: list[Figure]) -> Iterator[Doubt]:
    """The same quantity written in two ways (*9000 km*, *9,000 km*)."""
    for same in _alike(figures, lambda f: (f.value, f.unit, f.kind)):
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


def one_number_two_things(figures: list[Figure]) -> Iterator[Doubt]:
    """The same number given to different things: *6,000 houses*, later *the 6,000 families*."""
    counts = [f for f in figures if f.kind in ("people", "things") and own_noun(f)]
    for same in _alike(counts, lambda f: f.value):
        first, second = same[0], next((f for f in same if _is_other_noun(same[0], f)), same[0])
        if first is second or (first.value or 0) < threshold("smallest number that does not recur by chance"):
            continue
        why = f"{first.surface} is the number of “{first.counts}” here and of “{second.counts}” there."
        yield doubt_about("one number, two things", (first, second), "Which of the two was counted?", why)


_ROUND = (100, 1000, 10_000, 100_000, 1_000_000)
"""So round that it recurs by chance."""
_NO_THINGS = frozenset(("figure", "number", "total", "mark", "level", "goal", "target", "count", "threshold"))
"""*The 200,000 figure*: the number itself, and nothing that is counted."""


def _is_other_noun(first: Figure, second: Figure) -> bool:
    """Another noun, which is not made of the first: *suspended 900 accounts … the 900 suspensions* is no other."""
    if " per " in first.unit + second.unit:
        return False
    if {first.unit, second.unit} & _NO_THINGS or noun(first) == noun(second) or is_label(first) or is_label(second):
        return False
    if first.unit.endswith(second.unit) or second.unit.endswith(first.unit) or first.value in _ROUND:
        return False
    made = _is_made(second.unit, first) or _is_made(first.unit, second)
    if _is_place_for(first, second) or _is_place_for(second, first):
        return False
    made = made or _names(first, second) or _names(second, first)
    people = (noun(second) == "person" or first.kind == second.kind == "people") and _DEFINITE.search(
        second.text[max(0, second.start - 10) : second.start]
    )
    return not made and not people


_PLACES = ("seat", "bed", "place", "job", "desk", "berth", "ticket", "house", "home", "room")


def _is_place_for(place: Figure, people: Figure) -> bool:
    """*101 seats … 101 members*: one for each."""
    return noun(place) in _PLACES and people.kind == "people"


def _names(first: Figure, second: Figure) -> bool:
    """*Syrian refugees … Syrians*: the one noun stands in the other's phrase."""
    return first.unit.lower() in {word.removesuffix("s") for word in second.counts.lower().split()}


def _is_made(unit: str, figure: Figure) -> bool:
    """*Suspended 900 accounts … 900 suspensions*: the noun is made of the verb."""
    word = stem(unit)
    return word in deeds(figure) or any(len(d) >= _ROOT and word.startswith(d[:-1]) for d in deeds(figure))


_ROOT = 6


_MILLION = 1_000_000
"""So round that anybody may say it twice."""


def repeated(figures: list[Figure]) -> Iterator[Doubt]:
    """A count of what happened that is given again: a second witness, or the first one's echo?"""
    counts = [f for f in figures if f.kind in ("people", "things") and f.unit and not is_label(f)]
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
