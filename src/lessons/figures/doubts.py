"""A question that a careful reader would ask of figures, and what its rules share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from lessons.figures.figure import Figure
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
_SHORT_FORMS = "Dr Mr Mrs Ms St Gen Sen Rep Gov Lt Col No Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec vs"
_ABBREVIATED = re.sub(r"(\w+) ?", r"(?<!\\b\1[.])", _SHORT_FORMS)
"""A full stop behind these ends no sentence."""
_SENTENCE_END = re.compile(
    rf"[.!?]{_ABBREVIATED}(?<!\b[A-Z][.])[\"”’')]*\s+(?=[\"“‘'(]?[A-Z0-9£$€])|\n",
)


def sentence_span(figure: Figure) -> Span:
    """Start and end of the sentence in which a figure stands, found by punctuation alone."""
    start, end = 0, len(figure.text)
    begin = max(0, figure.start - _LONGEST_SENTENCE)
    for match in _SENTENCE_END.finditer(figure.text, begin, min(len(figure.text), figure.end + _LONGEST_SENTENCE)):
        if match.end() <= figure.start:
            start = match.end()
        elif match.start() >= figure.end:
            end = match.start() + 1
            break
    return max(start, begin), min(end, figure.end + _LONGEST_SENTENCE)


def sentence_starts(text: str) -> list[int]:
    """Where the sentences of a text begin, found by punctuation alone."""
    return [0, *(found.end() for found in _SENTENCE_END.finditer(text))]


def sentence_of(figure: Figure) -> str:
    """The sentence in which a figure stands."""
    start, end = sentence_span(figure)
    return figure.text[start:end].strip()


_LONGEST_SENTENCE = 800


def same_sentence(first: Figure, second: Figure) -> bool:
    """Do two figures stand in one sentence?"""
    return not _SENTENCE_END.search(first.text, first.end, second.start + 1)
