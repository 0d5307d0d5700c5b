"""*To many of them, the bridge is a symbol*: in whose eyes it is so, and no verb says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing import nouns
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.patterns.comments import comment

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = frozenset({"him", "her", "them", "me", "us", "many", "some"})
PREPOSITIONS = frozenset({"for", "to"})


def find(preposition: Token) -> Iterator[Candidate]:
    """A candidate for one *For* or *To* that opens a sentence with somebody behind it."""
    noun = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if noun is None or not _opens_sentence(preposition) or not _is_somebody(noun):
        return
    yield from comment("viewpoint", (preposition,), noun, preposition.lower_, "viewpoint")


def _opens_sentence(word: Token) -> bool:
    """True for the first word of a sentence, or the first behind *But*."""
    start = word.sent.start
    return word.i == start or (word.i == start + 1 and word.doc[start].pos_ in ("CCONJ", "PUNCT"))


def _is_somebody(noun: Token) -> bool:
    """True for a person, people or a party."""
    named = noun.ent_type_ in ("PERSON", "NORP", "ORG")
    return named or noun.lower_ in _PRONOUNS or nouns.names_somebody(nouns.lemma(noun))
