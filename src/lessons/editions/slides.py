"""The slides: reveal.js decks that open without a network, one idea and one chart a slide, with a speaker's notes.

A slide begins where the notebook says so, at each heading, before and after each chart, and where the slide is full.
Behind a question the next cell comes as a fragment, one key later. Code that draws a chart, what the chart shows in
words, and the teacher's cells are the speaker's notes (key S).
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

import nbformat

from lessons.editions.converting import cells_as_slides
from lessons.editions.document import page, style
from lessons.editions.folder import new_folder
from lessons.editions.lesson import Cell, Lesson, is_asking, markdown_cell, open_lessons, opened_in, slide_type
from lessons.editions.outputs import PNG, description, is_chart
from lessons.editions.pictures import picture_pieces
from lessons.editions.pieces import (
    HEADING,
    LINES,
    ROOM,
    Piece,
    code_piece,
    html_pieces,
    markdown_pieces,
    text_pieces,
)
from lessons.editions.teacher import annotated, is_added
from lessons.writing import write_file

WIDTH, HEIGHT = 1280, 720
"""Pixels for which a slide is laid out; reveal.js makes it larger or smaller to fill the screen."""

_REVEAL = Path(__file__).resolve().parent / "reveal"


@dataclass
class Slide:
    """One slide while it is filled: its heading, what stands on it, and what the speaker is told."""

    start: str
    heading: str = ""
    pieces: list[tuple[Piece, bool]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def lines(self) -> float:
        """How full it is."""
        return sum(piece.lines for piece, _ in self.pieces)

    @property
    def has_picture(self) -> bool:
        """True for a slide with a chart, which has no room for anything else."""
        return any(piece.kind == "picture" for piece, _ in self.pieces)

    @property
    def is_empty(self) -> bool:
        """True if nothing but a heading stands on it."""
        return all(piece.heading for piece, _ in self.pieces)


def write(out: Path) -> tuple[Lesson, ...]:
    """Write the slides to a new folder: a deck a lesson, an index, and reveal.js.

    Raises
    ------
    EditionError
        The folder is in use, or a notebook cannot be read.
    """
    lessons = open_lessons()
    with new_folder(out) as folder:
        for lesson in lessons:
            write_file(folder / f"{lesson.stem}.html", deck(lesson))
        write_file(folder / "index.html", _index_page(lessons))
        shutil.copytree(_REVEAL, folder / "reveal")
    return lessons


def deck(lesson: Lesson) -> str:
    """One lesson's slides as a page."""
    notebook = nbformat.v4.new_notebook(metadata=lesson.notebook.metadata)  # type: ignore[no-untyped-call]
    notebook.cells = [cell for slide in slides_of(lesson) for cell in _cells(slide)]
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"s{number}"
    title = f"{lesson.number} · {lesson.title}"
    return _DECK.format(
        title=escape(title),
        style=style("slides.css"),
        slides=cells_as_slides(notebook),
        script=style("slides.js"),
        width=WIDTH,
        height=HEIGHT,
    )


def slides_of(lesson: Lesson) -> list[Slide]:
    """The lesson's slides in order."""
    slides: list[Slide] = []
    for cell in annotated(lesson).cells:
        kind = slide_type(cell)
        if is_added(cell) or kind == "notes":
            if slides:
                slides[-1].notes.append(cell.source)
        elif kind != "skip":
            if kind in ("slide", "subslide") or not slides:
                slides.append(Slide("slide" if kind == "slide" or not slides else "subslide"))
            _fill(slides, cell, stepwise=kind == "fragment")
    return [slide for slide in slides if slide.pieces]


def _fill(slides: list[Slide], cell: Cell, *, stepwise: bool) -> None:
    """Put a cell's pieces on the last slide, and on new ones where it is full."""
    pieces = list(_pieces(cell))
    for place, piece in enumerate(pieces):
        last = slides[-1]
        together = [piece, *pieces[place + 1 : place + 2]] if _leads_on(piece, pieces[place + 1 :]) else [piece]
        if is_asking(cell) and last.lines + piece.lines > LINES:
            continue
        if _needs_a_new_slide(last, together):
            slides.append(_continued(last, piece))
        if piece.heading:
            slides[-1].heading = piece.heading
        step = (stepwise and place == 0 and not slides[-1].is_empty) or _is_result(cell, place)
        slides[-1].pieces.append((piece, step))
    slides[-1].notes += _spoken(cell)


def _leads_on(piece: Piece, following: list[Piece]) -> bool:
    """True for code, which stands with what it gives, and for a line that leads up to a list or a table."""
    if piece.kind == "code":
        return True
    if piece.kind != "markdown" or not following or not re.match(r"- |\||1\. ", following[0].content):
        return False
    return piece.lines + following[0].lines + HEADING <= LINES


def _is_result(cell: Cell, place: int) -> bool:
    """True for the piece behind the code that opens a prediction: it always waits for one more key."""
    return place == 1 and any(opened_in(cell))


def _needs_a_new_slide(slide: Slide, pieces: list[Piece]) -> bool:
    first = pieces[0]
    if first.heading:
        return not slide.is_empty
    if slide.has_picture:
        return True
    if first.kind == "picture":
        return bool(slide.pieces)
    return not slide.is_empty and slide.lines + sum(piece.lines for piece in pieces) > LINES


def _continued(slide: Slide, piece: Piece) -> Slide:
    """A new slide below, with the same heading unless the piece brings its own or fills the slide."""
    if piece.heading or piece.kind == "picture":
        return Slide("subslide", slide.heading)
    new = Slide("subslide", slide.heading)
    if slide.heading and piece.lines + HEADING <= LINES:
        new.pieces.append((Piece("markdown", f"{slide.heading} (continued)", HEADING), False))
    return new


def _pieces(cell: Cell) -> Iterator[Piece]:
    """What of a cell a class sees: of a chart the picture alone, of a question the code without "not answered yet"."""
    if cell.cell_type == "markdown":
        yield from markdown_pieces(_without_links(cell.source))
        return
    charts = [output for output in cell.outputs if is_chart(output)]
    if charts:
        for chart in charts:
            yield from picture_pieces(chart["data"][PNG], description(chart))
        return
    code = code_piece(cell.source)
    yield code
    opened = list(opened_in(cell))
    for _, result in opened:
        yield from markdown_pieces(f"**{result}**")
    if not opened and not is_asking(cell):
        for output in cell.outputs:
            yield from _shown(output, ROOM - code.lines)


def _shown(output: Any, room: float) -> Iterator[Piece]:
    if "text" in output:
        yield from text_pieces(output["text"], room)
    elif "text/html" in output["data"]:
        yield from html_pieces(output["data"]["text/html"], room)
    else:
        yield from text_pieces(output["data"].get("text/plain", ""), room)


def _spoken(cell: Cell) -> Iterator[str]:
    """What the speaker is told of a chart: the cell that draws it, and what it shows in words."""
    for output in cell.get("outputs", []):
        if is_chart(output):
            yield f"```python\n{cell.source}\n```\n\n{description(output)}"


def _without_links(markdown: str) -> str:
    """Links to other notebooks as plain words: on a slide they would lead nowhere."""
    return re.sub(r"\[([^\]]+)\]\([\w-]+\.(?:ipynb|md)(?:#[^)]*)?\)", r"\1", markdown)


def _cells(slide: Slide) -> Iterator[Cell]:
    """A slide as cells for nbconvert: its pieces, some as fragments, and its notes."""
    for place, (piece, stepwise) in enumerate(slide.pieces):
        cell = _cell(piece)
        cell.metadata["slideshow"] = {"slide_type": slide.start if place == 0 else "fragment" if stepwise else "-"}
        yield cell
    if slide.notes:
        yield markdown_cell("\n\n".join(slide.notes), "notes", "notes")


def _cell(piece: Piece) -> Cell:
    if piece.kind == "markdown":
        return nbformat.v4.new_markdown_cell(piece.content)  # type: ignore[no-untyped-call]
    if piece.kind == "code":
        return nbformat.v4.new_code_cell(piece.content)  # type: ignore[no-untyped-call]
    mime = "text/plain" if piece.kind == "text" else "text/html"
    output = nbformat.v4.new_output("display_data", data={mime: piece.content})  # type: ignore[no-untyped-call]
    return nbformat.v4.new_code_cell("", outputs=[output])  # type: ignore[no-untyped-call]


def _index_page(lessons: Iterable[Lesson]) -> str:
    decks = "\n".join(
        f'<li><a href="{lesson.stem}.html">{lesson.number} · {escape(lesson.title)}</a></li>' for lesson in lessons
    )
    keys = "".join(f"<li><kbd>{key}</kbd> {escape(does)}</li>" for key, does in _KEYS)
    main = f"<h1>Slides of the lessons</h1>\n<ul>\n{decks}\n</ul>\n<h2>Keys</h2>\n<ul>{keys}</ul>"
    return page("Slides of the lessons", main)


_KEYS = (
    ("Space", "the next step"),
    ("→ ↓", "the next part, the next step of this part"),
    ("S", "the speaker’s notes in a window of their own"),
    ("Esc", "all slides at a glance"),
    ("F", "full screen"),
    ("B", "a dark screen"),
)

_DECK = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="reveal/reveal.css">
<style>
{style}</style>
</head>
<body>
<main>
<div class="reveal" aria-label="Slides">
<div class="slides">
{slides}
</div>
</div>
</main>
<script src="reveal/reveal.js"></script>
<script src="reveal/notes.js"></script>
<script>
const SIZE = {{ width: {width}, height: {height} }};
{script}</script>
</body>
</html>
"""
