"""Who could know it first: the party behind a voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.sourcing.mentions import name_in, short_phrase
from lessons.sourcing.nouns import describing, lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPEAKERS_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})


def origin_of(head: Token, name: str) -> tuple[str, str]:
    """The origin behind a voice, and why: for a spokeswoman, the one she speaks for; else the voice itself."""
    for word in describing(head):
        if lemma(word) in _SPEAKERS_FOR:
            employer = _employer(word) or _employer(head)
            if employer:
                return employer, f"A {lemma(word)} speaks for somebody else: {employer}."
    return name, "The text names no one behind this voice."


def _employer(noun: Token) -> str:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("for", "of"):
            for deeper in child.children:
                if deeper.dep_ == "pobj":
                    return name_in(deeper) or short_phrase(deeper)
        if child.dep_ in ("poss", "compound", "nmod") and child.ent_type_ in ("ORG", "GPE", "PERSON"):
            if child.ent_type_ == "PERSON" and noun.ent_type_ == "PERSON":
                continue
            return name_in(child) or child.text
    return ""
