"""textstat, given the pronouncing dictionary that it would otherwise try to download.

textstat 0.7.13 asks NLTK for the CMU dictionary, and NLTK asks the network. Putting our copy on NLTK's search path is
not enough: NLTK 3.10 refuses a data folder that others in the group may write to, as a shared classroom folder is,
and then textstat falls back on the download. So textstat is handed the dictionary at the one place where it asks for
it. Nothing is downloaded, nothing is written, and no setting of NLTK is changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import ModuleType
from typing import Any

from lessons.language.pronouncing import Phones, dictionary_words, pronunciations


class PronouncingDictionary(Mapping[str, list[Phones]]):
    """The shipped dictionary in the form that textstat expects: word in small letters to its pronunciations."""

    def __getitem__(self, word: str) -> list[Phones]:
        found = _remembered(word)
        if not found:
            raise KeyError(word)
        return found

    def __iter__(self) -> Iterator[str]:
        return dictionary_words()

    def __len__(self) -> int:
        return sum(1 for _ in self)


@lru_cache(20_000)
def _remembered(word: str) -> list[Phones]:
    return pronunciations(word)


@cache
def textstat() -> ModuleType:
    """The package textstat, ready for use without a network.

    >>> textstat().flesch_reading_ease("The cat sat on the mat.") > 100
    True
    """
    import textstat as package
    from textstat.backend.counts import _count_syllables

    download = _count_syllables.get_cmudict

    def shipped(lang: str) -> Any:
        return PronouncingDictionary() if lang.split("_")[0] == "en" else download(lang)

    _count_syllables.get_cmudict = shipped
    module: ModuleType = package
    return module
