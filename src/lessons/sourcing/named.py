"""Everybody whom a report names, whether they speak or not: whom *the mayor*, *he* and *the company* can mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.mentions import SourceMention, nouns_of, read_mention
from lessons.sourcing.nouns import gendered_nouns, lemma, names_somebody, source_nouns

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from lessons.sourcing.quotations import Quotations

_INSTITUTIONS = ("ORG", "GPE", "FAC", "PRODUCT")


class Named:
    """The people and institutions named in one report, by place and by the nouns that describe them."""

    def __init__(self, doc: Doc, quotations: Quotations) -> None:
        roots = [ent.root for ent in doc.ents if ent.label_ == "PERSON" or ent.label_ in _INSTITUTIONS]
        named = [token for token in roots if token.pos_ == "PROPN" and token.dep_ != "compound"]
        self._tokens = sorted((*named, *_man_or_woman(doc, quotations)), key=lambda token: token.i)
        self._at = [token.idx for token in self._tokens]
        self._in_full = {word.lower_ for ent in doc.ents if len(ent) > 1 and ent.label_ == "PERSON" for word in ent}
        self._as_firm = {_bare(ent.text) for ent in doc.ents if ent.label_ == "ORG"}
        self._by_noun: dict[str, list[int]] = {}
        for place, token in enumerate(self._tokens):
            for noun in nouns_of(token):
                self._by_noun.setdefault(noun, []).append(place)

    def described(self, noun: str, before: int) -> SourceMention | None:
        """The last one before a place whom the text describes by this noun: *Mayor Lena Marsh*."""
        places = self._by_noun.get(noun, [])
        index = bisect_left(places, bisect_left(self._at, before)) - 1
        return reading(self._tokens[places[index]]) if index >= 0 else None

    def subject_between(self, begin: int, end: int) -> SourceMention | None:
        """The last person between two places who is the subject of a main clause: *Ana Lee*, *the boy's mother*."""
        index = bisect_left(self._at, end) - 1
        while index >= 0 and self._at[index] >= begin:
            token = self._tokens[index]
            top = token.head if token.dep_ == "appos" else token
            subject = top.dep_ in ("nsubj", "nsubjpass") and top.head.dep_ in ("ROOT", "ccomp", "conj")
            if subject and (token.ent_type_ == "PERSON" or token.pos_ == "NOUN" or _has_an_office(top)):
                return reading(top)
            index -= 1
        return None

    def institution_between(self, begin: int, end: int) -> SourceMention | None:
        """The last institution named between two places."""
        index = bisect_left(self._at, end) - 1
        while index >= 0 and self._at[index] >= begin:
            found = reading(self._tokens[index])
            if self._may_be_one(found):
                return found
            index -= 1
        return None

    def _may_be_one(self, mention: SourceMention) -> bool:
        """True for the name of an institution; the model need not have seen it as one everywhere."""
        if mention.name.lower() in self._in_full:
            return False
        named = mention.head.ent_type_ == "ORG" and mention.identity == "named organisation"
        return named or _bare(mention.name) in self._as_firm or self._is_lone(mention)

    def _is_lone(self, mention: SourceMention) -> bool:
        """True for *Lumo*: reports bring people in by their full name, so a short one may be a firm’s."""
        described = {noun for noun in mention.nouns if noun != mention.noun and names_somebody(noun)}
        alone = " " not in mention.name and mention.name.lower() not in self._in_full
        return alone and mention.head.ent_type_ == "PERSON" and not mention.gender and not described


def _man_or_woman(doc: Doc, quotations: Quotations) -> Iterator[Token]:
    """Subjects without a name whose noun says whether *he* or *she* fits: *the boy's mother*, *the waitress*.

    Of whom a speaker tells (*a father said his son was held*) does not speak next.
    """
    for token in doc:
        subject = token.dep_ in ("nsubj", "nsubjpass") and token.head.dep_ == "ROOT" and token.tag_ == "NN"
        if subject and lemma(token) in gendered_nouns() and not quotations.covers(token.idx):
            yield token


def _has_an_office(top: Token) -> bool:
    """True for *its chief executive, Berit Aas*, whatever the model takes the name for."""
    row = source_nouns().get(lemma(top))
    return top.pos_ == "NOUN" and row is not None and row["kind"] == "individual"


def _bare(name: str) -> str:
    """A name without its article and its possessive, to be compared."""
    return name.lower().removeprefix("the ").removesuffix("’s").removesuffix("'s")


def reading(token: Token) -> SourceMention:
    """The phrase around a name, read as a source would be."""
    return read_mention(token, (token.left_edge.idx, token.idx + len(token)))
