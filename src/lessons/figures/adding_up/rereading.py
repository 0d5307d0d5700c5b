"""Figures read once more for checking: the two ends of a change, *one boat in four*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from lessons.figures.adding_up.carried import carried_over
from lessons.figures.figure import Figure
from lessons.figures.number_words import words_of
from lessons.findings import Span

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
    if to is None or figure.from_and_to is None:
        return
    begun, ended = figure.from_and_to
    reached, start = figure.number_start + to.start(), figure.number_start + to.end()
    end = figure.number_start + _number_length(figure.surface[: to.start()])
    yield _end(figure, begun, (figure.start, reached), (figure.number_start, end))
    sign = _SIGN.match(figure.surface, to.end())
    yield _end(figure, ended, (start, figure.end), (start + len(sign.group() if sign else ""), figure.number_end))


_SIGN = re.compile(r"[^\w.]*")
"""What stands before the second number: *to $900 million*."""


@cache
def _scaled() -> re.Pattern[str]:
    return re.compile(rf"\S+(?:\s(?:hundred|{words_of('scale')})\b)*", re.IGNORECASE)


def _number_length(words: str) -> int:
    """Letters of the number with which the words begin: *3 million* of *3 million euros*."""
    found = _scaled().match(words)
    return found.end() if found else len(words)


def _end(figure: Figure, value: float, whole: Span, number: Span) -> Figure:
    """One end of a range as a figure of its own."""
    return replace(
        figure,
        value=value,
        low=None,
        high=None,
        falls=False,
        surface=figure.text[slice(*number)],
        start=whole[0],
        end=whole[1],
        number_start=number[0],
        number_end=number[1],
    )


def _is_one_in(one: Figure, many: Figure) -> bool:
    gap = one.text[one.end : many.start]
    return one.value == 1 and one.kind in ("people", "things") and bool(_ONE_IN.fullmatch(gap)) and _small(many)


def _small(many: Figure) -> bool:
    return many.value is not None and 1 < many.value <= _ONE_IN_MOST and many.kind in ("people", "things")


def _one_in(one: Figure, many: Figure) -> Figure:
    assert many.value
    surface = one.text[one.number_start : many.number_end]
    return replace(one, end=many.end, number_end=many.number_end, surface=surface, value=1 / many.value, kind="ratio")
