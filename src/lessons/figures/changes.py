"""Is a number the size of a change? *fell 3 percent*, *up $2*, *a 3 percent drop*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lessons.figures.figure import Change
from lessons.figures.tokens import Tokens, end_of
from lessons.figures.units import unit_behind
from lessons.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def _words(part: str) -> dict[str, Change]:
    found = (row for row in rows("lexicon", "change_words.csv") if row["part"] == part)
    return {row["word"]: row["change"] for row in found}  # type: ignore[misc]


@cache
def _between() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("lexicon", "words_between.csv"))


def moves(lemma: str) -> bool:
    """*Rise*, *fall*: a verb of change without an object."""
    return lemma in _words("verb")


MOST_WORDS_BETWEEN = 5
"""Words between a verb of change and its number: hedges only, so a few are enough (own choice)."""


def change_before(tokens: Tokens, position: int, *, relative: bool) -> tuple[str, Change] | None:
    """The word before a number that makes it the size of a change.

    ``relative`` tells that the unit is a percentage or points: then *cut 3 percent* is a change, while *cut 3
    trees* is not. A verb that takes what is changed as its object needs *by* in front of other numbers.
    """
    by = False
    for token in _words_before(tokens, position):
        word = token.lower_
        if _compares(tokens, token):
            return None
        if word in _words("particle") and (word != "off" or relative):
            return (_at_the_close(tokens, token) if relative else None) or _moved_by(tokens, token)
        if word == "on" and relative:
            return _put_on(tokens, token)
        if token.tag_.startswith("VB"):
            return _verb(token.lemma_.lower(), word, by=by, relative=relative)
        if word not in _between() or (word == "at" and not _bounds(tokens, token)):
            return None
        by = by or word == "by"
        if word == "by" and token.head.tag_.startswith("VB") and _leads_to(tokens, token):
            verb = _by_its_verb(tokens, token, relative=relative)
            if verb or token.head.lemma_ not in _words("moving verb"):
                return verb
    return None


def _leads_to(tokens: Tokens, by: Token) -> bool:
    """True for a *by* that hangs on a verb before it; *strong, up by 17 percent* hangs on *up*."""
    return by.head.i == by.i - 1 or (by.head.i < by.i and not _is_particle(tokens, by))


def _by_its_verb(tokens: Tokens, by: Token, *, relative: bool) -> tuple[str, Change] | None:
    """The verb that a *by* hangs on; in *rose to 787 million, beating estimates by 12 million* it is another one's."""
    if any(_is_clause(other) for other in tokens.doc[by.head.i + 1 : by.i]):
        return None
    return _verb(by.head.lemma_.lower(), by.head.lower_, by=True, relative=relative)


def _is_clause(token: Token) -> bool:
    """True for *beating*, of *…, beating estimates by 12 million*, but not for *working hours*."""
    return token.tag_ == "VBG" and token.dep_ in ("advcl", "acl", "conj", "xcomp")


def _is_particle(tokens: Tokens, by: Token) -> bool:
    """*Growth was strong, up by 17 percent*: the word before *by* says which way."""
    before = tokens.before(by.idx)
    return before is not None and before.lower_ in _words("particle")


def _words_before(tokens: Tokens, position: int) -> Iterator[Token]:
    """The few words before a number, the nearest first."""
    token = tokens.before(position)
    for _ in range(MOST_WORDS_BETWEEN):
        if token is None:
            return
        yield token
        token = tokens.before(token.idx)


def _compares(tokens: Tokens, token: Token) -> bool:
    """*Lower than the $137 million expected*: a level."""
    place = token.i + 1
    return token.lower_ in ("higher", "lower") and place < len(tokens) and tokens.doc[place].lower_ == "than"


def _moved_by(tokens: Tokens, particle: Token) -> tuple[str, Change] | None:
    """*Up 3 percent*, unless the particle belongs to a verb: *make up 3 percent*."""
    if _is_part_of_a_verb(tokens, particle):
        return _put_on(tokens, particle)
    return f"“{particle.lower_}”", _words("particle")[particle.lower_]


_PART = re.compile(r"\s+[\d.,]+\s?(?:%|percent|per cent)\s+of\b", re.IGNORECASE)
_AT_THE_CLOSE: dict[tuple[str, str], Change] = {("give", "up"): "down"}


def _at_the_close(tokens: Tokens, particle: Token) -> tuple[str, Change] | None:
    """*Gave up 4.8 per cent*: of prices a loss."""
    before = tokens.before(particle.idx)
    if _PART.match(tokens.text, end_of(particle)):
        return None  # *gave up 40 percent of his pay*
    verb = before.lemma_ if before is not None and before.tag_.startswith("VB") else ""
    change = _AT_THE_CLOSE.get((verb, particle.lower_))
    return (f"“{verb} {particle.lower_}”", change) if change else None


def _put_on(tokens: Tokens, particle: Token) -> tuple[str, Change] | None:
    """*Put on 0.4 percent*."""
    before = tokens.before(particle.idx)
    put = particle.lower_ == "on" and before is not None and before.lower_ in ("put", "puts", "putting")
    return ("“put on”", "up") if put else None


_TAKING = frozenset({"shave", "knock", "wipe", "take", "slash", "trim", "cut", "lop", "chop"})
_OFF = re.compile(r"\s+off\b", re.IGNORECASE)
_FROM = re.compile(r"\s+from\b", re.IGNORECASE)


def taken_off(tokens: Tokens, start: int, end: int) -> tuple[str, Change] | None:
    """*Shaved 78 seconds off the record*: a verb before the number, *off* behind it."""
    verb = tokens.before(start)
    while verb is not None and verb.lower_ in _between():
        verb = tokens.before(verb.idx)
    off = _OFF.match(tokens.text, end) or (verb is not None and verb.lemma_ != "take" and _FROM.match(tokens.text, end))
    taken = verb is not None and verb.lemma_.lower() in _TAKING and off
    return (f"“{verb.lower_} … off”", "down") if taken and verb is not None else None


def _bounds(tokens: Tokens, at: Token) -> bool:
    """*At least*, *at most*; elsewhere *at* gives a level (*closed lower at 3,871*)."""
    return at.i + 1 < len(tokens) and tokens.doc[at.i + 1].lower_ in ("least", "most")


def _is_part_of_a_verb(tokens: Tokens, particle: Token) -> bool:
    """*Make up 80 percent*: the particle belongs to a verb that is no movement."""
    before = tokens.before(particle.idx)
    verb = before is not None and before.tag_.startswith("VB") and before.lower_ not in _WITHOUT_APOSTROPHE
    return verb and before is not None and before.lemma_ not in _words("moving verb")


_WITHOUT_APOSTROPHE = frozenset({"s", "re", "thats", "its", "hes", "shes", "theyre", "youre"})
"""*Thats up 17%*: web pages lose apostrophes."""


def is_level_behind(text: str, end: int) -> bool:
    """*Added 3.1 cents to $3.42*: a sum of money behind *to* is the level reached."""
    level = _LEVEL.match(text, end)
    if level is None:
        return False
    unit = None if level.group(1) else unit_behind(text, level.end())
    return bool(level.group(1)) or (unit is not None and unit.kind == "money")


_LEVEL = re.compile(
    r"(?:,?\s+or\s+(?:about\s+|nearly\s+)?\d[\d.,]*\s?(?:%|pct|pc|percent|per cent),?)?"
    r"\s+to\s+([A-Z]{0,3}\s?[$£€¥]|[A-Z]{3}\s?(?=\d))?\d[\d.,]*"
)


def _verb(lemma: str, word: str, *, by: bool, relative: bool) -> tuple[str, Change] | None:
    for part, wanted in (("verb", True), ("transitive verb", by or relative)):
        if wanted and lemma in _words(part):
            return f"“{word}”", _words(part)[lemma]
    return None


_NOUN_BEHIND = 4


def change_behind(tokens: Tokens, position: int) -> tuple[str, Change] | None:
    """The word behind a number that makes it the size of a change: *3 percent higher*, *a 3 percent drop*."""
    place = tokens.first_from(position)
    for here in range(place, min(place + _NOUN_BEHIND, len(tokens))):
        token = tokens.doc[here]
        if here == place and token.lower_ in _words("particle") and token.lower_ not in ("up", "off"):
            if _points_on(tokens, here) or _is_paid_first(tokens, position, token):
                return None
            return f"“{token.lower_}”", _words("particle")[token.lower_]
        if token.tag_ in ("NN", "NNS") and token.lemma_.lower() in _words("noun") and _ends_phrase(tokens, here):
            return f"the noun “{token.lower_}”", _words("noun")[token.lemma_.lower()]
        if not (token.tag_ in ("NN", "NNS", "JJ", "NNP", "POS", "HYPH") or token.text == "-"):
            return None
    return None


def _points_on(tokens: Tokens, here: int) -> bool:
    """*Was $476m, down about 28 percent*: the particle belongs to the number behind it."""
    behind = tokens.doc[here + 1 : here + 1 + MOST_WORDS_BETWEEN]
    hedged = (token for token in behind if token.lower_ not in _between() or token.lower_ == "at")
    number = next(hedged, None)
    return number is not None and number.tag_ in ("CD", "$", "#")


_PAID_FIRST = re.compile(r"\bput(?:s|ting)?\s+(?:\w+\s+){0,2}[\d.,]+\s?(?:%|percent|per cent)$", re.IGNORECASE)
_PAYMENT = 50
"""Characters from *put* to the end of what is paid."""


def _is_paid_first(tokens: Tokens, end: int, particle: Token) -> bool:
    """*Buyers put 20 percent down*: they pay it first, and nothing falls."""
    return particle.lower_ == "down" and bool(_PAID_FIRST.search(tokens.text[max(0, end - _PAYMENT) : end]))


def _ends_phrase(tokens: Tokens, here: int) -> bool:
    return here + 1 >= len(tokens) or tokens.doc[here + 1].tag_ not in ("NN", "NNS", "HYPH")


_NOUN_OF = re.compile(r"\b([a-z]+)\s+of\s+(?:\w+\s+){0,3}$", re.IGNORECASE)


def change_noun_before(text: str, position: int) -> tuple[str, Change] | None:
    """*a drop of 3 percent*, *an increase of about 40*."""
    match = _NOUN_OF.search(text[max(0, position - 40) : position])
    word = match.group(1).lower() if match else ""
    return (f"the noun “{word}”", _words("noun")[word]) if word in _words("noun") else None
