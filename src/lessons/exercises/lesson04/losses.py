"""4.5: the nine questions to one side's number."""

from __future__ import annotations

from lessons.exercises.answers import SILENT, Form
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.lesson04.nine_questions import (
    FIELDS,
    HINTS,
    NO,
    YES,
    Asked,
    is_silent,
    judge_nine,
    mentions,
    says,
)

_LOSSES_RIGHT = {
    "what": "Russian soldiers killed or wounded",
    "who": "US intelligence",
    "how": SILENT,
    "when": SILENT,
    "out of": SILENT,
    "compared": "the British army",
    "nearest": 1000,
    "hedge": "More than",
    "stake": YES,
}

_LOSSES = (
    Misconception(
        "killed or wounded read as killed",
        "two things are counted in one number, and you kept one of them. Read the verbs in paragraph 17.",
        {**_LOSSES_RIGHT, "what": "soldiers killed"},
    ),
    Misconception(
        "a source is a method",
        "who says it is one question, and how they came to the number is another. "
        "Does paragraph 17 tell of counting, estimating, or asking?",
        {**_LOSSES_RIGHT, "how": "US intelligence"},
    ),
    Misconception(
        "the report's day is the count's day",
        "that is the day on which the report was written. Does paragraph 17 say up to which day was counted?",
        {**_LOSSES_RIGHT, "when": "2022-07-30"},
    ),
    Misconception(
        "a neighbour's date",
        "that date stands in paragraph 18, with another figure. Does paragraph 17 have one of its own?",
        {**_LOSSES_RIGHT, "when": "the end of March"},
    ),
    Misconception(
        "a comparison is a whole",
        "these soldiers are no part of that army, so it is no whole to take a share of. "
        "Does paragraph 17 say how many were sent?",
        {**_LOSSES_RIGHT, "out of": "the British army"},
    ),
    Misconception(
        "every digit was counted",
        "the last digits in paragraph 17 are all noughts. What would a count, head by head, more likely look like?",
        {**_LOSSES_RIGHT, "nearest": 1},
    ),
    Misconception(
        "an outsider has no stake",
        "not to fight and to have nothing to gain are two things. "
        "Which words in paragraph 17 would show that nothing is at stake?",
        {**_LOSSES_RIGHT, "stake": NO},
    ),
)

_LOSSES_ASKED = {
    "what": Asked(
        lambda a: mentions(a, "kill", "dead", "death", "died") and mentions(a, "wound", "injur", "hurt"),
        "which people, and what happened to them, in paragraph 17?",
        {"killed or wounded read as killed": lambda a: mentions(a, "kill", "dead", "death", "died")},
    ),
    "who": Asked(says("US intelligence"), "who is named behind “according to” in paragraph 17?"),
    "how": Asked(
        is_silent,
        "do these words in paragraph 17 tell how anybody arrived at the number?",
        {"a source is a method": says("US intelligence", "according to US intelligence")},
    ),
    "when": Asked(
        is_silent,
        "do these words date the count in paragraph 17?",
        {
            "the report's day is the count's day": says("date 2022-07-30", "2022-07-30"),
            "a neighbour's date": says("the end of March", "March"),
        },
    ),
    "out of": Asked(
        is_silent,
        "are the soldiers of paragraph 17 a part of what you wrote, and is its number given?",
        {"a comparison is a whole": says("British army")},
    ),
    "compared": Asked(says("the British army"), "beside what does paragraph 17 put the number, between two commas?"),
    "nearest": Asked(
        lambda a: 1000 <= a <= 5000,
        "which steps could the number of paragraph 17 have been rounded to, so that it ends as it does?",
        {"every digit was counted": lambda a: a == 1},
    ),
    "hedge": Asked(says("More than"), "which words stand right in front of the number in paragraph 17?"),
    "stake": Asked(
        lambda a: a in (YES, SILENT),
        "read paragraph 17 again.",
        {"an outsider has no stake": lambda a: a == NO},
    ),
}

LOSSES = Exercise(
    id="4.5",
    title="Nine questions to 75,000",
    question=(
        "Put the nine questions to the 75,000 of paragraph 17. Copy words, or write “the text does not say”; "
        "“nearest” is a number (1, 10, 100 …); “stake” is “yes”, “no” or “the text does not say”."
    ),
    answer=Form(FIELDS),
    judge=judge_nine(
        _LOSSES_ASKED,
        _LOSSES,
        "All nine fit. “stake” is contested: “yes”, because it speaks for a government; “the text does not say”, "
        "because no interest is named. “nearest” takes every rounding from a thousand to five thousand.",
    ),
    right=(
        _LOSSES_RIGHT,
        {**_LOSSES_RIGHT, "what": "killed or wounded", "nearest": "5,000", "stake": SILENT},
        {
            **_LOSSES_RIGHT,
            "who": "according to US intelligence",
            "how": "The text does not say.",
            "when": "not stated",
            "compared": "almost the size of the British army",
            "hedge": " more  than ",
            "stake": "Yes",
        },
    ),
    hints=(
        "Run report.page(17). " + HINTS,
        "For “when” and “out of”, use this paragraph alone: what stands in another sentence belongs to another figure.",
        "Four of the nine can be copied. Three are left open by the text; “nearest” and “stake” you have to judge.",
    ),
    solution=(
        "what: Russian soldiers killed or wounded; who: US intelligence; how, when, out of: the text does not say; "
        "compared: the British army; nearest: 1,000 (or 5,000); hedge: more than; "
        "stake: yes, or the text does not say."
    ),
    misconceptions=_LOSSES,
)
