"""The readability formulas, each as its authors published it, on counts that are made elsewhere.

The arithmetic works on single numbers and on numpy arrays alike, so that the same line of code gives the score and,
on resampled counts, its interval.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, Protocol

Number = Any
"""A float, or a numpy array of floats."""


class Totals(Protocol):
    """What a formula is given: totals of a text, as numbers or as arrays of them."""

    @property
    def sentences(self) -> Number: ...
    @property
    def words(self) -> Number: ...
    @property
    def syllables(self) -> Number: ...
    @property
    def letters(self) -> Number: ...
    @property
    def polysyllables(self) -> Number: ...
    @property
    def complex_words(self) -> Number: ...
    @property
    def unfamiliar(self) -> Number: ...


@dataclass(frozen=True)
class Formula:
    """One published formula.

    Attributes
    ----------
    name : its key in tables and JSON
    label : as it is called in print
    unit : "ease" (high is easy) or "grade" (years of American schooling, high is hard)
    source : author and year
    score : the arithmetic
    """

    name: str
    label: str
    unit: Literal["ease", "grade"]
    source: str
    score: Callable[[Totals], Number]


def flesch_ease(t: Totals) -> Number:
    """Flesch 1948: 206.835 − 0.846 syllables in 100 words − 1.015 words in a sentence."""
    return 206.835 - 84.6 * t.syllables / t.words - 1.015 * t.words / t.sentences


def flesch_kincaid(t: Totals) -> Number:
    """Kincaid, Fishburne, Rogers and Chissom 1975: a school grade, fitted on 531 men of the US Navy."""
    return 0.39 * t.words / t.sentences + 11.8 * t.syllables / t.words - 15.59


def fog(t: Totals) -> Number:
    """Gunning 1952: 0.4 (words in a sentence + percent of hard words)."""
    return 0.4 * (t.words / t.sentences + 100 * t.complex_words / t.words)


def smog(t: Totals) -> Number:
    """McLaughlin 1969: 3.1291 + 1.0430 √(polysyllables in 30 sentences)."""
    return 3.1291 + 1.0430 * (30 * t.polysyllables / t.sentences) ** 0.5


def dale_chall(t: Totals) -> Number:
    """Dale and Chall 1948: 0.1579 percent of unfamiliar words + 0.0496 words in a sentence + 3.6365.

    The constant is left out where at most 5 percent of the words are unfamiliar, as is usual since.
    """
    percent = 100 * t.unfamiliar / t.words
    return 0.1579 * percent + 0.0496 * t.words / t.sentences + 3.6365 * (percent > 5)


def coleman_liau(t: Totals) -> Number:
    """Coleman and Liau 1975: 0.0588 letters in 100 words − 0.296 sentences in 100 words − 15.8."""
    return 5.88 * t.letters / t.words - 29.6 * t.sentences / t.words - 15.8


def ari(t: Totals) -> Number:
    """Senter and Smith 1967: 4.71 strokes in a word + 0.5 words in a sentence − 21.43; strokes: letters, digits."""
    return 4.71 * t.letters / t.words + 0.5 * t.words / t.sentences - 21.43


def linsear(t: Totals) -> Number:
    """Linsear Write: (easy words + 3 hard words) / sentences, halved; one less where that is 20 or under.

    The form that software gives under this name. O'Hayre 1966, to whom it is credited, counted words of one
    syllable and sentences instead; we found no first publication of this form.
    """
    points = (t.words + 2 * t.polysyllables) / t.sentences
    return points / 2 - (points <= 20)


FORMULAS = (
    Formula("flesch_ease", "Flesch reading ease", "ease", "Flesch 1948", flesch_ease),
    Formula("flesch_kincaid", "Flesch–Kincaid grade", "grade", "Kincaid et al. 1975", flesch_kincaid),
    Formula("fog", "Gunning Fog", "grade", "Gunning 1952", fog),
    Formula("smog", "SMOG", "grade", "McLaughlin 1969", smog),
    Formula("dale_chall", "Dale–Chall", "grade", "Dale and Chall 1948", dale_chall),
    Formula("coleman_liau", "Coleman–Liau", "grade", "Coleman and Liau 1975", coleman_liau),
    Formula("ari", "Automated readability index", "grade", "Senter and Smith 1967", ari),
    Formula("linsear", "Linsear Write", "grade", "as in software; credited to O’Hayre 1966", linsear),
)
