"""How well the reader knows the sources: all attributions in one bar, cut by the identity of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn, plain
from lessons.given import takes
from lessons.sourcing.attribution import Attribution, Identity

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_BAR_ENDS_AT = 0.68
"""Share of the page's width. The last label runs into the rest."""


@takes("attributions, such as report.attributions", each="identity")
def identity_bar(attributions: Iterable[Attribution]) -> Chart:
    """Draw the attributions as one stacked bar, the named sources first, each part labelled directly.

    As in :func:`lessons.charts.who_speaks`, only the layer "speech" is counted.
    """
    counts = Counter(attribution.identity for attribution in attributions if attribution.layer == "speech")
    parts = [(identity, counts[identity]) for identity in style.IDENTITY_LOOKS if counts[identity]]
    with style.sheet():
        figure, axes = style.page(_title(counts), height=2.6 + 0.4 * len(parts))
        _draw(axes, parts)
        _finish(axes, parts)
    return Chart(figure, _tell, "source")


def _title(counts: Counter[Identity]) -> str:
    total, named = counts.total(), sum(counts[identity] for identity in style.NAMED)
    if not total:
        return "There is no attribution"
    return f"{named} of {total} attributions {'has' if named == 1 else 'have'} a source with a name"


def _draw(axes: Axes, parts: list[tuple[Identity, int]]) -> None:
    """Draw the parts from left to right; the labels climb down in stairs, so that none stands on another."""
    left = 0
    for place, (identity, count) in enumerate(parts):
        look = style.IDENTITY_LOOKS[identity]
        axes.barh(
            [0],
            [count],
            left=[left],
            height=0.9,
            color=look.colour,
            hatch=look.hatch or None,
            edgecolor=style.INK,
            linewidth=1.0,
            label=identity,
        )
        middle, step = left + count / 2, len(parts) - place - 0.2
        axes.annotate(
            f"{identity}: {count}",
            (middle, 0.45),
            xytext=(middle, 0.45 + step * 0.62),
            va="center",
            ha="left",
            arrowprops={"arrowstyle": "-", "color": style.INK, "relpos": (0.0, 0.5), "shrinkB": 0},
        )
        left += count


def _finish(axes: Axes, parts: list[tuple[Identity, int]]) -> None:
    total = sum(count for _, count in parts)
    every = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000, 10**6, 10**9) if total / step <= 12)
    axes.set_xlim(0, max(1, total) / _BAR_ENDS_AT)
    axes.set_ylim(-0.5, 0.9 + 0.62 * len(parts))
    axes.set_xticks(range(0, total + 1, every))
    axes.set_yticks([])
    axes.set_xlabel("attributions", loc="left")
    axes.spines["left"].set_visible(False)
    axes.spines["bottom"].set_bounds(0, max(1, total))


def _tell(drawn: Drawn) -> str:
    parts = [f"{series.name} {plain(series.values[0][1] - series.values[0][0])}" for series in drawn.of_shape("bar")]
    return f"{drawn.title}. One bar of all attributions, by how the source is named: {', '.join(parts) or 'none'}."
