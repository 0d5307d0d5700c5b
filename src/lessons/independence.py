"""The independence ledger: on how many voices and origins a report's claims rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lessons.findings import Findings
from lessons.given import takes
from lessons.paragraphs import find_paragraphs
from lessons.sourcing.attribution import Attribution
from lessons.sourcing.voice import Voice

if TYPE_CHECKING:
    from lessons.word_table import Table


@takes("voices, such as report.voices", each="origin")
def ledger(voices: Iterable[Voice]) -> Table:
    """One row an origin: the voices that speak for it, the paragraphs where they do, and each reason.

    Those that the report leans on most often stand first. A voice whose origin is not known has a row of its own.
    """
    from lessons.word_table import indexed

    by_origin: dict[str, list[Voice]] = {}
    for voice in voices:
        by_origin.setdefault(origin_of(voice), []).append(voice)
    busiest = sorted(by_origin.items(), key=lambda item: -sum(len(voice.mentions) for voice in item[1]))
    return indexed([_row(origin, found) for origin, found in busiest], "origin")


def origin_of(voice: Voice) -> str:
    """The origin of a voice by name; one that the text leaves open is nobody else's."""
    return voice.origin or f"whoever told {voice.name}"


def _row(origin: str, voices: list[Voice]) -> dict[str, str | int]:
    reasons = [voice.why for voice in voices if len(voice.mentions) > 1]
    reasons += [voice.origin_why for voice in voices if origin_of(voice) != voice.name]
    places = sorted(number for voice in voices for number in paragraphs_of(voice))
    return {
        "origin": origin,
        "voices": "; ".join(voice.name for voice in voices),
        "mentions": sum(len(voice.mentions) for voice in voices),
        "in paragraphs": ", ".join(map(str, dict.fromkeys(places))),
        "why": " ".join(dict.fromkeys(reasons)) or "Nothing to merge.",
    }


def paragraphs_of(voice: Voice) -> list[int]:
    """The numbers of the paragraphs in which a voice is brought in, one a mention."""
    paragraphs = find_paragraphs(voice.text)
    return [p.number for m in voice.mentions for p in paragraphs if p.start <= m.start < p.end]


@dataclass(frozen=True)
class Claim:
    """Something that a report says of the world, and the attributions that say so.

    Attributes
    ----------
    id : a letter
    words : the claim in plain words
    attributions : the rows of the key that make it, in text order
    note : what speaks for or against counting as the key does
    """

    id: str
    words: str
    attributions: Findings[Attribution]
    note: str

    @property
    def voices(self) -> frozenset[str]:
        """The different voices that make the claim."""
        return frozenset(attribution.voice for attribution in self.attributions)

    @property
    def origins(self) -> frozenset[str]:
        """Who could know it first, each once; a voice whose origin is not known counts for itself."""
        return frozenset(a.origin or f"whoever told {a.voice}" for a in self.attributions)


class Claims(tuple[Claim, ...]):
    """Claims that several places of a report make."""

    __slots__ = ()

    def table(self) -> Table:
        """The claims and where they stand, without saying on how many voices they rest."""
        return self._table(lambda claim: {"claim": claim.words, "in paragraphs": _places(claim)})

    def ledger(self) -> Table:
        """The claims with the number of mentions, voices and origins behind each."""
        return self._table(
            lambda claim: {
                "claim": claim.words,
                "mentions": len(claim.attributions),
                "voices": len(claim.voices),
                "origins": len(claim.origins),
                "note": claim.note,
            }
        )

    def _table(self, row: Callable[[Claim], dict[str, str | int]]) -> Table:
        from lessons.word_table import indexed

        return indexed([{"": claim.id, **row(claim)} for claim in self], "")


def _places(claim: Claim) -> str:
    paragraphs = find_paragraphs(claim.attributions[0].text)
    return ", ".join(str(p.number) for a in claim.attributions for p in paragraphs if p.start <= a.start < p.end)
