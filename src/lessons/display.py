"""What a learner sees: findings marked in their paragraphs, and boxes of feedback, as HTML and as plain text.

Nothing is said by colour alone, nothing is loaded from anywhere, and every word of a text is escaped. Text keeps the
colour of the page around it, or brings ink and ground of its own, so that it is as legible in JupyterLab's dark theme
as in the light one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from lessons.escaping import escape
from lessons.findings import Span
from lessons.paragraphs import Paragraph

Tone = Literal["right", "not yet", "hint", "info", "solution"]

Roles = Mapping[str, Sequence[Span]]
"""Spans by what they are: ``{"source": [(0, 5)], "cue": [(6, 10)]}``."""

OPEN, CLOSE = "⟦", "⟧"
"""How evidence is marked in plain text, and how a :class:`Note` is told what to mark."""


class _Mark(NamedTuple):
    start: int
    end: int
    role: str


# ------------------------------------------------------------------ highlights


@dataclass(frozen=True, repr=False)
class Highlight:
    """The paragraphs in which some spans stand, with the spans marked.

    Attributes
    ----------
    text : the whole report
    paragraphs : all of its paragraphs; only those with a mark are shown
    spans : (start, end) pairs in characters of ``text``, or a mapping from role ("source", "cue", "content", any name)
        to such pairs; each role is labelled and has its own line
    caption : one line above; "" for none

    >>> from lessons.paragraphs import find_paragraphs
    >>> text = "It rained all day. The mayor said so."
    >>> Highlight(text, find_paragraphs(text), [(19, 28)], "who says it")
    who says it
    paragraph 1: It rained all day. ⟦The mayor⟧ said so.
    """

    text: str
    paragraphs: Sequence[Paragraph]
    spans: Sequence[Span] | Roles
    caption: str = ""

    def __repr__(self) -> str:
        shown = [f"{place(paragraph)}: {_plain(self.text, paragraph, marks)}" for paragraph, marks in self._marked()]
        return "\n".join([*filter(None, [self.caption]), *(shown or ["Nothing to mark."])])

    def _repr_html_(self) -> str:
        shown = [
            f'<p style="{_PARAGRAPH}"><small><b>{escape(place(paragraph))}</b></small><br>'
            f"{_html(self.text, paragraph, marks)}</p>"
            for paragraph, marks in self._marked()
        ]
        caption = f'<p style="margin:0 0 .4em"><b>{escape(self.caption)}</b></p>' if self.caption else ""
        return f'<div style="{_BOX}">{caption}{"".join(shown) or "<p>Nothing to mark.</p>"}</div>'

    def _marked(self) -> list[tuple[Paragraph, list[_Mark]]]:
        """The paragraphs to show, each with its marks in order."""
        found: dict[int, list[_Mark]] = {}
        starts = [paragraph.start for paragraph in self.paragraphs]
        for mark in _merged(self.spans if isinstance(self.spans, Mapping) else {"": self.spans}):
            for index in range(max(0, bisect_right(starts, mark.start) - 1), bisect_right(starts, mark.end - 1)):
                start = max(mark.start, self.paragraphs[index].start)
                end = min(mark.end, self.paragraphs[index].end)
                if start < end:
                    found.setdefault(index, []).append(_Mark(start, end, mark.role))
        return [(self.paragraphs[index], sorted(marks)) for index, marks in sorted(found.items())]


def place(paragraph: Paragraph) -> str:
    """What a reader calls this paragraph: "paragraph 17", "paragraph 4 (caption)", "dateline"."""
    if paragraph.kind == "dateline":
        return "dateline"
    return f"paragraph {paragraph.number}" + ("" if paragraph.kind == "body" else f" ({paragraph.kind})")


def _merged(roles: Roles) -> Iterator[_Mark]:
    """The spans of each role in order, those that overlap made one, so that no word is marked twice."""
    for role, spans in roles.items():
        last: Span | None = None
        for start, end in sorted(spans):
            if last and start < last[1]:
                last = (last[0], max(last[1], end))
                continue
            if last:
                yield _Mark(*last, role)
            last = (start, end)
        if last:
            yield _Mark(*last, role)


def _plain(text: str, paragraph: Paragraph, marks: list[_Mark]) -> str:
    """The paragraph with its marks between brackets, named where there are roles."""
    # At one place, what ends is closed before anything opens, and the longer mark opens first.
    signs = sorted(
        [(mark.end, 0, 0, CLOSE) for mark in marks]
        + [(mark.start, 1, -mark.end, OPEN + (f"{mark.role}: " if mark.role else "")) for mark in marks]
    )
    pieces, at = [], paragraph.start
    for position, _, _, sign in signs:
        pieces += [text[at:position], sign]
        at = position
    return "".join([*pieces, text[at : paragraph.end]])


def _html(text: str, paragraph: Paragraph, marks: list[_Mark]) -> str:
    """The paragraph cut at every start and end of a mark, so that marks that cross still make well-formed HTML."""
    begins, ends = _by_place(marks, "start"), _by_place(marks, "end")
    pieces, at = [], paragraph.start
    open_roles: list[str] = []
    for position in sorted({*begins, *ends, paragraph.end}):
        pieces.append(_marked_up(text[at:position], open_roles))
        for mark in ends.get(position, []):
            open_roles.remove(mark.role)
        for mark in begins.get(position, []):
            open_roles.append(mark.role)
            pieces.append(_label(mark.role))
        at = position
    return "".join(pieces)


def _by_place(marks: list[_Mark], edge: Literal["start", "end"]) -> dict[int, list[_Mark]]:
    places: dict[int, list[_Mark]] = {}
    for mark in marks:
        places.setdefault(getattr(mark, edge), []).append(mark)
    return places


def _marked_up(words: str, roles: Iterable[str]) -> str:
    shown = escape(words)
    for role in roles if words else ():
        shown = f'<mark style="{_MARK}{_line(role)}">{shown}</mark>'
    return shown


def _label(role: str) -> str:
    return f'<small style="{_LABEL}">{escape(role)}:</small> ' if role else ""


def _line(role: str) -> str:
    """The line of a role: the three of an attribution have their own, any other name has the plain one."""
    return _LINES.get(role, _LINES[""])


# Style and thickness apart from the line itself: JupyterLab strips the short form where it does not trust a notebook.
_UNDERLINE = "text-decoration:underline;text-decoration-thickness:2px;text-decoration-style:"
_LINES = {
    "": f"font-weight:bold;{_UNDERLINE}solid;",
    "source": f"font-weight:bold;{_UNDERLINE}double;",
    "cue": f"font-weight:bold;font-style:italic;{_UNDERLINE}wavy;",
    "content": f"{_UNDERLINE}dotted;",
}
# A marker pen's yellow with its own black ink: legible on a light page and on a dark one, and JupyterLab lets plain
# colours through (not "inherit", not var()) in a notebook that it does not trust yet.
_MARK = "background:#ffe9a8;color:#000000;padding:.05em .1em .3em;text-underline-offset:.1em;"
_LABEL = "border:1px solid #888888;border:1px solid currentColor;border-radius:3px;padding:0 .25em;font-size:.75em;"
_BOX = (
    "border-left:4px solid #9e9e9e;border-left:4px solid var(--jp-border-color1,#9e9e9e);"
    "padding:.2em 0 .2em .9em;margin:0 0 .5em;max-width:46em;line-height:1.55;"
)
_PARAGRAPH = "margin:0 0 .7em;"


# ----------------------------------------------------------------------- notes


class _Look(NamedTuple):
    icon: str
    word: str
    line: str
    theme: str
    plain: str
    aria: str

    @property
    def edge(self) -> str:
        """The left edge in the theme's colour. JupyterLab takes theme colours out of the outputs of a notebook that is
        not trusted yet, such as a fresh copy; the plain colour before it stays."""
        return f"border-left:6px {self.line} {self.plain};border-left:6px {self.line} var({self.theme},{self.plain});"


# The shape of the icon, its word and the style of the edge all say what the colour says.
_LOOKS: dict[Tone, _Look] = {
    "right": _Look("✓", "Right", "solid", "--jp-success-color1", "#388e3c", "status"),
    "not yet": _Look("↻", "Not yet", "dashed", "--jp-warn-color1", "#f57c00", "status"),
    "hint": _Look("?", "Hint", "dotted", "--jp-info-color1", "#0097a7", "note"),
    "info": _Look("i", "Note", "solid", "--jp-border-color1", "#9e9e9e", "note"),
    "solution": _Look("★", "Solution", "double", "--jp-brand-color1", "#1976d2", "note"),
}


@dataclass(frozen=True, repr=False)
class Note:
    """A box of feedback.

    Attributes
    ----------
    title : one line
    body : paragraphs of plain text; words between ⟦ and ⟧ are marked as evidence. A :class:`Highlight` may stand
        among them.
    tone : "right", "not yet", "hint", "info" or "solution"

    >>> Note("Exercise 1.2", ["Look at ⟦a man⟧ in paragraph 9."], "hint")
    [? Hint] Exercise 1.2
    Look at ⟦a man⟧ in paragraph 9.
    """

    title: str
    body: Sequence[str | Highlight]
    tone: Tone = "info"

    def __repr__(self) -> str:
        look = _LOOKS[self.tone]
        return "\n".join([f"[{look.icon} {look.word}] {self.title}", *(str(part) for part in self.body)])

    def _repr_html_(self) -> str:
        look = _LOOKS[self.tone]
        body = "".join(
            part._repr_html_() if isinstance(part, Highlight) else f'<p style="margin:.4em 0 0">{_evidence(part)}</p>'
            for part in self.body
        )
        return (
            f'<div role="{look.aria}" style="{look.edge}{_NOTE}">'
            f'<span style="{_ICON}"><span aria-hidden="true">{look.icon}</span> {look.word}</span> '
            f"<b>{escape(self.title)}</b>{body}</div>"
        )


_NOTE = "padding:.5em 0 .5em .9em;margin:.3em 0;max-width:46em;line-height:1.5;"
_ICON = (
    "border:1.5px solid #888888;"
    "border:1.5px solid currentColor;border-radius:1em;padding:0 .6em;margin-right:.3em;font-weight:bold;"
)


def _evidence(words: str) -> str:
    """Plain words as HTML, those between ⟦ and ⟧ marked."""
    mark = f'<mark style="{_MARK}{_LINES[""]}">'
    return re.sub(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}", rf"{mark}\1</mark>", escape(words))
