"""What one word adds to the counts; worked out once a form and remembered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from lessons.language.familiar import is_familiar
from lessons.language.syllables import syllables

REMEMBERED = 200_000
"""Forms kept in memory: more than a million words of English have, and some 100 MB at most."""


class Tally(NamedTuple):
    """What is counted in one word, one sentence or one text.

    Attributes
    ----------
    words : see :mod:`lessons.language.tokenizing`
    syllables : of all words
    letters : letters and digits
    polysyllables : words of three syllables or more (McLaughlin 1969)
    complex_words : those of them that Fog counts: no names, compounds, or verb forms in -es, -ed (Gunning 1952)
    unfamiliar : words outside the list of Dale and Chall (1948), by their rules
    english : words that the English dictionary has, figures among them
    """

    words: int
    syllables: int
    letters: int
    polysyllables: int
    complex_words: int
    unfamiliar: int
    english: int


@dataclass(frozen=True, slots=True)
class WordForm:
    """One form: where its syllables come from, and what it counts as a plain word and as a name."""

    syllables: int
    source: str
    plain: Tally
    name: Tally


@lru_cache(REMEMBERED)
def word_form(word: str) -> WordForm:
    """What a form counts, with its capitals as written.

    >>> form = word_form("Invasion")
    >>> form.plain.unfamiliar, form.name.unfamiliar
    (1, 0)
    """
    sound = syllables(word)
    poly = int(sound.number >= 3)
    letters = sum(map(str.isalnum, word))
    english = int(sound.source.startswith(("CMU", "figure", "sum", "abbreviation", "spelled")))
    hard, unfamiliar = int(poly and _is_complex(word)), int(not is_familiar(word))
    plain = Tally(1, sound.number, letters, poly, hard, unfamiliar, english)
    return WordForm(sound.number, sound.source, plain, plain._replace(complex_words=0, unfamiliar=0))


_LENGTHENED = re.compile(r"(?P<base>.+)(?:es|ed)", re.IGNORECASE)


def _is_complex(word: str) -> bool:
    """Whether Fog counts a word of three syllables: no compound, no figure, not three only by its ending."""
    if "-" in word or not word[0].isalpha():
        return False
    match = _LENGTHENED.fullmatch(word)
    return match is None or _syllables_of(match["base"]) >= 3


def _syllables_of(base: str) -> int:
    """Syllables of a verb without its ending: with or without the *e* that the ending swallowed."""
    return max(syllables(base).number, syllables(base + "e").number)
