"""Who speaks, paragraph by paragraph: how many words stand on the word of each kind of source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol, get_args

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn, Series, number, plain
from lessons.given import takes
from lessons.paragraphs import Paragraph
from lessons.sourcing.attribution import Attribution, Identity

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_LABELLED = 42
"""Paragraphs. More columns than this are too narrow for a name above each."""

LONGEST_LABEL = 22
"""Letters of a name above a column."""

_OWN = 0
_CODES: dict[Identity, int] = {identity: code for code, identity in enumerate(get_args(Identity), start=1)}
_WORD = re.compile(r"\S*\w\S*")

Words = dict[int, list[int]]
"""Code of an identity (0 is the reporter) to words in each paragraph."""


class Sourced(Protocol):
    """What the chart needs of a report."""

    @property
    def text(self) -> str: ...
    @property
    def paragraphs(self) -> Sequence[Paragraph]: ...
    @property
    def attributions(self) -> Iterable[Attribution]: ...


@takes("a report, such as open_report(), and attributions if others than its own are meant", itself="attributions")
def who_speaks(report: Sourced, attributions: Iterable[Attribution] | None = None) -> Chart:
    """Draw who speaks where, as stacked columns with the sources' names above them.

    Only the layer "speech" is counted, in captions too. A word that several attributions contain is on the word of the
    outermost one: of *A man said his son was told to stay*, everything after *said* is the man's.

    Parameters
    ----------
    report : a report with text, paragraphs and attributions
    attributions : others to draw instead of the report's own, such as those of a key
    """
    spoken = [a for a in (report.attributions if attributions is None else attributions) if a.layer == "speech"]
    paragraphs = [paragraph for paragraph in report.paragraphs if paragraph.kind != "dateline"]
    words = _count_words(report.text, paragraphs, spoken)
    with style.sheet():
        figure, axes = style.page(_title(spoken), height=7.6)
        _draw_captions(axes, paragraphs)
        tops = _draw_columns(axes, paragraphs, words)
        names = _names(paragraphs, spoken) if len(paragraphs) <= MOST_LABELLED else {}
        _draw_names(axes, names, tops)
        _finish(axes, paragraphs, names, tops)
    return Chart(figure, _tell, "whose words")


def _title(spoken: Sequence[Attribution]) -> str:
    total, unnamed = len(spoken), sum(a.identity not in style.NAMED for a in spoken)
    if not total:
        return "No passage is attributed to anybody"
    passages = "passage comes from a source" if total == 1 else "passages come from sources"
    if not unnamed:
        return f"All {total} attributed {passages} with a name"
    return f"{unnamed} of {total} attributed {passages} the reader cannot name"


def _count_words(text: str, paragraphs: Sequence[Paragraph], spoken: Sequence[Attribution]) -> Words:
    """Count each paragraph's words by whose they are."""
    owners = bytearray(len(text))
    # The longest content is painted last and stays on top: the outermost source vouches for all that is in it.
    for attribution in sorted(spoken, key=lambda a: sum(end - start for start, end in a.content)):
        for start, end in attribution.content:
            owners[start:end] = bytes([_CODES[attribution.identity]]) * (end - start)
    words: Words = {code: [0] * len(paragraphs) for code in (*_CODES.values(), _OWN)}
    for place, paragraph in enumerate(paragraphs):
        for word in _WORD.finditer(text, paragraph.start, paragraph.end):
            words[owners[(word.start() + word.end()) // 2]][place] += 1
    return words


def _draw_captions(axes: Axes, paragraphs: Sequence[Paragraph]) -> None:
    for paragraph in paragraphs:
        if paragraph.kind == "caption":
            number = paragraph.number
            axes.axvspan(number - 0.5, number + 0.5, color="#EFEFEF", label=f"caption ({number})", zorder=0, lw=0)


def _draw_columns(axes: Axes, paragraphs: Sequence[Paragraph], words: Words) -> list[int]:
    """Draw the stack and return its height over each paragraph. What has no word is not drawn."""
    tops = [0] * len(paragraphs)
    looks = [(name, _CODES[name], look) for name, look in style.IDENTITY_LOOKS.items()]
    for name, code, look in [*looks, (style.OWN_VOICE, _OWN, style.OWN_LOOK)]:
        there = [place for place, count in enumerate(words[code]) if count]
        if there:
            axes.bar(
                [paragraphs[place].number for place in there],
                [words[code][place] for place in there],
                bottom=[tops[place] for place in there],
                width=0.8,
                label=name,
                color=look.colour,
                hatch=look.hatch or None,
                edgecolor=style.INK,
                linewidth=0.8,
            )
        tops = [top + count for top, count in zip(tops, words[code], strict=True)]
    return tops


def _names(paragraphs: Sequence[Paragraph], spoken: Sequence[Attribution]) -> dict[int, str]:
    """The sources of each paragraph, by its place in the list."""
    names: dict[int, list[str]] = {}
    for place, paragraph in enumerate(paragraphs):
        for attribution in spoken:
            if any(start < paragraph.end and end > paragraph.start for start, end in attribution.content):
                names.setdefault(place, []).append(attribution.voice or attribution.source_words or "nobody named")
    return {place: _together(dict.fromkeys(found)) for place, found in names.items()}


def _together(names: Iterable[str]) -> str:
    """As many names as fit: "a man, a woman", or "Ana Roy +1"."""
    first, *others = names
    if len(", ".join([first, *others])) <= LONGEST_LABEL:
        return ", ".join([first, *others])
    more = f" +{len(others)}" if others else ""
    return style.shortened(first, LONGEST_LABEL - len(more)) + more


def _draw_names(axes: Axes, names: dict[int, str], tops: Sequence[int]) -> None:
    for place, name in names.items():
        axes.annotate(
            name,
            (place + 1, tops[place]),
            xytext=(0, 5),
            textcoords="offset points",
            rotation=90,
            ha="center",
            va="bottom",
        )


def _finish(axes: Axes, paragraphs: Sequence[Paragraph], names: dict[int, str], tops: Sequence[int]) -> None:
    last = max(1, len(paragraphs))
    step = next(step for step in (1, 5, 10, 50, 100, 500, 1000, 10**9) if last / step <= (20 if step == 1 else 14))
    axes.set_xlim(0.4, last + 0.6)
    axes.set_xticks([1, *range(step, last + 1, step)] if step > 1 else range(1, last + 1))
    axes.set_xlabel("paragraph")
    top = _headroom(names, tops)
    axes.set_ylim(0, top)
    every = next(n for n in (1, 2, 5, 10, 20, 50, 100, 1000, 10**9) if top / n <= 8)
    axes.set_yticks(range(0, int(max(tops, default=0)) + every, every))
    axes.set_ylabel("words", loc="bottom")
    axes.yaxis.grid(True)
    handles, labels = _legend(axes)
    if handles:
        style.legend_below(axes, handles, labels, columns=3)


PLOT = 375
"""Points from the foot of the tallest column to the upper edge, about; for the room that names need."""


def _headroom(names: dict[int, str], tops: Sequence[int]) -> float:
    """The end of the upright axis: every column, with its name, stays below it."""
    needed = [float(max(tops, default=1))]
    for place, name in names.items():
        length = min(len(name) * style.SMALL * style.LETTER + 10, 0.8 * PLOT)
        needed.append(tops[place] * PLOT / (PLOT - length))
    return max(1.0, round(1.03 * max(needed), 1))


def _legend(axes: Axes) -> tuple[list[Any], list[str]]:
    """One entry a kind; the captions' stripes share theirs."""
    from matplotlib.container import BarContainer

    bars = [container for container in axes.containers if isinstance(container, BarContainer)]
    handles: list[Any] = list(bars)
    labels = [str(container.get_label()) for container in bars]
    if axes.patches and str(axes.patches[0].get_label()).startswith("caption"):
        handles.append(axes.patches[0])
        labels.append("caption or heading")
    return handles, labels


def _tell(drawn: Drawn) -> str:
    said = [_tell_series(series) for series in drawn.of_shape("column")]
    captions = [plain(number((s.values[0][0] + s.values[0][1]) / 2)) for s in drawn.of_shape("band")]
    stripes = f" Captions or headings: {_noun(captions)} {', '.join(captions)}." if captions else ""
    return f"{drawn.title}. One column a paragraph, as high as the paragraph has words. {' '.join(said)}{stripes}"


def _noun(places: Sequence[str]) -> str:
    return "paragraph" if len(places) == 1 else "paragraphs"


def _tell_series(series: Series) -> str:
    places = [plain(number((v[0] + v[1]) / 2)) for v in series.values]
    total = plain(number(sum(v[3] - v[2] for v in series.values)))
    where = f"paragraphs {places[0]} to {places[-1]}" if len(places) > 12 else f"{_noun(places)} {', '.join(places)}"
    return f"{series.name[:1].upper()}{series.name[1:]}: {total} words ({where})."
