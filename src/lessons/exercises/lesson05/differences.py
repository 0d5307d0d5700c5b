"""5.6: why two counters differ."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

_ARITHMETIC = "arithmetic"
_CAUSES = ("sentences", "words", "syllables", "letters", "unfamiliar words", _ARITHMETIC)
_RIGHT_CAUSES = {"a": "syllables", "b": "unfamiliar words", "c": _ARITHMETIC}

_DIFFERENCES = (
    Misconception(
        "the words must differ",
        "both tools find the same number of words in this report. Look at the row “words” in the table of counts.",
        {**_RIGHT_CAUSES, "a": "words"},
    ),
    Misconception(
        "every score is made of syllables",
        "that formula does not look at syllables at all. What it is made of stands beside it in the list above; which "
        "of these differs in the table of counts?",
        {**_RIGHT_CAUSES, "b": "syllables"},
    ),
    Misconception(
        "any difference explains any other",
        "the two tools differ by one sentence among dozens. Is there a count in this formula that differs by "
        "much more?",
        {**_RIGHT_CAUSES, "a": "sentences"},
    ),
    Misconception(
        "the same name, the same formula",
        "compare letters, words and sentences in the table of counts: next to nothing differs. "
        "What is left that could make another number of the same counts?",
        {**_RIGHT_CAUSES, "c": "letters"},
    ),
)

_NOT_IN_IT = "is that count a part of this formula? Look at the list above."
_CAUSE_ITEMS = {
    "a": Item(
        {"syllables": "figures are not read aloud there"},
        _NOT_IN_IT,
        {"words": "the words must differ", "sentences": "any difference explains any other"},
    ),
    "b": Item(
        {"unfamiliar words": "names, figures and endings are hard words there"},
        "this formula has a list of familiar words; which count is made with it?",
        {
            "syllables": "every score is made of syllables",
            "words": "the words must differ",
            "sentences": "any difference explains any other",
        },
    ),
    "c": Item(
        {_ARITHMETIC: "one constant is another"},
        _NOT_IN_IT,
        {
            "letters": "the same name, the same formula",
            "sentences": "the same name, the same formula",
            "words": "the same name, the same formula",
            "syllables": "every score is made of syllables",
        },
    ),
}

DIFFERENCES = Exercise(
    id="5.6",
    title="Why does another tool say another number?",
    question=(
        "What makes most of the difference between our score and textstat's? a: Flesch–Kincaid. b: Dale–Chall. "
        "c: Coleman–Liau. Choose “sentences”, “words”, “syllables”, “letters”, “unfamiliar words” or “arithmetic”."
    ),
    answer=LabelEach(
        tuple(_CAUSE_ITEMS),
        OneOf(_CAUSES, {"unfamiliar": "unfamiliar words", "formula": _ARITHMETIC, "the formula": _ARITHMETIC}),
    ),
    judge=judge_labels(_CAUSE_ITEMS, _DIFFERENCES),
    right=(_RIGHT_CAUSES, {"A": " Syllables", "B": "UNFAMILIAR", "C": "the formula"}),
    hints=(
        "Take one formula at a time. The list above the exercise says which three counts it is made of.",
        "Look these three up in the table of counts. Does one of them differ by dozens or hundreds?",
        "For one formula all three counts are next to the same in both tools. Then the counts are not the reason.",
    ),
    solution=(
        "a: syllables, because textstat does not read figures aloud and breaks unknown words by their hyphenation. "
        "b: unfamiliar words, because names, figures and endings count as hard there. c: arithmetic, one constant."
    ),
    misconceptions=_DIFFERENCES,
)
