"""Figures set beside each other: do they count the same thing, on one day, on one side's word?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lessons.figures.adding_up.page import Page
from lessons.figures.dates import dates_named
from lessons.figures.doubts import Doubt, doubt_about, sentence_of, threshold
from lessons.figures.figure import Figure
from lessons.figures.once import once
from lessons.tables import rows


@cache
def _outcomes() -> dict[str, str]:
    return {row["word"]: row["outcome"] for row in rows("lexicon", "outcome_words.csv")}


def side_by_side(page: Page) -> Iterator[Doubt]:
    """Two figures that look comparable but count different things, at other dates, or on other sides' word."""
    counts = [
        f
        for f in page.figures
        if f.kind in ("people", "things") and (f.value or 0) >= threshold("smallest repeated number")
    ]
    seen: set[frozenset[tuple[float | None, str]]] = set()
    for first, second in _near_pairs(counts):
        names = frozenset(((first.value, first.unit), (second.value, second.unit)))
        if names in seen or not _look_comparable(first, second):
            continue
        differences = _differences(first, second)
        if differences:
            seen.add(names)
            why = f"“{first.words}” and “{second.words}” look comparable, but {' and '.join(differences)}."
            yield doubt_about("side by side", (first, second), "Can these two be compared at all?", why)


def _look_comparable(first: Figure, second: Figure) -> bool:
    """Two numbers of like order, and not the same."""
    sizes = sorted((first.value or 1, second.value or 1))
    widest = threshold("widest ratio of numbers that look comparable")
    return first.value != second.value and sizes[1] / sizes[0] <= widest


_SPOKE = re.compile(r"\b(?:spoke of|put\w* \w+ \w+ at|admitted|counted|reported|gave)\s+(?:\w+\s+)?$")


@once
def _is_somebodys(figure: Figure) -> bool:
    """Is it named, on the word of one of the sides, and not the reporter's own?"""
    return figure.end > figure.number_end and _has_mouth(figure)


def _has_mouth(figure: Figure) -> bool:
    return figure.attribution is not None or bool(_SPOKE.search(figure.text[max(0, figure.start - 40) : figure.start]))


def _differences(first: Figure, second: Figure) -> list[str]:
    """In what two counts of the same sort of outcome differ; empty if they have none in common."""
    one, two = _outcome_words(first, second.start), _own_outcome_words(second)
    shared = {_outcomes()[w] for w in one} & {_outcomes()[w] for w in two}
    if not shared:
        return []
    found = []
    if one != two:
        found.append(f"one counts {_listed(one)}, the other {_listed(two)}")
    if first.voice != second.voice:
        found.append(f"they stand on the word of {first.voice} and of {second.voice}")
    dates = [_date_words(figure) for figure in (first, second)]
    if dates[0] != dates[1]:
        found.append("they are of different dates" if all(dates) else "only one has a date")
    return found


@once
def _own_outcome_words(figure: Figure) -> list[str]:
    return _outcome_words(figure, figure.end + _CLAUSE)


def _outcome_words(figure: Figure, end: int) -> list[str]:
    """Outcome words behind the figure in its sentence and before a place of the text, or in its own noun."""
    reach = min(figure.end + _CLAUSE, end)
    clause = figure.words.lower() + " " + figure.text[figure.end : reach].split(". ")[0].lower()
    return list(dict.fromkeys(w for w in re.findall(r"[a-z]+", clause.split("\n")[0]) if w in _outcomes()))


_CLAUSE = 90
"""Characters behind a figure in which its verb is looked for (own choice)."""


def _listed(words: list[str]) -> str:
    return " or ".join(words)


@once
def _date_words(figure: Figure) -> str:
    return " ".join(dates_named(sentence_of(figure)))


def _near_pairs(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Each named figure with those behind it, as far as two may stand apart and no more than so many."""
    for place, first in enumerate(figures):
        for second in figures[place + 1 : place + 1 + _MOST_NEAR] if _is_somebodys(first) else ():
            if second.start - first.end > threshold("farthest apart"):
                break
            if _is_somebodys(second):
                yield first, second


_MOST_NEAR = 60
"""Of a table of numbers not every two are compared (own choice)."""
