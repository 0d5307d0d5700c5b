"""Everything that the library finds in one text, in the order in which it is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lessons import parsing
from lessons.figures.figure import Figure
from lessons.findings import Findings
from lessons.language.mark import Mark
from lessons.paragraphs import Paragraph, find_paragraphs
from lessons.sentences import Sentence, find_sentences
from lessons.sourcing.attribution import Attribution
from lessons.sourcing.voice import Voice

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True)
class Analysis:
    """All findings of one text."""

    paragraphs: Findings[Paragraph]
    sentences: Findings[Sentence]
    attributions: Findings[Attribution]
    voices: Findings[Voice]
    figures: Findings[Figure]
    wording: Findings[Mark]


def analyse(text: str) -> Analysis:
    """Find everything in one text (about 0.5 s a thousand words, and some seconds to load spaCy)."""
    return next(analyse_many([text]))


def analyse_many(texts: Iterable[str]) -> Iterator[Analysis]:
    """Analyse texts lazily and in order, with the parser's batches filled across texts."""
    waiting: list[Findings[Paragraph]] = []

    def with_breaks() -> Iterator[tuple[str, list[int]]]:
        for text in texts:
            paragraphs = find_paragraphs(text)
            waiting.append(paragraphs)
            yield text, [paragraph.start for paragraph in paragraphs]

    for doc in parsing.parse_many(with_breaks()):
        yield _find_all(doc, waiting.pop(0))


def _find_all(doc: Doc, paragraphs: Findings[Paragraph]) -> Analysis:
    from lessons.figures import find_figures
    from lessons.language.wording import find_wording
    from lessons.sourcing import find_sourcing

    attributions, voices = find_sourcing(doc, paragraphs)
    return Analysis(
        paragraphs=paragraphs,
        sentences=find_sentences(doc),
        attributions=attributions,
        voices=voices,
        figures=find_figures(doc, paragraphs, attributions),
        wording=find_wording(doc, paragraphs, attributions),
    )
