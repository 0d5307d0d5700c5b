"""Clauses behind a hearer: *told reporters at a rally that …*, *asked the workers if …*.

The parse often hangs what the hearer is told on the hearer, or on a noun in between, as if it belonged to that noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing import passives
from lessons.sourcing.stretches import Range, reach

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"acl", "relcl", "ccomp", "advcl"})
_HEARERS = frozenset({"dobj", "dative"})
_QUESTIONS = frozenset({"if", "whether", "how", "why", "what"})
"""Words that begin a question behind a hearer; *who*, *when* and *where* mostly tell which person, time or place."""


def takes_hearer(verb: Token) -> bool:
    """True for a verb whose object can be the one who hears it: *tell*, *ask*, *remind*."""
    return verb.lemma_ in passives.hearer_verbs()


def clauses(verb: Token, children: list[Token]) -> Iterator[tuple[str, Range]]:
    """The kind of every clause that is lost behind a hearer, ``that`` or ``wh``, and where it stands."""
    if not takes_hearer(verb) or any(child.dep_ == "ccomp" for child in children):
        return
    hearer = any(child.dep_ in _HEARERS for child in children)
    for child in children:
        if child.i < verb.i:
            continue
        if child.dep_ == "advcl" and hearer:
            yield from _told(child)
        elif child.dep_ in _HEARERS:
            yield from _below(child)
        elif child.dep_ == "prep":
            for noun in child.children:
                yield from _below(noun)


def _below(noun: Token) -> Iterator[tuple[str, Range]]:
    for clause in noun.children:
        if clause.dep_ in _CLAUSES and clause.i > noun.i:
            yield from _told(clause)


def _told(clause: Token) -> Iterator[tuple[str, Range]]:
    """A clause that lacks nothing, behind *that* or a word of asking."""
    low, high = reach(clause)
    first = clause.doc[low]
    if first.lower_ == "that" and first.dep_ == "mark":
        yield "that", (low, high)
    elif first.lower_ in _QUESTIONS:
        yield "wh", (low, high)
