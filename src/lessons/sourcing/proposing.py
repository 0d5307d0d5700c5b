"""All candidates of a text: every pattern gets its turn, nothing is decided yet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from lessons.findings import Span
from lessons.parsing import text_of
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.circumstances import describe
from lessons.sourcing.content import quotation_only, whole_quotations, without_source
from lessons.sourcing.patterns import (
    according_to,
    adjectives,
    adverbs,
    blocks,
    colons,
    documents,
    drawn,
    headlines,
    inverted,
    making_clear,
    nouns,
    own_words,
    put_at,
    quoted,
    signatures,
    verbs,
    viewpoints,
)
from lessons.sourcing.quotations import Quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


LONGEST_NICKNAME = 40
"""Characters: a source inside longer quotation marks than this is part of what is said."""


def propose(doc: Doc, paragraphs: Iterable[Span], quotations: Quotations) -> list[Candidate]:
    """Every candidate of every pattern, with its circumstances complete."""
    spans = list(paragraphs)
    found = [
        *_from_words(doc),
        *headlines.find(doc),
        *_from_quotations(doc, quotations),
        *_from_paragraphs(doc, spans, quotations),
    ]
    # Words inside a quotation are the speaker's own; cues stand outside.
    found = [candidate for candidate in found if not _is_quoted(candidate, quotations)]
    found = [candidate for candidate in found if not _source_is_quoted(candidate, quotations)]
    text = text_of(doc)
    for candidate in found:
        if candidate.frame not in colons.SCRIPT:
            content = whole_quotations(candidate.content, candidate.cue, quotations)
            if candidate.frame == "before":
                content = without_source(text, quotation_only(content, quotations), candidate.source)
            candidate.content = content
    describe(doc, found, [start for start, _ in spans], quotations)
    return found


def _is_quoted(candidate: Candidate, quotations: Quotations) -> bool:
    """True for a cue that is itself inside a quotation; in a printed script the names of the speakers are no cue."""
    return candidate.frame not in colons.SCRIPT and quotations.covers(candidate.head.idx)


def _source_is_quoted(candidate: Candidate, quotations: Quotations) -> bool:
    """True for a bad parse that takes a word out of the quotation for its speaker."""
    if candidate.source_head is None or candidate.frame in colons.SCRIPT:
        return False
    around = quotations.around(candidate.source_head.idx)
    return around is not None and around.end - around.start > LONGEST_NICKNAME


def _from_words(doc: Doc) -> Iterator[Candidate]:
    for token in doc:
        yield from _from_word(token)


def _from_word(token: Token) -> Iterator[Candidate]:
    pos = token.pos_
    if pos == "VERB":
        behind = list(inverted.find(token))
        yield from behind or (according_to.find(token) if token.lower_ == "according" else verbs.find(token))
        yield from making_clear.find(token)
        yield from put_at.find(token)
    elif pos == "NOUN":
        if headlines.has_clause_before(token):
            yield from verbs.find(token)
            return
        yield from nouns.find(token)
        yield from drawn.find(token)
    elif pos == "ADJ":
        yield from adjectives.find(token)
    elif pos == "ADP" and token.lower_ in documents.PREPOSITIONS:
        yield from documents.find(token)
        yield from own_words.find(token)
    elif pos == "ADP" and token.lower_ in viewpoints.PREPOSITIONS:
        yield from viewpoints.find(token)
    elif pos == "ADV" and token.lower_ in adverbs.reporting_adverbs():
        yield from adverbs.find(token)


def _from_quotations(doc: Doc, quotations: Quotations) -> Iterator[Candidate]:
    starts = [token.idx for token in doc] if quotations.all else []
    for quotation in quotations.all:
        yield from quoted.find(doc, starts, quotation, quotations)


def _from_paragraphs(doc: Doc, paragraphs: list[Span], quotations: Quotations) -> Iterator[Candidate]:
    starts = [token.idx for token in doc]
    yield from signatures.find(doc, text_of(doc), starts, paragraphs, quotations)
    tokens = [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in paragraphs]
    for first, behind in tokens:
        if behind - 1 > first:
            yield from colons.find(doc, first, behind - 1)
    for (first, behind), (later, end) in pairwise(tokens):
        if first < behind and later < end and not quotations.covers(doc[later].idx):
            yield from blocks.find(doc, behind - 1, (later, end))
