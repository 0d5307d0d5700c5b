"""7.7: levels of a rubric."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

LEVELS = ("1", "2", "3", "4")

_RUBRIC_WRONG = (
    Misconception(
        "a long list is a strong one",
        "names alone say nothing of what anybody could know. Hold it against the row “sources” once more: what does "
        "level two say?",
        {"a": "4", "b": "3", "c": "1"},
    ),
    Misconception(
        "being sure is being strong",
        "the row asks how sure, of what and why. This one is sure of everything and says of nothing why.",
        {"a": "2", "b": "3", "c": "4"},
    ),
)

_EXCERPTS = {
    "a": Item(
        accepted={"2": "it names sources and says nothing of what they could know"},
        nudge="it names sources; what does it say of them?",
        traps={"4": "a long list is a strong one", "3": "a long list is a strong one"},
    ),
    "b": Item(
        accepted={
            "3": "it gives the figure with whose word and what is counted",
            "4": "it even says as of when, which is all that the row asks of one figure",
        },
        nudge="whose word, what is counted, as of when: which of them are there?",
        traps={},
    ),
    "c": Item(
        accepted={"1": "it is sure of everything and calls somebody a liar"},
        nudge="does it say how sure, of what, and why?",
        traps={"4": "being sure is being strong", "3": "being sure is being strong"},
    ),
}

RUBRIC = Exercise(
    id="7.7",
    title="Use the rubric",
    question=(
        "Three sentences from notes on the report of the bridge. Which level, 1 to 4, has each in its row? "
        "a (sources): Lindqvist, Dahl, Brandt, Weil and the union all speak. "
        "b (figures): The hospital says that three of the 17 injured were in a serious condition on Wednesday. "
        "c (own certainty): The agency lies, that is quite clear."
    ),
    answer=LabelEach(
        ("a", "b", "c"),
        OneOf(
            LEVELS,
            {
                **{f"{word} {number}": number for word in ("level", "row") for number in LEVELS},
                **dict(zip(("one", "two", "three", "four"), LEVELS, strict=True)),
                **dict(zip(("not yet", "on the way", "sound", "strong"), LEVELS, strict=True)),
            },
        ),
    ),
    judge=judge_labels(_EXCERPTS, _RUBRIC_WRONG),
    right=({"a": "2", "b": "3", "c": "1"}, {"A": "on the way", "B": "Level 4", "C": "one"}),
    hints=(
        "Run rubric() and read the row that stands in brackets, from the right to the left.",
        "Ask of each level: is all of it in the sentence? Stop at the last one where you can say yes.",
        "None of the three has the same level as another, and only b can be argued.",
    ),
    solution=(
        "a is level 2: names, and nothing of what they could know. b is level 3, and 4 can be defended, because the "
        "day is there too. c is level 1: it is sure and gives no reason."
    ),
    misconceptions=_RUBRIC_WRONG,
)
