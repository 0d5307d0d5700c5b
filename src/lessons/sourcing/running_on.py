"""Quotations that run on: *“A,” he said. “B.”*, and full quotations that open the next paragraph."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lessons.findings import Span
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.content import joined
from lessons.sourcing.quotations import Quotation, Quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc

LEAST_WORDS = 4
"""A quotation with fewer words than this that nobody is said to have uttered is taken for a term."""

_BETWEEN = 400
"""Characters: the longest *said Ms. Lee, who …* between two parts of a quotation."""


def run_on(doc: Doc, paragraphs: list[Span], chosen: list[Candidate], quotations: Quotations) -> list[Candidate]:
    """Give every full quotation without a speaker of its own to the speaker of the one before it."""
    text = doc.text
    owners = _owners(chosen, quotations)
    ends = dict(paragraphs)
    sentences = [token.idx for token in doc if token.is_sent_start]
    taken = joined([span for candidate in chosen for span in candidate.content])
    starts = [start for start, _ in taken]
    last: Quotation | None = None
    for quotation in quotations.all:
        place = bisect_right(starts, quotation.end - 1) - 1
        free = place < 0 or taken[place][1] <= quotation.start
        if free and last is not None and last.start in owners:
            if _follows(text, last, quotation, sentences) or _fills_paragraph(quotation, ends):
                speaker = owners[quotation.start] = owners[last.start]
                speaker.content = joined([*speaker.content, (quotation.start, quotation.end)])
        last = quotation
    return chosen


def _owners(chosen: list[Candidate], quotations: Quotations) -> dict[int, Candidate]:
    """The candidate that a quotation belongs to, by where the quotation starts: the shortest that holds all of it."""
    owners: dict[int, Candidate] = {}
    for candidate in chosen:
        for start, end in candidate.content:
            for quotation in quotations.touching(start, end):
                held = owners.get(quotation.start)
                if held is None or candidate.end - candidate.start < held.end - held.start:
                    owners[quotation.start] = candidate
    return owners


def _follows(text: str, last: Quotation, quotation: Quotation, sentences: list[int]) -> bool:
    """True in *“A,” he said. “B.”* and *“A,” he said, “b.”*: one new sentence at most, and it is the quotation."""
    if quotation.start - last.end > _BETWEEN:
        return False
    between = text[last.end : quotation.start]
    if "\n" in between.strip(" "):
        return False
    begun = bisect_right(sentences, quotation.start) - bisect_right(sentences, last.end)
    words = len(text[quotation.inner_start : quotation.inner_end].split())
    if not between.strip():
        return True
    if between.rstrip().endswith((".", ":")):
        return begun <= 1 and words >= 2 and sentences[bisect_right(sentences, quotation.start) - 1] == quotation.start
    return begun == 0 and between.rstrip().endswith(",") and words >= LEAST_WORDS


def _fills_paragraph(quotation: Quotation, ends: dict[int, int]) -> bool:
    """True for a paragraph that is one quotation and nothing else."""
    return ends.get(quotation.start) == quotation.end
