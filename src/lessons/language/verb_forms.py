"""The forms of a verb: *admit*, *admits*, *admitted*, *admitting*.

Enough for the verbs that the tables list and for regular ones; what no rule gives stands in
``data/lexicon/irregular_verbs.csv``. The packages that inflect any English verb have had no release for years, and
one of them would be a large table for a short list.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from lessons.tables import Row, rows

Form = Literal["base", "third person", "past", "participle", "ing"]

_SHORT = re.compile(r"(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]")
"""One vowel between consonants: the last letter is doubled, as in *snapped* and *quipped*."""


@cache
def _irregular() -> dict[str, Row]:
    return {row["lemma"]: row for row in rows("lexicon", "irregular_verbs.csv")}


def inflect(verb: str, form: Form) -> str:
    """One form of a verb, with its particle behind it.

    >>> inflect("point out", "past"), inflect("deny", "third person"), inflect("snap", "ing")
    ('pointed out', 'denies', 'snapping')
    """
    word, space, particle = verb.partition(" ")
    return _inflected(word, form) + space + particle


def _inflected(word: str, form: Form) -> str:
    if form == "base":
        return word
    if form == "third person":
        return _with_s(word)
    if form == "ing":
        return _stem(word, before="ing") + "ing"
    if word in _irregular():
        return _irregular()[word][form]
    return word + "d" if word.endswith("e") else _stem(word, before="ed") + "ed"


def _with_s(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh|o)$", word) else "s")


def _stem(word: str, before: Literal["ed", "ing"]) -> str:
    if before == "ed" and re.search(r"[^aeiou]y$", word):
        return word[:-1] + "i"
    if before == "ing" and re.search(r"[^aeiouy]e$|ue$", word):
        return word[:-1]
    return word + word[-1] if _SHORT.fullmatch(word) or _doubled(word) else word


def _doubled(word: str) -> bool:
    """True for *admit* and *begin*: the stress lies on the last syllable. Such verbs all stand in the table."""
    return word in _irregular() and re.search(r"[^aeiou][aeiou][^aeiouwxy]$", word) is not None
