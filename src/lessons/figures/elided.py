"""Nouns that are left out: *300 sailors … another 150*, *two of the five boats*, *killed 12 people and wounded 30*."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lessons.figures.bounds import bound_before
from lessons.figures.counted import is_people_noun
from lessons.figures.elided_measures import shared_measure
from lessons.figures.figure import Figure, Kind
from lessons.figures.tokens import Tokens

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOT_COUNTS = ("date", "ordinal", "vague", "comparison")


def elided_nouns(tokens: Tokens, figures: list[Figure]) -> list[Figure]:
    """Give a number without a noun the noun of the count behind it, or of the one before it."""
    shared: list[Figure] = []
    following: Figure | None = None
    for figure in reversed(figures):
        shared.append(figure := _from_behind(figure, following))
        following = figure if figure.kind not in _NOT_COUNTS else following
    chosen: list[Figure] = []
    for figure in reversed(shared):
        chosen.append(_from_before(tokens, figure, chosen))
    return _from_shared(chosen)


def _from_shared(chosen: list[Figure]) -> list[Figure]:
    """*Nine of the 15 rounds, yet seven of the next eight*: the eight have their noun by now, so the seven get it."""
    following: list[Figure | None] = [*chosen[1:], None] if chosen else []
    return [_from_behind(figure, after) for figure, after in zip(chosen, following, strict=True)]


def _is_bare(figure: Figure) -> bool:
    plural = figure.kind == "vague" and figure.surface.lower().endswith("s")
    return not figure.unit and ((figure.kind in ("things", "people") and figure.value is not None) or plural)


# ------------------------------------------------------- the noun stands behind

_OF_THE = re.compile(
    r"\s+(?:out )?of\s+"
    r"(?:(?:the|its|his|her|their|our|all|these|those)\s+|(?:[\w.-]+\s+){0,3}[\w-]+(?:['’]s|s['’])\s+|(?-i:[A-Z])[a-z]+s\s+)*"
    r"(?:(?:past|last|first|next|previous|remaining|other|top|final|most recent)\s+)?",
    re.IGNORECASE,
)


def _is_countable(figure: Figure) -> bool:
    """People, things, spans of time, and how often: *four out of 11 times*."""
    return figure.kind in ("people", "things", "duration") or figure.unit == "time"


_WIDEST_GAP = 60
_OR = re.compile(r"-?,?\s+or\s+|\s+and\s+|,?\s+(?:up\s+|down\s+)?from\s+|\s+(?:versus|against)\s+", re.IGNORECASE)


def _from_behind(figure: Figure, following: Figure | None) -> Figure:
    """*Two of the five boats*, *two or three villages*: the noun is that of the next number."""
    if following is None or not following.unit or not _is_countable(following):
        return figure
    gap = figure.text[figure.number_end : following.number_start]
    if len(gap) > _WIDEST_GAP:
        return figure
    if (_is_bare(figure) or (figure.kind == "ratio" and not figure.unit)) and _OF_THE.fullmatch(gap):
        kind = "things" if following.unit == "time" else figure.kind if figure.kind == "ratio" else following.kind
        why = f"{figure.why[:-1]}; it is a part of “{following.words}”."
        return replace(figure, unit=following.unit, counts=following.counts, kind=kind, why=why)
    if _is_bare(figure) and following.counts and _OR.fullmatch(gap):
        why = f"{figure.why.split(';')[0]}; it shares the noun of “{following.words}”."
        return replace(figure, unit=following.unit, counts=following.counts, kind=following.kind, why=why)
    return figure


# ------------------------------------------------------- the noun stands before

_FARTHEST = 600
"""Characters between *another 150* and the count whose noun it shares (own choice: a paragraph)."""
_NEAREST = 160
"""Characters for all other ways of leaving a noun out: they stand in one sentence (own choice)."""


def _from_before(tokens: Tokens, figure: Figure, chosen: list[Figure]) -> Figure:
    if not _is_bare(figure) or (figure.surface.lower() == "one" and not _is_listed(figure)):
        return figure
    counts = [f for f in chosen[-_MOST_BETWEEN:] if f.kind in _SHARING and f.unit and (f.kind != "vague" or f.counts)]
    measured = shared_measure(figure, _nearest(chosen))
    if measured is not None:
        return measured
    for earlier in reversed(counts):
        if _has_the_same_verb(tokens, figure, earlier):
            return _sharing(figure, earlier)
    return _sharing(figure, counts[-1]) if counts and _says_again(tokens, figure, counts[-1]) else figure


def _nearest(chosen: list[Figure]) -> Figure | None:
    """The last figure before that is no date or ordinal, and does not stand in brackets: *900 yen ($6) and 1,100*."""
    near = reversed(chosen[-_MOST_BETWEEN:])
    return next((f for f in near if f.kind not in ("date", "ordinal") and f.text[f.start - 1 : f.start] != "("), None)


_SHARING = ("people", "things", "money", "vague")
_MOST_BETWEEN = 8
"""Figures that are looked back at: no sentence has many more."""


def _says_again(tokens: Tokens, figure: Figure, earlier: Figure) -> bool:
    gap = figure.text[earlier.end : figure.start]
    near = len(gap) <= _NEAREST and not re.search(r"[.!?]\s", gap)
    said_again = len(gap) <= _FARTHEST and (_is_another(figure) or _WHO.match(figure.text, figure.number_end))
    return bool(said_again) or (near and _shares_in_sentence(tokens, figure, earlier))


def _sharing(figure: Figure, earlier: Figure) -> Figure:
    why = figure.why.split(";")[0] + f"; its noun is left out: that of “{earlier.words}”."
    kind = _kind_shared(figure, earlier)
    return replace(figure, unit=earlier.unit, counts=earlier.counts, kind=kind, why=why)


def _kind_shared(figure: Figure, earlier: Figure) -> Kind:
    """The kind of the count whose noun is shared; *hundreds* stay vague, and a number that shares theirs does not."""
    if figure.kind == "vague" or earlier.kind != "vague":
        return figure.kind if figure.kind == "vague" else earlier.kind
    return "people" if is_people_noun(earlier.unit) else "things"


_ANOTHER = re.compile(
    r"\b(?:another|other|further|additional|more|groups of|teams of|batches of|rows of)\s+$", re.IGNORECASE
)
_WHO = re.compile(r"\s+(?:who|whose|of (?:whom|which|them|those(?! who| that| which))|others)\b", re.IGNORECASE)


def _is_another(figure: Figure) -> bool:
    return bool(_ANOTHER.search(figure.text[max(0, figure.number_start - 14) : figure.number_start]))


def _shares_in_sentence(tokens: Tokens, figure: Figure, earlier: Figure) -> bool:
    """Seven ways of leaving out a noun that was just said."""
    return (
        _is_compared(figure)
        or _follows_at_once(figure, earlier)
        or _is_owned(figure)
        or _is_listed(figure)
        or _is_one_of_a_row(figure)
        or bool(_SHARED_OUT.match(figure.text, figure.number_end))
        or _is_subject_alone(tokens, figure)
    )


_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|as against|against|versus|vs\.?|rather than|instead of|(?:up|down) from)\s+$",
    re.IGNORECASE,
)
_MORE_THAN = re.compile(
    r"\s+(?:(?:more|fewer)\s+than|behind|ahead of|clear of|short of|adrift of|(?:more|fewer)(?=\s*(?:$|[.,;:)]"
    r"|\s(?:in|on|at|for|by|from|before|after|this|last|next|were|was|have|had|will|are|is|to|died|watched|waited)\b)))",
    re.IGNORECASE,
)


def _is_compared(figure: Figure) -> bool:
    """*14 women, compared with nine*, *15 million votes, 3 million more than*."""
    hedge = bound_before(figure.text, figure.number_start)
    start = hedge[0] if hedge else figure.number_start
    before = figure.text[max(0, start - 16) : start]
    return bool(_COMPARED.search(before) or _MORE_THAN.match(figure.text, figure.number_end))


_AT_ONCE = re.compile(r",?\s+(?:to|from)\s+", re.IGNORECASE)


def _follows_at_once(figure: Figure, earlier: Figure) -> bool:
    """*By 212 votes to 198*, *1.29 billion crowns from 1.33 billion*; no level behind a change in points."""
    level = "unit of measure" in earlier.why and earlier.kind == "things"
    return not level and bool(_AT_ONCE.fullmatch(figure.text[earlier.end : figure.start]))


_OWNER = re.compile(r"(?:['’]s|s['’])\s+$")
_CLOSED = re.compile(r"\s*(?:$|[,.;:)])")


def _is_owned(figure: Figure) -> bool:
    """*Five meetings, to the union's three*."""
    before = figure.text[max(0, figure.number_start - 4) : figure.number_start]
    return bool(_OWNER.search(before) and _CLOSED.match(figure.text, figure.number_end))


_LIST_MARK = re.compile(
    r"(?:,|,?\s+and|,?\s+but)\s+(?:(?:about|some|another|at least|more than|just|only|nearly)\s+)?$"
)
_PLACE_BEHIND = re.compile(r"\s+(?:in|at|on|from|near|outside|aboard|for|to|under|over)\s+[\w“\"'‘’]", re.IGNORECASE)


def _is_listed(figure: Figure) -> bool:
    """*Five people died in the north, three in the east and one in the west*."""
    before = figure.text[max(0, figure.number_start - 24) : figure.number_start]
    return bool(_LIST_MARK.search(before) and _PLACE_BEHIND.match(figure.text, figure.number_end))


_OF_A_ROW = re.compile(
    r"\b(?:of|in) (?:the|its|his|her|their) (?:next|last|other|remaining|first|past|previous)\s+$", re.IGNORECASE
)


def _is_one_of_a_row(figure: Figure) -> bool:
    """*Won seven of the next eight*: the row goes on with what was counted before."""
    before = figure.text[max(0, figure.number_start - 30) : figure.number_start]
    return bool(_OF_A_ROW.search(before) and not re.match(r"\s+[a-z]+s\b", figure.text[figure.number_end :][:20]))


_SHARED_OUT = re.compile(
    r"\s+(?:apiece|each|on board|aboard|inside|(?:were |are |is |was |have been |had been )?"
    r"(?:dead|killed|injured|wounded|hurt|missing|arrested|detained|hospitali[sz]ed|trapped|rescued))\b",
    re.IGNORECASE,
)
"""*Swift with six apiece*, *well over 300 on board*, *hundreds injured*."""


def _is_subject_alone(tokens: Tokens, figure: Figure) -> bool:
    """*…, six were absent*: a bare number between a comma and a verb."""
    before, place = tokens.before(figure.start), tokens.first_from(figure.end)
    if before is None or before.lower_ not in (",", "and", "but", ";", "(") or place >= len(tokens):
        return False
    return tokens.doc[place].tag_ in ("VBD", "VBP", "VBN", "MD")


_HARM = frozenset({"kill", "wound", "injure", "hurt", "maim"})


def _has_the_same_verb(tokens: Tokens, figure: Figure, earlier: Figure) -> bool:
    """*Killed 12 people and wounded 30*, *one town sent nine boats and the other sent four*."""
    verb, other = _verb_above(tokens.at(figure.number_start)), _verb_above(tokens.at(earlier.number_start))
    if verb is None or other is None or verb.i == other.i or verb.sent.start != other.sent.start:
        return False
    return verb.lower_ == other.lower_ or {verb.lemma_, other.lemma_} <= _HARM


_HIGHEST_CLIMB = 3


def _verb_above(token: Token | None) -> Token | None:
    """The verb whose object a number, or its noun, is."""
    for _ in range(_HIGHEST_CLIMB):
        if token is None or token.dep_ not in ("nummod", "dobj", "compound"):
            return None
        token = token.head
        if token.tag_.startswith("VB"):
            return token
    return None
