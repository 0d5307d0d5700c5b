"""The report's figures by kind, each at its size on a logarithmic axis, with a sign for how exactly it is given."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn, Series, number, plain
from lessons.figures.figure import Bound, Figure, Kind
from lessons.given import takes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LONGEST_LABEL = 26
"""Letters."""

MOST_LANES = 12
"""Lanes of a row. Figures beyond them are drawn together in one lane, without their words."""

PLOT = 640.0
"""Points that the axis is long, about; for the room that labels need."""


@dataclass(frozen=True)
class _Spot:
    """One figure on the chart: its ends (the same unless it is a range), its sign, and its words."""

    kind: Kind
    low: float
    high: float
    bound: Bound
    words: str


@takes("figures, such as report.figures", each="kind")
def figures_by_kind(figures: Iterable[Figure]) -> Chart:
    """Draw each figure that has a value above 0; dates, ordinals and vague amounts have no place on an axis.

    Figures that are the same in kind, value, bound and words are drawn once, with ``×2``.
    """
    figures = list(figures)
    spots = _spots(figures)
    rows = {kind: _lanes([s for s in spots if s.kind == kind], _decades(spots)) for kind in get_args(Kind)}
    rows = {kind: lanes for kind, lanes in rows.items() if lanes}
    with style.sheet():
        height = max(4.0, 2.6 + 0.29 * sum(len(lanes) + 0.4 for lanes in rows.values()))
        figure, axes = style.page(_title(figures, spots), height)
        _finish(axes, spots)
        _draw_rows(axes, rows)
    return Chart(figure, _tell, "figure")


def _spots(figures: Iterable[Figure]) -> list[_Spot]:
    """What can be drawn, from small to large."""
    drawable = Counter(spot for figure in figures if (spot := _spot(figure)))
    times = {spot: f" ×{count}" if count > 1 else "" for spot, count in drawable.items()}
    spots = [_Spot(s.kind, s.low, s.high, s.bound, s.words + times[s]) for s in drawable]
    return sorted(spots, key=lambda spot: (spot.low, spot.high, spot.words))


def _spot(figure: Figure) -> _Spot | None:
    if figure.ends is None:
        return None
    low, high = figure.ends
    words = figure.text[figure.number_start : figure.end] or figure.surface
    return _Spot(figure.kind, low, high, figure.bound or "exactly", style.shortened(words, LONGEST_LABEL))


def _title(figures: Sequence[Figure], spots: Sequence[_Spot]) -> str:
    drawable = [spot for figure in figures if (spot := _spot(figure))]
    if not drawable:
        return "No figure has a size that could be drawn"
    inexact = [spot.bound for spot in drawable if spot.bound != "exactly"]
    low, high = plain(number(spots[0].low)), plain(number(max(spot.high for spot in spots)))
    how = f"{len(inexact)} of them not exact ({_quoted(inexact)})" if inexact else "all given as exact"
    return f"{len(drawable)} figures from {low} to {high}: {how}" if len(drawable) > 1 else f"One figure, {low}"


def _quoted(bounds: Iterable[Bound]) -> str:
    return ", ".join(f"“{bound}”" for bound, _ in Counter(bounds).most_common())


def _decades(spots: Sequence[_Spot]) -> tuple[float, float]:
    """The ends of the axis in powers of ten, with room for the last label."""
    if not spots:
        return 0.0, 1.0
    first = math.floor(math.log10(spots[0].low))
    last = math.ceil(math.log10(max(spot.high for spot in spots)))
    return first - 0.1, max(first + 1, last) + 0.1


def _lanes(spots: Sequence[_Spot], decades: tuple[float, float]) -> list[list[_Spot]]:
    """Spread the figures of one row over lanes so that no label touches another mark."""
    lanes: list[list[_Spot]] = []
    ends: list[float] = []
    for spot in spots:
        start, end = _extent(spot, decades)
        free = next((lane for lane, taken in enumerate(ends) if taken <= start), len(lanes))
        if free == len(lanes):
            if len(lanes) == MOST_LANES:
                lanes[-1].append(spot)
                continue
            lanes.append([])
            ends.append(0.0)
        lanes[free].append(spot)
        ends[free] = end
    return lanes


def _extent(spot: _Spot, decades: tuple[float, float]) -> tuple[float, float]:
    """Where a mark with its label begins and ends, in points from the left."""
    scale = PLOT / (decades[1] - decades[0])
    left, right = ((math.log10(end) - decades[0]) * scale for end in (spot.low, spot.high))
    label = len(spot.words) * style.SMALL * style.LETTER + 14
    return (left - label, right + 12) if _on_the_left(spot, decades) else (left - 8, right + label + 12)


def _on_the_left(spot: _Spot, decades: tuple[float, float]) -> bool:
    """True if the label would run off the right edge."""
    room = (decades[1] - math.log10(spot.high)) / (decades[1] - decades[0]) * PLOT
    return room < len(spot.words) * style.SMALL * style.LETTER + 14


def _draw_rows(axes: Axes, rows: dict[Kind, list[list[_Spot]]]) -> None:
    """Draw one stripe a kind, from the top down, every other one shaded."""
    ticks, decades = [], tuple(math.log10(end) for end in axes.get_xlim())
    top = 0.0
    for place, (kind, lanes) in enumerate(rows.items()):
        bottom = top - len(lanes) - 0.4
        axes.axhspan(bottom, top, color="#F3F3F3" if place % 2 == 0 else "#FFFFFF", label=kind, zorder=0, lw=0)
        placed = [(spot, lane) for lane, spots in enumerate(lanes) for spot in spots]
        for spot, lane in sorted(placed, key=lambda found: found[0].low):
            crowded = lane == MOST_LANES - 1 and len(lanes[lane]) > 1
            _draw_spot(axes, spot, top - lane - 0.7, "" if crowded else spot.words, (decades[0], decades[1]))
        ticks.append(((top + bottom) / 2, kind))
        top = bottom
    axes.set_ylim(top or -1.0, 0)
    axes.set_yticks([at for at, _ in ticks], [name for _, name in ticks])
    axes.tick_params(axis="y", length=0)


def _draw_spot(axes: Axes, spot: _Spot, y: float, label: str, decades: tuple[float, float]) -> None:
    marker, _ = style.SIGNS[spot.bound]
    if spot.low < spot.high:
        axes.plot([spot.low, spot.high], [y, y], color=style.BLUE, lw=4, marker="|", ms=12, mew=3, label=spot.words)
    else:
        colour = _colour(spot.bound != "exactly")
        axes.plot([spot.low], [y], ls="", marker=marker, ms=11, color=colour, mec=style.INK, label=spot.words)
    left = _on_the_left(spot, decades)
    axes.annotate(
        label,
        (spot.low if left else spot.high, y),
        xytext=(-10 if left else 10, 0),
        textcoords="offset points",
        ha="right" if left else "left",
        va="center",
    )


def _colour(open_ended: bool) -> str:
    return style.VERMILION if open_ended else style.BLUE


def _finish(axes: Axes, spots: Sequence[_Spot]) -> None:
    low, high = _decades(spots)
    axes.set_xscale("log")
    axes.set_xlim(10**low, 10**high)
    powers = range(math.ceil(low), math.floor(high) + 1)
    step = math.ceil(len(powers) / 8)
    axes.set_xticks([10.0**power for power in powers[::step]], [_power(power) for power in powers[::step]])
    axes.minorticks_off()
    axes.set_xlabel("size (each step is ten times the last)")
    axes.set_ylabel("kind")
    axes.xaxis.grid(True)
    axes.spines["left"].set_visible(False)
    _add_legend(axes, spots)


def _power(power: int) -> str:
    return plain(number(10.0**power)) if -4 <= power <= 6 else f"1e{power}"


def _add_legend(axes: Axes, spots: Sequence[_Spot]) -> None:
    from matplotlib.lines import Line2D

    signs = {(spot.bound != "exactly", *style.SIGNS[spot.bound]) for spot in spots if spot.low == spot.high}
    handles = [
        Line2D([], [], ls="", marker=marker, ms=11, mec=style.INK, color=_colour(open_ended), label=meaning)
        for open_ended, marker, meaning in sorted(signs)
    ]
    if any(spot.low < spot.high for spot in spots):
        handles.append(Line2D([], [], color=style.BLUE, lw=4, marker="|", ms=12, mew=3, label=style.RANGE))
    if handles:
        style.legend_below(axes, handles, [str(handle.get_label()) for handle in handles], columns=4)


def _tell(drawn: Drawn) -> str:
    marks = [series for series in drawn.series if series.shape in ("point", "line")]
    if not marks:
        return f"{drawn.title}."
    counted = "; ".join(f"{count} {sign}" for sign, count in Counter(mark.means for mark in marks).items())
    how = f"{len(marks)} marks, the same figures sharing one (×2): {counted}."
    rows = [f"{band.name}: {_named(marks, band.values[0])}." for band in drawn.of_shape("band")]
    return " ".join([f"{drawn.title}. One row a kind, sizes on a logarithmic axis.", how, *rows])


def _named(marks: Sequence[Series], stripe: tuple[float, ...]) -> str:
    """The figures in one stripe, from small to large."""
    inside = [mark for mark in marks if stripe[2] <= mark.values[0][1] <= stripe[3]]
    return ", ".join(m.name if m.means == "exactly" else f"{m.name} ({m.means})" for m in inside)
