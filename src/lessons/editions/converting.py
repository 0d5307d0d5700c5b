"""nbconvert with this course's templates: a notebook's cells to HTML, and nothing that is loaded from the web."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert import HTMLExporter, SlidesExporter

_TEMPLATES = str(Path(__file__).resolve().parent / "templates")


def cells_as_html(notebook: Any) -> str:
    """The cells one under the other, without a page around them."""
    return _converted(HTMLExporter, "lessons_page", notebook)


def cells_as_slides(notebook: Any) -> str:
    """The cells in reveal.js's nested sections, without a page around them."""
    return _converted(SlidesExporter, "lessons_slides", notebook)


def _converted(exporter: type[HTMLExporter], template: str, notebook: Any) -> str:
    made = exporter(template_name=template, extra_template_basedirs=[_TEMPLATES], exclude_anchor_links=True)
    html, _ = made.from_notebook_node(notebook)
    return str(html)
