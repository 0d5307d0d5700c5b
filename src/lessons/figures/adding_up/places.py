"""Figures by where they begin or end: which of them lie between two places, without a look at all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence


class Places:
    """Places of a text in order, each with the number of its figure.

    Parameters
    ----------
    places : the place of each figure, such as where it begins, in the order of the figures

    >>> Places([3, 9, 7]).between(7, 9)
    [1, 2]
    """

    def __init__(self, places: Sequence[int]) -> None:
        self._figures = sorted(range(len(places)), key=places.__getitem__)
        self._places = [places[figure] for figure in self._figures]

    def between(self, start: int, end: int) -> list[int]:
        """The numbers of the figures from one place to another, the last included, in the order of the figures."""
        return sorted(self._figures[bisect_left(self._places, start) : bisect_right(self._places, end)])
