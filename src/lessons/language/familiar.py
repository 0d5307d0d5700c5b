"""Which words are familiar, by the rules of Dale and Chall (1948) and Chall and Dale (1995).

The list of about 3,000 words that four fifths of fourth-graders knew is read from where textstat keeps it (MIT
licence), so that both count against the same list and a difference between them can only come from the rules. What
textstat leaves out are the book's rules: names of people and places and figures are familiar, and so is a listed word
with a regular ending.
"""

from __future__ import annotations

import importlib.util
import re
from functools import cache
from pathlib import Path

from lessons.language.numerals import is_figure
from lessons.tables import TableError


@cache
def familiar_words() -> frozenset[str]:
    """The familiar words, in lower case.

    Raises
    ------
    TableError
        textstat, whose copy of the list is used, is not installed or has changed.
    """
    spec = importlib.util.find_spec("textstat")  # finds the folder without importing the package
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder, "resources", "en", "easy_words.txt")
        if path.is_file():
            return frozenset(path.read_text(encoding="utf-8").split())
    raise TableError("The list of familiar words is missing. Install textstat: pip install textstat==0.7.13")


def is_familiar(word: str) -> bool:
    """True for a word that the list has, by itself or under a regular ending; capitals do not matter.

    A compound with hyphens is familiar if all of its parts are.

    >>> is_familiar("soldiers"), is_familiar("begging"), is_familiar("invasion"), is_familiar("20-year-old")
    (True, True, False, True)
    """
    word = word.replace("’", "'").replace("\u2010", "-").replace("\u2011", "-").lower().strip("'-")
    if word in familiar_words() or is_figure(word):
        return True
    if "-" in word:
        return all(is_familiar(part) for part in word.split("-") if part)
    return any(base in familiar_words() for base in _bases(word))


_CONTRACTION = re.compile(r"(?:n't|'(?:s|d|m|re|ve|ll|t))$")


def _bases(word: str) -> list[str]:
    """What a word may be a regular inflection of.

    Plurals and possessives of nouns; -s, -ed, -ing of verbs; -er, -est of adjectives; -ly (Dale and Chall 1948,
    rules for the list), with the changes of spelling that go with them.
    """
    found = [_CONTRACTION.sub("", word), word.removesuffix("s'")]
    for ending in ("s", "es", "d", "ed", "ing", "er", "est", "ly"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            found += [stem, stem + "e"] if ending in ("ing", "ed", "er", "est") else [stem]
            if ending in ("ed", "ing", "er", "est") and stem[-1] == stem[-2]:
                found.append(stem[:-1])
            if ending in ("es", "ed", "er", "est", "ly") and stem.endswith("i"):
                found.append(stem[:-1] + "y")
    return [base for base in found if base != word]
