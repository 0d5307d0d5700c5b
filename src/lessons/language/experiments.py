"""Two experiments with a text: mix the words of every sentence, or count a part of a report by itself."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from lessons.language.counts import Counts, count_sentences
from lessons.language.tokenizing import WORD

if TYPE_CHECKING:
    from lessons.report import Report

SEED = 5
"""A fixed seed: the words of a text are always mixed in the same way."""


def shuffle_words(counts: Counts, *, seed: int = SEED) -> Counts:
    """Mix the words of every sentence and count again.

    Words change places inside their own sentence only; what stands between the places stays. The mixed text is
    ``.text`` of the result, as long as before, with every sentence where it was.

    Parameters
    ----------
    counts : the text to mix, counted
    seed : another whole number mixes in another way
    """
    chance = random.Random(seed)
    text = counts.text
    for start, end in counts.spans:
        text = text[:start] + _mixed(text[start:end], chance) + text[end:]
    return count_sentences(text, counts.spans)


def _mixed(sentence: str, chance: random.Random) -> str:
    """The same words in another order, with the sentence's own punctuation between them."""
    words = WORD.findall(sentence)
    chance.shuffle(words)
    waiting = iter(words)
    return WORD.sub(lambda _: next(waiting), sentence)


def part(report: Report, first: int, last: int) -> Counts:
    """The counts of some body paragraphs of a report, from one number to another, both included.

    Raises
    ------
    LookupError
        There is no such paragraph.
    """
    start, end = report.paragraph(first).start, report.paragraph(last).end
    spans = report.counts().spans
    return count_sentences(report.text, tuple(span for span in spans if start <= span[0] < end))
