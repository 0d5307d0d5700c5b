"""An average beside the total and the number that make it, and beside the range or the list that it is of.

*1,330 pupils in seven schools, 220 on average*; *between 19 and 29 days, 31 on average*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from lessons.figures.adding_up.amounts import WHOLE_COUNTS, amount, plain, size
from lessons.figures.adding_up.fitting import amounts_of, in_order, measure, runs, touch
from lessons.figures.adding_up.page import Page, gap, has_more, is_amount, noun_of, sure
from lessons.figures.adding_up.reach import before, between
from lessons.figures.adding_up.sameness import noun, same_noun
from lessons.figures.doubts import Doubt, doubt_about, sentence_of
from lessons.figures.figure import Figure

_NAMED = re.compile(
    r"\b(?:averag\w*|(?:the|a|an|its|their) (?:\w+ )?(?:mean|median))\b[^.,;:\d]{0,50}$|"
    r"\bon average,?\s+(?:[\w’'-]+\s+){0,6}$",
    re.IGNORECASE,
)
_NAMED_BEHIND = re.compile(r"[^.,;:\d]{0,50}?,?\s+on average\b", re.IGNORECASE)
_NOT_IT = re.compile(r"\b(?:than|above|below|over|under|compared with|against|from)\s+(?:the|an|its|their)?\s*\w*\s*$")
_NEAREST, _FARTHEST = 0.55, 1.8
"""In one sentence, a quotient that misses the average by more has hardly to do with it (own choice)."""
_NEARER, _LESS_FAR = 0.8, 1.25
"""The same where the numbers stand in other sentences (own choice)."""
_BACK, _AHEAD, _FAR = 2, 1, 5


def total_and_average(page: Page) -> Iterator[Doubt]:
    """An average that no two amounts around make, beside a total and a number that make another one near it."""
    for average in page.figures:
        if not is_amount(average) or not _is_average(page, average):
            continue
        wide = page.near(average, _FAR, _FAR, _is_sure)
        if any(_make(total, number, average) for total in wide for number in wide if total is not number):
            continue
        near = [f for f in page.near(average, _BACK, _AHEAD, _is_sure) if not _is_average(page, f)]
        pairs = [(t, n) for t in near for n in near if t is not n and _could_make(page, t, n, average)]
        if pairs:
            yield _question(average, *min(pairs, key=lambda pair: abs(_quotient(*pair) / size(average) - 1)))


def _is_sure(figure: Figure) -> bool:
    """An amount, or a length of time that an average is over."""
    return (is_amount(figure) or (figure.kind == "duration" and bool(figure.value))) and figure.bound in (
        "exactly",
        "about",
    )


def _is_average(page: Page, figure: Figure) -> bool:
    lead = page.opening(figure)[-_LEAD:]
    named = _NAMED.search(lead) and not _NOT_IT.search(lead[-25:])
    return bool(named) or bool(_NAMED_BEHIND.match(page.after(figure)))


_LEAD = 90


def _quotient(total: Figure, number: Figure) -> float:
    return size(total) / size(number) if size(number) else 0.0


def _make(total: Figure, number: Figure, average: Figure) -> bool:
    """Does the total, divided by the number, make the average as far as it is rounded?"""
    if size(number) <= 1 or size(total) <= size(average):
        return False
    quotient = _quotient(total, number)
    slack = max(_SLACK * size(average), 0.5)
    low, high = sure(average)
    return touch((quotient, quotient), (low - slack, high + slack))


_SLACK = 0.03
"""An average is often rounded: a thirtieth either way (own choice)."""


def _could_make(page: Page, total: Figure, number: Figure, average: Figure) -> bool:
    """A total of what the average is of, and a number of other things that it is shared among."""
    counted = number.kind in WHOLE_COUNTS or number.kind == "duration"
    if not counted or not size(number) > 1 or size(number) != round(size(number)) or size(total) <= size(average):
        return False
    if (
        _EACH.match(page.after(total))
        or measure(total) != measure(average)
        or abs(page.sentence(total) - page.sentence(number)) > 1
    ):
        return False
    nouns = noun_of(total), noun_of(average)
    if measure(total) == "count":
        people = total.kind == average.kind == "people"
        if not nouns[0] or not (nouns[0] == nouns[1] or not nouns[1] or people) or nouns[0] == noun_of(number):
            return False
    if number.kind == "duration":
        return f" per {number.unit}" in average.unit
    if not noun_of(number):
        return False
    if _APPOSED.fullmatch(gap(total, average)):
        return True
    near, far = _NEAREST, _FARTHEST
    if {page.sentence(total), page.sentence(number)} != {page.sentence(average)}:
        near, far = _NEARER, _LESS_FAR
    return near < _quotient(total, number) / size(average) < far and not has_more(page, total)


_APPOSED = re.compile(r"[^.;:,\d]{0,25},\s+(?:or|an average of|making|which is)\s+[$£€]?", re.IGNORECASE)
"""*£9,600, or £400 a head on average*: of that total, however far it is off."""
_EACH = re.compile(r"[^.,;:\d]{0,30}\b(?:each|apiece|per|on average)\b", re.IGNORECASE)


def _question(average: Figure, total: Figure, number: Figure) -> Doubt:
    made = plain(round(_quotient(total, number), 1))
    why = f"{total.surface} divided by {number.surface} is {made}, but the text says “{average.words}”."
    question = f"Which is wrong: the average, the number or the total of {total.surface}?"
    return doubt_about("average", in_order(average, total, number), question, why)


def impossible_average(page: Page) -> Iterator[Doubt]:
    """An average outside the range or the list that it is of."""
    for average in page.figures:
        if average.kind not in _SPREAD or average.low is not None or average.change or not _is_average(page, average):
            continue
        for spread in _spreads(page, average):
            sizes, middle = amounts_of(spread), amount(average)
            if middle and sizes and (middle[0] > max(s[1] for s in sizes) or middle[1] < min(s[0] for s in sizes)):
                yield _outside(average, spread)
                break


_SPREAD = ("people", "things", "money", "percent", "distance", "duration", "age")


def _spreads(page: Page, average: Figure) -> Iterator[list[Figure]]:
    """Ranges and lists in the sentence of an average and beside it that could be what it is of."""
    near = [f for f in page.near(average, 1, 1) if _is_like(f, average)]
    for first, second in pairwise(near):
        lead, step = before(first), between(first, second)
        from_to = _FROM.search(lead) and _TO.fullmatch(step) and not _RISES.search(sentence_of(first))
        if from_to or _are_extremes(lead, step):
            yield [first, second]
    yield from ([f] for f in near if f.low is not None and f.high is not None and _RANGED.search(sentence_of(f)))
    opens = _TAKES_UP.match(page.words(page.sentence(average))) is not None
    listed = page.near(average, 1 if opens else 0, 0, lambda f: f.end <= average.start)
    for _, sentence in groupby(listed, key=page.sentence):
        for run in runs(list(sentence), ("duration", "age")):
            if len(run) >= _ENOUGH and all(_is_like(f, average) for f in run):
                yield run


_FROM = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)


def _are_extremes(lead: str, step: str) -> bool:
    """*The youngest is 19 and the oldest 58*, or the other way round."""
    ends = _LEAST, _MOST
    return any(one.search(lead) and other.search(step) for one, other in (ends, ends[::-1]))


_OF_ALL = r"\b[^.;:!?\d]{0,30}$"
_LEAST = re.compile(r"\bthe (?:youngest|smallest|lowest|cheapest|shortest|lightest|slowest)" + _OF_ALL, re.IGNORECASE)
_MOST = re.compile(
    r"\bthe (?:oldest|largest|biggest|highest|dearest|longest|heaviest|fastest)" + _OF_ALL, re.IGNORECASE
)
_TO = re.compile(r"\s*(?:to|and)\s+", re.IGNORECASE)
_RISES = re.compile(
    r"\b(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|up|down|increas\w+|decreas\w+|drop\w*|"
    r"climb\w*|went|gone|declin\w+|cut|jump\w*|slip\w*)\b",
    re.IGNORECASE,
)
_RANGED = re.compile(r"\b(?:between|from|ranged?|ranging|vary|varied|anywhere)\b", re.IGNORECASE)
"""*Between 19 and 29*, *from 19 to 29*, and no change from one to the other."""
_ENOUGH = 3
_TAKES_UP = re.compile(r"(?:The (?:average|mean)|On average|That|This|It)\b")


def _is_like(figure: Figure, average: Figure) -> bool:
    """Could the average be of such figures? One measure and one noun, as far as they are named."""
    bare = figure.kind in WHOLE_COUNTS and average.kind in WHOLE_COUNTS
    if (figure.kind != average.kind and not bare) or measure(figure) != measure(average):
        return False
    return not noun(figure) or not noun(average) or same_noun(figure, average)


def _outside(average: Figure, spread: list[Figure]) -> Doubt:
    ends = [end for f in spread for end in (f.low, f.high, f.value) if end is not None]
    above = size(average) > max(ends)
    side, limit = ("larger than the largest", max(ends)) if above else ("smaller than the smallest", min(ends))
    why = f"An average of {average.surface} is {side} that the text gives, {plain(limit)}."
    question = f"How can the average be {average.surface}: what is it the average of?"
    return doubt_about("average", in_order(average, *spread), question, why)
