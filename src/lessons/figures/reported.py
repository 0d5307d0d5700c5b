"""The day of a report, from its dateline: what *last week* and *July 12* count from."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from lessons.figures.dates import find_dates
from lessons.figures.days import resolve
from lessons.paragraphs import find_paragraphs


@lru_cache(maxsize=8)
def report_date(text: str) -> date | None:
    """The day that the dateline of a text names; None where there is none."""
    for paragraph in find_paragraphs(text).where(kind="dateline"):
        for words in find_dates(paragraph.words):
            days = resolve(paragraph.words[words.start : words.end], None)
            if days:
                return days[0]
    return None
