"""What is said of how many, by whom and as of when: one row a figure, with its bound drawn as an open end."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn, Series, number, plain
from lessons.figures.figure import Bound, Figure
from lessons.given import takes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAME, SOURCE = 25, 28
"""Letters of a line in the column to the left (what is counted) and to the right (whose word, as of when)."""

MOST_ROWS = 16
"""Rows that fit on a page. The largest figures are drawn; the title says how many there are."""

PLOT = 400.0
"""Points that the axis is long, about; for the room that labels need."""

_AS_OF = 3
"""Place of "As of when?" among the nine questions."""


@dataclass(frozen=True)
class _Row:
    """One figure on the chart: what it counts, its ends (the same unless it is a range), whose word, and its date."""

    counts: str
    low: float
    high: float
    bound: Bound
    voice: str
    as_of: str
    times: str = ""

    @property
    def size(self) -> str:
        """The number with its bound, as a reader says it: "more than 75,000"."""
        if self.low < self.high:
            return f"{plain(number(self.low))} to {plain(number(self.high))}"
        hedge = "" if self.bound == "exactly" else f"{self.bound} "
        return hedge + plain(number(self.low))

    @property
    def when(self) -> str:
        """The date as the text gives it, or that it gives none."""
        return f"date: {self.as_of}" if self.as_of else "no date"


@takes("figures, such as report.figures", each="questions")
def figure_intervals(figures: Iterable[Figure]) -> Chart:
    """Draw each figure that has a value above 0 as a point, a range or an open end, the largest at the top.

    Behind it stand whose word it is and as of when, as far as the text says. Choose the figures that belong on one
    axis, such as those that count people. A figure that is given twice in the same way is drawn once, with ``×2``.
    """
    rows = _rows(figures)
    shown = rows[:MOST_ROWS]
    with style.sheet():
        figure, axes = style.page(_title(rows), height=max(4.0, 2.5 + 0.53 * len(shown)))
        _finish(axes, shown)
        for place, row in enumerate(shown):
            _draw(axes, row, -place)
        _add_legend(axes, shown)
    return Chart(figure, _tell, "figure")


def _rows(figures: Iterable[Figure]) -> list[_Row]:
    """What can be drawn, from large to small."""
    found = Counter(row for figure in figures if (row := _row(figure)))
    ordered = sorted(found, key=lambda row: (-row.high, -row.low, row.counts))
    return [replace(row, times=f" ×{found[row]}") if found[row] > 1 else row for row in ordered]


def _row(figure: Figure) -> _Row | None:
    if figure.ends is None:
        return None
    low, high = figure.ends
    when = figure.questions()[_AS_OF]
    counts = " ".join((figure.counts or figure.words).split())
    return _Row(counts, low, high, figure.bound or "exactly", figure.voice, when.answer if when.is_given else "")


def _title(rows: Sequence[_Row]) -> str:
    if not rows:
        return "No figure has a size that could be drawn"
    if len(rows) == 1:
        return f"One figure: {rows[0].size}, {rows[0].when}"
    undated = sum(not row.as_of for row in rows)
    open_ended = sum(row.bound != "exactly" or row.low < row.high for row in rows)
    more = f" (the largest {MOST_ROWS} shown)" if len(rows) > MOST_ROWS else ""
    return f"{undated} of {len(rows)} figures have no date, {open_ended} have an open end{more}"


def _decades(rows: Sequence[_Row]) -> tuple[float, float]:
    """The ends of the axis in powers of ten, with room for the labels to the left of open ends."""
    if not rows:
        return 0.0, 1.0
    first = math.floor(math.log10(min(row.low for row in rows)))
    last = max(first + 1.0, math.log10(max(row.high for row in rows))) + 0.45
    needed = [first - 0.05]
    for row in rows:
        if _opens_upwards(row):
            share = min(0.8, _label(row) / PLOT)
            needed.append((math.log10(row.low) - share * last) / (1 - share))
    return min(needed), last


def _opens_upwards(row: _Row) -> bool:
    return row.low == row.high and style.SIGNS[row.bound][0] == ">"


def _label(row: _Row) -> float:
    """Points that the size beside a mark takes."""
    return len(row.size) * style.SMALL * style.LETTER + 18


def _draw(axes: Axes, row: _Row, y: float) -> None:
    """One row: what is counted to the left, the mark with its size, whose word and as of when to the right."""
    low, high = (math.log10(end) for end in axes.get_xlim())
    marker, _ = style.SIGNS[row.bound]
    if row.low < row.high:
        axes.plot([row.low, row.high], [y, y], color=style.BLUE, lw=4, marker="|", ms=12, mew=3, label=row.size)
    else:
        if row.bound not in ("exactly", "about"):
            end = 10**high if marker == ">" else 10**low
            axes.plot([row.low, end], [y, y], color=style.INK, lw=1.5, ls=":", label=f"_{row.size}", zorder=1)
        fill = _colour(row.bound) if row.as_of else "#FFFFFF"
        axes.plot([row.low], [y], ls="", marker=marker, ms=12, mfc=fill, mec=style.INK, mew=1.6, label=row.size)
    room = (high - math.log10(row.high)) / (high - low) * PLOT
    left = _opens_upwards(row) or room < _label(row)
    axes.annotate(
        row.size,
        (row.low if left else row.high, y),
        xytext=(-12 if left else 12, 0),
        textcoords="offset points",
        ha="right" if left else "left",
        va="center",
    )
    voice = style.shortened("the report itself" if row.voice == "the report" else row.voice, SOURCE)
    axes.annotate(
        f"{voice}\n{style.shortened(row.when, SOURCE)}",
        (1.0, y),
        xycoords=("axes fraction", "data"),
        xytext=(14, 0),
        textcoords="offset points",
        ha="left",
        va="center",
        annotation_clip=False,
        linespacing=1.1,
    )


def _colour(bound: Bound) -> str:
    return style.BLUE if bound == "exactly" else style.VERMILION


def _finish(axes: Axes, rows: Sequence[_Row]) -> None:
    low, high = _decades(rows)
    axes.set_xscale("log")
    axes.set_xlim(10**low, 10**high)
    powers = range(math.ceil(low), math.floor(high) + 1)
    step = math.ceil(len(powers) / 7) or 1
    axes.set_xticks([10.0**power for power in powers[::step]], [_power(power) for power in powers[::step]])
    axes.minorticks_off()
    axes.set_xlabel("how many (each step is ten times the last)")
    axes.xaxis.grid(True)
    axes.set_ylim(-len(rows) + 0.4 if rows else -0.6, 0.6)
    axes.set_yticks(
        [-place for place in range(len(rows))],
        [style.in_two_lines(row.counts, NAME, row.times) for row in rows],
        linespacing=1.1,
    )
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)


def _power(power: int) -> str:
    return plain(number(10.0**power)) if -4 <= power <= 6 else f"1e{power}"


def _add_legend(axes: Axes, rows: Sequence[_Row]) -> None:
    from matplotlib.lines import Line2D

    points = {(*style.SIGNS[row.bound], _colour(row.bound), bool(row.as_of)) for row in rows if row.low == row.high}
    handles = [
        Line2D(
            [],
            [],
            ls="",
            marker=marker,
            ms=12,
            mec=style.INK,
            mew=1.6,
            mfc=colour if dated else "#FFFFFF",
            label=f"{meaning}; {'with a date' if dated else 'no date'}",
        )
        for marker, meaning, colour, dated in sorted(points, key=lambda point: (point[0] != "o", point))
    ]
    if any(row.low < row.high for row in rows):
        handles.append(Line2D([], [], color=style.BLUE, lw=4, marker="|", ms=12, mew=3, label=style.RANGE))
    if handles:
        style.legend_below(axes, handles, [str(handle.get_label()) for handle in handles], columns=2)


def _tell(drawn: Drawn) -> str:
    marks = [series for series in drawn.series if series.name]
    if not marks:
        return f"{drawn.title}."
    said = "; ".join(_said(drawn, mark) for mark in marks)
    return f"{drawn.title}. One row a figure, the largest at the top, sizes on a logarithmic axis: {said}."


def _said(drawn: Drawn, mark: Series) -> str:
    """One row in words: "Russian soldiers killed or wounded, more than 75,000, US intelligence, no date"."""
    y = mark.values[0][1]
    behind = next((words for x, at, words in drawn.words if at == y and x == 1), "")
    for when in (" no date", " date: "):
        behind = behind.replace(when, f",{when}")
    return f"{drawn.y.name(y)}: {mark.name} ({behind})"
