"""Verbs that report: *said that …*, *…, she said*, *wants to …*, *denied the charge*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.findings import Spans
from lessons.sourcing import frames, passives, sources
from lessons.sourcing.asides import without_asides
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.stretches import spans, words_at

if TYPE_CHECKING:
    from spacy.tokens import Token

LEMMA_SLIPS = {"hop": "hope"}
"""Lemmas that the model gets wrong: it makes *hoping* a form of *hop*."""

_CUE_PARTS = frozenset({"aux", "auxpass", "neg", "prt"})


def find(verb: Token) -> Iterator[Candidate]:
    """All candidates of one verb."""
    children = list(verb.children)
    lemma = lemma_of(verb, children)
    cue = cue_of(verb, children)
    passive = passives.is_passive(verb, children)
    for frame in frames.frames_of(verb, children, passive):
        head = passives.source_of(verb, children, passive, frame.name)
        if head is not None and sources.is_empty(head, verb):
            head = None
        content = spans(verb.doc, without_asides(verb.doc, frame.content))
        source = sources.phrase(head, verb) if head is not None else ()
        if not content or (source and content[0][0] == source[0][0]):
            continue  # *not everyone is convinced* says of nothing what they are convinced of
        yield Candidate(
            pattern="verb",
            head=verb,
            lemma=lemma,
            frame=frame.name,
            cue=cue,
            source=source,
            content=content,
            source_head=head,
        )


def lemma_of(verb: Token, children: list[Token]) -> str:
    """Lemma of a verb with its particle: *point out*."""
    lemma = verb.lemma_.lower()
    lemma = LEMMA_SLIPS.get(lemma, lemma)
    particle = next((child.lower_ for child in children if child.dep_ == "prt"), None)
    return f"{lemma} {particle}" if particle else lemma


def cue_of(verb: Token, children: list[Token], *others: Token) -> Spans:
    """The verb with its auxiliaries, negation and particle, and with other words of the cue: *has not said*."""
    return words_at((verb, *others, *(child for child in children if child.dep_ in _CUE_PARTS)))
