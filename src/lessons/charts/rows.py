"""The table behind a chart: one row a mark, read from what is drawn."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.charts.drawn import Axis, Drawn, Number, Series, number, plain

Row = tuple[str, ...]


def columns_of(drawn: Drawn, subject: str) -> list[str]:
    """The heads of the columns that the rows fill: what it is, what its sign means, and the two axes."""
    return [name for name, filled in zip(_heads(drawn, subject), _filled(drawn), strict=True) if filled]


def rows_of(drawn: Drawn, subject: str) -> list[Row]:
    """One row a mark, as text, without the columns that are empty and the axes that have no label.

    Marks without a name are lines to read the others by, and are left out.
    """
    filled = _filled(drawn)
    return [tuple(cell for cell, keep in zip(row, filled, strict=True) if keep) for row in _rows(drawn)]


def _heads(drawn: Drawn, subject: str) -> Row:
    return (subject or "mark", "sign", drawn.x.label, drawn.y.label)


def _filled(drawn: Drawn) -> list[bool]:
    rows = list(_rows(drawn))
    labelled = (True, True, drawn.x.label, drawn.y.label)
    return [bool(labelled[place]) and any(row[place] for row in rows) for place in range(4)]


def _rows(drawn: Drawn) -> Iterator[Row]:
    yield from _columns(drawn)
    for series in drawn.series:
        if series.name and series.shape == "line":
            yield series.name, _sign(series), *_ends(drawn, series)
        elif series.name and series.shape in ("bar", "point", "cell"):
            for values in series.values:
                yield series.name, _sign(series), *_place(drawn, series.shape, values)


def _columns(drawn: Drawn) -> Iterator[Row]:
    """Upright columns from left to right, those of one stack together."""
    columns = [(values, series) for series in drawn.of_shape("column") for values in series.values if series.name]
    for values, series in sorted(columns, key=lambda column: column[0][0]):
        yield series.name, _sign(series), *_place(drawn, "column", values)


def _sign(series: Series) -> str:
    """What the legend says of a mark, unless that is its name already."""
    return series.means if series.means != series.name else ""


def _place(drawn: Drawn, shape: str, values: tuple[Number, ...]) -> tuple[str, str]:
    """What a reader reads off the two axes at one mark."""
    if shape == "column":
        left, right, bottom, top = values
        return drawn.x.name(_middle(left, right)), plain(_length(bottom, top))
    if shape == "bar":
        left, right, bottom, top = values
        return plain(_length(left, right)), drawn.y.name(_middle(bottom, top))
    x, y = values
    return drawn.x.name(x), _stripe(drawn, y)


def _ends(drawn: Drawn, series: Series) -> tuple[str, str]:
    """A line from its first point to its last: "20 to 30"."""
    (x, y), (to_x, to_y) = series.values[0], series.values[-1]
    return _from_to(drawn.x, x, to_x), _stripe(drawn, y) if y == to_y else _from_to(drawn.y, y, to_y)


def _from_to(axis: Axis, first: Number, last: Number) -> str:
    return axis.name(first) if first == last else f"{axis.name(first)} to {axis.name(last)}"


def _stripe(drawn: Drawn, y: Number) -> str:
    """The name of the stripe across the page in which a mark lies, or what the axis says there."""
    for band in drawn.of_shape("band"):
        left, right, bottom, top = band.values[0]
        if (left, right) == (0, 1) and band.name and bottom <= y <= top:
            return band.name
    return drawn.y.name(y)


def _middle(first: Number, last: Number) -> Number:
    return number((first + last) / 2)


def _length(first: Number, last: Number) -> Number:
    return number(last - first)
