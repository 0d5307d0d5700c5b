"""What the tables know of the nouns that name a source."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lessons import tables

if TYPE_CHECKING:
    from spacy.tokens import Token

_PICKING = frozenset({"including", "among"})
_DESCRIBING = frozenset({"appos", "compound", "nmod", "amod", "attr"})


@cache
def source_nouns() -> dict[str, tables.Row]:
    """Nouns of people, groups, institutions and documents, with role and kind."""
    return {row["noun"]: row for row in tables.rows("lexicon", "source_nouns.csv")}


@cache
def gendered_nouns() -> dict[str, str]:
    """Nouns that say whether *he* or *she* fits."""
    return {row["noun"]: row["pronoun"] for row in tables.rows("lexicon", "gendered_nouns.csv")}


@cache
def institution_nouns() -> dict[str, bool]:
    """Nouns of institutions: True where the noun can stand for one of any name (*the company*)."""
    return {row["noun"]: row["fits"] == "any name" for row in tables.rows("lexicon", "institution_nouns.csv")}


@cache
def titles() -> dict[str, tables.Row]:
    """Titles in front of a name, without their full stop: the noun and the pronoun that they go with."""
    return {row["title"]: row for row in tables.rows("lexicon", "titles.csv")}


def has_role(noun: str, role: str) -> bool:
    """True if the table gives the noun this role: ``has_role("mother", "relative")``."""
    row = source_nouns().get(noun)
    return row is not None and row["role"] == role


@cache
def names_somebody(noun: str) -> bool:
    """True for nouns of people and of institutions: *director*, *fan*, *hospital*."""
    row = source_nouns().get(noun)
    known = row is not None and row["kind"] in ("individual", "organisation")
    return known or _is_of_people(noun) or noun in institution_nouns()


@cache
def _people() -> frozenset[str]:
    return frozenset(row["noun"] for row in tables.rows("lexicon", "people_nouns.csv"))


@cache
def _is_of_people(noun: str) -> bool:
    """True for a noun of people, and for one that ends in one: *chairman*, *beekeeper*."""
    return noun in _people() or (noun.endswith(_PERSONS) and noun not in _THINGS)


_PERSONS = (
    *(
        "man",
        "woman",
        "person",
        "people",
        "keeper",
        "worker",
        "fighter",
        "owner",
        "seeker",
        "holder",
        "leader",
        "officer",
    ),
    *("grower", "breeder", "payer", "goer", "teacher", "player", "manager", "minister", "mother", "father", "singer"),
)
_THINGS = frozenset({"talisman", "walkman", "doberman", "caiman", "placeholder", "record-player", "cardholder"})


def is_thing(noun: str) -> bool:
    """True for an institution or a document: *the ministry* and *the report* can be named as such again."""
    return noun in institution_nouns() or has_role(noun, "document")


def lemma(token: Token) -> str:
    """The lemma, in lower case, also of names: *Ministry* is *ministry*, *Democrats* is *democrat*.

    The parse leaves the plural of a name as it stands; no other word's *s* is cut (*Mrs*, *waitress*). A word that the
    table has in its plural alone stays one: *critics*, *data*.
    """
    word = token.lemma_.lower()
    if word in source_nouns():
        return word
    if token.lower_ in source_nouns():
        return token.lower_
    return word[:-1] if token.tag_ == "NNPS" and word.endswith("s") else word


def is_name(token: Token) -> bool:
    """True for a word of a proper name."""
    return token.pos_ == "PROPN" or token.ent_type_ in ("PERSON", "ORG", "GPE")


def describing(head: Token) -> list[Token]:
    """The head of a source and the words that describe it: title, apposition, *spokesman* in front of a name."""
    found = [head]
    for child in head.children:
        if child.dep_ in _DESCRIBING:
            found.append(child)
            if child.dep_ in ("appos", "nmod"):
                found += [deeper for deeper in child.children if deeper.dep_ in ("compound", "appos")]
    return found


def singled_out(head: Token) -> Token | None:
    """The *one* that a phrase picks out of many: *reports in the press, including one that …*."""
    for child in head.children:
        if child.lower_ in _PICKING:
            return next((deeper for deeper in child.children if deeper.lower_ == "one"), None)
    return None


def singled_from(one: Token) -> Token | None:
    """The noun that a *one* is picked out of; None for any other word. The reverse of :func:`singled_out`."""
    above = one.head.head if one.lower_ == "one" and one.head.lower_ in _PICKING else None
    return above if above is not None and above.pos_ == "NOUN" else None
