"""Many intervals at once: does any of them touch another? Found by halving, not by a look at each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from lessons.figures.adding_up.amounts import Interval


class Overlaps:
    """Some intervals, asked again and again whether another has a size in common with one of them.

    Parameters
    ----------
    intervals : the least and the most of each; one whose least is more than its most is left out, as it has no size

    >>> Overlaps([(1, 2), (5, 9)]).touches((3, 4)), Overlaps([(1, 2), (5, 9)]).touches((3, 5))
    (False, True)
    """

    def __init__(self, intervals: Iterable[Interval]) -> None:
        sized = [(low, high) for low, high in intervals if low <= high]
        self._least = sorted(low for low, _ in sized)
        self._most = sorted(high for _, high in sized)

    def touches(self, other: Interval) -> bool:
        """Is there one that neither lies wholly below the other nor wholly above it?"""
        below, above = bisect_left(self._most, other[0]), len(self._least) - bisect_right(self._least, other[1])
        return below + above < len(self._least)
