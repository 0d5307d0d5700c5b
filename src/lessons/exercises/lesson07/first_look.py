"""7.3: which label to look at first."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

SURE, DOUBTFUL = "sure", "doubtful"

_FIRST_LOOK = (
    Misconception(
        "a number makes a label sure",
        "a number can be copied from the wrong place as easily as a word. Ask what it counts and who gives it: "
        "which words in the sentence would tell you?",
        {"a": SURE, "b": DOUBTFUL, "c": DOUBTFUL, "d": SURE},
    ),
    Misconception(
        "a strange claim makes a label doubtful",
        "the label only claims that she said it, and not that it is so. Look for the quotation marks and the name.",
        {"a": DOUBTFUL, "b": DOUBTFUL, "c": DOUBTFUL, "d": DOUBTFUL},
    ),
)

_PROPOSALS = {
    "a": Item(
        accepted={SURE: "a name, a plain verb and quotation marks"},
        nudge="read it once more: is it plain who says it, and which words are hers?",
        traps={DOUBTFUL: "a strange claim makes a label doubtful"},
    ),
    "b": Item(
        accepted={DOUBTFUL: "“allegedly” tells that somebody says so, and nobody is named"},
        nudge="whom would you put down as the source?",
        traps={},
    ),
    "c": Item(
        accepted={
            DOUBTFUL: "“promised” may be an act rather than a report",
            SURE: "a name and a verb of saying stand side by side",
        },
        nudge="either can be defended.",
        traps={},
    ),
    "d": Item(
        accepted={DOUBTFUL: "“it” may be the council or the company"},
        nudge="who is “it”?",
        traps={SURE: "a number makes a label sure"},
    ),
}

FIRST_LOOK = Exercise(
    id="7.3",
    title="Which label would you look at first?",
    question=(
        "Four labels from other reports. Is each one “sure” or “doubtful” as a label of who says what? "
        "a: “I saw a dragon on the quay,” said Ilse Maron. b: Two crates allegedly went missing. "
        "c: Maron promised to look into it. d: The council had talked to the company, and it said 90 jobs would go."
    ),
    answer=LabelEach(
        ("a", "b", "c", "d"),
        OneOf((SURE, DOUBTFUL), {"certain": SURE, "clear": SURE, "unsure": DOUBTFUL, "in doubt": DOUBTFUL}),
    ),
    judge=judge_labels(_PROPOSALS, _FIRST_LOOK),
    right=(
        {"a": SURE, "b": DOUBTFUL, "c": DOUBTFUL, "d": DOUBTFUL},
        {"A": " Sure ", "B": "unsure", "C": "certain", "D": "in doubt"},
    ),
    hints=(
        "The label says who says it and which words are said. It does not say that they are true.",
        "For each, try to point at the source, at the word of saying, and at where the words begin and end.",
        "In two of the four you cannot point at the source. One of the other two can be argued either way.",
    ),
    solution=(
        "a is sure: a name, “said” and quotation marks, whatever one thinks of dragons. b is doubtful, because nobody "
        "is named; d, because “it” fits two. c can be argued: “promised” both does something and reports something."
    ),
    misconceptions=_FIRST_LOOK,
)
