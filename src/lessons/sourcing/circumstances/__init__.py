"""Circumstances that make it more or less likely that a word signals an attribution, one file a kind.

Each is a name in plain words, such as ``clause from third person``; ``data/lexicon/cue_circumstances.csv`` says how
much each counts for or against.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.circumstances import content, place, source, word
from lessons.sourcing.lexicon import cue_table

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from lessons.sourcing.candidate import Candidate
    from lessons.sourcing.quotations import Quotations

__all__ = ["describe"]


def describe(doc: Doc, candidates: Iterable[Candidate], paragraphs: list[int], quotations: Quotations) -> None:
    """Give every candidate of a text its circumstances; those that its pattern saw stay.

    Parameters
    ----------
    paragraphs : where each paragraph starts, in characters
    """
    found = list(candidates)
    table = cue_table()
    starts = [token.idx for token in doc]
    reported = place.Reported((c, table.cue_share(c.lemma, c.frame)) for c in found)
    for candidate in found:
        candidate.circumstances += tuple(_of(candidate, starts, paragraphs, quotations, reported))


def _of(
    candidate: Candidate,
    starts: list[int],
    paragraphs: list[int],
    quotations: Quotations,
    reported: place.Reported,
) -> Iterator[str]:
    yield from word.circumstances_of(candidate)
    yield from source.circumstances_of(candidate)
    yield from content.circumstances_of(candidate, starts, quotations)
    yield from place.circumstances_of(candidate, paragraphs, quotations)
    yield from reported.circumstances_of(candidate)
