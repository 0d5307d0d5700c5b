"""Passives: something is done, and the sentence may keep silent about who does it.

A passive is a form of *be* or *get* with a past participle ("was arrested"), a participle that shares that form with
another ("was arrested and locked up"), or a participle that stands for a clause ("men held in cellars"). What stands
before a noun like an adjective ("frozen limbs") is none. An agent is named by *by*.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lessons.language.mark import Mark
from lessons.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"}
_OBJECTS = {"dobj", "obj", "ccomp"}
_CLAUSES = {"acl", "advcl", "relcl", "pcomp"}
_PARTICIPLES = {"VBN", "VBD"}


def find_passives(doc: Doc) -> Iterator[Mark]:
    """One mark a passive, from its form of *be* (or from the participle) to the participle."""
    passive: set[int] = set()
    for token in doc:
        if token.tag_ not in _PARTICIPLES or token.lower_ in _statal():
            continue
        if _has(token, "auxpass"):
            passive.add(token.i)
            yield _mark(token, "")
        elif _shares_auxiliary(token, passive):
            passive.add(token.i)
            yield _mark(token, "shared")
        elif _is_clause(token):
            yield _mark(token, "participle")


@cache
def _statal() -> frozenset[str]:
    """Participles that say how something is, not that something was done to it."""
    return frozenset(row["participle"] for row in rows("lexicon", "statal_participles.csv"))


@cache
def _without_object() -> frozenset[str]:
    """Verbs that are often used without an object; without one they may be active."""
    return frozenset(row["verb"] for row in rows("lexicon", "verbs_without_object.csv"))


def _has(token: Token, *roles: str) -> bool:
    return any(child.dep_ in roles for child in token.children)


def _shares_auxiliary(token: Token, passive: set[int]) -> bool:
    """A participle joined to a passive: "was arrested and locked up"; "was hired and left" has an active verb."""
    if token.dep_ not in ("conj", "advcl") or token.head.i not in passive or token.i < token.head.i:
        return False
    bare = not _has(token, "aux", *_SUBJECTS, *_OBJECTS)
    return bare and token.lemma_ not in _without_object()


def _is_clause(token: Token) -> bool:
    """A participle that stands for a clause: "men held in cellars", "guarded by soldiers, they waited"."""
    if _has(token, "aux", *_SUBJECTS, *_OBJECTS) or token.lemma_ in _without_object():
        return False
    if token.tag_ == "VBN" and token.dep_ in _CLAUSES:
        return True
    return _names_agent(token) and token.dep_ not in ("amod", "ROOT")


def _names_agent(token: Token) -> bool:
    return any(child.dep_ == "agent" for child in token.children)


def _mark(token: Token, form: str) -> Mark:
    auxiliaries = [child.i for child in token.children if child.dep_ in ("aux", "auxpass")]
    particles = [child.i for child in token.children if child.dep_ == "prt" and child.i == token.i + 1]
    first, last = min([token.i, *auxiliaries]), max([token.i, *particles])
    span = token.doc[first : last + 1]
    agent = next((child for child in token.children if child.dep_ == "agent"), None)
    class_ = ("participle, " if form == "participle" else "") + ("with agent" if agent is not None else "agentless")
    return Mark(
        text=token.doc.text, start=span.start_char, end=span.end_char, kind="passive", class_=class_, why=_why(span.text, form, agent)
    )


def _why(words: str, form: str, agent: Token | None) -> str:
    what = {
        "": f"passive: in “{words}” a form of “be” or “get” stands with a past participle",
        "shared": f"passive: “{words}” shares the form of “be” before it",
        "participle": f"passive: the participle “{words}” stands for a clause with “be”",
    }[form]
    if agent is None:
        return f"{what}; no “by …” says who does it"
    named = agent.doc[agent.i : agent.right_edge.i + 1].text[:60]
    return f"{what}; “{named}” says who does it"
