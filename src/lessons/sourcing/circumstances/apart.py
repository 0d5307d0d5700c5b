"""How far source, reporting word and content stand apart, and what stands between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.groups import kind_of

if TYPE_CHECKING:
    from lessons.sourcing.candidate import Candidate

FARTHEST = 6
"""Words; everything farther off counts as this far."""


def circumstances_of(candidate: Candidate, starts: list[int]) -> Iterator[str]:
    """Names of what can be said of the distances; ``starts`` holds where each token starts."""
    kind, head, doc = kind_of(candidate.frame), candidate.head, candidate.head.doc
    first = bisect_left(starts, candidate.content[0][0])
    low, high = min(head.i, first), max(head.i, first)
    yield f"{kind}: content {_words(high - low)} off"
    between = doc[low + 1 : high]
    if any(token.text == "," for token in between):
        yield f"{kind}: comma between word and content"
    verbs = sum(token.pos_ == "VERB" for token in between)
    yield f"{kind}: {('no', 'one', 'two')[verbs] if verbs < 3 else 'several'} verbs between word and content"
    if candidate.source_head is not None:
        yield f"{kind}: source {_words(abs(candidate.source_head.i - head.i))} off"


def _words(count: int) -> str:
    return f"{FARTHEST} words or more" if count >= FARTHEST else f"{count} words"
