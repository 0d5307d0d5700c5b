"""*The mayor wrote:* at the end of a paragraph, and what she wrote in the next, without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.findings import Span
from lessons.sourcing import sources
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.patterns.verbs import cue_of, lemma_of
from lessons.sourcing.stretches import spans

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FARTHEST = 12
"""Tokens between the verb and the colon."""


def find(doc: Doc, last: int, next_paragraph: Span) -> Iterator[Candidate]:
    """A candidate for one paragraph, given by its last token, and the tokens of the next one (end not included)."""
    while last > 0 and doc[last].is_space:
        last -= 1
    if doc[last].text != ":":
        return
    verb = _verb_before(doc, last)
    content = spans(doc, ((next_paragraph[0], next_paragraph[1] - 1),)) if verb is not None else ()
    if verb is None or not content:
        return
    children = list(verb.children)
    subject = sources.subject_of(verb)
    yield Candidate(
        pattern="block",
        head=verb,
        lemma=lemma_of(verb, children),
        frame="block",
        cue=cue_of(verb, children),
        source=sources.phrase(subject, verb) if subject is not None else (),
        content=content,
        source_head=subject,
    )


def _verb_before(doc: Doc, colon: int) -> Token | None:
    """The verb nearest to the colon in its sentence."""
    start = doc[colon].sent.start
    return next((doc[i] for i in range(colon, max(colon - FARTHEST, start) - 1, -1) if doc[i].pos_ == "VERB"), None)
