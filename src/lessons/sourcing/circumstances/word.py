"""The reporting word itself: its form, its place in the sentence, the small words that hang on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.groups import group_of
from lessons.sourcing.verbs import listed_layer, row_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from lessons.sourcing.candidate import Candidate

_MODALS = frozenset({"would", "could", "should", "may", "might", "must", "can"})
_FUTURE = frozenset({"will", "wo", "'ll", "’ll"})
_SMALL = frozenset({"aux", "mark", "prt", "prep"})


def circumstances_of(candidate: Candidate) -> Iterator[str]:
    """Names of what can be said of the reporting word."""
    head, group = candidate.head, group_of(candidate.frame)
    layer = listed_layer(candidate)
    yield f"{group} with a word of {layer}" if layer else f"{group} with a word in no table"
    row = row_of(candidate)
    vouches = row["class"] if row is not None else "no listed class"
    yield f"word of {vouches}"
    yield f"{group} with a word of class {vouches}"
    verb = head.head if candidate.pattern == "adjective" else head
    yield f"verb form {verb.tag_}"
    yield f"{group} with verb form {verb.tag_}"
    yield f"word hangs as {head.dep_}"
    yield f"{group}, word hangs as {head.dep_}"
    yield f"word hangs on a {head.head.dep_}"
    for child in head.children:
        yield f"{group} beside a {child.dep_}"
    yield from _small_words(verb)


def _small_words(verb: Token) -> Iterator[str]:
    """Negations, auxiliaries, prepositions and the like that hang on a verb."""
    for child in verb.children:
        if child.dep_ == "neg":
            yield "negated"
        elif child.dep_ in _SMALL:
            small = child.lower_
            yield f"with the {child.dep_} “{small}”"
            if small in _MODALS:
                yield "modal"
            elif small in _FUTURE:
                yield "future"
            if child.dep_ == "mark":
                yield "in a subordinate clause"
