"""A size, how much it differs, and from what: *520, 35 percent below the 700*, *40, eight times the limit of ten*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lessons.figures.adding_up.amounts import SHARES, Interval, amount, in_percent, plain, share_of, size
from lessons.figures.adding_up.fitting import is_counted, measure, touch
from lessons.figures.adding_up.page import Page, gap, noun_of, sure
from lessons.figures.adding_up.words import phrases
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_FARTHEST = 45
"""Characters between a size and the words that compare it (own choice)."""
_FAR_LARGER = 20.0
"""A number so many times another is hardly compared with it (own choice)."""
_POINT = "percentage point"


def size_against_another(page: Page) -> Iterator[Doubt]:
    """The step or the multiple that a text states between two sizes is another than they make."""
    for sentence in page.sentences():
        sizes = [f for f in sentence if f.kind != "date"]
        for one, step, base in zip(sizes, sizes[1:], sizes[2:], strict=False):
            way = _way(step, base)
            if not way or len(gap(one, step)) > _FARTHEST or not _comparable(one, base):
                continue
            made, said = _made(one, base, step, way), _said(step, way)
            others = (f for f in page.near(step, 1, 1) if f is not base and _comparable(f, base))
            if said and not touch(made, said) and not any(touch(_made(f, base, step, way), said) for f in others):
                yield _question(one, step, base, way)


@cache
def _ways() -> dict[str, re.Pattern[str]]:
    """What may stand between a step and the size that it is taken from, by the way it goes."""
    the = r"(?:\s+(?:the|its|their|his|her|about|some))*\s*"
    words = r"\s*(?:(?!and\b)[\w-]+\s+){0,2}?"
    times = rf"(?:\s+times)?(?:\s+as\s+[a-z]+(?:\s+[a-z]+){{0,2}}?\s+as\b)?{the}(?:(?:limit|number|amount|size) of\s+)?"
    steps = {
        way: rf"{words}{phrases(name).pattern}(?:\s+[a-z]+)?(?:\s+(?:than|on|from|of)\b)?{the}"
        for way, name in (("up", "more than another"), ("down", "less than another"))
    }
    return {way: re.compile(words, re.IGNORECASE) for way, words in (steps | {"times": times}).items()}


_FROM = re.compile(r"\s*(?:[\w-]+\s+){0,2}?(?:from|on)\s+(?:the\s+)?", re.IGNORECASE)
_LED = re.compile(r",\s+(?P<way>up|down)(?: by)?\s+(?:\w+\s+)?$", re.IGNORECASE)


def _way(step: Figure, base: Figure) -> str:
    """Which way a step leads from the next figure: *up*, *down*, *times*; "" where the words compare nothing."""
    between = gap(step, base)
    if step.unit == "time" and step.kind in ("ratio", "comparison"):
        return "times" if _ways()["times"].fullmatch(between) else ""
    led = _LED.search(step.text[max(0, step.start - 20) : step.start])
    if led and _FROM.fullmatch(between):
        return led.group("way").lower()
    return next((way for way in ("up", "down") if _ways()[way].fullmatch(between)), "")


def _comparable(one: Figure, base: Figure) -> bool:
    """Two sizes of one measure, of one noun or with none, and of like order."""
    sized = all(size(f) > 0 and (is_counted(f) or f.kind == "percent") and not f.change for f in (one, base))
    if not sized or measure(one) != measure(base) or _POINT in (one.unit, base.unit):
        return False
    nouns = noun_of(one), noun_of(base)
    alike = not all(nouns) or nouns[0] == nouns[1] or measure(one) != "count"
    return alike and 1 / _FAR_LARGER < size(one) / size(base) < _FAR_LARGER


def _made(one: Figure, base: Figure, step: Figure, way: str) -> Interval:
    """The least and the most that the two sizes make, in the terms of the step."""
    first, second = sure(one), sure(base)
    low, high = first[0] - second[1], first[1] - second[0]
    if way == "times":
        return first[0] / second[1], first[1] / max(second[0], _NOTHING)
    if step.kind in SHARES and base.kind != "percent":
        low, high = first[0] / second[1] - 1, first[1] / max(second[0], _NOTHING) - 1
    return (low, high) if way == "up" else (-high, -low)


_NOTHING = 1e-9


def _said(step: Figure, way: str) -> Interval | None:
    """What the text says of the step; None where that is no size."""
    if way == "times":
        value = step.value or 0.0
        return (value * (1 - _OFF), value * (1 + _OFF)) if value > 1 else None
    return share_of(step) if step.kind in SHARES and step.unit != _POINT else amount(step)


_OFF = 0.2
"""A multiple in words may be off by so much of it: *twice as many* is said of 1.7 and of 2.3 times (own choice)."""


def _question(one: Figure, step: Figure, base: Figure, way: str) -> Doubt:
    if way == "times":
        computed = f"{plain(round(size(one) / size(base), 1))} times"
        why = f"{one.surface} is {computed} {base.surface}, but the text says “{step.words}”."
    else:
        apart = size(one) - size(base)
        computed = in_percent(abs(apart) / size(base), step) if step.kind in SHARES else plain(abs(apart))
        why = (
            f"{one.surface} is {computed} {'more' if apart > 0 else 'less'} than {base.surface}, but the text says "
            f"“{step.words}”."
        )
    return doubt_about("change", (one, step, base), f"Is it “{step.words}”, or {computed}?", why)
