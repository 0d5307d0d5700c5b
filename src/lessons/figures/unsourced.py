"""Counts that nobody is said to have made, and precise ones from a vague source."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.figures.doubts import COUNTS, Doubt, doubt_about, threshold
from lessons.figures.figure import Figure
from lessons.figures.parts import GROUPS


def no_source(figures: list[Figure]) -> Iterator[Doubt]:
    """A count that nobody is named for, too large for the reporter to have counted."""
    seen: set[tuple[float | None, str]] = set()
    for figure in figures:
        large = (figure.value or 0) >= threshold("smallest count worth a source")
        size = GROUPS.search(figure.text[max(0, figure.start - 20) : figure.start])
        if figure.kind != "people" or not large or size or (figure.value, figure.unit) in seen:
            continue
        seen.add((figure.value, figure.unit))
        if figure.attribution is None:
            why = f"“{figure.words}” stands in the reporter's own words; nobody is said to have counted."
            yield doubt_about("no source", (figure,), "Who counted, and how does the report know?", why)


_FAINT = ("vague", "agentless", "unnamed officials", "unnamed group", "unnamed individual")


def precise_from_a_vague_source(figures: list[Figure]) -> Iterator[Doubt]:
    """A number to the last digit from a source without a name."""
    for figure in figures:
        value = figure.value or 0
        precise = value >= threshold("smallest precise number") and value % 10 != 0 and figure.kind in COUNTS
        source = figure.attribution
        if precise and source is not None and source.identity in _FAINT:
            who = f"“{source.source_words}”" if source.source else "nobody in particular"
            why = f"“{figure.surface}” is exact to the last digit, while its source is {who}."
            yield doubt_about("precise from a vague source", (figure,), "Who could know it so exactly?", why)
