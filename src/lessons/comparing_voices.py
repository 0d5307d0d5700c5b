"""A report's voices or origins held against a key's: were the mentions of each speaker put together?

A mention is the source of an attribution, once for each place where it stands. A mention of the machine's and one of
the key's are the same if they share a letter of the text; each is used once, those with most words in common first.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Literal

from lessons.bcubed import BCubed, bcubed
from lessons.findings import Findings, Spans
from lessons.given import takes
from lessons.sourcing.attribution import Attribution

Grouping = Literal["voice", "origin"]


@takes("two lists of attributions: report.attributions and key.attributions", each="source", lists=2)
def compare_voices(machine: Findings[Attribution], key: Findings[Attribution], *, by: Grouping = "voice") -> BCubed:
    """B-cubed of the machine's voices, or with ``by="origin"`` of its origins.

    A mention that only the key has counts 0 in recall, one that only the machine has counts 0 in precision, so that
    finding no mentions is no way to a good score.
    """
    return bcubed(*sortings(machine, key, by=by))


def sortings(
    machine: Findings[Attribution], key: Findings[Attribution], *, by: Grouping = "voice"
) -> tuple[dict[Hashable, Hashable], dict[Hashable, Hashable]]:
    """The machine's and the key's mentions, each with its group; a mention that both have has one name in both."""
    ours, theirs = _mentions(machine, by), _mentions(key, by)
    pairs = _pairs(list(ours), list(theirs))
    found = {("both", pairs[spans]) if spans in pairs else ("machine", spans): group for spans, group in ours.items()}
    matched = set(pairs.values())
    wanted = {("both" if spans in matched else "key", spans): group for spans, group in theirs.items()}
    return dict(found), dict(wanted)


def _mentions(attributions: Findings[Attribution], by: Grouping) -> dict[Spans, str]:
    return {a.source: getattr(a, by) for a in attributions if a.source and getattr(a, by)}


def _pairs(machine: list[Spans], key: list[Spans]) -> dict[Spans, Spans]:
    """Each mention of the machine's that the key has too, with the key's."""
    meeting = [(_closeness(m, k), m, k) for m in machine for k in key if _closeness(m, k) > 0]
    paired: dict[Spans, Spans] = {}
    used: set[Spans] = set()
    for _, ours, theirs in sorted(meeting, key=lambda pair: (-pair[0], pair[2], pair[1])):
        if ours not in paired and theirs not in used:
            paired[ours] = theirs
            used.add(theirs)
    return paired


def _closeness(one: Spans, other: Spans) -> float:
    """Letters in common, as a share of both (Dice): 1 for the same stretch, 0 for two that do not meet."""
    common = sum(max(0, min(e1, e2) - max(s1, s2)) for s1, e1 in one for s2, e2 in other)
    return 2 * common / sum(end - start for start, end in (*one, *other))
