"""Who says what: attributions, the voices they come down to, and who could know it first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from lessons.findings import Findings
    from lessons.paragraphs import Paragraph
    from lessons.sourcing.attribution import Attribution
    from lessons.sourcing.voice import Voice

__all__ = ["find_sourcing"]


def find_sourcing(doc: Doc, paragraphs: Findings[Paragraph]) -> tuple[Findings[Attribution], Findings[Voice]]:
    """Find who says what in a parsed report.

    Parameters
    ----------
    doc : the whole report, parsed; ``doc.text`` is its text, and no sentence crosses a paragraph
    paragraphs : the report's paragraphs

    Returns
    -------
    attributions : in text order
    voices : the speakers behind them, in the order of their first mention
    """
    from lessons.sourcing.engine import find_sourcing as find

    return find(doc, paragraphs)
