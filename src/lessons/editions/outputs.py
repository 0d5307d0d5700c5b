"""What notebook cells have shown, made fit for a page: alternative text for pictures, and tables with proper heads."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup, Tag

from lessons.charts.chart import MIME
from lessons.editions.document import scrolling
from lessons.editions.lesson import Cell

Output = Any
"""An output of a cell, as nbformat gives it."""

PNG = "image/png"


def is_chart(output: Output) -> bool:
    """True for the picture of a chart."""
    return PNG in output.get("data", {})


def description(output: Output) -> str:
    """What a chart shows, in one paragraph."""
    said = output["data"].get("text/plain", "")
    return "".join(said) if isinstance(said, list) else str(said)


def name_pictures(cell: Cell) -> None:
    """Give each picture its description as alternative text, where nbconvert's templates look for it.

    Raises
    ------
    ValueError
        A picture has no description, so that some readers would not know that it is there.
    """
    for output in filter(is_chart, cell.get("outputs", [])):
        said = description(output)
        if not said.strip() or MIME not in output["data"]:
            raise ValueError("A picture without a description cannot go into an edition.")
        output.metadata.setdefault(PNG, {})["alt"] = said


def tidy_tables(cell: Cell) -> None:
    """Make the tables in a cell's HTML readable by ear and by keyboard: heads with scopes, a region that scrolls."""
    for output in cell.get("outputs", []):
        html = output.get("data", {}).get("text/html")
        if html and "<table" in html:
            behind = " behind the chart" if any(map(is_chart, cell.outputs)) else ""
            output["data"]["text/html"] = _tidied(html, f"Table{behind} of cell {cell.execution_count}")


def _tidied(html: str, name: str) -> str:
    soup = BeautifulSoup(html, "html.parser")
    for style in soup.find_all("style"):
        # pandas brings its own, which only says how its notebook table is aligned.
        style.decompose()
    for table in soup.find_all("table"):
        table.attrs.pop("border", None)
        for head in table.find_all("th"):
            _head(head)
    for table in soup.find_all("table"):
        wrapper = BeautifulSoup(scrolling("", name), "html.parser").div
        assert wrapper is not None
        table.wrap(wrapper)
    return str(soup)


def _head(cell: Tag) -> None:
    if not cell.get_text(strip=True):
        # An empty head would be read out as a head; the corner of a table is no head.
        cell.name = "td"
        cell.attrs.pop("scope", None)
    elif cell.find_parent("thead"):
        cell["scope"] = "col"
    else:
        cell["scope"] = "row"
