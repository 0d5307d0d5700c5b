"""Units that are left out: *26 mpg in town and 34 on the motorway*, *247 pounds, exactly 13 lighter*."""

from __future__ import annotations

import re
from dataclasses import replace

from lessons.figures.bounds import bound_before
from lessons.figures.figure import Figure
from lessons.figures.ranges import FROM
from lessons.figures.tokens import Tokens

FARTHEST = 110
"""Characters between a measure and the number that shares its unit: they stand in one sentence (own choice)."""

_COMPARED_BEHIND = re.compile(
    r"\s+(?:lighter|heavier|longer|shorter|higher|lower|taller|wider|narrower|deeper|faster|slower|quicker|cheaper|dearer"
    r"|warmer|colder|cooler|hotter|ahead|behind|clear|adrift|above|below|further|farther|short)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:(?<!,)\s(?:and|but|or|than|from|versus|against|with|to)|,)\s+$", re.IGNORECASE)
_LEVEL = re.compile(r"\bto\s+$", re.IGNORECASE)
_PLACED_BEHIND = re.compile(
    r"\s+(?:on|in|for|at|after|before|last|this|next|when|if|under|over|during)\b", re.IGNORECASE
)
_SAID_IN_MONEY = re.compile(r"\s\((?:[A-Z]{0,3}[$£€¥]|[A-Z]{3}\s?\d)")
_SENTENCE_ENDS = re.compile(r"[.!?]\s")


def shared_measure(tokens: Tokens, figure: Figure, earlier: Figure | None) -> Figure | None:
    """A bare number with the unit of the measure before it in its sentence; None where it shares none.

    It shares one if a word behind it compares (*13 lighter*), if it is joined on and says where or when (*and 34 on the
    motorway*), or if other money stands in brackets behind it (*and 2,380,000 ($21,972)*).
    """
    if earlier is None or not _is_measure(earlier):
        return None
    number = tokens.at(figure.number_start)
    if number is not None and number.dep_ in ("nsubj", "nsubjpass"):
        return None  # *80 metres high, and three on the roof fell*: somebody, and no metres
    gap = figure.text[earlier.end : figure.start]
    if len(gap) > FARTHEST or _SENTENCE_ENDS.search(gap) or "\n" in gap:
        return None
    if not (
        _is_set_against(figure)
        or _is_instead(figure, earlier)
        or _is_parallel(figure, earlier)
        or (earlier.kind != "percent" and _shares(figure, earlier))
    ):
        return None
    why = figure.why.split(";")[0] + f"; its unit is left out: that of “{earlier.words}”."
    return replace(figure, unit=earlier.unit, kind=earlier.kind, why=why)


def _is_measure(figure: Figure) -> bool:
    measured = "unit of measure" in figure.why or "unit is left out" in figure.why or figure.kind == "money"
    return measured and figure.kind not in ("age", "vague") and bool(figure.unit)


def _shares(figure: Figure, earlier: Figure) -> bool:
    behind = _COMPARED_BEHIND.match(figure.text, figure.number_end)
    return bool(behind) or _goes_on(figure, earlier) or _is_money(figure, earlier) or _is_reached(figure, earlier)


_TO = re.compile(r"\s+to\s+(?:about\s+|around\s+|just\s+|nearly\s+|almost\s+)?$", re.IGNORECASE)
_NOTHING_COUNTED = re.compile(
    r"\s*(?:$|[.,;:)]|(?:with|in|on|at|for|by|after|over|since|when|as|while|and|but|per|under)\b)"
)


def _is_reached(figure: Figure, earlier: Figure) -> bool:
    """*From 20 hours to 15*: what was 20 hours is 15 now."""
    text = figure.text
    from_to = FROM.search(text[max(0, earlier.start - 12) : earlier.start]) and _TO.fullmatch(
        text[earlier.end : figure.number_start]
    )
    return bool(from_to and _NOTHING_COUNTED.match(text, figure.number_end))


_COMPARED_BEFORE = re.compile(r"\b(?:against|versus|compared (?:with|to)|up from|down from)\s+$", re.IGNORECASE)
_WHEN = re.compile(
    r"\s+(?:a (?:year|month|week|quarter) (?:ago|earlier|before)|last (?:year|month|week|season)|in \d{4})\b"
)


def _is_set_against(figure: Figure) -> bool:
    """*28% full against 61 a year ago*."""
    before = figure.text[max(0, figure.start - 20) : figure.start]
    return bool(_COMPARED_BEFORE.search(before) and _WHEN.match(figure.text, figure.number_end))


_INSTEAD = re.compile(
    r",?\s+(?:instead of|rather than|(?:as )?against|(?:as )?compared (?:with|to)|versus|not)\s+(?:the\s+)?",
    re.IGNORECASE,
)


def _is_instead(figure: Figure, earlier: Figure) -> bool:
    """*14 months instead of 12*: right behind the measure, with nothing counted behind."""
    gap = figure.text[earlier.end : figure.start]
    return bool(_INSTEAD.fullmatch(gap) and _NOTHING_COUNTED.match(figure.text, figure.number_end))


_WORD_BEFORE = re.compile(r"\b(at|on|with|by|to|got|gets|won|took|had|has|polled|received|scored)\s+$", re.IGNORECASE)


def _is_parallel(figure: Figure, earlier: Figure) -> bool:
    """*Renner at 25 percent and Anders at 14*: the same word before both numbers, and nothing counted behind."""
    text = figure.text
    here, there = (_WORD_BEFORE.search(text[max(0, f.start - 12) : f.start]) for f in (figure, earlier))
    if here is None or there is None or not _are_one(here.group(1).lower(), there.group(1).lower()):
        return False
    shares = earlier.kind == "percent" and not earlier.change and (figure.value or 0) <= _ALL
    return shares and bool(_NOTHING_COUNTED.match(text, figure.number_end))


def _are_one(word: str, other: str) -> bool:
    """The same word; parties stand *at* so many percent or *on* so many."""
    return word == other or {word, other} == {"at", "on"}


_ALL = 100
"""Percent of a whole: *put on 0.4 percent to end at 21,988* gives a level."""


def _goes_on(figure: Figure, earlier: Figure) -> bool:
    """Joined on, with words of place or time behind it; *rose 20 points to 7,300* gives a level, and shares nothing."""
    hedge = bound_before(figure.text, figure.number_start)
    start = hedge[0] if hedge else figure.number_start
    before = figure.text[max(0, start - 10) : start]
    if not _JOINED.search(before) or (earlier.change and _LEVEL.search(before)):
        return False
    return bool(_PLACED_BEHIND.match(figure.text, figure.number_end))


def _is_money(figure: Figure, earlier: Figure) -> bool:
    return earlier.kind == "money" and bool(_SAID_IN_MONEY.match(figure.text, figure.number_end))
