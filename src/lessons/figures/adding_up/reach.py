"""What stands between and before figures: sentences, and how far a rule may look."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator, Sequence
from operator import attrgetter

from lessons.figures.adding_up.amounts import amount
from lessons.figures.doubts import threshold
from lessons.figures.figure import Figure
from lessons.figures.once import once

_BEFORE = 60


def before(figure: Figure, reach: int = _BEFORE) -> str:
    """The text in front of a figure, back to the last paragraph break."""
    return figure.text[max(0, figure.start - reach) : figure.start].rpartition("\n")[2]


def behind(figure: Figure, reach: int = _BEFORE) -> str:
    """The text behind a figure, up to the next paragraph break."""
    return figure.text[figure.end : figure.end + reach].partition("\n")[0]


def between(first: Figure, second: Figure) -> str:
    """The text from the end of one figure to the beginning of another."""
    return first.text[first.end : second.start]


def before_place(figures: Sequence[Figure], place: int) -> Iterator[Figure]:
    """The figures before a place of a list, the nearest first, without a copy of the list."""
    return (figures[before] for before in range(place - 1, -1, -1))


def behind_place(figures: Sequence[Figure], place: int) -> Iterator[Figure]:
    """The figures behind a place of a list, the nearest first, without a copy of the list."""
    return (figures[behind] for behind in range(place + 1, len(figures)))


def earlier(figures: list[Figure], figure: Figure, kinds: tuple[str, ...]) -> Iterator[Figure]:
    """Figures of some kinds in front of this one, the nearest first, as far as two figures may stand apart."""
    for other in before_place(figures, bisect_left(figures, figure.number_start, key=_number_start)):
        if figure.start - other.end > threshold("farthest apart"):
            return
        if other.kind in kinds and amount(other) is not None:
            yield other


_number_start = attrgetter("number_start")


@once
def is_label(figure: Figure) -> bool:
    """*A 50-state poll*, *the 2016 candidates*: a number that describes, and counts nothing."""
    year = re.fullmatch(r"(?:19|20)\d\d", figure.surface) is not None
    return year or figure.text[figure.number_end : figure.number_end + 1] in ("-", "(")


def of_one_key(figures: list[Figure], key: Callable[[Figure], Hashable]) -> Iterator[tuple[Figure, Figure]]:
    """Every two figures that agree in something, and of a number that comes again and again only the next ones."""
    alike: dict[Hashable, list[Figure]] = {}
    places = []
    for figure in figures:
        group = alike.setdefault(key(figure), [])
        places.append(len(group))
        group.append(figure)
    for figure, place in zip(figures, places, strict=True):
        for other in alike[key(figure)][place + 1 : place + 1 + _MOST_ALIKE]:
            yield figure, other


_MOST_ALIKE = 20
"""Of a number that a table gives again and again not every two are set beside each other (own choice)."""


OF_THEM = re.compile(r"\s+of (?:them|those|these|whom|which)\b", re.IGNORECASE)
"""Behind a number that is a part of one before it: *40 of them*."""
