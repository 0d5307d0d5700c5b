"""Numbers with their units; two that belong together become one: ranges, ratios, money in two parts."""

from __future__ import annotations

import re

from lessons.figures.coins import money_in_two_parts
from lessons.figures.measured import Measured, measured
from lessons.figures.number import Number
from lessons.figures.ranges import range_
from lessons.figures.ratios import ratio
from lessons.figures.scores import is_score
from lessons.figures.units import Unit


def measure(text: str, numbers: list[Number]) -> list[Measured]:
    """Each number with its units; two numbers that are a range or a ratio become one."""
    found: list[Measured] = []
    here = 0
    while here < len(numbers):
        first = measured(text, numbers[here])
        if found and numbers[here].start < found[-1].end:
            # The number is part of a unit: a dozen in “64 cents a dozen”.
            here += 1
            continue
        second = measured(text, numbers[here + 1]) if _near(numbers, here) else None
        if second and is_score(text, first, second):
            here += 2
            continue
        joined = second and (
            with_margin(text, first, second)
            or ratio(text, first, second)
            or money_in_two_parts(text, first, second)
            or range_(text, first, second)
        )
        found.append(joined or (share_unit(text, first, second) if second else first))
        here += 2 if joined else 1
    return found


_MARGIN = re.compile(r"\s?(?:±|\+/[-–−]|\+-)\s?|\s+plus or minus\s+", re.IGNORECASE)


def with_margin(text: str, first: Measured, second: Measured) -> Measured | None:
    """*46,300 ± 1,200 years*: one figure; what stands behind the sign is how far it may be off."""
    if not _MARGIN.fullmatch(text[first.end : second.start]):
        return None
    unit = first.unit or (second.unit and Unit(second.unit.start, second.end, second.unit.name, second.unit.kind))
    end = second.end if unit is None or unit is first.unit else unit.end
    return Measured(first.number, first.sign, unit or Unit(end, end, "", "things"))


_SHARING = re.compile(
    r"-?(?:,|\s?[x×]|,?\s+or(?:\s+another)?|\s+and|\s+of(?:\s+the|\s+its|\s+his|\s+her|\s+their)?)\s+", re.IGNORECASE
)


_OLD = re.compile(r"[\s-]olds?\b")


def share_unit(text: str, first: Measured, second: Measured) -> Measured:
    """*7- or 8-inch*, *eight or $9*, *two of the five miles*: the first number has the second's unit."""
    unit = second.unit or second.sign
    bare = first.sign is None and first.unit is None and first.number.form in ("digits", "words")
    percent = bare and second.unit and second.unit.kind == "percent"
    if percent and second.unit and (_is_ahead(text, first.number, second.number) or _is_next(text, first, second)):
        return Measured(first.number, None, Unit(first.end, first.end, second.unit.name, "percent"))
    if not bare or unit is None or unit.kind == "percent" or second.number.form == "ordinal":
        return first
    gap = text[first.number.end : second.start]
    if gap.strip() in ("x", "×") and unit.name != "pixel":
        return first  # *4 x 100 metres*
    if not _SHARING.fullmatch(gap) or (gap.strip() == "," and not second.sign):
        return first
    end = first.number.end
    kind = "age" if second.unit and _OLD.match(text, second.unit.end) else unit.kind
    return Measured(first.number, None, Unit(end, end, unit.name, kind)) if gap.strip() != "," else first


def _is_ahead(text: str, first: Number, second: Number) -> bool:
    """*Would win 46 to 40 percent*: a share and a smaller one behind *to* are set against each other, and no range."""
    falling = first.value is not None and second.value is not None and second.value <= first.value <= _ALL
    return falling and bool(_TO.fullmatch(text, first.end, second.start))


def _is_next(text: str, first: Measured, second: Measured) -> bool:
    """*At 3, 4 percent*: one more of the same, said as if in thought."""
    a, b = first.number, second.number
    small = a.value is not None and b.value is not None and b.value == a.value + 1 and a.value < _SMALL
    return small and text[a.end : b.start] in (", ", ",")


_SMALL = 10
_TO = re.compile(r"\s+to\s+", re.IGNORECASE)
_ALL = 100


def _near(numbers: list[Number], here: int) -> bool:
    return here + 1 < len(numbers) and numbers[here + 1].start - numbers[here].end < _WIDEST_GAP


_WIDEST_GAP = 40
