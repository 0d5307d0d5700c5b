"""Sums, products and shares of what figures allow: is there a way for the numbers to fit?

A reader gives a text the benefit of the doubt. A rule asks only where no reading of the numbers around fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from lessons.figures.adding_up.amounts import WHOLE_COUNTS, Interval, amount
from lessons.figures.adding_up.reach import OF_THEM, is_label
from lessons.figures.adding_up.sameness import noun
from lessons.figures.adding_up.words import members
from lessons.figures.figure import Figure
from lessons.figures.once import once

_HAIR = 1e-6


def touch(first: Interval, second: Interval) -> bool:
    """Have two amounts a size in common?"""
    return first[0] <= with_a_hair(second)[1] and second[0] <= with_a_hair(first)[1]


def with_a_hair(size: Interval) -> Interval:
    """An amount and the hair's breadth by which two may miss each other and still touch."""
    return size[0], size[1] * (1 + _HAIR) + _HAIR


def amounts_of(figures: Iterable[Figure]) -> list[Interval]:
    """What each figure allows, without those that give no number."""
    return [size for size in map(amount, figures) if size is not None]


def product(first: Interval, second: Interval) -> Interval:
    """The least and the most that two amounts make when multiplied."""
    return first[0] * second[0], first[1] * second[1]


_MEASURED = ("money", "distance", "duration", "age")


@once
def measure(figure: Figure) -> str:
    """What a figure can be added up with: *count*, *percent*, a currency or a unit of measure."""
    if figure.kind in WHOLE_COUNTS or _is_tally(figure):
        unit = figure.unit.split(" per ")[0].lower()
        return unit if unit in members("weighed or poured") else "count"
    return noun(figure) if figure.kind in _MEASURED else figure.kind


@once
def is_counted(figure: Figure) -> bool:
    """A number that sums are made of: no date, no rank, no age, no year, no share."""
    kinds = (*WHOLE_COUNTS, "money", "distance")
    return (figure.kind in kinds or _is_tally(figure)) and amount(figure) is not None and not is_label(figure)


def _is_tally(figure: Figure) -> bool:
    """*Called out 1,240 times*: how often, and no *ten times as many*."""
    often = figure.kind == "ratio" and figure.unit == "time" and (figure.value or 0) >= _TALLY
    behind = figure.text[figure.number_end : figure.number_end + _COMPARED]
    return often and not re.match(r"\s+\w+\s+(?:as|more|the|larger|higher|its)\b", behind)


_TALLY = 10
_COMPARED = 30


_STEP = re.compile(r"[^.:;!?\n]*?(?:,|;|\band\b|\bplus\b|\bbut\b)[^.:!?\n]*", re.IGNORECASE)
_BREAKS = re.compile(
    r"\b(?:of (?:whom|which|them|these|those)|against|compared|versus|including|includes?|among|instead|"
    r"per|each|every|out of|rose|fell|grew)\b|"
    r"\b(?:from|than|to|up|down|after|before|until|since|or|about)\s+(?:the\s+|only\s+)?$",
    re.IGNORECASE,
)
_OF_A_WHOLE = re.compile(r"(?:^|[.!?:;\n“\"(]\s*)(?:of|among)\s+(?:(?!those|these|them)\w+\s+){0,3}$", re.IGNORECASE)
"""*Of its 900 members, 500 …*: a whole, and no member of the list behind it."""
_LONGEST_STEP = 75
_FEWEST = 2


def runs(sentence: Sequence[Figure], kinds: tuple[str, ...] = ()) -> list[list[Figure]]:
    """Lists in a sentence: figures of one measure, one behind the other, with a comma or an *and* between.

    ``kinds``: kinds of figures besides those that sums are made of.
    """
    found: list[list[Figure]] = []
    by_measure: dict[str, list[Figure]] = {}
    for figure in sentence:
        is_whole = _OF_A_WHOLE.search(figure.text[max(0, figure.start - 30) : figure.start])
        if (is_counted(figure) or figure.kind in ("percent", *kinds)) and not is_whole:
            by_measure.setdefault(measure(figure), []).append(figure)
    for alike in by_measure.values():
        run = alike[:1]
        for first, second in pairwise(alike):
            if not _follows(first, second):
                found.append(run)
                run = []
            run.append(second)
        found.append(run)
    return [run for run in found if len(run) >= _FEWEST]


def _follows(first: Figure, second: Figure) -> bool:
    gap = first.text[first.end : second.start]
    if OF_THEM.match(second.text, second.number_end) and not OF_THEM.match(first.text, first.number_end):
        return False
    own = OF_THEM.match(gap)
    gap = gap[own.end() :] if own else gap
    alike = first.change == second.change or (first.kind == "percent" and second.change is None)
    short = len(gap) <= _LONGEST_STEP and alike
    return short and bool(_STEP.fullmatch(gap)) and not _BREAKS.search(gap)


def listed(figures: Sequence[Figure]) -> str:
    """The numbers as a reader would list them: *12, 14 and nine*."""
    return " and ".join(filter(None, [", ".join(f.surface for f in figures[:-1]), figures[-1].surface]))


def in_order(*figures: Figure) -> tuple[Figure, ...]:
    """The figures in text order."""
    return tuple(sorted(figures, key=lambda figure: figure.number_start))
