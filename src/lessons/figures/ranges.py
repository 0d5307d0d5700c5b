"""Ranges: *20-30,000*, *between 40 and 50*, *$1 million to $1.25 million*."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from lessons.figures.measured import Measured
from lessons.figures.number import Number
from lessons.figures.number_words import words_of, worth
from lessons.figures.units import Unit, with_per
from lessons.tables import rows

_DASH = re.compile(r"\s?(?:-|–|~)\s?|—")
_TO = re.compile(r"\s+to\s+", re.IGNORECASE)
_TO_ABOUT = re.compile(
    r"\s+to\s+(?:about|around|roughly|approximately|nearly|almost|up to|as (?:many|much|high) as|more than|over"
    r"|just(?: over| under)?)\s+",
    re.IGNORECASE,
)
"""Behind *from*, the second end may have a hedge of its own: *from 200,000 to as many as 5 million*."""
_HUNG_TO = re.compile(r"-?\s+to\s+|-to-", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|an estimated\s+|the ages of\s+|ages\s+)?$", re.IGNORECASE)
FROM = re.compile(r"\b(?:from|between)\s+(?:about\s+)?$", re.IGNORECASE)
_SLASH = re.compile(r"\s?/\s?")


def range_(text: str, first: Measured, second: Measured) -> Measured | None:
    """*20-30,000*, *$1 million to $1.25 million*, *between 40 and 50*, *5 to 7 per cent*."""
    a, b = first.number, second.number
    if a.value is None or b.value is None or {a.form, b.form} & {"ordinal", "ratio", "plural"}:
        return None
    if a.form == "fraction" and b.form != "fraction" and _BY.search(text[max(0, first.start - 20) : first.start]):
        return None  # *rose by a fifth to 3.2 billion*
    begin = first.end
    if second.start < begin:
        return None
    if _is_dash(text, first, second):
        second = replace(second, number=replace(b, start=b.start + 1, value=-b.value))
        b = second.number
    gap = text[begin : second.start]
    if not (_joins(text, first, gap) and _same_units(first, second)):
        return None
    begins, ends = _shared_scale(text, a, b)
    if _is_change_to(text, first, second, gap):
        return None
    falling = begins >= ends > 0
    if falling and (_DASH.fullmatch(gap) or not FROM.search(text[max(0, first.start - 12) : first.start])):
        return None
    low, high = sorted((begins, ends))
    number = Number(a.start, b.end, None, "digits", low=low, high=high, falls=begins > ends)
    sign = first.sign or second.sign
    return Measured(number, sign, second.unit or _moved(first.unit, b.end) or _rate(text, sign, b.end))


_WORD_BEFORE = re.compile(
    r"([A-Za-z]+)\s+(?:by\s+)?(?:(?:about|around|roughly|nearly|almost|just over)\s+)?"
    r"(?:\d[\d.,]*\s?(?:%|pct|pc|percent|per cent),?\s+or\s+)?$"
)
"""*Fell 4 per cent or 19p to 461p*: the step is told twice before the level."""


@cache
def _change_forms() -> frozenset[str]:
    """Forms of the verbs of change: *rises*, *gained*, *fell*."""
    change = rows("lexicon", "change_words.csv")
    verbs = [row["word"] for row in change if row["part"] in ("verb", "transitive verb")]
    regular = (form for verb in verbs for form in (verb, f"{verb}s", f"{verb.rstrip('e')}ed", f"{verb.rstrip('e')}ing"))
    return frozenset(regular) | {row["word"] for row in change if row["part"] in ("form", "particle")}


def _is_change_to(text: str, first: Measured, second: Measured, gap: str) -> bool:
    """*Jumped 3p to 128p*: by 3, and then it stood at 128."""
    if not _TO.fullmatch(gap):
        return False
    before = text[max(0, first.start - 50) : first.start]
    bare = not (first.sign or first.unit)
    if bare and (second.unit or second.sign or _EXPECTED.search(before)):
        return False  # *by 5 to 30 percent*, *will rise by 5 to 30 people*
    widest = _WIDEST_OF_COUNTS if bare else _WIDEST
    if _BY.search(before) and (second.number.value or 0) > widest * (first.number.value or 0):
        return True
    word = _WORD_BEFORE.search(before) if first.sign or first.unit else None
    return word is not None and word.group(1).lower() in _change_forms() and not _is_expected(before, first, second)


_BY = re.compile(r"\bby\s+(?:(?:about|around|roughly|nearly|almost|just over)\s+)?$", re.IGNORECASE)
_WIDEST_OF_COUNTS = 5
_WIDEST = 10
"""*Raised by $1 to $17* gives a step and a level: a range so wide is rarely written (own choice)."""
_EXPECTED = re.compile(
    r"\b(?:will|would|should|could|may|might|can|to)\s+(?:\w+ly\s+)?\w+\s+(?:by\s+)?$", re.IGNORECASE
)


def _is_expected(before: str, first: Measured, second: Measured) -> bool:
    """*Should grow 1% to 3%*: what has not happened yet has no level reached, but a range it may fall in."""
    if (second.number.value or 0) > _WIDEST * (first.number.value or 0):
        return False
    percents = first.unit is not None and second.unit is not None and first.unit.kind == "percent"
    rising = (first.number.value or 0) < (second.number.value or 0)
    return percents and rising and bool(_EXPECTED.search(before))


def _is_dash(text: str, first: Measured, second: Measured) -> bool:
    """*75 -300 mm*: not below zero, but up to it."""
    a, b = first.number, second.number
    if a.value is None or b.value is None or not 0 < a.value < -b.value or second.unit is None:
        return False
    return text[b.start] in "-−" and first.unit is None and text[a.end : b.start] == " "


def _joins(text: str, first: Measured, gap: str) -> bool:
    if _DASH.fullmatch(gap) or _TO.fullmatch(gap) or _HUNG_TO.fullmatch(gap):
        return True
    if _SLASH.fullmatch(gap):
        return first.sign is not None
    before = text[max(0, first.start - 24) : first.start]
    if _TO_ABOUT.fullmatch(gap) and FROM.search(before):
        return True
    return bool(_AND.fullmatch(gap) and _BETWEEN.search(before))


def _moved(unit: Unit | None, end: int) -> Unit | None:
    return Unit(end, end, unit.name, unit.kind) if unit else None


def _rate(text: str, sign: Unit | None, end: int) -> Unit | None:
    """*$20-25 million a year*: what the money is paid per."""
    unit = with_per(text, Unit(end, end, sign.name, "money")) if sign else None
    return unit if unit and unit.end > end else None


def _same_units(first: Measured, second: Measured) -> bool:
    """The first may leave its unit to the second; two different units make no range."""
    if first.sign and second.sign:
        return first.sign.name == second.sign.name
    if first.sign:
        return second.unit is None
    if second.sign:
        return False
    if first.unit and second.unit:
        return first.unit.name == second.unit.name
    return first.unit is None


def _shared_scale(text: str, a: Number, b: Number) -> tuple[float, float]:
    """Both ends as written. *20-30,000* is 20,000 to 30,000: a first number without a scale takes the second's."""
    low, high = a.value or 0.0, b.value or 0.0
    scale = _scale(text[b.start : b.end], high)
    plain = a.form == b.form and _scale(text[a.start : a.end], low) == 1
    if plain and scale > 1 and low < high / scale:
        return low * scale, high
    return low, high


_LAST_WORD = re.compile(rf"\s({words_of('hundred', 'scale')})$", re.IGNORECASE)
"""*Three million*: its scale, where the whole number is in words."""


def _scale(surface: str, value: float) -> float:
    if not re.search(r"\d", surface):
        scale = _LAST_WORD.search(surface)
        return worth(scale.group(1)) if scale else 1.0
    if re.search(r"[A-Za-z]", surface):
        digits = re.match(r"\d+(?:\.\d+)?", surface)
        written = float(digits.group()) if digits else 0.0
        return value / written if written else 1.0
    if re.fullmatch(r"\d{2,3},000", surface):
        return 1000.0
    return 1.0
