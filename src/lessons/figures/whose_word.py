"""On whose word a figure stands."""

from __future__ import annotations

from collections.abc import Iterable

from lessons.figures.figure import Figure
from lessons.sourcing.attribution import Attribution


def innermost(figure: Figure, attributions: Iterable[Attribution]) -> Attribution | None:
    """The attribution with the shortest content around the figure's number; attitudes vouch for nothing."""
    around = [a for a in attributions if a.layer != "attitude" and _covers(a, figure)]
    return min(around, key=lambda a: sum(end - start for start, end in a.content), default=None)


def _covers(attribution: Attribution, figure: Figure) -> bool:
    return any(start <= figure.number_start and figure.number_end <= end for start, end in attribution.content)
