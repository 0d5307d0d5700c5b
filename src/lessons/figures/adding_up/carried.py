"""Units that a reader carries over: *8m euros, against 7.5m*, *700, 820 and 910 euros*, *6 percent, up two points*."""

from __future__ import annotations

import re
from dataclasses import replace

from lessons.figures.adding_up.amounts import WHOLE_COUNTS
from lessons.figures.adding_up.fitting import measure
from lessons.figures.adding_up.reach import before
from lessons.figures.adding_up.words import phrases
from lessons.figures.doubts import same_sentence
from lessons.figures.figure import Figure

_SCALED = re.compile(r"(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<scale>m|bn|k|tn)?(?:\s+(?:million|billion|trillion))?")
_LIST_STEP = re.compile(r",?\s*(?:and\s+)?")
_CURRENCY_BACK = 4
"""Sentences and figures back in which a sum of money lends its currency to *7.5m* (own choice)."""


def carried_over(figures: list[Figure]) -> list[Figure]:
    """The figures, with the unit that a bare number has from the ones beside it."""
    lent: list[Figure] = []
    for figure in figures:
        lent.append(_in_points(_part_of_a_sum(_in_money(_no_time(_no_noun(figure), lent), lent), lent), lent))
    for place in range(len(lent) - 2, -1, -1):
        lent[place] = _as_millions(_from_behind(lent[place], lent[place + 1]), lent[place + 1])
    return lent


_SET_AGAINST = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|(?:more|fewer|less|higher|lower|up|down)\s+(?:than|from|on)|from|"
    r"than)\s+"
    r"(?:(?:the|about|some|only|just|a total of)\s+)*$",
    re.IGNORECASE,
)
_A_TIME_ON = re.compile(
    r"\s+(?:of|from|in)\s+(?:an?|\w+)\s+(?:years?|decades?|months?|weeks?)\s+(?:ago|earlier|before)\b"
)
_WITHIN = re.compile(
    r"\b(?:in|over|during|within|of|since|past|last|first)\s+(?:(?:the|a|past|last|first)\s+)*$", re.IGNORECASE
)


def _no_time(figure: Figure, earlier: list[Figure]) -> Figure:
    """*900 faults in three months, compared with 5,200*: faults again, and no months."""
    if figure.kind != "duration" or figure.end > figure.number_end or figure.value is None:
        return figure
    here = [f for f in earlier if same_sentence(f, figure)]
    counts = [f for f in here if f.kind in WHOLE_COUNTS and f.end > f.number_end and f.unit]
    times = [f for f in here if f.kind == "duration" and not _WITHIN.search(before(f)[-25:])]
    against = _SET_AGAINST.search(before(figure)[-40:]) and counts and not times
    if not against and not _A_TIME_ON.match(figure.text, figure.number_end):
        return figure
    like = counts[-1] if counts else None
    kind, unit, phrase = (like.kind, like.unit, like.counts) if like else ("things", "", "")
    return replace(figure, kind=kind, unit=unit, counts=phrase)


_VERB_AFTER = re.compile(r"\s+(?P<word>[a-z]+)(?:\s+(?:to|the|a|an|in|out|at|on|for|from|by|with|into|away)\b)")


def _no_noun(figure: Figure) -> Figure:
    """*Three retire, two move away*: a word without a plural is no noun behind such a number."""
    said = _VERB_AFTER.match(figure.text, figure.number_end) if figure.kind == "things" else None
    word = said.group("word") if said else ""
    plural = word.endswith(("s", "men", "folk", "ren")) or phrases("same in the plural").fullmatch(word)
    if not word or plural or figure.unit != word or figure.counts != word or (figure.value or 0) <= 1:
        return figure
    return replace(figure, unit="", counts="", end=figure.number_end)


def _in_money(figure: Figure, earlier: list[Figure]) -> Figure:
    """*7.5m* behind a sum of money is money; an *m* is a million there, and no metre."""
    found = _SCALED.match(figure.text, figure.number_start)
    scaled = bool(found and (found.group("scale") or found.end() - found.start() > len(found.group("digits"))))
    bare = (figure.kind == "things" and (not figure.counts or figure.unit in _TIMES)) or (
        figure.kind == "distance" and figure.unit == "metre"
    )
    if found is None or not scaled or not bare or figure.value is None or found.group().endswith(" "):
        return figure
    if figure.kind == "distance" and found.group("scale") != "m":
        return figure
    sums = [f for f in earlier[-2 * _CURRENCY_BACK :] if f.kind == "money" and (f.value or f.high or 0) >= _LARGE]
    if not sums:
        return _in_millions(figure, earlier, found)
    value = float(found.group("digits").replace(",", "")) * 1e6 if figure.kind == "distance" else figure.value
    end = max(figure.number_end, found.end()) if figure.kind == "distance" else figure.number_end
    return replace(figure, kind="money", unit=sums[-1].unit.split(" per ")[0], value=value, counts="", number_end=end)


def _in_millions(figure: Figure, earlier: list[Figure], found: re.Match[str]) -> Figure:
    """*1.9bn gulden …, 240m …, 60m*: millions of what came before, though the table knows no such currency."""
    scaled = [f for f in earlier[-_CURRENCY_BACK:] if f.kind == "things" and _SCALE_BEHIND.search(f.surface)]
    named = [f for f in earlier[-2 * _CURRENCY_BACK :] if f in scaled or f.surface[-1:].isalpha()]
    units = [f.unit for f in named if f.kind == "things" and f.unit and f.value and f.value >= _LARGE]
    if not scaled or found.group("scale") != "m" or figure.value is None:
        return figure
    value = float(found.group("digits").replace(",", "")) * 1e6 if figure.kind == "distance" else figure.value
    own = figure.unit if figure.kind == "things" else ""
    unit = own or (units[-1] if units else "")
    end = max(figure.number_end, found.end())
    return replace(figure, kind="things", unit=unit, value=value, counts="", number_end=end, end=max(figure.end, end))


def _as_millions(figure: Figure, following: Figure) -> Figure:
    """*36m a year: 20m …*: an *m* is a million in front of millions."""
    metres = figure.unit.split(" per ")[0] == "metre" and re.match(r"m\b", figure.text[figure.number_end :][:2])
    millions = (following.value or 0) >= _MILLION and _SCALED_NEXT.match(following.text, following.number_start)
    if not metres or not millions or figure.value is None or not same_sentence(figure, following):
        return figure
    number_end = figure.number_end + 1
    value, unit = figure.value * _MILLION, following.unit.split(" per ")[0]
    return replace(figure, kind=following.kind, unit=unit, value=value, counts=following.counts, number_end=number_end)


_MILLION = 1e6
_SCALE_BEHIND = re.compile(r"\d(?:m|bn)$")
_SCALED_NEXT = re.compile(r"[\d.,]+(?:m|bn)\b")


def _part_of_a_sum(figure: Figure, earlier: list[Figure]) -> Figure:
    """*240,000 crowns, of which the state pays 150,000*: crowns again."""
    sums = [f for f in earlier if f.kind == "money" and f.value and f.end > f.number_end and same_sentence(f, figure)]
    bare = figure.kind == "things" and not figure.counts and not figure.unit and (figure.value or 0) >= _MONEY_FROM
    if not sums or not bare or not _SHARED_OUT.search(figure.text[sums[-1].end : figure.start]):
        return figure
    ends = re.match(r"\s*(?:[,.;)]|and\b|from\b|for\b|to\b|on\b)", figure.text[figure.number_end :][:8])
    smaller = (figure.value or 0) < (sums[-1].value or 0)
    return replace(figure, kind="money", unit=sums[-1].unit.split(" per ")[0]) if ends and smaller else figure


_SHARED_OUT = re.compile(r"\bof (?:which|that|this|it)\b|:|—|–")
_MONEY_FROM = 100
_LARGE = 100_000
_TIMES = ("year", "month", "week", "day", "period", "quarter", "season")
"""*The 50m of the year before*: money, and no years."""


def _in_points(figure: Figure, earlier: list[Figure]) -> Figure:
    """*One point fewer* behind a percentage is a percentage point."""
    shares = [f for f in earlier[-3:] if f.kind == "percent" and same_sentence(f, figure)]
    if figure.kind == "things" and figure.unit == "point" and shares:
        return replace(figure, kind="percent", unit="percentage point")
    return figure


def _from_behind(figure: Figure, following: Figure) -> Figure:
    """*700, 820 and 910 euros*: the last of a list has the unit of all."""
    bare = figure.kind == "things" and not figure.counts and figure.end == figure.number_end and not figure.unit
    step = figure.text[figure.end : following.start]
    shared = following.kind == "percent" and ("and" in step or following.end == following.number_end)
    units = (
        shared or following.kind in ("money", "distance", "age") or measure(following) not in ("count", following.kind)
    )
    if (
        (
            bare
            and units
            and following.value is not None
            and _LIST_STEP.fullmatch(figure.text[figure.end : following.start])
        )
        and figure.text[figure.end : following.start].strip()
        and not re.fullmatch(r"(?:19|20)\d\d", figure.surface)
    ):
        return replace(figure, kind=following.kind, unit=following.unit)
    return figure
