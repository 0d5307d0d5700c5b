"""What the cue vouches for: the class and the layer of a reporting word, from the tables."""

from __future__ import annotations

from functools import cache
from typing import cast

from lessons import tables
from lessons.sourcing.attribution import Layer, VerbClass
from lessons.sourcing.candidate import Candidate

_TELLING = frozenset({"that", "clause", "wh", "before", "inserted", "quote", "phrase", "colon", "adverb"})
"""Frames in which somebody puts something into words; a word that no table knows is speech in these."""


@cache
def _table(name: str) -> dict[str, tables.Row]:
    return {row["lemma"]: row for row in tables.rows("lexicon", name)}


def row_of(candidate: Candidate) -> tables.Row | None:
    """The row of the verb or noun table behind a candidate; None if the word is in none, or not in this frame."""
    name = "attribution_nouns.csv" if candidate.pattern in ("noun", "adjective") else "attribution_verbs.csv"
    row = _table(name).get(candidate.lemma) or _table(name).get(candidate.lemma.split(" ")[0])
    if row is None or not row.get("frames"):
        return row
    return row if frame_words(candidate.frame) & set(row["frames"].split()) else None


def listed_layer(candidate: Candidate) -> str:
    """The layer that the tables give a word in whatever frame; "" for a word that they do not have."""
    name = "attribution_nouns.csv" if candidate.pattern in ("noun", "adjective") else "attribution_verbs.csv"
    row = _table(name).get(candidate.lemma)
    return row["layer"] if row is not None else ""


def frame_words(frame: str) -> set[str]:
    """The words of a frame's name: ``pass prep:of`` is pass, prep, of."""
    return set(frame.replace(":", " ").split())


def verb_class(candidate: Candidate) -> VerbClass:
    """What the cue vouches for; an unknown word vouches for nothing if it tells, and is an act if it does not."""
    row = row_of(candidate)
    if row is not None:
        return cast(VerbClass, row["class"])
    return "neutral" if _tells(candidate) else "act"


def layer(candidate: Candidate) -> Layer:
    """Speech, thought or attitude."""
    row = row_of(candidate)
    if row is not None:
        return cast(Layer, row["layer"])
    return "speech" if _tells(candidate) else "attitude"


def _tells(candidate: Candidate) -> bool:
    return bool(frame_words(candidate.frame) & _TELLING)
