"""Paragraphs: where each begins and ends, and whether it is body text, the headline, a caption or a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from lessons.findings import Finding, Findings, Span

ParagraphKind = Literal["body", "headline", "caption", "dateline"]

LONGEST_CAPTION = 45
"""Words. A longer paragraph without a full stop is body text that lost its full stop."""

MOST_CAPTIONS = 1 / 3
"""Share of a report's words. Where more than this stands in lines without a full stop (a poem, a table, a list),
the missing full stop says nothing, and every paragraph is body text."""


@dataclass(frozen=True, kw_only=True)
class Paragraph(Finding):
    """One paragraph, without the blank space around it.

    ``number`` counts from 1 as a reader would; a dateline has the number 0.
    """

    number: int
    kind: ParagraphKind

    def row(self) -> dict[str, Any]:
        """What a table shows of this paragraph."""
        return {"paragraph": self.number, "kind": self.kind, "words": self.words, "why": self.why}


def find_paragraphs(text: str) -> Findings[Paragraph]:
    """All paragraphs of a text, in order. A line break ends a paragraph, with or without a blank line."""
    found = []
    dateline = _dateline(text)
    if dateline:
        start, end = dateline
        why = "a date before the first sentence"
        found.append(Paragraph(text=text, start=start, end=end, number=0, kind="dateline", why=why))
    spans = list(_lines(text, dateline[1] if dateline else 0))
    captions = _captions(text, spans)
    for number, span in enumerate(spans, start=1):
        kind = _kind(number, span in captions)
        found.append(Paragraph(text=text, start=span[0], end=span[1], number=number, kind=kind, why=_WHY[kind]))
    return Findings(found)


def _kind(number: int, unclosed: bool) -> ParagraphKind:
    if not unclosed:
        return "body"
    return "headline" if number == 1 else "caption"


_WHY: dict[ParagraphKind, str] = {
    "body": "running text",
    "headline": "the first line, short, and no full stop at its end",
    "caption": "short, and no full stop at its end",
}


def _lines(text: str, begin: int) -> Iterator[Span]:
    """Every line with something on it, from position ``begin`` on, trimmed."""
    for match in re.finditer(r"[^\r\n\u2028\u2029]+", text[begin:]):
        line = match.group()
        start = begin + match.start() + len(line) - len(line.lstrip())
        end = begin + match.start() + len(line.rstrip())
        if start < end:
            yield start, end


_CLOSED = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")


def _captions(text: str, spans: list[Span]) -> set[Span]:
    """The paragraphs that are the headline, captions or headings: short ones that no punctuation closes."""
    size = {span: len(text[span[0] : span[1]].split()) for span in spans}
    short = {span for span in spans if size[span] <= LONGEST_CAPTION and not _CLOSED.search(text[span[0] : span[1]])}
    if sum(size[span] for span in short) > MOST_CAPTIONS * sum(size.values()):
        return set()
    return short


_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_DATE = (
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}"
    rf"|(?:{_MONTHS})\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})\.?,? \d{{4}})"
)
_DATELINE = re.compile(
    rf"\s*((?:(?:published|updated|posted|date)(?: on| at)?:? )?{_DATE}(?:,? \d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?)?)"
    r"(?=\s|$)(?! (?:was|is|were|has|had|will|saw|marked|the|and|to|in)\b)",
    re.IGNORECASE,
)


def _dateline(text: str) -> Span | None:
    """A date that stands at the very start of the text, with or without a line of its own."""
    match = _DATELINE.match(text)
    return match.span(1) if match else None
