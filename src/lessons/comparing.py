"""A report's attributions held against a key: what the machine missed, what it made up, which labels differ.

Two attributions are the same if at least half of the words of their contents are shared (Dice ≥ 0.5), as in the
scoring of PolNeAR (Newell et al. 2018); each is used once, the closest pair first. A quotation that runs on with no
cue of its own is taken together with the attribution that it continues, as PolNeAR has it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lessons.findings import Findings, Span, Spans
from lessons.mistakes import NotThere
from lessons.sourcing.attribution import Attribution

if TYPE_CHECKING:
    from lessons.word_table import Table

LEAST_OVERLAP = 0.5

LABELS = ("mode", "identity", "role", "access", "verb_class")


@dataclass(frozen=True)
class Pair:
    """The same attribution twice: as the key has it and as the machine has it."""

    key: Attribution
    machine: Attribution

    @property
    def same_source(self) -> bool:
        """True if the two sources share at least half of their words, or neither has one."""
        one, two = (_words(a.text, a.source) for a in (self.key, self.machine))
        return _dice(one, two) >= LEAST_OVERLAP


@dataclass(frozen=True)
class Comparison:
    """What careful reading and the machine have in common.

    Attributes
    ----------
    pairs : attributions that both have
    missed : the key's, without one of the machine's
    extra : the machine's, without one of the key's
    """

    pairs: tuple[Pair, ...]
    missed: Findings[Attribution]
    extra: Findings[Attribution]

    @property
    def right(self) -> int:
        """How many pairs have the same source too."""
        return sum(pair.same_source for pair in self.pairs)

    @property
    def precision(self) -> float | None:
        """Share of the machine's attributions that are right, source and content; None if it has none."""
        found = len(self.pairs) + len(self.extra)
        return self.right / found if found else None

    @property
    def recall(self) -> float | None:
        """Share of the key's attributions that the machine has right; None if the key has none."""
        wanted = len(self.pairs) + len(self.missed)
        return self.right / wanted if wanted else None

    def labels(self) -> Table:
        """One row a label: in how many of the pairs key and machine say the same."""
        from lessons.word_table import Table

        same = {name: sum(getattr(p.key, name) == getattr(p.machine, name) for p in self.pairs) for name in LABELS}
        rows = [{"label": name, "same": count, "of": len(self.pairs)} for name, count in same.items()]
        return Table(rows).set_index("label")

    def differences(self, label: str) -> Table:
        """The pairs in which a label differs: the words, what the key says and what the machine says.

        Raises
        ------
        lessons.mistakes.NotThere
            There is no such label; the message lists those there are.
        """
        from lessons.word_table import Table

        if label not in LABELS:
            raise NotThere(f"There is no label {label!r} to compare. There are: {', '.join(LABELS)}.")

        differing = [p for p in self.pairs if getattr(p.key, label) != getattr(p.machine, label)]
        columns = ["source", "cue", "key", "machine", "why the machine says so"]
        rows = [_difference(pair, label) for pair in differing]
        frame = Table(rows, columns=columns)
        frame.index += 1
        return frame


def _difference(pair: Pair, label: str) -> tuple[str, ...]:
    said = (str(getattr(a, label) or "not derivable") for a in (pair.key, pair.machine))
    return (pair.key.source_words, pair.key.cue_words, *said, pair.machine.why)


def compare(machine: Findings[Attribution], key: Findings[Attribution]) -> Comparison:
    """Hold a machine's attributions against a key's."""
    machine, key = _with_what_runs_on(machine), _with_what_runs_on(key)
    pairs = _closest_pairs(machine, key)
    paired = {id(a) for pair in pairs for a in (pair.key, pair.machine)}
    return Comparison(
        pairs=tuple(pairs),
        missed=Findings(a for a in key if id(a) not in paired),
        extra=Findings(a for a in machine if id(a) not in paired),
    )


def _with_what_runs_on(attributions: Findings[Attribution]) -> Findings[Attribution]:
    """Each attribution that has neither source nor cue, made part of the last one of the same voice."""
    joined: list[Attribution] = []
    last: dict[str, int] = {}
    for attribution in attributions:
        place = last.get(attribution.voice)
        if place is not None and not attribution.cue and not attribution.source and attribution.voice:
            before = joined[place]
            content = (*before.content, *attribution.content)
            joined[place] = replace(before, content=content, end=max(before.end, attribution.end))
        else:
            last[attribution.voice] = len(joined)
            joined.append(attribution)
    return Findings(joined)


def _closest_pairs(machine: Findings[Attribution], key: Findings[Attribution]) -> list[Pair]:
    words = {id(a): _words(a.text, a.content) for a in (*machine, *key)}
    candidates = []
    for i, wanted in enumerate(key):
        for j, found in enumerate(machine):
            closeness = _dice(words[id(wanted)], words[id(found)])
            if closeness >= LEAST_OVERLAP:
                same_source = Pair(wanted, found).same_source
                candidates.append((-closeness, not same_source, i, j))
    used_key: set[int] = set()
    used_machine: set[int] = set()
    pairs = []
    for _, _, i, j in sorted(candidates):
        if i not in used_key and j not in used_machine:
            used_key.add(i)
            used_machine.add(j)
            pairs.append(Pair(key[i], machine[j]))
    return sorted(pairs, key=lambda pair: pair.key.start)


def _words(text: str, spans: Spans) -> frozenset[Span]:
    """The words that the spans touch, as positions, so that the same word elsewhere does not count."""
    return frozenset(
        (start + m.start(), start + m.end()) for start, end in spans for m in re.finditer(r"\w+", text[start:end])
    )


def _dice(one: frozenset[Span], two: frozenset[Span]) -> float:
    return 2 * len(one & two) / (len(one) + len(two)) if one or two else 1.0
