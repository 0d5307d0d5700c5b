"""A name before the digits: *the iPhone 14*, *the Big 12*, *Section 427*."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lessons.figures.labels.behind import plural_behind
from lessons.figures.measured import Measured
from lessons.figures.tokens import Tokens
from lessons.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def _numbered() -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("lexicon", "numbered_nouns.csv"))


_NUMBER_SIGN = re.compile(r"\bnos?\.\s?$|#\s?$", re.IGNORECASE)


def numbered_noun_before(tokens: Tokens, found: Measured) -> bool:
    """*Section 427*, *no. 1*, *page 3*."""
    if _NUMBER_SIGN.search(tokens.text[max(0, found.start - 5) : found.start]):
        return True
    before = tokens.before(found.start)
    if before is None or "," in tokens.text[before.idx : found.start] or "," in tokens.text[found.start : found.end]:
        return False
    if before.lower_ == "#":
        return True
    if before.tag_.startswith("VB"):
        return False  # *will turn 41*
    return before.lower_ in _numbered() and (before.text[0].isupper() or not plural_behind(tokens, found.number.end))


def named(tokens: Tokens, found: Measured) -> bool:
    """A name directly before the digits, and no plural noun behind them: *the iPhone 14*, *the Big 12*."""
    number, text = found.number, tokens.text
    if (
        "," in text[number.start : number.end]
        or number.value is None
        or (number.value % 1 and not number.value < _TENTHS)
        or number.value >= _LARGEST_LABEL
    ):
        return False
    if text[number.start - 1 : number.start] not in (" ", "\xa0"):
        return False
    before = tokens.before(number.start)
    if before is not None and _DATED.fullmatch(before.lower_):
        return False
    if _COMPOUND.match(text, number.end) or (
        before is not None and before.ent_type_ == "GPE" and _IN.match(text, number.end)
    ):
        return False
    if before is None or not is_name(before) or before.idx + len(before) + 1 != number.start:
        return False
    return not plural_behind(tokens, number.end)


_COMPOUND = re.compile(r"-[A-Za-z]{3,}")
"""*A Friendly 5-Line Answer*: headlines write all words with a capital."""
_IN = re.compile(r"\s+in\s+(?-i:[A-Z])")
"""*90 in Velmora 47 in Ostrand*: web pages lose commas."""
_TENTHS = 20
_LARGEST_LABEL = 10_000
"""*The Camry 348,000*: names are numbered with fewer digits (own choice)."""
_DATED = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
"""*iOS 15*: a name, whatever the parse says."""


def is_name(token: Token) -> bool:
    sentence_start = bool(token.is_sent_start)
    if _INNER_CAPITAL.search(token.text):
        return True
    if not any(letter.isupper() for letter in token.text):
        return False
    if token.tag_ in ("NNP", "NNPS"):
        return True
    return token.tag_ in ("NN", "NNS", "JJ") and not sentence_start
