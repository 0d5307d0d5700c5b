"""5.4: what shuffling the words changes."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

SAME, CHANGED = "the same", "changed"

_SHUFFLE = (
    Misconception(
        "the score reads the meaning",
        "the formula has room for three counts and for nothing else. Which of them is an order of words?",
        {"a": SAME, "b": SAME, "c": SAME, "d": CHANGED, "e": CHANGED},
    ),
    Misconception(
        "mixed words are other words",
        "each word is still there, in its own sentence. Find the words of paragraph 17 in the mixed line, one by one.",
        {"a": SAME, "b": CHANGED, "c": SAME, "d": SAME, "e": CHANGED},
    ),
    Misconception(
        "same score, same text",
        "the score says so, and you can read. Who does what to whom in the mixed paragraph 17?",
        {"a": SAME, "b": SAME, "c": SAME, "d": SAME, "e": SAME},
    ),
)

_KEPT = {
    "a": Item({SAME: "no word was taken or added"}, "", {CHANGED: "mixed words are other words"}),
    "b": Item({SAME: "each word sounds as before"}, "", {CHANGED: "mixed words are other words"}),
    "c": Item(
        {SAME: "no word left its sentence"},
        "did a word leave its sentence in paragraph 17?",
        {},
    ),
    "d": Item({SAME: "it is made of the three counts"}, "", {CHANGED: "the score reads the meaning"}),
    "e": Item({CHANGED: "the order of words carries it"}, "", {SAME: "same score, same text"}),
}

_SAME_OR_CHANGED = OneOf(
    (SAME, CHANGED), {"same": SAME, "unchanged": SAME, "not changed": SAME, "change": CHANGED, "different": CHANGED}
)

SHUFFLE = Exercise(
    id="5.4",
    title="What did the mixing change?",
    question=(
        "Say of each whether the mixing left it “the same” or “changed” it. a: the number of words. "
        "b: the number of syllables. c: the number of sentences. d: the Flesch–Kincaid grade. e: who does what to whom."
    ),
    answer=LabelEach(tuple(_KEPT), _SAME_OR_CHANGED),
    judge=judge_labels(_KEPT, _SHUFFLE),
    right=(
        {"a": SAME, "b": SAME, "c": SAME, "d": SAME, "e": CHANGED},
        {"A": "Same", "B": " unchanged ", "C": "THE SAME", "D": "not changed", "E": "different"},
    ),
    hints=(
        "Look at paragraph 17 and its mixed version side by side. Cross out each word that stands in both.",
        "Write the formula down and ask of each count in it: did mixing touch it?",
        "The grade is made of the first three and nothing else. The last one is made of what the formula leaves out.",
    ),
    solution=(
        "a, b, c and d are the same: mixing takes no word, no syllable and no sentence away, and the grade is made of "
        "these. e is changed: who does what to whom stands in the order of the words, and the score never looks at it."
    ),
    misconceptions=_SHUFFLE,
)
