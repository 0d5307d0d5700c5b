"""4.9: does it add up?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lessons.exercises.answers import Form, Number, OneOf
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known

_EQUAL, _NOBODY_LEFT, _CELLAR, _NOTHING = (
    "all groups are of the same size",
    "nobody is left out of the groups",
    "each group has a cellar of its own",
    "nothing",
)
_SUMS_RIGHT = {"basement": 34, "groups": 6, "assume": _EQUAL}

_SUMS = (
    Misconception(
        "others are everybody",
        "“Others” leaves out the one they are other than. Who else was in the basement of paragraph 9?",
        {**_SUMS_RIGHT, "basement": 33},
    ),
    Misconception(
        "of a size means times",
        "To divide people into groups makes no more people. How often does the size fit into the number of "
        "paragraph 24?",
        {**_SUMS_RIGHT, "groups": 2400},
    ),
    Misconception(
        "a size is a number of groups",
        "That is how many soldiers a group has. The question is how many such groups paragraph 24 makes.",
        {**_SUMS_RIGHT, "groups": 20},
    ),
    Misconception(
        "an even result needs no assumption",
        "That it divides without a rest is your arithmetic, and paragraph 24 does not state the number of groups. "
        "What must be true of the groups for it to hold?",
        {**_SUMS_RIGHT, "assume": _NOTHING},
    ),
    Misconception(
        "a detail is a condition",
        "Where they were locked up changes nothing about how many groups there are. "
        "Think of what would change the result in paragraph 24.",
        {**_SUMS_RIGHT, "assume": _CELLAR},
    ),
)


def _judge_sums(form: Mapping[str, Any]) -> Verdict:
    if form["basement"] != 34:
        if form["basement"] == 33:
            return known(_SUMS, "others are everybody")
        return Verdict("not yet", "Read the first sentence of paragraph 9: who was in the basement, and with whom?")
    if form["groups"] != 6:
        named = {2400: "of a size means times", 20: "a size is a number of groups"}
        if form["groups"] in named:
            return known(_SUMS, named[form["groups"]])
        return Verdict("not yet", "Take both numbers of paragraph 24 again: how often does the smaller fit in?")
    if form["assume"] == _NOTHING:
        return known(_SUMS, "an even result needs no assumption")
    if form["assume"] == _CELLAR:
        return known(_SUMS, "a detail is a condition")
    other = _NOBODY_LEFT if form["assume"] == _EQUAL else _EQUAL
    return Verdict(
        "right",
        "It adds up, and you know what that rests on. "
        f"A second assumption is just as needed: {other}. The report states neither result.",
    )


SUMS = Exercise(
    id="4.9",
    title="Does it add up?",
    question=(
        "How many people were in the basement of paragraph 9? How many groups does paragraph 24 make? "
        "What do you have to assume for the second?"
    ),
    answer=Form(
        {
            "basement": Number(0, 1_000_000, whole=True),
            "groups": Number(0, 1_000_000, whole=True),
            "assume": OneOf((_EQUAL, _NOBODY_LEFT, _CELLAR, _NOTHING)),
        }
    ),
    judge=_judge_sums,
    right=(
        _SUMS_RIGHT,
        {**_SUMS_RIGHT, "assume": _NOBODY_LEFT},
        {"basement": " 34 ", "groups": "6", "assume": "All groups are of the same size."},
    ),
    hints=(
        "Run report.page(9) and report.page(24). The first is a sum, the second a division.",
        "“With so many others”: count the one who is with them as well. Then divide the soldiers by a group's size.",
        "For the assumption, imagine one group smaller than the rest, or one soldier held alone: what would change?",
    ),
    solution=(
        "34 in the basement: 33 others and the son. 6 groups, if all are of the same size and nobody is left out. "
        "The report states neither, so both are yours."
    ),
    misconceptions=_SUMS,
)
