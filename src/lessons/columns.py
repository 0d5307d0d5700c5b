"""The columns of each kind of findings' table, for where there is no finding that could be asked for them."""

from __future__ import annotations

from typing import TypeVar

from lessons.findings import Finding, Findings

F = TypeVar("F", bound=Finding)


def _split(names: str) -> tuple[str, ...]:
    return tuple(names.split(", "))


COLUMNS: dict[str, tuple[str, ...]] = {
    "sentences": _split("sentence, start, end"),
    "attributions": _split("source, cue, content, voice, mode, layer, identity, role, access, verb class, why"),
    "voices": _split("voice, mentions, named as, why one voice, origin, why this origin, identity, role"),
    "figures": _split("figure, value, low, high, unit, counts, kind, bound, change, on the word of, why"),
    "doubts": _split("rule, question, figures, why"),
    "wording": _split("words, kind, class, why"),
}
"""By the name that a report has for them; a test holds them against the rows of the course's report."""


def knowing(kind: str, found: Findings[F]) -> Findings[F]:
    """The findings; where there are none, an empty list that knows the columns of its table."""
    return found or Findings((), columns=COLUMNS[kind])
