"""Where it stands: in which paragraph and sentence, and inside what somebody else is said to have said."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.groups import group_of

if TYPE_CHECKING:
    from lessons.sourcing.candidate import Candidate
    from lessons.sourcing.quotations import Quotations

LIKELY = 0.5
"""A use of a word and frame of which more than this share report is counted as a neighbour that reports."""

_MOST = 2


def circumstances_of(candidate: Candidate, paragraphs: list[int], quotations: Quotations) -> Iterator[str]:
    """Names of what can be said of the place; ``paragraphs`` holds where each paragraph starts, in characters."""
    number = bisect_right(paragraphs, candidate.head.idx)
    yield "first paragraph" if number <= 1 else "paragraph 2 or 3" if number <= 3 else "later paragraph"
    sentence = candidate.head.sent
    yield f"sentence of {_length(sentence.end - sentence.start)}"
    quoted = len(quotations.touching(sentence.start_char, sentence.end_char))
    yield ("no", "one", "several")[min(quoted, 2)] + " quotation in the sentence"
    last = candidate.head.doc[sentence.end - 1].text
    yield f"sentence ends with “{last}”" if last in ("?", "!", ".", ":", "”", '"') else "sentence ends without a stop"


def _length(tokens: int) -> str:
    return "under 8 words" if tokens < 8 else "8 to 15 words" if tokens < 16 else "16 words or more"


class Reported:
    """What other words of the text are likely to report, so that a word inside it can be told."""

    def __init__(self, candidates: Iterable[tuple[Candidate, float]]) -> None:
        spans = {
            (*span, c.head.i, group_of(c.frame)) for c, share in candidates if share > LIKELY for span in c.content
        }
        self._spans = sorted(spans)
        self._starts = [span[0] for span in self._spans]
        self._longest = max((end - start for start, end, _, _ in self._spans), default=0)

    def circumstances_of(self, candidate: Candidate) -> Iterator[str]:
        """Whether the word stands inside what another one reports, and of what kind that one is."""
        place, word = candidate.head.idx, candidate.head.i
        low = bisect_left(self._starts, place - min(self._longest, 2000))
        around = [s for s in self._spans[low : bisect_right(self._starts, place)] if place < s[1] and s[2] != word]
        if not around:
            yield "inside nothing else that is reported"
            return
        yield "inside what another word reports" if len(around) < _MOST else "inside what several words report"
        yield f"inside a {around[-1][3]}"
        yield f"{group_of(candidate.frame)} inside what another word reports"
