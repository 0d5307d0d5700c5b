"""A few shares that several lessons, charts and predictions have in common. They count findings and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from lessons.figures.figure import Figure
from lessons.findings import Findings, Span
from lessons.given import takes
from lessons.paragraphs import Paragraph
from lessons.sourcing.attribution import Attribution

NAMED = ("named person", "named organisation")
"""The kinds of source whose name the reader learns."""


class HasSources(Protocol):
    """A report or a key."""

    @property
    def text(self) -> str: ...
    @property
    def paragraphs(self) -> Findings[Paragraph]: ...
    @property
    def attributions(self) -> Findings[Attribution]: ...


def speech(attributions: Findings[Attribution]) -> Findings[Attribution]:
    """The attributions in which somebody is said to have said something."""
    return attributions.where(layer="speech")


def named_share(attributions: Findings[Attribution]) -> float:
    """Share of speech attributions whose source has a name, from 0 to 1; 0 where nobody speaks."""
    said = speech(attributions)
    return len(said.where(identity=NAMED)) / len(said) if said else 0.0


def attributed_share(report: HasSources) -> float:
    """Share of a report's words, captions too, that stand in what somebody is said to have said, from 0 to 1."""
    words = [span for p in report.paragraphs if p.kind != "dateline" for span in word_spans(p)]
    contents = sorted(span for a in speech(report.attributions) for span in a.content)
    return sum(inside(span, contents) for span in words) / len(words) if words else 0.0


def word_spans(paragraph: Paragraph) -> Iterable[Span]:
    """The words of a paragraph, as positions in the report: what stands between blanks and has a letter or digit."""
    for match in re.finditer(r"\S*\w\S*", paragraph.words):
        yield paragraph.start + match.start(), paragraph.start + match.end()


def inside(word: Span, spans: Sequence[Span]) -> bool:
    """True if a word begins or ends in one of the spans."""
    return any(start < word[1] and word[0] < end for start, end in spans)


LARGE = 30
"""People. A count above this is more than a reporter takes in at a glance (own choice)."""


def own_word_share(figures: Iterable[Figure]) -> float:
    """Share of the figures that stand on nobody's word but the report's own, from 0 to 1; 0 where there is none."""
    words = [figure.voice == "the report" for figure in figures]
    return sum(words) / len(words) if words else 0.0


@takes("figures, such as report.figures, and how many people at least", each="value")
def large_counts(figures: Iterable[Figure], more_than: float = LARGE) -> Findings[Figure]:
    """The figures that count more people than this; one that is given again in the same way is taken once."""
    counts: dict[object, Figure] = {}
    for figure in figures:
        size = figure.high if figure.value is None else figure.value
        if figure.kind == "people" and size is not None and size > more_than:
            counts.setdefault((figure.value, figure.low, figure.high, figure.unit, figure.bound, figure.voice), figure)
    return Findings(counts.values())


def answered_share(figures: Iterable[Figure]) -> float:
    """Share of the nine questions to the figures that the text answers, from 0 to 1; 0 where there is no figure."""
    given = [answer.is_given for figure in figures for answer in figure.questions()]
    return sum(given) / len(given) if given else 0.0


CLOSE = 1.25
"""Times. A guess up to a quarter too high, or as much too low, is called close."""


def is_close(guess: float, result: float) -> bool:
    """True if a guess is off by a quarter at most, or by one where the result is small."""
    return abs(guess - result) <= 1 or (guess > 0 and result > 0 and 1 / CLOSE <= guess / result <= CLOSE)
