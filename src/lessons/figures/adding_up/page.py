"""Where the figures of a report stand: in which sentence and paragraph, and which others stand near."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from lessons.figures.adding_up.amounts import AMOUNTS, Interval, amount, size
from lessons.figures.adding_up.fitting import is_counted, measure
from lessons.figures.adding_up.places import Places
from lessons.figures.adding_up.sameness import GENERIC, own_noun
from lessons.figures.adding_up.words import members, phrases
from lessons.figures.doubts import LONGEST_SENTENCE, sentence_starts
from lessons.figures.figure import Figure
from lessons.figures.once import once

_PARAGRAPH = re.compile(r"\n\s*")
_FARTHEST = 1500
"""Characters beyond which two numbers are not tried with each other, whatever the paragraphs (own choice)."""
_MOST = 18
"""Of a table of numbers not every two are tried: so many on each side (own choice)."""


class Page:
    """The figures of one report in text order, with the sentence and the paragraph of each.

    Parameters
    ----------
    figures : the figures of one report, in text order
    """

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.figures = list(figures)
        self.text = figures[0].text if figures else ""
        self._starts = sentence_starts(self.text)
        paragraphs = [0, *(found.end() for found in _PARAGRAPH.finditer(self.text))]
        self._sentences = [bisect_right(self._starts, f.start) - 1 for f in self.figures]
        self._paragraphs = [bisect_right(paragraphs, f.start) - 1 for f in self.figures]
        self._places = {f.number_start: i for i, f in enumerate(self.figures)}
        self._begin = [f.start for f in self.figures]
        self._begins, self._ends = Places(self._begin), Places([f.end for f in self.figures])
        self._in_sentence: dict[int, list[Figure]] = {}
        for figure, sentence in zip(self.figures, self._sentences, strict=True):
            self._in_sentence.setdefault(sentence, []).append(figure)
        self._words: dict[int, str] = {}

    @property
    def count(self) -> int:
        """How many sentences the report has."""
        return len(self._starts)

    def place(self, figure: Figure) -> int:
        """Which of the page's figures this is, from 0."""
        return self._places[figure.number_start]

    def sentence(self, figure: Figure) -> int:
        """The number of a figure's sentence, from 0."""
        return self._sentences[self.place(figure)]

    def paragraph(self, figure: Figure) -> int:
        """The number of a figure's paragraph, from 0."""
        return self._paragraphs[self.place(figure)]

    def sentence_at(self, place: int) -> int:
        """The number of the sentence that stands at a place of the text, from 0."""
        return bisect_right(self._starts, place) - 1

    def start(self, sentence: int) -> int:
        """Where a sentence begins, in characters of the text."""
        return self._starts[sentence]

    def following(self, figure: Figure) -> Figure | None:
        """The next figure of the same sentence; None if there is none."""
        place = self.place(figure) + 1
        same = place < len(self.figures) and self._sentences[place] == self._sentences[place - 1]
        return self.figures[place] if same else None

    def sentences(self) -> Iterator[list[Figure]]:
        """The figures sentence by sentence."""
        for _, group in groupby(self.figures, key=self.sentence):
            yield list(group)

    def in_sentences(self, first: int, last: int) -> Iterator[Figure]:
        """The figures of some sentences, one sentence behind the other."""
        for sentence in range(first, last + 1):
            yield from self._in_sentence.get(sentence, ())

    def beginning(self, start: int, end: int) -> list[Figure]:
        """The figures that begin between two places of the text, the last included, in text order."""
        return [self.figures[place] for place in self._begins.between(start, end)]

    def beside(self, figure: Figure, reach: int) -> list[Figure]:
        """The figures that end about where this one begins, or begin about where it ends, in text order."""
        before = self._ends.between(figure.start - reach, figure.start + reach)
        behind = self._begins.between(figure.end - reach, figure.end + reach)
        return [self.figures[place] for place in sorted({*before, *behind})]

    def words(self, sentence: int) -> str:
        """The words of a sentence."""
        if sentence not in self._words:
            start = self._starts[sentence]
            end = self._starts[sentence + 1] if sentence + 1 < len(self._starts) else len(self.text)
            self._words[sentence] = self.text[start : min(end, start + LONGEST_SENTENCE)].strip()
        return self._words[sentence]

    def opening(self, figure: Figure) -> str:
        """A figure's sentence, up to the figure."""
        return self.lead(figure.start)

    def lead(self, place: int) -> str:
        """The words of a sentence up to a place in it."""
        return self.text[max(self._starts[self.sentence_at(place)], place - LONGEST_SENTENCE) : place]

    def after(self, figure: Figure) -> str:
        """The rest of a figure's sentence, from behind its number."""
        here = self.sentence(figure)
        end = self._starts[here + 1] if here + 1 < len(self._starts) else len(self.text)
        return self.text[figure.number_end : min(end, figure.number_end + LONGEST_SENTENCE)]

    def near(
        self, figure: Figure, back: int, ahead: int, wanted: Callable[[Figure], bool] = lambda _: True
    ) -> list[Figure]:
        """The figures of a sentence and of those around it, without the figure itself, in text order.

        Parameters
        ----------
        back, ahead : how many sentences before and behind
        wanted : only the figures of which this is true
        """
        place = self.place(figure)
        first, last = max(0, place - _MOST), min(len(self.figures), place + _MOST + 1)
        here, begin, sentences = self._sentences[place], figure.start, self._sentences[first:last]
        beside = zip(range(first, last), sentences, self._begin[first:last], strict=True)
        close = [
            self.figures[other]
            for other, sentence, start in beside
            if -back <= sentence - here <= ahead and abs(start - begin) <= _FARTHEST and other != place
        ]
        return list(filter(wanted, close))


_CLOCK_AHEAD = re.compile(
    r"\s+(?:past|o['’]clock|[ap]\.?m\b)|\s+to (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_CLOCK_BEFORE = re.compile(r"\b(?:past|half|quarter to|\w+ minutes to)\s+$", re.IGNORECASE)


@once
def is_amount(figure: Figure) -> bool:
    """A number that sums and shares are made of; *ten past three* is none."""
    if not is_counted(figure) or figure.kind not in AMOUNTS or figure.change or size(figure) <= 0:
        return False
    clock = _CLOCK_AHEAD.match(figure.text, figure.number_end)
    return not clock and not _CLOCK_BEFORE.search(figure.text[max(0, figure.start - 20) : figure.start])


def one_measure(one: Figure, other: Figure) -> bool:
    """Could two amounts be measured alike? *40,000 tonnes were sold … Italy took 21,000*: bare, it may be tonnes."""
    if measure(one) == measure(other):
        return True
    bare = [f for f in (one, other) if measure(f) == "count" and not noun_of(f) and size(f) >= _LARGE]
    return len(bare) == 1 and all(f.kind in ("things", "distance") for f in (one, other))


_LARGE = 100


def alike(one: Figure, other: Figure) -> bool:
    """Could two amounts be added up? One measure, and nouns that do not exclude each other.

    A number that has lost its noun (*eight from the port*) goes with any.
    """
    if not one_measure(one, other):
        return False
    nouns = noun_of(one), noun_of(other)
    if measure(one) != "count" or measure(other) != "count" or not all(nouns) or nouns[0] == nouns[1]:
        return True
    if one.kind == other.kind == "people" and GENERIC in nouns:
        return True
    # *1,400 jobs … 620 people*, *19 bodies*
    named = zip(nouns, (one, other), strict=True)
    standing = members("stands for people")
    return all(n in standing or f.kind == "people" for n, f in named) and bool(standing & set(nouns))


_NO_NOUNS = ("other", "rest", "remainder", "more", "time")


@once
def noun_of(figure: Figure) -> str:
    """What stands behind a number and says what is counted; "" for *nine others*."""
    found = own_noun(figure)
    return "" if found in _NO_NOUNS else found


def has_more(page: Page, total: Figure) -> bool:
    """*420 in all, including those at the head office*: does its sentence say that more is in a total?"""
    return bool(phrases("more is in it").search(page.words(page.sentence(total))))


def gap(first: Figure, second: Figure) -> str:
    """The words from the number of one figure to the beginning of another."""
    return first.text[first.number_end : second.start]


def ahead(figure: Figure, reach: int = 60) -> str:
    """The words behind a number, up to the next paragraph break."""
    return figure.text[figure.number_end : figure.number_end + reach].partition("\n")[0]


def sure(figure: Figure) -> Interval:
    """The least and the most that an amount allows."""
    found = amount(figure)
    assert found is not None
    return found


JOINED = re.compile(r"\s+[\w-]+\s+and\s+", re.IGNORECASE)
"""*212 adults and 47 children*."""
