"""From the machine's findings and the record to what a learner has now: every proposal with its state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lessons import saving
from lessons.correcting.kinds import KINDS, LabelKind, place_key
from lessons.correcting.record import Act, Entry
from lessons.findings import Finding
from lessons.report import Report


@dataclass(frozen=True)
class Item:
    """One label: the machine's proposal, or one that the learner added.

    Attributes
    ----------
    id : its name for the learner, "a07"
    kind, key : which finding it is
    machine : the machine's finding; None if the learner added it
    mine : the learner's finding; the machine's own until it is changed, None where it is deleted
    act : what the learner did last; None if nothing yet
    whose : on whose word a figure stands, where the learner has said so; "" otherwise
    """

    id: str
    kind: LabelKind
    key: str
    machine: Finding | None
    mine: Finding | None
    act: Act | None = None
    whose: str = ""

    @property
    def finding(self) -> Finding:
        """What there is to show: the learner's finding, or the machine's where it was deleted."""
        found = self.mine or self.machine
        assert found is not None, "a label is the machine's or the learner's"
        return found


def replay(report: Report, entries: Iterable[Entry]) -> dict[str, Item]:
    """All labels by key: the machine's in text order, then those that the learner added."""
    items = _proposals(report)
    for number, entry in enumerate(_standing(entries), start=1):
        known = items.get(entry.key)
        item = known or Item(f"{KINDS[entry.kind].letter}+{number}", entry.kind, entry.key, None, None)
        try:
            items[entry.key] = _after(item, entry, report.text)
        except saving.StaleFindings:
            continue
    # Named before the learner's own deleted ones are left out, so that no name moves to another label.
    return {key: item for key, item in _numbered(items).items() if item.mine or item.machine}


def _proposals(report: Report) -> dict[str, Item]:
    """What the machine found, by key. Of attributions only those of speech, which is what the lessons are about."""
    found: dict[LabelKind, Iterable[Finding]] = {
        "attribution": report.attributions.where(layer="speech"),
        "figure": report.figures,
        "wording": report.wording,
    }
    items: dict[str, Item] = {}
    for kind, findings in found.items():
        for finding in findings:
            key = _free(place_key(kind, finding), items)
            items[key] = Item("", kind, key, finding, finding)
    return items


def _free(key: str, items: dict[str, Item]) -> str:
    while key in items:
        key += "'"
    return key


def _standing(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that were not taken back: each "undo" takes back the last one that still stands."""
    standing: list[Entry] = []
    for entry in entries:
        if entry.act != "undo":
            standing.append(entry)
        elif standing:
            standing.pop()
    return standing


def _after(item: Item, entry: Entry, text: str) -> Item:
    """The label after one entry."""
    kind = KINDS[entry.kind].type
    machine = item.machine
    if machine is None and entry.machine is not None:
        # This version's machine no longer finds it, and the learner's word stays.
        machine = saving.one_from_json(kind, entry.machine, text)
    mine = None if entry.mine is None else saving.one_from_json(kind, entry.mine, text)
    whose = item.whose
    if entry.act in ("change", "add") and entry.mine and entry.mine.get("whose set"):
        whose = str(entry.mine["whose set"])
    return replace(item, machine=machine, mine=mine, act=entry.act, whose=whose)


def _numbered(items: dict[str, Item]) -> dict[str, Item]:
    """Names in text order for the machine's own, further on for what the learner added, so that no name moves."""
    counts = dict.fromkeys(KINDS, 0)
    numbered = {}
    for key, item in items.items():
        counts[item.kind] += 1
        numbered[key] = replace(item, id=f"{KINDS[item.kind].letter}{counts[item.kind]:02d}")
    return numbered
