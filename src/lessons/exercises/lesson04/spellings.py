"""4.2: one quantity, written twice."""

from __future__ import annotations

from lessons.exercises.answers import OneOf
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known

_ONCE, _TWO, _CONFIRMED, _SLIP = (
    "one distance, written twice",
    "two distances",
    "one distance, confirmed twice",
    "one of them is wrong",
)

_SPELLINGS = (
    Misconception(
        "another spelling is another number",
        "The sign between the digits groups them for the eye and changes no value. "
        "Compare what is measured in paragraphs 1 and 4: from where to where?",
        _TWO,
    ),
    Misconception(
        "said twice is confirmed",
        "A second witness would have to know it on their own. Who is named as measuring it in paragraph 1, who in "
        "paragraph 4?",
        _CONFIRMED,
    ),
    Misconception(
        "uneven is wrong",
        "Uneven spelling tells of two hands or a hurried one, and nothing of the distance. "
        "Read both numbers aloud, in paragraphs 1 and 4.",
        _SLIP,
    ),
)


def _judge_spellings(answer: str) -> Verdict:
    for misconception in _SPELLINGS:
        if answer == misconception.example:
            return known(_SPELLINGS, misconception.name)
    return Verdict(
        "right",
        "One distance, and the caption repeats it: a program that compares letters would count two numbers. "
        "The report does not say who measured it.",
    )


SPELLINGS = Exercise(
    id="4.2",
    title="Two spellings",
    question="“6000 miles” stands in paragraph 1 and “6,000 miles” in paragraph 4. What do the two show?",
    answer=OneOf((_TWO, _ONCE, _CONFIRMED, _SLIP)),
    judge=_judge_spellings,
    right=(_ONCE, " One Distance, Written Twice. "),
    hints=(
        "Run report.page(1) and report.page(4) and read both sentences.",
        "Ask two things: is the same thing measured, and does the second place bring somebody who measured again?",
        "The thing measured is the same. Nobody is named in either place, so think about what a repetition is worth.",
    ),
    solution="“one distance, written twice”: same value, same two places, and nobody new who vouches for it.",
    misconceptions=_SPELLINGS,
)
