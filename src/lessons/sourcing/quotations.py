"""Which stretches of a text stand in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lessons.findings import Span

_MARK = re.compile(r"``|''|[“”„\"«»‘’']")
_SINGLE = ("‘", "’", "'")
_OPENING = ("“", "„", "``", "«")
_CLOSING = ("”", "''", "»")
_EITHER = ('"', "''")
"""Marks that open and close alike."""
_INSIDE_SINGLE = re.compile(
    r"""(?P<inner>“[^“”„"‘]{0,500}”|"[^“”„"‘]{0,500}")"""
    r"""(?:[^“”„"‘’']|(?<=\w)[’'](?=\w)){0,1000}(?:(?<=[,.!?…”"])[’']|[’'](?=[,.;:]))"""
)
"""What tells that a quotation in single marks holds the one in double marks that begins here: further on stands a
single mark at a stop, as no apostrophe does."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch in quotation marks; ``start`` and ``end`` take the marks in.

    Attributes
    ----------
    closed : False where no closing mark stands before the paragraph ends
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool


class Quotations:
    """All quotations of a text, in order, none inside another, with quick answers to "is this quoted?"."""

    def __init__(self, found: Iterable[Quotation]) -> None:
        self.all = tuple(found)
        self._starts = [quotation.start for quotation in self.all]

    def around(self, position: int) -> Quotation | None:
        """The quotation that a position (in characters) is inside of, marks included; None if there is none."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and position < self.all[index].end:
            return self.all[index]
        return None

    def touching(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that share a character with a span."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_right(self._starts, end - 1)
        return tuple(q for q in self.all[first:last] if q.end > start)

    def behind(self, quotation: Quotation) -> Quotation | None:
        """The next quotation of the text; None behind the last one."""
        index = bisect_right(self._starts, quotation.start)
        return self.all[index] if index < len(self.all) else None

    def covers(self, position: int) -> bool:
        """True inside quotation marks."""
        return self.around(position) is not None


def find_quotations(text: str, paragraphs: Iterable[Span]) -> Quotations:
    """Pair the quotation marks of each paragraph.

    A mark that nothing closes runs to the end of its paragraph: the newspaper habit for a quotation that goes on in
    the next one. Single marks count only outside double ones, and only where they cannot be an apostrophe. A quotation
    in single marks may hold one in double marks, as the British write; the whole is then one quotation.
    """
    return Quotations(q for start, end in paragraphs for q in _pair(text, start, end))


def _pair(text: str, start: int, end: int) -> Iterator[Quotation]:
    """The quotations of one paragraph, in order."""
    double: re.Match[str] | None = None
    single: re.Match[str] | None = None
    pending: list[Quotation] = []  # quotations in single marks, waiting: an open double mark would swallow them
    inside = start  # where a quotation in double marks ends that stands inside one in single marks
    for mark in _MARK.finditer(text, start, end):
        kind = mark.group()
        if mark.start() < inside:
            continue
        if double is not None:
            if kind in _CLOSING or kind == '"' or (kind, double.group()) == ("“", "„") or _is_turned(text, mark, end):
                yield _quotation(double, mark)
                double = None
            continue
        if kind in _SINGLE:
            if single is None and _can_open(text, mark, start, end):
                single = mark
            elif single is not None and _can_close(text, mark, end):
                pending.append(_quotation(single, mark))
                single = None
        elif kind in _OPENING or _opens(text, mark, start, end):
            held = single and _INSIDE_SINGLE.match(text, mark.start(), end)
            if held:
                inside = held.end("inner")
                continue
            yield from pending
            pending, single, double = [], None, mark
    yield from pending
    if double is not None and double.end() < end:
        yield Quotation(double.start(), end, double.end(), end, False)


def _quotation(opened: re.Match[str], closed: re.Match[str]) -> Quotation:
    return Quotation(opened.start(), closed.end(), opened.end(), closed.start(), True)


def _is_turned(text: str, mark: re.Match[str], end: int) -> bool:
    """True for an opening mark that is glued to the end of a word, where the closing one should be."""
    after = text[mark.end()] if mark.end() < end else " "
    return mark.group() == "“" and not text[mark.start() - 1].isspace() and not after.isalnum()


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """True for a straight mark that can open, and for a closing mark at the very start of a line, in its place."""
    if mark.group() in _EITHER and _can_open_straight(text, mark, start, end):
        return True
    before = text[mark.start() - 1] if mark.start() else "\n"
    return mark.group() == "”" and before in "\r\n" and mark.end() < end and text[mark.end()].isalnum()


def _can_open(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """A single mark opens behind a space and before a letter; ’ never does."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return mark.group() != "’" and not before.isalnum() and after.isalnum()


def _can_close(text: str, mark: re.Match[str], end: int) -> bool:
    """A single mark closes behind a word or a stop, and not before a letter; ‘ never does."""
    before = text[mark.start() - 1]
    after = text[mark.end()] if mark.end() < end else " "
    return mark.group() != "‘" and not before.isspace() and not after.isalnum()


def _can_open_straight(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """A straight mark with nothing open: it opens unless it is glued to the end of a word (5'10", a stray one)."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return not (before.isalnum() and not after.isalnum())
