"""The one style sheet of all charts: colours, hatches, sizes, and a sheet of paper that matplotlib draws on.

Colours are those of Okabe and Ito (2008), which people with any of the usual colour blindnesses can tell apart. Each
kind also has its own hatch or marker, so that a chart can be read in grey. Every picture is ``PIXELS`` wide and fits
one screen: what is higher than ``TALLEST`` is drawn on a larger sheet, which is shown smaller, but never so small that
the smallest words have fewer than 14 pixels on a projector.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from lessons.figures.figure import Bound
from lessons.sourcing.attribution import Identity

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

BLACK = "#000000"
ORANGE = "#E69F00"
SKY = "#56B4E9"
GREEN = "#009E73"
YELLOW = "#F0E442"
BLUE = "#0072B2"
VERMILION = "#D55E00"
PURPLE = "#CC79A7"
GREY = "#D4D4D4"
INK = "#1A1A1A"


class Look(NamedTuple):
    """How the bars of one kind are filled."""

    colour: str
    hatch: str


IDENTITY_LOOKS: dict[Identity, Look] = {
    "named person": Look(BLUE, ""),
    "named organisation": Look(SKY, ""),
    "unnamed officials": Look(VERMILION, "//"),
    "unnamed group": Look(ORANGE, "xx"),
    "unnamed individual": Look(PURPLE, "\\\\"),
    "vague": Look(YELLOW, ".."),
    "agentless": Look("#FFFFFF", "--"),
}
"""How each identity is filled, in the order in which they are stacked: the named plain, all others hatched."""

NAMED: tuple[Identity, ...] = ("named person", "named organisation")
"""The sources whom a reader could look up."""

OWN_VOICE = "the report’s own word"
OWN_LOOK = Look(GREY, "")

WIDTH = 12.0
"""Inches. At 1,600 pixels a chart fills a projector."""

TALLEST = 6.4
"""Inches at that width, or 853 pixels: what a notebook in a browser has on a screen 1,080 pixels high."""

SMALLEST = 1 / 1.72
"""How small a sheet is shown at most: 14 points are 14 pixels then, beside JupyterLab's list of files too."""

MARGIN = 0.24
"""Inches around the drawing, on a page of that width."""

CORNER = 0.16
"""Inches: how round the paper's corners are."""

PIXELS = 1600
SMALL, MEDIUM, LARGE = 14, 16, 18
"""Font sizes in points: labels, axis names, titles."""

_SHEET: dict[str, Any] = {
    "font.family": ["DejaVu Sans"],
    "font.size": SMALL,
    "axes.titlesize": LARGE,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.titlepad": 16,
    "axes.labelsize": MEDIUM,
    "axes.labelcolor": INK,
    "axes.edgecolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "text.color": INK,
    # News is full of dollar signs; none of them begins a formula.
    "text.parse_math": False,
    "xtick.labelsize": SMALL,
    "ytick.labelsize": SMALL,
    "xtick.color": INK,
    "ytick.color": INK,
    "legend.fontsize": SMALL,
    "legend.frameon": False,
    "grid.color": "#E3E3E3",
    "hatch.linewidth": 1.0,
    "figure.facecolor": "white",
    "savefig.facecolor": "white",
}

SIGNS: dict[Bound, tuple[str, str]] = {
    "exactly": ("o", "given as exact"),
    "about": ("d", "about"),
    "at least": (">", "at least, more than"),
    "more than": (">", "at least, more than"),
    "at most": ("<", "at most, less than"),
    "less than": ("<", "at most, less than"),
}
"""Marker of each bound and what it means: shapes that point towards where the number may really be."""

RANGE = "from – to"
"""What a line from one number to another means."""


@contextmanager
def sheet() -> Iterator[None]:
    """Draw in the course's style, whatever the learner has set in matplotlib, and put theirs back afterwards."""
    with _quiet():
        from matplotlib import style
    with style.context(["default", _SHEET]):
        yield


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep matplotlib from telling a notebook that it looks for fonts, which it does once on a new machine."""
    logger = logging.getLogger("matplotlib")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(level)


def page(title: str, height: float = 6.75) -> tuple[Figure, Axes]:
    """An empty page with one pair of axes, ``height`` inches high and at least ``WIDTH`` wide: it fits a screen.

    Call it inside :func:`sheet`.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    width = WIDTH * min(max(1.0, height / TALLEST), 1 / SMALLEST)
    margin = MARGIN * width / WIDTH
    figure = Figure(figsize=(width, height), layout=ConstrainedLayoutEngine(w_pad=margin, h_pad=margin))
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    axes.set_title(wrapped(title, width))
    return figure, axes


def legend_below(
    axes: Axes, handles: Sequence[Artist | tuple[Artist, ...]], labels: Sequence[str], columns: int
) -> None:
    """Put a legend under the axis and its label, at the same distance however high the page is."""
    from matplotlib.transforms import ScaledTranslation

    lower = axes.transAxes + ScaledTranslation(0, -LEGEND_BELOW, axes.figure.dpi_scale_trans)
    axes.legend(
        handles,
        labels,
        loc="upper center",
        bbox_to_anchor=(0.5, 0),
        bbox_transform=lower,
        ncols=columns,
        handlelength=2.2,
        handletextpad=0.6,
    )


LEGEND_BELOW = 0.65
"""Inches: room for the tick labels and the axis label."""


def wrapped(title: str, width: float = WIDTH) -> str:
    """A title broken into lines that fit a page this many inches wide, to the right of the row names."""
    from textwrap import fill

    return fill(title, int((width - ROW_NAMES) * 72 / (LARGE * LETTER)))


ROW_NAMES = 1.1
"""Inches to the left of the axes, about."""

LETTER = 0.62
"""Width of a letter, in font sizes: DejaVu Sans's average and a margin, so that places are the same on any machine."""


def shortened(words: str, most: int) -> str:
    """At most this many letters, cut after a whole word if there is one, the cut shown."""
    words = " ".join(words.split())
    if len(words) <= most:
        return words
    cut = words[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(",;:–— ") + "…"


def in_two_lines(words: str, width: int, ending: str = "") -> str:
    """Words in at most two lines of this many letters, the cut shown; an ending such as ``×2`` is always kept."""
    from textwrap import wrap

    lines = wrap(" ".join(words.split()), width) or [""]
    if len(lines) > 1:
        lines = [lines[0], shortened(" ".join(lines[1:]), width - len(ending))]
    return "\n".join(lines) + ending
