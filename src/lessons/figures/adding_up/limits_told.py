"""More than there are, or more than there is room for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lessons.figures.adding_up.amounts import WHOLE_COUNTS, amount
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, between
from lessons.figures.adding_up.sameness import noun
from lessons.figures.doubts import Doubt, doubt_about, same_sentence, threshold
from lessons.figures.figure import Figure

_ALTHOUGH_ONLY = re.compile(
    r"[^.;:]{0,60}\b(?:although|though|when|where)\s+(?:there (?:are|were) )?only\s+", re.IGNORECASE
)


def although_only(page: Page) -> Iterator[Doubt]:
    """*412 votes were cast although only 388 people are registered*: the text itself wonders at it."""
    for first, second in pairwise(page.figures):
        if first.kind not in WHOLE_COUNTS or second.kind not in WHOLE_COUNTS or not same_sentence(first, second):
            continue
        more, fewer = amount(first), amount(second)
        if more and fewer and more[0] > fewer[1] and _ALTHOUGH_ONLY.fullmatch(between(first, second)):
            why = f"“{first.words}” are more than “{second.words}”, and the text sets the two against each other."
            question = f"How can there be {first.words} where there are only {second.words}?"
            yield doubt_about("more than fit", (first, second), question, why)


_LIMIT = re.compile(
    r"\b(?:can|could|able to|meant to|built to|designed to|allowed to)\s+(?:hold|seat|carry|take|withstand|sleep|stop)"
    r"(?: back)?\b[^.;:]{0,25}$|"
    r"(?<!\d )\b(?:seats|sleeps|withstands|capacity of|room for|space for|licen[sc]ed for|limit of|limited to|limit is|"
    r"limit was|designed for|built for|meant for)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)


def more_than_it_holds(page: Page) -> Iterator[Doubt]:
    """*A wall that withstands four metres … the river rose to 4.6 metres*: more than it was built for."""
    for limit in page.figures:
        text = before(limit, 75)
        said = _LIMIT.search(text)
        if not said or limit.kind != "distance" or not limit.unit:
            continue
        above = [f for f in page.figures if _is_above(f, limit)]
        if above:
            most = max(above, key=lambda figure: figure.value or 0)
            why = f"“{limit.words}” is the most there is room for, and the text also gives “{most.words}”."
            about = tuple(sorted((limit, *above), key=lambda figure: figure.number_start))
            question = (
                f"Is {limit.words} enough where there are {most.words}, and what was known when the limit was set?"
            )
            yield doubt_about("more than fit", about, question, why)


def _is_above(figure: Figure, limit: Figure) -> bool:
    apart = max(figure.start, limit.start) - min(figure.end, limit.end)
    if figure is limit or figure.kind != limit.kind or noun(figure) != noun(limit) or figure.change:
        return False
    return (
        apart <= _REACH * threshold("farthest apart")
        and (figure.value or 0) > (limit.value or 0) > 0
        and _near(figure, limit)
    )


_REACH = 4
"""A limit holds for longer than a paragraph or two: so many times as far as other pairs (own choice)."""


def _near(figure: Figure, limit: Figure) -> bool:
    """Sizes of one order: a ship's length and the town's distance from the sea are not compared."""
    return (figure.value or 0) <= _LARGEST_EXCESS * (limit.value or 1)


_LARGEST_EXCESS = 2
