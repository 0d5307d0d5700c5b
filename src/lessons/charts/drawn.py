"""What stands on a drawn chart, read back from matplotlib's artists.

The values do not come from what the chart was asked to draw but from the rectangles, lines and words that are on the
page. A bar of the wrong height, a swapped colour or a lost label therefore shows up here; a new font does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from math import isfinite
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis as DrawnAxis
    from matplotlib.figure import Figure

DIGITS = 9
"""Significant digits that are kept, so that no machine's last bit makes a difference."""

HUGE = 1e15
"""From here on a number is written with its power of ten: no reader counts that many noughts."""

Number = float | int


@dataclass(frozen=True)
class Axis:
    """One axis: its label, scale, ends, and the tick labels at their places."""

    label: str
    scale: str
    limits: tuple[Number, Number]
    ticks: tuple[tuple[Number, str], ...]

    def name(self, value: Number) -> str:
        """What a reader reads off at a value: the tick's label if there is one, else the number."""
        return next((label for at, label in self.ticks if at == value and label), plain(value))


@dataclass(frozen=True)
class Series:
    """Marks that belong together and look the same.

    Attributes
    ----------
    name : what the artist is labelled; "" if it is not
    shape : "column" (upright) or "bar" (lying): where it begins and ends along x, then along y; "band": the same, for a
        stripe behind the marks (0 to 1 is the whole page); "point", "line" or "cell" (of a heat map): x, y
    look : colour, hatch, marker and line style, those that there are
    means : what the legend says of this look; "" if it says nothing
    values : one tuple of numbers a mark
    """

    name: str
    shape: str
    look: tuple[str, ...]
    means: str
    values: tuple[tuple[Number, ...], ...]


@dataclass(frozen=True)
class Drawn:
    """Everything that a chart says."""

    title: str
    x: Axis
    y: Axis
    legend: tuple[tuple[str, tuple[str, ...]], ...]
    series: tuple[Series, ...]
    words: tuple[tuple[Number, Number, str], ...]

    def to_json(self) -> dict[str, Any]:
        """As plain JSON values."""
        found: dict[str, Any] = _listed(asdict(self))
        return found

    def of_shape(self, shape: str) -> tuple[Series, ...]:
        """The series of one shape."""
        return tuple(series for series in self.series if series.shape == shape)


def read_back(figure: Figure) -> Drawn:
    """Everything that is drawn on a figure's first pair of axes."""
    axes = figure.axes[0]
    legend = tuple(_legend(axes))
    meanings = {look: label for label, look in legend}
    return Drawn(
        title=" ".join(axes.get_title(loc="left").split()),
        x=_axis(axes.xaxis),
        y=_axis(axes.yaxis),
        legend=legend,
        series=tuple(_series(axes, meanings)),
        words=tuple(_words(axes)),
    )


def number(value: Any) -> Number:
    """A value rounded to ``DIGITS`` significant digits.

    Raises
    ------
    ValueError
        It is infinite or not a number; nothing of that kind can be drawn.
    """
    rounded = float(f"{float(value):.{DIGITS}g}")
    if not isfinite(rounded):
        raise ValueError("A value on the chart is infinite or not a number, so that it cannot be drawn.")
    return int(rounded) if rounded.is_integer() and abs(rounded) < HUGE else rounded


def plain(value: Number) -> str:
    """A number as a reader writes it: 6,000 or 0.25; of what is no whole number, four digits; 1e+20 for the huge."""
    if abs(value) >= HUGE:
        return f"{value:.3g}"
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.4g}" if abs(value) < 1000 else f"{value:,.1f}"


def _axis(axis: DrawnAxis) -> Axis:
    low, high = sorted(axis.get_view_interval())
    places = axis.get_ticklocs()
    labels = axis.get_major_formatter().format_ticks(list(places))
    named = zip(places, labels, strict=True)
    shown = [(number(at), " ".join(str(label).split())) for at, label in named if low <= at <= high]
    first, last = axis.get_view_interval()
    return Axis(axis.get_label_text(), axis.get_scale(), (number(first), number(last)), tuple(shown))


def _legend(axes: Axes) -> Iterator[tuple[str, tuple[str, ...]]]:
    legend = axes.get_legend()
    if legend is None or not legend.get_visible():
        return
    for handle, text in zip(legend.legend_handles, legend.get_texts(), strict=True):
        yield text.get_text(), _look(handle)


def _series(axes: Axes, meanings: dict[tuple[str, ...], str]) -> Iterator[Series]:
    for name, shape, artist, values in _marks(axes):
        look = _look(artist)
        yield Series(name, shape, look, meanings.get(look, ""), tuple(values))


def _marks(axes: Axes) -> Iterator[tuple[str, str, Any, list[tuple[Number, ...]]]]:
    """Name, shape, an artist that shows the look, and the values of all visible marks."""
    from matplotlib.container import BarContainer

    in_bars: set[int] = set()
    for container in axes.containers:
        if isinstance(container, BarContainer):
            in_bars.update(id(patch) for patch in container.patches)
            bars = [patch for patch in container.patches if patch.get_visible()]
            for look in dict.fromkeys(map(_look, bars)):
                alike = [bar for bar in bars if _look(bar) == look]
                shape = "bar" if container.orientation == "horizontal" else "column"
                yield _name(container), shape, alike[0], [_box(bar) for bar in alike]
    for patch in axes.patches:
        if id(patch) not in in_bars and patch.get_visible() and hasattr(patch, "get_width"):
            yield _name(patch), "band", patch, [_box(patch)]
    for line in axes.lines:
        if line.get_visible():
            joined = line.get_linestyle() not in ("None", "none", "", " ")
            yield _name(line), "line" if joined else "point", line, _points(line.get_xydata())
    for collection in axes.collections:
        if collection.get_visible():
            yield from _of_collection(collection)


def _of_collection(collection: Any) -> Iterator[tuple[str, str, Any, list[tuple[Number, ...]]]]:
    """Error bars and lines that were drawn in one go, each by itself; scattered points, all together."""
    from matplotlib.collections import LineCollection, QuadMesh

    if isinstance(collection, QuadMesh):
        yield from _cells(collection)
    elif isinstance(collection, LineCollection):
        for segment in collection.get_segments():
            yield _name(collection), "line", collection, _points(segment)
    else:
        yield _name(collection), "point", collection, _points(collection.get_offsets())


def _cells(mesh: Any) -> Iterator[tuple[str, str, Any, list[tuple[Number, ...]]]]:
    """The cells of a heat map one by one, row by row; each is named by its value."""
    mesh.update_scalarmappable()
    corners = mesh.get_coordinates()
    middles = ((corners[:-1, :-1] + corners[1:, 1:]) / 2).reshape(-1, 2)
    for value, middle, colour in zip(mesh.get_array().ravel(), middles, mesh.get_facecolor(), strict=True):
        yield plain(number(value)), "cell", _Filled(colour), _points([middle])


class _Filled:
    """The fill of one cell of a heat map."""

    def __init__(self, colour: Any) -> None:
        self._colour = colour

    def get_facecolor(self) -> Any:
        return self._colour


def _points(places: Any) -> list[tuple[Number, ...]]:
    return [(number(x), number(y)) for x, y in places]


def _box(patch: Any) -> tuple[Number, ...]:
    x, y, width, height = patch.get_x(), patch.get_y(), patch.get_width(), patch.get_height()
    return number(x), number(x + width), number(y), number(y + height)


def _name(artist: Any) -> str:
    name = str(artist.get_label())
    return "" if name.startswith("_") else name


def _look(artist: Any) -> tuple[str, ...]:
    """Colour, hatch, marker and line style of an artist, those that it has."""
    from matplotlib.colors import to_hex

    look = []
    if hasattr(artist, "get_markerfacecolor"):
        joined = artist.get_linestyle() not in ("None", "none", "", " ")
        marked = artist.get_marker() not in ("None", "none", "", " ", None)
        look += [to_hex(artist.get_color()), f"line {artist.get_linestyle()}"] if joined else []
        look += (
            [f"marker {artist.get_marker()}", to_hex(artist.get_markerfacecolor(), keep_alpha=True)] if marked else []
        )
        return tuple(look)
    look.append(to_hex(_first_colour(artist)))
    if getattr(artist, "get_hatch", lambda: None)():
        look.append(f"hatch {artist.get_hatch()}")
    return tuple(look)


def _first_colour(artist: Any) -> Any:
    """The fill of an artist, or the colour of its lines if nothing is filled; of a collection the first one."""
    from matplotlib.collections import LineCollection

    if isinstance(artist, LineCollection):
        return artist.get_color()[0]
    colour = artist.get_facecolor()
    return colour[0] if getattr(colour, "ndim", 1) == 2 else colour


def _words(axes: Axes) -> Iterator[tuple[Number, Number, str]]:
    """Direct labels, each at the place in the data that it belongs to; how far beside it is a matter of looks."""
    for text in axes.texts:
        if text.get_visible() and text.get_text():
            x, y = getattr(text, "xy", text.get_position())
            yield number(x), number(y), " ".join(text.get_text().split())


def _listed(value: Any) -> Any:
    """Tuples as lists, all the way down, as JSON has them."""
    if isinstance(value, dict):
        return {key: _listed(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_listed(inner) for inner in value]
    return value
