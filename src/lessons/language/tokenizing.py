"""What counts as one word, for every measure of the language folder.

A word is what a person would count on paper: a compound with hyphens is one word, so is a number however long, an
abbreviation with full stops, a contraction and a web address. Dashes and slashes part words.
"""

from __future__ import annotations

import re

_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_ADDRESS = r"(?:https?://|www\.)\S+"
_INITIALS = rf"(?:{_LETTER}\.){{2,}}(?![^\W_])"
_NUMBER = r"[$€£¥]?\d+(?:[.,:]\d+)*(?:%|[^\W\d_]+)?"
_PART = rf"(?:{_NUMBER}|[^\W_](?:[^\W_]|[\u0300-\u036f])*)"

WORD = re.compile(rf"{_ADDRESS}|{_INITIALS}|{_PART}(?:['’\-\u2010\u2011&]{_PART})*")
"""One word. Linear: each alternative either takes what it has read or gives up at its first character."""


def words_in(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The words of ``text[start:end]`` as written, in order.

    >>> words_in("The army—already small—lost 3.5% of its 20-year-olds.")
    ['The', 'army', 'already', 'small', 'lost', '3.5%', 'of', 'its', '20-year-olds']
    """
    found: list[str] = WORD.findall(text, start, len(text) if end is None else end)
    return found
