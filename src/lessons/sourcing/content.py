"""Where what is said begins and ends: quotations are taken whole."""

from __future__ import annotations

from lessons.findings import Span, Spans
from lessons.sourcing.quotations import Quotations


def whole_quotations(content: Spans, cue: Spans, quotations: Quotations) -> Spans:
    """Content that begins or ends inside a quotation is widened to all of that quotation.

    The parser splits a quotation of several sentences; the speaker said all of it.
    """
    cues = {quotations.around(start) for start, _ in cue}
    widened = []
    for start, end in content:
        low, high = start, end
        for quotation in quotations.touching(start, end):
            if quotation in cues:
                continue
            low, high = min(low, quotation.start), max(high, quotation.end)
        widened.append((low, high))
    return joined(widened)


def joined(spans: list[Span]) -> Spans:
    """Spans in order, those that touch or overlap made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def quoted_share(content: Spans, quotations: Quotations) -> float:
    """Share of the content's characters inside quotation marks, 0 to 1."""
    size = sum(end - start for start, end in content)
    quoted = 0
    for start, end in content:
        for quotation in quotations.touching(start, end):
            quoted += min(end, quotation.end) - max(start, quotation.start)
    return quoted / size if size else 0.0
