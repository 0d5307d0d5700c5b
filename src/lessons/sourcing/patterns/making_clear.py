"""*Made it clear that …*, *has made clear how …*: a verb that says little and an adjective that says it all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lessons import tables
from lessons.sourcing import sources
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.patterns.verbs import cue_of
from lessons.sourcing.stretches import reach, spans

if TYPE_CHECKING:
    from spacy.tokens import Token

VERB = "make"
_PREDICATES = frozenset({"ccomp", "oprd", "acomp"})
_CLAUSES = frozenset({"ccomp", "advcl", "csubj", "acl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


@cache
def adjectives() -> frozenset[str]:
    """Adjectives that with *make* tell that somebody says so."""
    return frozenset(row["adjective"] for row in tables.rows("lexicon", "made_clear.csv"))


def find(verb: Token) -> Iterator[Candidate]:
    """The candidate of a *make* with an adjective and a clause behind it."""
    if verb.lemma_ != VERB:
        return
    children = list(verb.children)
    adjective = next((c for c in children if c.lower_ in adjectives() and c.dep_ in _PREDICATES and c.i > verb.i), None)
    clause = _clause(adjective, children) if adjective is not None else None
    if adjective is None or clause is None:
        return
    head = sources.subject_of(verb)
    if head is not None and sources.is_empty(head, verb):
        head = None
    yield Candidate(
        pattern="verb",
        head=verb,
        lemma=f"{VERB} {adjective.lower_}",
        frame="that" if clause.left_edge.lower_ == "that" else "clause",
        cue=cue_of(verb, children, adjective),
        source=sources.phrase(head, verb) if head is not None else (),
        content=spans(verb.doc, (reach(clause),)),
        source_head=head,
    )


def _clause(adjective: Token, children: list[Token]) -> Token | None:
    """The clause with a subject of its own behind the adjective, whichever of the two words it hangs on."""
    for child in (*adjective.children, *children):
        behind = child.dep_ in _CLAUSES and child.left_edge.i > adjective.i
        if behind and any(deeper.dep_ in _SUBJECTS for deeper in child.children):
            return child
    return None
