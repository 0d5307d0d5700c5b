"""3.2: the class of a verb."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels
from lessons.exercises.lesson03.classes import CLASSES

_RIGHT_CLASSES = {
    "a": "neutral",
    "b": "distancing",
    "c": "endorsing",
    "d": "admission",
    "e": "belief",
    "f": "act",
    "g": "distancing",
    "h": "endorsing",
}

_CLASS_ERRORS = (
    Misconception(
        "a longer word for said",
        "read the clause in paragraph 31 aloud with “said” in place of the verb. "
        "With which of the two does the reporter stand further away from it?",
        {**_RIGHT_CLASSES, "b": "neutral"},
    ),
    Misconception(
        "weak sources, weak verb",
        "you may doubt the reports in paragraph 5, and the class asks something else. "
        "Does the report treat what they tell as so, or as open?",
        {**_RIGHT_CLASSES, "c": "distancing"},
    ),
    Misconception(
        "speaking is insisting",
        "nothing in paragraph 9 shows that somebody objected or that the man pressed the point. "
        "Which class has the plainest verbs?",
        {**_RIGHT_CLASSES, "a": "assertive"},
    ),
    Misconception(
        "asking is telling",
        "in paragraph 22 the man does not tell how things are; he wants something done. "
        "Which class is for doing things with words?",
        {**_RIGHT_CLASSES, "f": "assertive"},
    ),
    Misconception(
        "admitting is telling",
        "“Russia said” would be shorter in paragraph 18. What does the verb that stands there add about the one who "
        "speaks?",
        {**_RIGHT_CLASSES, "d": "neutral"},
    ),
)

_VERBS = {
    "a": Item(
        {"neutral": "it tells only that it was said"},
        "does the verb in paragraph 9 tell more than that it was said?",
        {"assertive": "speaking is insisting"},
    ),
    "b": Item(
        {"distancing": "the reporter steps back"},
        "does the report of paragraph 31 vouch for the date, or leave it to the officials?",
        {"neutral": "a longer word for said"},
    ),
    "c": Item(
        {"endorsing": "what is confirmed is so"},
        "after paragraph 5, does the report treat it as open, or as so?",
        {"distancing": "weak sources, weak verb"},
    ),
    "d": Item(
        {"admission": "it is so, and told against one's own interest"},
        "what does the verb in paragraph 18 say of the one who speaks?",
        {"neutral": "admitting is telling"},
    ),
    "e": Item(
        {"belief": "somebody holds it for likely"},
        "are the mercenaries of paragraph 24 said to be somebody's, or thought to be?",
        {},
    ),
    "f": Item(
        {"act": "something is done with words"},
        "what does the man in paragraph 22 do with his words?",
        {"assertive": "asking is telling", "neutral": "asking is telling"},
    ),
    "g": Item(
        {
            "distancing": "a claim is something that nobody else vouches for",
            "neutral": "“underscores” in front of it shows that the report sides with it",
        },
        "look at the noun in paragraph 3, and at the verb in front of it.",
        {},
    ),
    "h": Item(
        {
            "endorsing": "whoever traces somebody has found them",
            "act": "tracing is work, and nobody says anything",
        },
        "is it a success that paragraph 5 reports, or a deed?",
        {},
    ),
}

CLASSIFY = Exercise(
    id="3.2",
    title="Which class?",
    question=(
        "Give each verb its class. a: said (9, the man). b: claimed (31). c: confirmed by reports (5). d: admitted "
        "(18). e: believed to be (24). f: demanding (22). g: claim by (3). h: traced (5)."
    ),
    answer=LabelEach(tuple(_VERBS), OneOf(CLASSES, {"endorse": "endorsing", "distance": "distancing"})),
    judge=judge_labels(_VERBS, _CLASS_ERRORS),
    right=(
        _RIGHT_CLASSES,
        {**_RIGHT_CLASSES, "g": "neutral"},
        {**_RIGHT_CLASSES, "h": " Act "},
        {name.upper(): f" {label.capitalize()}" for name, label in _RIGHT_CLASSES.items()},
    ),
    hints=(
        "Read each verb in its paragraph, then put “said” in its place. What is gone?",
        "Ask two things: does the report treat it as so? and what does the verb say of the one who speaks?",
        "Six of the nine classes are needed. Two of the verbs are contested, and for these either answer counts.",
    ),
    solution=(
        "a neutral; b distancing; c endorsing; d admission; e belief; f act; g distancing, or neutral because the "
        "report sides with it; h endorsing, or act."
    ),
    misconceptions=_CLASS_ERRORS,
)
