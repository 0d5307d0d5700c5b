"""How a source can know what it says: saw it, heard it, or was quoted by another outlet."""

from __future__ import annotations

import re

from lessons.sourcing.attribution import Access, Mode
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.kin import tells_of_relatives
from lessons.sourcing.nouns import lemma, source_nouns
from lessons.sourcing.origins import passed_on_here

_OWN = re.compile(r"\b(?:I|we|me|us|my|our)\b", re.IGNORECASE)


def access_of(candidate: Candidate, content: str, mode: Mode) -> Access | None:
    """First-hand, second-hand, relayed or unstated; None where there is no source whose knowledge we could ask for.

    Relayed: the cue names an outlet that it was said to, or somebody who is cited. Second-hand: a relative tells what
    happened to *her son*.
    First-hand: the quoted speaker says *I* or *we*.
    """
    if candidate.source_head is None:
        return None
    if _told_to_an_outlet(candidate) or passed_on_here(candidate.source_head, candidate.head):
        return "relayed"
    if tells_of_relatives().search(content):
        return "second-hand"
    if mode != "indirect" and _OWN.search(content):
        return "first-hand"
    return "unstated"


def _told_to_an_outlet(candidate: Candidate) -> bool:
    """True for *told the Gazette*: the listener is a publication or an organisation by name."""
    if candidate.pattern not in ("verb", "quoted"):
        return False
    for child in candidate.head.children:
        if child.dep_ in ("dobj", "dative") and child.i > candidate.head.i:
            row = source_nouns().get(lemma(child))
            if (row is not None and row["role"] == "publication") or child.ent_type_ == "ORG":
                return True
            owner = next((c for c in child.children if c.dep_ == "poss" and c.ent_type_ == "ORG"), None)
            if owner is not None:
                return True
    return False
