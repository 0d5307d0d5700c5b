"""The voices of a key: its mentions sorted by speaker, each merge with the reason that careful reading gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lessons.findings import Findings
from lessons.sourcing.attribution import Attribution
from lessons.sourcing.voice import Mention, Voice, merges

Reasons = Mapping[tuple[str, int], str]
"""Why a mention is this voice ("voice", its start), or why a voice has this origin ("origin", its mention's start)."""

_OWN = "The text names no one behind this voice."


def voices_of(attributions: Iterable[Attribution], reasons: Reasons) -> Findings[Voice]:
    """The voices behind a key's attributions that name a source, in text order.

    Where the key gives no reason of its own, the table says that it takes two mentions for one.
    """
    by_voice: dict[str, list[Attribution]] = {}
    for attribution in attributions:
        if attribution.source and attribution.voice:
            by_voice.setdefault(attribution.voice, []).append(attribution)
    return Findings(sorted((_voice(said, reasons) for said in by_voice.values()), key=lambda voice: voice.start))


def _voice(said: list[Attribution], reasons: Reasons) -> Voice:
    first = said[0]
    mentions = tuple(_mention(attribution, place, reasons) for place, attribution in enumerate(said))
    stated = [reasons["origin", a.source[0][0]] for a in said if ("origin", a.source[0][0]) in reasons]
    own = _OWN if first.origin == first.voice else f"The key puts {first.origin or 'nobody'} behind this voice."
    return Voice(
        text=first.text,
        start=mentions[0].start,
        end=mentions[0].end,
        why=merges(mentions),
        name=first.voice,
        origin=first.origin,
        origin_why=stated[0] if stated else own,
        identity=first.identity,
        role=first.role,
        mentions=mentions,
    )


def _mention(attribution: Attribution, place: int, reasons: Reasons) -> Mention:
    start, end = attribution.source[0][0], attribution.source[-1][1]
    words = attribution.source_words
    default = f"The key takes “{words}” for the same speaker." if place else "Named here for the first time."
    why = reasons.get(("voice", start), default)
    return Mention(text=attribution.text, start=start, end=end, why=why)
