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
_CLAUSES = {"advcl", "pcomp"}
_TELLING = {"tell", "ask", "warn", "advise", "inform", "assure", "promise", "teach", "show", "remind"}
"""Verbs whose passive can have a clause behind it: "was called and told that …"."""

_NO_DOER = {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"}
"""What *by* can name besides a doer, as spaCy calls it: a time or an amount."""

_PARTICIPLES = {"VBN", "VBD"}


def find_passives(doc: Doc) -> Iterator[Mark]:
    """One mark a passive, from its form of *be* (or from the participle) to the participle."""
    text = doc.text  # put together anew at each access, so asked for once
    passive: set[int] = set()
    for token in doc:
        if token.tag_ not in _PARTICIPLES or _is_state(token):
            continue
        if _has(token, "auxpass"):
            passive.add(token.i)
            yield _mark(text, token, "")
        elif _shares_auxiliary(token, passive):
            passive.add(token.i)
            yield _mark(text, token, "shared")
        elif _is_clause(token):
            yield _mark(text, token, "participle")


def _is_state(token: Token) -> bool:
    """A participle that says how something is ("is located"), unless something is being done to it."""
    if token.lower_ not in _statal() or (token.lower_ == "used" and not _before_to(token)):
        return False
    auxiliaries = {child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass")}
    brought_about = _statal()[token.lower_] and ("been" in auxiliaries or "will" in auxiliaries)
    return _agent(token) is None and "being" not in auxiliaries and not brought_about


def _before_to(token: Token) -> bool:
    """ "They are used to it" is a state; "it is used in schools" is none."""
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "to"


@cache
def _statal() -> dict[str, bool]:
    """Participles that say how something is; True for those that tell an event behind "been" ("has been finished")."""
    return {row["participle"]: row["event_with_been"] == "yes" for row in rows("lexicon", "statal_participles.csv")}


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
    active = _has(token, "aux", *_SUBJECTS, "dobj") or (_has(token, "ccomp") and token.lemma_ not in _TELLING)
    return not active and token.lemma_ not in _without_object()


def _is_clause(token: Token) -> bool:
    """A participle that stands for a clause: "men held in cellars", "guarded by soldiers, they waited"."""
    if _has(token, "aux", *_SUBJECTS, "dobj", "ccomp"):
        return False
    if token.tag_ == "VBN" and token.dep_ == "acl":
        return True
    if token.tag_ == "VBN" and token.dep_ in _CLAUSES:
        return token.lemma_ not in _without_object()
    joined = token.dep_ == "conj" and token.tag_ == "VBN" and token.head.tag_ == "VBN" and token.head.dep_ == "acl"
    return joined or (_agent(token) is not None and token.dep_ not in ("amod", "ROOT"))


def _agent(token: Token) -> Token | None:
    """The *by* that names who does it; "by car", "by Friday", "by 5 percent" name none."""
    for child in token.children:
        doer = next(child.children, None) if child.dep_ == "agent" else None
        if doer is not None and doer.ent_type_ not in _NO_DOER:
            means = doer.tag_ == "NN" and next(doer.children, None) is None
            return None if means else child
    return None


def _mark(text: str, token: Token, form: str) -> Mark:
    auxiliaries = [child.i for child in token.children if child.dep_ in ("aux", "auxpass")]
    particles = [child.i for child in token.children if child.dep_ == "prt" and child.i == token.i + 1]
    span = token.doc[min([token.i, *auxiliaries]) : max([token.i, *particles]) + 1]
    agent = _agent(token)
    class_ = ("participle, " if form == "participle" else "") + ("with agent" if agent is not None else "agentless")
    why = _why(span.text, form, agent)
    return Mark(text=text, start=span.start_char, end=span.end_char, kind="passive", class_=class_, why=why)


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
