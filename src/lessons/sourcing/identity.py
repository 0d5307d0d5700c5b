"""How well the reader gets to know a source: from a full name down to *were told*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.sourcing.attribution import Identity
from lessons.sourcing.nouns import (
    describing,
    institution_nouns,
    is_name,
    lemma,
    names_somebody,
    singled_from,
    source_nouns,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

ONE = frozenset({"i", "he", "she", "him", "her", "his", "me", "my"})
MORE = frozenset({"we", "they", "them", "their", "us", "our", "these", "those"})
VAGUE = frozenset({"it", "this", "that", "some", "many", "others", "which", "what", "everyone", "people", "most"})
_ANY = frozenset({"a", "an", "another", "one", "some", "any"})
_SINGULAR = frozenset({"NN", "NNP"})


def identity_of(head: Token | None) -> Identity:
    """The identity of a source, given by the word that it turns on; None means that nobody is named."""
    if head is None:
        return "agentless"
    word = head.lower_
    if word in ONE:
        return "unnamed individual"
    if word in ("old", "other"):  # the 61-year-old, the other
        return "unnamed individual"
    if word in MORE:
        return "unnamed group"
    if word in VAGUE:
        return "vague"
    noun = singled_from(head)
    if noun is not None:  # reports, including one that …
        many = _unnamed(noun)
        return "unnamed individual" if many == "unnamed group" else many
    named = _named(head)
    return named or _unnamed(head)


def _named(head: Token) -> Identity | None:
    """Named person or organisation, if the source is a name or has one beside it."""
    if head.pos_ != "PROPN":
        return _named_behind(head)
    words = describing(head)
    described = next((word for word in words[1:] if word.dep_ == "appos" and _is_individual(word)), None)
    if described is not None or _is_somebody(head):
        return "named person"  # Ilzva Torrek, the mayor: whatever the model takes the name for
    if _is_a_plain_plural(head):
        return "unnamed group"
    if _has_a_title(head):
        return "named person"
    if _bears_the_article(head) and not any(_is_individual(word) for word in words):
        return "named organisation"
    if head.ent_type_ == "PERSON" and head.dep_ != "amod":
        return "named person"
    if _is_individual(head) and head.ent_type_ == "":
        return "named person" if _person_beside(head) else None
    if head.ent_type_ == "NORP" or head.tag_ == "NNPS":
        return "unnamed group"
    if head.ent_type_ in ("ORG", "GPE", "LOC", "FAC", "PRODUCT"):
        return "named organisation"
    return "named organisation" if any(lemma(w) in source_nouns() for w in words) else "named person"


def _named_behind(head: Token) -> Identity | None:
    """*Its chair, Bola Adeyemi, said* and *the grid operator, Sudnet, said*: the name stands beside the noun."""
    name = next((child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    if name is not None:
        body = lemma(head) in institution_nouns() or (name.ent_type_ == "ORG" and lemma(head) in _PERSON_OR_FIRM)
        return "named organisation" if body else "named person"
    if _person_beside(head):
        return "named person"
    row = source_nouns().get(lemma(head))
    names = any(is_name(w) or w.ent_type_ == "NORP" for w in describing(head)[1:])
    return "named organisation" if row is not None and row["kind"] == "organisation" and names else None


_PERSON_OR_FIRM = frozenset(
    {"owner", "operator", "maker", "employer", "landlord", "rival", "partner", "supplier", "manufacturer", "publisher"}
    | {"buyer", "sponsor", "producer", "developer", "contractor", "shareholder", "competitor", "insurer", "lender"}
)
"""*The owner, Norvik Lines*: what people and firms can be."""


def _person_beside(head: Token) -> bool:
    """True for *the driver, Mina Holt*."""
    return any(word.ent_type_ == "PERSON" and word.dep_ == "appos" for word in describing(head))


def _is_a_plain_plural(head: Token) -> bool:
    """True for *Insurers estimated …*: a noun that has its capital from the start of the sentence."""
    first = head.i == head.sent.start and head.ent_type_ == ""
    return first and head.lower_.endswith("s") and names_somebody(head.lower_.removesuffix("s"))


def _is_individual(word: Token) -> bool:
    row = source_nouns().get(lemma(word))
    return row is not None and row["kind"] == "individual"


def _is_somebody(head: Token) -> bool:
    """True for a name with a *who* or an age behind it: *Femi Adair, 41, who leads them*."""
    for child in head.children:
        if child.dep_ == "relcl" and any(word.lower_ == "who" for word in child.children):
            return True
        if (
            child.like_num
            and child.text.isdigit()
            and len(child) == 2
            and child.i > head.i
            and child.nbor(-1).text == ","
        ):
            return True
    return False


def _has_a_title(head: Token) -> bool:
    """True for *Mayor Teresa Lindqvist* and *Nurse Clara Voss*, whatever the model takes the name for."""
    first = head.left_edge
    row = source_nouns().get(first.lower_)
    titled = row is not None and row["kind"] == "individual" and first.is_title and head.pos_ == "PROPN"
    return titled and head.i - first.i >= 1 and all(head.doc[i].is_title for i in range(first.i, head.i + 1))


def _bears_the_article(head: Token) -> bool:
    """True for *The Ledger*: a person's name has no article."""
    names = head.pos_ == "PROPN" and head.tag_ == "NNP" and head.ent_type_ in ("PERSON", "")
    return names and any(child.lower_ == "the" and child.i < head.i for child in head.children)


def _unnamed(head: Token) -> Identity:
    """What a source without a name is: officials, one person, a group, a body, or nobody that can be pinned down."""
    row = source_nouns().get(lemma(head))
    counted = any(child.dep_ == "nummod" for child in head.children)
    exact = source_nouns().get(head.lower_)
    if exact is not None and exact["kind"] == "vague" and not counted:
        return "vague"
    if row is not None and row["kind"] in ("vague", "document"):
        return "vague"
    if lemma(head) in institution_nouns():
        return _body(head)
    several = row is not None and row["kind"] == "group"
    many = (head.tag_ not in _SINGULAR and head.lower_ != "one") or _is_a_share(head) or several
    if row is not None and row["role"] == "official" and (many or not _is_any(head)):
        return "unnamed officials"
    return "unnamed group" if many else "unnamed individual"


def _is_a_share(head: Token) -> bool:
    """True for *65% want a bridge* and *a third of the voters*."""
    return head.text in ("%", "percent") or (head.like_num and head.i + 1 < len(head.doc) and head.nbor().text == "%")


def _body(head: Token) -> Identity:
    """*The harbour board* is known to a reader of the place as if by name; *a company* and *councils* are not."""
    one = head.tag_ in _SINGULAR or head.lower_ in institution_nouns()
    known = one and not _is_any(head) and not institution_nouns()[lemma(head)]
    return "named organisation" if known else "unnamed group"


def _is_any(head: Token) -> bool:
    """True for *a fire officer*, *another union*: one of several."""
    return any(child.lower_ in _ANY for child in head.children if child.i < head.i)
