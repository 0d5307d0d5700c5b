"""6.6: whose loaded word is it?."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

OWN, THEIRS, PLAIN = "the report’s own", "somebody’s", "plain"
_RIGHT_LOADED = {"a": OWN, "b": THEIRS, "c": THEIRS, "d": OWN, "e": PLAIN, "f": THEIRS}

_LOADED = (
    Misconception(
        "deserved, so not loaded",
        "a word may be deserved and still judge. Take it out of paragraph 24: which fact is lost?",
        {**_RIGHT_LOADED, "a": PLAIN},
    ),
    Misconception(
        "a terrible thing for a loaded word",
        "the thing is terrible, and the words of paragraph 17 name it and judge nothing. "
        "Could you say it more plainly?",
        {**_RIGHT_LOADED, "e": OWN},
    ),
    Misconception(
        "quoted words are the report's",
        "the words stand in quotation marks and have an owner. Whose are they, in paragraphs 19 and 20?",
        {**_RIGHT_LOADED, "b": OWN},
    ),
    Misconception(
        "a verb cannot lean",
        "a verb can judge as well as an adjective. Compare it with the verb that stands in its place in paragraph 7.",
        {**_RIGHT_LOADED, "d": PLAIN},
    ),
)

_LOADED_ITEMS = {
    "a": Item(
        {OWN: "no source says it"},
        "who calls the group that, in paragraph 24?",
        {PLAIN: "deserved, so not loaded"},
    ),
    "b": Item(
        {THEIRS: "Richard Moore says it"},
        "it does more than describe, and it has a speaker in paragraph 20.",
        {OWN: "quoted words are the report's"},
    ),
    "c": Item(
        {
            THEIRS: "it is what the soldiers were accused of",
            OWN: "no accuser is named, and no quotation marks stand around it",
        },
        "does it only describe what the soldiers of paragraph 36 did?",
        {},
    ),
    "d": Item({OWN: "no source says it"}, "who uses it, in paragraph 16?", {PLAIN: "a verb cannot lean"}),
    "e": Item(
        {PLAIN: "it says what happened"},
        "which word of it judges, in paragraph 17?",
        {OWN: "a terrible thing for a loaded word", THEIRS: "a terrible thing for a loaded word"},
    ),
    "f": Item(
        {THEIRS: "“he said” covers the sentence", OWN: "it stands outside the quotation marks"},
        "does it only describe, in paragraph 35?",
        {},
    ),
}

LOADED = Exercise(
    id="6.6",
    title="Whose word is it?",
    question=(
        "Is the word plain, or does it lean? And if it leans, whose word is it? Write “plain”, “somebody’s” or “the "
        "report’s own”. a: “sinister” (paragraph 24). b: “cannon fodder” (paragraph 20). c: “cowardice” (paragraph "
        "36). d: “bully” (paragraph 16). e: “have been killed or wounded” (paragraph 17). f: “appalling” "
        "(paragraph 35)."
    ),
    answer=LabelEach(
        tuple(_LOADED_ITEMS),
        OneOf(
            (OWN, THEIRS, PLAIN),
            {**dict.fromkeys(("own", "report", "the report", "report's", "report's own"), OWN), "somebody": THEIRS},
        ),
    ),
    judge=judge_labels(_LOADED_ITEMS, _LOADED),
    right=(
        _RIGHT_LOADED,
        {**_RIGHT_LOADED, "c": OWN, "f": OWN},
        {"A": "Own", "B": " somebody", "C": "Somebody's", "D": "the report's own", "E": "PLAIN", "F": "somebody"},
    ),
    hints=(
        "First take the word out. Is a fact lost, or only a judgment?",
        "If only a judgment is lost, look for its owner: a name, a pronoun, a verb of saying in the same sentence.",
        "One is plain. Two have no owner but the report. Two can be read in two ways.",
    ),
    solution=(
        "a and d are the report's own. b is Richard Moore's. c is the accusers' word, or the report's, since no "
        "accuser is named. e is plain. f is the father's by “he said”, or the report's, as it stands outside the marks."
    ),
    misconceptions=_LOADED,
)
