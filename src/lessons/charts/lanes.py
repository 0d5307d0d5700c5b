"""A strip of lanes: one mark a finding, in the order of the text, each kind in a lane of its own.

The lane, the shape and the shade of a mark all say the same, so that none of them is needed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from textwrap import fill
from typing import TYPE_CHECKING, NamedTuple

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn

if TYPE_CHECKING:
    from matplotlib.axes import Axes


class Sign(NamedTuple):
    """How the marks of one lane look."""

    marker: str
    colour: str


class Placed(NamedTuple):
    """One finding: the number of its paragraph and its lane."""

    paragraph: int
    lane: str


LANE = 0.95
"""Inches. The height of one lane on the page."""

_PLOT = 640.0
"""Points that the axis is long, about; so many marks must fit."""

_TITLE = 58
"""Letters of a line of the title, to the right of the lanes' names."""

_APART = 34.0
"""Points that the number of a paragraph needs."""


def strip(title: str, placed: Sequence[Placed], signs: Mapping[str, Sign], noun: str) -> Chart:
    """Draw the findings from left to right, each in its lane; the first lane stands at the top.

    Parameters
    ----------
    title : the finding, as a sentence
    placed : the findings in the order of the text
    signs : the lanes from top to bottom, each with the look of its marks
    noun : what one mark stands for ("sentence")
    """
    lanes = list(signs)[::-1]
    size = max(4.0, min(15.0, 0.8 * _PLOT / max(1, len(placed))))
    with style.sheet():
        figure, axes = style.page(title, height=1.9 + LANE * len(lanes))
        axes.set_title(fill(title, _TITLE))
        for level, lane in enumerate(lanes):
            places = [place + 1 for place, one in enumerate(placed) if one.lane == lane]
            axes.axhline(level, color=style.GREY, lw=1, zorder=0, label="_lane")
            if places:
                look = signs[lane]
                axes.plot(
                    places,
                    [level] * len(places),
                    marker=look.marker,
                    ms=size,
                    mfc=look.colour,
                    mec=style.INK,
                    ls="none",
                    label=lane,
                )
        counts = Counter(one.lane for one in placed)
        axes.set_yticks(range(len(lanes)), [f"{lane}: {counts[lane]}" for lane in lanes])
        axes.tick_params(axis="y", length=0)
        axes.spines["left"].set_visible(False)
        axes.set_ylim(-0.6, len(lanes) - 0.4)
        axes.set_xlim(0, max(2, len(placed) + 1))
        axes.set_xlabel(f"paragraph (one mark a {noun}, in the order of the text)")
        _number(axes, placed)
    return Chart(figure, lambda drawn: _tell(drawn, noun), "kind")


def _number(axes: Axes, placed: Sequence[Placed]) -> None:
    """Give every mark the number of its paragraph, and show those that begin one and have room."""
    axes.set_xticks(range(1, len(placed) + 1), [str(one.paragraph) for one in placed])
    per_mark = _PLOT / max(1, len(placed) + 1)
    shown = last = 0
    for place, (tick, one) in enumerate(zip(axes.xaxis.get_major_ticks(), placed, strict=True), 1):
        fits = one.paragraph != last and (not shown or (place - shown) * per_mark >= _APART)
        shown, last = (place if fits else shown), one.paragraph
        tick.label1.set_visible(fits)
        tick.tick1line.set_visible(fits)


def _tell(drawn: Drawn, noun: str) -> str:
    counted = ", ".join(label for _, label in reversed(drawn.y.ticks))
    where = [
        f"{series.name[:1].upper()}{series.name[1:]}: {', '.join(drawn.x.name(x) for x, _ in series.values)}."
        for series in reversed(drawn.of_shape("point"))
    ]
    paragraphs = [f"Their paragraphs: {' '.join(where)}"] if where else []
    return " ".join([f"{drawn.title}. One mark a {noun}, in the order of the text: {counted}.", *paragraphs])
