"""A voice: one speaker, however often and under whatever name the report brings them in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lessons.findings import Finding
from lessons.sourcing.attribution import Identity, Role


@dataclass(frozen=True, kw_only=True)
class Mention(Finding):
    """One place where a voice is named; ``why`` says why it is this voice."""


@dataclass(frozen=True, kw_only=True)
class Voice(Finding):
    """One speaker with all mentions. ``start`` and ``end`` are those of the first mention.

    Attributes
    ----------
    name : the fullest name that the report gives this speaker, made unique ("a man", "a man (2)")
    origin : the party that could know it first, and ``origin_why`` says why it is that one

    ``why`` says why all its mentions are one speaker.
    """

    name: str
    origin: str
    origin_why: str
    identity: Identity
    role: Role | None
    mentions: tuple[Mention, ...]

    @property
    def is_repeated(self) -> bool:
        """True if the report brings this voice in more than once: ``voices.where(is_repeated=True)``."""
        return len(self.mentions) > 1

    @property
    def speaks_for_another(self) -> bool:
        """True if somebody else could know it first: ``voices.where(speaks_for_another=True)``."""
        return self.origin not in ("", self.name)

    def row(self) -> dict[str, Any]:
        """What a table shows of this voice."""
        return {
            "voice": self.name,
            "mentions": len(self.mentions),
            "named as": " · ".join(_short(mention.words) for mention in self.mentions),
            "why one voice": self.why,
            "origin": self.origin,
            "why this origin": self.origin_why,
            "identity": self.identity,
            "role": self.role or "not derivable",
        }


def merges(mentions: Sequence[Mention]) -> str:
    """Why these mentions are one voice: each reason once, in text order."""
    if len(mentions) == 1:
        return "Brought in once: nothing to merge."
    return " ".join(dict.fromkeys(mention.why for mention in mentions[1:]))


LONGEST_NAME = 40
"""Letters of a mention that a table shows; a source may be described over lines."""


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME - 1].rsplit(" ", 1)[0].rstrip(",") + "…"
