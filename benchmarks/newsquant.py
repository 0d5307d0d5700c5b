"""Our figures in NewsQuant's terms: value, unit, change.

The translation is all in this file and in ``newsquant_units``: the engine finds dates, ordinals, vague amounts and
comparisons, which NewsQuant leaves out, and names units as a reader would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from lessons.figures.figure import Figure
from lessons.figures.tokens import Tokens
from newsquant_units import unit_of

SIGNS = {"about": "~", "more than": ">", "at least": ">", "less than": "<", "at most": "<"}
SCALES = {"hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
PLURAL_RANGES = {
    before + scale: (number * size, 10 * number * size)
    for scale, size in SCALES.items()
    for before, number in (("", 1), ("tens of ", 10), ("hundreds of ", 100))
}
"""NewsQuant reads a plural as the range between it and the next one; what it does with *dozens* is not known."""

LEFT_OUT = ("date", "ordinal", "comparison")


def quantities(figures: Iterator[Figure], tokens: Tokens) -> Iterator[dict[str, Any]]:
    """Our figures in NewsQuant's terms: value, unit, change."""
    for figure in joined(list(figures)):
        value = _value(figure)
        if value is not None and not _is_left_out(figure):
            yield {"value": value, "unit": unit_of(figure, tokens), "change": _change(figure)}


_FROM = re.compile(r"\bfrom\s+(?:about\s+|some\s+|an?\s+(?:average|high|low|peak)\s+of\s+)?$", re.IGNORECASE)
_TO = re.compile(r"(?:\s+\w[\w.'’]*){0,4}\s+to\s+(?:\w+\s+)?", re.IGNORECASE)


def joined(figures: list[Figure]) -> Iterator[Figure]:
    """*From $327 million in 2016 to $116.8 million*: two levels, which NewsQuant reads as one range."""
    counted = [f for f in figures if f.kind not in ("date", "ordinal")]
    ends = {id(a): b for a, b in pairwise(counted) if _is_from_to(a, b)}
    reached = {id(b) for b in ends.values()}
    for figure in figures:
        if id(figure) in ends:
            yield _range(figure, ends[id(figure)])
        elif id(figure) not in reached:
            yield figure


def _range(begun: Figure, ended: Figure) -> Figure:
    low, high = sorted((begun.value or 0.0, ended.value or 0.0))
    return replace(begun, value=None, low=low, high=high, falls=begun.value == high > low)


def _is_from_to(a: Figure, b: Figure) -> bool:
    if a.value is None or b.value is None or a.kind == "age" or (b.unit and a.unit != b.unit):
        return False
    before, gap = a.text[max(0, a.start - 20) : a.start], a.text[a.end : b.start]
    return bool(_FROM.search(before) and _TO.fullmatch(gap))


def _value(figure: Figure) -> Any:
    if figure.from_and_to is not None:
        return list(figure.from_and_to)
    if figure.kind == "vague":
        return list(PLURAL_RANGES.get(figure.surface.lower(), ())) or None
    return figure.value


def _is_left_out(figure: Figure) -> bool:
    """Dates, ordinals, comparisons, *twice*, *a month*, ages between commas, and words with a hyphen (*three-year*)."""
    measured = figure.kind in ("distance", "money", "percent")
    hyphened = (
        not measured
        and figure.surface.replace("-", "").isalpha()
        and figure.text[figure.number_end : figure.number_end + 1] == "-"
    )
    bare_age = figure.kind == "age" and "stands between commas" in figure.why
    adverb = figure.surface.lower() in ("twice", "thrice")
    return (
        figure.kind in LEFT_OUT
        or adverb
        or (figure.surface.lower() in ("a", "an") and figure.value == 1)
        or bare_age
        or hyphened
    )


_AVERAGED = re.compile(r"\baverag(?:e|es|ed|ing)\s+(?:out\s+at\s+)?[$£€]?$", re.IGNORECASE)
_FALLING = re.compile(
    r"\b(?:fall|fell|fallen|drop|slip|slid|plunge|plummet|decline|tumble|sink|sank|dip|slump)\w*"
    r"\s+(?:(?:by\s+)?[\d.]+\s?(?:%|percent|per cent|points?)\s+)?from\s+$",
    re.IGNORECASE,
)


def _change(figure: Figure) -> str:
    before = figure.text[max(0, figure.start - 45) : figure.start]
    if _AVERAGED.search(before) and figure.bound == "exactly":
        return "~"
    if figure.falls and _FALLING.search(before):
        return "down"
    own = any(letter.islower() for letter in figure.text[figure.start : figure.number_start])
    converted = figure.kind == "money" and not own and "again, so the same holds" in figure.why
    sign = "" if converted else SIGNS.get(figure.bound or "", "")  # *almost RM1.2mil (S$390,000)*
    if sign:
        return sign
    # A change that a noun names (“a 3 percent drop”) is an amount for NewsQuant.
    return "=" if "the noun “" in figure.why else (figure.change or "=")
