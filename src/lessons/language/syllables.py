"""How many syllables a word has, and where we know it from.

The dictionary is asked first; then the word's parts and endings; then figures and initials are read aloud; only what
is left is guessed from its vowels. Every answer says which of these it was.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from lessons.language.numerals import figure_syllables, is_figure, letter_syllables
from lessons.language.pronouncing import dictionary_syllables
from lessons.tables import rows

LONGEST_WORD = 60
"""Letters. What is longer is no word that anybody reads aloud; it counts as one syllable."""


@dataclass(frozen=True, slots=True)
class Syllables:
    """The syllables of one word: how many, and where from."""

    number: int
    source: str


def syllables(word: str) -> Syllables:
    """The syllables of a word as written, capitals and all.

    >>> syllables("basement"), syllables("pro-Moscow").number, syllables("BBC").source
    (Syllables(number=2, source='CMU dictionary'), 3, 'CMU dictionary')
    """
    word = word.replace("’", "'").replace("\u2010", "-").replace("\u2011", "-").strip("'-")
    if "://" in word or word.startswith("www.") or len(word) > LONGEST_WORD:
        return Syllables(1, "web address or no word: counted as one")
    return _whole_word(word) or _compound(word) or _by_vowels(word)


def _whole_word(word: str) -> Syllables | None:
    """What can be known without cutting the word in two."""
    if is_figure(word):
        return Syllables(figure_syllables(word), "figure read aloud")
    if word in _initialisms() or re.fullmatch(r"(?:[^\W\d_]\.)+(?:[^\W\d_])?", word):
        return Syllables(letter_syllables(word.replace(".", "").removesuffix("s")), "spelled letter by letter")
    if len(word) == 1 and word.isupper() and word not in "AI":
        return Syllables(letter_syllables(word), "spelled letter by letter")
    if word.lower() in _abbreviations():
        read_as = _abbreviations()[word.lower()]
        number = sum(syllables(part).number for part in read_as.split())
        return Syllables(number, f"abbreviation, read as “{read_as}”")
    known = dictionary_syllables(word)
    if known is not None:
        return Syllables(known, "CMU dictionary")
    return _spelled(word) or _with_ending(word)


@cache
def _abbreviations() -> dict[str, str]:
    return {row["abbreviation"]: row["read_as"] for row in rows("lexicon", "abbreviations.csv")}


@cache
def _initialisms() -> frozenset[str]:
    return frozenset(row["initialism"] for row in rows("lexicon", "initialisms.csv"))


def _spelled(word: str) -> Syllables | None:
    """Capitals that nobody can pronounce (TSB, MI6), letter by letter, the number behind them as a number."""
    match = re.fullmatch(r"([A-Z&]{1,5})(\d*)(s?)", word)
    if match is None:
        return None
    letters, number, _ = match.groups()
    if len(letters) > 3 and not number and re.search("[AEIOUY]", letters):
        return None
    figure = figure_syllables(number) if number else 0
    return Syllables(letter_syllables(letters.replace("&", "")) + letters.count("&") + figure, "spelled letter by letter")


# ------------------------------------------------------------------- endings

_HISS = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")


def _with_ending(word: str) -> Syllables | None:
    """A word that the dictionary has without its ending: plurals, possessives, -ed, -ing, -ly, -er, -ness."""
    word = word.lower()
    for base, extra in _without_endings(word):
        known = dictionary_syllables(base) if len(base) > 2 else None
        if known is not None:
            return Syllables(known + extra, f"CMU dictionary: “{base}” and its ending")
    return None


def _without_endings(word: str) -> list[tuple[str, int]]:
    """What a word may be an inflection of, and how many syllables the ending adds."""
    found: list[tuple[str, int]] = []
    if word.endswith("'s") or word.endswith("s'"):
        base = word[:-2] if word.endswith("'s") else word[:-1]
        return [(base, int(base.endswith(_HISS) and word.endswith("'s")))]
    if word.endswith("s") and not word.endswith("ss"):
        found.append((word[:-1], int(word[:-1].endswith(_HISS))))
        if word.endswith("ies"):
            found.append((word[:-3] + "y", 0))
        if word.endswith("es") and word[:-2].endswith(_HISS):
            found.append((word[:-2], 1))
    if word.endswith("ed"):
        for base in (word[:-2], word[:-1], word[:-3]):
            found.append((base, int(base.endswith(("t", "d", "te", "de")))))
    for ending, extra in (("ing", 1), ("er", 1), ("ers", 1), ("ly", 1), ("ness", 1), ("ment", 1), ("less", 1)):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            found += [(stem, extra), (stem + "e", extra), (stem[:-1], extra)] if ending in ("ing", "er") else [(stem, extra)]
    for prefix in ("un", "re", "non", "pre", "mis", "over", "anti", "counter"):
        if word.startswith(prefix):
            found.append((word[len(prefix) :], 2 if prefix in ("over", "anti", "counter") else 1))
    return found


# ----------------------------------------------------------------- compounds


def _compound(word: str) -> Syllables | None:
    """A word with hyphens or an apostrophe inside: the sum of its parts."""
    parts = [part for part in re.split(r"[-&]", word) if part]
    if len(parts) > 1:
        return Syllables(sum(syllables(part).number for part in parts), "sum of its parts")
    head, apostrophe, tail = word.partition("'")
    if apostrophe and head and tail:
        extra = 0 if tail.lower() in ("s", "t", "d", "m", "re", "ve", "ll") else syllables(tail).number
        return Syllables(syllables(head).number + extra, "sum of its parts")
    return None


# -------------------------------------------------------------------- vowels

_CYRILLIC_VOWEL = re.compile("[аеёиоуыэюяіїєў]", re.IGNORECASE)
_GROUP = re.compile("[aeiouy]+")
_SILENT = re.compile(r"(?:[^aeiouylr]e|[aeiouyr]re|[aeiouy]le|[^aeioutd]ed|[^aeiouyszxcg]es|(?<=[^aeiou][aeiou])[^aeiou]ely)$")
_TWO = re.compile(
    r"ia(?!n?ce|ge)|io(?!us|n)|iu|[aeou]ing$|eo(?!us|n$)|ua(?=[rt])|[^q]ua(?=l|te)|[aeiou]y[aeiou]|ue[lt]|ie(?=t|r$)|[^aeiou]le[ds]$"
)


def _by_vowels(word: str) -> Syllables:
    """A word that no table has, by its vowels: one syllable a group of vowels, less a silent e."""
    if _CYRILLIC_VOWEL.search(word) or re.search("[\u0400-\u04ff]", word):
        return Syllables(len(_CYRILLIC_VOWEL.findall(word)), "rule: one a vowel (Cyrillic)")
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if "a" <= c <= "z")
    return Syllables(rule_syllables(plain), "rule: groups of vowels")


def rule_syllables(word: str) -> int:
    """Syllables by rule alone, at least one.

    Parameters
    ----------
    word : letters a to z

    Notes
    -----
    The usual rule of schoolbooks: count the groups of vowels, leave out a silent *e*, part *ia*, *io*, *eo*.
    ``benchmarks/language.py`` says how often it agrees with the dictionary.
    """
    number = len(_GROUP.findall(word)) - bool(_SILENT.search(word)) + len(_TWO.findall(word))
    return max(1, number)
