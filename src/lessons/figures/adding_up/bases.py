"""Two rates of other things: *46 for every 10,000 households, twice the rate of 21 per 10,000 inhabitants*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lessons.figures.adding_up.fitting import in_order
from lessons.figures.adding_up.page import Page, noun_of
from lessons.figures.adding_up.sameness import stem
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure
from lessons.figures.number_words import worth

_BASE = re.compile(
    r"\b(?:for every|per|in every|out of every|to every)\s+(?P<number>\d+(?:,\d{3})*|hundred|thousand|"
    r"million)\s+(?!(?:in|on|at|of|for|from|by|to|and|or|but|as|than|with|within|across|the|an?|nationwide|nationally|"
    r"there|elsewhere|last|this|was|were|is|are)\b)(?P<noun>[a-z-]+)",
    re.IGNORECASE,
)
"""*30 per 10,000 in Arden* names no base of its own."""


def unlike_bases(page: Page) -> Iterator[Doubt]:
    """*46 for every 10,000 households, twice the rate of 21 per 10,000 inhabitants*: of other things, or so many."""
    rated = [(f, base) for f in page.figures if f.value and (base := _base(f)) is not None]
    for (first, one), (second, two) in pairwise(rated):
        near = page.sentence(second) - page.sentence(first) <= 1
        if near and noun_of(second) in ("", noun_of(first)) and one.key != two.key:
            why = f"{first.surface} and {second.surface} stand beside each other: “{one.words}” and “{two.words}”."
            question = "Are they rates of the same thing?"
            yield doubt_about("unfair comparison", in_order(first, second), question, why)


@dataclass(frozen=True, slots=True)
class Base:
    """What a rate is of: its words, and the number and the noun that two rates share if they can be compared."""

    words: str
    key: tuple[float, str]


def _base(figure: Figure) -> Base | None:
    """*For every 10,000 households*, right behind a figure's noun."""
    behind = figure.text[figure.number_end : figure.number_end + 60]
    found = _BASE.search(behind)
    if found is None or re.search(r"[.,;:\d]", behind[: found.start()]):
        return None
    number, noun = found.group("number").lower().replace(",", ""), stem(found.group("noun"))
    many = float(number) if number.isdigit() else worth(number)
    return Base(found.group(), (many, "inhabitant" if noun in _EVERYBODY else noun))


_EVERYBODY = frozenset(map(stem, ("inhabitants", "residents", "people", "persons", "citizens", "head", "heads")))
