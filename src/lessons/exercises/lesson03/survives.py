"""3.6: what is left when a claim is denied."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

_CRACKS, _OPEN, _WHOLE = "it has cracks", "nobody can tell", "it has no cracks"
_RIGHT_LEFT = {"a": _OPEN, "b": _CRACKS, "c": _OPEN, "d": _OPEN, "e": _CRACKS, "f": _CRACKS}

_LEFT_ERRORS = (
    Misconception(
        "not said is not so",
        "the sentence tells only that nobody said it. Does a wall mend itself when people are silent?",
        {**_RIGHT_LEFT, "a": _WHOLE},
    ),
    Misconception(
        "not revealed is not there",
        "what can be revealed has to be there first. Could you say “she did not reveal that the wall had cracks” of a "
        "wall without any?",
        {**_RIGHT_LEFT, "b": _OPEN},
    ),
    Misconception(
        "what endorses is taken for granted",
        "“confirmed” vouches for it, as in paragraph 5 of the report; “not confirmed” does not. "
        "Would you cross a bridge whose cracks are not confirmed?",
        {**_RIGHT_LEFT, "d": _CRACKS},
    ),
    Misconception(
        "not claimed is refuted",
        "keeping quiet about it does not make it false. Nobody has put it forward, and what does that show about the "
        "wall?",
        {**_RIGHT_LEFT, "c": _WHOLE},
    ),
)

_READ = "read the sentence again, as if you knew nothing else of the wall."
_LEFT = {
    "a": Item({_OPEN: "silence shows nothing"}, _READ, {_WHOLE: "not said is not so"}),
    "b": Item({_CRACKS: "they stay hidden, and they are there"}, _READ, {_OPEN: "not revealed is not there"}),
    "c": Item({_OPEN: "nobody has put it forward"}, _READ, {_WHOLE: "not claimed is refuted"}),
    "d": Item({_OPEN: "it may yet be confirmed or not"}, _READ, {_CRACKS: "what endorses is taken for granted"}),
    "e": Item({_CRACKS: "they are there, known or not"}, _READ, {_OPEN: "not revealed is not there"}),
    "f": Item(
        {
            _CRACKS: "one hears that somebody keeps back what is so",
            _OPEN: "strictly, one cannot admit either what is not so",
        },
        _READ,
        {},
    ),
}

SURVIVES = Exercise(
    id="3.6",
    title="What is left of it?",
    question=(
        "What can you tell of the wall? a: She did not say that the wall had cracks. b: She did not reveal that it "
        "had cracks. c: She did not claim that it had cracks. d: She has not confirmed that it had cracks. e: She did "
        "not know that it had cracks. f: She did not admit that it had cracks. Answer “it has cracks”, “it has no "
        "cracks” or “nobody can tell”."
    ),
    answer=LabelEach(
        tuple(_LEFT),
        OneOf(
            (_CRACKS, _WHOLE, _OPEN),
            {"cracks": _CRACKS, "no cracks": _WHOLE, "cannot tell": _OPEN, "can't tell": _OPEN, "can’t tell": _OPEN},
        ),
    ),
    judge=judge_labels(_LEFT, _LEFT_ERRORS),
    right=(
        _RIGHT_LEFT,
        {**_RIGHT_LEFT, "f": _OPEN},
        {
            "A": "Can't tell",
            "B": " CRACKS ",
            "C": "cannot tell",
            "D": "nobody can tell.",
            "E": "it has cracks",
            "F": "cracks",
        },
    ),
    hints=(
        "Say after each sentence: “… and in fact the wall had none.” With some verbs that sounds odd.",
        "Where it sounds odd, the verb takes the cracks for granted. Where it sounds fine, nobody can tell.",
        "No verb at all makes the wall whole. Two of them keep the cracks, one is disputed, and three leave it open.",
    ),
    solution=(
        "b and e keep the cracks: these verbs take them for granted. a, c and d leave it open. f is disputed: many "
        "hear the cracks in it, and strictly it leaves them open too."
    ),
    misconceptions=_LEFT_ERRORS,
)
