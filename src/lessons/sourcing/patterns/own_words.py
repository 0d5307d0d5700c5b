"""*In the judge's view, it was cruel*, *by the ministry's own account, …*: whose words, and no verb says so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lessons import tables
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.patterns.comments import comment
from lessons.sourcing.stretches import reach

if TYPE_CHECKING:
    from spacy.tokens import Token

PREPOSITIONS = frozenset({"in", "by"})
FRAME = "own words"
_WHOSE = frozenset({"NOUN", "PROPN", "PRON"})


@cache
def _phrases() -> frozenset[tuple[str, str]]:
    """*In* with *view*, *by* with *account*: a preposition and a noun for what somebody says or thinks."""
    return frozenset((row["preposition"], row["noun"]) for row in tables.rows("lexicon", "own_words.csv"))


def find(preposition: Token) -> Iterator[Candidate]:
    """The candidate of one *in* or *by* with such a noun behind it, if the phrase stands apart from its clause."""
    noun = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if noun is None or (preposition.lower_, noun.lemma_.lower()) not in _phrases() or not _stands_apart(preposition):
        return
    whose = _owner(noun)
    if whose is None:
        return
    yield from comment("noun", (noun, preposition), whose, noun.lemma_.lower(), FRAME)


def _stands_apart(preposition: Token) -> bool:
    """True for a phrase that a comma parts from its clause."""
    doc, (first, last) = preposition.doc, reach(preposition)
    opens = first == preposition.sent.start and last + 1 < len(doc) and doc[last + 1].text == ","
    return opens or (first > 0 and doc[first - 1].text == ",")


def _owner(noun: Token) -> Token | None:
    """*The judge* of *the judge's view* and of *the view of the judge*."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    of = next((child for child in noun.children if child.lower_ == "of"), None)
    if owner is None and of is not None:
        owner = next((child for child in of.children if child.dep_ == "pobj"), None)
    return owner if owner is not None and owner.pos_ in _WHOSE else None
