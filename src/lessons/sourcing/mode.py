"""Direct, mixed or indirect: how much of the content stands in quotation marks."""

from __future__ import annotations

from lessons.findings import Spans
from lessons.sourcing.attribution import Mode
from lessons.sourcing.quotations import Quotations


def mode_of(text: str, content: Spans, quotations: Quotations) -> Mode:
    """Direct if every word but a leading *that* is quoted, mixed if some words are, else indirect."""
    outside, inside = [], 0
    for start, end in content:
        position = start
        for quotation in quotations.touching(start, end):
            outside += _words(text[position : max(position, quotation.start)])
            inside += len(_words(text[max(start, quotation.start) : min(end, quotation.end)]))
            position = min(end, quotation.end)
        outside += _words(text[position:end])
    if not inside:
        return "indirect"
    if outside and outside[0].lower() in ("that", "how", "as"):
        outside = outside[1:]
    return "mixed" if outside else "direct"


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(c.isalnum() for c in word)]
