"""Lesson 03 once more, on the nurses who nap: what each verb vouches for, and what slips in."""

from __future__ import annotations

from typing import get_args

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels
from lessons.exercises.practice.labelling import Slip, from_key, labelling
from lessons.sourcing.attribution import VerbClass

SLUG = "sleep"

VERBS = labelling(
    id="3.p1",
    title="What does the verb do?",
    question=(
        "Give each verb its class. a: have found (1). b: claimed (3). c: conceded (4). d: denied (6). e: snapped (11). "
        "f: said Malm (8). g: demanded (12)."
    ),
    options=OneOf(get_args(VerbClass), {"factive": "endorsing", "doubt": "distancing", "plain": "neutral"}),
    asked={
        "a": from_key(
            SLUG,
            "a01",
            "verb_class",
            because="what is found is there to be found",
            nudge="could you write “have found” of something that you hold to be untrue?",
        ),
        "b": from_key(
            SLUG, "a06", "verb_class", because="the report will not vouch", nudge="does the report stand behind it?"
        ),
        "c": from_key(
            SLUG, "a08", "verb_class", because="true, and against her interest", nudge="would she have liked to say it?"
        ),
        "d": from_key(
            SLUG,
            "a13",
            "verb_class",
            because="an accusation is in the air",
            nudge="what must somebody have said before?",
        ),
        "e": from_key(
            SLUG, "a27", "verb_class", because="it tells how she spoke", nudge="does the verb tell what, or how?"
        ),
        "f": from_key(SLUG, "a15", "verb_class", because="only that it was said", nudge="what does this verb add?"),
        "g": from_key(
            SLUG, "a32", "verb_class", because="something is to be done", nudge="is it a statement that can be true?"
        ),
    },
    slips=(
        Slip(
            "a verb that vouches sounds plain",
            "“found” is so common in reports on studies that it passes for “said”. Put “said” into paragraph 1: what "
            "is lost?",
            "a",
            "neutral",
        ),
        Slip(
            "claimed is said",
            "read paragraph 3 with “pointed out” in its place. Does the report still keep its distance?",
            "b",
            "neutral",
        ),
        Slip(
            "an admission is a statement like any other",
            "read on in paragraph 4: she did so “when she was asked”. What did the paper leave out?",
            "c",
            "neutral",
        ),
        Slip(
            "a demand is a statement",
            "can what follows the verb in paragraph 12 be true or untrue? Or is it something that somebody should do?",
            "g",
            "assertive",
        ),
    ),
    hints=(
        "Put “said” in the place of each verb and read the sentence again. What has gone?",
        "Three things can go: the report's own voice behind it, the report's doubt, or the speaker's temper.",
        "All seven have different classes, and only one of them is the plain one.",
    ),
    solution="a endorsing; b distancing; c admission; d denial; e manner; f neutral; g act.",
)

# --------------------------------------------------------------------- 3.p2

GRANTED, LEFT_OPEN = "taken for granted", "left open"
_RIGHT = {
    "a": LEFT_OPEN,
    "b": GRANTED,
    "c": LEFT_OPEN,
    "d": LEFT_OPEN,
    "e": GRANTED,
    "f": GRANTED,
    "g": LEFT_OPEN,
}

_ERRORS = (
    Misconception(
        "sure of it is sure",
        "Varga is sure of it, and the report does not say that she is right. "
        "Put a “not” to the verb in paragraph 4: is the company's part settled then?",
        {**_RIGHT, "c": GRANTED},
    ),
    Misconception(
        "a feeling has no content",
        "put a “not” to the verb: she did not regret that the note was lost. Was it lost or not? "
        "Feelings, too, have something that they are about (paragraph 4).",
        {**_RIGHT, "b": LEFT_OPEN},
    ),
    Misconception(
        "a critic is only a critic",
        "you may doubt the critic, and the verb in paragraph 8 does not. "
        "Try “Malm did not point out that nurses had dropped out”: are they gone?",
        {**_RIGHT, "e": LEFT_OPEN},
    ),
    Misconception(
        "printed is settled",
        "the verb in paragraph 12 leaves it to one who would not be named. Put a “not” to it: was there a leak at all?",
        {**_RIGHT, "g": GRANTED},
    ),
)

_PUT = "put a “not” to the verb and see what is left of it."
_VERBS = {
    "a": Item({LEFT_OPEN: "nobody but the speaker stands for it"}, _PUT, {}),
    "b": Item({GRANTED: "it is so, whoever denies the sentence"}, _PUT, {LEFT_OPEN: "a feeling has no content"}),
    "c": Item({LEFT_OPEN: "nobody but the speaker stands for it"}, _PUT, {GRANTED: "sure of it is sure"}),
    "d": Item({LEFT_OPEN: "nobody but the speaker stands for it"}, _PUT, {}),
    "e": Item({GRANTED: "it is so, whoever denies the sentence"}, _PUT, {LEFT_OPEN: "a critic is only a critic"}),
    "f": Item(
        {
            GRANTED: "one hears that the ministry sees what is so",
            LEFT_OPEN: "strictly, one can fail to acknowledge what is not so",
        },
        _PUT,
        {},
    ),
    "g": Item({LEFT_OPEN: "nobody but the speaker stands for it"}, _PUT, {GRANTED: "printed is settled"}),
}

GRANTED_OR_OPEN = Exercise(
    id="3.p2",
    title="What slips in?",
    question=(
        "In “Nurses who nap”: is it “taken for granted” or “left open”? a: Varga claimed that a nap beats coffee (3). "
        "b: She regretted that a note had been lost (4). c: She insisted that the company had no say (4). d: He "
        "suspects that the tired ones went home (8). e: Malm pointed out that nurses had dropped out (8). f: The "
        "ministry acknowledged that tired staff cost lives (10). g: A manager alleged that the union had leaked the "
        "list (12)."
    ),
    answer=LabelEach(tuple(_VERBS), OneOf((GRANTED, LEFT_OPEN), {"granted": GRANTED, "open": LEFT_OPEN})),
    judge=judge_labels(_VERBS, _ERRORS),
    right=(
        _RIGHT,
        {**_RIGHT, "f": LEFT_OPEN},
        {"A": "Open", "B": " granted ", "C": "OPEN", "D": "left-open", "E": "Granted", "F": "granted", "G": "open."},
    ),
    hints=(
        "Take the negation test: write each verb with a “not” and read it as if you knew nothing else.",
        "Does “and in fact it was not so” go well behind the negated sentence? Then it was left open.",
        "Two verbs slip something in for sure, and one is contested. The others leave it to the one who speaks.",
    ),
    solution="b and e are taken for granted; a, c, d and g are left open; f is contested, and either answer counts.",
    misconceptions=_ERRORS,
)

EXERCISES = (VERBS, GRANTED_OR_OPEN)
