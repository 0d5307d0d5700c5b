"""*Two people drowned and nine others were rescued*: what the others are others of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lessons.figures.figure import Figure
from lessons.figures.kinds import HARMED_BEFORE
from lessons.figures.living import LIVING_BEHIND

_OTHERS = re.compile(r"\s+others\b", re.IGNORECASE)
_AS_BEFORE = re.compile(
    r"\s*(?:$|[.,;:)]|(?:in|at|on|from|near|to|by|are|were|have|had|will|remain\w*)\b)", re.IGNORECASE
)
"""What may stand behind *others* that are things, so that nobody else can be meant."""
_SENTENCE_ENDS = re.compile(r"[.!?]\s|\n")
_JOINED = re.compile(r",?\s+and\s+(?:(?:about|some|at least|more than|nearly|almost)\s+)?", re.IGNORECASE)
"""*14 Velmorans and seven others*: the others are no Velmorans; of people, they are people."""
_FARTHEST = 160
"""Characters between the count and the others: they stand in one sentence (own choice)."""


def is_others(figure: Figure) -> bool:
    """*Nine others*, with no noun behind."""
    return figure.unit == "other" and bool(_OTHERS.match(figure.text, figure.number_end))


def noun_of_others(figure: Figure, earlier: Sequence[Figure]) -> Figure:
    """The others with the noun of the last count of their sentence; as they are where there is none that fits."""
    counts = [f for f in earlier if f.kind in ("people", "things") and f.unit and f.unit != "other"]
    if not counts or counts[-1].value == 1 or not _fits(figure, counts[-1]):
        return figure
    last = counts[-1]
    why = f"{figure.why[:-1]}; they are other than “{last.words}”."
    kind = "vague" if figure.kind == "vague" else last.kind
    return replace(figure, unit=last.unit, counts=last.counts, kind=kind, why=why)


def _fits(figure: Figure, earlier: Figure) -> bool:
    gap = figure.text[earlier.end : figure.number_start]
    if len(gap) > _FARTHEST or _SENTENCE_ENDS.search(gap) or not earlier.counts:
        return False
    if _JOINED.fullmatch(gap):
        return earlier.unit == "people"
    if earlier.kind == "people":
        return True
    before = figure.text[max(0, figure.start - 40) : figure.start]
    harmed = LIVING_BEHIND.match(figure.text, figure.number_end) or HARMED_BEFORE.search(before)
    return not harmed and bool(_AS_BEFORE.match(figure.text, figure.end))
