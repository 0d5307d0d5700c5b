"""Every figure of a report: the one place that chooses among what the patterns find."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lessons.figures import ages, changes, names, vague
from lessons.figures.bounds import Hedge, bound_before, bound_behind
from lessons.figures.comparisons import comparisons
from lessons.figures.counted import Counted, counted_behind
from lessons.figures.dates import DateWords, find_dates
from lessons.figures.days import resolve
from lessons.figures.durations import article_durations
from lessons.figures.elided import elided_nouns
from lessons.figures.figure import Bound, Change, Figure, Kind
from lessons.figures.measured import Measured
from lessons.figures.measured import behind as noun_begins
from lessons.figures.measures import measure
from lessons.figures.numbers import find_numbers
from lessons.figures.reported import report_date
from lessons.figures.tokens import Tokens
from lessons.figures.units import Unit, with_per
from lessons.figures.whose_word import with_attributions
from lessons.findings import Findings, Span
from lessons.paragraphs import Paragraph
from lessons.sourcing.attribution import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_figures(
    doc: Doc, paragraphs: Findings[Paragraph], attributions: Sequence[Attribution] = ()
) -> Findings[Figure]:
    """Every figure of a report, in text order and without overlaps of their numbers.

    Parameters
    ----------
    doc : the parsed report; ``doc.text`` is the whole text
    paragraphs : its paragraphs; the dateline among them gives the date that relative dates count from
    attributions : who is said to have said what; a figure stands on the word of the innermost one around it
    """
    tokens = Tokens(doc)
    dates = find_dates(tokens.text)
    found = [*_dates(tokens.text, dates, report_date(tokens.text)), *_counts(tokens, dates), *_without_number(tokens)]
    chosen = elided_nouns(tokens, list(_without_overlaps(found)))
    return Findings(with_attributions(chosen, attributions))


def _without_overlaps(found: list[Figure]) -> Iterator[Figure]:
    """In text order. Where the numbers of two overlap, the one that begins earlier, then the longer, counts."""
    reached = end = -1
    for figure in sorted(found, key=lambda f: (f.number_start, -f.number_end)):
        bare_time = figure.kind == "vague" and not figure.counts and figure.start < end
        if figure.number_start >= reached and not bare_time:
            reached, end = figure.number_end, max(end, figure.end)
            yield figure


# ---------------------------------------------------------------------- dates


def _dates(text: str, dates: list[DateWords], base: date | None) -> Iterator[Figure]:
    for words in dates:
        surface = text[words.start : words.end]
        days = resolve(surface, base)
        why = f"“{surface}” is a date" + (
            f": {_day_words(days)}." if days else "; which days it means, the text does not say."
        )
        yield _figure(
            text, (words.start, words.end), (words.start, words.end), kind="date", unit=words.precision, why=why
        )


def _day_words(days: tuple[date, date]) -> str:
    first, last = days
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


# --------------------------------------------------------------------- counts


def _counts(tokens: Tokens, dates: list[DateWords]) -> Iterator[Figure]:
    """Figures with a number: counts, measures, ages, ordinals, and plurals such as *thousands*."""
    text = tokens.text
    numbers = find_numbers(text, [(d.start, d.end) for d in dates])
    last: Figure | None = None
    for found in measure(text, numbers):
        number = found.number
        if number.value is None and number.low is None and number.form != "plural":
            continue
        if names.is_label(tokens, found) or (
            last and not found.unit and not found.sign and found.start < last.end and last.counts
        ):
            continue
        figure = _ordinal(tokens, found) if number.form == "ordinal" else _count(tokens, found)
        if figure:
            last = in_brackets(last, figure)
            yield last
    for duration in article_durations(tokens):
        yield _count_of(tokens, duration, None)


_SAID_AGAIN = re.compile(r"\s?\(|,? or ")


def in_brackets(before: Figure | None, figure: Figure) -> Figure:
    """Carry bound and change over: *more than 100 km (60 miles)*, *fell 80 points, or 1.1 percent*."""
    if before is None or not figure.unit or figure.unit == before.unit or "unit" not in before.why + figure.why:
        return figure
    if not _SAID_AGAIN.fullmatch(figure.text[before.end : figure.start]):
        return figure
    bound = before.bound if figure.bound == "exactly" and figure.kind != "age" else figure.bound
    change = figure.change or (before.change if "noun “" not in before.why else None)
    if (bound, change) == (figure.bound, figure.change):
        return figure
    why = f"{figure.why[:-1]}; it says “{before.words}” again, so the same holds for it."
    return replace(figure, bound=bound, change=change, why=why)


def _count(tokens: Tokens, found: Measured) -> Figure | None:
    counted = _counted(tokens, found)
    if names.is_pronoun(tokens, found, counted) or names.is_model(tokens, found, counted):
        return None
    return _count_of(tokens, found, counted)


def _counted(tokens: Tokens, found: Measured) -> Counted | None:
    """The counted noun: behind the number, or behind its unit where that measures a noun."""
    text, number = tokens.text, found.number
    single = number.value == 1 and number.form in ("words", "digits")
    if found.sign or ages.is_aged(text, found):
        return None
    if found.unit is None:
        return counted_behind(tokens, noun_begins(text, number), single=single)
    if found.unit.kind == "percent" or number.form in ("fraction", "ratio"):
        return counted_behind(tokens, found.unit.end) if _of_behind(text, found.unit.end) else None
    age = ages.with_unit(text, found)
    end = age[1] if age else found.unit.end
    hyphened = "-" in text[number.end : found.unit.start + 1] or (age and "-" in text[number.end : end])
    if hyphened or _of_behind(text, end):
        return counted_behind(tokens, end)
    return None


def _of_behind(text: str, position: int) -> bool:
    return bool(re.match(r"\s+of\b", text[position : position + 8]))


def _count_of(tokens: Tokens, found: Measured, counted: Counted | None) -> Figure:
    """The figure of a number with its units and its counted noun."""
    text, number = tokens.text, found.number
    kind, unit, why = _kind(tokens, found, counted)
    age = ages.with_unit(text, found)
    end = max(found.end, counted.end if counted else 0, age[1] if age else 0)
    hedge = _hedge(tokens, found, counted)
    change = _change(tokens, found, kind)
    bound: Bound | None = None if number.form == "plural" else hedge[2] if hedge else "exactly"
    because = [why, f"“{text[hedge[0] : hedge[1]]}” makes it “{hedge[2]}”" if hedge and bound else ""]
    because.append(f"{change[0]} makes it the size of a change" if change else "")
    return _figure(
        text,
        (min(found.start, hedge[0] if hedge else found.start), max(end, hedge[1] if hedge else end)),
        (number.start, number.end),
        value=number.value,
        low=number.low,
        high=number.high,
        unit=unit,
        counts=counted.words if counted else "",
        kind=kind,
        bound=bound,
        change=change[1] if change else None,
        why="; ".join(filter(None, because)) + ".",
    )


_AGO = re.compile(r"\s+(?:ago|earlier|before|later|after)\b")
_THAN = re.compile(r"\b(?!more|less|fewer)\w+\s+than\s+$", re.IGNORECASE)


def _is_point_in_time(text: str, found: Measured) -> bool:
    """*Higher than a year ago*: it tells what is compared with, and bounds or changes nothing."""
    return bool(_AGO.match(text, found.end) and _THAN.search(text[max(0, found.start - 20) : found.start]))


def _is_during(tokens: Tokens, hedge: Hedge) -> bool:
    """*Invest 200 million euros over five years*: a noun before *over* makes it *during*."""
    before = tokens.before(hedge[0])
    if tokens.text[hedge[0] : hedge[1]].lower() != "over":
        return False
    behind_a_noun = before is not None and before.tag_ in ("NN", "NNS", "NNP", "NNPS", "CD", "$")
    return behind_a_noun or bool(_ARTICLE.match(tokens.text, hedge[1]))


_ARTICLE = re.compile(r"\s+an?\s+(?=[\d\w]+-)", re.IGNORECASE)
"""*Over a ten-year career*, but *over a year*."""


def _hedge(tokens: Tokens, found: Measured, counted: Counted | None) -> Hedge | None:
    """The words that bound a number: before it, or behind it, its unit or its noun."""
    text = tokens.text
    before = None if _is_point_in_time(text, found) else bound_before(text, found.start)
    if before and found.unit and found.unit.kind == "duration" and _is_during(tokens, before):
        before = None
    places = (found.number.end, found.end, counted.end if counted else found.end)
    return before or next(filter(None, (bound_behind(text, place) for place in places)), None)


def _change(tokens: Tokens, found: Measured, kind: Kind) -> tuple[str, Change] | None:
    if kind in ("age", "vague", "ordinal", "ratio") or found.number.low is not None:
        return None
    text = tokens.text
    if _is_point_in_time(text, found):
        return None
    sign = text[found.start - 1 : found.start] if found.start else ""
    written = text[found.number.start : found.number.start + 1]
    relative = found.unit is not None and found.unit.name in ("percent", "percentage point", "point", "basis point")
    if relative and sign == "+":
        return "the sign “+”", "up"
    if relative and written in "-−" and kind == "percent":
        return f"the sign “{written}”", "down"
    return (
        changes.change_before(tokens, found.start, relative=relative)
        or (changes.change_behind(tokens, found.end) if relative or kind == "money" else None)
        or changes.change_noun_before(text, found.start)
    )


def _kind(tokens: Tokens, found: Measured, counted: Counted | None) -> tuple[Kind, str, str]:
    """The kind of a figure, its unit, and the reason for both."""
    text, number = tokens.text, found.number
    surface = text[number.start : number.end]
    if number.form == "plural":
        return "vague", counted.head if counted else _unit_name(found), f"“{surface}” names a size, but no number"
    if ages.with_unit(text, found) or (found.unit and found.unit.kind == "age"):
        return "age", _unit_name(found), f"“{surface}” with “old” is an age"
    age = ages.without_unit(tokens, found) if counted is None else ""
    if age:
        return "age", "year", f"“{surface}” is an age: {age}"
    if found.sign:
        return (
            "money",
            _unit_name(found),
            f"“{text[found.sign.start : found.sign.end].strip()}” before “{surface}” is a currency",
        )
    if found.unit:
        unit = (
            with_per(text, Unit(counted.start, counted.end, found.unit.name, "")).name if counted else found.unit.name
        )
        words = text[found.unit.start : found.unit.end]
        kind: Kind = found.unit.kind  # type: ignore[assignment]
        return kind, unit, f"“{words or found.unit.name}” behind “{surface}” is a unit of measure"
    part = number.form == "ratio" or counted is None or not _BEFORE_NOUN.match(text, number.end)
    if number.form in ("fraction", "ratio") and part:
        of = f" of “{counted.words}”" if counted else ""
        return "ratio", counted.head if counted else "", f"“{surface}” is a part{of}"
    if counted is None:
        harmed = _HARMED.search(text[max(0, found.start - 40) : found.start])
        why = f"“{surface}” is a number; no noun behind it says what it counts"
        return ("people" if harmed else "things"), "", f"{why}, but they were harmed" if harmed else why
    kind = "people" if counted.is_people else "things"
    head = with_per(text, Unit(counted.start, counted.end, counted.head, kind)).name
    return kind, head, f"“{surface}” stands before the noun “{counted.words}”"


_HARMED = re.compile(r"\b(?:killing|injuring|wounding|killed|injured|wounded)\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)
_BEFORE_NOUN = re.compile(r"\s+(?!of\b|the\b|an?\b|all\b|his\b|her\b|its\b|their\b|our\b|my\b|those\b|these\b)\w")


def _unit_name(found: Measured) -> str:
    if found.unit and (not found.sign or found.unit.name.startswith(found.sign.name)):
        return found.unit.name
    return found.sign.name if found.sign else ""


# ------------------------------------------------------------------- ordinals


def _ordinal(tokens: Tokens, found: Measured) -> Figure | None:
    """*The first day*, *the third to leave*; not the adverb (*first introduced*)."""
    text, number = tokens.text, found.number
    token = tokens.at(number.start)
    surface = text[number.start : number.end]
    counted = counted_behind(tokens, number.end, single=True, of=False)
    before = tokens.before(number.start)
    definite = before is not None and before.lower_ in ("the", "his", "her", "their", "its", "a")
    if text[number.end : number.end + 1] == "-" and not counted:
        return None
    if token is None or not (definite or (counted and token.tag_ in ("JJ", "CD", "NN", "NNP"))):
        return None
    return _figure(
        text,
        (number.start, counted.end if counted else number.end),
        (number.start, number.end),
        value=number.value,
        unit=counted.head if counted else "",
        counts=counted.words if counted else "",
        kind="ordinal",
        why=f"“{surface}” gives a place in an order, not an amount.",
    )


# ------------------------------------------------------------- without number


def _without_number(tokens: Tokens) -> Iterator[Figure]:
    """Vague amounts and comparisons."""
    text = tokens.text
    for amount in vague.vague_amounts(tokens):
        counted = None if amount.unit else counted_behind(tokens, amount.end)
        surface = text[amount.start : amount.end]
        yield _figure(
            text,
            (amount.start, counted.end if counted else amount.end),
            (amount.start, amount.end),
            unit=amount.unit or (counted.head if counted else ""),
            counts=counted.words if counted else "",
            kind="vague",
            why=f"“{surface}” gives an amount without a number.",
        )
    for words in comparisons(text):
        counted = counted_behind(tokens, words.end)
        hedge = bound_before(text, words.start)
        yield _figure(
            text,
            (hedge[0] if hedge else words.start, counted.end if counted else words.end),
            (words.start, words.end),
            value=words.value,
            unit=words.unit,
            counts=counted.words if counted else "",
            kind="comparison",
            bound=hedge[2] if hedge else "exactly",
            why=f"“{text[words.start : words.end]}” gives a size by naming another.",
        )


# ------------------------------------------------------------------- building


def _figure(
    text: str,
    span: Span,
    number: Span,
    *,
    kind: Kind,
    why: str,
    value: float | None = None,
    low: float | None = None,
    high: float | None = None,
    unit: str = "",
    counts: str = "",
    bound: Bound | None = None,
    change: Change | None = None,
) -> Figure:
    return Figure(
        text=text,
        start=span[0],
        end=span[1],
        number_start=number[0],
        number_end=number[1],
        value=value,
        low=low,
        high=high,
        surface=text[number[0] : number[1]],
        unit=unit,
        counts=" ".join(counts.split()),
        kind=kind,
        bound=bound,
        change=change,
        attribution=None,
        why=why,
    )
