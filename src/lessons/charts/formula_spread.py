"""What the formulas make of one text: each grade with its interval, and how many news reports it calls easier."""

from __future__ import annotations

import math
from collections.abc import Sequence
from textwrap import fill
from typing import TYPE_CHECKING

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn, number, plain
from lessons.given import takes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from lessons.language.readability import Readability, Score

SCORE, INTERVAL = "score", "95 % of resampled texts"

_PLOT = 640.0
"""Points that the axis is long, about."""

_ROW_NAME = 18
"""Letters in a line of a row's name."""


@takes("a report's readability: report.readability()", itself="scores")
def formula_spread(readability: Readability) -> Chart:
    """Draw the formulas that give a school grade, from the lowest to the highest.

    Measures of ease run the other way and have other units; they are left out. So is a formula for which the text is
    not long enough.
    """
    scores = [score for score in readability.scores if score.unit == "grade" and score.value is not None]
    scores.sort(key=lambda score: score.value or 0.0)
    with style.sheet():
        figure, axes = style.page(_title(scores), height=2.6 + 0.62 * max(1, len(scores)))
        for place, score in enumerate(scores):
            _draw(axes, -place, score)
        _finish(axes, scores)
    return Chart(figure, _tell, "formula")


def _title(scores: Sequence[Score]) -> str:
    if not scores:
        return "No formula gives this text a grade"
    first, last = scores[0], scores[-1]
    if len(scores) == 1:
        return f"Grade {_short(first.value)} by {first.label}"
    return f"One text: grade {_short(first.value)} by {first.label}, grade {_short(last.value)} by {last.label}"


def _short(value: float | None) -> str:
    return plain(number(round(value or 0.0, 1)))


def _draw(axes: Axes, y: int, score: Score) -> None:
    low, high = score.low or 0.0, score.high or 0.0
    ends = [round(low, 1), round(high, 1)]
    axes.plot(ends, [y, y], color=style.SKY, lw=7, solid_capstyle="butt", label=f"{score.label}, interval", zorder=2)
    value = round(score.value or 0.0, 1)
    axes.plot([value], [y], ls="", marker="o", ms=12, color=style.BLUE, mec=style.INK, label=score.label, zorder=3)
    axes.annotate(
        f"harder than {score.harder_than:.0f} % of news",
        (ends[1], y),
        xytext=(14, 0),
        textcoords="offset points",
        ha="left",
        va="center",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5},
    )


def _finish(axes: Axes, scores: Sequence[Score]) -> None:
    first = math.floor(min((score.low or 0.0 for score in scores), default=0.0)) - 1
    last = math.ceil(max((score.high or 0.0 for score in scores), default=1.0))
    label = len("harder than 100 % of news") * style.SMALL * style.LETTER + 20
    end = first + (last - first) * _PLOT / (_PLOT - label)
    axes.set_xlim(first, round(end, 1))
    every = next(step for step in (2, 5, 10, 20, 50, 100, 1000, 10**9) if (last - first) / step <= 10)
    axes.set_xticks(range(-(-first // every) * every, last + 1, every))
    axes.set_xlabel("school grade in the United States", loc="left")
    axes.set_ylim(-max(1, len(scores)) + 0.4, 0.6)
    axes.set_yticks([-place for place in range(len(scores))], [fill(score.label, _ROW_NAME) for score in scores])
    axes.set_ylabel("formula")
    axes.tick_params(axis="y", length=0)
    axes.xaxis.grid(True)
    axes.spines["left"].set_visible(False)
    if scores:
        style.legend_below(axes, [axes.lines[1], axes.lines[0]], [SCORE, INTERVAL], columns=2)


def _tell(drawn: Drawn) -> str:
    intervals = {line.values[0][1]: line.values for line in drawn.of_shape("line")}
    places = {y: words for _, y, words in drawn.words}
    said = []
    for point in drawn.of_shape("point"):
        value, y = point.values[0]
        (low, _), (high, _) = intervals[y]
        said.append(f"{point.name}: {plain(value)}, between {plain(low)} and {plain(high)}, {places[y]}.")
    how = "One row a formula; the line holds 95 % of the scores of resampled texts." if said else ""
    return " ".join(filter(None, [f"{drawn.title}.", how, *said]))
