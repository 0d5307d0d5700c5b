"""Exercises that ask for a label each, made from a practice report's key.

The right label is the key's own. A second label is accepted only where the key's note says that a careful reader
could give it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels
from lessons.keys import open_key


@dataclass(frozen=True)
class Asked:
    """One thing to be labelled.

    Attributes
    ----------
    label : the right one
    because : its reason, for the praise
    nudge : where to look again, without the answer
    also : other labels that can be defended, each with its reason
    """

    label: str
    because: str
    nudge: str
    also: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Slip:
    """A wrong idea, shown by giving one thing this label; ``message`` points at the text without the answer."""

    name: str
    message: str
    item: str
    label: str


def from_key(
    slug: str, row: str, column: str, *, because: str, nudge: str, also: Mapping[str, str] | None = None
) -> Asked:
    """A thing whose label the key has: of the practice report ``slug``, row "a12", column "identity".

    Raises
    ------
    ValueError
        The key has no such label, or its note does not allow the second one.
    """
    key = open_key(slug)
    label = getattr(key[row], column)
    if not label:
        raise ValueError(f"The key of “{slug}” has no {column} in row {row}.")
    for other in also or {}:
        if other not in key.notes.get(row, "").casefold():
            raise ValueError(
                f"The note of row {row} of “{slug}” does not allow “{other}”. Say there why it is possible."
            )
    return Asked(label, because, nudge, also or {})


def labelling(
    *,
    id: str,
    title: str,
    question: str,
    options: OneOf,
    asked: Mapping[str, Asked],
    slips: tuple[Slip, ...],
    hints: tuple[str, str, str],
    solution: str,
) -> Exercise:
    """An exercise that asks for a label for each of several things."""
    right = {name: thing.label for name, thing in asked.items()}
    misconceptions = tuple(Misconception(s.name, s.message, {**right, s.item: s.label}) for s in slips)
    items = {name: _item(name, thing, slips) for name, thing in asked.items()}
    return Exercise(
        id=id,
        title=title,
        question=question,
        answer=LabelEach(tuple(asked), options),
        judge=judge_labels(items, misconceptions),
        right=(right, _spelled_otherwise(right), *_defensible(right, asked)),
        hints=hints,
        solution=solution,
        misconceptions=misconceptions,
    )


def _item(name: str, thing: Asked, slips: tuple[Slip, ...]) -> Item:
    traps = {slip.label: slip.name for slip in slips if slip.item == name}
    return Item({thing.label: thing.because, **thing.also}, thing.nudge, traps)


def _spelled_otherwise(right: Mapping[str, str]) -> dict[str, str]:
    return {name.upper(): f"  {label.upper()} " for name, label in reversed(list(right.items()))}


def _defensible(right: Mapping[str, str], asked: Mapping[str, Asked]) -> tuple[dict[str, Any], ...]:
    return tuple({**right, name: other} for name, thing in asked.items() for other in thing.also)
