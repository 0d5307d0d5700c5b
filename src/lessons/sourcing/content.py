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


def quotation_only(content: Spans, quotations: Quotations) -> Spans:
    """*“No,” she said, meaning that …*: where the first part is a quotation, parts without one are not said."""
    if len(content) < 2 or quoted_share(content[:1], quotations) < 0.9:
        return content
    return (content[0], *(span for span in content[1:] if quoted_share((span,), quotations) > 0.5))


def without_source(text: str, content: Spans, source: Spans) -> Spans:
    """Content before its speaker, without the speaker at its end: *nine were found in Lissa, the mayor told …*."""
    if not source or not content or not content[-1][0] < source[0][0] < content[-1][1] <= source[-1][1] + 1:
        return content
    start, end = content[-1][0], source[0][0]
    while end > start + 1 and text[end - 1] in " ,":
        end -= 1
    return (*content[:-1], (start, end))


def joined(spans: list[Span], before: Spans = ()) -> Spans:
    """Spans in order, those that touch or overlap made one; ``before`` stands in front of them, joined already."""
    found: list[Span] = list(before)
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
