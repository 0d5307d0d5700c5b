"""When quotation marks name something: a title, a nickname, a technical term, or the word itself.

Each rule looks at what stands beside the marks and answers with its class and its reason, or with None. The words that
the rules go by are in ``naming_words.csv``, ``classing_verbs.csv`` and ``taking_sides.csv``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lessons.sourcing.quotations import Quotation
from lessons.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

_CALLING = ("call", "know", "name", "nickname", "refer", "term")
_NAMES = re.compile(
    r"\b(?:in|on) (?:the )?(?:\w+ )?(?P<words>jargon|parlance|slang|dialect|terminology|vocabulary)\b", re.I
)
_NEW_WORD = re.compile(r"\b(?:a|an)\s$", re.IGNORECASE)
_GLOSS = re.compile(
    r",?\s+(?:\((?!\d)|[–—-] (?:an?|the) |or an? |(?:is|are|was|were) (?:an?|any|what|when|where|the) )"
    r"|, (?:an?|a kind of|a type of) ",
    re.IGNORECASE,
)
_WHO_OR_WHAT = re.compile(
    r",\s+(?:somebody|someone|anybody|anyone|something|anything|people|those) (?:who|that|with)\b"
)
_WINDOW = 40
"""Characters before and behind the marks in which an introducing word must stand."""

WORDS_TO_THE_CLASSING_VERB = 8
"""Words before the marks among which a verb of classing must be: "counts a stay of one night as “short”"."""

Because = tuple[str, str]
"""Class of the term and the reason."""


def introduced(text: str, quotation: Quotation) -> Because | None:
    """A word beside the marks says that a name, a title or a word is meant: "so-called", "the word", "means"."""
    before = text[max(0, quotation.start - _WINDOW) : quotation.start]
    after = text[quotation.end : quotation.end + _WINDOW]
    inside = text[quotation.inner_start : quotation.inner_end].rstrip(",.")
    found = (
        _before("before").search(before)
        or _noun_before().search(before)
        or _behind("after").match(after)
        or _right_behind("verb").match(after)
    )
    if found is None and not inside[:1].islower():
        found = _before("before a title").search(before)
    if found is None and re.search(r"[\s-]", inside):  # one word may be an adjective: a “green” campaign
        found = _right_behind("kind").match(after)
    return ("introduced", f"“{found.group('words')}” beside it says that a name or a word is meant") if found else None


def in_jargon(text: str, quotation: Quotation, tokens: list[Token]) -> Because | None:
    """The sentence says that a special language is spoken: "in the jargon of the trade this is a “soft stop”"."""
    if not tokens:
        return None
    found = _NAMES.search(text, tokens[0].sent.start_char, quotation.start)
    return ("introduced", f"“{found.group('words')}” says that a special language is meant") if found else None


def called(tokens: list[Token], verb: Token | None) -> Because | None:
    """What something is called as a rule: "the locals call it “the pit”", "known as “the Owl”"."""
    if verb is None or verb.lemma_ not in _CALLING or tokens[0].lower_ in ("a", "an"):
        return None
    article = tokens[0].i > 1 and tokens[0].nbor(-2).lower_ in ("a", "an")
    capitals = all(token.text[0].isupper() for token in tokens if token.is_alpha)
    lasting = verb.tag_ == "VBP" or (verb.tag_ == "VBZ" and capitals) or _is_called(verb)
    asked = any(child.tag_ == "WP" for child in verb.children)  # "what the firm calls" quotes the firm
    by_anybody = tokens[-1].pos_ in ("NOUN", "PROPN") and _by_anybody(verb)
    if not article and (by_anybody or (lasting and not asked)):
        return "name", f"“{verb.text}” tells what something is called"
    return None


def classed(tokens: list[Token]) -> Because | None:
    """What something is counted, filed or sold as: "a stay of one night counts as “short”"."""
    if not tokens or tokens[0].i < 3 or tokens[0].nbor(-2).lower_ not in ("as", "under"):
        return None
    first = tokens[0].i - 2
    for token in reversed(tokens[0].doc[max(tokens[0].sent.start, first - WORDS_TO_THE_CLASSING_VERB) : first]):
        if token.pos_ in ("VERB", "AUX") or token.lemma_ in _classing():
            return ("class", f"“{token.text}” tells what it is classed as") if token.lemma_ in _classing() else None
    return None


def glossed(text: str, quotation: Quotation) -> Because | None:
    """A new word that is explained at once: "a “walking desk”, a board above a treadmill", "a “ghost” is a false note".

    Behind "the" only an explanation such as "somebody who" counts: a thing that the reader knows may be mocked.
    """
    new = _NEW_WORD.search(text, max(0, quotation.start - 5), quotation.start)
    if _WHO_OR_WHAT.match(text, quotation.end) or (new and _GLOSS.match(text, quotation.end)):
        return "explained", "what stands behind it explains what it is"
    return None


def of_a_kind(text: str, quotation: Quotation, tokens: list[Token]) -> Because | None:
    """Several words that say what kind a thing is that was not spoken of before: "a “quiet hour” scheme"."""
    words = [token for token in tokens if not token.is_punct]
    if len(words) < 2 or not _NEW_WORD.search(text, max(0, quotation.start - 5), quotation.start):
        return None
    after = words[-1].i + 2  # behind the closing mark
    noun = after < len(tokens[0].doc) and tokens[0].doc[after].pos_ == "NOUN"
    return ("name", "several words behind “a” say what kind of thing follows, as a name does") if noun else None


def as_account(text: str, quotation: Quotation) -> Because | None:
    """The name of an account or a tag: one word with a digit, or with @ or # before it."""
    inside = text[quotation.inner_start : quotation.inner_end].rstrip(",.")
    if re.fullmatch(r"[@#]\w+|(?=\w*[a-zA-Z])(?=\w*\d)\w+", inside):
        return "name", "one word with a digit or a sign is the name of an account, a model or a tag"
    return None


def as_nickname(text: str, quotation: Quotation) -> Because | None:
    """A word with a capital inside a name: "Anna “Bee” Holm"."""
    before = re.search(r"[A-Z][\w.]*\s$", text[max(0, quotation.start - 20) : quotation.start])
    inside = text[quotation.inner_start : quotation.inner_end]
    after = re.match(r"\s[A-Z]\w+", text[quotation.end : quotation.end + 20])
    if before and after and re.fullmatch(r"(?:The )?[A-Z]\w*", inside):
        return "name", "it stands inside a name, as a nickname does"
    return None


def in_capitals(tokens: list[Token]) -> Because | None:
    """Marked words that all have a capital are a name or a title; in a headline capitals say nothing."""
    words = [token for token in tokens if token.is_alpha and len(token.text) > 3]
    if not words or is_headline(tokens):
        return None
    opens = tokens[0].i <= tokens[0].sent.start + 1  # there a single capital says nothing
    if len(words) > opens and all(token.text[0].isupper() for token in words):
        return "name", "its words have capitals, as a name or a title has"
    return None


def in_apposition(text: str, quotation: Quotation, tokens: list[Token]) -> Because | None:
    """A title between commas that stand outside the marks: "the club's paper, “The Crate”, was sold"."""
    outside = text.endswith(", ", 0, quotation.start) and text[quotation.end : quotation.end + 1] == ","
    return in_capitals(tokens) if outside and text[quotation.inner_end - 1] != "," else None


def is_headline(tokens: list[Token]) -> bool:
    """True where the words around the marks have capitals too."""
    inside = {token.i for token in tokens}
    around = [t for t in tokens[0].sent if t.i not in inside and t.is_alpha and len(t.text) > 3][1:]
    return len(around) >= 3 and sum(token.text[0].isupper() for token in around) >= 0.8 * len(around)


# ------------------------------------------------------------------- looking


def _is_called(verb: Token) -> bool:
    """True for a passive without a doer: "is called", "known to his friends as"."""
    passive = verb.dep_ == "acl" or any(child.dep_ == "auxpass" for child in verb.children)
    return verb.tag_ == "VBN" and passive and not any(child.dep_ == "agent" for child in verb.children)


def _by_anybody(verb: Token) -> bool:
    """True if nobody in particular does the calling: "what lawyers call", but not "what critics call"."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.tag_ not in ("NNS", "NN") or subject.lemma_.lower() in _taking_sides():
        return False
    return subject.tag_ == "NNS" and not any(child.dep_ in ("det", "poss", "nummod") for child in subject.children)


@cache
def _classing() -> frozenset[str]:
    return frozenset(row["verb"] for row in rows("lexicon", "classing_verbs.csv"))


@cache
def _taking_sides() -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("lexicon", "taking_sides.csv"))


@cache
def _listed(place: str) -> str:
    """The words of one place of the table, the longest first, as alternatives of a pattern."""
    words = sorted((row["words"] for row in rows("lexicon", "naming_words.csv") if row["place"] == place), key=len)
    return "|".join(re.escape(word) for word in reversed(words))


@cache
def _before(place: str) -> re.Pattern[str]:
    """The words that introduce a name, right before the marks."""
    return re.compile(rf"\b(?P<words>{_listed(place)})(?: of| as)?(?: the| an?)?[\s,:]*$", re.IGNORECASE)


@cache
def _noun_before() -> re.Pattern[str]:
    """The nouns that say what the marked words are, before them: "the club's old slogan, “…”", "its name is “…”"."""
    return re.compile(rf"\b(?P<words>{_listed('noun')}),?(?: (?:is|was|reads|read))?:?\s$", re.IGNORECASE)


@cache
def _behind(place: str) -> re.Pattern[str]:
    """The nouns that say afterwards what the marked words were: "“…”, a slogan"."""
    return re.compile(rf"[\s,–—-]+(?:a|an|the|its|his|her|their)(?: \w+)? (?P<words>{_listed(place)})\b", re.IGNORECASE)


@cache
def _right_behind(place: str) -> re.Pattern[str]:
    """The words that say right behind the marks what they name: "means", "clause"."""
    return re.compile(rf",?\s+(?P<words>{_listed(place)})\b(?!\s+(?:that|to)\b)", re.IGNORECASE)
