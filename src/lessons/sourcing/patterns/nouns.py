"""Nouns that report: *the claim by officials that …*, *his demand for …*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing import nouns, sources, verbs
from lessons.sourcing.asides import without_asides
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.frames import Frame
from lessons.sourcing.stretches import Range, reach, spans

if TYPE_CHECKING:
    from spacy.tokens import Token

SOURCE_PREPOSITIONS = frozenset({"by", "from"})
_LIGHT = frozenset({"dobj", "attr", "oprd"})


def find(noun: Token) -> Iterator[Candidate]:
    """All candidates of one noun."""
    children = list(noun.children)
    found = _frame(noun, children)
    if found is None:
        return
    head = source_of(noun, children)
    lost = _lost_source(found, noun) if head is None else None
    if lost is not None:
        head, found = lost, Frame(found.name, ((found.content[0][0], lost.head.i - 1),))
    if head is not None and found.content[0][0] <= head.i <= found.content[-1][1]:
        head = None
    if head is not None and sources.is_empty(head, noun):
        head = None
    content = spans(noun.doc, without_asides(noun.doc, found.content))
    if not content:
        return
    yield Candidate(
        pattern="noun",
        head=noun,
        lemma=noun.lemma_.lower(),
        frame=found.name,
        cue=((noun.idx, noun.idx + len(noun)),),
        source=sources.phrase(head, noun) if head is not None else (),
        content=content,
        source_head=head,
    )


def _lost_source(found: Frame, noun: Token) -> Token | None:
    """*Prisoners*, in *complaints of low pay from prisoners*: the parse hangs them on the pay."""
    (low, high), *more = found.content
    if more or not found.name.startswith("noun prep:"):
        return None
    for token in noun.doc[low + 1 : high + 1]:
        somebody = token.dep_ == "pobj" and token.head.lower_ == "from" and nouns.names_somebody(nouns.lemma(token))
        if somebody and token.right_edge.i == high and token.head.i > low + 1:
            return token
    return None


def _frame(noun: Token, children: list[Token]) -> Frame | None:
    """What a noun says: the clause or the phrase that hangs on it."""
    for child in children:
        if child.i < noun.i:
            continue
        low, high = reach(child)
        if child.dep_ in ("acl", "ccomp", "relcl", "appos") and child.pos_ in ("VERB", "AUX"):
            first = child.doc[low].lower_
            if child.dep_ != "relcl" and first == "that":
                return Frame("noun that", ((low, high),))
            if child.dep_ == "acl" and any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children):
                return Frame("noun to", ((low, high),))
            if child.dep_ == "relcl" and first == "that" and _is_complement(child):
                return Frame("noun that", ((low, high),))
        elif child.dep_ == "prep" and child.lower_ not in SOURCE_PREPOSITIONS and high > child.i:
            later = _that_clause(child, noun)
            if later is not None:
                return Frame("noun that", (later,))
            return Frame(f"noun prep:{child.lower_}", ((low, high),))
    return _equated(noun)


def _equated(noun: Token) -> Frame | None:
    """*Her point was that …*: the clause that the noun is said to be."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be":
        return None
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    return Frame("noun is", (reach(clause),)) if clause is not None else None


def _that_clause(prep: Token, noun: Token) -> Range | None:
    """A *that* clause which the parse hangs on the noun inside *claim by officials in the north that …*."""
    for token in noun.children:
        if token.i > prep.i and token.dep_ in ("acl", "ccomp") and token.left_edge.lower_ == "that":
            return reach(token)
    return None


def _is_complement(clause: Token) -> bool:
    """True for a clause that lacks nothing: its *that* is no subject or object."""
    return clause.left_edge.dep_ == "mark"


def source_of(noun: Token, children: list[Token]) -> Token | None:
    """Whose claim it is: *his*, *by officials*, or the subject of *made the claim*."""
    for child in children:
        if child.dep_ == "poss" and child.ent_type_ not in ("DATE", "TIME"):
            return child
        if child.dep_ in ("prep", "agent") and child.lower_ in SOURCE_PREPOSITIONS:
            for deeper in child.children:
                if deeper.dep_ == "pobj":
                    return deeper
    for child in children:
        # *Norwegian criticism that …*
        if child.dep_ in ("amod", "compound") and child.ent_type_ in ("NORP", "ORG") and child.i < noun.i:
            return child
    if noun.dep_ in _LIGHT and noun.head.lemma_ in verbs.light_verbs():
        return sources.subject_of(noun.head)
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.pos_ == "VERB":
        return sources.subject_of(noun.head.head)
    return None
