"""How a class labelled the things that careful readers may label differently: one bar a thing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn, plain
from lessons.charts.style import Look
from lessons.given import takes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from lessons.classroom.answers import Labelled

_ONE, _OTHER, _THIRD, _NONE = (
    "accepted: the lesson's first label for it",
    "accepted: its second label",
    "accepted: its third label",
    "not accepted: no reason in the text",
)
_LOOKS = {_ONE: Look(style.BLUE, ""), _OTHER: Look(style.SKY, "//"), _THIRD: Look(style.YELLOW, "..")}
_LOOKS[_NONE] = Look("#FFFFFF", "xx")
_DEFENDED = (_ONE, _OTHER, _THIRD)
"""What the parts of a bar mean, in the order in which the lesson lists the labels; more than three share the third."""


@takes("what a class answered, item by item", each="accepted")
def class_labels(items: Iterable[Labelled]) -> Chart:
    """Draw each contested item as one bar of learners, cut by the label that they gave it first.

    Parameters
    ----------
    items : as :func:`lessons.classroom.answers.contested` gives them
    """
    rows = list(items)
    with style.sheet():
        figure, axes = style.page(_title(rows), height=2.6 + 1.0 * max(1, len(rows)))
        for place, row in enumerate(rows):
            _draw(axes, -place, row)
        _finish(axes, rows)
    return Chart(figure, _tell, "label")


def _title(rows: list[Labelled]) -> str:
    if not rows:
        return "Nobody has labelled a contested item yet"
    # One learner alone is neither divided nor agreed.
    shared = [row for row in rows if row.counts.total() > 1]
    if not shared:
        return "Too few answers to compare: no contested item has two learners' labels"
    divided = sum(sum(1 for label in row.accepted if row.counts[label]) > 1 for row in shared)
    which = "" if len(shared) == len(rows) else " that two or more labelled"
    return f"The class is divided over {divided} of {len(shared)} contested items{which}"


def _parts(row: Labelled) -> list[tuple[str, int, str]]:
    """Label, learners, and what the part means: the defended labels first, in the lesson's order."""
    defended = [(label, row.counts[label], _DEFENDED[min(n, 2)]) for n, label in enumerate(row.accepted)]
    others = [(label, count, _NONE) for label, count in row.counts.most_common() if label not in row.accepted]
    return [part for part in (*defended, *others) if part[1]]


def _draw(axes: Axes, y: int, row: Labelled) -> None:
    left = 0
    for label, count, means in _parts(row):
        look = _LOOKS[means]
        axes.barh(
            [y],
            [count],
            left=[left],
            height=0.42,
            color=look.colour,
            hatch=look.hatch or None,
            edgecolor=style.INK,
            linewidth=1.0,
            label=f"{row.exercise} {row.item}: {label}",
        )
        left += count
    words = ", ".join(f"{label}: {count}" for label, count, _ in _parts(row))
    axes.annotate(style.shortened(words, 88), (0, y + 0.27), xytext=(0, 2), textcoords="offset points", va="bottom")


def _finish(axes: Axes, rows: list[Labelled]) -> None:
    from matplotlib.patches import Patch
    from matplotlib.ticker import MaxNLocator

    most = max((row.counts.total() for row in rows), default=1)
    axes.set_xlim(0, most * 1.02)
    axes.set_ylim(-max(1, len(rows)) + 0.4, 0.85)
    axes.set_yticks([-place for place in range(len(rows))], [f"{row.exercise} {row.item}" for row in rows])
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    axes.set_ylabel("item")
    axes.set_xlabel("learners")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    meant = {means for row in rows for _, _, means in _parts(row)}
    handles = [
        Patch(facecolor=look.colour, hatch=look.hatch or None, edgecolor=style.INK, label=means)
        for means, look in _LOOKS.items()
        if means in meant
    ]
    if handles:
        style.legend_below(axes, handles, [str(handle.get_label()) for handle in handles], columns=2)


def _tell(drawn: Drawn) -> str:
    said = [
        f"{series.name} {plain(series.values[0][1] - series.values[0][0])} ({series.means})."
        for series in drawn.of_shape("bar")
    ]
    return " ".join([f"{drawn.title}. One bar a contested item, cut by the label that learners gave it first.", *said])
