"""The part that a source plays in the story: official, party, witness, relative, expert, publication, document."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from lessons.sourcing.attribution import Role
from lessons.sourcing.nouns import describing, lemma, source_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token


def role_of(head: Token | None) -> Role | None:
    """The role that the words of a source give away; None if they give none away.

    The head is asked first (*a soldier's father* is a relative), then what describes it (*mayor* in *Mayor Lee*).
    A country that speaks (*Norway said*) is its government: an official source.
    """
    if head is None:
        return None
    for word in describing(head):
        if word.ent_type_ == "PERSON" and word.pos_ == "PROPN":
            continue  # *Bill Dean* is no bill
        row = source_nouns().get(lemma(word))
        if row is not None and row["role"]:
            return cast(Role, row["role"])
    if head.ent_type_ == "GPE" and head.pos_ == "PROPN":
        return "official"
    return None
