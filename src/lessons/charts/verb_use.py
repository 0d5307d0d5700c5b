"""Which verbs, or classes of verbs, a report uses more than news does: its share with an interval, and news's share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn, number, plain
from lessons.given import takes

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D

    from lessons.language.verbs import VerbUse

HERE, FEW, INTERVAL, NEWS = "this report", "this report, too few uses for an interval", "95 % interval", "news"

MOST_ROWS = 12
"""Rows that fit on a page; the most used are drawn."""

_PLOT = 640.0
"""Points that the axis is long, about."""


@takes("what verb_use or class_use counts", each="uses")
def verb_use(uses: Sequence[VerbUse], least: int = 1) -> Chart:
    """Draw one row a verb (or class), the most used at the top: a dot and its interval, and a diamond for news.

    Parameters
    ----------
    uses : what :func:`lessons.language.verbs.verb_use` or ``class_use`` counts
    least : leave out what is used less often than this
    """
    shown = [use for use in uses if use.uses >= least][:MOST_ROWS]
    with style.sheet():
        figure, axes = style.page(_title(uses), height=2.7 + 0.5 * max(1, len(shown)))
        for place, use in enumerate(shown):
            _draw(axes, -place, use)
        _finish(axes, shown)
    return Chart(figure, _tell, "verb")


def _title(uses: Sequence[VerbUse]) -> str:
    if not uses:
        return "There is no verb to count"
    more = [f"“{use.name}”" for use in uses if use.verdict == "more than news"]
    less = [f"“{use.name}”" for use in uses if use.verdict == "less than news"]
    if not more and not less:
        return f"{uses[0].of} cues are too few to tell this report from other news"
    told = [f"more {', '.join(more)}" if more else "", f"less {', '.join(less)}" if less else ""]
    return f"{uses[0].of} cues: {' and '.join(filter(None, told))} than in news"


def _draw(axes: Axes, y: int, use: VerbUse) -> None:
    news, here = round(use.news_share, 1), round(use.share, 1)
    end = max(news, here)
    if use.low is not None and use.high is not None:
        ends = [round(use.low, 1), round(use.high, 1)]
        end = max(end, ends[1])
        axes.plot(ends, [y, y], color=style.SKY, lw=7, solid_capstyle="butt", label=f"{use.name}, interval", zorder=2)
    fill = style.BLUE if use.low is not None else "#FFFFFF"
    axes.plot([here], [y], ls="", marker="o", ms=12, mfc=fill, mec=style.INK, mew=1.6, label=use.name, zorder=4)
    axes.plot(
        [news], [y], ls="", marker="D", ms=9, mfc=style.ORANGE, mec=style.INK, label=f"{use.name}, news", zorder=3
    )
    axes.annotate(
        f"{use.uses} of {use.of}: {use.verdict}",
        (end, y),
        xytext=(16, 0),
        textcoords="offset points",
        ha="left",
        va="center",
    )


def _finish(axes: Axes, uses: Sequence[VerbUse]) -> None:
    ends = [max(use.share, use.news_share, use.high or 0.0) for use in uses]
    label = max((len(f"{use.uses} of {use.of}: {use.verdict}") for use in uses), default=0)
    room = label * style.SMALL * style.LETTER + 26
    last = max(ends, default=10.0) * _PLOT / (_PLOT - room)
    axes.set_xlim(-1, round(last, 1))
    every = next((step for step in (2, 5, 10, 20) if max(ends, default=10.0) / step <= 8), 25)
    axes.set_xticks(range(0, int(max(ends, default=10.0)) + 1, every))
    axes.set_xlabel("% of cues", loc="left")
    axes.set_ylim(-max(1, len(uses)) + 0.4, 0.6)
    axes.set_yticks([-place for place in range(len(uses))], [use.name for use in uses])
    axes.tick_params(axis="y", length=0)
    axes.xaxis.grid(True)
    axes.spines["left"].set_visible(False)
    _add_legend(axes, uses)


def _dot(x: list[float], y: list[float], fill: str, label: str, zorder: float = 2) -> Line2D:
    from matplotlib.lines import Line2D

    return Line2D(x, y, ls="", marker="o", ms=12, mfc=fill, mec=style.INK, mew=1.6, label=label, zorder=zorder)


def _diamond(x: list[float], y: list[float], label: str, zorder: float = 2) -> Line2D:
    from matplotlib.lines import Line2D

    return Line2D(x, y, ls="", marker="D", ms=9, mfc=style.ORANGE, mec=style.INK, label=label, zorder=zorder)


def _add_legend(axes: Axes, uses: Sequence[VerbUse]) -> None:
    from matplotlib.lines import Line2D

    handles = []
    if any(use.low is not None for use in uses):
        line = Line2D([], [], color=style.SKY, lw=7, solid_capstyle="butt", label=INTERVAL)
        handles += [_dot([], [], style.BLUE, HERE), line]
    if any(use.low is None for use in uses):
        handles.append(_dot([], [], "#FFFFFF", FEW))
    if uses:
        handles.append(_diamond([], [], NEWS))
        style.legend_below(axes, handles, [str(handle.get_label()) for handle in handles], columns=2)


def _tell(drawn: Drawn) -> str:
    intervals = {line.values[0][1]: line.values for line in drawn.of_shape("line")}
    words = {number(y): told for _, y, told in drawn.words}
    points: dict[float, dict[str, float]] = {}
    for point in drawn.of_shape("point"):
        x, y = point.values[0]
        points.setdefault(y, {})["news" if point.means == NEWS else "here"] = x
    said = []
    for y, at in points.items():
        between = f", between {plain(intervals[y][0][0])} and {plain(intervals[y][-1][0])}" if y in intervals else ""
        name = drawn.y.name(number(y))
        said.append(
            f"{name}: {plain(number(at['here']))} %{between}; news {plain(number(at['news']))} %; {words[number(y)]}."
        )
    how = "One row a verb, in percent of the cues." if said else ""
    return " ".join(filter(None, [f"{drawn.title}.", how, *said]))
