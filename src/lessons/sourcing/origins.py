"""Who could know it first: the party behind a voice, and the words that say so.

One function a reason. Each looks at the phrase of a source, and at the verb that it is the source of, and gives the
word that names the party behind it. Where none does, a voice is its own origin.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lessons import tables
from lessons.sourcing.mentions import name_in, short_phrase
from lessons.sourcing.nouns import describing, has_role, lemma, source_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

Behind = tuple["Token", str]
"""The word that names the party behind a voice, and the reason, with ``{}`` where its name goes."""

NOBODY = "The text names no one behind this voice."

_SPEAKERS_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_AT = frozenset({"for", "of", "at", "with"})
_MADE_BY = frozenset({"by", "from", "of"})
_NAMES = ("ORG", "GPE", "PERSON")
_MODIFIERS = frozenset({"poss", "compound", "nmod"})


@cache
def passing_on_verbs() -> dict[str, bool]:
    """Verbs of passing on another's word: True where any source can be their object, False where only a document."""
    return {row["lemma"]: row["object"] == "any" for row in tables.rows("lexicon", "passing_on_verbs.csv")}


def behind(head: Token, cue: Token | None) -> Behind | None:
    """The party behind a source, if its words or those around the cue name one."""
    return speaks_for(head) or made_by(head) or passes_on(head, cue)


def speaks_for(head: Token) -> Behind | None:
    """*A spokeswoman for the ministry*, *its spokesman*, *Norvik spokesman Jan Holt*."""
    for word in describing(head):
        if lemma(word) in _SPEAKERS_FOR:
            employer = _behind_preposition(word, _AT) or _in_front(word) or _in_front(head)
            if employer is not None:
                return employer, f"A {lemma(word)} speaks for somebody else: {{}}."
    return None


def made_by(head: Token) -> Behind | None:
    """*A report by the institute*, *the ministry's statement*, *its figures*."""
    if not has_role(lemma(head), "document"):
        return None
    maker = _behind_preposition(head, _MADE_BY) or _in_front(head)
    return (maker, f"A {lemma(head)} says what those say who made it: {{}}.") if maker is not None else None


def passes_on(head: Token, cue: Token | None) -> Behind | None:
    """*The paper, citing two officials, reported*, *engineers who had read the memo said*."""
    for verb in _clauses(head, cue):
        if verb.lemma_.lower() not in passing_on_verbs():
            continue
        passed = next((child for child in verb.children if child.dep_ == "dobj"), None)
        if passed is None or passed.i == head.i or passed.ent_type_ in ("DATE", "TIME"):
            continue
        if passing_on_verbs()[verb.lemma_.lower()] or has_role(lemma(passed), "document"):
            return passed, f"The words “{verb.text}” say where it comes from: {{}}."
    return None


def _clauses(head: Token, cue: Token | None) -> Iterator[Token]:
    """The verbs of the clauses that hang on a source, or beside the cue: *who had read*, *citing*."""
    for child in head.children:
        if child.dep_ in ("relcl", "acl"):
            yield child
    if cue is None:
        return
    for child in cue.children:
        if child.dep_ in ("advcl", "prep") and child.tag_ == "VBG":
            yield child
        if child.dep_ == "ccomp":
            yield from (deeper for deeper in child.children if deeper.dep_ == "advcl" and deeper.tag_ == "VBG")


def _behind_preposition(noun: Token, prepositions: frozenset[str]) -> Token | None:
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in prepositions:
            return next((deeper for deeper in child.children if deeper.dep_ == "pobj" and _is_party(deeper)), None)
        if child.dep_ == "acl" and child.tag_ == "VBN":
            by = _behind_preposition(child, _MADE_BY)
            if by is not None:
                return by
    return None


def _in_front(noun: Token) -> Token | None:
    """The party right in front: *its*, *the ministry's*, *Norvik*."""
    for child in noun.children:
        if child.dep_ not in _MODIFIERS or child.i > noun.i:
            continue
        own_name = child.ent_type_ == "PERSON" and noun.ent_type_ == "PERSON"
        if not own_name and _is_party(child) and lemma(child) not in _SPEAKERS_FOR:
            return child
    return None


def _is_party(token: Token) -> bool:
    """True for somebody who can say something: a name, *its*, *the ministry*, *two officials*."""
    row = source_nouns().get(lemma(token))
    own = token.dep_ == "poss" and token.pos_ == "PRON"
    return own or token.ent_type_ in _NAMES or token.pos_ == "PROPN" or (row is not None and row["kind"] != "document")


def name_of(token: Token) -> str:
    """The party as the text names it here."""
    return name_in(token) or short_phrase(token)
