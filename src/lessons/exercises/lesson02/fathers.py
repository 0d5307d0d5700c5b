"""2.4: are two fathers one?."""

from __future__ import annotations

from typing import Any

from lessons.exercises.answers import Form, OneOf
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known

_WHY_SAME = ("the same words", "no reason in the text", "the same kind of person", "it is far away")

_FATHERS = (
    Misconception(
        "the same kind, the same person",
        "Both are fathers of soldiers, and so are thousands of others. "
        "Which words of paragraphs 10 and 35 could make them one man?",
        {"voices": "one", "reason": "the same kind of person"},
    ),
    Misconception(
        "far apart, so two",
        "How far apart they stand decides nothing: a report may come back to somebody after many paragraphs. "
        "Ask what paragraphs 10 and 34 tell you of him.",
        {"voices": "two", "reason": "it is far away"},
    ),
    Misconception(
        "the reason speaks against the answer",
        "Your reason speaks for the other answer. Paragraphs 10 and 35 share words, and nothing else ties them: "
        "which of the two weighs more for you?",
        {"voices": "two", "reason": "the same words"},
    ),
)


def _judge_fathers(form: dict[str, Any]) -> Verdict:
    voices, reason = form["voices"], form["reason"]
    if voices == "one" and reason == "the same words":
        return Verdict(
            "right",
            "It can be defended: both speak of pits and of torture (paragraphs 10 and 35), and few words are so rare. "
            "The key says two, because others may use the same words.",
        )
    if voices == "two" and reason == "no reason in the text":
        return Verdict(
            "right",
            "So says the key: nobody is merged without a reason in the text. One can be defended too, "
            "because both speak of pits and of torture (paragraphs 10 and 35).",
        )
    if reason == "the same kind of person":
        return known(_FATHERS, "the same kind, the same person")
    if reason == "it is far away":
        return known(_FATHERS, "far apart, so two")
    return known(_FATHERS, "the reason speaks against the answer")


FATHERS = Exercise(
    id="2.4",
    title="One father or two?",
    question=(
        "“Another father” (paragraph 10) and “A soldier’s father” (paragraph 34): one voice or two, "
        "and which reason decides?"
    ),
    answer=Form({"voices": OneOf(("one", "two"), {"1": "one", "2": "two"}), "reason": OneOf(_WHY_SAME)}),
    judge=_judge_fathers,
    right=(
        {"voices": "two", "reason": "no reason in the text"},
        {"voices": "one", "reason": "the same words"},
        {"VOICES": " Two ", "REASON": "No reason in the text"},
    ),
    hints=(
        "Read paragraph 10 and paragraphs 34 to 38 one after the other.",
        "What would you need to know to be sure? Does the report give it?",
        "Both answers can be defended, each with one of the first two reasons.",
    ),
    solution=(
        "Two, because the text gives no reason to merge them; "
        "or one, because both speak of pits and torture. Say which, and why."
    ),
    misconceptions=_FATHERS,
)
