"""7.4: what a correction costs."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

PRECISION, RECALL, BOTH, NEITHER = "precision", "recall", "both", "neither"

_COSTS = (
    Misconception(
        "what is deleted was missed",
        "a deleted label was found and should not have been. Ask: of what the machine found, how much is right?",
        {"a": RECALL, "b": RECALL, "c": BOTH, "d": NEITHER},
    ),
    Misconception(
        "what is added was wrong",
        "the machine said nothing at that place, so nothing that it said was wrong. Ask: of what there is, how much "
        "did it find?",
        {"a": PRECISION, "b": PRECISION, "c": BOTH, "d": NEITHER},
    ),
    Misconception(
        "accepting costs something",
        "an accepted label is right on both counts. Look for the corrections that say that the machine was wrong.",
        {"a": PRECISION, "b": RECALL, "c": BOTH, "d": BOTH},
    ),
)

_CORRECTIONS = {
    "a": Item(
        accepted={PRECISION: "it was found and is none"},
        nudge="which of the two asks about what was found?",
        traps={RECALL: "what is deleted was missed"},
    ),
    "b": Item(
        accepted={RECALL: "it is one and was not found"},
        nudge="which of the two asks about what was overlooked?",
        traps={PRECISION: "what is added was wrong"},
    ),
    "c": Item(
        accepted={
            BOTH: "the one that was found is wrong, and the right one was not found",
            PRECISION: "a label was found and it is wrong",
        },
        nudge="the machine has the place and not the speaker: what is wrong, and what is missing?",
        traps={},
    ),
    "d": Item(
        accepted={NEITHER: "nothing was wrong and nothing was missing"},
        nudge="what did the machine do wrong here?",
        traps={BOTH: "accepting costs something", PRECISION: "accepting costs something"},
    ),
}

COSTS = Exercise(
    id="7.4",
    title="What does a correction cost the machine?",
    question=(
        "Precision: of what the machine found, the share that is right. Recall: of what there is, the share that it "
        "found. Which goes down when you … a: delete a label, b: add one, c: change a source to somebody else, "
        "d: accept one? Answer “precision”, “recall”, “both” or “neither”."
    ),
    answer=LabelEach(("a", "b", "c", "d"), OneOf((PRECISION, RECALL, BOTH, NEITHER), {"none": NEITHER})),
    judge=judge_labels(_CORRECTIONS, _COSTS),
    right=(
        {"a": PRECISION, "b": RECALL, "c": BOTH, "d": NEITHER},
        {"A": "Precision", "B": " recall", "C": "precision", "D": "none"},
    ),
    hints=(
        "Draw two circles: what the machine found, and what there is. Where they overlap it is right.",
        "A deleted label lies in one circle only, an added one in the other only. Which is which?",
        "One of the four costs nothing, one costs precision, one costs recall, and one can cost both.",
    ),
    solution=(
        "Deleting costs precision, adding costs recall, accepting costs nothing. Another source costs both: what was "
        "found is wrong, and what there is was not found. Who counts the wrong one alone can say precision."
    ),
    misconceptions=_COSTS,
)
