"""Ages: *a 20-year-old*, *aged 20*, *Anna Berg, 20,*, *she was 20*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lessons.figures.counted import counts_people
from lessons.figures.measured import Measured
from lessons.figures.tokens import Tokens
from lessons.findings import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

AGE_UNITS = ("year", "month", "week", "day", "hour")
OLDEST = 125
"""Years. No age without a unit is higher; the oldest known person reached 122."""

_OLD = re.compile(
    r"(?:,?\s+(?:and\s+)?\d{1,3}\s(?:days?|weeks?|months?))?[\s-]+olds?\b|\s+of\s+age\b|\s+and\s+(?:over|older|younger|under)\b",
    re.IGNORECASE,
)
_THAN = re.compile(r"\b(?:(?:younger|older)\s+than|as\s+(?:young|old)\s+as)\s+$", re.IGNORECASE)
_AND_OVER = re.compile(r"\s+(?:and\s+(?:over|older|under|younger)|or\s+(?:older|younger))\b", re.IGNORECASE)
_AGED = re.compile(
    r"\b(?:aged|ages?(?:\s+of)?|(?:girl|boy|man|woman|child|youth) of"
    r"|(?:children|anyone|people|pupils) (?:over|under|above|below))"
    r"\s+(?:about\s+|under\s+|over\s+|(?:between|from)\s+|\d{1,3}(?:\s(?:days?|weeks?|months?|years?))?(?:,|\s(?:and|to|or))\s)?$",
    re.IGNORECASE,
)
_APPOSED = re.compile(r"(?:[A-Z][\w’'.-]*|[a-z]{3,})\s?(?:,\s|\()$")
_EXTREME = re.compile(
    r"\b(?:youngest|oldest|eldest)(?: of [^.,;]{1,25}?(?=\s(?:is|was)))?(?P<be>\s+(?:is|was|being))?\s+$", re.IGNORECASE
)
"""*The youngest is 19 and the oldest 58*."""
_LIFE = re.compile(
    r"\b(?:life expectancy|average age|median age|mean age|retirement age|pension age)\b[^.;]{0,50}$", re.IGNORECASE
)


def with_unit(text: str, found: Measured) -> Span | None:
    """Where the words that make *year* an age stand: *old*, *of age*; the unit itself behind *aged*."""
    if found.unit is None or found.unit.name not in AGE_UNITS:
        return None
    match = _OLD.match(text, found.unit.end)
    if match:
        return match.span()
    return (found.unit.start, found.unit.end) if _AGED.search(text[max(0, found.start - 40) : found.start]) else None


def without_unit(tokens: Tokens, found: Measured) -> str:
    """The rule by which a bare number is an age, in words; empty if none fires."""
    text, number = tokens.text, found.number
    value = number.value if number.value is not None else number.high
    if found.unit or found.sign or value is None or value > OLDEST or value % 1:
        return ""
    if is_aged(text, found):
        return "“aged” or “age” stands before it"
    if _is_apposed(tokens, found):
        return "it stands between commas behind a person"
    if _AND_OVER.match(text, number.end):
        return "“and over” or “or younger” stands behind it"
    if _THAN.search(text[max(0, number.start - 16) : number.start]) and _stands_alone(tokens, number.end):
        return "a word for young or old stands before it"
    adult = number.form == "digits" and value >= _ADULT
    if adult and _AT_AGE.search(text[max(0, number.start - 4) : number.end + 8]):
        return "“at” stands before it, and a person behind it"
    if is_of_a_group(tokens, found) and (_stands_alone(tokens, number.end) or _singular_follows(tokens, number.end)):
        return "“over” or “under” stands between people and it"
    if not _stands_alone(tokens, number.end):
        return ""
    if _LIFE.search(text[max(0, number.start - 70) : number.start]):
        return "an age is spoken of before it"
    extreme = _EXTREME.search(text[max(0, number.start - 50) : number.start])
    if extreme and (extreme.group("be") or re.match(r"[.,;)]", text[number.end :])):
        return "“youngest” or “oldest” stands before it"
    return "it says what a person is" if _is_of_a_person(tokens, found) else ""


_ADULT = 14
"""Years. Below it, *at 10 he …* is more often a score or an hour (own choice)."""
_NO_AGE_BEHIND = re.compile(r"\s+(?:per|in (?:number|a|an|all)|at a time)\b", re.IGNORECASE)
_AT_AGE = re.compile(r"\b[Aa]t \d\d,? (?:he|she)\b")
_BESIDE_AN_AGE = frozenset({"over", "under", "above", "below"})
_OLDEST_GROUP = 100
_ANYBODY = frozenset({"those", "anyone", "everyone", "anybody", "everybody"})


def is_of_a_group(tokens: Tokens, found: Measured) -> bool:
    """*Adults over 50*, *those under 30*: people, a word of more or less, a bare number."""
    side = tokens.before(found.number.start)
    people = tokens.before(side.idx) if side is not None and side.lower_ in _BESIDE_AN_AGE else None
    if people is None or found.number.form not in ("digits", "words"):
        return False
    if (found.number.value or 0) > _OLDEST_GROUP or _NO_AGE_BEHIND.match(tokens.text, found.number.end):
        return False
    return people.lower_ in _ANYBODY or (people.tag_ == "NNS" and counts_people(people))


def _stands_alone(tokens: Tokens, position: int) -> bool:
    """No noun behind the number that it could count."""
    place = tokens.first_from(position)
    if place < len(tokens) and tokens.doc[place].lower_ == "of":
        return False
    return place >= len(tokens) or not tokens.doc[place].tag_.startswith(("NN", "JJ", "CD", "HYPH", "$"))


def _singular_follows(tokens: Tokens, position: int) -> bool:
    """A word in the singular behind a number above one is not counted by it: *kids under 5 get in free*."""
    place = tokens.first_from(position)
    return place < len(tokens) and tokens.doc[place].tag_ in ("NN", "JJ")


def is_aged(text: str, found: Measured) -> bool:
    """*Aged 9*, *since the age of 25*: the word before a bare number makes it an age."""
    return not found.unit and bool(_AGED.search(text[max(0, found.start - 40) : found.start]))


def _is_apposed(tokens: Tokens, found: Measured) -> bool:
    text, number = tokens.text, found.number
    before, after = text[max(0, number.start - 40) : number.start], text[number.end : number.end + 3]
    if (
        number.form not in ("digits", "words")
        or not _APPOSED.search(before)
        or not re.match(r"\s?[,);.]|\s[–—-]\s", after)
    ):
        return False
    named = tokens.before(number.start - 1)
    while named is not None and named.is_punct:
        named = tokens.before(named.idx)
    return named is not None and (_is_somebody(named) or (number.form == "digits" and _is_person(named)))


def _is_person(token: Token) -> bool:
    return token.ent_type_ == "PERSON" or (token.ent_type_ != "DATE" and token.tag_ in ("NNP", "NNPS"))


def _is_somebody(token: Token) -> bool:
    """A person's name, or a noun for one (*the girl*): a number word between commas may also be the next of a list."""
    return token.ent_type_ == "PERSON" or (token.tag_ == "NN" and counts_people(token))


def _is_be(token: Token) -> bool:
    return token.lemma_ == "be" or token.lower_.replace("’", "'") in ("'re", "'s", "'m")


_HEDGES = frozenset({"about", "around", "only", "just", "nearly", "almost", "now", "over", "still", "already"})
_PRONOUNS = frozenset({"he", "she", "i", "who", "they"})


def _is_of_a_person(tokens: Tokens, found: Measured) -> bool:
    """*He will be 35*: a form of *be* before the number, a person as its subject."""
    token = tokens.before(found.number.start)
    while token is not None and token.lower_ in _HEDGES:
        token = tokens.before(token.idx)
    if token is None or not token.tag_.startswith("VB") or not (token.lemma_ == "turn" or _is_be(token)):
        return False
    verb = token.head if token.lemma_ == "turn" and token.dep_ == "conj" else token
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    return any(s.lower_ in _PRONOUNS or _is_somebody(s) for s in subjects)
