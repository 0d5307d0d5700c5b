"""Exercises in which several things get a label each, and contested ones may get either."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lessons.exercises.exercise import Misconception, Verdict


@dataclass(frozen=True)
class Item:
    """One thing to be labelled.

    Attributes
    ----------
    accepted : the labels that a careful reader can defend, each with the reason; more than one where it is contested
    nudge : where to look again after any other label, without the answer
    traps : labels that show a named misconception
    """

    accepted: Mapping[str, str]
    nudge: str
    traps: Mapping[str, str]


@dataclass(frozen=True)
class LabelJudge:
    """A judge that says how many labels fit and where to look again, one place at a time.

    It keeps its ``items``, so that a teacher's key can list every label that is accepted, and why.
    """

    items: Mapping[str, Item]
    misconceptions: tuple[Misconception, ...]

    def __call__(self, labels: Mapping[str, str]) -> Verdict:
        """The verdict on one label for each item."""
        wrong = [name for name, item in self.items.items() if labels[name] not in item.accepted]
        if not wrong:
            return Verdict("right", _praise(self.items, labels))
        first = wrong[0]
        trap = self.items[first].traps.get(labels[first], "")
        said = self._message(trap) if trap else self.items[first].nudge
        fitting = len(self.items) - len(wrong)
        return Verdict("not yet", f"{fitting} of {len(self.items)} fit. Look again at {first}: {said}", trap)

    def _message(self, name: str) -> str:
        return next(m.message for m in self.misconceptions if m.name == name)

    @property
    def contested(self) -> tuple[str, ...]:
        """The items that careful readers may label differently."""
        return tuple(name for name, item in self.items.items() if len(item.accepted) > 1)


def judge_labels(items: Mapping[str, Item], misconceptions: tuple[Misconception, ...]) -> LabelJudge:
    """The judge of an exercise in which several things get a label each."""
    return LabelJudge(items, misconceptions)


def _praise(items: Mapping[str, Item], labels: Mapping[str, str]) -> str:
    contested = [name for name, item in items.items() if len(item.accepted) > 1]
    said = [f"All {len(items)} fit."]
    for name in contested:
        others = [label for label in items[name].accepted if label != labels[name]]
        reason = items[name].accepted[labels[name]]
        other_reason = items[name].accepted[others[0]]
        said.append(f"{name} is contested: “{labels[name]}”, because {reason}; “{others[0]}”, because {other_reason}.")
    return " ".join(said)
