"""Which kind of source is given which class of verb: a heat map with the number in each cell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn
from lessons.given import takes
from lessons.language.verbs import class_by_identity
from lessons.sourcing.attribution import Attribution

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.colors import Colormap

DARK = 0.88
"""Share of the largest number from which a cell is so dark that its number is written in white."""

ROW = 0.5
"""Inches for a row."""


@takes("attributions, such as report.attributions", each="verb_class")
def verb_classes(attributions: Iterable[Attribution]) -> Chart:
    """Draw one row a kind of source, one column a class of verb; each cell says how often they go together.

    Speech attributions with a cue are counted. A number stands in each cell, so that nothing rests on its shade.
    """
    counts = class_by_identity(attributions)
    with style.sheet():
        figure, axes = style.page(_title(counts), height=2.6 + ROW * max(2, len(counts)))
        if len(counts):
            _draw(axes, counts)
        else:
            axes.set_xticks([])
            axes.set_yticks([])
            axes.set_axis_off()
    return Chart(figure, _tell, "times")


def _title(counts: pd.DataFrame) -> str:
    """The finding: the class that comes from one kind of source, or the cell with the most."""
    if not len(counts):
        return "Nobody is said to have said anything"
    total = int(counts.to_numpy().sum())
    one_sided = [(int(column.sum()), name, column.idxmax()) for name, column in counts.items() if _is_one_sided(column)]
    if one_sided:
        uses, verb_class, identity = max(one_sided)
        said = int(counts[verb_class].max())
        return f"{said} of the {uses} {verb_class} verbs go to one kind of source: {identity}"
    return f"{total} verbs of {len(counts.columns)} classes, given to {len(counts)} kinds of source"


def _is_one_sided(column: pd.Series) -> bool:
    """True for a class of a few verbs, of which most go to one kind of source."""
    return int(column.sum()) >= 2 and 3 * int(column.max()) >= 2 * int(column.sum())


def _draw(axes: Axes, counts: pd.DataFrame) -> None:
    values = counts.to_numpy()
    axes.pcolormesh(values, cmap=_shades(), vmin=0, vmax=max(1, values.max()), edgecolors=style.GREY, linewidth=1.5)
    for row, column in [(r, c) for r in range(len(counts)) for c in range(len(counts.columns))]:
        value = int(values[row, column])
        dark = value >= DARK * values.max()
        axes.text(
            column + 0.5,
            row + 0.5,
            str(value),
            ha="center",
            va="center",
            color="#FFFFFF" if dark and value else style.INK,
            fontsize=style.LARGE if value else style.SMALL,
            fontweight="bold" if value else "normal",
        )
    axes.set_xticks([place + 0.5 for place in range(len(counts.columns))], list(counts.columns))
    axes.set_yticks([place + 0.5 for place in range(len(counts))], list(counts.index))
    axes.tick_params(length=0)
    axes.set_xlabel("class of verb")
    axes.set_ylabel("kind of source")
    axes.invert_yaxis()
    for spine in axes.spines.values():
        spine.set_visible(False)


def _shades() -> Colormap:
    """White to blue: the darker, the more; in grey it goes the same way."""
    from matplotlib.colors import LinearSegmentedColormap

    return LinearSegmentedColormap.from_list("shades", ["#FFFFFF", style.BLUE])


def _tell(drawn: Drawn) -> str:
    rows: dict[str, list[tuple[float, str]]] = {name: [] for _, name in drawn.y.ticks}
    for series in drawn.of_shape("cell"):
        for x, y in series.values:
            if series.name != "0":
                rows[drawn.y.name(y)].append((x, f"{series.name} {drawn.x.name(x)}"))
    said = [f"{name}: {', '.join(words for _, words in sorted(cells)) or 'none'}." for name, cells in rows.items()]
    how = (
        "One row a kind of source, one column a class of verb; the darker a cell, the higher its number."
        if rows
        else ""
    )
    return " ".join(filter(None, [f"{drawn.title}.", how, *said]))
