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
    before, after = (r"(?<!\w)" * words[0][0].isalnum(), r"(?!\w)" * words[-1][-1].isalnum()) if words else ("", "")
    return _places(text, words, before, after)


def _places(text: str, words: list[str], before: str = "", after: str = "") -> list[Span]:
    """Where words stand one behind the other, with a pattern for what may stand before and after them."""
    # What is longer than the text cannot stand in it, and would make an endless pattern.
    if not words or sum(map(len, words)) > len(text):
        return []
    pieces = ["".join(_sign(sign) for sign in piece) for piece in words]
    return [match.span() for match in re.finditer(before + r"\s+".join(pieces) + after, text, re.IGNORECASE)]


def how_missing(text: str, wanted: str, what: str) -> str:
    """What is wrong with copied words that :func:`find_words` does not find, behind those words: "does not stand …".

    >>> how_missing("A lost dog", "los", "the text")
    'stands in the text only as a part of longer words. Copy whole words.'
    """
    if _places(text, wanted.split()):
        return f"stands in {what} only as a part of longer words. Copy whole words."
    return f"does not stand in {what}. Copy the words to the letter."


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


def plain_words(text: str) -> list[str]:
    """The words of a text in their order, in small letters and without the signs between them.

    >>> plain_words("“Why, I’m 12!”")
    ['why', 'i’m', '12']
    """
    return re.findall(r"\w+(?:['’]\w+)*", text.casefold())
