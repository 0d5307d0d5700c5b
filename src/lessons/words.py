"""Finding words in a text as a person would: capitals, kinds of quotation marks and spaces do not matter."""

from __future__ import annotations

import re

from lessons.findings import Span

_SAME = ('"“”„«»', "'‘’", "-–—")
"""Signs that a keyboard or a copy may have swapped."""


def find_words(text: str, wanted: str) -> list[Span]:
    """Where ``wanted`` stands in ``text``, in whole words.

    >>> find_words("A “lost dog”, the Lost  Dog", 'lost dog')
    [(3, 11), (18, 27)]
    """
    words = wanted.split()
    # What is longer than the text cannot stand in it, and would make an endless pattern.
    if not words or sum(map(len, words)) > len(text):
        return []
    pieces = ["".join(_sign(sign) for sign in piece) for piece in words]
    pattern = r"(?<!\w)" * words[0][0].isalnum() + r"\s+".join(pieces) + r"(?!\w)" * words[-1][-1].isalnum()
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]


def _sign(sign: str) -> str:
    for same in _SAME:
        if sign in same:
            return f"[{re.escape(same)}]"
    return re.escape(sign)


def plain(words: str) -> str:
    """Words without what does not matter: capitals, outer punctuation, doubled spaces, hyphens for spaces.

    >>> plain("  Named-Person. ")
    'named person'
    """
    return " ".join(re.sub(r"[-_\s]+", " ", words).strip(" .,;:!?\"'“”‘’").casefold().split())
