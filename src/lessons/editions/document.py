"""A whole HTML page around some content: language, title, skip link, landmarks and one style sheet, nothing remote."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

_HERE = Path(__file__).resolve().parent

MADE_BY = "lessons"
"""What ``<meta name="generator">`` says, so that a page of ours is known again."""


def page(title: str, main: str, *, navigation: str = "", extra_style: str = "") -> str:
    """A page of HTML that works from a file, with nothing loaded from anywhere.

    Parameters
    ----------
    title : the page's title, as plain text
    main : the HTML of its content; its headings begin with one of the first level
    navigation : the HTML of links to other pages; "" for none
    extra_style : more CSS, behind that of every page
    """
    navigating = f'<nav aria-label="Lessons">{navigation}</nav>\n' if navigation else ""
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="{MADE_BY}">\n'
        f"<style>\n{style('page.css')}{extra_style}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#main">Skip to the content</a>\n'
        f'{navigating}<main id="main" tabindex="-1">\n{main}\n</main>\n'
        "<footer><p>From <b>lessons</b>: reading the news critically, with code.</p></footer>\n</body>\n</html>\n"
    )


def style(name: str) -> str:
    """One of the style sheets beside this file."""
    return (_HERE / name).read_text(encoding="utf-8")


def table(caption: str, head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A table of plain text with a caption and heads for columns and rows, which scrolls by itself if it is wide."""
    columns = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    lines = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>\n"
        for row in rows
    )
    return scrolling(
        f"<table><caption>{escape(caption)}</caption><thead><tr>{columns}</tr></thead>\n<tbody>\n{lines}</tbody></table>",
        caption,
    )


def _table_row(row: tuple[str, ...]) -> str:
    cells = "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
    return f'<tr><th scope="row">{escape(row[0])}</th>{cells}</tr>\n'


def scrolling(content: str, name: str) -> str:
    """Wide content in a region of its own that can be reached and scrolled with the keyboard."""
    return f'<div class="wide" role="region" tabindex="0" aria-label="{escape(name)}">{content}</div>'
