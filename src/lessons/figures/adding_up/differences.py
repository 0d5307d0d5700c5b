"""A difference beside the two numbers it lies between: *fell from 240 to 180, a drop of 80*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import SHARES, Interval, amount, in_percent, plain, share_of, size
from lessons.figures.adding_up.fitting import in_order, measure, touch
from lessons.figures.adding_up.own_subjects import is_of_its_own
from lessons.figures.adding_up.page import Page, noun_of, sure
from lessons.figures.adding_up.pairs import OTHER_ORDER, Pair, pairs_of
from lessons.figures.adding_up.rivals import within
from lessons.figures.adding_up.words import led_by
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_CLOSE = 45
"""Characters between a difference and the nearer of its two numbers (own choice)."""


def stated_difference(page: Page) -> Iterator[Doubt]:
    """The one difference in the sentence of two sizes, before and after, is another than theirs."""
    for pair in pairs_of(page):
        first, last = in_order(pair.old, pair.new)
        if page.sentence(first) != page.sentence(last) or not within(first, last, OTHER_ORDER):
            continue
        said = [f for f in page.near(last, 0, 0) if f is not first and _is_difference(page, f, pair)]
        said = [f for f in said if not is_of_its_own(page, f, pair)]
        if len(said) == 1 and not touch(_made(pair, said[0]), _said(said[0])) and not _is_of_all(page, pair, said[0]):
            yield _question(pair, said[0])


def _is_of_all(page: Page, pair: Pair, said: Figure) -> bool:
    """*June went from 130 to 168 and July from 159 to 166, a net gain of 45*: the changes of one sentence, added up."""
    here = page.sentence(pair.old)
    steps = [size(p.new) - size(p.old) for p in pairs_of(page) if page.sentence(p.old) == here == page.sentence(p.new)]
    ranges = (figure.from_and_to for figure in page.near(pair.old, 0, 0))
    steps += [ends[1] - ends[0] for ends in ranges if ends is not None]
    total = abs(sum(steps))
    return len(steps) > 1 and touch((total, total), _said(said))


def _is_difference(page: Page, figure: Figure, pair: Pair) -> bool:
    first, last = in_order(pair.old, pair.new)
    near = 0 <= first.start - figure.end <= _CLOSE or 0 <= figure.start - last.end <= _CLOSE
    alike = measure(figure) == measure(pair.new) and noun_of(figure) in ("", noun_of(pair.new), noun_of(pair.old))
    stated = led_by("a difference of", "of|about|nearly|almost|some").search(page.opening(figure)[-_CLOSE:])
    given = figure.value is not None and (alike or (figure.kind in SHARES and "point" not in figure.unit))
    back = _BACK.match(page.after(figure)) is not None
    return near and given and bool(stated) and not back and not re.match(r"\s+of\b", page.after(figure))


_BACK = re.compile(r"[,;]?\s+back\b", re.IGNORECASE)
"""*Then fell by a third, back to 2 euros*: a step of its own, to another size."""


def _made(pair: Pair, figure: Figure) -> Interval:
    """The least and the most that the two numbers differ by, as a share where the text gives a share."""
    one, two = sure(pair.old), sure(pair.new)
    low, high = two[0] - one[1], two[1] - one[0]
    if figure.kind in SHARES:
        low, high = pair.ratio[0] - 1, pair.ratio[1] - 1
    return (0.0 if low <= 0 <= high else min(abs(low), abs(high))), max(abs(low), abs(high))


def _said(figure: Figure) -> Interval:
    return (share_of(figure) if figure.kind in SHARES else amount(figure)) or (0.0, float("inf"))


def _question(pair: Pair, said: Figure) -> Doubt:
    gap = abs(size(pair.new) - size(pair.old))
    computed = in_percent(gap / size(pair.old), said) if said.kind in SHARES else plain(gap)
    why = f"From “{pair.old.words}” to “{pair.new.words}” is a change of {computed}, but the text says “{said.words}”."
    return doubt_about("change", in_order(pair.old, pair.new, said), f"Is the change {said.words} or {computed}?", why)
