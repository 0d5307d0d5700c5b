"""4.3: how exactly a number is given."""

from __future__ import annotations

from typing import get_args

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels
from lessons.figures.figure import Bound

BOUNDS: tuple[str, ...] = get_args(Bound)
_BOUNDED = {"a": "at least", "b": "more than", "c": "more than", "d": "exactly", "e": "exactly"}

_BOUND = (
    Misconception(
        "the number without its hedge",
        "read paragraphs 8, 17 and 31: a small word in front of each number opens it at one end. Which word is it?",
        {**_BOUNDED, "a": "exactly"},
    ),
    Misconception(
        "more than lets the number itself stand",
        "if it were the number itself, to the last one, would the words in paragraphs 17 and 31 still be true?",
        {**_BOUNDED, "b": "at least"},
    ),
    Misconception(
        "open at one end is open at both",
        "the word in paragraph 31 leaves one direction open. Could the true number lie below, too?",
        {**_BOUNDED, "c": "about"},
    ),
    Misconception(
        "doubt is a bound",
        "you may doubt the number, and the bound is what the words say. Is there a small word in front of it in "
        "paragraph 18?",
        {**_BOUNDED, "d": "at least"},
    ),
)

_HEDGED = {
    "a": Item(
        accepted={"at least": "the words say so"},
        nudge="read the words in front of the number in paragraph 8.",
        traps={"exactly": "the number without its hedge"},
    ),
    "b": Item(
        accepted={"more than": "the words say so"},
        nudge="read the words in front of the number in paragraph 17.",
        traps={"exactly": "the number without its hedge", "at least": "more than lets the number itself stand"},
    ),
    "c": Item(
        accepted={"more than": "“over” says so"},
        nudge="which of the labels means the same as the word in front of the number in paragraph 31?",
        traps={
            "exactly": "the number without its hedge",
            "about": "open at one end is open at both",
            "at least": "more than lets the number itself stand",
        },
    ),
    "d": Item(
        accepted={"exactly": "no hedge is written"},
        nudge="is there any small word in front of the number in paragraph 18?",
        traps={"at least": "doubt is a bound", "about": "doubt is a bound", "more than": "doubt is a bound"},
    ),
    "e": Item(
        accepted={
            "exactly": "no hedge is written",
            "about": "a group of so round a size was hardly counted head by head",
        },
        nudge="does a word in paragraph 12 open the number at one end?",
        traps={},
    ),
}

BOUNDING = Exercise(
    id="4.3",
    title="Bound or exact",
    question=(
        "What bound do the words give? a: 234 men (8). b: 75,000 soldiers (17). c: 100 recruits (31). "
        "d: 1,351 deaths (18). e: a group of 200 men (12)."
    ),
    answer=LabelEach(
        tuple(_HEDGED),
        OneOf(
            BOUNDS,
            {"exact": "exactly", "over": "more than", "greater than": "more than", "approximately": "about"},
        ),
    ),
    judge=judge_labels(_HEDGED, _BOUND),
    right=(
        _BOUNDED,
        {**_BOUNDED, "e": "about"},
        {"A": "At-least", "B": " more  than", "C": "Over", "D": "exact", "E": "EXACTLY"},
    ),
    hints=(
        "Run report.where(234) and look at the words right in front of the number; do the same for the others.",
        "No small word in front of the number: then the words give it as exact, whether or not you believe it.",
        "Three of the five have such a word. Of the other two, one is so round that a second label can be defended.",
    ),
    solution=(
        "a at least; b more than; c more than (“over”); d exactly, for no hedge is written; "
        "e exactly by its words, or about, because the number is so round."
    ),
    misconceptions=_BOUND,
)
