"""Digits that count nothing: clock times, versions, telephone numbers, codes, fixed phrases."""

from __future__ import annotations

import re
from functools import cache

from lessons.findings import Span
from lessons.tables import rows


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["pattern"], re.IGNORECASE) for row in rows("lexicon", "not_a_figure.csv"))


def stretches(text: str) -> list[Span]:
    """Where the rules of ``data/lexicon/not_a_figure.csv`` fire, in characters; in no order, and they may overlap."""
    return [match.span() for pattern in _patterns() for match in pattern.finditer(text)]
