"""Quotations with their speaker: *“…,” said the mayor*, *The mayor said: “…”*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing import sources
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.circumstances import circumstances_of
from lessons.sourcing.frames import Frame
from lessons.sourcing.patterns.verbs import cue_of, lemma_of
from lessons.sourcing.quotations import Quotation, Quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FARTHEST = 12
"""Tokens between a quotation and its verb."""

_OPENERS = frozenset({",", ":", "—", "–", "-", "that"})


def find(doc: Doc, starts: list[int], quotation: Quotation, quotations: Quotations) -> Iterator[Candidate]:
    """Candidates for the speaker of one quotation, behind it and before it.

    ``starts`` holds the position of every token.
    """
    behind = bisect_left(starts, quotation.end)
    verb = _verb_behind(doc, behind, quotations)
    if verb is not None:
        yield from _candidate(verb, quotation, "quote before")
    before = bisect_left(starts, quotation.start) - 1
    verb = _verb_before(doc, before, quotations)
    if verb is not None:
        yield from _candidate(verb, quotation, "quote behind")


def _verb_behind(doc: Doc, i: int, quotations: Quotations) -> Token | None:
    """The verb of *said the mayor* or *the mayor said* right behind a closing mark."""
    while i < len(doc) and doc[i].text in (",", "—", "–", "-"):
        i += 1
    for j in range(i, min(i + FARTHEST, len(doc))):
        token = doc[j]
        if quotations.covers(token.idx) or token.is_space or token.text in (".", ";", ":"):
            return None
        if token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ", "VBP", "VBG", "VBN"):
            return token if _begins(token, i) else None
    return None


def _begins(verb: Token, first: int) -> bool:
    """True if nothing but the verb's own subject and adverbs stands between a quotation and the verb."""
    if verb.i == first:
        return True
    subject = sources.own_subject(verb)
    low = subject.left_edge.i if subject is not None and subject.i < verb.i else verb.i
    return all(verb.doc[i].pos_ in ("ADV", "AUX", "CCONJ", "SCONJ") for i in range(first, low))


def _verb_before(doc: Doc, i: int, quotations: Quotations) -> Token | None:
    """The verb of *the mayor said: “*: the nearest one to the left in the sentence."""
    if i < 0 or (doc[i].text not in _OPENERS and doc[i].pos_ not in ("VERB", "ADP", "NOUN", "PROPN", "PRON", "ADV")):
        return None
    for j in range(i, max(i - FARTHEST, -1), -1):
        token = doc[j]
        if token.text in (".", ";", "!", "?") or token.is_space or quotations.covers(token.idx):
            return None
        if token.pos_ == "VERB":
            return token
    return None


def _candidate(verb: Token, quotation: Quotation, frame: str) -> Iterator[Candidate]:
    children = list(verb.children)
    subject = sources.subject_of(verb)
    yield Candidate(
        pattern="quoted",
        head=verb,
        lemma=lemma_of(verb, children),
        frame=frame,
        cue=cue_of(verb, children),
        source=sources.phrase(subject) if subject is not None else (),
        content=((quotation.start, quotation.end),),
        source_head=subject,
        circumstances=circumstances_of(verb, children, subject, Frame(frame, ((0, 5),))),
    )
