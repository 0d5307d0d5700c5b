"""Cells cut into pieces that are small enough for a slide, each with the number of lines that it takes.

A slide is ``LINES`` lines of ``LETTERS`` letters, with its heading. The numbers are estimates: what is a little too
long is made smaller in the browser, and a test looks at every slide there.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

LINES = 15.0
"""Lines of text on a slide."""

HEADING = 2.0
"""Lines that a heading takes."""

ROOM = LINES - HEADING - 0.5
"""Lines that are left under a heading."""

TABLE_HEAD = 1.2
"""Lines of a table's head."""

LETTERS = 68
"""Letters in a line."""

SMALL_LETTERS = 88
"""Letters in a line of a table, which is set smaller."""

CODE_LETTERS = 78
"""Letters in a line of code, all equally wide."""

BETWEEN = 0.5
"""Lines between two paragraphs."""


@dataclass(frozen=True)
class Piece:
    """A part of a cell that stays together.

    Attributes
    ----------
    kind : "markdown", "code", "html", "text" or "picture"
    content : Markdown, code, HTML (of a picture too) or plain text
    lines : how high it is
    """

    kind: str
    content: str
    lines: float

    @property
    def heading(self) -> str:
        """The heading that the piece is, with its signs: "## Read"; "" for any other piece."""
        return self.content if self.kind == "markdown" and re.match(r"#+ .*\Z", self.content) else ""


def lines_of(words: str, letters: int = LETTERS) -> int:
    """How many lines some words fill, each of their own lines wrapped."""
    return sum(max(1, math.ceil(len(line) / letters)) for line in words.split("\n"))


def markdown_pieces(source: str) -> Iterator[Piece]:
    """Headings, paragraphs, list items that belong together, and tables, cut where they are too high."""
    for block in re.split(r"\n\s*\n", source.strip()):
        heading = re.match(r"(#+ .*)(?:\n|\Z)", block)
        if heading:
            yield Piece("markdown", heading[1], HEADING)
            block = block[heading.end() :]
        if block.strip():
            yield from _block_pieces(block)


def _block_pieces(block: str) -> Iterator[Piece]:
    lines = block.split("\n")
    if lines[0].startswith("|"):
        head, rows = lines[:2], lines[2:]
        widths = _widths([_cells_of(row) for row in (head[0], *rows)])
        heights = {row: _row_lines(_cells_of(row), widths) for row in rows}
        for some in _portions(rows, heights.__getitem__, ROOM - TABLE_HEAD):
            height = sum(heights[row] for row in some) + TABLE_HEAD + BETWEEN
            yield Piece("markdown", "\n".join([*head, *some]), height)
    elif re.match(r"(?:[-*]|\d+\.) ", lines[0]):
        for some in _portions(lines, _item_lines, ROOM):
            yield Piece("markdown", "\n".join(some), sum(map(_item_lines, some)) + BETWEEN)
    else:
        for some in _portions(_sentences(block), lines_of, ROOM):
            yield Piece("markdown", " ".join(some), lines_of(" ".join(some)) + BETWEEN)


def _item_lines(item: str) -> float:
    return lines_of(_printed(item), LETTERS - 5) * 1.0 + 0.15


def _printed(markdown: str) -> str:
    """What a reader sees of some Markdown: links without their targets."""
    return re.sub(r"\]\([^)]*\)", "]", markdown)


def _cells_of(row: str) -> list[str]:
    """The cells of a row of a table in Markdown."""
    return [cell.strip() for cell in row.strip("|").split("|")]


def _sentences(block: str) -> list[str]:
    """A paragraph's sentences, so that one that is higher than a slide can be cut between two."""
    if lines_of(block) <= ROOM or "\n" in block:
        return [block]
    return re.split(r"(?<=[.!?]) (?=[A-Z“*])", block)


def _portions(items: list[str], height: Callable[[str], float], room: float) -> Iterator[list[str]]:
    """Items in order, cut into portions that fit and are about equally high, so that no last row stands alone."""
    whole = sum(map(height, items))
    each = whole / math.ceil(whole / room) if room > 0 else 0
    some: list[str] = []
    for item in items:
        filled = sum(map(height, some))
        if some and (filled >= each or filled + height(item) > room):
            yield some
            some = []
        some.append(item)
    yield some


def code_piece(source: str) -> Piece:
    """A cell's code."""
    return Piece("code", source, lines_of(source, CODE_LETTERS) * SMALL_LINE + 0.8)


def text_pieces(printed: str, room: float = ROOM) -> Iterator[Piece]:
    """What a cell printed, cut between its lines into portions of at most ``room`` lines of a slide."""
    for some in _portions(printed.rstrip("\n").split("\n"), _printed_lines, room):
        yield Piece("text", "\n".join(some), sum(map(_printed_lines, some)) + BETWEEN)


SMALL_LINE = 0.76
"""Height of a line of code or of a table, in lines of text."""


def _printed_lines(line: str) -> float:
    return lines_of(line, CODE_LETTERS) * SMALL_LINE


def html_pieces(html: str, room: float = ROOM) -> Iterator[Piece]:
    """A table cut between its rows, a page of a report cut between its paragraphs, anything else as it is."""
    soup = BeautifulSoup(html, "html.parser")
    for style in soup.find_all("style"):
        style.decompose()
    for part in soup.find_all(True, recursive=False):
        yield from _part_pieces(part, room)


def _part_pieces(part: Tag, room: float) -> Iterator[Piece]:
    inside = part.find_all(True, recursive=False)
    if part.name == "table":
        yield from _table_pieces(part, room)
    elif part.name == "div" and not part.attrs and part.find("table"):
        # pandas' box around a table, and perhaps a line below it.
        for inner in inside:
            yield from _part_pieces(inner, room)
    elif part.name == "div" and len(inside) > 1 and {tag.name for tag in inside} == {"p"}:
        yield from _paragraph_pieces(part, room)
    else:
        yield Piece("html", str(part), _paragraphs_lines(part) + BETWEEN)


def _table_pieces(table: Tag, room: float) -> Iterator[Piece]:
    rows = table.find_all("tr")
    widths = _widths([_texts(row) for row in rows])
    head = str(table.find("thead") or "")
    inside = [row for row in rows if row.find_parent("thead") is None]
    heights = {str(row): _row_lines(_texts(row), widths) for row in inside}
    for some in _portions([str(row) for row in inside], heights.__getitem__, room - TABLE_HEAD):
        html = f'<table class="dataframe">{head}<tbody>{"".join(some)}</tbody></table>'
        yield Piece("html", html, sum(heights[row] for row in some) + TABLE_HEAD + BETWEEN)


def _texts(row: Tag) -> list[str]:
    return [cell.get_text(" ", strip=True) for cell in row.find_all(["td", "th"])]


def _widths(rows: list[list[str]]) -> list[int]:
    """Letters for each column: as many as its longest cell has, made smaller in proportion where a row is too wide."""
    columns = max((len(row) for row in rows), default=0)
    longest = [
        max((min(len(row[place]), 60) for row in rows if place < len(row)), default=0) for place in range(columns)
    ]
    wide = sum(longest) + 2 * columns
    return [max(6, width * SMALL_LETTERS // wide) if wide > SMALL_LETTERS else width for width in longest]


LONGEST_CELL = 60
"""Letters. A browser breaks the longer cells first."""


def _row_lines(cells: list[str], widths: list[int]) -> float:
    wrapped = [lines_of(text, max(6, width)) for text, width in zip(cells, widths, strict=False)]
    return max(wrapped, default=1) * SMALL_LINE + 0.27


def _paragraph_pieces(outer: Tag, room: float) -> Iterator[Piece]:
    """A page's paragraphs, some at a time, each time in the page's own box."""
    paragraphs = [paragraph.extract() for paragraph in outer.find_all("p", recursive=False)]
    heights = {str(paragraph): _paragraphs_lines(paragraph) + PARAGRAPH for paragraph in paragraphs}
    for some in _portions(list(heights), heights.__getitem__, room):
        outer.clear()
        outer.append(BeautifulSoup("".join(some), "html.parser"))
        yield Piece("html", str(outer), sum(heights[paragraph] for paragraph in some) + BETWEEN)


def _paragraphs_lines(part: Tag) -> float:
    """Lines of some HTML: its words, each break beginning a new line, and some room between its paragraphs."""
    copy = BeautifulSoup(str(part), "html.parser")
    for line_break in copy.find_all("br"):
        line_break.replace_with("\n")
    inside = [p.extract().get_text().strip() for p in copy.find_all("p")]
    around = copy.get_text().strip()
    return sum(map(lines_of, [*inside, *filter(None, [around])])) + PARAGRAPH * max(0, len(inside) - 1 + bool(around))


PARAGRAPH = 0.6
"""Lines between two paragraphs of HTML."""
