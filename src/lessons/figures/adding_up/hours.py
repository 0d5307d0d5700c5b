"""More hours than the days have: *for the seven days … at work for 174 hours*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from lessons.figures.adding_up.amounts import plain
from lessons.figures.adding_up.fitting import in_order
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.words import phrases
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "night": 24.0, "week": 168.0}


def hours_past_all(page: Page) -> Iterator[Doubt]:
    """*For the seven days … at work for 174 hours*: more hours than the days have."""
    for sentence in page.sentences():
        times = [f for f in sentence if f.kind == "duration" and f.value and f.unit in _HOURS and f.bound == "exactly"]
        for one, other in combinations(times[:_MANY], 2):
            short, long = sorted((one, other), key=lambda f: _HOURS[f.unit])
            hours, room = (short.value or 0) * _HOURS[short.unit], (long.value or 0) * _HOURS[long.unit]
            if short.unit not in ("minute", "hour") or long.unit not in ("day", "week") or not room < hours < 2 * room:
                continue
            if _is_one_persons(page, short, long):
                have = "have" if long.value != 1 else "has"
                why = f"“{long.words}” {have} {plain(room)} hours, but the text says “{short.words}”."
                question = f"How do {short.words} go into {long.words}?"
                yield doubt_about("more than fit", in_order(long, short), question, why)


_MANY = 6
"""More lengths of time than that in one sentence are a table (own choice)."""


def _is_one_persons(page: Page, short: Figure, long: Figure) -> bool:
    """Within that time, and nobody to share the hours with."""
    shared = phrases("shared work").search(page.words(page.sentence(short)))
    within, spent = _WITHIN.search(page.opening(long)), _SPENT.search(page.opening(short))
    return bool(within and spent) and not shared


_WITHIN = re.compile(r"\b(?:in|for|over|during|within) (?:the |those |these |his |her |last |past )*$", re.IGNORECASE)
_SPENT = re.compile(
    r"\b(?:work\w*|spent|on duty|awake|slept|sat|stood|walked|drove|played|watched|at)\b[^.;]{0,40}$", re.IGNORECASE
)
