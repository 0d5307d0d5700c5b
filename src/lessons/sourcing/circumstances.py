"""Circumstances that make it more or less likely that a word signals an attribution."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from lessons.sourcing.frames import Frame

_PEOPLE = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_MODALS = frozenset({"would", "could", "should", "may", "might", "must", "can"})


def circumstances_of(verb: Token, children: list[Token], source: Token | None, frame: Frame) -> tuple[str, ...]:
    """Names of the circumstances of one use of a verb, as in the table ``cue_circumstances.csv``."""
    source_kind, group = kind_of_source(source), group_of(frame.name)
    found = [f"source: {source_kind}", f"{group} from {source_kind}"]
    for child in children:
        if child.dep_ == "neg":
            found.append("negated")
        elif child.dep_ == "aux" and child.lower_ in _MODALS:
            found.append("modal")
        elif child.dep_ == "aux" and child.lower_ in ("will", "wo", "'ll", "’ll"):
            found.append("future")
        elif child.dep_ == "mark":
            found.append("in a subordinate clause")
    found += [f"verb form {verb.tag_}", f"{group} with verb form {verb.tag_}"]
    if group in ("object", "preposition", "noun", "passive"):
        found.append(f"{group} about {_kind_of_content(verb.doc[frame.content[0][0]])}")
    size = sum(high - low + 1 for low, high in frame.content)
    found.append("content of 1 word" if size == 1 else "content of 2 to 4 words" if size < 5 else "longer content")
    return tuple(found)


_GROUPS = {
    "that": "clause",
    "clause": "clause",
    "wh": "clause",
    "before": "clause",
    "inserted": "clause",
    "quote": "quotation",
    "to": "infinitive",
    "bare": "infinitive",
    "ing": "infinitive",
    "obj": "object",
    "small": "object",
    "prep": "preposition",
    "pass": "passive",
    "noun": "noun",
    "adj": "adjective",
}


def group_of(frame: str) -> str:
    """The family of a frame: *said that* and *said he* are both clauses."""
    return _GROUPS.get(frame.replace(":", " ").split(" ")[0], "other")


def _kind_of_content(first: Token) -> str:
    """What sort of phrase begins with this word."""
    head = first
    for _ in range(3):
        if head.pos_ in ("NOUN", "PROPN", "PRON", "VERB") and head.dep_ not in ("compound", "poss", "amod"):
            break
        below = next((c for c in head.children if c.dep_ in ("pobj", "pcomp")), None)
        head = below if head.pos_ == "ADP" and below is not None else head.head
    if head.pos_ == "PRON":
        return "a pronoun"
    if head.ent_type_ in _PEOPLE or head.pos_ == "PROPN":
        return "a name"
    return "a verb" if head.pos_ == "VERB" else "several things" if head.tag_ == "NNS" else "a thing"


def kind_of_source(source: Token | None) -> str:
    """What sort of word the source is, by its tag and by the model's name tags."""
    if source is None:
        return "none"
    if source.lower_ in ("i", "we", "you", "me", "us"):
        return "first or second person"
    if source.lower_ in ("he", "she", "they", "him", "her", "them"):
        return "third person"
    if source.lower_ in ("it", "this", "that", "there", "these", "those"):
        return "it"
    if source.tag_ in ("WP", "WDT"):
        return "relative pronoun"
    if source.ent_type_ in _PEOPLE:
        return source.ent_type_
    if source.pos_ == "PROPN":
        return "other name"
    return "plural noun" if source.tag_ == "NNS" else "noun"
