"""A number with the units that stand directly at it: *$3*, *40 miles*, *75 USD million*."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lessons.figures.grand import in_grand
from lessons.figures.number import Number
from lessons.figures.number_words import worth
from lessons.figures.unit_senses import cents, in_context, temperature
from lessons.figures.units import Unit, currency_before, unit_behind, with_per


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with the units that stand directly at it."""

    number: Number
    sign: Unit | None
    unit: Unit | None

    @property
    def start(self) -> int:
        """Where the number, or the sign before it, begins."""
        return self.sign.start if self.sign else self.number.start

    @property
    def end(self) -> int:
        """Where the number, or the unit behind it, ends."""
        return self.unit.end if self.unit else self.number.end


def measured(text: str, number: Number) -> Measured:
    """A number with the sign before it and the unit behind it."""
    sign = None if number.form in ("ordinal", "plural") else currency_before(text, number.start)
    unit = None if number.form == "ordinal" else unit_behind(text, behind(text, number))
    unit = unit or temperature(text, number) or cents(text, number)
    if unit and number.form == "words" and _ABBREVIATION.fullmatch(text[unit.start : unit.end]):
        # *Half a dozen PS engineers*: only digits are followed by an abbreviation.
        unit = None
    unit = in_context(text, number, unit)
    number, unit = _scale_behind_money(text, number, unit)
    number = _below_zero(text, number, unit)
    number, money = in_grand(text, number, sign)
    unit = money or unit
    if sign and (unit is None or unit.name != sign.name):
        unit = with_per(text, Unit(number.end, number.end, sign.name, "money"))
        unit = unit if unit.end > number.end else None
    return Measured(number, sign, unit)


_ABBREVIATION = re.compile(r"[b-df-hj-np-tv-xz]{1,3}", re.IGNORECASE)


_SCALE_BEHIND = re.compile(r"\s(thousand|million|billion|trillion)\b", re.IGNORECASE)


def _scale_behind_money(text: str, number: Number, unit: Unit | None) -> tuple[Number, Unit | None]:
    """*75 USD million*: the million behind the currency."""
    match = _SCALE_BEHIND.match(text, unit.end) if unit and unit.kind == "money" else None
    if match is None or unit is None or number.value is None:
        return number, unit
    return replace(number, value=number.value * worth(match.group(1))), replace(unit, end=match.end())


_SPACED_MINUS = re.compile(r"[a-z] - $")


def _below_zero(text: str, number: Number, unit: Unit | None) -> Number:
    """*To - 20 degrees Celsius*: a spaced hyphen before degrees, with no number before it, is a minus."""
    if unit is None or unit.name not in ("celsius", "fahrenheit") or number.value is None:
        return number
    if not _SPACED_MINUS.search(text[max(0, number.start - 4) : number.start]):
        return number
    return replace(number, start=number.start - 2, value=-number.value)


_OF_A = re.compile(r"(?:\s+of)?\s+an?(?=\s)(?:\s+US\b)?")


_PLUS = re.compile(r"(?:-plus|-odd|\+|\s+or\s+(?:more|fewer|less))(?=\s)")


_OF_A_PERCENT = re.compile(r"\s+of\s+(?:a|one)(?=\s+(?:per\s?cent|percentage\spoint)\b)", re.IGNORECASE)
"""*0.25 of a per cent*."""
_QUOTED = re.compile(r"[”\"’'](?=\s+of\b)")
"""*“Thousands” of people*."""

_QUALIFIED = re.compile(
    r"\s+(?:straight|consecutive|successive|full|whole|long|short|solid|calendar|working|business|further|additional|extra|more)"
    r"(?=\s+(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|seasons?|years?|decades?)\b)",
    re.IGNORECASE,
)
"""*Six straight years*: an adjective between a number and a unit of time."""


def behind(text: str, number: Number) -> int:
    """Where a unit or noun may begin: behind a fraction, *of a* may stand before it (*half a mile*)."""
    qualified = _QUALIFIED.match(text, number.end)
    if qualified:
        return qualified.end()
    share = _OF_A_PERCENT.match(text, number.end) if number.form == "digits" else None
    if share:
        return share.end()
    quoted = _QUOTED.match(text, number.end)
    if quoted:
        return quoted.end()
    match = (_OF_A if number.form == "fraction" else _PLUS).match(text, number.end)
    return match.end() if match else number.end
