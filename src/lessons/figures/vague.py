"""Amounts without a number: *thousands of*, *many*, *some villagers*, *within weeks*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lessons.figures.tokens import Tokens
from lessons.tables import rows


@dataclass(frozen=True, slots=True)
class VagueAmount:
    """The words of a vague amount, and the unit of time in it, if that is what is vague (*weeks*)."""

    start: int
    end: int
    unit: str


@cache
def _quantities() -> tuple[dict[str, str], re.Pattern[str]]:
    follows = {row["words"]: row["follows"] for row in rows("lexicon", "vague_quantities.csv")}
    longest = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(follows, key=len, reverse=True))
    return follows, re.compile(rf"(?<![\w-])({longest})(?![\w-])", re.IGNORECASE)


_TIME = "weeks|months|days|years|hours|minutes|decades|centuries|seconds"
_SINGULAR = {"centuries": "century"}
# A few words before a unit of time, *in just the last few*: any number of them would be tried from each of them.
_VAGUE_TIME = re.compile(
    rf"\b(?:within|for|after|over|in|last|took|takes|lasted|lasting|the\s+coming|the\s+past|the\s+last|the\s+next|recent)\s+"
    rf"(?:the\s+|just\s+|only\s+|coming\s+|past\s+|last\s+|next\s+|recent\s+){{0,6}}({_TIME})\b|\b({_TIME})(?=\s+(?:later|ago|earlier)\b)",
    re.IGNORECASE,
)


def vague_amounts(tokens: Tokens) -> Iterator[VagueAmount]:
    """Every vague amount of the table, and units of time in the plural without a number."""
    yield from _worded(tokens)
    for match in _VAGUE_TIME.finditer(tokens.text):
        group = 1 if match.group(1) else 2
        word = match.group(group).lower()
        yield VagueAmount(match.start(group), match.end(group), _SINGULAR.get(word, word[:-1]))


def _worded(tokens: Tokens) -> Iterator[VagueAmount]:
    follows, pattern = _quantities()
    for match in pattern.finditer(tokens.text):
        wanted = follows[re.sub(r"\s+", " ", match.group().lower())]
        place = tokens.first_from(match.end())
        if place >= len(tokens) or _no_amount(tokens, match.start(), place):
            continue
        if wanted == "plural noun" and not _plural_follows(tokens, place):
            continue
        if wanted != "plural noun" and not (_noun_follows(tokens, place) or wanted == "noun or alone"):
            continue
        yield VagueAmount(match.start(), match.end(), "")


_ADVERB_BEFORE = frozenset({"how", "as", "so", "too", "not", "the", "most", "at", "very"})


_MAY_BE_OTHERWISE = frozenset({"most", "few", "various", "multiple", "several", "numerous"})


def _no_amount(tokens: Tokens, start: int, following: int) -> bool:
    """*as many as*, *how many*, *the most*: no amount of something."""
    before = tokens.before(start)
    word = tokens.at(start)
    if word is not None and word.tag_ in ("VBZ", "VBD", "VBG"):
        return True  # *she scores*
    if word is not None and word.is_title and not word.is_sent_start and _is_in_a_name(tokens, following):
        return True  # *named Most Valuable Player*
    owned = before is not None and before.lower_ in ("the", "a", "at", "his", "their", "its")
    if word is not None and word.lower_ in _MAY_BE_OTHERWISE and (owned or word.tag_ in ("RBS", "RB")):
        return True
    follower = tokens.doc[following].lower_
    if tokens.doc[following].tag_ == "CD" or follower in ("as", "more", "other's"):
        return follower != "more"
    return before is not None and before.lower_ in ("how", "as", "so", "too") and before.idx + len(before) + 1 == start


def _is_in_a_name(tokens: Tokens, following: int) -> bool:
    """A name goes on behind the word, and ends in the singular."""
    here = following
    while here < len(tokens) and tokens.doc[here].is_title and tokens.doc[here].tag_ in ("NNP", "JJ"):
        here += 1
    return here > following and tokens.doc[here - 1].tag_ == "NNP"


def _plural_follows(tokens: Tokens, place: int) -> bool:
    for here in range(place, min(place + 4, len(tokens))):
        token = tokens.doc[here]
        if token.tag_ in ("NNS", "NNPS") or (token.ent_type_ == "NORP" and token.text.endswith("s")):
            return True
        if here == place and token.tag_ in ("VBD", "VBP", "VBZ", "MD") and token.lemma_ in ("have", "be", "do", "will"):
            return True
        if token.tag_ not in ("JJ", "NN", "VBN", "NNP", "HYPH"):
            return False
    return False


def _noun_follows(tokens: Tokens, place: int) -> bool:
    return any(tokens.doc[here].tag_.startswith("NN") for here in range(place, min(place + 5, len(tokens))))
