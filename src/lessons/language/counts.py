"""The counts that every readability formula is made of, made once and open to inspection.

Sentences come from the saved findings, words from one pattern, syllables from the dictionary: no parser is needed.
Only body paragraphs count, unless captions are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lessons.findings import Span
from lessons.language.tokenizing import words_in
from lessons.language.wordforms import Tally, word_form
from lessons.paragraphs import Paragraph
from lessons.sentences import Sentence

if TYPE_CHECKING:
    from lessons.word_table import Table


@dataclass(frozen=True)
class Counts:
    """The counts of a text.

    Attributes
    ----------
    spans : start and end of every counted sentence, in characters of ``text``
    by_sentence : what each of them adds to the counts
    """

    text: str = field(repr=False, compare=False)
    spans: tuple[Span, ...] = field(repr=False)
    by_sentence: tuple[Tally, ...] = field(repr=False)

    @cached_property
    def total(self) -> Tally:
        """The sum over the sentences."""
        columns = zip(*self.by_sentence, strict=True)
        return Tally(*map(sum, columns)) if self.by_sentence else Tally(*[0] * len(Tally._fields))

    @property
    def sentences(self) -> int:
        """Number of sentences."""
        return len(self.by_sentence)

    @property
    def words(self) -> int:
        """Number of words."""
        return self.total.words

    @property
    def syllables(self) -> int:
        """Number of syllables."""
        return self.total.syllables

    @property
    def letters(self) -> int:
        """Number of letters and digits."""
        return self.total.letters

    @property
    def polysyllables(self) -> int:
        """Number of words of three syllables or more."""
        return self.total.polysyllables

    @property
    def complex_words(self) -> int:
        """Number of words that Fog calls hard."""
        return self.total.complex_words

    @property
    def unfamiliar(self) -> int:
        """Number of words outside the list of Dale and Chall."""
        return self.total.unfamiliar

    def explain(self) -> Table:
        """The counts word by word.

        Returns
        -------
        Table
            One row a word, in text order, numbered from 1: its sentence, the word, its syllables and where their
            number comes from, and whether it is a polysyllable, complex for Fog, unfamiliar for Dale and Chall.
        """
        from lessons.word_table import Table

        frame = Table(self._explained())
        frame.index += 1
        return frame

    def _explained(self) -> Iterator[dict[str, Any]]:
        names = _names(self.text, self.spans)
        for number, (start, end) in enumerate(self.spans, start=1):
            for place, word in enumerate(words_in(self.text, start, end)):
                form = word_form(word)
                tally = _tally(word, place == 0, names)
                yield {
                    "sentence": number,
                    "word": word,
                    "syllables": form.syllables,
                    "from": form.source,
                    "polysyllable": bool(tally.polysyllables),
                    "complex": bool(tally.complex_words),
                    "unfamiliar": bool(tally.unfamiliar),
                }

    def to_json(self) -> dict[str, int]:
        """The totals as a plain dict: name to number."""
        return {"sentences": self.sentences, **self.total._asdict()}

    def __repr__(self) -> str:
        numbers = ", ".join(f"{number:,} {name.replace('_', ' ')}" for name, number in self.to_json().items())
        return f"Counts: {numbers}"


def count(
    text: str, paragraphs: Iterable[Paragraph], sentences: Iterable[Sentence], *, captions: bool = False
) -> Counts:
    """Count sentences, words, syllables, letters and hard words.

    Parameters
    ----------
    text : the report
    paragraphs, sentences : what was found in it
    captions : True counts captions and the headline too; a dateline never counts

    Returns
    -------
    Counts
        All zero for a text without a word.
    """
    kinds = ("body", "headline", "caption") if captions else ("body",)
    stretches = [(p.start, p.end) for p in paragraphs if p.kind in kinds]
    return count_sentences(text, tuple(_inside([(s.start, s.end) for s in sentences], stretches)))


def count_sentences(text: str, spans: tuple[Span, ...]) -> Counts:
    """Count the sentences that stand at these places of a text, in text order."""
    return Counts(text=text, spans=spans, by_sentence=tuple(_tallies(text, spans)))


def _inside(sentences: list[Span], stretches: list[Span]) -> Iterator[Span]:
    """The sentences that begin inside one of the stretches; both are in text order."""
    waiting = iter(stretches)
    stretch = next(waiting, None)
    for start, end in sentences:
        while stretch is not None and stretch[1] <= start:
            stretch = next(waiting, None)
        if stretch is None:
            return
        if stretch[0] <= start:
            yield start, min(end, stretch[1])


def _tallies(text: str, spans: tuple[Span, ...]) -> Iterator[Tally]:
    """What each sentence adds to the counts."""
    names = _names(text, spans)
    for start, end in spans:
        words = words_in(text, start, end)
        tallies = [_inside_sentence(word) for word in words]
        if words:
            tallies[0] = _tally(words[0], True, names)
            yield Tally(*map(sum, zip(*tallies, strict=True)))


def _inside_sentence(word: str) -> Tally:
    """What a word counts anywhere but at the head of a sentence."""
    form = word_form(word)
    return form.name if word[0].isupper() else form.plain


def _tally(word: str, first: bool, names: frozenset[str]) -> Tally:
    """What one word counts: a capital makes a name of it, but at the head of a sentence every word has one."""
    form = word_form(word)
    is_name = word[0].isupper() and (not first or word in names)
    return form.name if is_name else form.plain


def _names(text: str, spans: tuple[Span, ...]) -> frozenset[str]:
    """The forms that have their capital inside a sentence too: these are names wherever they stand."""
    inside = (words_in(text, start, end)[1:] for start, end in spans)
    return frozenset(word for words in inside for word in words if word[0].isupper())
