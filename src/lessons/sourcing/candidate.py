"""A candidate: what one pattern takes for an attribution, before anything is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lessons.findings import Spans

if TYPE_CHECKING:
    from spacy.tokens import Token


PUT_AT = "put at"
"""The frame of *put the toll at 26*."""


@dataclass(slots=True)
class Candidate:
    """One possible attribution.

    Attributes
    ----------
    pattern : name of the pattern that proposes it
    head : the token that the cue turns on (*said*, *claim*, *according*)
    lemma, frame : the row of the cue table that speaks for it; the frame is the grammar around the cue
    cue, source, content : spans in characters of the report
    source_head : the noun or pronoun that the source turns on; None without a source
    circumstances : names of the circumstances that raise or lower the share
    share : of how many such uses in real news one is an attribution, 0 to 1
    """

    pattern: str
    head: Token
    lemma: str
    frame: str
    cue: Spans
    source: Spans
    content: Spans
    source_head: Token | None = None
    circumstances: tuple[str, ...] = ()
    share: float = 0.0

    @property
    def start(self) -> int:
        """First character of source, cue and content."""
        return min(start for start, _ in (*self.source, *self.cue, *self.content))

    @property
    def end(self) -> int:
        """Behind the last character of source, cue and content."""
        return max(end for _, end in (*self.source, *self.cue, *self.content))
