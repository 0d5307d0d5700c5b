"""How a figure is put together from what the patterns find."""

from __future__ import annotations

from lessons.figures.figure import Bound, Change, Figure, Kind
from lessons.findings import Span


def figure_of(
    text: str,
    span: Span,
    number: Span,
    *,
    kind: Kind,
    why: str,
    value: float | None = None,
    low: float | None = None,
    high: float | None = None,
    falls: bool = False,
    unit: str = "",
    counts: str = "",
    bound: Bound | None = None,
    change: Change | None = None,
) -> Figure:
    """A figure whose surface and words are read off the text."""
    return Figure(
        text=text,
        start=span[0],
        end=span[1],
        number_start=number[0],
        number_end=number[1],
        value=value,
        low=low,
        high=high,
        falls=falls,
        surface=text[number[0] : number[1]],
        unit=unit,
        counts=" ".join(counts.split()),
        kind=kind,
        bound=bound,
        change=change,
        attribution=None,
        why=why,
    )
