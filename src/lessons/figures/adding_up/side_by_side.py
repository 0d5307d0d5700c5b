"""Figures set beside each other: do they count the same thing, on one day, on one side's word?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lessons.figures.adding_up.page import Page
from lessons.figures.dates import find_dates
from lessons.figures.doubts import Doubt, doubt_about, sentence_of, threshold
from lessons.figures.figure import Figure
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
        if first.value == second.value:
            continue
        sizes = sorted((first.value or 1, second.value or 1))
        if sizes[1] / sizes[0] > threshold("widest ratio of numbers that look comparable"):
            continue
        differences = _differences(first, second)
        names = frozenset(((first.value, first.unit), (second.value, second.unit)))
        named = all(_is_somebodys(f) and f.end > f.number_end for f in (first, second))
        if differences and named and names not in seen:
            seen.add(names)
            why = f"“{first.words}” and “{second.words}” look comparable, but {' and '.join(differences)}."
            yield doubt_about("side by side", (first, second), "Can these two be compared at all?", why)


_SPOKE = re.compile(r"\b(?:spoke of|put\w* \w+ \w+ at|admitted|counted|reported|gave)\s+(?:\w+\s+)?$")


def _is_somebodys(figure: Figure) -> bool:
    """Is it on the word of one of the sides, and not the reporter's own?"""
    return figure.attribution is not None or bool(_SPOKE.search(figure.text[max(0, figure.start - 40) : figure.start]))


def _differences(first: Figure, second: Figure) -> list[str]:
    """In what two counts of the same sort of outcome differ; empty if they have none in common."""
    one, two = _outcome_words(first, second), _outcome_words(second)
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


def _outcome_words(figure: Figure, following: Figure | None = None) -> list[str]:
    """Outcome words behind the figure in its sentence and before the following one, or in its own noun."""
    reach = min(figure.end + _CLAUSE, following.start if following else len(figure.text))
    clause = figure.words.lower() + " " + figure.text[figure.end : reach].split(". ")[0].lower()
    return list(dict.fromkeys(w for w in re.findall(r"[a-z]+", clause.split("\n")[0]) if w in _outcomes()))


_CLAUSE = 90
"""Characters behind a figure in which its verb is looked for (own choice)."""


def _listed(words: list[str]) -> str:
    return " or ".join(words)


def _date_words(figure: Figure) -> str:
    sentence = sentence_of(figure)
    return " ".join(sentence[d.start : d.end].lower() for d in find_dates(sentence))


def _near_pairs(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Each figure with those behind it, as far as two figures may stand apart and no more than so many."""
    for place, first in enumerate(figures):
        for second in figures[place + 1 : place + 1 + _MOST_NEAR]:
            if second.start - first.end > threshold("farthest apart"):
                break
            yield first, second


_MOST_NEAR = 60
"""Of a table of numbers not every two are compared (own choice)."""
