"""An average must lie between the least and the most of what it is made of, and times their number it is the total."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from lessons.figures.adding_up.amounts import WHOLE_COUNTS, amount, plain, size
from lessons.figures.adding_up.fitting import amounts_of, in_order, measure, runs, window
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, sentences_of
from lessons.figures.adding_up.sameness import noun
from lessons.figures.doubts import Doubt, doubt_about, sentence_of
from lessons.figures.figure import Figure

_BEFORE = re.compile(
    r"\b(?:average[sd]?|averaging|mean|median)\b[^.;:,]{0,40}$|\bon average,?\s+(?:\w+\s+){0,5}$", re.IGNORECASE
)
_BEHIND = re.compile(r"[^.;:,]{0,45}?,?\s+on average\b", re.IGNORECASE)
_SPREAD = ("people", "things", "money", "percent", "distance", "duration", "age")
_TOO_FAR = re.compile(r"\b(?:than|above|below|over|under|compared|against)\s+(?:the|an|its|their)?\s*\w*\s*$")


def impossible_average(page: Page) -> Iterator[Doubt]:
    """An average outside the range or the list that it is of."""
    groups = list(sentences_of(page.figures))
    for place, sentence in enumerate(groups):
        for average in sentence:
            if not _is_average(average):
                continue
            for spread in _spreads(groups, place, average):
                sizes, middle = amounts_of(spread), amount(average)
                if middle and sizes and (middle[0] > max(s[1] for s in sizes) or middle[1] < min(s[0] for s in sizes)):
                    yield _question(average, spread)
                    break


def _is_average(figure: Figure) -> bool:
    if figure.kind not in _SPREAD or figure.low is not None or figure.change:
        return False
    text = before(figure, 80)
    named = _BEFORE.search(text) and not _TOO_FAR.search(text[-25:])
    return bool(named or _BEHIND.match(figure.text, figure.number_end))


def _spreads(groups: Sequence[list[Figure]], place: int, average: Figure) -> Iterator[list[Figure]]:
    """Ranges and lists in the sentence of an average and beside it that could be what it is of."""
    near = [f for f in window(groups, place, back=1, ahead=1) if f is not average]
    for first, second in itertools.pairwise(near):
        ends = _FROM.search(before(first)) and _TO.fullmatch(first.text[first.end : second.start])
        if ends and _alike(second, average) and not _RISES.search(sentence_of(first)):
            yield [first, second]
    for figure in near:
        if figure.low is not None and figure.high is not None and _alike(figure, average) and _is_spread(figure):
            yield [figure]
    opens = _TAKES_UP.match(sentence_of(average)) is not None
    for group in groups[max(0, place - 1) if opens else place : place + 1]:
        for run in runs([f for f in group if f is not average and f.end <= average.start], ("duration", "age")):
            if all(_alike(f, average) for f in run) and len(run) >= _ENOUGH:
                yield run


_FROM = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|and)\s+", re.IGNORECASE)
_RISES = re.compile(
    r"\b(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|up|down|increas\w+|decreas\w+|drop\w*|"
    r"climb\w*|went|gone|declin\w+|cut|jump\w*|slip\w*)\b",
    re.IGNORECASE,
)
_ENOUGH = 3
_TAKES_UP = re.compile(r"(?:The (?:average|mean)|On average|That|This|It)\b")


def _is_spread(figure: Figure) -> bool:
    """*Between 19 and 29*, *from 19 to 29*, and no change from one to the other."""
    return bool(re.search(r"\b(?:between|from|ranged?|ranging|vary|varied|anywhere)\b", sentence_of(figure)))


def _alike(figure: Figure, average: Figure) -> bool:
    bare = figure.kind in WHOLE_COUNTS and average.kind in WHOLE_COUNTS
    if figure.kind != average.kind and not bare:
        return False
    one, two = noun(figure), noun(average)
    per_one = bool(re.search(r"\b(?:a|an|per|each)\b", average.text[average.number_end : average.number_end + 30]))
    return measure(figure) == measure(average) and (not one or not two or one == two or per_one)


def _question(average: Figure, spread: list[Figure]) -> Doubt:
    ends = [end for f in spread for end in (f.low, f.high, f.value) if end is not None]
    side = "larger than the largest" if size(average) > max(ends) else "smaller than the smallest"
    limit = max(ends) if size(average) > max(ends) else min(ends)
    why = f"An average of {average.surface} is {side} that the text gives, {plain(limit)}."
    question = f"How can the average be {average.surface}: what is it the average of?"
    return doubt_about("average", in_order(average, *spread), question, why)
