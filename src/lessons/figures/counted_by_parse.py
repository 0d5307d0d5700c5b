"""The counted noun by the parse: the noun that the number hangs on, where it can be what the number counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.figures.tokens import Tokens, is_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_PHRASE = 9
"""Tokens. No counted noun phrase of the tuning texts is longer."""

_INSIDE = ("JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "HYPH", "POS", "CC", "RB", "RBS", ",")

_PERIODS = frozenset(
    {"night", "week", "weekend", "month", "quarter", "season", "year", "spring", "summer", "autumn", "fall", "winter"}
)


def by_parse(tokens: Tokens, number: Token | None, place: int, *, single: bool) -> list[Token]:
    """The phrase up to the noun that a number hangs on; empty where that noun does not agree with the number.

    *650 18-hole golf courses*, *two last, big hurdles*, *two separate tests*, *one local woman Karen Berg*: the parse
    knows the noun where the words alone would stop too early or too late. It is asked only for a plural, or for a
    singular behind *one*, as its other guesses are worse than reading on to the last noun.
    """
    head = number.head if number is not None and number.dep_ == "nummod" else None
    if head is None or not place <= head.i < min(place + LONGEST_PHRASE, len(tokens)):
        return []
    agrees = (head.tag_ == "NNS" or (single and head.tag_ == "NN")) and _is_closed(head)
    inside = [tokens.doc[here] for here in range(place, head.i)]
    if single and inside and inside[0].lower_ in ("last", "next", "this") and head.lower_ in _PERIODS:
        return []  # *includes one last week*
    return [*inside, head] if agrees and all(_may_stand(token) for token in inside) else []


def _is_closed(head: Token) -> bool:
    """No noun goes on behind it: *women's groups*, *one bus driver*; a name may (*one woman Karen Berg*)."""
    following = head.nbor() if head.i + 1 < len(head.doc) else None
    if head.tag_ == "NNS" and head.dep_ == "compound" and head.head == following and is_noun(following):
        return False  # *four teachers unions*: web pages lose apostrophes
    if following is None or head.tag_ == "NNS":
        return following is None or (following.tag_ != "POS" and (following.text != "-" or bool(head.whitespace_)))
    return following.tag_ not in ("NN", "NNS", "NNPS", "HYPH", "POS")


def _may_stand(token: Token) -> bool:
    """A word that can stand before the head; any word may, if it is grown together with its neighbours."""
    grown = token.i > 0 and (token.nbor(-1).text == "-" or not token.whitespace_)
    return token.tag_ in _INSIDE or grown


def of_what_by_parse(tokens: Tokens, place: int, read: list[Token]) -> list[Token]:
    """The phrase up to the noun that hangs on *of*; what was read word by word, where that reaches further.

    *One of the fastest-growing companies*, *one of the most polarizing figures*: the words alone would stop at the
    superlative, whatever the tagger takes it for.
    """
    before = tokens.doc[max(0, place - _OF_AND_ARTICLE) : place]
    of = next((token for token in reversed(before) if token.lower_ == "of"), None)
    nouns = [token for token in of.children if token.dep_ == "pobj" and is_noun(token)] if of is not None else []
    if not nouns or not place <= nouns[0].i < place + LONGEST_PHRASE or (read and nouns[0].i <= read[-1].i):
        return read
    phrase = list(tokens.doc[place : nouns[0].i + 1])
    return read if any(token.like_num or not nouns[0].is_ancestor(token) for token in phrase[:-1]) else phrase


_OF_AND_ARTICLE = 3
"""Tokens between *of* and the phrase, with *of* itself (*of all the*)."""
