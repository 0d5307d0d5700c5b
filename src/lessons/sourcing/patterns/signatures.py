"""A quotation or a post signed with a name: *“I love this town.” — Ana Lee*, *Stay safe! — Ana Lee (@analee)*."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.findings import Span
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.quotations import Quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NAME = r"(?P<name>[^\W\d_a-z][^\n“”\"—–―]{1,60}?)"
_SIGNED = re.compile(rf"\s?(?P<dash>[—–―-]{{1,2}})\s?{_NAME}[.\s]*$")
_HANDLE = re.compile(rf"(?P<dash>[—–―]|--)\s?{_NAME}\s\(@\w+\)")
LONGEST_NAME = 8
"""Words behind the dash."""


def find(doc: Doc, text: str, starts: list[int], paragraphs: list[Span], quotations: Quotations) -> Iterator[Candidate]:
    """Candidates for the names that sign a quotation at the end of its paragraph, or a post with a handle."""
    for start, end in paragraphs:
        quoted = quotations.touching(start, end)
        signed = _SIGNED.match(text, quoted[-1].end, end) if quoted and quoted[-1].closed else None
        if signed is not None:
            yield from _candidate(doc, starts, signed, (quoted[-1].start, quoted[-1].end))
            continue
        begin = start
        for handle in _HANDLE.finditer(text, start, end):
            if handle.start() > begin:
                yield from _candidate(doc, starts, handle, (begin, handle.start()))
            begin = handle.end()


def _candidate(doc: Doc, starts: list[int], match: re.Match[str], content: Span) -> Iterator[Candidate]:
    name = match.span("name")
    first, last = bisect_left(starts, name[0]), bisect_left(starts, name[1]) - 1
    if last < first or last - first >= LONGEST_NAME or doc[first].pos_ != "PROPN":
        return
    yield Candidate(
        pattern="signature",
        head=doc[max(first - 1, 0)],
        lemma="—",
        frame="signature",
        cue=(match.span("dash"),),
        source=(name,),
        content=(content,),
        source_head=doc[first : last + 1].root,
    )
