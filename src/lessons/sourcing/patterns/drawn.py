"""*The plan drew criticism from farmers*: what somebody says of the subject, with the speakers behind *from*."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lessons import tables
from lessons.sourcing import sources
from lessons.sourcing.asides import without_asides
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.stretches import reach, spans

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPEAKERS = frozenset({"from", "of", "among", "by"})


@cache
def drawing_verbs() -> frozenset[str]:
    """Verbs whose subject is what others say something about: *drew*, *won*, *faced*."""
    return frozenset(row["lemma"] for row in tables.rows("lexicon", "drawing_verbs.csv"))


def find(noun: Token) -> Iterator[Candidate]:
    """The candidate of one noun that somebody or something draws, wins or faces."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ not in ("dobj", "pobj") or verb.i > noun.i or verb.lemma_ not in drawing_verbs():
        return
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "csubj") and c.i < verb.i), None)
    head = _speaker(noun, verb)
    if subject is None or head is None:
        return
    content = spans(noun.doc, without_asides(noun.doc, (reach(subject),)))
    if content:
        yield Candidate(
            pattern="noun",
            head=noun,
            lemma=noun.lemma_.lower(),
            frame="noun drawn",
            cue=((verb.idx, verb.idx + len(verb)), (noun.idx, noun.idx + len(noun))),
            source=sources.phrase(head),
            content=content,
            source_head=head,
        )


def _speaker(noun: Token, verb: Token) -> Token | None:
    """Who stands behind *from* or *of*, at the noun or at the verb."""
    for child in (*noun.children, *verb.children):
        if child.dep_ == "prep" and child.i > noun.i and child.lower_ in _SPEAKERS:
            return next((deeper for deeper in child.children if deeper.dep_ == "pobj"), None)
    return None
