"""From a parsed report to its attributions and voices, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.findings import Findings, Span
from lessons.paragraphs import Paragraph
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.choose import choose
from lessons.sourcing.proposing import propose
from lessons.sourcing.quotations import Quotations, find_quotations
from lessons.sourcing.running_on import run_on

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_candidates(doc: Doc, paragraphs: Findings[Paragraph]) -> tuple[list[Candidate], Quotations]:
    """The chosen candidates of a report, and its quotations."""
    spans: list[Span] = [(paragraph.start, paragraph.end) for paragraph in paragraphs]
    quotations = find_quotations(doc.text, spans)
    chosen = choose(propose(doc, spans, quotations))
    return run_on(doc, spans, chosen, quotations), quotations
