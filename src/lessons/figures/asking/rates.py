"""One rate in two forms: *8 dollars a month, or 120 dollars a year*."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from lessons.figures.asking.amounts import amount, plain, size
from lessons.figures.asking.fitting import touch
from lessons.figures.doubts import Doubt, doubt_about, same_sentence
from lessons.figures.figure import Figure

_IN_A_YEAR = {"year": (1, 1), "month": (12, 12), "week": (52, 52.2), "day": (200, 366), "night": (200, 366)}
_IN_A_DAY = {"day": (1, 1), "hour": (6, 24), "minute": (360, 1440), "second": (21600, 86400)}
"""How often a length of time is in a year and in a day; a day's work has fewer hours than a day (own choice)."""
_A_YEAR = re.compile(r"\b(?:a|an|per|each|every)\s")
_OR = re.compile(r",?\s*(?:or|that is|which is|i\.e\.|—|–|\(),?\s*(?:about |some |roughly )?")


def another_rate(figures: list[Figure]) -> Iterator[Doubt]:
    """Two rates that a comma and an *or* put as one, and that differ."""
    for first, second in itertools.pairwise(figures):
        units = first.unit.split(" per "), second.unit.split(" per ")
        if len(units[0]) != len(units[1]) or len(units[0]) == 1 or units[0][0] != units[1][0] or units[0] == units[1]:
            continue
        if (
            not _A_YEAR.search(second.words)
            or not same_sentence(first, second)
            or not _OR.fullmatch(first.text[first.end : second.start])
        ):
            continue
        sizes = amount(first), amount(second)
        for table in (_IN_A_YEAR, _IN_A_DAY):
            one, two = table.get(units[0][1]), table.get(units[1][1])
            if one is None or two is None or sizes[0] is None or sizes[1] is None:
                continue
            made = [(low * times[0], high * times[1]) for (low, high), times in zip(sizes, (one, two), strict=True)]  # type: ignore[misc]
            if not touch(made[0], made[1]):
                times = one[1] / two[1] if one[1] > two[1] else two[1] / one[1]
                of = plain(size(first) * times if one[1] > two[1] else size(first) / times)
                why = f"“{first.words}” makes about {of} a {units[1][1]}, but the text says “{second.words}”."
                yield doubt_about("product", (first, second), f"Is it {of} or {second.surface}?", why)
            break
