"""Between which sizes the true amount may lie, by a figure's bound and by how far it is rounded."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from lessons.figures.doubts import threshold
from lessons.figures.figure import Bound, Figure, Kind
from lessons.figures.once import once

Interval = tuple[float, float]
"""The least and the most that a figure allows."""

WHOLE_COUNTS = ("people", "things")
AMOUNTS = ("people", "things", "money", "distance")
SHARES = ("percent", "ratio")


@once
def amount(figure: Figure) -> Interval | None:
    """The least and the most that a figure allows; None where it gives no number.

    *About* may be off by the share that the table of thresholds names; a large number that ends in two zeros or more
    may be rounded to them; shares are held to the last place that is given (`share_of`).
    """
    return _interval(figure.kind, figure.value, figure.low, figure.high, figure.bound, figure.surface)


@lru_cache(maxsize=4096)
def _interval(
    kind: Kind, value: float | None, low: float | None, high: float | None, bound: Bound | None, surface: str
) -> Interval | None:
    """What :func:`amount` says of a figure with these fields; asked again and again in a long report."""
    ends = [end for end in (low, high) if end is not None]
    if not ends and value is not None:
        ends = [value]
    if not ends or not all(map(math.isfinite, ends)):
        return None
    slack = 0.0 if kind == "ratio" else _last_place(surface, max(ends)) or rounding(max(ends))
    if bound == "about":
        off = threshold("share by which an about may be off") / (_FULL_DIGITS if _is_exact(max(ends)) else 1)
        slack = max(slack, abs(max(ends)) * off)
    least = 0.0 if bound in ("at most", "less than") else min(ends) - slack
    most = math.inf if bound in ("at least", "more than") else max(ends) + slack
    return least, most


_FULL_DIGITS = 10
"""*Some 4,260* is off by less than *some 4,000*: by a tenth as much (own choice)."""
_EXACT = 3


def _is_exact(value: float) -> bool:
    """Has a number three digits or more before its last zeros?"""
    return len(f"{abs(value):.0f}".rstrip("0")) >= _EXACT


_DECIMALS = re.compile(r"\d[\d,]*\.(\d+)")


def _last_place(surface: str, value: float) -> float:
    """Half of the last decimal that is written: 0.005 for *1.20*, 50,000 for *3.4m*; 0 where there is none."""
    found = _DECIMALS.search(surface)
    if found is None:
        return 0.0
    written = float(found.group().replace(",", ""))
    return 0.5 * 10.0 ** -len(found.group(1)) * (value / written if written else 1.0)


@once
def size(figure: Figure) -> float:
    """The size of a figure as one number: its value, or the middle of its range; 0 where it gives none."""
    if figure.value is None and figure.low is not None and figure.high is not None:
        return (figure.low + figure.high) / 2
    return figure.value or 0.0


def rounding(value: float) -> float:
    """Half of the last place that a number gives: 500 for 75,000, 0.05 for 2.1; 0 for whole numbers below 10,000."""
    if value != round(value):
        return 0.5 * 10.0 ** -len(f"{value:.6f}".rstrip("0").partition(".")[2])
    digits = f"{abs(value):.0f}"
    zeros = min(len(digits) - len(digits.rstrip("0")), len(digits) - _SURE_DIGITS)
    return (
        0.5 * 10.0**zeros if zeros > 1 and abs(value) >= threshold("smallest whole number that may be rounded") else 0.0
    )


_SURE_DIGITS = 2
"""A rounded number keeps at least its first two digits: 10,000 may be off by 500, not by 5,000 (own choice)."""


def apart(first: Interval, second: Interval) -> bool:
    """Have two amounts no size in common?"""
    return first[0] >= second[1] or second[0] >= first[1] if first != second else False


def total(parts: Iterable[Interval]) -> Interval:
    """The least and the most that parts add up to."""
    listed = list(parts)
    return sum(low for low, _ in listed), sum(high for _, high in listed)


@once
def share_of(figure: Figure) -> Interval | None:
    """A percentage or a fraction as a share of 1, as far as it is rounded.

    *A third* is 0.30 to 0.36, *60 percent* 0.595 to 0.605, *33.33 percent* 0.33325 to 0.33335.
    """
    if figure.value is None or figure.kind not in SHARES:
        return None
    if figure.kind == "ratio":
        off = threshold("share by which a fraction in words may be off")
        low, high = figure.value - off, figure.value + off
    else:
        off = 0.5 if figure.value == round(figure.value) else 0.05
        off = _last_place(figure.surface, figure.value) or off
        off = max(off, _ROUND_PERCENT) if figure.bound == "about" else off
        low, high = (figure.value - off) / 100, (figure.value + off) / 100
    if figure.bound in ("at least", "more than"):
        return low, math.inf
    return (0.0, high) if figure.bound in ("at most", "less than") else (low, high)


_ROUND_PERCENT = 3
_NAMED_SIZES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def plain(value: float) -> str:
    """A number as a reader would write it: *7,600*, *2.5*, *4.1 million*; four digits from a million on."""
    rounded = float(f"{value:.4g}")
    for size, word in _NAMED_SIZES:
        if abs(rounded) >= size:
            digits = f"{rounded / size:.4g}"
            return f"{rounded / size:,.0f} {word}" if "e" in digits else f"{digits} {word}"
    return f"{value:,.0f}" if abs(value - round(value)) < _NOTHING else f"{value:,.2f}".rstrip("0")


_NOTHING = 1e-6


def in_percent(share: float, said: Figure | None = None) -> str:
    """A share of 1 in whole percent, *25 percent*, or with as many decimals as what is said: *25.5 percent*."""
    decimals = _DECIMALS.search(said.surface) if said is not None and said.kind == "percent" else None
    return f"{100 * share:.{len(decimals.group(1)) if decimals else 0}f} percent"
