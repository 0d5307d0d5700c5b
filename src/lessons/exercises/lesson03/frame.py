"""3.3: the same verb in another frame."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels
from lessons.exercises.lesson03.classes import CLASSES

NO_REPORT = "no report"
_RIGHT_FRAMES = {
    "a": NO_REPORT,
    "b": "endorsing",
    "c": NO_REPORT,
    "d": "distancing",
    "e": NO_REPORT,
    "f": "admission",
    "g": "endorsing",
}

_FRAME_ERRORS = (
    Misconception(
        "the word decides",
        "it is the same verb as in another sentence, and other words stand around it. "
        "Does anybody tell or write anything here, as somebody does in paragraph 6?",
        {**_RIGHT_FRAMES, "a": "endorsing"},
    ),
    Misconception(
        "a finding speaks for itself",
        "look behind the verb: “that” and a whole statement, as in paragraph 6. Somebody reports it, and the verb "
        "vouches for it.",
        {**_RIGHT_FRAMES, "b": NO_REPORT},
    ),
)


def _frame(accepted: dict[str, str], trap: str = "") -> Item:
    errors = {trap: "the word decides"} if trap else {}
    return Item(accepted, "what stands behind the verb: a thing, or a whole statement?", errors)


_FRAMES = {
    "a": _frame({NO_REPORT: "a thing is found, and nobody tells anything"}, "endorsing"),
    "b": Item(
        {"endorsing": "a statement is vouched for"},
        "what stands behind the verb: a thing, or a whole statement?",
        {NO_REPORT: "a finding speaks for itself"},
    ),
    "c": _frame({NO_REPORT: "a storm says nothing"}, "distancing"),
    "d": _frame({"distancing": "the reporter leaves it to the skipper"}),
    "e": _frame({NO_REPORT: "people are let in"}, "admission"),
    "f": _frame({"admission": "it is so, and told against one's own interest"}),
    "g": _frame(
        {
            "endorsing": "it tells what somebody learnt: that the boats were tied there",
            NO_REPORT: "two boats are found, as the coin is",
        }
    ),
}

FRAME = Exercise(
    id="3.3",
    title="The words around the verb",
    question=(
        "Give each sentence the class of its verb, or “no report” if nobody tells anything. a: Divers found a coin. "
        "b: Divers found that the wall had cracks. c: The storm claimed two boats. d: The skipper claimed that the "
        "boats were old. e: The guard admitted the visitors. f: The guard admitted that the gate was open. "
        "g: Divers found two boats tied to the wall."
    ),
    answer=LabelEach(tuple(_FRAMES), OneOf((*CLASSES, NO_REPORT), {"none": NO_REPORT, "nobody": NO_REPORT})),
    judge=judge_labels(_FRAMES, _FRAME_ERRORS),
    right=(
        _RIGHT_FRAMES,
        {**_RIGHT_FRAMES, "g": NO_REPORT},
        {name.upper(): f"{label.upper()} " for name, label in _RIGHT_FRAMES.items()},
    ),
    hints=(
        "Cover the verb. What stands behind it: a thing, people, or something that can be true or false?",
        "Only what can be true or false can be reported. A coin cannot be true.",
        "Three sentences report nothing at all. One can be argued either way; compare it with paragraph 8 of the "
        "report.",
    ),
    solution=(
        "a, c and e: no report. b: endorsing. d: distancing. f: admission. g: endorsing, or no report; paragraph 8 "
        "of the report is built in the same way."
    ),
    misconceptions=_FRAME_ERRORS,
)
