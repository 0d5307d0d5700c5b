"""Whose word it is: from a cue to the phrase that names its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.findings import Spans

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_CLIMB = frozenset({"xcomp", "advcl", "conj", "aux", "auxpass", "pcomp", "prep", "ccomp", "parataxis"})
LONGEST_CLIMB = 6
"""Heads looked at on the way to a subject; a longer way is a bad parse."""


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb: its own, or the one that it shares with the verb it hangs on.

    *He declined to comment*, *he came, saying that …*, *he came and said …*, *the man saying that …*.
    """
    token = verb
    for step in range(LONGEST_CLIMB):
        own = own_subject(token)
        if own is not None:
            return own
        if step == 0 and token.dep_ in ("ccomp",) and token.tag_ not in ("VBG", "VBN", "VB"):
            return None
        if token.dep_ in ("acl", "relcl"):
            return token.head
        if token.dep_ not in _CLIMB or token.head.i == token.i:
            return None
        token = token.head
    return None


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on this very verb."""
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return child
    return None


def agent_of(verb: Token) -> Token | None:
    """The noun behind *by* at a passive verb."""
    for child in verb.children:
        if child.dep_ == "agent":
            for noun in child.children:
                if noun.dep_ == "pobj":
                    return noun
    return None


def phrase(head: Token) -> Spans:
    """The whole noun phrase of a source, without the punctuation at its ends."""
    first, last = head.left_edge, head.right_edge
    doc = head.doc
    low, high = first.i, last.i
    while low < high and doc[low].is_punct:
        low += 1
    while high > low and doc[high].is_punct:
        high -= 1
    end = doc[high]
    return ((doc[low].idx, end.idx + len(end)),)
