"""5.7: overlapping intervals."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

FIRST, SECOND, NEITHER, EQUAL = "the first", "the second", "cannot tell", "equally hard"
_RIGHT_PAIRS = {"a": NEITHER, "b": FIRST, "c": NEITHER}

_OVERLAP = (
    Misconception(
        "the higher number is harder",
        "one number is higher, and each comes with an interval. Compare the ends of the two lines that were printed "
        "for paragraphs 1 to 19 and 20 to 38.",
        {**_RIGHT_PAIRS, "a": FIRST},
    ),
    Misconception(
        "overlap means equal",
        "not being able to tell two apart is not the same as knowing that they are alike. "
        "Could the one still be harder, within its interval?",
        {**_RIGHT_PAIRS, "a": EQUAL},
    ),
    Misconception(
        "no score is a low score",
        "read what is printed for paragraphs 17 to 19. Is there a number to compare with?",
        {**_RIGHT_PAIRS, "c": SECOND},
    ),
    Misconception(
        "a score is never enough",
        "caution is good, and it has to look at the ends: do the two intervals of paragraphs 1 to 6 and "
        "34 to 38 touch?",
        {**_RIGHT_PAIRS, "b": NEITHER},
    ),
)

_PAIRS = {
    "a": Item(
        {NEITHER: "the intervals overlap widely"},
        "do the two intervals overlap?",
        {FIRST: "the higher number is harder", EQUAL: "overlap means equal"},
    ),
    "b": Item(
        {FIRST: "its whole interval lies above the other"},
        "which of the two intervals lies higher, and do they touch?",
        {NEITHER: "a score is never enough", EQUAL: "a score is never enough"},
    ),
    "c": Item(
        {NEITHER: "one of the two has no score"},
        "look at what is printed for paragraphs 17 to 19; is it a number?",
        {SECOND: "no score is a low score", FIRST: "no score is a low score", EQUAL: "no score is a low score"},
    ),
}

INTERVALS = Exercise(
    id="5.7",
    title="Which part is harder?",
    question=(
        "By the Flesch–Kincaid grade and its interval, which is harder? a: paragraphs 1 to 19 or 20 to 38. "
        "b: paragraphs 1 to 6 or 34 to 38. c: paragraphs 17 to 19 or 34 to 38. "
        "Answer “the first”, “the second”, “equally hard” or “cannot tell”."
    ),
    answer=LabelEach(
        tuple(_PAIRS),
        OneOf(
            (FIRST, SECOND, EQUAL, NEITHER),
            {"first": FIRST, "second": SECOND, "equal": EQUAL, "can't tell": NEITHER, "can’t tell": NEITHER},
        ),
    ),
    judge=judge_labels(_PAIRS, _OVERLAP),
    right=(_RIGHT_PAIRS, {"A": "Can't tell", "B": " FIRST ", "C": "cannot  tell"}),
    hints=(
        "Write down the two ends of each interval, one under the other.",
        "Where one interval ends before the other begins, the score can tell the two apart. Where "
        "they share much, it cannot.",
        "One of the parts has no interval, and one pair does not overlap at all.",
    ),
    solution=(
        "a: cannot tell, because the intervals share most of their length. b: the first, because its interval begins "
        "above the end of the other. c: cannot tell, because three sentences are not enough text for a score."
    ),
    misconceptions=_OVERLAP,
)
