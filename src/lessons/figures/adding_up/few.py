"""Shares of few, and of few who were asked: *62 percent of the 13 patients*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lessons.figures.adding_up.amounts import SHARES, WHOLE_COUNTS, in_percent, size
from lessons.figures.adding_up.more_than_all import OF
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.words import led_by, phrases
from lessons.figures.doubts import Doubt, doubt_about, threshold
from lessons.figures.figure import Figure

_FARTHEST = 250
"""Characters between a share and the number who were asked (own choice)."""


def share_of_few(page: Page) -> Iterator[Doubt]:
    """*37 percent of the 16 patients*: one more or one fewer moves the share a lot."""
    for share, whole in pairwise(page.figures):
        of_whole = share.kind == "percent" and OF.fullmatch(share.text[share.end : whole.start])
        if of_whole and _is_few(whole, "smallest whole for a percentage"):
            why = f"“{share.words}” are of {whole.surface} only: a single one is {in_percent(1 / size(whole))}."
            yield doubt_about("shares", (share, whole), "How many is that, and why is it given in percent?", why)


def few_were_asked(page: Page) -> Iterator[Doubt]:
    """*75 percent of parents are for it … which asked 40 of them*: a share of all from a small number."""
    for sample in page.figures:
        if not _is_few(sample, "smallest number to ask for a share") or not _was_asked(page, sample):
            continue
        shares = [f for f in page.near(sample, 1, 0, _is_share) if 0 <= sample.start - f.end <= _FARTHEST]
        if shares:
            why = f"“{shares[-1].words}” is said of all, and {sample.surface} were asked: a few more could change it."
            yield doubt_about("shares", (shares[-1], sample), "Who were they, and how were they chosen?", why)


def _is_few(figure: Figure, limit: str) -> bool:
    return figure.kind in WHOLE_COUNTS and 1 < size(figure) < threshold(limit)


def _is_share(figure: Figure) -> bool:
    return figure.kind in SHARES and not figure.change


def _was_asked(page: Page, figure: Figure) -> bool:
    behind = re.match(rf"\s+(?:[\w-]+\s+){{0,2}}{phrases('were asked').pattern}", page.after(figure), re.IGNORECASE)
    return bool(behind or led_by("were asked", "only|just|about|some").search(page.opening(figure)))
