"""Which words bound a number, wherever they stand around it."""

from __future__ import annotations

import re

from lessons.figures import changes
from lessons.figures.bounds import Hedge, bound_before, bound_behind
from lessons.figures.counted import Counted
from lessons.figures.figure import Bound
from lessons.figures.measured import Measured
from lessons.figures.tokens import Tokens

_AGO = re.compile(r"\s+(?:ago|earlier|before|later|after)\b")
_THAN = re.compile(r"\b(?!more|less|fewer)\w+\s+than\s+$", re.IGNORECASE)


def is_point_in_time(text: str, found: Measured) -> bool:
    """*Higher than a year ago*: it tells what is compared with, and bounds or changes nothing."""
    return bool(_AGO.match(text, found.end) and _THAN.search(text[max(0, found.start - 20) : found.start]))


def _is_during(tokens: Tokens, hedge: Hedge, end: int) -> bool:
    """*Invest 200 million euros over five years*: a noun before *over* makes it *during*, and so does a verb of change.

    It is *during*, too, at the head of a clause: *Over five days the shop sold 1,250 loaves*.
    """
    before = tokens.before(hedge[0])
    word = tokens.text[hedge[0] : hedge[1]].lower()
    if word == "under":
        return bool(_ARTICLE.match(tokens.text, hedge[1]))
    if word != "over":
        return False
    if tokens.text[hedge[0]] == "O" and _leads_a_clause(tokens, end):
        return True
    if before is not None and before.tag_ == "VBD" and changes.moves(before.lemma_.lower()):
        return True
    behind_a_noun = before is not None and before.tag_ in _NOMINAL
    behind_a_noun = behind_a_noun or bool(_AMOUNT.search(tokens.text[max(0, hedge[0] - _LONGEST_AMOUNT) : hedge[0]]))
    adverb = before is not None and before.tag_ == "RB" and before.lower_ not in _OF_DEGREE
    return behind_a_noun or adverb or bool(_ARTICLE.match(tokens.text, hedge[1]))


def _leads_a_clause(tokens: Tokens, end: int) -> bool:
    """*Over two weeks, 300 came*, and neither *over two weeks ago* nor *over two weeks have passed*."""
    place = tokens.first_from(end)
    following = tokens.doc[place] if place < len(tokens) else None
    return following is not None and bool(_CLAUSE_BEGINS.match(tokens.text, end)) and following.tag_[:2] not in _VERBS


_CLAUSE_BEGINS = re.compile(r",?\s+(?!(?:ago|earlier|later|before|after|of|in|and|or|to|on|since)\b)\w")
_VERBS = ("VB", "MD")
_NOMINAL = ("NN", "NNS", "NNP", "NNPS", "CD", "$")
_AMOUNT, _LONGEST_AMOUNT = re.compile(r"\d\s?(?:m|bn|k|tn)\s$", re.IGNORECASE), 12
"""The end of *£68m*, which the model takes apart."""
_OF_DEGREE = frozenset(
    {"well", "just", "already", "now", "still", "only", "not", "always", "never", "often", "usually"}
)
"""Adverbs that leave *over* a bound: *now over a year*; others tell how something went *over 14 months*."""
_ARTICLE = re.compile(r"\s+an?\s+(?=[\d\w]+-)", re.IGNORECASE)
"""*Over a ten-year career*, *under a 30-day order*, but *over a year*."""


_LEVEL = re.compile(r"\b(above|below|over|under)\s+the\s+$", re.IGNORECASE)
_OF_AGE = re.compile(r"\b(over|under|above|below)\s+the\s+age\s+of\s+$", re.IGNORECASE)
_SUM_ENDS = re.compile(
    r"\s*(?:$|[.,;)]|(?:that|which|they|it|he|she|we|analysts|expected|forecast|paid|offered|asked|a|per|in|last)\b)"
)
_WITHIN = re.compile(r"\b(within)\s+(?:about\s+)?$", re.IGNORECASE)
_SIDES: dict[str, Bound] = {"above": "more than", "over": "more than", "below": "less than", "under": "less than"}


def _before(text: str, found: Measured) -> Hedge | None:
    """The words before a number; two of them need more than the number to be sure.

    *Above the $8.04 that was expected*: with money, an article may stand between. *Within 250 km of the moon*: of a
    distance it is the most; of time it says when.
    """
    hedge = bound_before(text, found.start)
    begin = max(0, found.start - _REACH)
    sum_alone = hedge is None and found.sign and _SUM_ENDS.match(text, found.end)
    of_age = _OF_AGE.search(text[begin : found.start]) if hedge is None else None
    if of_age:
        return begin + of_age.start(1), begin + of_age.end(1), _SIDES[of_age.group(1).lower()]
    level = _LEVEL.search(text[begin : found.start]) if sum_alone else None
    if level:
        return begin + level.start(1), begin + level.end(1), _SIDES[level.group(1).lower()]
    distance = found.unit is not None and found.unit.kind == "distance"
    within = _WITHIN.search(text[begin : found.start]) if hedge is None and distance else None
    return (begin + within.start(1), begin + within.end(1), "at most") if within else hedge


_REACH = 20
_SECOND_END = re.compile(r"(?<=\s)(?=[$£€]?\d)")


def _inside_range(text: str, found: Measured) -> Hedge | None:
    """*From 200,000 to as many as 5 million*: the hedge before the second end holds for the range."""
    inside = list(_SECOND_END.finditer(text, found.number.start + 1, found.number.end))
    hedge = bound_before(text, inside[-1].start()) if inside else None
    return hedge if hedge is not None and hedge[0] > found.number.start else None


PLAYED = frozenset(
    {"inning", "innings", "game", "match", "round", "season", "lap", "hole", "stage", "episode", "meeting"}
)


def _is_played(counted: Counted | None) -> bool:
    """*Two runs over seven innings*: what is played takes its time."""
    return counted is not None and counted.head.lower() in PLAYED


def hedge_of(tokens: Tokens, found: Measured, counted: Counted | None) -> Hedge | None:
    """The words that bound a number: before it, or behind it, its unit or its noun."""
    text = tokens.text
    before = None if is_point_in_time(text, found) else _before(text, found)
    spans_time = (found.unit is not None and found.unit.kind == "duration") or _is_played(counted)
    if before and spans_time and _is_during(tokens, before, found.end):
        before = None
    if before is None and found.number.low is not None:
        before = _inside_range(text, found)
    places = (found.number.end, found.end, counted.end if counted else found.end)
    named = counted is not None and text[counted.end : counted.end + 1] == "+"  # *the 6.4-inch Galaxy S10+*
    return before or next(filter(None, (bound_behind(text, place) for place in places[: 2 if named else 3])), None)
