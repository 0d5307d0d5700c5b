"""Circumstances that make it more or less likely that a word signals an attribution, one file a kind.

Each is a name in plain words, such as ``clause from third person``; ``data/lexicon/cue_circumstances.csv`` says how
much each counts for or against, and ``cue_words.csv`` the same of one word in one surrounding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.circumstances import apart, content, kinds, place, rivals, source, word, word_uses
from lessons.sourcing.lexicon import share_in

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
    starts = [token.idx for token in doc]
    others = rivals.Rivals(found)
    for candidate in found:
        candidate.circumstances += tuple(_of(candidate, starts, paragraphs, quotations))
        candidate.circumstances += tuple(others.circumstances_of(candidate))
    # What a word stands inside of can only be told when it is known what the others are likely to report.
    reported = place.Reported((c, share_in(c.lemma, c.frame, c.circumstances)) for c in found)
    for candidate in found:
        candidate.circumstances += tuple(reported.circumstances_of(candidate))


def _of(candidate: Candidate, starts: list[int], paragraphs: list[int], quotations: Quotations) -> Iterator[str]:
    yield from word.circumstances_of(candidate)
    yield from source.circumstances_of(candidate)
    yield from content.circumstances_of(candidate, starts, quotations)
    yield from apart.circumstances_of(candidate, starts)
    yield from kinds.circumstances_of(candidate, starts)
    yield from place.circumstances_of(candidate, paragraphs, quotations)
    yield from word_uses.circumstances_of(candidate, starts)
