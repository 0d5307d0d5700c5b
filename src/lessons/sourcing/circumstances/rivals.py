"""In which other frames the same word stands: *told reporters that …* has an object and a clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.groups import kind_of

if TYPE_CHECKING:
    from lessons.sourcing.candidate import Candidate


class Rivals:
    """The kinds of frame that each word of a text stands in."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._kinds: dict[int, set[str]] = {}
        for candidate in candidates:
            self._kinds.setdefault(candidate.head.i, set()).add(kind_of(candidate.frame))

    def circumstances_of(self, candidate: Candidate) -> Iterator[str]:
        """Each other kind of frame that would do for the word of a candidate."""
        kind = kind_of(candidate.frame)
        others = self._kinds[candidate.head.i] - {kind}
        yield from (f"{kind} beside the frame {other}" for other in sorted(others))
        if not others:
            yield f"{kind} beside no other frame"
