"""Figures read once more for checking: the two ends of a change, *one boat in four*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lessons.figures.adding_up.carried import carried_over
from lessons.figures.figure import Figure

_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_TO = re.compile(r"\s+to\s+", re.IGNORECASE)
_ONE_IN = re.compile(r"\s+in\s+$", re.IGNORECASE)
_ONE_IN_MOST = 20


def read_again(figures: list[Figure]) -> list[Figure]:
    """The figures with ranges that are the ends of a change taken apart, and fractions put together."""
    ordered = sorted(_again(figures), key=lambda figure: figure.number_start)
    return carried_over(ordered)


def _again(figures: list[Figure]) -> Iterator[Figure]:
    taken: Figure | None = None
    for place, figure in enumerate(figures):
        following = figures[place + 1] if place + 1 < len(figures) else None
        if figure is taken:
            continue
        if following is not None and _is_one_in(figure, following):
            taken = following
            yield _one_in(figure, following)
        elif _is_ends(figure):
            yield from _ends(figure)
        else:
            yield figure


def _is_ends(figure: Figure) -> bool:
    """*From 1.2 metres to 4.6 metres*: no range, but where a change begins and ends."""
    ranged = figure.low is not None and figure.high is not None and figure.value is None
    return ranged and bool(
        _TO.search(figure.surface) and _FROM.search(figure.text[max(0, figure.start - 10) : figure.start])
    )


def _ends(figure: Figure) -> Iterator[Figure]:
    to = _TO.search(figure.surface)
    if to is None or figure.low is None or figure.high is None:
        return
    first, second = figure.number_start + to.start(), figure.number_start + to.end()
    numbers = [re.sub(r"[^\d.]", "", part) for part in (figure.surface[: to.start()], figure.surface[to.end() :])]
    falls = all(numbers) and _float(numbers[0]) > _float(numbers[1])
    least, most = sorted((figure.low, figure.high))
    values = (most, least) if falls else (least, most)
    number = re.match(r"\S+", figure.surface)
    shared = {"low": None, "high": None}
    end = figure.number_start + (number.end() if number else to.start())
    surface = figure.text[figure.number_start : end]
    yield replace(figure, value=values[0], surface=surface, end=first, number_end=end, **shared)  # type: ignore[arg-type]
    rest = figure.text[second : figure.number_end]
    yield replace(figure, value=values[1], surface=rest, start=second, number_start=second, **shared)  # type: ignore[arg-type]


def _float(digits: str) -> float:
    return float(digits) if digits.count(".") <= 1 and digits != "." else 0.0


def _is_one_in(one: Figure, many: Figure) -> bool:
    gap = one.text[one.end : many.start]
    return one.value == 1 and one.kind in ("people", "things") and bool(_ONE_IN.fullmatch(gap)) and _small(many)


def _small(many: Figure) -> bool:
    return many.value is not None and 1 < many.value <= _ONE_IN_MOST and many.kind in ("people", "things")


def _one_in(one: Figure, many: Figure) -> Figure:
    assert many.value
    surface = one.text[one.number_start : many.number_end]
    return replace(one, end=many.end, number_end=many.number_end, surface=surface, value=1 / many.value, kind="ratio")
