"""2.5: whose knowledge it is."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

_BEHIND = ("itself", "somebody else", "the text does not say")
_RIGHT_BEHIND = {
    "a": "somebody else",
    "b": "itself",
    "c": "the text does not say",
    "d": "itself",
    "e": "somebody else",
}

_ORIGINS = (
    Misconception(
        "who tells it was there",
        "the father in paragraph 34 tells what happened to his son. Nothing says that he was there.",
        {**_RIGHT_BEHIND, "e": "itself"},
    ),
    Misconception(
        "filling in the origin",
        "you may guess who wrote the reports of paragraph 26. Which words of the text say so?",
        {**_RIGHT_BEHIND, "c": "itself"},
    ),
)

_VOICES = {
    "a": Item(
        accepted={
            "somebody else": "she tells what her son and his unit did",
            "itself": "she may have seen or heard more than the text says, and speaks as herself",
        },
        nudge="who handed over the weapons in paragraph 23, and who tells of it?",
        traps={},
    ),
    "b": Item(
        accepted={"itself": "he tells what he lived through"},
        nudge="was he there himself, by paragraphs 28 and 29?",
        traps={},
    ),
    "c": Item(
        accepted={"the text does not say": "neither who reported nor from whom is said"},
        nudge="which words name the one who could know it?",
        traps={"itself": "filling in the origin", "somebody else": "filling in the origin"},
    ),
    "d": Item(
        accepted={
            "itself": "a professor gives a judgment of his own",
            "the text does not say": "from where he knows the figures of the army is not said",
        },
        nudge="is that something seen, or something that a professor concludes?",
        traps={},
    ),
    "e": Item(
        accepted={
            "somebody else": "it happened to his son, who could know it first",
            "the text does not say": "how the father knows is nowhere said",
        },
        nudge="to whom did it happen, in paragraph 34?",
        traps={"itself": "who tells it was there"},
    ),
}

BEHIND = Exercise(
    id="2.5",
    title="Who could know it first?",
    question=(
        "Who could know it first: the voice itself, somebody else, or does the text not say? "
        "a: Fatima (23). b: Sergey Bokov (28 and 29). c: reports (26). d: Phillips O’Brien (14). "
        "e: a soldier’s father (34)."
    ),
    answer=LabelEach(
        tuple(_VOICES),
        OneOf(_BEHIND, {"himself": "itself", "herself": "itself", "not said": "the text does not say"}),
    ),
    judge=judge_labels(_VOICES, _ORIGINS),
    right=(
        _RIGHT_BEHIND,
        {**_RIGHT_BEHIND, "a": "itself", "e": "the text does not say"},
        {"A": "Somebody Else", "B": "himself", "C": "not said", "D": "ITSELF", "E": "somebody  else"},
    ),
    hints=(
        "Ask of each: did this happen to the one who speaks, or to another?",
        "Somebody can be honest and first to tell it, and still have it from another.",
        "Two of the five tell of somebody of their family, one has no face at all, and two speak for themselves.",
    ),
    solution=(
        "a somebody else (her son), or Fatima herself; b himself; c the text does not say; d himself, or not said; "
        "e somebody else (his son), or not said."
    ),
    misconceptions=_ORIGINS,
)
