"""A chart: a picture for the eye, and what it says in words and numbers for everyone and everything else."""

from __future__ import annotations

import warnings
from base64 import b64encode
from collections.abc import Callable
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lessons.charts.drawn import Drawn, read_back
from lessons.charts.paper import on_paper
from lessons.charts.rows import columns_of, rows_of
from lessons.charts.style import PIXELS, sheet
from lessons.escaping import escape
from lessons.writing import write_file

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

MIME = "application/vnd.lessons.chart+json"
"""The type under which a notebook keeps a chart's values. nbval compares it; it does not compare pictures."""


class Chart:
    """A drawn chart.

    Shown in a notebook it gives two outputs: the picture, with the values read back from it, and below it the
    description and the table, collapsed. Two, because JupyterLab shows one form of each output, and because it drops
    the alternative text of a picture.

    Parameters
    ----------
    figure : a matplotlib Figure with one pair of axes
    tell : makes one paragraph that says what the chart shows, from what is drawn
    subject : what the marks' names are, the head of that column in the table ("source", "figure")
    """

    def __init__(self, figure: Figure, tell: Callable[[Drawn], str], subject: str = "") -> None:
        self.figure = figure
        self._tell = tell
        self._subject = subject

    @cached_property
    def drawn(self) -> Drawn:
        """Title, axes, legend, labels and all values, read back from the picture."""
        return read_back(self.figure)

    @property
    def values(self) -> dict[str, Any]:
        """The same as plain JSON values."""
        return self.drawn.to_json()

    @property
    def description(self) -> str:
        """One paragraph that says what the chart shows, made from the values on it."""
        return self._tell(self.drawn)

    def table(self) -> pd.DataFrame:
        """The values on the chart as a pandas DataFrame, one row a mark."""
        import pandas as pd

        return pd.DataFrame(rows_of(self.drawn, self._subject), columns=columns_of(self.drawn, self._subject))

    def png(self) -> bytes:
        """The picture, 1,600 pixels wide, on white paper with round corners."""
        buffer = BytesIO()
        # Read again at once, so that to press it small would only take time.
        self._write(buffer, "png", metadata={"Software": None}, pil_kwargs={"compress_level": 0})
        return on_paper(buffer)

    def save(self, path: str | Path) -> Path:
        """Write the picture to a file, .png, .svg or .pdf, and return its path.

        Raises
        ------
        ValueError
            Another ending.
        """
        path = Path(path)
        kind = path.suffix.lower().lstrip(".")
        dates = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}
        if kind == "png":
            write_file(path, self.png())
        elif kind in dates:
            self._write(path, kind, metadata=dates[kind])
        else:
            raise ValueError(f"A chart is saved as .png, .svg or .pdf, and “{path.name}” is none of them.")
        return path

    def _write(self, target: BytesIO | Path, kind: str, **how: Any) -> None:
        with sheet(), warnings.catch_warnings():
            # A letter that the font lacks is drawn as a box; a warning about it would be in every notebook.
            warnings.filterwarnings("ignore", message="Glyph .* missing")
            dots = PIXELS / self.figure.get_figwidth()
            self.figure.savefig(target, format=kind, dpi=dots, **how)

    def __repr__(self) -> str:
        return self.description

    def _ipython_display_(self) -> None:
        from IPython.display import display

        picture = b64encode(self.png()).decode("ascii")
        display({"image/png": picture, MIME: self.values, "text/plain": self.description}, raw=True)  # type: ignore[no-untyped-call]
        display({"text/html": self._in_words()}, raw=True)  # type: ignore[no-untyped-call]

    def _in_words(self) -> str:
        """Description and table as HTML, closed until they are asked for."""
        columns = columns_of(self.drawn, self._subject)
        head = "".join(f'<th scope="col" style="text-align:left">{escape(name)}</th>' for name in columns)
        body = "".join(
            "<tr>" + "".join(f'<td style="text-align:left">{escape(cell)}</td>' for cell in row) + "</tr>"
            for row in rows_of(self.drawn, self._subject)
        )
        return (
            "<details><summary>This chart in words and numbers</summary>"
            f'<p style="max-width:46em">{escape(self.description)}</p>'
            f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></details>"
        )
