"""3.8: this report's verbs against news."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

_MORE, _LESS, _FEW, _SAME = "more than news", "less than news", "too few to tell", "as often as news"
_RIGHT_USE = {"a": _FEW, "b": _FEW, "c": _FEW, "d": _MORE, "e": _LESS}

_USE_ERRORS = (
    Misconception(
        "a higher share is more",
        "the report's share is many times that of news, and it is made of two uses (paragraphs 5 and 18). "
        "One fewer, and it would be half. Is there an interval at all?",
        {**_RIGHT_USE, "b": _MORE},
    ),
    Misconception(
        "not different is the same",
        "the interval holds the share of news, and it also holds half of it. "
        "Can you say that it is the same, or only that you cannot tell?",
        {**_RIGHT_USE, "a": _SAME},
    ),
    Misconception(
        "the dot decides",
        "the dots lie apart. Look at the line in the row of the endorsing verbs: does it begin before or behind the "
        "diamond?",
        {**_RIGHT_USE, "c": _MORE},
    ),
    Misconception(
        "nothing can ever be told",
        "caution is good, and it has to look at the ends: does the line in that row of the invented report reach the "
        "diamond?",
        {**_RIGHT_USE, "d": _FEW},
    ),
)

_USE = {
    "a": Item(
        {_FEW: ""}, "look at the two ends of its line: is the diamond outside?", {_SAME: "not different is the same"}
    ),
    "b": Item(
        {_FEW: ""},
        "how many uses is it made of?",
        {_MORE: "a higher share is more", _SAME: "not different is the same"},
    ),
    "c": Item({_FEW: ""}, "where does its line begin?", {_MORE: "the dot decides", _SAME: "not different is the same"}),
    "d": Item({_MORE: ""}, "on which side of its line is the diamond?", {_FEW: "nothing can ever be told"}),
    "e": Item({_LESS: ""}, "on which side of its line is the diamond?", {_FEW: "nothing can ever be told"}),
}

USE = Exercise(
    id="3.8",
    title="More than news?",
    question=(
        "Say of each “more than news”, “less than news”, “as often as news” or “too few to tell”. In this report: "
        "a: say. b: confirm. c: the endorsing verbs all together. In the invented report: d: claim. e: say."
    ),
    answer=LabelEach(
        tuple(_USE),
        OneOf(
            (_MORE, _LESS, _SAME, _FEW),
            {"more": _MORE, "less": _LESS, "the same": _SAME, "same": _SAME, "too few": _FEW, "cannot tell": _FEW},
        ),
    ),
    judge=judge_labels(_USE, _USE_ERRORS),
    right=(
        _RIGHT_USE,
        {"A": "Too few", "B": "cannot tell", "C": " TOO FEW TO TELL", "D": "more", "E": "Less than news."},
    ),
    hints=(
        "Find the row in the chart. The diamond is news, the line is where this report's share could well lie.",
        "Diamond on the line: you cannot tell. No line at all: a handful of uses, and you cannot tell either.",
        "In our report every diamond lies on its line, or there is no line. In the invented one none does.",
    ),
    solution=(
        "a, b and c: too few to tell. The line of “say” and that of the endorsing verbs hold the share of news, and "
        "“confirm” has no line. d: more than news. e: less than news. The invented report has a hundred cues."
    ),
    misconceptions=_USE_ERRORS,
)
