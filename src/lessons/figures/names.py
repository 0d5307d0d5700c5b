"""Numbers that are part of a name or a label and count nothing: *Flight 370*, *Channel 4*, *a 5G mast*."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lessons.figures.counted import Counted
from lessons.figures.measured import Measured
from lessons.figures.number_words import words_of
from lessons.figures.tokens import Tokens, is_noun
from lessons.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def _numbered() -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("lexicon", "numbered_nouns.csv"))


def is_label(tokens: Tokens, found: Measured) -> bool:
    """Does the number only name or number something?"""
    number = found.number
    if found.sign or number.form not in ("digits", "words"):
        return False
    if number.form == "words":
        if _grown_on(tokens.text, found) or _ends_a_name(tokens, found) or _is_or_two(tokens.text, found):
            return True
        if _begins_a_name(tokens, found) or _ends_a_term(tokens.text, found):
            return True
        return not found.unit and _numbered_noun_before(tokens, found) and not _noun_behind(tokens, number.end)
    if _glued(tokens.text, found):
        return True
    if found.unit:
        return _is_one_letter(tokens.text, found) and _named(tokens, found)
    return _numbered_noun_before(tokens, found) or _named(tokens, found)


_AND = re.compile(r",?\s+(?:and|or)\s+|,\s+", re.IGNORECASE)


def goes_on(tokens: Tokens, label: Measured | None, found: Measured) -> bool:
    """*Models 4410 and 4420*: a second label, joined to the first, with no noun behind it."""
    bare = found.number.form == "digits" and not found.unit and not found.sign
    if label is None or not bare or not _AND.fullmatch(tokens.text[label.end : found.start]):
        return False
    return not _noun_behind(tokens, found.number.end) and not _plural_behind(tokens, found.number.end)


def _is_one_letter(text: str, found: Measured) -> bool:
    """A letter grown on the digits: behind a name it is a model (*the Quark 6s*), and no unit."""
    unit = found.unit
    return (
        unit is not None
        and unit.start == found.number.end
        and unit.end - unit.start == 1
        and text[unit.start].isalpha()
    )


_DIGIT_HYPHEN = re.compile(r"\d-$")
_LETTER_HYPHEN = re.compile(r"([A-Za-z]\w*)-$")
_COUNTING_PREFIX = frozenset({"sub", "minus", "plus", "then", "to", "mid", "under", "over", "a", "post", "pre", "non"})


def _glued(text: str, found: Measured) -> bool:
    """*5G*, *4x4*, *last-32*: letters grow on the digits that are no unit."""
    end = found.number.end
    following = text[end : end + 1]
    if following and (following.isalnum() or following == "_") and (found.unit is None or found.unit.start != end):
        return True
    if _DIGIT_HYPHEN.search(text[max(0, found.start - 2) : found.start]):
        return True
    if _DECADE_OF_LIFE.fullmatch(text[found.number.start : end + 1]) and not text[end + 1 : end + 2].isalnum():
        return True
    return _grown_on(text, found)


_DECADE_OF_LIFE = re.compile(r"[2-9]0s")


def _grown_on(text: str, found: Measured) -> bool:
    """*High-five*, *last-32*: a word grows on the number from the left."""
    prefix = _LETTER_HYPHEN.search(text[max(0, found.start - 12) : found.start])
    return prefix is not None and prefix.group(1).lower() not in _COUNTING_PREFIX


_OR_TWO = re.compile(r"\ban?\s+[a-z]+\s+or\s+$", re.IGNORECASE)


def _is_or_two(text: str, found: Measured) -> bool:
    """*A letter or two*: a few."""
    return bool(_OR_TWO.search(text[max(0, found.start - 30) : found.start]))


def _ends_a_name(tokens: Tokens, found: Measured) -> bool:
    """*Radio Four*, *the Group of Nine*: a number word with a capital, behind a name."""
    token, before = tokens.at(found.number.start), tokens.before(found.number.start)
    if before is not None and before.lower_ == "of":
        before = tokens.before(before.idx)
    if token is None or before is None or token.sent.start != before.sent.start:
        return False
    return token.tag_ in ("NNP", "NNPS") and token.is_title and before.tag_ in ("NNP", "NNPS")


_FEWEST_SMALL = 3
"""Words of a sentence that begin with a small letter, for a capital in it to mean something: not so in headlines."""
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;“”\"‘(—–\n•-])\s*$")


def _begins_a_name(tokens: Tokens, found: Measured) -> bool:
    """*Shares in Five Below*: in mid-sentence, newspapers write a number word with a capital only in a name."""
    token = tokens.at(found.number.start)
    if token is None or not token.is_title or _SENTENCE_BEGINS.search(tokens.text[: found.start][-4:]):
        return False
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    small = sum(t.is_alpha and t.is_lower and len(t) > _FEWEST_SMALL for t in token.sent)
    named = following is not None and following.text[:1].isupper() and following.ent_type_ != "NORP"
    return named and small >= _FEWEST_SMALL and not token.is_sent_start


_TERM = re.compile(r"[“‘\"'](?:[a-z]+[ -]){1,3}$")


def _ends_a_term(text: str, found: Measured) -> bool:
    """*The “big four” banks*: the last word of two or three in quotation marks names a group."""
    closed = text[found.number.end : found.number.end + 1] in ("”", "’", '"', "'")
    return closed and bool(_TERM.search(text[max(0, found.start - 30) : found.start]))


_NUMBER_SIGN = re.compile(r"\bnos?\.\s?$|#\s?$", re.IGNORECASE)


def _numbered_noun_before(tokens: Tokens, found: Measured) -> bool:
    """*Section 427*, *no. 1*, *page 3*."""
    if _NUMBER_SIGN.search(tokens.text[max(0, found.start - 5) : found.start]):
        return True
    before = tokens.before(found.start)
    if before is None or "," in tokens.text[before.idx : found.start] or "," in tokens.text[found.start : found.end]:
        return False
    return before.lower_ in _numbered() or before.lower_ == "#"


_BIGGEST_LABEL = 10_000


def _named(tokens: Tokens, found: Measured) -> bool:
    """A name directly before the digits, and no plural noun behind them: *the iPhone 14*, *the Big 12*."""
    number, text = found.number, tokens.text
    if (
        "," in text[number.start : number.end]
        or number.value is None
        or (number.value % 1 and not number.value < _TENTHS)
    ):
        return False
    if text[number.start - 1 : number.start] not in (" ", "\xa0"):
        return False
    before = tokens.before(number.start)
    if before is not None and _DATED.fullmatch(before.lower_):
        return False
    if before is None or not _is_name(before) or before.idx + len(before) + 1 != number.start:
        return False
    return not _plural_behind(tokens, number.end)


_TENTHS = 20
_DATED = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_CODE_BEHIND = re.compile(r"\s[a-z]+\d+\b", re.IGNORECASE)
_DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their", "this", "that"})
_SMALLEST_MODEL = 100


_VERSION = re.compile(r"\d{1,2}\.0")
"""*The 4.0 firmware*: a round number written with a nought behind the point, and one thing of it."""


def is_model(tokens: Tokens, found: Measured, counted: Counted | None) -> bool:
    """*The 8088 chip*, *the 486 is*: a large number with an article before it and a singular behind it."""
    number, text = found.number, tokens.text
    if found.unit or found.sign or number.form != "digits":
        return False
    if _CODE_BEHIND.match(text, number.end):
        return True
    before = tokens.before(number.start)
    plain = text[number.start : number.end].isdigit() and text[number.end : number.end + 1] == " "
    if _VERSION.fullmatch(text[number.start : number.end]) and before is not None and before.lower_ in _DETERMINERS:
        return counted is not None and counted.is_singular
    if before is not None and before.tag_ == "JJ":
        before = tokens.before(before.idx)  # *the current 911 Turbo*
    if not plain or (number.value or 0) < _SMALLEST_MODEL or before is None or before.lower_ not in _DETERMINERS:
        return False
    return _is_one(counted) if counted else bool(_SINGULAR_VERB.match(text, number.end))


def _is_one(counted: Counted) -> bool:
    return counted.is_singular or counted.tokens[-1].tag_ == "NNP"


_SINGULAR_VERB = re.compile(r"\s(?:is|was|has|does)\b")


_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
"""*iOS 15*: a name, whatever the parse says."""


def _is_name(token: Token) -> bool:
    sentence_start = bool(token.is_sent_start)
    if _INNER_CAPITAL.search(token.text):
        return True
    if not any(letter.isupper() for letter in token.text):
        return False
    if token.tag_ in ("NNP", "NNPS"):
        return True
    return token.tag_ in ("NN", "NNS", "JJ") and not sentence_start


def _plural_behind(tokens: Tokens, position: int) -> bool:
    place = tokens.first_from(position)
    for here in range(place, min(place + 4, len(tokens))):
        token = tokens.doc[here]
        if token.tag_ == "NNS":
            return True
        if token.tag_ not in ("JJ", "NN", "VBN"):
            return False
    return False


def _noun_behind(tokens: Tokens, position: int) -> bool:
    place = tokens.first_from(position)
    return place < len(tokens) and is_noun(tokens.doc[place])


_PRONOUN_ONE = re.compile(r"one", re.IGNORECASE)


_ONE_OF_A_NUMBER = re.compile(r"\s+of\s+(?:the|an?)\s+(?:\w+\s+){0,2}numbers?\s+of\b", re.IGNORECASE)
_ONE_OF = re.compile(r"\s+of\b", re.IGNORECASE)


@cache
def _one_of_some() -> re.Pattern[str]:
    """*One of the five candidates*, *one of her two brothers*: a part of a number that is told."""
    numbers = words_of("unit", "teen", "tens")
    return re.compile(rf"\s+of\s+(?:[\w.’'-]+\s+){{0,3}}(?:\d[\d,]*|{numbers})\s+[a-z]", re.IGNORECASE)


_LISTED_PLACE = re.compile(r"(?:,|\band) one (?:in|at|on) [A-Z]$")
"""*Three in the east and one in Karvia*: counted like the others of its list."""


def is_pronoun(tokens: Tokens, found: Measured, counted: Counted | None) -> bool:
    """*One* that counts no noun: *including one that*, *the one*, *a song of joy, one of hope*."""
    number = found.number
    if number.form == "words" and number.value == 1 and _ONE_OF_A_NUMBER.match(tokens.text, number.end):
        return True
    if _one_of_some().match(tokens.text, number.end) or _LISTED_PLACE.search(
        tokens.text[max(0, number.start - 6) : number.end + 5]
    ):
        return False
    singular_part = counted is not None and counted.is_singular and _ONE_OF.match(tokens.text, number.end)
    has_noun = counted is not None and not singular_part
    words = tokens.text[number.start : number.end]
    return number.form == "words" and bool(_PRONOUN_ONE.fullmatch(words)) and not has_noun and not found.unit
