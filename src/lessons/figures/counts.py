"""Figures with a number: counts, measures, ages, and plurals such as *thousands*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lessons.figures import ages, changes, labels
from lessons.figures.age_groups import age_groups
from lessons.figures.counted import Counted, counted_behind
from lessons.figures.dates import DateWords
from lessons.figures.durations import article_durations
from lessons.figures.figure import Bound, Change, Figure, Kind
from lessons.figures.hedges import hedge_of, is_point_in_time
from lessons.figures.kinds import kind_of
from lessons.figures.making import figure_of
from lessons.figures.measured import Measured
from lessons.figures.measured import behind as noun_begins
from lessons.figures.measures import measure
from lessons.figures.numbers import find_numbers
from lessons.figures.order import ordinal_figure
from lessons.figures.ranges import FROM
from lessons.figures.tokens import Tokens
from lessons.figures.units import unit_behind


def counts(tokens: Tokens, dates: list[DateWords]) -> Iterator[Figure]:
    """Figures with a number: counts, measures, ages, ordinals, and plurals such as *thousands*."""
    numbers = find_numbers(tokens.text, [(d.start, d.end) for d in dates])
    last: Figure | None = None
    label: Measured | None = None
    for found in measure(tokens.text, numbers):
        if _is_unreadable(found) or _is_inside(last, found):
            continue
        if labels.is_label(tokens, found) or labels.goes_on(tokens, label, found):
            label = found
            continue
        figure = ordinal_figure(tokens, found) if found.number.form == "ordinal" else _count(tokens, found)
        if figure:
            last = in_brackets(last, joined_on(last, figure))
            yield last
    yield from age_groups(tokens.text)
    for duration in article_durations(tokens):
        yield _count_of(tokens, duration, None)


def _is_unreadable(found: Measured) -> bool:
    """A number too large for the machine; a plural has none, and is no error."""
    number = found.number
    return number.value is None and number.low is None and number.form != "plural"


def _is_inside(last: Figure | None, found: Measured) -> bool:
    """Digits in the noun that the last figure counts: *two new Volta 300 buses*."""
    bare = not found.unit and not found.sign
    return last is not None and bare and found.start < last.end and bool(last.counts)


_SAID_AGAIN = re.compile(r"\s?\(|,? or | [–—] (?=[$£€])")
_MEASURED = re.compile(r"unit of measure|is a currency")


_NOTHING_BEHIND = re.compile(
    r",?\s*(?:$|[.,;:)]|(?:in|on|for|at|by|from|to|after|respectively|since|during|last|this)\b)", re.IGNORECASE
)
"""*Fell 4 percent and 70 percent of voters backed it*: what is said of the second is no change."""
_AND = re.compile(r"(?:\s(?:in|on|for|at)\s\w+)?,?\sand\s")
"""*Rising 4 percent in May and 3 percent in June*."""
_RESPECTIVELY = re.compile(r",?\s+respectively\b", re.IGNORECASE)


def joined_on(before: Figure | None, figure: Figure) -> Figure:
    """Carry a change over: *losing 1 percent and 1.1 percent*, *up 33 and 2 points, respectively*."""
    if before is None or figure.change or not before.change or "noun “" in before.why:
        return figure
    if not _NOTHING_BEHIND.match(figure.text, figure.end):
        return figure
    same = figure.unit == before.unit and bool(_AND.fullmatch(figure.text[before.end : figure.start]))
    percents = figure.kind == before.kind == "percent"
    if not same or not (percents or _RESPECTIVELY.match(figure.text, figure.end)):
        return figure
    why = f"{figure.why[:-1]}; it is joined to “{before.words}”, so it is a change too."
    return replace(figure, change=before.change, why=why)


def in_brackets(before: Figure | None, figure: Figure) -> Figure:
    """Carry bound and change over: *more than 100 km (60 miles)*, *fell 80 points, or 1.1 percent*."""
    if before is None or not figure.unit or figure.unit == before.unit or not _MEASURED.search(before.why + figure.why):
        return figure
    if not _SAID_AGAIN.fullmatch(figure.text[before.end : figure.start]):
        return figure
    if (
        before.kind == "percent"
        and figure.kind not in ("money", "percent")
        and "point" not in figure.unit
        and figure.text[before.end : figure.start].endswith("(")
    ):
        return figure  # *up 5% (87.6 million acres)*: the level reached as well as the step
    bound = before.bound if figure.bound == "exactly" and figure.kind != "age" else figure.bound
    change = figure.change or (before.change if "noun “" not in before.why else None)
    if (bound, change) == (figure.bound, figure.change):
        return figure
    why = f"{figure.why[:-1]}; it says “{before.words}” again, so the same holds for it."
    return replace(figure, bound=bound, change=change, why=why)


_SCORES = re.compile(r"scores\b(?!\s+(?:of|more|were|are|have|had|dead|killed|injured|wounded)\b)", re.IGNORECASE)
"""*Karvia scores a direct hit*: the verb, or the points of a game, and not some twenties."""


def _count(tokens: Tokens, found: Measured) -> Figure | None:
    if _SCORES.match(tokens.text, found.number.start):
        return None
    counted = _counted(tokens, found)
    if labels.is_pronoun(tokens, found, counted) or labels.is_model(tokens, found, counted):
        return None
    return _count_of(tokens, found, counted)


def _counted(tokens: Tokens, found: Measured) -> Counted | None:
    """The counted noun: behind the number, or behind its unit where that measures a noun."""
    text, number = tokens.text, found.number
    single = number.value == 1 and number.form in ("words", "digits")
    if found.sign or ages.is_aged(text, found) or _NO_NOUN.match(text, found.end):
        return None
    if found.unit is None:
        price = _PRICE.match(text, number.end)
        part = number.form in ("fraction", "ratio", "plural")
        counted = counted_behind(tokens, price.end() if price else noun_begins(text, number), single=single, part=part)
        counted = counted or _behind_a_measure(tokens, number.end)
        if counted and counted.is_singular and ages.is_of_a_group(tokens, found):
            return None  # *adults over 65 pay less*: a verb, and no singular behind 65
        return None if number.form == "ratio" and _is_a_verb(text, number.start, counted) else counted
    if found.unit.kind == "percent" or number.form in ("fraction", "ratio"):
        return counted_behind(tokens, found.unit.end) if _of_behind(text, found.unit.end) else None
    age = ages.with_unit(text, found)
    end = age[1] if age else found.unit.end
    hyphened = "-" in text[number.end : found.unit.start + 1] or (age and "-" in text[number.end : end])
    if hyphened or _of_behind(text, end):
        return counted_behind(tokens, end)
    return None


_DIGITS_BEHIND = re.compile(r"\s\d[\d.,]*")


def _behind_a_measure(tokens: Tokens, position: int) -> Counted | None:
    """*Six million 100g bars*: the measure belongs to what is counted."""
    digits = _DIGITS_BEHIND.match(tokens.text, position)
    unit = unit_behind(tokens.text, digits.end()) if digits else None
    counted = counted_behind(tokens, unit.end, of=False) if unit and unit.kind not in _NO_SIZE else None
    return counted if counted and not counted.is_singular else None


_NO_SIZE = ("percent", "ratio", "money")


def _is_a_verb(text: str, start: int, counted: Counted | None) -> bool:
    """*One in three understand*, but *a one in three chance* and *one in three of the crew*."""
    if counted is None or not counted.is_singular or _ARTICLE_BEFORE.search(text[max(0, start - 5) : start]):
        return False
    return not _OF_BEFORE.search(text[max(0, counted.start - 12) : counted.start])


_OF_BEFORE = re.compile(r"\bof\s+(?:\w+\s+)?$")
_ARTICLE_BEFORE = re.compile(r"\b(?:an?|the)\s+$", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"\s+(?:(?:analysts|economists|experts|forecasters|observers)\s+(?:had\s+|have\s+|were\s+)?"
    r"(?:expect|forecast|project|predict|estimat|anticipat|look)\w*"
    r"|(?:this|that|last|next)\s+(?:year|month|week|quarter|season|decade|time|morning|night)\b)",
    re.IGNORECASE,
)
"""*The 5.8 million analysts expected*, *down a third this year*: what follows is not counted."""
_PRICE = re.compile(r"\s(?:[$£€¥]|USD|EUR|GBP)\s?\d[\d.,]*(?=[\s-])")
"""*Two $20 notes*: the price belongs to what is counted."""


def _of_behind(text: str, position: int) -> bool:
    return bool(re.match(r"\s+of\b", text[position : position + 8]))


def _count_of(tokens: Tokens, found: Measured, counted: Counted | None) -> Figure:
    """The figure of a number with its units and its counted noun."""
    text, number = tokens.text, found.number
    kind, unit, why = kind_of(tokens, found, counted)
    age = ages.with_unit(text, found)
    end = max(found.end, counted.end if counted else 0, age[1] if age else 0)
    hedge = hedge_of(tokens, found, counted)
    change = _change(tokens, found, kind)
    bound: Bound | None = None if number.form == "plural" else hedge[2] if hedge else "exactly"
    because = [why, f"“{text[hedge[0] : hedge[1]]}” makes it “{hedge[2]}”" if hedge and bound else ""]
    because.append(f"{change[0]} makes it the size of a change" if change else "")
    return figure_of(
        text,
        (min(_begins(text, found), hedge[0] if hedge else found.start), max(end, hedge[1] if hedge else end)),
        (number.start, number.end),
        value=number.value,
        low=number.low,
        high=number.high,
        falls=number.falls,
        unit=unit,
        counts=counted.words if counted else "",
        kind=kind,
        bound=bound,
        change=change[1] if change else None,
        why="; ".join(filter(None, because)) + ".",
    )


_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)


def _begins(text: str, found: Measured) -> int:
    """Where the words of a figure begin: *between 300 and 450* is no range without its *between*."""
    before = text[max(0, found.start - 12) : found.start] if found.number.low is not None else ""
    between = _BETWEEN.search(before)
    return found.start - len(between.group()) if between else found.start


_BY = re.compile(r"\bby\s+(?:between\s+|about\s+|around\s+|some\s+)?$", re.IGNORECASE)


def _has_levels(text: str, found: Measured) -> bool:
    """*Fell from 3% to 2%*, *grew 20 to 30*: the ends of a range are levels; of *fall by 10-15%*, they are changes."""
    before = text[max(0, found.start - 20) : found.start]
    percent = found.unit is not None and found.unit.kind == "percent" and not FROM.search(before)
    return found.number.low is not None and not (percent or _BY.search(before) or _BETWEEN.search(before))


_MORE_THAN_BEFORE = re.compile(r"\s+(?:more|less|fewer)\s+(?!\w+ly\b|on\b|in\b)\w+\s+(?:\w+\s+){0,2}than\b")
"""*Losing 31 percent more ice than before*: what is compared is no change."""
_SINK = re.compile(r"\bs[aiu]nk(?:s|ing)?\s+(?:about\s+|another\s+)?$", re.IGNORECASE)
_INTO = re.compile(r"\s+into\b", re.IGNORECASE)


def _is_invested(text: str, found: Measured) -> bool:
    """*Sink $30 billion into roads*: spent, and no fall."""
    return bool(_INTO.match(text, found.end) and _SINK.search(text[max(0, found.start - 20) : found.start]))


_OVER, _OVER_REACH = re.compile(r"(?<!by )\bover\s+$", re.IGNORECASE), 12
"""*Fell over three days*: in that time, and not by it."""
_TAKES = re.compile(r"\bt(?:ake|akes|ook|aken|aking)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""*Took three days off*."""


def _is_step(text: str, found: Measured, kind: Kind) -> bool:
    """*Gained 9 cents to $13.02*: money between a verb and a level."""
    return kind == "money" and changes.is_level_behind(text, found.end)


def _change(tokens: Tokens, found: Measured, kind: Kind) -> tuple[str, Change] | None:
    text = tokens.text
    if kind in ("age", "vague", "ordinal", "ratio") or _has_levels(text, found):
        return None
    if is_point_in_time(text, found) or _is_invested(text, found) or _MORE_THAN_BEFORE.match(text, found.end):
        return None
    if kind == "duration" and _OVER.search(text[max(0, found.start - _OVER_REACH) : found.start]):
        return None
    sign = text[found.start - 1 : found.start] if found.start else ""
    written = text[found.number.start : found.number.start + 1]
    relative = found.unit is not None and found.unit.name in ("percent", "percentage point", "point", "basis point")
    if relative and sign == "+":
        return "the sign “+”", "up"
    if relative and written in "-−" and kind == "percent":
        return f"the sign “{written}”", "down"
    if found.number.low is not None:
        return changes.change_before(tokens, found.start, relative=relative)
    return (
        changes.change_before(tokens, found.start, relative=relative or _is_step(text, found, kind))
        or (changes.change_behind(tokens, found.end) if relative or kind == "money" else None)
        or changes.change_noun_before(text, found.start)
        or (
            None
            if kind == "duration" and _TAKES.search(text[max(0, found.start - 12) : found.start])
            else changes.taken_off(tokens, found.start, found.end)
        )
    )
