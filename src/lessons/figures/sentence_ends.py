"""Where the sentences of a text end, by punctuation alone: found once a text, looked up ever after."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

_SHORT_FORMS = "Dr Mr Mrs Ms St Gen Sen Rep Gov Lt Col No Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec vs"
_ABBREVIATED = re.sub(r"(\w+) ?", r"(?<!\\b\1[.])", _SHORT_FORMS)
"""A full stop behind these ends no sentence."""
_STOP = rf"[.!?]{_ABBREVIATED}(?<!\b[A-Z][.])[\"”’')]*\s+(?=(?P<next>[\"“‘'(]?[A-Z0-9£$€]))"
SENTENCE_END = re.compile(rf"{_STOP}|\n")


@dataclass(frozen=True, slots=True)
class Ends:
    """The ends of all sentences of a text.

    Attributes
    ----------
    stops : where the closing punctuation stands
    seen : for each stop, how far a reader must see to know that it is one
    breaks : where the lines end
    """

    stops: list[int]
    seen: list[int]
    breaks: list[int]

    def any_between(self, start: int, end: int) -> bool:
        """Does a sentence end between two places, as far as somebody can tell who sees no more than that?"""
        stop, line = bisect_left(self.stops, start), bisect_left(self.breaks, start)
        stopped = stop < len(self.stops) and self.seen[stop] <= end
        return stopped or (line < len(self.breaks) and self.breaks[line] < end)


@lru_cache(maxsize=8)
def sentence_ends(text: str) -> Ends:
    """The ends of all sentences of a text."""
    stops = list(re.finditer(_STOP, text))
    lines = [found.start() for found in re.finditer("\n", text)]
    return Ends([found.start() for found in stops], [found.end("next") for found in stops], lines)
