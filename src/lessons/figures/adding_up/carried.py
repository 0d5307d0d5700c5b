"""Units that a reader carries over: *8m euros, against 7.5m*, *700, 820 and 910 euros*."""

from __future__ import annotations

import re
from dataclasses import replace

from lessons.figures.adding_up.fitting import measure
from lessons.figures.figure import Figure
from lessons.figures.metres import is_a_length

_SCALED = re.compile(r"(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<scale>m|bn|k|tn)?(?:\s+(?:million|billion|trillion))?")
_BACK = 8
"""Figures back from which a sum of money lends its currency to *7.5m* (own choice)."""


def carried_over(figures: list[Figure]) -> list[Figure]:
    """The figures, with the unit that a bare number has from the ones beside it."""
    lent: list[Figure] = []
    for figure in figures:
        lent.append(_in_money(figure, lent[-_BACK:]))
    for place in range(len(lent) - 2, -1, -1):
        lent[place] = _from_behind(lent[place], lent[place + 1])
    return lent


def _in_money(figure: Figure, earlier: list[Figure]) -> Figure:
    """*7.5m* behind a sum of money is money; an *m* is a million there, and no metre."""
    found = _SCALED.match(figure.text, figure.number_start)
    sums = [f for f in earlier if f.kind == "money" and (f.value or f.high or 0) >= _LARGE]
    if found is None or figure.value is None or not sums or found.group().endswith(" "):
        return figure
    unit = sums[-1].unit.split(" per ")[0]
    if figure.kind == "distance" and figure.unit == "metre" and found.group("scale") == "m":
        if is_a_length(figure.text, figure.number_start, found.end()):
            return figure
        value, end = float(found.group("digits").replace(",", "")) * 1e6, max(figure.number_end, found.end())
        return replace(figure, kind="money", unit=unit, value=value, counts="", number_end=end)
    scaled = found.group("scale") or found.group() != found.group("digits")
    bare = figure.kind == "things" and (not figure.counts or figure.unit in _TIMES)
    return replace(figure, kind="money", unit=unit, counts="") if scaled and bare else figure


_LARGE = 100_000
_TIMES = ("year", "month", "week", "day", "period", "quarter", "season")
"""*The 50m of the year before*: money, and no years."""
_LIST_STEP = re.compile(r"(?=.*\S),?\s*(?:and\s+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")


def _from_behind(figure: Figure, following: Figure) -> Figure:
    """*700, 820 and 910 euros*: the last of a list has the unit of all."""
    step = figure.text[figure.end : following.start]
    bare = figure.kind == "things" and not figure.counts and figure.end == figure.number_end and not figure.unit
    if not bare or following.value is None or not _LIST_STEP.fullmatch(step) or _YEAR.fullmatch(figure.surface):
        return figure
    share = following.kind == "percent" and ("and" in step or following.end == following.number_end)
    measured = following.kind in ("money", "distance", "age") or measure(following) not in ("count", following.kind)
    return replace(figure, kind=following.kind, unit=following.unit) if share or measured else figure
