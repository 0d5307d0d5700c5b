"""Exercises in which several things get a label each, and contested ones may get either."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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


def judge_labels(
    items: Mapping[str, Item], misconceptions: tuple[Misconception, ...]
) -> Callable[[Mapping[str, str]], Verdict]:
    """A judge that says how many labels fit and where to look again, one place at a time."""
    messages = {m.name: m.message for m in misconceptions}

    def judge(labels: Mapping[str, str]) -> Verdict:
        wrong = [name for name, item in items.items() if labels[name] not in item.accepted]
        if not wrong:
            return Verdict("right", _praise(items, labels))
        first = wrong[0]
        trap = items[first].traps.get(labels[first], "")
        said = messages[trap] if trap else items[first].nudge
        return Verdict("not yet", f"{len(items) - len(wrong)} of {len(items)} fit. Look again at {first}: {said}", trap)

    return judge


def _praise(items: Mapping[str, Item], labels: Mapping[str, str]) -> str:
    contested = [name for name, item in items.items() if len(item.accepted) > 1]
    said = [f"All {len(items)} fit."]
    for name in contested:
        others = [label for label in items[name].accepted if label != labels[name]]
        reason = items[name].accepted[labels[name]]
        other_reason = items[name].accepted[others[0]]
        said.append(f"{name} is contested: “{labels[name]}”, because {reason}; “{others[0]}”, because {other_reason}.")
    return " ".join(said)
