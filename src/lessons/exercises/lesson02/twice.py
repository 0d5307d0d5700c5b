"""2.2: where one voice speaks twice."""

from __future__ import annotations

from lessons.exercises.answers import OneOf
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known
from lessons.exercises.sets import SetOf

_PLACES = OneOf(("3", "8", "9", "10", "17", "18", "19", "31", "33", "34"))
_PAIR = frozenset({"17", "33"})

_TWICE = (
    Misconception(
        "the same words, the same people",
        "Both times they are called defense officials, and nothing says that these are the same people. "
        "In paragraph 3 the officials have a country, in paragraph 31 they have none. "
        "Look for a name that stands twice.",
        [3, 31],
    ),
    Misconception(
        "the same kind, the same person",
        "A father and a father, or a man and a father, are the same kind of source and may still be two people. "
        "Paragraphs 10 and 34 give neither of them a name. "
        "Look for a source that you could tell apart from all others.",
        [10, 34],
    ),
    Misconception(
        "the same matter, the same source",
        "Both speak about the dead and the wounded, but paragraph 17 counts on one word and paragraph 18 on another. "
        "Who says it in each?",
        [17, 18],
    ),
)

_TRAPS: dict[frozenset[str], str] = {
    frozenset({"3", "31"}): "the same words, the same people",
    frozenset({"10", "34"}): "the same kind, the same person",
    frozenset({"9", "34"}): "the same kind, the same person",
    frozenset({"9", "10"}): "the same kind, the same person",
    frozenset({"17", "18"}): "the same matter, the same source",
    frozenset({"18", "33"}): "the same matter, the same source",
}


def _judge_twice(given: frozenset[str]) -> Verdict:
    if given == _PAIR:
        return Verdict(
            "right",
            "One voice: the caption in paragraph 33 says again what paragraph 17 says, and names the same source. "
            "A claim that is printed twice has not been confirmed.",
        )
    if len(given) != 2:
        return Verdict("not yet", "Give exactly two paragraphs: the two in which one source brings the same number.")
    if given in _TRAPS:
        return known(_TWICE, _TRAPS[given])
    if given & _PAIR:
        return Verdict("not yet", "One of the two fits. Where does that very name stand again, with the same number?")
    return Verdict("not yet", "These are two voices. Compare who is behind each: the same name, or only the same kind?")


TWICE = Exercise(
    id="2.2",
    title="Twice, and still one",
    question=(
        "In which two of these paragraphs does one and the same voice say the same thing twice? "
        "Paragraphs 3, 8, 9, 10, 17, 18, 19, 31, 33, 34."
    ),
    answer=SetOf(_PLACES),
    judge=_judge_twice,
    right=([17, 33], [33, 17], {"17", "33"}, "33 and 17", (" 17", 33)),
    hints=(
        "Read the captions too. A caption often repeats a sentence.",
        "Look for one number that stands twice, and see on whose word it stands each time.",
        "The words “according to” stand in both places, and an institution stands behind them.",
    ),
    solution="Paragraphs 17 and 33: US intelligence, twice, with the same number. Two mentions, one voice.",
    misconceptions=_TWICE,
)
