"""*Praised the bridge, which opened in May*: the clause behind the comma is the reporter's, not what was praised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.sourcing.stretches import Range

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OPENERS = frozenset({"which", "who", "whose", "where"})
LONGEST_CLIMB = 6
"""Heads looked at from the opening word to the verb of its clause."""


def without_asides(doc: Doc, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """Ranges of tokens, each without the relative clause behind a comma that it ends in.

    Only such a clause is cut: without a comma (*the bridge that fell*) it tells which bridge is meant.
    """
    return tuple((low, _last(doc, low, high)) for low, high in ranges)


def _last(doc: Doc, low: int, high: int) -> int:
    for i in range(low + 2, high):
        if doc[i].lower_ in _OPENERS and doc[i - 1].text == "," and _ends_range(doc[i], low, high):
            return i - 2
    return high


def _ends_range(opener: Token, low: int, high: int) -> bool:
    """True if the clause of a relative pronoun hangs on a word of the range and runs to the range's end."""
    verb = opener
    for _ in range(LONGEST_CLIMB):
        if verb.dep_ == "relcl":
            last = verb.right_edge.i
            ends = all(token.is_punct for token in opener.doc[last + 1 : high + 1])
            return ends and verb.left_edge.i == opener.i and low <= verb.head.i < opener.i
        verb = verb.head
    return False
