"""The clause that a phrase belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.sourcing.stretches import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_CLIMB = 8
"""Heads looked at on the way to a clause."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def clause_around(token: Token, phrase: Range) -> Range:
    """The clause that a phrase comments on: the nearest one above with a subject of its own.

    A phrase at the very start or the very end of a sentence comments on all of it, up to a semicolon.
    """
    doc = token.doc
    first, last = _between_semicolons(token, phrase)
    while last > first and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    if phrase[0] <= first + 1:
        return first, last
    head = clause_head(token)
    low, high = head.left_edge.i, head.right_edge.i
    if phrase[1] >= last - 1 and doc[phrase[0] - 1].text == ",":
        return first, last
    return low, high


def _between_semicolons(token: Token, phrase: Range) -> Range:
    """The part of a sentence that a phrase stands in: *200 came, organisers say; 90 came, according to the police*."""
    sentence = token.sent
    stops = [other.i for other in sentence if other.text == ";"]
    first = max((i + 1 for i in stops if i < phrase[0]), default=sentence.start)
    return first, min((i - 1 for i in stops if i > phrase[1]), default=sentence.end - 1)


def clause_head(token: Token) -> Token:
    """The nearest verb above a token that has a subject."""
    head = token.head
    for _ in range(LONGEST_CLIMB):
        if head.pos_ in ("VERB", "AUX") and any(child.dep_ in _SUBJECTS for child in head.children):
            return head
        if head.head.i == head.i:
            return head
        head = head.head
    return head
