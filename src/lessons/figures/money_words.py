"""Is money spoken of? Then *12 pounds* are no weight, and *15m* is no length."""

from __future__ import annotations

import re
from functools import cache

from lessons.tables import rows


@cache
def about_money() -> re.Pattern[str]:
    """A word for paying, buying or owing."""
    return re.compile(rf"\b(?:{'|'.join(row['word'] for row in rows('lexicon', 'money_words.csv'))})\b", re.IGNORECASE)


def speaks_of_money(text: str, start: int) -> bool:
    """Does a word for paying, buying or owing stand before a number in its sentence?"""
    before = re.split(r"[.!?;]\s", text[max(0, start - _NEAR_WORDS) : start])[-1]
    return bool(about_money().search(before))


_NEAR_WORDS = 60
"""Characters before a number in which a word for paying tells what its unit means (own choice)."""
