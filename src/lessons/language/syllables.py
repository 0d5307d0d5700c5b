"""How many syllables a word has, and where we know it from.

The dictionary is asked first; then the word's parts and endings; then figures and initials are read aloud; only what
is left is guessed from its vowels. Every answer says which of these it was.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
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
    if word.lower() in abbreviations():
        read_as = abbreviations()[word.lower()]
        number = sum(syllables(part).number for part in read_as.split())
        return Syllables(number, f"abbreviation, read as “{read_as}”")
    known = dictionary_syllables(word)
    if known is not None:
        return Syllables(known, "CMU dictionary")
    return _spelled(word) or _with_ending(word)


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviations in small letters, without their full stop, to what they are read as."""
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
    return Syllables(
        letter_syllables(letters.replace("&", "")) + letters.count("&") + figure, "spelled letter by letter"
    )


# ------------------------------------------------------------------- endings

_HISS = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")

_ENDINGS: tuple[tuple[str, tuple[str, ...], int], ...] = (
    ("ies", ("y",), 0),
    ("ing", ("", "e"), 1),
    ("er", ("", "e"), 1),
    ("ers", ("", "e"), 1),
    ("ly", ("",), 1),
    ("ness", ("",), 1),
    ("ment", ("",), 1),
    ("less", ("",), 1),
)
"""An ending, what may stand in its place in the base, and how many syllables it adds."""

_PREFIXES = {"un": 1, "re": 1, "non": 1, "pre": 1, "mis": 1, "over": 2, "anti": 2, "counter": 2}


def _with_ending(word: str) -> Syllables | None:
    """A word that the dictionary has without its ending or its prefix."""
    word = word.lower()
    for base, extra in _bases(word):
        known = dictionary_syllables(base) if len(base) > 2 else None
        if known is not None:
            return Syllables(known + extra, f"CMU dictionary: “{base}” and its ending")
    return None


def _bases(word: str) -> Iterator[tuple[str, int]]:
    """What a word may be made of, and how many syllables the ending or prefix adds."""
    if word.endswith("'s"):
        yield word[:-2], int(word[:-2].endswith(_HISS))
        return
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1], int(word[:-1].endswith(_HISS))
        if word.endswith("es"):
            yield word[:-2], 1
    if word.endswith("ed"):
        for base in (word[:-2], word[:-1], word[:-3]):
            yield base, int(base.endswith(("t", "d", "te", "de")))
    for ending, replacements, extra in _ENDINGS:
        if word.endswith(ending):
            yield from ((word.removesuffix(ending) + replacement, extra) for replacement in replacements)
    for prefix, extra in _PREFIXES.items():
        if word.startswith(prefix):
            yield word.removeprefix(prefix), extra


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
_SILENT = re.compile(
    r"(?:[^aeiouylr]e|[aeiouyr]re|[aeiouy]le|lle|[^aeioutd]ed|[^aeiouyszxcgh]es|[^cs]hes|[qg]ues?"
    r"|[^aeiou][aeiou][^aeioul]e(?:ly|less|ness|ment|ments))$"
)
"""An *e* at the end that is not spoken: *made*, *fire*, *ruled*, *names*, *safely*."""

_TWO = re.compile(
    r"(?<![cst])ia(?!n?ce|ge)|io(?!us|n)|iu|[aeou]ing$|[bdgpt]ling$|eo(?!us|n$)|ua(?=[rt])"
    r"|[^qg]ua(?=l|te)|[aeiou]y[aeiou]|^[^aeiou]{1,3}y[aeo]|ue[lt]|ie(?=t|r$)|[^aeioul]le[ds]$|[^aeiou]ism$|iest$"
)
"""Two vowels that stand together and are spoken apart: *media*, *radio*, *going*, *quiet*."""


def _by_vowels(word: str) -> Syllables:
    """A word that no table has: without its accents in the dictionary, else one syllable a group of vowels."""
    if _CYRILLIC_VOWEL.search(word) or re.search("[\u0400-\u04ff]", word):
        return Syllables(len(_CYRILLIC_VOWEL.findall(word)), "rule: one a vowel (Cyrillic)")
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if "a" <= c <= "z")
    known = None if plain == word.lower() else dictionary_syllables(plain)
    if known is not None:
        return Syllables(known, f"CMU dictionary: “{plain}”")
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
