"""All candidates of a text: every pattern gets its turn, nothing is decided yet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lessons.findings import Span
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.content import quoted_share, whole_quotations
from lessons.sourcing.patterns import according_to, adjectives, adverbs, colons, nouns, quoted, verbs
from lessons.sourcing.quotations import Quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def propose(doc: Doc, paragraphs: Iterable[Span], quotations: Quotations) -> list[Candidate]:
    """Every candidate of every pattern, with its circumstances complete."""
    found = [*_from_words(doc), *_from_quotations(doc, quotations), *_from_paragraphs(doc, paragraphs)]
    # Words inside a quotation are the speaker's own; cues stand outside.
    found = [candidate for candidate in found if not quotations.covers(candidate.head.idx)]
    for candidate in found:
        candidate.content = whole_quotations(candidate.content, candidate.cue, quotations)
        candidate.circumstances += tuple(_quoting(candidate, quotations))
    return found


def _from_words(doc: Doc) -> Iterator[Candidate]:
    for token in doc:
        yield from _from_word(token)


def _from_word(token: Token) -> Iterator[Candidate]:
    pos = token.pos_
    if pos == "VERB":
        yield from according_to.find(token) if token.lower_ == "according" else verbs.find(token)
    elif pos == "NOUN":
        yield from nouns.find(token)
    elif pos == "ADJ":
        yield from adjectives.find(token)
    elif pos == "ADV" and token.lower_ in adverbs.ADVERBS:
        yield from adverbs.find(token)


def _from_quotations(doc: Doc, quotations: Quotations) -> Iterator[Candidate]:
    starts = [token.idx for token in doc] if quotations.all else []
    for quotation in quotations.all:
        yield from quoted.find(doc, starts, quotation, quotations)


def _from_paragraphs(doc: Doc, paragraphs: Iterable[Span]) -> Iterator[Candidate]:
    starts = [token.idx for token in doc]
    for start, end in paragraphs:
        first, last = bisect_left(starts, start), bisect_left(starts, end) - 1
        if last > first:
            yield from colons.find(doc, first, last)


def _quoting(candidate: Candidate, quotations: Quotations) -> Iterator[str]:
    """What quotation marks say about a candidate."""
    share = quoted_share(candidate.content, quotations)
    if share > 0.8:
        yield "content is quoted"
    elif share > 0:
        yield "content is partly quoted"
