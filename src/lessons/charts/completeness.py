"""What the text answers of the nine questions to each figure, and what it leaves open: one square or ring for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import fill
from typing import TYPE_CHECKING

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn
from lessons.figures.figure import Figure
from lessons.figures.questions import QUESTIONS
from lessons.given import takes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SHORT = (
    "what?",
    "who?",
    "how?",
    "when?",
    "out of\nwhat?",
    "compared\nwith?",
    "how\nprecise?",
    "what\nhedge?",
    "stake?",
)
"""The nine questions in a word or two, in their order."""

LABEL = 24
"""Letters of a line of a figure's words to the left."""

TITLE = 54
"""Letters of a line of the title, which begins to the right of the figures' words."""

MOST_ROWS = 16
"""Rows that fit on a page."""

_ANSWERED, _OPEN = "the text answers", "the text does not say"

Row = tuple[str, tuple[bool, ...]]
"""A figure's words, and for each of the nine questions whether the text answers it."""


@takes("figures, such as report.figures", each="questions")
def completeness(figures: Iterable[Figure]) -> Chart:
    """Draw a grid: one row a figure, in the order of the text, and one column for each of the nine questions.

    A figure that is given again, with the same number, unit and bound, shares the first one's row; a question is
    answered there if the text answers it in either place.
    """
    rows = _rows(figures)
    with style.sheet():
        figure, axes = style.page("", height=max(4.0, 3.0 + 0.5 * min(len(rows), MOST_ROWS)))
        axes.set_title(fill(_title(rows), TITLE))
        for place, (words, answered) in enumerate(rows[:MOST_ROWS]):
            _draw(axes, words, answered, -place)
        _finish(axes, rows[:MOST_ROWS])
    return Chart(figure, _tell, "figure")


def _rows(figures: Iterable[Figure]) -> list[Row]:
    found: dict[object, Row] = {}
    for figure in figures:
        answered = tuple(answer.is_given for answer in figure.questions())
        key = _number(figure)
        words, before = found.get(key, (style.in_two_lines(figure.words, LABEL), answered))
        found[key] = (words, tuple(one or other for one, other in zip(before, answered, strict=True)))
    return list(found.values())


def _number(figure: Figure) -> object:
    """What is the same where a figure is given twice; a vague amount is only the same in the same words."""
    if figure.value is None and figure.low is None:
        return figure.words
    return figure.value, figure.low, figure.high, figure.unit, figure.bound


def _title(rows: Sequence[Row]) -> str:
    if not rows:
        return "There is no figure to be asked"
    given = sum(sum(answered) for _, answered in rows)
    silent = [question for place, question in enumerate(QUESTIONS) if not any(answered[place] for _, answered in rows)]
    never = f"; never answered: {' and '.join(f'“{question}”' for question in silent)}" if silent else ""
    return f"The text answers {given} of {len(rows) * len(QUESTIONS)} questions{never}"


def _draw(axes: Axes, words: str, answered: Sequence[bool], y: float) -> None:
    """One row: filled squares for what is answered, rings for what is open, and how many are answered."""
    given = [place for place, known in enumerate(answered) if known]
    silent = [place for place, known in enumerate(answered) if not known]
    name = " ".join(words.split())
    if given:
        axes.plot(given, [y] * len(given), ls="", marker="s", ms=18, mfc=style.BLUE, mec=style.INK, label=name)
    if silent:
        axes.plot(silent, [y] * len(silent), ls="", marker="o", ms=15, mfc="#FFFFFF", mec=style.INK, label=name)
    axes.annotate(
        f"{len(given)} of {len(answered)}",
        (len(answered) - 0.5, y),
        xytext=(6, 0),
        textcoords="offset points",
        va="center",
        annotation_clip=False,
    )


def _finish(axes: Axes, rows: Sequence[Row]) -> None:
    from matplotlib.lines import Line2D

    axes.set_xlim(-0.5, len(SHORT) - 0.5)
    axes.set_ylim(-len(rows) + 0.5 if rows else -0.5, 0.5)
    axes.set_xticks(range(len(SHORT)), SHORT)
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.set_yticks([-place for place in range(len(rows))], [words for words, _ in rows], linespacing=1.1)
    axes.grid(True)
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.set_xlabel("question")
    axes.xaxis.set_label_position("bottom")
    looks = (("s", 18, style.BLUE, _ANSWERED), ("o", 15, "#FFFFFF", _OPEN))
    drawn = {line.get_marker() for line in axes.lines}
    handles = [
        Line2D([], [], ls="", marker=marker, ms=size, mfc=fill, mec=style.INK, label=meaning)
        for marker, size, fill, meaning in looks
        if marker in drawn
    ]
    if handles:
        style.legend_below(axes, handles, [str(handle.get_label()) for handle in handles], columns=2)


def _tell(drawn: Drawn) -> str:
    rows: dict[str, list[str]] = {}
    for series in drawn.series:
        rows.setdefault(series.name, [])
        if series.means == _OPEN:
            rows[series.name] += [drawn.x.name(x) for x, _ in series.values]
    said = [
        f"{words}: open are {', '.join(silent)}" if silent else f"{words}: none open" for words, silent in rows.items()
    ]
    told = f" One row a figure, one column a question. {'; '.join(said)}." if said else ""
    return f"{drawn.title}.{told}"
