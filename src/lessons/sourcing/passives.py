"""Which verbs are passive, and whose word a passive verb gives."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lessons import tables
from lessons.sourcing import sources

if TYPE_CHECKING:
    from spacy.tokens import Token


_STOPS = frozenset({".", "!", "?", "”", '"'})


@cache
def raising_verbs() -> frozenset[str]:
    """Verbs whose subject is part of what seems to be so: *the bridge appears to be safe*."""
    return frozenset(row["lemma"] for row in tables.rows("lexicon", "raising_verbs.csv"))


@cache
def feelings() -> frozenset[str]:
    """Participles that tell what their subject feels: *is worried*, *are divided*."""
    return frozenset(row["word"] for row in tables.rows("lexicon", "participles_of_feeling.csv"))


@cache
def feeling_verbs() -> frozenset[str]:
    """Verbs whose object feels what they say: *the vote angered teachers*."""
    return frozenset(row["verb"] for row in tables.rows("lexicon", "participles_of_feeling.csv") if row["verb"])


@cache
def reported_infinitives() -> frozenset[str]:
    """Verbs that take *to* and a verb only in the passive: *believed to be*."""
    return frozenset(row["lemma"] for row in tables.rows("lexicon", "reported_infinitives.csv"))


@cache
def hearer_verbs() -> frozenset[str]:
    """Verbs whose passive has the hearer as its subject: *residents were told to wait*."""
    return frozenset(row["lemma"] for row in tables.rows("lexicon", "hearer_verbs.csv"))


@cache
def needs_hearer() -> frozenset[str]:
    """Verbs that are never without somebody who hears it: *tell*, *assure*."""
    return frozenset(row["lemma"] for row in tables.rows("lexicon", "hearer_verbs.csv") if row["hearer"] == "needed")


def is_passive(verb: Token, children: list[Token]) -> bool:
    """True for *were told*, and for a bare participle: *asked about it, she …*, *men believed to be …*."""
    if _is_root_in_truth(verb, children):
        return False
    auxiliaries = False
    for child in children:
        if child.dep_ in ("nsubjpass", "auxpass"):
            return True
        if child.dep_ in ("nsubj", "dobj") and verb.dep_ != "relcl":
            return False
        auxiliaries = auxiliaries or child.dep_ == "aux"
    if verb.lemma_ in reported_infinitives() and any(child.dep_ == "xcomp" for child in children):
        return verb.tag_ in ("VBD", "VBN") and not auxiliaries
    # the model often tags such a participle as a past tense
    participle = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.dep_ in ("acl", "amod"))
    return participle and not auxiliaries and verb.dep_ in ("acl", "advcl", "ROOT", "amod")


def _is_root_in_truth(verb: Token, children: list[Token]) -> bool:
    """True for *Three clubs called on her to go.*, where the parse has a noun with a participle for a sentence."""
    noun = verb.head
    if verb.dep_ != "acl" or noun.dep_ != "ROOT" or noun.i > verb.i or noun.sent[-1].text not in _STOPS:
        return False
    return not any(child.dep_ in ("agent", "auxpass") for child in children) and noun.nbor(1).text != ","


def source_of(verb: Token, children: list[Token], passive: bool, frame: str) -> Token | None:
    """The source of a verb's attribution: its subject; in the passive, the one behind *by*; None if hidden."""
    if frame.startswith("raised"):
        return None
    if frame == "felt":
        return next((child for child in children if child.dep_ == "dobj"), None)
    if not passive:
        return sources.subject_of(verb)
    if verb.lower_ in feelings():
        return sources.subject_of(verb)
    return sources.agent_of(verb)
