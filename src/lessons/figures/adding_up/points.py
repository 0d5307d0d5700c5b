"""Percent or percentage points? *Support rose from 40 to 60 percent, a rise of 20 percent*: it is 50 percent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lessons.figures.adding_up.amounts import Interval, amount, in_percent, plain, size
from lessons.figures.adding_up.fitting import in_order, touch
from lessons.figures.adding_up.page import Page, gap
from lessons.figures.adding_up.words import led_by
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_FROM = re.compile(r"\bfrom\s+(?:about |some |just |only )*$", re.IGNORECASE)
_TO = re.compile(r"[^.;:!?\n]{0,40}?\bto\s+(?:about |some |just |only )*", re.IGNORECASE)
_BACK = re.compile(r"[^.;:!?\n]{0,40}?,?\s*(?:up |down )?from\s+(?:about |some |just |only )*", re.IGNORECASE)
_CLOSE = 45
"""Characters between a change and the nearer of its ends (own choice)."""


def points_or_percent(page: Page) -> Iterator[Doubt]:
    """A change in percent between two percentages that is really the difference in percentage points."""
    for old, new in _ends(page):
        near = [f for f in page.near(new, 0, 0) if f is not old and _is_change(page, f, old, new)]
        if (
            len(near) == 1
            and touch(_sure(near[0]), _points(old, new))
            and not touch(_sure(near[0]), _relative(old, new))
        ):
            yield _question(old, new, near[0])


def _ends(page: Page) -> Iterator[tuple[Figure, Figure]]:
    """The percentages that a change begins and ends with: *from 40 to 60 percent*, *60 percent, up from 40*."""
    shares = [f for f in page.figures if f.kind == f.unit == "percent" and size(f) > 0 and not f.change]
    for first, second in pairwise(shares):
        if page.sentence(first) != page.sentence(second):
            continue
        if _FROM.search(page.opening(first)) and _TO.fullmatch(gap(first, second)):
            yield first, second
        elif _BACK.fullmatch(gap(first, second)):
            yield second, first


def _is_change(page: Page, figure: Figure, old: Figure, new: Figure) -> bool:
    """*A rise of 20 percent*, *up 20 percent*: right before, between or behind the two ends."""
    first, last = in_order(old, new)
    near = -_CLOSE <= figure.end - first.start <= 0 or 0 <= figure.start - last.end <= _CLOSE
    near = near or first.end <= figure.start < last.start
    named = bool(figure.change) or led_by("a difference of", "of|about|nearly|almost|some").search(page.opening(figure))
    return near and figure.kind == "percent" and figure.unit == "percent" and bool(named)


def _sure(figure: Figure) -> Interval:
    return amount(figure) or (0.0, 0.0)


def _points(old: Figure, new: Figure) -> Interval:
    apart, slack = abs(size(new) - size(old)), _HALF
    return apart - slack, apart + slack


def _relative(old: Figure, new: Figure) -> Interval:
    change, slack = 100 * abs(size(new) / size(old) - 1), 100 * _HALF / size(old)
    return change - slack, change + slack


_HALF = 0.5
"""A percentage in whole numbers is at most half a point off."""


def _question(old: Figure, new: Figure, said: Figure) -> Doubt:
    change = in_percent(abs(size(new) / size(old) - 1))
    points = plain(abs(size(new) - size(old)))
    why = (
        f"From “{old.words}” to “{new.words}” are {points} percentage points, and a change of {change}; the text says "
        f"“{said.words}”."
    )
    return doubt_about("change", in_order(old, new, said), "Are percent meant, or percentage points?", why)
