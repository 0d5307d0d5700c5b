"""Quotations that run on: *“A,” he said. “B.”*, and full quotations that open the next paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.findings import Span
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.content import joined
from lessons.sourcing.quotations import Quotation, Quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc

LEAST_WORDS = 4
"""A quotation with fewer words than this that nobody is said to have uttered is taken for a term."""

_BETWEEN = 120
"""Characters: the longest *she said, shaking her head.* between two parts of a quotation."""


def run_on(doc: Doc, paragraphs: list[Span], chosen: list[Candidate], quotations: Quotations) -> list[Candidate]:
    """Give every full quotation without a speaker of its own to the speaker of the one before it."""
    text = doc.text
    taken = joined([span for candidate in chosen for span in candidate.content])
    spoken = iter(taken)
    current: Span | None = next(spoken, None)
    last: Quotation | None = None
    owner: dict[int, Candidate] = {}
    for candidate in chosen:
        for start, end in candidate.content:
            for quotation in quotations.touching(start, end):
                if quotation.start >= start and quotation.end <= end:
                    held = owner.get(quotation.start)
                    if held is None or candidate.end - candidate.start < held.end - held.start:
                        owner[quotation.start] = candidate
    for quotation in quotations.all:
        while current is not None and current[1] <= quotation.start:
            current = next(spoken, None)
        free = current is None or quotation.end <= current[0]
        if free and last is not None and _is_full(text, quotation) and _follows(text, last, quotation):
            speaker = owner.get(last.start)
            if speaker is not None:
                speaker.content = joined([*speaker.content, (quotation.start, quotation.end)])
                owner[quotation.start] = speaker
        last = quotation
    return chosen


def _is_full(text: str, quotation: Quotation) -> bool:
    """True for a quotation that is a sentence: long enough, and begun with a capital letter."""
    words = text[quotation.inner_start : quotation.inner_end].split()
    return len(words) >= LEAST_WORDS and not words[0][:1].islower()


def _follows(text: str, last: Quotation, quotation: Quotation) -> bool:
    """True if only a short *he said.* or a paragraph break stands between two quotations."""
    between = text[last.end : quotation.start]
    if not between.strip():
        return True
    ends_sentence = between.rstrip().endswith((".", ":", ","))
    return len(between) <= _BETWEEN and ends_sentence and "\n" not in between.strip() and between.count(".") <= 1
