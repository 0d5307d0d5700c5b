"""A mention of a source: its words, and what they tell of the one behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from lessons.findings import Span
from lessons.sourcing.attribution import Identity, Role
from lessons.sourcing.identity import MORE, ONE, identity_of
from lessons.sourcing.nouns import (
    describing,
    gendered_nouns,
    has_role,
    institution_nouns,
    is_name,
    lemma,
    singled_from,
    source_nouns,
    titles,
)
from lessons.sourcing.roles import role_of

if TYPE_CHECKING:
    from spacy.tokens import Token

Kind = Literal["pronoun", "name", "definite", "indefinite", "other"]

_HE = frozenset({"he", "him", "his"})
_SHE = frozenset({"she", "her", "hers"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_OTHER_PRONOUNS = frozenset({"it", "its", "one", "this", "those", "some", "many", "others", "what", "i", "we", "you"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_MODIFYING = frozenset({"amod", "compound", "nmod", "nummod", "poss"})
_INDEFINITE = frozenset({"a", "an", "another", "one", "some", "two", "three", "several", "many", "few", "other"})


@dataclass(frozen=True, slots=True)
class SourceMention:
    """One source phrase, read.

    Attributes
    ----------
    name : the name in it, without title and description; "" if there is none
    phrase : a short form of the phrase, for a source without a name
    noun : the noun that it turns on, as the tables have it
    nouns : all nouns that describe the source: its own, titles, appositions
    modifiers : what else stands in front of its noun: *young*, *second*, *health*
    kin : the noun that makes it a relative of somebody (*mother*); "" if none does
    owner : whose relative, spokesman or report it is by the words themselves (*his*, *the ministry's*)
    gender : "he", "she" or "" (the words do not say)
    """

    head: Token
    span: Span
    kind: Kind
    name: str
    phrase: str
    noun: str
    nouns: frozenset[str]
    modifiers: frozenset[str]
    kin: str
    owner: Token | None
    gender: str
    plural: bool
    identity: Identity
    role: Role | None


def read_mention(head: Token, span: Span) -> SourceMention:
    """Read one source phrase."""
    name = name_in(head)
    identity = identity_of(head)
    words = describing(head)
    nouns = nouns_of(head)
    return SourceMention(
        head=head,
        span=span,
        kind=_kind(head, name),
        name=name,
        phrase=short_phrase(head),
        noun=lemma(singled_from(head) or head),
        nouns=nouns,
        modifiers=frozenset().union(*(modifiers_of(word) for word in words)),
        kin=min((noun for noun in nouns if has_role(noun, "relative")), default=""),
        owner=next((child for word in words for child in word.children if child.dep_ == "poss"), None),
        gender=gender_of(head),
        plural=_is_plural(head, name),
        identity=identity,
        role=role_of(singled_from(head) or head),
    )


def _is_plural(head: Token, name: str) -> bool:
    """True for a group. *Police* has the form of a plural and is one institution."""
    if head.lower_ in MORE:
        return True
    return head.tag_ in ("NNS", "NNPS") and not name and head.lower_ not in institution_nouns()


def _kind(head: Token, name: str) -> Kind:
    word = head.lower_
    if singled_from(head) is not None:
        return "indefinite"
    if word in ONE or word in MORE or word in _RELATIVE or word in _OTHER_PRONOUNS:
        return "pronoun"
    if name:
        return "name"
    first = head.left_edge.lower_
    if first in _DEFINITE:
        return "definite"
    if first in _INDEFINITE:
        return "indefinite"
    return "other"


def is_age(head: Token) -> bool:
    """True for *the 61-year-old* and *the 34-year-old nurse*."""
    old = next((word for word in (head, *head.children) if word.lower_ == "old" and word.i >= 2), None)
    return old is not None and old.nbor(-2).lower_ == "year"


def nouns_of(head: Token) -> frozenset[str]:
    """The nouns that describe a source: its own, titles, appositions."""
    return frozenset(_described(word) for word in (*describing(head), *filter(None, [singled_from(head)])))


def _described(word: Token) -> str:
    """A describing noun as the tables have it; a title by its noun: *Dr.* is *doctor*."""
    noun = lemma(word).rstrip(".")
    row = titles().get(noun)
    return row["noun"] if row is not None and word.i < word.head.i else noun


def modifiers_of(head: Token) -> frozenset[str]:
    """What stands between the article and the noun, in lower case: *second*, *young*, *health*."""
    found = (child for child in head.children if child.i < head.i and child.dep_ in _MODIFYING)
    return frozenset(child.lemma_.lower() for child in found)


def name_in(head: Token) -> str:
    """The proper name that a source phrase turns on: *Ana Lee* in *Mayor Ana Lee*, *Kelvor* in *the firm, Kelvor*."""
    for token in (head, *(c for c in head.children if c.dep_ == "appos" and c.pos_ == "PROPN")):
        if token.pos_ == "PROPN" or (token.ent_type_ in ("ORG", "PERSON", "GPE") and token is head):
            return _whole_name(token)
    return ""


def _whole_name(token: Token) -> str:
    """The words of a name around its head: the same entity, or the proper nouns directly before it.

    What stands in brackets behind it is left out: *World Health Organization (WHO)*.
    """
    doc, low, high = token.doc, token.i, token.i
    kind = token.ent_type_
    while low > 0 and _belongs(doc[low - 1], kind) and doc[low].ent_iob_ != "B":
        low -= 1
    while high + 1 < len(doc) and kind and doc[high + 1].ent_iob_ == "I" and doc[high + 1].ent_type_ == kind:
        high += 1
    while low < high and _is_title(doc[low]):
        low += 1
    words = doc[low : high + 1].text.split(" (")[0]
    return re.sub(r"[’']s$|^(?:[Tt]he|[Aa]n?) ", "", words.strip(" ,"))


def _is_title(token: Token) -> bool:
    """True for *Councillor* and *Dr.* in front of a name; *Ministry* belongs to its name."""
    noun = token.lemma_.lower().rstrip(".")
    row = source_nouns().get(noun)
    return noun in titles() or (token.ent_type_ == "PERSON" and row is not None and row["kind"] == "individual")


def _belongs(token: Token, kind: str) -> bool:
    return token.ent_type_ == kind if kind else (token.pos_ == "PROPN" and is_name(token))


def short_phrase(head: Token) -> str:
    """A source phrase cut behind its head, or behind the *of …* or *in …* that follows it."""
    doc = head.doc
    last = head.i
    many = singled_from(head)
    if many is not None:
        return f"one of the {short_phrase(many).removeprefix('the ')}"
    for child in head.children:
        if child.dep_ == "prep" and child.i == last + 1 and child.lower_ in ("of", "in", "from", "for"):
            last = next((noun.i for noun in child.children if noun.dep_ == "pobj"), last)
    low = max(head.left_edge.i, head.i - 6)
    words = doc[low : last + 1].text
    words = " ".join(words.split()).strip(" ,;:\"“”'‘’")
    starts_with_name = doc[low].pos_ == "PROPN" or doc[low].ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
    return words if starts_with_name or words[1:2].isupper() else words[:1].lower() + words[1:]


def gender_of(head: Token) -> str:
    """Whether *he* or *she* fits, if the words say it."""
    if head.lower_ in _HE:
        return "he"
    if head.lower_ in _SHE:
        return "she"
    for word in describing(head):
        noun = lemma(word).rstrip(".")
        title = titles().get(noun) if word.i < head.i else None
        gender = gendered_nouns().get(noun) or (title["pronoun"] if title else "")
        if gender:
            return gender
    return ""
