"""Cells cut into pieces that are small enough for a slide, each with the number of lines that it takes.

A slide is ``LINES`` lines of ``LETTERS`` letters, with its heading. The numbers are estimates: what is a little too
long is made smaller in the browser, and a test looks at every slide there.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

LINES = 15.0
"""Lines of text on a slide."""

HEADING = 2.0
"""Lines that a heading takes."""

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
        for some in _portions(rows, _row_lines, LINES - HEADING - 2):
            yield Piece("markdown", "\n".join([*head, *some]), sum(map(_row_lines, some)) + 1.5 + BETWEEN)
    elif re.match(r"(?:[-*]|\d+\.) ", lines[0]):
        for some in _portions(lines, _item_lines):
            yield Piece("markdown", "\n".join(some), sum(map(_item_lines, some)) + BETWEEN)
    else:
        for some in _portions(_sentences(block), lines_of):
            yield Piece("markdown", " ".join(some), lines_of(" ".join(some)) + BETWEEN)


def _item_lines(item: str) -> float:
    return lines_of(_printed(item), LETTERS - 5) * 1.0 + 0.15


def _printed(markdown: str) -> str:
    """What a reader sees of some Markdown: links without their targets."""
    return re.sub(r"\]\([^)]*\)", "]", markdown)


def _row_lines(row: str) -> float:
    cells = row.strip("|").split("|")
    return max(lines_of(cell.strip(), max(12, SMALL_LETTERS // len(cells))) for cell in cells) * 0.85 + 0.35


def _sentences(block: str) -> list[str]:
    """A paragraph's sentences, so that one that is higher than a slide can be cut between two."""
    if lines_of(block) <= LINES - HEADING or "\n" in block:
        return [block]
    return re.split(r"(?<=[.!?]) (?=[A-Z“*])", block)


def _portions(items: list[str], height: Callable[[str], float], room: float = LINES - 1) -> Iterator[list[str]]:
    """Items in order, as many at a time as fit on a slide; no more on the first than on the others."""
    if sum(map(height, items)) > room:
        # Fill all slides alike, so that none has one last row to itself.
        room = min(room, sum(map(height, items)) / math.ceil(sum(map(height, items)) / room) + max(map(height, items)))
    some: list[str] = []
    for item in items:
        if some and sum(map(height, some)) + height(item) > room:
            yield some
            some = []
        some.append(item)
    yield some


def code_piece(source: str) -> Piece:
    """A cell's code."""
    return Piece("code", source, lines_of(source, CODE_LETTERS) * 0.85 + 0.8)


def text_pieces(printed: str) -> Iterator[Piece]:
    """What a cell printed."""
    for some in _portions(printed.rstrip("\n").split("\n"), _printed_lines):
        yield Piece("text", "\n".join(some), sum(map(_printed_lines, some)) + BETWEEN)


def _printed_lines(line: str) -> float:
    return lines_of(line, CODE_LETTERS) * 0.85


def html_pieces(html: str) -> Iterator[Piece]:
    """A table cut between its rows, a page of a report cut between its paragraphs, anything else as it is."""
    soup = BeautifulSoup(html, "html.parser")
    for style in soup.find_all("style"):
        style.decompose()
    table = soup.find("table")
    outer = soup.find("div")
    if isinstance(table, Tag):
        yield from _table_pieces(table)
    elif isinstance(outer, Tag) and len(outer.find_all("p", recursive=False)) > 1 and not outer.get("role"):
        yield from _paragraph_pieces(outer)
    else:
        yield Piece("html", str(soup), _paragraphs_lines([soup]) + BETWEEN)


def _table_pieces(table: Tag) -> Iterator[Piece]:
    table.attrs.pop("border", None)
    body = table.find("tbody") or table
    rows = [row for row in body.find_all("tr") if row.find_parent("thead") is None]
    widths = _widths(table)
    heights = {str(row): _table_row_lines(row, widths) for row in rows}
    for row in rows:
        row.extract()
    head = str(table.find("thead") or "")
    for some in _portions([str(row) for row in rows], heights.__getitem__, LINES - 3):
        html = f'<table class="dataframe">{head}<tbody>{"".join(some)}</tbody></table>'
        yield Piece("html", html, sum(heights[row] for row in some) + 1.6 + BETWEEN)


def _widths(table: Tag) -> list[int]:
    """Letters for each column: as many as its longest cell has, made smaller in proportion where a row is too wide."""
    longest: list[int] = []
    for row in table.find_all("tr"):
        for place, cell in enumerate(row.find_all(["td", "th"])):
            length = len(cell.get_text(" ", strip=True)) + 2
            longest += [0] * (place + 1 - len(longest))
            longest[place] = max(longest[place], min(length, 60))
    wide = sum(longest)
    return [max(8, width * SMALL_LETTERS // wide) if wide > SMALL_LETTERS else width for width in longest]


def _table_row_lines(row: Tag, widths: list[int]) -> float:
    cells = [cell.get_text(" ", strip=True) for cell in row.find_all(["td", "th"])]
    wrapped = [lines_of(text, max(6, width)) for text, width in zip(cells, widths, strict=False)]
    return max(wrapped, default=1) * 0.85 + 0.3


def _paragraph_pieces(outer: Tag) -> Iterator[Piece]:
    """A page's paragraphs, some at a time, each time in the page's own box."""
    paragraphs = outer.find_all("p", recursive=False)
    for paragraph in paragraphs:
        paragraph.extract()
    inside = {str(paragraph): _paragraphs_lines([paragraph]) for paragraph in paragraphs}
    for some in _portions([str(paragraph) for paragraph in paragraphs], inside.__getitem__):
        outer.clear()
        outer.append(BeautifulSoup("".join(some), "html.parser"))
        yield Piece("html", str(outer), sum(inside[paragraph] for paragraph in some) + BETWEEN)


def _paragraphs_lines(parts: Iterable[Tag]) -> float:
    """Lines of some HTML: its words, and a line more for each break in it."""
    return sum(_lines_between_breaks(part) + len(part.find_all("p")) * 0.6 for part in parts)


def _lines_between_breaks(part: Tag) -> float:
    """Lines of some HTML, where each break begins a new one."""
    words = "".join("\n" if string.parent and string.parent.name == "br" else str(string) for string in part.strings)
    return lines_of(words) + len(part.find_all("br"))
