"""Does it add up? The questions that a careful reader would ask of a report's figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.rereading import read_again
from lessons.figures.adding_up.rules import RULES
from lessons.figures.doubts import Doubt
from lessons.figures.figure import Figure
from lessons.findings import Findings
from lessons.given import takes


@takes("figures, such as report.figures", each="number_start")
def find_doubts(figures: Iterable[Figure]) -> Findings[Doubt]:
    """All questions that the rules raise, in text order.

    Parameters
    ----------
    figures : the figures of one report, with their attributions
    """
    page = Page(read_again(sorted(figures, key=lambda f: f.number_start)))
    found = _first_of_each(doubt for rule in RULES for doubt in rule(page))
    return Findings(sorted(found, key=lambda doubt: (doubt.start, doubt.rule)))


def _first_of_each(doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    """One question about the same figures: that of the stricter rule, which stands first. Repeats may be both."""
    asked: set[tuple[int, ...]] = set()
    for doubt in doubts:
        about = tuple(figure.number_start for figure in doubt.figures)
        if about not in asked or doubt.rule in ("two forms", "repeated"):
            asked.add(about)
            yield doubt
