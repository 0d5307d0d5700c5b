"""What is asked of a figure again and again, and answered once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from lessons.figures.figure import Figure

T = TypeVar("T")
_MOST = 4096
"""Figures of which an answer is remembered: more than the rules of one page ever look at together."""


def once(ask: Callable[[Figure], T]) -> Callable[[Figure], T]:
    """A function of one figure that remembers its answers.

    A rule sets every figure beside some dozens of others, so that each is asked the same some dozens of times. The
    figures are told apart by identity: to compare all their fields would cost more than most answers. Each is kept
    beside its answer, so that no other figure can take its place in memory.
    """
    known: dict[int, tuple[Figure, T]] = {}

    @wraps(ask)
    def asked(figure: Figure) -> T:
        found = known.get(id(figure))
        if found is None:
            if len(known) >= _MOST:
                known.clear()
            found = known[id(figure)] = (figure, ask(figure))
        return found[1]

    return asked
