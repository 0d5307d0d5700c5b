"""Number words in names and terms: *Radio Four*, *Five Below*, *the “big four”*, *a letter or two*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lessons.figures.measured import Measured
from lessons.figures.tokens import Tokens

if TYPE_CHECKING:
    from spacy.tokens import Token

_OR_TWO = re.compile(r"\ban?\s+[a-z]+\s+or\s+$", re.IGNORECASE)


def is_or_two(text: str, found: Measured) -> bool:
    """*A letter or two*: a few."""
    return bool(_OR_TWO.search(text[max(0, found.start - 30) : found.start]))


def ends_a_name(tokens: Tokens, found: Measured) -> bool:
    """*Radio Four*, *the Group of Nine*: a number word with a capital, behind a name."""
    token, before = tokens.at(found.number.start), tokens.before(found.number.start)
    of = before is not None and before.lower_ == "of"
    if of and before is not None:
        before = tokens.before(before.idx)
    if token is None or before is None or token.sent.start != before.sent.start:
        return False
    named = token.tag_ in ("NNP", "NNPS") or (of and before.is_title) or _is_amid_small_words(token)
    return named and token.is_title and before.tag_ in ("NNP", "NNPS")


_FEWEST_SMALL = 3
"""Words of a sentence that begin with a small letter, for a capital in it to mean something: not so in headlines."""
_NEAR = 30
"""Tokens on either side that are looked at: no sentence of news is much longer."""
_SENTENCE_BEGINS = re.compile(r"(?:[.!?:;“”\"‘(—–\n•-])\s*$")


def begins_a_name(tokens: Tokens, found: Measured) -> bool:
    """*Shares in Five Below*: in mid-sentence, newspapers write a number word with a capital only in a name."""
    token = tokens.at(found.number.start)
    if (
        token is None
        or not token.is_title
        or not found.start
        or _SENTENCE_BEGINS.search(tokens.text[max(0, found.start - 4) : found.start])
    ):
        return False
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    named = following is not None and following.text[:1].isupper() and following.ent_type_ != "NORP"
    counts = token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.is_lower
    return named and not counts and _is_amid_small_words(token) and not token.is_sent_start


def _is_amid_small_words(token: Token) -> bool:
    """True in a sentence where a capital means something."""
    near = token.doc[max(token.sent.start, token.i - _NEAR) : min(token.sent.end, token.i + _NEAR)]
    return sum(t.is_alpha and t.is_lower and len(t) > _FEWEST_SMALL for t in near) >= _FEWEST_SMALL


_TERM = re.compile(
    r"\b(?:the|a|an|its|their|these|those|so-called)\s+(?:\w+\s+)?[“‘\"'](?:[a-z]+[ -]){1,2}$", re.IGNORECASE
)


def ends_a_term(text: str, found: Measured) -> bool:
    """*The “big four” banks*: the last word of two or three in quotation marks names a group."""
    closed = text[found.number.end : found.number.end + 1] in ("”", "’", '"', "'")
    return closed and bool(_TERM.search(text[max(0, found.start - 50) : found.start]))
