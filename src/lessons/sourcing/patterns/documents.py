"""*In a new poll, most voters are content*: a document tells it, and no verb says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing import nouns
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.patterns.comments import comment

if TYPE_CHECKING:
    from spacy.tokens import Token

PREPOSITIONS = frozenset({"in", "by", "per"})


def find(preposition: Token) -> Iterator[Candidate]:
    """A candidate for one *in*, *by* or *per* with a document behind it: the clause around it."""
    noun = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    opening = preposition.i == preposition.sent.start
    if noun is None or not (opening or preposition.head.pos_ in ("VERB", "AUX")):
        return
    row = nouns.source_nouns().get(nouns.lemma(noun))
    if row is None or row["kind"] != "document":
        return
    lemma = f"{preposition.lower_} {nouns.lemma(noun)}"
    yield from comment("document", (preposition,), noun, lemma, f"document:{preposition.lower_}")
