"""*Put the toll at 26*, *puts the cost at $4m*: a number on somebody's word, with a verb that says little."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lessons import tables
from lessons.sourcing import sources
from lessons.sourcing.candidate import PUT_AT, Candidate
from lessons.sourcing.patterns.verbs import cue_of
from lessons.sourcing.stretches import reach, spans

if TYPE_CHECKING:
    from spacy.tokens import Token

VERB = "put"


@cache
def estimated_nouns() -> frozenset[str]:
    """Nouns for what can be put at a number."""
    return frozenset(row["noun"] for row in tables.rows("lexicon", "estimated_nouns.csv"))


def find(verb: Token) -> Iterator[Candidate]:
    """The candidate of a *put* with a number word as its object and *at* with a number behind it."""
    if verb.lemma_ != VERB:
        return
    children = list(verb.children)
    amount = next((c for c in children if c.dep_ == "dobj" and c.lemma_.lower() in estimated_nouns()), None)
    at = _at_number(children, amount) if amount is not None else None
    head = sources.subject_of(verb)
    if amount is None or at is None or head is None or sources.is_empty(head, verb):
        return
    first = min(amount.left_edge.i, at.left_edge.i)
    yield Candidate(
        pattern="verb",
        head=verb,
        lemma=PUT_AT,
        frame=PUT_AT,
        cue=cue_of(verb, children),
        source=sources.phrase(head, verb),
        content=spans(verb.doc, ((first, reach(at)[1]),)),
        source_head=head,
    )


def _at_number(children: list[Token], amount: Token) -> Token | None:
    """The *at* behind the object, whichever of the two words it hangs on, if a number follows."""
    for child in (*children, *amount.children):
        if child.dep_ == "prep" and child.lower_ == "at" and child.i > amount.i:
            return child if any(token.like_num for token in child.subtree) else None
    return None
