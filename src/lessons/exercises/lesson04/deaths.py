"""4.6: the nine questions to the other side's number."""

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

_DEATHS_RIGHT = {
    "what": "deaths",
    "who": "Russia",
    "how": SILENT,
    "when": "the end of March",
    "out of": SILENT,
    "compared": SILENT,
    "nearest": 1,
    "hedge": SILENT,
    "stake": YES,
}

_DEATHS = (
    Misconception(
        "a neighbour's count",
        "the wounded belong to the figure before. What does the noun behind the number say in paragraph 18?",
        {**_DEATHS_RIGHT, "what": "killed or wounded"},
    ),
    Misconception(
        "telling is counting",
        "that verb says how the number was given out, and not how anybody arrived at it. "
        "Are there words for that in paragraph 18?",
        {**_DEATHS_RIGHT, "how": "admitted"},
    ),
    Misconception(
        "a larger number is a whole",
        "a whole is what the counted ones are a part of, on the same word and of the same day. "
        "That number stands in paragraph 17 and is somebody else's.",
        {**_DEATHS_RIGHT, "out of": "75,000"},
    ),
    Misconception(
        "the verb is a hedge",
        "a hedge opens the number itself: “about”, “at least”. The verb in paragraph 18 says how it was given out.",
        {**_DEATHS_RIGHT, "hedge": "admitted"},
    ),
    Misconception(
        "admitting ends the stake",
        "whose losses are they, in paragraph 18? The verb says that they were not told gladly.",
        {**_DEATHS_RIGHT, "stake": NO},
    ),
)

_DEATHS_ASKED = {
    "what": Asked(
        lambda a: mentions(a, "kill", "dead", "death", "died") and not mentions(a, "wound", "injur", "hurt"),
        "which noun stands behind the number in paragraph 18?",
        {"a neighbour's count": lambda a: mentions(a, "wound", "injur", "hurt")},
    ),
    "who": Asked(says("Russia", "Russia admitted"), "who gives the number out, in paragraph 18?"),
    "how": Asked(
        is_silent,
        "do these words in paragraph 18 tell how anybody arrived at the number?",
        {"telling is counting": says("admitted", "Russia admitted")},
    ),
    "when": Asked(
        lambda a: is_silent(a) or says("the end of March", "March")(a),
        "does paragraph 18 itself give a date?",
    ),
    "out of": Asked(
        is_silent,
        "are the deaths of paragraph 18 a part of what you wrote, and is its number given?",
        {"a larger number is a whole": says("75,000", "More than 75,000 Russian soldiers")},
    ),
    "compared": Asked(
        is_silent,
        "does paragraph 18 itself put the number beside another? That you do so is your comparison, not the text's.",
        {"a larger number is a whole": says("75,000", "More than 75,000 Russian soldiers")},
    ),
    "nearest": Asked(
        lambda a: a == 1, "look at the last digit of the number in paragraph 18: has it been rounded away?"
    ),
    "hedge": Asked(
        is_silent,
        "does a word in front of the number in paragraph 18 open it at one end?",
        {"the verb is a hedge": says("admitted", "Russia admitted")},
    ),
    "stake": Asked(
        lambda a: a in (YES, SILENT),
        "read paragraph 18 again.",
        {"admitting ends the stake": lambda a: a == NO},
    ),
}

DEATHS = Exercise(
    id="4.6",
    title="Nine questions to 1,351",
    question="The same nine questions, put to the 1,351 of paragraph 18.",
    answer=Form(FIELDS),
    judge=judge_nine(
        _DEATHS_ASKED,
        _DEATHS,
        "All nine fit. “when” is contested: the end of March is when it was admitted, and the text does not say up to "
        "which day was counted. So is “stake”: Russia speaks of its own losses, yet no interest is named.",
    ),
    right=(
        _DEATHS_RIGHT,
        {**_DEATHS_RIGHT, "what": "1,351 deaths", "when": SILENT, "stake": SILENT},
        {
            **_DEATHS_RIGHT,
            "what": "Deaths of soldiers",
            "who": "russia",
            "when": "At the end of March",
            "nearest": " 1 ",
            "hedge": "none",
            "stake": "YES",
        },
    ),
    hints=(
        "Run report.page(18). " + HINTS,
        "A verb such as “admitted” tells how a number is given out: that is neither how it was counted nor a hedge.",
        "More questions than before can only be answered with “the text does not say”. The date can be argued.",
    ),
    solution=(
        "what: deaths; who: Russia; when: the end of March (or the text does not say: it dates the admission); "
        "nearest: 1; stake: yes (or the text does not say); the other four: the text does not say."
    ),
    misconceptions=_DEATHS,
)
