"""The noun stands behind the next number: *two of the five boats*, *two or three villages*."""

from __future__ import annotations

import re
from dataclasses import replace

from lessons.figures.eliding.bare import is_bare
from lessons.figures.figure import Figure

_OF_THE = re.compile(
    r"\s+(?:out )?of\s+"
    r"(?:just\s+|only\s+|about\s+|some\s+|at least\s+|more than\s+|nearly\s+|almost\s+)?"
    r"(?:(?:the|its|his|her|their|our|all|these|those)\s+|(?:[\w.-]+\s+){0,3}[\w-]+(?:['’]s|s['’])\s+|(?-i:[A-Z])[a-z]+s\s+)*"
    r"(?:(?:past|last|first|next|previous|remaining|other|top|final|most recent)\s+)?",
    re.IGNORECASE,
)


def _is_countable(figure: Figure) -> bool:
    """People, things, spans of time, and how often: *four out of 11 times*."""
    return figure.kind in ("people", "things", "duration") or figure.unit == "time"


_WIDEST_GAP = 60
_OR = re.compile(r"-?,?\s+or\s+|\s+and\s+|,?\s+(?:up\s+|down\s+)?from\s+|\s+(?:versus|against)\s+", re.IGNORECASE)

_AND_MONEY = re.compile(r"\s+(?:and|or)\s+[$£€]?", re.IGNORECASE)
"""*At $49.93 and $42.36 per barrel*."""
_COMMA = re.compile(r",\s+")
_SHARED = "it shares the noun of"
"""In the reason of a figure: *300, 400 or 450 crates* is one list, so the first shares with the second."""


def from_behind(figure: Figure, following: Figure | None) -> Figure:
    """*Two of the five boats*, *two or three villages*: the noun is that of the next number."""
    if following is None or not following.unit or not (_is_countable(following) or following.kind == "money"):
        return figure
    if figure.kind == "vague":
        return figure
    gap = figure.text[figure.number_end : following.number_start]
    if len(gap) > _WIDEST_GAP:
        return figure
    if (is_bare(figure) or (figure.kind == "ratio" and not figure.unit)) and _OF_THE.fullmatch(gap):
        kind = "things" if following.unit == "time" else figure.kind if figure.kind == "ratio" else following.kind
        why = f"{figure.why[:-1]}; it is a part of “{following.words}”."
        return replace(figure, unit=following.unit, counts=following.counts, kind=kind, why=why)
    if figure.kind == "money" and following.unit.startswith(f"{figure.unit} per ") and _AND_MONEY.fullmatch(gap):
        why = f"{figure.why[:-1]}; it is paid per the same as “{following.words}”."
        return replace(figure, unit=following.unit, why=why)
    listed = _COMMA.fullmatch(gap) and _SHARED in following.why
    if is_bare(figure) and following.counts and (_OR.fullmatch(gap) or listed):
        why = f"{figure.why.split(';')[0]}; {_SHARED} “{following.words}”."
        return replace(figure, unit=following.unit, counts=following.counts, kind=following.kind, why=why)
    return figure
