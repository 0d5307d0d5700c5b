"""Whose word it would be: a person, a thing, *it*, nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing import nouns
from lessons.sourcing.groups import group_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from lessons.sourcing.candidate import Candidate

NAMES = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_PRONOUNS = {
    **dict.fromkeys(("i", "we", "you", "me", "us"), "first or second person"),
    **dict.fromkeys(("he", "she", "they", "him", "her", "them"), "third person"),
    **dict.fromkeys(("it", "this", "that", "there", "these", "those"), "it"),
}


def circumstances_of(candidate: Candidate) -> Iterator[str]:
    """Names of what can be said of the source."""
    source, group = candidate.source_head, group_of(candidate.frame)
    kind = kind_of_source(source)
    yield f"source: {kind}"
    yield f"{group} from {kind}"
    if source is None:
        return
    row = nouns.source_nouns().get(nouns.lemma(source))
    listed = row["kind"] if row is not None else f"no listed {source.pos_}"
    yield f"source table: {listed}"
    yield f"{group}, source table: {listed}"
    yield f"source hangs as {source.dep_}"
    yield "source hangs on the word" if source.head.i == candidate.head.i else "source hangs on another word"
    yield "source in front of the word" if source.i < candidate.head.i else "source behind the word"


def kind_of_source(source: Token | None) -> str:
    """What sort of word the source is, by its tag and by the model's name tags."""
    if source is None:
        return "none"
    if source.lower_ in _PRONOUNS:
        return _PRONOUNS[source.lower_]
    if source.tag_ in ("WP", "WDT"):
        return "relative pronoun"
    if source.ent_type_ in NAMES:
        return source.ent_type_
    if source.pos_ == "PROPN":
        return "other name"
    return "plural noun" if source.tag_ == "NNS" else "noun"
