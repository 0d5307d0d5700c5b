"""Lesson 03 once more, on the nurses who nap: what each verb vouches for."""

from __future__ import annotations

from typing import get_args

from lessons.exercises.answers import OneOf
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

EXERCISES = (VERBS,)
