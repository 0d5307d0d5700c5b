"""Lesson 01 once more, on the bridge at Tallow Ferry: three parts, and how well we know each source."""

from __future__ import annotations

from typing import get_args

from lessons.exercises.answers import OneOf
from lessons.exercises.practice.copying import three_parts
from lessons.exercises.practice.labelling import Slip, from_key, labelling
from lessons.sourcing.attribution import Identity

SLUG = "bridge"

PARTS = three_parts(
    id="1.p1",
    slug=SLUG,
    row="a14",
    head="inspector",
    half="the work had been done from a boat",
    hints=(
        "Run unseen.page(10) and read the first sentence.",
        "Who tells it? Which one word says that it is told, and lets you doubt it? What is told?",
        "The source has three words with its article, the cue one, and the content runs on to the full stop.",
    ),
)

IDENTITY = labelling(
    id="1.p2",
    title="How well do you know the source?",
    question=(
        "Give each source one of the seven kinds. a: the 34-year-old nurse (6). b: the national rail agency (9). c: "
        "reports (12). d: were told (13). e: an official in the environment ministry (13). f: a woman, Edda (17)."
    ),
    options=OneOf(
        get_args(Identity), {"named organization": "named organisation", "unnamed official": "unnamed officials"}
    ),
    asked={
        "a": from_key(SLUG, "a09", "identity", because="the nurse is Karin Dahl", nudge="who has just spoken there?"),
        "b": from_key(
            SLUG, "a12", "identity", because="one body, and you could write to it", nudge="is it a person or a body?"
        ),
        "c": from_key(
            SLUG, "a20", "identity", because="nobody to be counted", nudge="whose reports are they, in paragraph 12?"
        ),
        "d": from_key(
            SLUG, "a23", "identity", because="the speaker is left out", nudge="who tells them, in paragraph 13?"
        ),
        "e": from_key(
            SLUG, "a25", "identity", because="an office and no name", nudge="what do you learn: a name, or an office?"
        ),
        "f": from_key(
            SLUG,
            "a35",
            "identity",
            because="she is one woman whom you could not find",
            nudge="how much of a name is that, in paragraph 17?",
            also={"named person": "she gave a name, if only half of one"},
        ),
    },
    slips=(
        Slip(
            "a description hides a name",
            "“the 34-year-old nurse” says no name, and paragraph 6 has just told it. Who is speaking?",
            "a",
            "unnamed individual",
        ),
        Slip(
            "reports are people",
            "who made the reports in paragraph 12, and how many were there? There is nobody to be counted.",
            "c",
            "unnamed group",
        ),
        Slip(
            "filling in the speaker",
            "you can guess who tells people to boil their water, and paragraph 13 still names nobody. Label what "
            "stands there.",
            "d",
            "unnamed officials",
        ),
        Slip(
            "an office is a name",
            "paragraph 13 tells where the official works, and you could still not ask for that person.",
            "e",
            "named organisation",
        ),
    ),
    hints=(
        "Read each one where it stands: unseen.page(6), unseen.page(9), and so on.",
        "Ask in this order: is anybody there at all? One or more? Is there a name, here or just before?",
        "The first five have five different kinds. For the last one two kinds can be defended.",
    ),
    solution=(
        "a named person (she is Karin Dahl); b named organisation; c vague; d agentless; e unnamed officials; f "
        "unnamed individual, or named person, because she gives half of a name."
    ),
)

EXERCISES = (PARTS, IDENTITY)
