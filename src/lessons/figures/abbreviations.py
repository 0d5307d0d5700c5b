"""Thousands, millions and billions in letters: *25k*, *€3m*, *1.5bn*."""

from __future__ import annotations

import re
from functools import cache

from lessons.figures.metres import is_a_length, words_behind_metres
from lessons.figures.money_words import speaks_of_money
from lessons.figures.number_words import words_of, worth
from lessons.figures.units import currency_before


@cache
def _abbreviation() -> re.Pattern[str]:
    return re.compile(rf"[ \xa0]?(?P<sure>{words_of('abbreviation')})(?![A-Za-z0-9]|-\d)", re.IGNORECASE)


@cache
def _glued_scale() -> re.Pattern[str]:
    """A million behind money signs is glued too: *€3m*."""
    return re.compile(rf"[ \xa0]?(?P<money>{words_of('money abbreviation')})(?![A-Za-z0-9²³]|-\d)", re.IGNORECASE)


_MOST_MILLIONS = 1000
"""From a thousand millions on, news writes billions: *the 5,000m runner* ran metres."""


def abbreviated(text: str, start: int, end: int, value: float) -> tuple[float, int]:
    """*1.5bn*, *25k*; *3m* is three million only behind a currency sign or before a plain word."""
    match = _abbreviation().match(text, end)
    if match:
        return round(value * worth(match.group("sure")), 6), match.end()
    match = _COMPACT.match(text, end)
    if match:
        return round(value * worth(match.group(1)), 6), match.end()
    match = _glued_scale().match(text, end)
    if match and (currency_before(text, start) or (text[end] == "m" and _is_paid(text, start, match.end()))):
        return round(value * worth(match.group("money")), 6), match.end()
    by = _BY_SIZE.search(text[max(0, start - 4) : start])
    if (
        match
        and not by
        and value < _MOST_MILLIONS
        and match.group("money") in "mMB"
        and _million_of().match(text, match.end())
    ):
        return value * worth(match.group("money")), match.end()
    near = text[max(0, start - _NEAR) : start]
    if match and match.group("money") == "m" and _SET_AGAINST.search(near) and _MILLIONS_BEFORE.search(near):
        return value * worth("m"), match.end()
    return value, end


def _is_paid(text: str, start: int, end: int) -> bool:
    """*Spent 30m on the bridge*, and not *paid for a pool that is 50m long*."""
    return speaks_of_money(text, start) and not is_a_length(text, start, end)


_NEAR = 80
"""Characters before a number in which *million* tells what its *m* means (own choice)."""
_SET_AGAINST = re.compile(r"\b(?:beating|against|versus|from|than|with|expected)\s+(?:the\s+)?$", re.IGNORECASE)
_MILLIONS_BEFORE = re.compile(r"\d (?:million|mn|m) [a-z]{4,}s\b[^.;!?]*$", re.IGNORECASE)
"""*8.8 million subscribers, beating the 6m that were expected*."""
_BY_SIZE = re.compile(r"\d\s?[x×]\s?$|\bby\s$", re.IGNORECASE)
"""*A 3 x 10 m room*: two lengths."""
_COMPACT = re.compile(r" ?([mkbMKB])(?=(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|CAD|AUD|NZD|JPY|CNY|INR)\b)")
"""*48.5 MGBP*, as bankers write millions of pounds."""


@cache
def _million_of() -> re.Pattern[str]:
    """A plural noun, which may have others before it: *6m new homes*, and not *over 800m again*."""
    return re.compile(
        rf"\s(?!(?:{words_behind_metres()})\b)(?:[a-z]+(?:-[a-z]+)?\s){{0,4}}"
        r"(?:[a-z]{2,}s|people|men|women|children|troops)\b"
    )
