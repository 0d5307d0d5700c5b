"""The Carnegie Mellon pronouncing dictionary: how a word sounds, and so how many syllables it has.

The shipped file (``data/nltk_data/corpora/cmudict``, BSD licence beside it) is sorted, so a word is found by
bisection in some microseconds; nothing is loaded that nobody asks for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from lessons import places
from lessons.tables import TableError

Phones = list[str]
"""One pronunciation: ``["R", "IY0", "P", "AO1", "R", "T"]``. A vowel carries its stress as a digit."""


MOST_PRONUNCIATIONS = 9
"""More than any word has, so that the search for them ends."""


@cache
def _lines() -> list[bytes]:
    """All lines of the dictionary, sorted byte by byte."""
    path = places.data("nltk_data", "corpora", "cmudict", "cmudict")
    try:
        return path.read_bytes().split(b"\n")
    except FileNotFoundError:
        raise TableError("The pronouncing dictionary is missing. Install the course again, or restore it.") from None


def pronunciations(word: str) -> list[Phones]:
    """All pronunciations of a word, the most usual first; ``[]`` if the dictionary does not have it.

    >>> pronunciations("report")
    [['R', 'IY0', 'P', 'AO1', 'R', 'T'], ['R', 'IH0', 'P', 'AO1', 'R', 'T']]
    """
    if not word.isascii() or not word:
        return []
    prefix = word.upper().encode() + b" "
    lines = _lines()
    found = []
    place = bisect_left(lines, prefix)
    for line in lines[place : place + MOST_PRONUNCIATIONS]:
        if not line.startswith(prefix):
            break
        found.append(line.decode().split()[2:])
    return found


def dictionary_syllables(word: str) -> int | None:
    """Syllables of a word in its first pronunciation; None if the dictionary does not have it.

    >>> dictionary_syllables("Afghanistan")
    4
    """
    phones = _first(word)
    return None if phones is None else sum(phones.count(stress) for stress in b"012")


def _first(word: str) -> bytes | None:
    """The phones of a word's first pronunciation, as they stand in the file."""
    if not word.isascii() or not word:
        return None
    prefix = word.upper().encode() + b" 1 "
    lines = _lines()
    place = bisect_left(lines, prefix)
    if place < len(lines) and lines[place].startswith(prefix):
        return lines[place][len(prefix) :]
    return None


def dictionary_words() -> Iterator[str]:
    """All words of the dictionary, in small letters and in order."""
    for line in _lines():
        word, _, rest = line.partition(b" ")
        if rest.startswith(b"1 "):
            yield word.decode().lower()
