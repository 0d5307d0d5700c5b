"""A report as a reader sees it: its paragraphs one under the other, numbered, headline and captions set apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lessons.display import place
from lessons.escaping import escape
from lessons.paragraphs import Paragraph


@dataclass(frozen=True, repr=False)
class Page:
    """Some paragraphs, to be read.

    >>> from lessons.paragraphs import find_paragraphs
    >>> Page(find_paragraphs("It rained all day. The mayor said so."))
    paragraph 1: It rained all day. The mayor said so.
    """

    paragraphs: Sequence[Paragraph]

    def __repr__(self) -> str:
        return "\n\n".join(f"{place(paragraph)}: {paragraph.words}" for paragraph in self.paragraphs)

    def _repr_html_(self) -> str:
        return f'<div style="{_PAGE}">{"".join(_shown(paragraph) for paragraph in self.paragraphs)}</div>'


def _shown(paragraph: Paragraph) -> str:
    words = escape(paragraph.words)
    if paragraph.kind != "body":
        words = f"<i>{words}</i>"
    return f'<p style="margin:0 0 .8em"><small><b>{escape(place(paragraph))}</b></small><br>{words}</p>'


_PAGE = "max-width:42em;line-height:1.6;font-size:1.05em;"
