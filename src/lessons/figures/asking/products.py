"""So many at so much each: does it make the sum that the text gives?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lessons.figures.asking.amounts import WHOLE_COUNTS, amount, apart, plain
from lessons.figures.asking.reach import before, behind, between, sentences_of
from lessons.figures.asking.sameness import noun
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_AT = re.compile(r"\s+(?:for|at|of|with|worth|costing)\s+(?:\w+\s+)?", re.IGNORECASE)
_EACH = re.compile(r"\s*,?\s*(?:each|apiece)\b", re.IGNORECASE)
_MAKES = re.compile(
    r"\b(?:took|take|takes|earned|made|makes?|raised|paid|pays|cost|costs|total of|altogether|together|in all|"
    r"came to|comes to|amounts? to|amounted to)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"\s+(?:in all|in total|altogether)\b", re.IGNORECASE)


def so_many_at(figures: list[Figure]) -> Iterator[Doubt]:
    """*Forty tickets at 12 crowns each … 600 crowns*: the product is another sum."""
    for sentence in sentences_of(figures):
        for place, (number, price) in enumerate(pairwise(sentence)):
            if number.kind not in WHOLE_COUNTS or not _AT.fullmatch(between(number, price)):
                continue
            if not _EACH.match(behind(price)):
                continue
            for whole in sentence[place + 2 :]:
                said = _MAKES.search(before(whole)) or _IN_ALL.match(behind(whole))
                if said and whole.kind == price.kind and noun(whole) == noun(price):
                    yield from _wrong_product(number, price, whole)


def _wrong_product(number: Figure, price: Figure, whole: Figure) -> Iterator[Doubt]:
    many, much, given = amount(number), amount(price), amount(whole)
    if many is None or much is None or given is None:
        return
    if apart((many[0] * much[0], many[1] * much[1]), (given[0] - _HAIR, given[1] + _HAIR)):
        made = plain((number.value or 0) * (price.value or 0))
        why = f"{number.surface} at {price.surface} each make {made}, but the text says “{whole.words}”."
        yield doubt_about("product", (number, price, whole), f"Is it {made} or {whole.surface}?", why)


_HAIR = 1e-6
