"""A question that a careful reader would ask of figures, and what its rules share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from lessons.figures.figure import Figure
from lessons.figures.once import once
from lessons.figures.sentence_ends import SENTENCE_END, sentence_ends
from lessons.findings import Finding, Span
from lessons.tables import rows


@dataclass(frozen=True, kw_only=True)
class Doubt(Finding):
    """A question about one figure or several. ``start`` and ``end`` are those of the first.

    Attributes
    ----------
    rule : the name of the rule that asks
    question : what to ask, in one sentence
    figures : the figures that it is about, in text order
    """

    rule: str
    question: str
    figures: tuple[Figure, ...]

    def row(self) -> dict[str, Any]:
        """What a table shows of this question."""
        return {
            "rule": self.rule,
            "question": self.question,
            "figures": " · ".join(figure.words for figure in self.figures),
            "why": self.why,
        }


@cache
def threshold(name: str) -> float:
    """A threshold of ``data/lexicon/figure_question_thresholds.csv``."""
    table = rows("lexicon", "figure_question_thresholds.csv")
    return next(float(row["value"]) for row in table if row["threshold"] == name)


def doubt_about(rule: str, figures: tuple[Figure, ...], question: str, why: str) -> Doubt:
    """A question about these figures, which stands where the first of them does."""
    first = figures[0]
    return Doubt(
        text=first.text, start=first.start, end=first.end, rule=rule, question=question, figures=figures, why=why
    )


COUNTS = ("people", "things", "money", "percent")


@once
def sentence_span(figure: Figure) -> Span:
    """Start and end of the sentence in which a figure stands, found by punctuation alone."""
    start, end = 0, len(figure.text)
    begin = max(0, figure.start - LONGEST_SENTENCE)
    for match in SENTENCE_END.finditer(figure.text, begin, min(len(figure.text), figure.end + LONGEST_SENTENCE)):
        if match.end() <= figure.start:
            start = match.end()
        elif match.start() >= figure.end:
            end = match.start() + 1
            break
    return max(start, begin), min(end, figure.end + LONGEST_SENTENCE)


def sentence_starts(text: str) -> list[int]:
    """Where the sentences of a text begin, found by punctuation alone."""
    return [0, *(found.end() for found in SENTENCE_END.finditer(text))]


@once
def sentence_of(figure: Figure) -> str:
    """The sentence in which a figure stands."""
    start, end = sentence_span(figure)
    return figure.text[start:end].strip()


LONGEST_SENTENCE = 800
"""Characters of a sentence that are read: more than that is a table (own choice)."""


def same_sentence(first: Figure, second: Figure) -> bool:
    """Do two figures stand in one sentence?"""
    return not sentence_ends(first.text).any_between(first.end, second.start + 1)
