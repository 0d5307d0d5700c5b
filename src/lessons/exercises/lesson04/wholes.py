"""4.8: out of how many?"""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

_SENT, _REFUSED, _UNIT, _CONFIRMED_DEATHS, _HIT = (
    "all soldiers sent to fight",
    "all who refused",
    "all men of that unit",
    "all deaths that were confirmed",
    "the 75,000 killed or wounded",
)
_WHOLES_RIGHT = {"a": _SENT, "b": _REFUSED, "c": _UNIT, "d": _CONFIRMED_DEATHS}

_WHOLE = (
    Misconception(
        "any larger number is a whole",
        "the people of paragraph 17 are no group that these were taken from. "
        "Say the sentence: “… out of …”, with the people you look at.",
        {**_WHOLES_RIGHT, "a": _HIT},
    ),
    Misconception(
        "the widest group is always the whole",
        "paragraph 26 says where these men come from. A share of everybody would tell you little about them.",
        {**_WHOLES_RIGHT, "c": _SENT},
    ),
    Misconception(
        "many needs no whole",
        "“many of those” in paragraph 18 is a share without its numbers. Of whom is it said to be a part?",
        {**_WHOLES_RIGHT, "d": _SENT},
    ),
)

_PARTS = {
    "a": Item(
        accepted={
            _SENT: "the question is how common refusing is",
            _REFUSED: "the one report may have traced a part of them",
        },
        nudge="what would you want to know of the soldiers in paragraph 5: how common is what they did?",
        traps={_HIT: "any larger number is a whole"},
    ),
    "b": Item(
        accepted={
            _REFUSED: "the question is how many of them are held",
            _SENT: "the question is how many soldiers end up there",
        },
        nudge="for what were the men in paragraph 8 held, by the paragraphs before it?",
        traps={_HIT: "any larger number is a whole"},
    ),
    "c": Item(
        accepted={_UNIT: "they come from one unit"},
        nudge="read paragraph 26: which group do the men belong to?",
        traps={_SENT: "the widest group is always the whole", _HIT: "any larger number is a whole"},
    ),
    "d": Item(
        accepted={_CONFIRMED_DEATHS: "“many of those whose deaths …” says so"},
        nudge="read on behind “many of those” in paragraph 18.",
        traps={_SENT: "many needs no whole", _HIT: "any larger number is a whole"},
    ),
}

WHOLES = Exercise(
    id="4.8",
    title="Out of how many?",
    question=(
        "Which whole is missing? a: the 1,793 who refused (5). b: the 234 men held (8). "
        "c: the 300 men from a unit in Dagestan (26). d: many of those whose deaths were confirmed (18)."
    ),
    answer=LabelEach(tuple(_PARTS), OneOf((_SENT, _REFUSED, _UNIT, _CONFIRMED_DEATHS, _HIT))),
    judge=judge_labels(_PARTS, _WHOLE),
    right=(
        _WHOLES_RIGHT,
        {**_WHOLES_RIGHT, "a": _REFUSED, "b": _SENT},
        {
            "A": "All soldiers sent to fight",
            "B": " all who  refused",
            "C": "ALL MEN OF THAT UNIT",
            "D": _CONFIRMED_DEATHS,
        },
    ),
    hints=(
        "Say each aloud: “so many … out of all …”. Which group makes that a sentence that tells you something?",
        "A whole contains the counted ones. Leave out every group of which these people are no part.",
        "One group is a part of nothing here and stays over. For a and b, two wholes each can be defended.",
    ),
    solution=(
        "a: all soldiers sent to fight (or all who refused). b: all who refused (or all sent). "
        "c: all men of that unit. d: all deaths that were confirmed. The report gives none of these numbers."
    ),
    misconceptions=_WHOLE,
)
