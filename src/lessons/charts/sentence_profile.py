"""The readability X-ray: how long each sentence is, and which way it pulls the grade of the whole text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn, number, plain
from lessons.given import takes
from lessons.language.counts import Counts
from lessons.language.formulas import flesch_kincaid
from lessons.paragraphs import Paragraph

if TYPE_CHECKING:
    from matplotlib.axes import Axes

UP, DOWN = "pulls the grade up", "pulls the grade down"
_LOOKS = {UP: style.Look(style.ORANGE, "//"), DOWN: style.Look(style.GREY, "")}

LABELLED = 5
"""Sentences in each direction that get the number of their paragraph: those that pull most."""

_PLOT = 760.0
"""Points that the axis is long, about; for the room that numbers need."""


class Counted(Protocol):
    """What the chart needs of a report."""

    @property
    def paragraphs(self) -> Sequence[Paragraph]: ...
    def counts(self) -> Counts: ...


@takes("a report, such as open_report()", itself="counts")
def sentence_profile(report: Counted) -> Chart:
    """Draw one column a sentence of the body, as high as the sentence has words.

    A sentence pulls the Flesch–Kincaid grade up if the text without it would have a lower one. Those that pull most
    have the number of their paragraph above them.
    """
    counts = report.counts()
    lengths = [tally.words for tally in counts.by_sentence]
    pulls = pulls_of(counts)
    with style.sheet():
        figure, axes = style.page(_title(counts), height=6.4)
        _draw_columns(axes, lengths, pulls)
        _draw_numbers(axes, _paragraphs(report.paragraphs, counts), lengths, pulls)
        _finish(axes, lengths)
    return Chart(figure, _tell, "sentence")


def pulls_of(counts: Counts) -> list[float]:
    """How many grades each sentence adds: the text's Flesch–Kincaid grade minus that of the text without it."""
    if counts.sentences < 2:
        return [0.0] * counts.sentences
    whole = float(flesch_kincaid(counts))
    total = counts.total
    pulls = []
    for tally in counts.by_sentence:
        words, syllables = total.words - tally.words, total.syllables - tally.syllables
        without = 0.39 * words / (counts.sentences - 1) + 11.8 * syllables / words - 15.59
        pulls.append(whole - without)
    return pulls


def _title(counts: Counts) -> str:
    lengths = [tally.words for tally in counts.by_sentence]
    if not lengths:
        return "There is no sentence to draw"
    if len(lengths) == 1:
        return f"One sentence of {lengths[0]} words"
    share = sum(length for length in lengths if length > sum(lengths) / len(lengths)) / sum(lengths)
    longer = sum(length > sum(lengths) / len(lengths) for length in lengths)
    return (
        f"{len(lengths)} sentences from {min(lengths)} to {max(lengths)} words: "
        f"the {longer} longer than average hold {100 * share:.0f} % of the words"
    )


def _draw_columns(axes: Axes, lengths: Sequence[int], pulls: Sequence[float]) -> None:
    for name, look in _LOOKS.items():
        there = [place for place, pull in enumerate(pulls) if (UP if pull > 0 else DOWN) == name]
        if there:
            axes.bar(
                [place + 1 for place in there],
                [lengths[place] for place in there],
                width=0.8,
                label=name,
                color=look.colour,
                hatch=look.hatch or None,
                edgecolor=style.INK,
                linewidth=0.8,
            )


def _paragraphs(paragraphs: Sequence[Paragraph], counts: Counts) -> list[int]:
    """The number of the paragraph in which each sentence stands; 0 if it stands in none."""
    return [next((p.number for p in paragraphs if p.start <= start < p.end), 0) for start, _ in counts.spans]


def _draw_numbers(axes: Axes, paragraphs: Sequence[int], lengths: Sequence[int], pulls: Sequence[float]) -> None:
    for place in _strongest(pulls):
        axes.annotate(
            str(paragraphs[place]),
            (place + 1, lengths[place]),
            xytext=(0, 3),
            textcoords="offset points",
            ha="center",
            va="bottom",
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5},
        )


def _strongest(pulls: Sequence[float]) -> list[int]:
    """The places of the sentences that pull most either way, none so near to another that the numbers touch."""
    if len(pulls) < 2:
        return []
    apart = math.ceil(30 * len(pulls) / _PLOT)
    chosen: list[int] = []
    for sign in (1, -1):
        pulling = [place for place, pull in enumerate(pulls) if sign * pull > 0]
        mine: list[int] = []
        for place in sorted(pulling, key=lambda p: -abs(pulls[p])):
            if len(mine) < LABELLED and all(abs(place - other) >= apart for other in (*chosen, *mine)):
                mine.append(place)
        chosen += mine
    return sorted(chosen)


def _finish(axes: Axes, lengths: Sequence[int]) -> None:
    last, most = max(1, len(lengths)), max(lengths, default=1)
    step = next(step for step in (1, 5, 10, 50, 100, 500, 1000, 10**9) if last / step <= (20 if step == 1 else 14))
    axes.set_xlim(0.4, last + 0.6)
    axes.set_xticks([1, *range(step, last + 1, step)] if step > 1 else range(1, last + 1))
    axes.set_xlabel("sentence (a number above a column is its paragraph)")
    axes.set_ylim(0, 1.12 * most)
    every = next(n for n in (1, 2, 5, 10, 20, 50, 100, 1000, 10**9) if most / n <= 8)
    axes.set_yticks(range(0, most + 1, every))
    axes.set_ylabel("words")
    axes.yaxis.grid(True)
    handles: list[Any] = list(axes.containers)
    names = [str(container.get_label()) for container in axes.containers]
    if lengths:
        mean = sum(lengths) / len(lengths)
        handles += axes.plot([0.4, last + 0.6], [mean, mean], color=style.INK, lw=2, ls="--", label="_average")
        names.append(f"average: {plain(number(round(mean, 1)))} words")
        style.legend_below(axes, handles, names, columns=3)


def _tell(drawn: Drawn) -> str:
    said = [
        f"{series.name[0].upper()}{series.name[1:]}: {_counted(len(series.values))}."
        for series in drawn.of_shape("column")
    ]
    average = [f"{_capital(label)}." for label, _ in drawn.legend if label.startswith("average")]
    numbered = [f"{words} (sentence {plain(x)}, {plain(y)} words)" for x, y, words in drawn.words]
    where = [f"Paragraphs of the sentences that pull most: {', '.join(numbered)}."] if numbered else []
    how = "One column a sentence, in the order of the text, as high as the sentence has words."
    return " ".join([f"{drawn.title}. {how}", *said, *average, *where])


def _counted(sentences: int) -> str:
    return "1 sentence" if sentences == 1 else f"{sentences} sentences"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
