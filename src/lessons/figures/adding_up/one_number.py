"""One number for two things: for a level and for a difference, for what was sold and for what was delivered."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from lessons.figures.adding_up.amounts import WHOLE_COUNTS
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, behind, of_one_key
from lessons.figures.adding_up.sameness import deeds, noun, same_deed, same_noun
from lessons.figures.doubts import Doubt, doubt_about, same_sentence, threshold
from lessons.figures.figure import Figure
from lessons.figures.once import once

_MEASURED = ("distance", "money", "percent", "duration")
_DIFFERENCE = re.compile(
    r"\s+(?:above|below|over|under|higher than|lower than|more than|less than|longer than|shorter than|taller than|"
    r"deeper than|beyond)\s+(?:its|the|their|normal|usual|average|what)\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\b(?:to|at|reach(?:ed|es)?|is|was|stood at)\s+(?:\w+\s+)?$", re.IGNORECASE)


def level_and_difference(page: Page) -> Iterator[Doubt]:
    """*3.1 metres above its usual level*, elsewhere *rose to 3.1 metres*: the one adds the usual level again."""
    measured = [f for f in page.figures if f.kind in _MEASURED and f.value is not None and _way(f)]
    for first, second in of_one_key(measured, _as_measured):
        if _way(first) != _way(second):
            more = first if _way(first) == "difference" else second
            than = " ".join(behind(more).split()[:4])
            why = f"{first.words} is a level in one place, and in another the difference “{more.words} {than}”."
            question = f"Is {first.words} how much it was, or how much more?"
            yield doubt_about("one number, two things", (first, second), question, why)


def _as_measured(figure: Figure) -> Hashable:
    return figure.kind, figure.value, noun(figure)


@once
def _way(figure: Figure) -> str:
    if _DIFFERENCE.match(behind(figure)):
        return "difference"
    return "level" if _LEVEL.search(before(figure)) else ""


def one_number_two_deeds(page: Page) -> Iterator[Doubt]:
    """*It sold 70,000 coats … 70,000 were delivered*: the same number, and two mouths say two things of it."""
    counts = [f for f in page.figures if _is_large(f)]
    for first, second in of_one_key(counts, lambda f: f.value):
        if first.voice == second.voice or same_sentence(first, second):
            continue
        near = second.start - first.end <= threshold("farthest apart")
        if near and _nouns_fit(first, second) and _differ(first, second):
            said = [_last_deed(figure) for figure in (first, second)]
            why = f"{first.surface} stands for what was “{said[0]}” by {first.voice}, “{said[1]}” by {second.voice}."
            question = f"Which of the two was counted: “{said[0]}” or “{said[1]}”?"
            yield doubt_about("one number, two things", (first, second), question, why)


def _is_large(figure: Figure) -> bool:
    counted = figure.kind in WHOLE_COUNTS or figure.unit == "time"
    return counted and (figure.value or 0) >= threshold("smallest number that does not recur by chance")


def _nouns_fit(first: Figure, second: Figure) -> bool:
    bare = {first.unit, second.unit} & {"", "time"}
    return bool(bare) or same_noun(first, second)


def _differ(first: Figure, second: Figure) -> bool:
    return bool(_last_deed(first) and _last_deed(second)) and not same_deed(first, second)


_VERB = re.compile(r"\b(sold|[a-z]{3,}(?:ed|lt|nt|wn))\b")


def _last_deed(figure: Figure) -> str:
    """The past participle nearest behind the number in its clause, else the nearest before; "" if none."""
    after = re.split(r"[.;:,\n]", figure.text[figure.number_end : figure.end + 60])[0]
    found = _VERB.search(after)
    if found:
        return found.group(1)
    earlier = _VERB.findall(re.split(r"[.;:\n]", before(figure))[-1])
    return str(earlier[-1]) if earlier and deeds(figure) else ""
