"""What quotation marks are used for in a report: a quotation, a mixed one, a scare quote or a term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol, get_args

from lessons.findings import Finding, Findings
from lessons.language.mark import Mark
from lessons.paragraphs import Paragraph
from lessons.sourcing.attribution import Attribution

QuoteType = Literal["quotation", "mixed quotation", "scare quote", "term"]
QUOTE_TYPES: tuple[QuoteType, ...] = get_args(QuoteType)


@dataclass(frozen=True, kw_only=True)
class Quoted(Finding):
    """One stretch in quotation marks, the marks included.

    Attributes
    ----------
    quote_type : "mixed quotation" is a piece of somebody's words inside a sentence of the reporter's
    paragraph : the number of its paragraph
    """

    quote_type: QuoteType
    paragraph: int

    def row(self) -> dict[str, object]:
        """What a table shows of it."""
        return {"paragraph": self.paragraph, "words": self.words, "type": self.quote_type, "why": self.why}


class Quoting(Protocol):
    """What is needed of a report."""

    @property
    def text(self) -> str: ...
    @property
    def paragraphs(self) -> Findings[Paragraph]: ...
    @property
    def attributions(self) -> Findings[Attribution]: ...
    @property
    def wording(self) -> Findings[Mark]: ...


def quote_types(report: Quoting) -> Findings[Quoted]:
    """Every stretch of a report in quotation marks, captions included, with what it is."""
    return Findings(_typed(report))


def _typed(report: Quoting) -> Iterator[Quoted]:
    for mark in report.wording.where(kind=("quotation", "scare quote", "term")):
        paragraph = next((p for p in report.paragraphs if p.start <= mark.start < p.end), None)
        yield Quoted(
            text=report.text,
            start=mark.start,
            end=mark.end,
            why=mark.why,
            quote_type=_type(mark, report.attributions),
            paragraph=paragraph.number if paragraph else 0,
        )


def _type(mark: Mark, attributions: Iterable[Attribution]) -> QuoteType:
    if mark.kind == "scare quote":
        return "scare quote"
    if mark.kind == "term":
        return "term"
    touching = [a for a in attributions if any(s < mark.end and mark.start < e for s, e in a.content)]
    piece = mark.words.lstrip("\"'“‘„«")[:1].islower()  # a whole sentence begins with a capital
    mixed = piece and bool(touching) and all(attribution.mode == "mixed" for attribution in touching)
    return "mixed quotation" if mixed else "quotation"
