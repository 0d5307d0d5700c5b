"""Which words bound a number, wherever they stand around it."""

from __future__ import annotations

import re

from lessons.figures.bounds import Hedge, bound_before, bound_behind
from lessons.figures.counted import Counted
from lessons.figures.measured import Measured
from lessons.figures.tokens import Tokens

_AGO = re.compile(r"\s+(?:ago|earlier|before|later|after)\b")
_THAN = re.compile(r"\b(?!more|less|fewer)\w+\s+than\s+$", re.IGNORECASE)


def is_point_in_time(text: str, found: Measured) -> bool:
    """*Higher than a year ago*: it tells what is compared with, and bounds or changes nothing."""
    return bool(_AGO.match(text, found.end) and _THAN.search(text[max(0, found.start - 20) : found.start]))


def _is_during(tokens: Tokens, hedge: Hedge) -> bool:
    """*Invest 200 million euros over five years*: a noun before *over* makes it *during*."""
    before = tokens.before(hedge[0])
    word = tokens.text[hedge[0] : hedge[1]].lower()
    if word == "under":
        return bool(_ARTICLE.match(tokens.text, hedge[1]))
    if word != "over":
        return False
    behind_a_noun = before is not None and before.tag_ in ("NN", "NNS", "NNP", "NNPS", "CD", "$")
    return behind_a_noun or bool(_ARTICLE.match(tokens.text, hedge[1]))


_ARTICLE = re.compile(r"\s+an?\s+(?=[\d\w]+-)", re.IGNORECASE)
"""*Over a ten-year career*, *under a 30-day order*, but *over a year*."""


def hedge_of(tokens: Tokens, found: Measured, counted: Counted | None) -> Hedge | None:
    """The words that bound a number: before it, or behind it, its unit or its noun."""
    text = tokens.text
    before = None if is_point_in_time(text, found) else bound_before(text, found.start)
    if before and found.unit and found.unit.kind == "duration" and _is_during(tokens, before):
        before = None
    places = (found.number.end, found.end, counted.end if counted else found.end)
    return before or next(filter(None, (bound_behind(text, place) for place in places)), None)
