"""An attribution: who is said to have said what, and which word tells us so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from lessons.findings import Finding, Spans

if TYPE_CHECKING:
    from lessons.sourcing.explain import Explanation

Mode = Literal["direct", "mixed", "indirect"]
Layer = Literal["speech", "thought", "attitude"]
Identity = Literal[
    "named person",
    "named organisation",
    "unnamed individual",
    "unnamed group",
    "unnamed officials",
    "vague",
    "agentless",
]
Role = Literal["official", "party", "witness", "relative", "expert", "publication", "document"]
Access = Literal["first-hand", "second-hand", "relayed", "unstated"]
VerbClass = Literal["neutral", "assertive", "endorsing", "distancing", "admission", "denial", "belief", "manner", "act"]


@dataclass(frozen=True, kw_only=True)
class Attribution(Finding):
    """One attribution, in the terms of PolNeAR (Newell et al. 2018): source, cue and content.

    ``start`` and ``end`` cover all three. A span that the text does not have is ``()``.

    Attributes
    ----------
    source, cue, content : tuple of spans
        Who says it, the words that signal it, and what is said.
    mode : "direct" (all of the content is quoted), "mixed" (a part is) or "indirect" (nothing is)
    layer : "speech" (said, found, admitted), "thought" (believes) or "attitude" (wants, supports)
    voice : the speaker's name, the same for every mention; "" where nobody is named
    origin : the party that could know it first
    identity : how well the source is known to the reader
    role, access : None where the text does not let us derive it
    verb_class : what the cue vouches for; None where there is no cue
    """

    source: Spans
    cue: Spans
    content: Spans
    mode: Mode
    layer: Layer
    voice: str
    origin: str
    identity: Identity
    role: Role | None
    access: Access | None
    verb_class: VerbClass | None

    @property
    def source_words(self) -> str:
        """The words that name the source; empty if there are none."""
        return self.words_of(self.source)

    @property
    def cue_words(self) -> str:
        """The words that signal the attribution; empty if there are none."""
        return self.words_of(self.cue)

    @property
    def content_words(self) -> str:
        """What is said."""
        return self.words_of(self.content)

    def explain(self) -> Explanation:
        """Source, cue and content marked in their paragraph, with the rule and the table rows behind it."""
        from lessons.sourcing.explain import explain

        return explain(self)

    def row(self) -> dict[str, Any]:
        """What a table shows of this attribution."""
        return {
            "source": self.source_words,
            "cue": self.cue_words,
            "content": self.content_words,
            "voice": self.voice,
            "mode": self.mode,
            "layer": self.layer,
            "identity": self.identity,
            "role": self.role or "not derivable",
            "access": self.access or "not derivable",
            "verb class": self.verb_class or "",
            "why": self.why,
        }
