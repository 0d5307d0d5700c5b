"""*40 more than the 300 it had*: the difference that the text gives, and the two sizes it lies between."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from lessons.figures.asking.amounts import SHARES, Interval, amount, in_percent, plain, share_of, size
from lessons.figures.asking.fitting import in_order, is_counted, measure, touch, window
from lessons.figures.asking.reach import sentences_of
from lessons.figures.asking.sameness import noun
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_UP = r"more|higher|above|up|larger|greater|longer|taller|heavier|over|ahead"
_DOWN = r"fewer|less|lower|below|down|smaller|shorter|lighter|under|short|behind"
_THAN = re.compile(
    rf"\s*(?:[\w-]+\s+){{0,3}}?(?P<way>{_UP}|{_DOWN})\s+(?:\w+\s+){{0,2}}?(?:than|on|from|of)?\s*"
    r"(?:the|its|their|his|her|a|an|last year’s|last year's)?\s*",
    re.IGNORECASE,
)
_SIZED = ("percent", "ratio")


def more_than_the(figures: list[Figure]) -> Iterator[Doubt]:
    """A size, a difference and what it is compared with: *520, which is 35 percent below the 700*."""
    groups = list(sentences_of(figures))
    for place, sentence in enumerate(groups):
        plain_ones = [f for f in sentence if is_counted(f) or f.kind in _SIZED]
        for differs, base in itertools.pairwise(plain_ones):
            said = _way_and_base(differs, base)
            if not said or not (is_counted(base) or base.kind == "percent"):
                continue
            near = [f for f in window(groups, place, back=1, ahead=1) if _can_be_compared(f, differs, base)]
            grown = re.fullmatch(_UP, said, re.IGNORECASE) is not None
            yield from _check(differs, base, near, [f for f in near if f in sentence], grown)


def _way_and_base(differs: Figure, base: Figure) -> str:
    """The word that says which way the first differs from the second; "" if none does."""
    between = base.text[differs.number_end : base.start]
    found = None if _AND.search(between) else _THAN.fullmatch(between)
    if found:
        return found.group("way")
    led = _LED.search(base.text[max(0, differs.number_start - 20) : differs.number_start])
    follows = _FROM.fullmatch(base.text[differs.number_end : base.start])
    return led.group(1) if led and follows else ""


_AND = re.compile(r"\band\b", re.IGNORECASE)
"""*Nine of them below ground and 18 above*: two parts, and nothing is compared."""
_LED = re.compile(r"\b(up|down)(?: by)?\s+(?:\w+\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\s*(?:[\w-]+\s+){0,3}(?:from|on)\s+(?:the\s+)?", re.IGNORECASE)


def _can_be_compared(figure: Figure, differs: Figure, base: Figure) -> bool:
    """Could it be the size that differs from the base?"""
    if figure is differs or figure is base or measure(figure) != measure(base) or not size(figure):
        return False
    return noun(figure) in ("", noun(base)) or not noun(base) or figure.kind == base.kind == "people"


def _check(
    differs: Figure, base: Figure, near: Sequence[Figure], here: Sequence[Figure], grown: bool
) -> Iterator[Doubt]:
    if differs.kind not in SHARES and measure(differs) != measure(base):
        return
    before = [f for f in here if f.end <= differs.start]
    if not before or any(_bears_out(differs, base, other, grown) for other in near):
        return
    other = before[-1]
    if size(other) and size(base) and max(size(other), size(base)) <= _FARTHEST * min(size(other), size(base)):
        yield _question(differs, base, other)


_FARTHEST = 5
"""Two sizes farther apart are hardly compared (own choice)."""


def _bears_out(differs: Figure, base: Figure, other: Figure, grown: bool) -> bool:
    one, two = amount(other), amount(base)
    in_points = differs.unit == "percentage point"
    said = share_of(differs) if differs.kind in SHARES and not in_points else amount(differs)
    if one is None or two is None or said is None or not two[0]:
        return True
    step = (one[0] - two[1], one[1] - two[0])
    if differs.kind not in SHARES or in_points:
        return touch(_sized(step, grown), said)
    shares = (one[0] / two[1] - 1, one[1] / two[0] - 1)
    points = base.kind == "percent" and touch(_sized((step[0] / 100, step[1] / 100), grown), said)
    return touch(_sized(shares, grown), said) or points


def _sized(step: Interval, grown: bool) -> Interval:
    """A step in the direction that the text says."""
    return step if grown else (-step[1], -step[0])


def _question(differs: Figure, base: Figure, other: Figure) -> Doubt:
    share = differs.kind in SHARES and base.kind != "percent"
    gap = size(other) - size(base)
    computed = in_percent(abs(gap) / size(base)) if share else plain(abs(gap))
    way = "more" if gap > 0 else "less"
    why = f"{other.surface} is {computed} {way} than {base.surface}, but the text says “{differs.words}”."
    return doubt_about("change", in_order(differs, base, other), f"Is it {differs.words} or {computed}?", why)
