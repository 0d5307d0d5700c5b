"""7.5: what a few labels let one say."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

YES, NO = "yes", "no"

_CLAIMS_WRONG = (
    Misconception(
        "the doubtful ones stand for all",
        "these labels were picked because they looked doubtful. Would you judge a class by the pupils who were sent "
        "to extra lessons?",
        {"a": YES, "b": NO, "c": NO, "d": YES},
    ),
    Misconception(
        "a small count is a share",
        "with so few labels, one more or less moves the share by a lot. What would you say if the next one were wrong?",
        {"a": NO, "b": YES, "c": NO, "d": YES},
    ),
    Misconception(
        "a right label is a true claim",
        "the label says who said it, and a right label can hold a false claim. What did you check when you accepted "
        "it?",
        {"a": NO, "b": NO, "c": YES, "d": YES},
    ),
)

_CLAIMS = {
    "a": Item(
        accepted={NO: "the doubtful ones were picked"},
        nudge="which labels were judged?",
        traps={YES: "the doubtful ones stand for all"},
    ),
    "b": Item(
        accepted={NO: "three are too few"},
        nudge="how many figures were judged?",
        traps={YES: "a small count is a share"},
    ),
    "c": Item(
        accepted={NO: "a label says who said it"},
        nudge="what is it that was right?",
        traps={YES: "a right label is a true claim"},
    ),
    "d": Item(
        accepted={YES: "it says what was counted, and no more"},
        nudge="does it say more than was counted?",
        traps={},
    ),
}

CLAIMS = Exercise(
    id="7.5",
    title="What may you say?",
    question=(
        "Noor took the twelve most doubtful attributions and three figures of a report. She left nine of the "
        "twelve, and all three figures, as they were. May she say … a: the machine is right three times out of four "
        "on this report; "
        "b: its figures are always right; c: nine of the claims in the report are true; "
        "d: of twelve doubtful labels nine were right? Answer “yes” or “no”."
    ),
    answer=LabelEach(("a", "b", "c", "d"), OneOf((YES, NO), {"true": YES, "false": NO, "y": YES, "n": NO})),
    judge=judge_labels(_CLAIMS, _CLAIMS_WRONG),
    right=({"a": NO, "b": NO, "c": NO, "d": YES}, {"A": "No", "B": "n", "C": " NO ", "D": "y"}),
    hints=(
        "For each sentence ask: which labels did she look at, and how many?",
        "Then ask what she checked: that somebody said it, or that it is so?",
        "Only one of the four says what she counted and nothing beyond it.",
    ),
    solution=(
        "Only d. a takes the doubtful ones for all of them; b makes a rule out of three; c takes a right label for a "
        "true claim."
    ),
    misconceptions=_CLAIMS_WRONG,
)
