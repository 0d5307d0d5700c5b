"""How a figure is put together from what the patterns find."""

from __future__ import annotations

from typing import TypedDict, Unpack

from lessons.figures.figure import Bound, Change, Figure, Kind
from lessons.findings import Span


class Given(TypedDict, total=False):
    """What the text may give of a figure; see :class:`lessons.figures.figure.Figure`."""

    value: float | None
    low: float | None
    high: float | None
    falls: bool
    unit: str
    counts: str
    bound: Bound | None
    change: Change | None


def figure_of(text: str, span: Span, number: Span, *, kind: Kind, why: str, **given: Unpack[Given]) -> Figure:
    """A figure whose surface and words are read off the text; what is not given, it does not have."""
    return Figure(
        text=text,
        start=span[0],
        end=span[1],
        number_start=number[0],
        number_end=number[1],
        value=given.get("value"),
        low=given.get("low"),
        high=given.get("high"),
        falls=given.get("falls", False),
        surface=text[number[0] : number[1]],
        unit=given.get("unit", ""),
        counts=" ".join(given.get("counts", "").split()),
        kind=kind,
        bound=given.get("bound"),
        change=given.get("change"),
        attribution=None,
        why=why,
    )
