"""What the cue vouches for: the class and the layer of a reporting word, from the tables."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from lessons import tables
from lessons.sourcing import nouns
from lessons.sourcing.attribution import Layer, VerbClass
from lessons.sourcing.candidate import PUT_AT, Candidate

if TYPE_CHECKING:
    from spacy.tokens import Token

_TELLING = frozenset(
    {
        "that",
        "clause",
        "wh",
        "before",
        "inserted",
        "quote",
        "phrase",
        "colon",
        "adverb",
        "signature",
        "document",
        "told",
        "as",
        "so",
        "tail",
        "block",
    }
)
"""Frames in which somebody puts something into words; a word that no table knows is speech in these."""


@cache
def _table(name: str) -> dict[str, tables.Row]:
    return {row["lemma"]: row for row in tables.rows("lexicon", name)}


def row_of(candidate: Candidate) -> tables.Row | None:
    """The row of the verb or noun table behind a candidate; None if the word is in none, or not in this frame."""
    row = _listed(candidate) or _words_of(candidate).get(candidate.lemma.split(" ")[0]) or _named_by_object(candidate)
    if row is None or not row.get("frames"):
        return row
    return row if frame_words(candidate.frame) & set(row["frames"].split()) else None


def listed_layer(candidate: Candidate) -> str:
    """The layer that the tables give a word in whatever frame; "" for a word that they do not have."""
    row = _listed(candidate)
    return row["layer"] if row is not None else ""


def _words_of(candidate: Candidate) -> dict[str, tables.Row]:
    return _table("attribution_nouns.csv" if candidate.pattern in ("noun", "adjective") else "attribution_verbs.csv")


def _listed(candidate: Candidate) -> tables.Row | None:
    """The row of the word in its frame: *call for*, *be convinced*; else of the word alone: *call*, *convince*."""
    table = _words_of(candidate)
    longer: list[str] = []
    if candidate.pattern == "verb" and candidate.lemma in _verbs_with_more():
        longer = [f"{candidate.lemma} {child.lower_}" for child in _prepositions(candidate.head)]
    if candidate.source_head is not None and candidate.frame.startswith("pass "):
        longer.append(f"be {candidate.head.lower_}")
    return next((table[words] for words in longer if words in table), None) or table.get(candidate.lemma)


def _prepositions(verb: Token) -> list[Token]:
    """*For*, of *called for an inquiry*, but not of *called the doctor for the boy*, *called for two hours*."""
    children = list(verb.children)
    if any(child.dep_ == "dobj" for child in children):
        return []
    found = (child for child in children if child.dep_ == "prep")
    return [prep for prep in found if not any(noun.ent_type_ in ("DATE", "TIME") for noun in prep.children)]


@cache
def _verbs_with_more() -> frozenset[str]:
    """The verbs that have a row of their own with a small word: *call for*."""
    return frozenset(lemma.split(" ")[0] for lemma in _table("attribution_verbs.csv") if " " in lemma)


def is_speech(lemma: str) -> bool:
    """True for a verb that the table lists as one of saying, in whatever frame."""
    row = _table("attribution_verbs.csv").get(lemma)
    return row is not None and row["layer"] == "speech"


def frame_words(frame: str) -> set[str]:
    """The words of a frame's name: ``pass prep:of`` is pass, prep, of."""
    return set(frame.replace(":", " ").split())


def verb_class(candidate: Candidate) -> VerbClass:
    """What the cue vouches for; an unknown word vouches for nothing if it tells, and is an act if it does not."""
    if candidate.pattern == "viewpoint":
        return "belief"
    row = row_of(candidate)
    if row is not None:
        return cast(VerbClass, row["class"])
    return "neutral" if _in_words(candidate) else "act"


def layer(candidate: Candidate) -> Layer:
    """Speech, thought or attitude."""
    if candidate.pattern == "viewpoint":
        return "thought"
    if candidate.frame == PUT_AT or is_hearing(candidate):
        return "speech"
    row = row_of(candidate)
    if row is None:
        return "speech" if _in_words(candidate) else "attitude"
    if row["layer"] == "speech" and not _in_words(candidate) and not can_speak(candidate):
        return "attitude"
    return cast(Layer, row["layer"])


@cache
def light_verbs() -> frozenset[str]:
    """Verbs that leave it to their object to name what is said: *made the claim*, *issued a warning*."""
    return frozenset(row["lemma"] for row in tables.rows("lexicon", "light_verbs.csv"))


def _named_by_object(candidate: Candidate) -> tables.Row | None:
    """The row of *warning* in *issued a warning of snow*."""
    if candidate.pattern != "verb" or candidate.frame.split(" ")[0] != "obj" or candidate.lemma not in light_verbs():
        return None
    what = next((child for child in candidate.head.children if child.dep_ == "dobj"), None)
    return _table("attribution_nouns.csv").get(nouns.lemma(what)) if what is not None else None


@cache
def hearing_bodies() -> frozenset[str]:
    """Those before whom things are said: *court*, *inquest*."""
    return frozenset(row["noun"] for row in tables.rows("lexicon", "hearing_bodies.csv"))


def is_hearing(candidate: Candidate) -> bool:
    """True for *the court heard that …*: it was said there, and no thought is told."""
    head = candidate.source_head
    return (
        candidate.lemma == "hear"
        and _in_words(candidate)
        and head is not None
        and nouns.lemma(head) in hearing_bodies()
    )


@cache
def verbs_of_works() -> frozenset[str]:
    """What people do with books, films and songs: *read*, *watch*, *sing*."""
    return frozenset(row["lemma"] for row in tables.rows("lexicon", "verbs_of_works.csv"))


def is_somebody(candidate: Candidate) -> bool:
    """True where the source is a person or people, so not in *the sign reads “…”*."""
    head = candidate.source_head
    if head is None:
        return False
    row = nouns.source_nouns().get(nouns.lemma(head))
    people = row is not None and row["kind"] in ("individual", "group")
    return people or head.ent_type_ == "PERSON" or (head.pos_ == "PRON" and head.lower_ not in ("it", "which", "that"))


def can_speak(candidate: Candidate) -> bool:
    """False where the source is a thing that no table knows as a source: *his plight underscores …*."""
    head = candidate.source_head
    if head is None or head.pos_ not in ("NOUN",) or head.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
        return True
    noun = nouns.lemma(head)
    return noun in nouns.source_nouns() or nouns.names_somebody(noun)


def tells(candidate: Candidate) -> bool:
    """True if somebody says something here, so that a later *he said* can go back to them."""
    return layer(candidate) == "speech"


def _in_words(candidate: Candidate) -> bool:
    return bool(frame_words(candidate.frame) & _TELLING)
