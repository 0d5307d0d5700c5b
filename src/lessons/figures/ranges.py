"""Two numbers that belong together: ranges (*20-30,000*) and ratios (*one in five*)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from lessons.figures.number_words import worth
from lessons.figures.numbers import Number
from lessons.figures.units import Unit, currency_before, unit_behind, with_per
from lessons.tables import rows


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


def measure(text: str, numbers: list[Number]) -> list[Measured]:
    """Each number with its units; two numbers that are a range or a ratio become one."""
    found: list[Measured] = []
    here = 0
    while here < len(numbers):
        first = _measured(text, numbers[here])
        if found and numbers[here].start < found[-1].end:
            # The number is part of a unit: a dozen in “64 cents a dozen”.
            here += 1
            continue
        second = _measured(text, numbers[here + 1]) if _near(numbers, here) else None
        if second and is_score(text, first, second):
            here += 2
            continue
        joined = second and (
            ratio(text, first, second) or money_in_two_parts(text, first, second) or range_(text, first, second)
        )
        found.append(joined or (share_unit(text, first, second) if second else first))
        here += 2 if joined else 1
    return found


_SHARING = re.compile(r"-?(?:,|\s+or|\s+and|\s+of(?:\s+the|\s+its|\s+his|\s+her|\s+their)?)\s+", re.IGNORECASE)


_OLD = re.compile(r"[\s-]olds?\b")


def share_unit(text: str, first: Measured, second: Measured) -> Measured:
    """*7- or 8-inch*, *eight or $9*, *two of the five miles*: the first number has the second's unit."""
    unit = second.unit or second.sign
    bare = first.sign is None and first.unit is None and first.number.form in ("digits", "words")
    if not bare or unit is None or unit.kind == "percent" or second.number.form == "ordinal":
        return first
    gap = text[first.number.end : second.start]
    if not _SHARING.fullmatch(gap) or (gap.strip() == "," and not second.sign):
        return first
    end = first.number.end
    kind = "age" if second.unit and _OLD.match(text, second.unit.end) else unit.kind
    return Measured(first.number, None, Unit(end, end, unit.name, kind)) if gap.strip() != "," else first


def _near(numbers: list[Number], here: int) -> bool:
    return here + 1 < len(numbers) and numbers[here + 1].start - numbers[here].end < _WIDEST_GAP


_WIDEST_GAP = 40


def _measured(text: str, number: Number) -> Measured:
    sign = None if number.form in ("ordinal", "plural") else currency_before(text, number.start)
    unit = None if number.form == "ordinal" else unit_behind(text, behind(text, number))
    unit = _sterling(text, number, unit)
    number, unit = _scale_behind_money(text, number, unit)
    number = _below_zero(text, number, unit)
    if sign and (unit is None or unit.name != sign.name):
        unit = with_per(text, Unit(number.end, number.end, sign.name, "money"))
        unit = unit if unit.end > number.end else None
    return Measured(number, sign, unit)


_HEAVIEST = 100_000
"""Pounds. Above this, pounds are money: in news, larger weights are given in tons (own choice)."""


def _sterling(text: str, number: Number, unit: Unit | None) -> Unit | None:
    """*60 million pounds* are money, *15 pounds* a weight."""
    is_pounds = unit is not None and text[unit.start : unit.end].lower() in ("pound", "pounds")
    if unit is None or not is_pounds or (number.value or 0) < _HEAVIEST:
        return unit
    return replace(unit, name="pound sterling", kind="money")


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


_PLUS = re.compile(r"(?:-plus|\+|\s+or\s+(?:more|fewer|less))(?=\s)")


def behind(text: str, number: Number) -> int:
    """Where a unit or noun may begin: behind a fraction, *of a* may stand before it (*half a mile*)."""
    match = (_OF_A if number.form == "fraction" else _PLUS).match(text, number.end)
    return match.end() if match else number.end


# --------------------------------------------------------------------- ratios

_IN = re.compile(
    r"(?:\s+(?:men|women|people|children|adults|patients|voters|households))?"
    r"\s+(?:in|out of|of every)\s+(?:every\s+)?",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+of\s+", re.IGNORECASE)
_ROUND_WHOLES = (10, 100)
_NUMBERED = re.compile(r"\b(?:number|no\.?|#)\s?$", re.IGNORECASE)
_LARGEST_PART = 10


def ratio(text: str, first: Measured, second: Measured) -> Measured | None:
    """*one in five*, *three out of four*."""
    a, b = first.number, second.number
    gap = text[a.end : b.start]
    if _NUMBERED.search(text[max(0, a.start - 8) : a.start]):
        return None
    if a.value is None or b.value is None or first.sign or first.unit or second.sign or second.unit:
        return None
    if a.form not in ("digits", "words") or b.form not in ("digits", "words"):
        return None
    if not _IN.fullmatch(gap) and not (_OF.fullmatch(gap) and b.value in _ROUND_WHOLES):
        return None
    if not 0 < a.value < b.value or a.value % 1 or b.value % 1:
        return None
    if " in " in gap and a.value > _LARGEST_PART:
        return None
    return Measured(Number(a.start, b.end, a.value / b.value, "ratio"), None, None)


# --------------------------------------------------------------------- ranges

_DASH = re.compile(r"\s?(?:-|–|—|~)\s?")
_TO = re.compile(r"\s+to\s+", re.IGNORECASE)
_HUNG_TO = re.compile(r"-?\s+to\s+", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|an estimated\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s+(?:about\s+)?$", re.IGNORECASE)
_SLASH = re.compile(r"\s?/\s?")


def range_(text: str, first: Measured, second: Measured) -> Measured | None:
    """*20-30,000*, *$1 million to $1.25 million*, *between 40 and 50*, *5 to 7 per cent*."""
    a, b = first.number, second.number
    if a.value is None or b.value is None or {a.form, b.form} & {"ordinal", "ratio", "plural"}:
        return None
    begin = first.end
    if second.start < begin:
        return None
    if _is_dash(text, first, second):
        second = replace(second, number=replace(b, start=b.start + 1, value=-b.value))
        b = second.number
    gap = text[begin : second.start]
    if not (_joins(text, first, gap) and _same_units(first, second)):
        return None
    low, high = _shared_scale(text, a, b)
    if _is_change_to(text, first, gap):
        return None
    falling = low >= high > 0
    if falling and (_DASH.fullmatch(gap) or not _FROM.search(text[max(0, first.start - 12) : first.start])):
        return None
    number = Number(a.start, b.end, None, "digits", low=low, high=high)
    return Measured(number, first.sign or second.sign, second.unit or _moved(first.unit, b.end))


_WORD_BEFORE = re.compile(r"([A-Za-z]+)\s+(?:by\s+|about\s+|nearly\s+|almost\s+)?$")


@cache
def _change_forms() -> frozenset[str]:
    """Forms of the verbs of change: *rises*, *gained*, *fell*."""
    change = rows("lexicon", "change_words.csv")
    verbs = [row["word"] for row in change if row["part"] in ("verb", "transitive verb")]
    regular = (form for verb in verbs for form in (verb, f"{verb}s", f"{verb.rstrip('e')}ed", f"{verb.rstrip('e')}ing"))
    return frozenset(regular) | {row["word"] for row in change if row["part"] in ("form", "particle")}


def _is_change_to(text: str, first: Measured, gap: str) -> bool:
    """*Jumped 3p to 128p*: by 3, and then it stood at 128."""
    if not _TO.fullmatch(gap) or not (first.sign or first.unit):
        return False
    word = _WORD_BEFORE.search(text[max(0, first.start - 30) : first.start])
    return word is not None and word.group(1).lower() in _change_forms()


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
    return bool(_AND.fullmatch(gap) and _BETWEEN.search(before))


def _moved(unit: Unit | None, end: int) -> Unit | None:
    return Unit(end, end, unit.name, unit.kind) if unit else None


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
    """*20-30,000* is 20,000 to 30,000: a first number without a scale takes the second's."""
    low, high = a.value or 0.0, b.value or 0.0
    scale = _scale(text[b.start : b.end], high)
    plain = a.form == "digits" and _scale(text[a.start : a.end], low) == 1
    if plain and scale > 1 and low < high / scale:
        return low * scale, high
    return low, high


def _scale(surface: str, value: float) -> float:
    if re.search(r"[A-Za-z]", surface):
        digits = re.match(r"\d+(?:\.\d+)?", surface)
        written = float(digits.group()) if digits else 0.0
        return value / written if written else 1.0
    if re.fullmatch(r"\d{2,3},000", surface):
        return 1000.0
    return 1.0


_COUNTED_BEHIND = re.compile(
    r"[ -][A-Za-z]{3,}s\b|\s+(?:people|men|women|children)\b|[ -]?(?:year|month|week|day|hour)"
)
_HIGHEST_SCORE = 200


def is_score(text: str, first: Measured, second: Measured) -> bool:
    """*2-1* without a unit: the score of a game, not a range."""
    if first.sign or first.unit or second.sign or second.unit:
        return False
    a, b = first.number, second.number
    if text[a.end : b.start] == " to " and a.form == b.form and a.value and b.value and a.value > b.value:
        return not _FROM.search(text[max(0, a.start - 12) : a.start])
    if text[a.end : b.start] not in ("-", "–"):
        return False
    if a.form != "digits" or b.form != "digits" or a.value is None or b.value is None:
        return False
    small = a.value < _HIGHEST_SCORE and b.value < _HIGHEST_SCORE and not a.value % 1 and not b.value % 1
    # A range never falls: 231-190 is how a house voted.
    falls = (
        a.value > b.value
        and not a.value % 1
        and not b.value % 1
        and len(text[a.start : a.end]) == len(text[b.start : b.end])
    )
    return falls or (small and not _COUNTED_BEHIND.match(text, b.end))


# -------------------------------------------------------- money in two parts

_COINS = re.compile(r"(?:,?\s+and)?\s+", re.IGNORECASE)
_LARGEST_COIN = 99


def money_in_two_parts(text: str, first: Measured, second: Measured) -> Measured | None:
    """*3 dollars 50 cents*, *15 dollars and 50*."""
    a, b = first.number, second.number
    if not (first.unit and first.unit.kind == "money" and a.value is not None and b.value is not None):
        return None
    if a.value % 1 or b.value % 1 or not 0 < b.value <= _LARGEST_COIN:
        return None
    if second.sign and second.sign.start != first.unit.start:
        return None
    if first.unit.name in ("cent", "penny") or not _COINS.fullmatch(text[first.unit.end : b.start]):
        return None
    coin = second.unit is not None and second.unit.name in ("cent", "penny")
    alone = second.unit is None and re.match(r"\s*(?:[.,;:!?)]|$|more\b)", text[b.end : b.end + 6])
    if not coin and not alone:
        return None
    end = second.unit.end if second.unit else b.end
    value = a.value + b.value / 100
    return Measured(Number(a.start, b.end, value, a.form), None, Unit(first.unit.start, end, first.unit.name, "money"))
