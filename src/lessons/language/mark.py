"""A mark of wording: a place where the choice of words does something to the reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from lessons.findings import Finding

WordingKind = Literal[
    "passive",
    "hedge",
    "vague quantity",
    "loaded word",
    "quotation",
    "scare quote",
    "term",
    "near-duplicate",
    "slip",
]


@dataclass(frozen=True, kw_only=True)
class Mark(Finding):
    """One mark of wording.

    Attributes
    ----------
    kind : what sort of mark it is
    class_ : the finer class within the kind ("agentless", "intensifier", "two spellings"); "" if none
    """

    kind: WordingKind
    class_: str

    def row(self) -> dict[str, Any]:
        """What a table shows of this mark."""
        return {"words": self.words, "kind": self.kind, "class": self.class_, "why": self.why}
