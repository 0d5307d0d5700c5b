"""4.7: may two figures be set side by side?"""

from __future__ import annotations

from collections.abc import Mapping

from lessons.exercises.answers import Form, OneOf
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known
from lessons.exercises.lesson04.nine_questions import NO, YES

_THING, _DATE, _WORD, _SAME, _LIE, _FAR = (
    "they count different things",
    "they are of different dates",
    "they stand on different sides' word",
    "both are about the same losses",
    "one of them is a lie",
    "they are too far apart",
)

_REASONS = {
    _THING: "one counts the killed and the wounded, the other deaths alone",
    _DATE: "one is of the end of March, the other has no date",
    _WORD: "each side gives a number of its own",
}

_FAIR = (
    Misconception(
        "the same topic is the same count",
        "Two figures on one topic may still count different people. Read what is counted in paragraphs 17 and 18.",
        {"fair": YES, "reason": _SAME},
    ),
    Misconception(
        "a gap shows a lie",
        "Before you call anybody a liar: could both numbers be right? "
        "Look in paragraphs 17 and 18 at what is counted, and up to when.",
        {"fair": NO, "reason": _LIE},
    ),
    Misconception(
        "size decides what compares",
        "Large and small numbers compare very well if they count the same. What differs besides the size, in "
        "paragraphs 17 and 18?",
        {"fair": NO, "reason": _FAR},
    ),
    Misconception(
        "the answer and the reason part ways",
        "Your reason speaks against your answer. Read paragraphs 17 and 18 side by side and decide which you mean.",
        {"fair": YES, "reason": _DATE},
    ),
)


def _judge_fair(form: Mapping[str, str]) -> Verdict:
    fair, reason = form["fair"], form["reason"]
    if fair == NO and reason in _REASONS:
        others = " and ".join(why for code, why in _REASONS.items() if code != reason)
        return Verdict(
            "right", f"Yes, do not set them side by side: {_REASONS[reason]}. Two more reasons hold: {others}."
        )
    if reason == _SAME and fair == YES:
        return known(_FAIR, "the same topic is the same count")
    if fair == YES or reason == _SAME:
        return known(_FAIR, "the answer and the reason part ways")
    return known(_FAIR, "a gap shows a lie" if reason == _LIE else "size decides what compares")


FAIR = Exercise(
    id="4.7",
    title="A fair comparison?",
    question="“US intelligence counts far more dead than Russia admits.” Is that fair to the two figures? Why?",
    answer=Form(
        {
            "fair": OneOf((YES, NO)),
            "reason": OneOf(
                (_SAME, _LIE, _FAR, _THING, _DATE, _WORD),
                {
                    "they stand on different sides’ word": _WORD,
                    "different things": _THING,
                    "different dates": _DATE,
                    "different sides": _WORD,
                },
            ),
        }
    ),
    judge=_judge_fair,
    right=(
        {"fair": NO, "reason": _THING},
        {"fair": "No", "reason": " Different dates "},
        {"fair": NO, "reason": "they stand on different sides’ word"},
    ),
    hints=(
        "Lay your answers to 4.5 and 4.6 side by side and look for the rows that differ.",
        "Ask whether both numbers could be right at the same time. If they could, what makes that possible?",
        "Three of the six reasons can be shown from the words of the two paragraphs. Any one of them will do.",
    ),
    solution=(
        "“no”. The first counts killed and wounded, the second deaths; the dates differ, and so do the sides. "
        "Both could be right at once, so the gap between them shows nothing by itself."
    ),
    misconceptions=_FAIR,
)
