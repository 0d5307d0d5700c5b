"""Lesson 05 once more, on the flood in Orren: a score by hand, and which of two texts is harder."""

from __future__ import annotations

from lessons.exercises.answers import Form, Number, OneOf
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known
from lessons.exercises.practice.labelling import Asked, Slip, labelling

SENTENCE = "Nearly 400 people spent Sunday night in the school gym."
WORDS, SYLLABLES, _WITHOUT_FIGURE = 10, 15, 12
"""By hand; a test lets the library count the same sentence."""

_TOLERANCE = 0.15
"""Grades: room for rounding on the way."""


def _grade(words: float, syllables: float) -> float:
    return 0.39 * words + 11.8 * syllables / words - 15.59


_SCORE = (
    Misconception(
        "the figure is not read aloud",
        "Your words fit, and the figure in paragraph 16 is short on paper only. Read it aloud and count again.",
        {"words": WORDS, "syllables": _WITHOUT_FIGURE, "grade": _grade(WORDS, _WITHOUT_FIGURE)},
    ),
    Misconception(
        "a figure is no word",
        "You left one out: a figure is a word too, and it is read aloud. Count the sentence in paragraph 16 again.",
        {"words": WORDS - 1, "syllables": _WITHOUT_FIGURE, "grade": _grade(WORDS - 1, _WITHOUT_FIGURE)},
    ),
    Misconception(
        "the ratio upside down",
        "Your counts are fine. The formula wants syllables for each word, and you have divided the words by the "
        "syllables.",
        {"words": WORDS, "syllables": SYLLABLES, "grade": 0.39 * WORDS + 11.8 * WORDS / SYLLABLES - 15.59},
    ),
)


def _judge_score(form: dict[str, float]) -> Verdict:
    words, syllables, grade = form["words"], form["syllables"], form["grade"]
    if words == WORDS - 1:
        return known(_SCORE, "a figure is no word")
    if words != WORDS:
        way = "fewer" if words > WORDS else "more"
        return Verdict("not yet", f"There are {way} words in the first sentence of paragraph 16. Count again.")
    if syllables in (_WITHOUT_FIGURE, _WITHOUT_FIGURE + 1):
        return known(_SCORE, "the figure is not read aloud")
    if abs(syllables - SYLLABLES) > 1:
        way = "fewer" if syllables > SYLLABLES else "more"
        return Verdict("not yet", f"The words fit; there are {way} syllables. Say paragraph 16 slowly and clap.")
    if abs(grade - (0.39 * words + 11.8 * words / syllables - 15.59)) <= _TOLERANCE:
        return known(_SCORE, "the ratio upside down")
    if abs(grade - _grade(words, syllables)) > _TOLERANCE:
        return Verdict("not yet", "Your counts are fine, and the grade does not follow from them. Compute it again.")
    return Verdict("right", "Counted without a tool, on a text that nobody had counted for you.")


SCORE = Exercise(
    id="5.p1",
    title="One score by hand",
    question="Count the words and syllables of the first sentence of paragraph 16, and compute its grade.",
    answer=Form(
        {
            "words": Number(1, 500, whole=True),
            "syllables": Number(1, 2000, whole=True),
            "grade": Number(-20, 200),
        }
    ),
    judge=_judge_score,
    right=(
        {"words": WORDS, "syllables": SYLLABLES, "grade": _grade(WORDS, SYLLABLES)},
        {"GRADE": f" {_grade(WORDS, SYLLABLES):.1f}", "Words": str(WORDS), "syllables": SYLLABLES},
        {"words": WORDS, "syllables": SYLLABLES + 1, "grade": _grade(WORDS, SYLLABLES + 1)},
    ),
    hints=(
        "Run unseen.page(16) and write the words of the first sentence one under the other.",
        "Read the figure as you would to a child, and clap each beat.",
        "Most words have one beat; three of them and the figure have more. Then 0.39 × words + 11.8 × syllables ÷ "
        "words − 15.59.",
    ),
    solution=(
        f"{WORDS} words, {SYLLABLES} syllables (the figure is read aloud), one sentence: "
        f"grade {_grade(WORDS, SYLLABLES):.1f}."
    ),
    misconceptions=_SCORE,
)

# --------------------------------------------------------------------- 5.p2

FIRST, SECOND, NEITHER, EQUAL = "the first", "the second", "cannot tell", "equally hard"

INTERVALS = labelling(
    id="5.p2",
    title="Which is harder?",
    question=(
        "By the grade and its interval, which is harder? a: the report of the lessons, or the one on the flood. b: "
        "paragraphs 1 to 8 of the flood, or 9 to 16. c: paragraphs 1 to 4 of the flood, or 9 to 16. Answer “the "
        "first”, “the second”, “equally hard” or “cannot tell”."
    ),
    options=OneOf(
        (FIRST, SECOND, EQUAL, NEITHER),
        {"first": FIRST, "second": SECOND, "equal": EQUAL, "can't tell": NEITHER, "can’t tell": NEITHER},
    ),
    asked={
        "a": Asked(FIRST, "its interval begins above the end of the other", "do the two intervals touch?"),
        "b": Asked(NEITHER, "the intervals overlap", "do the two intervals overlap?"),
        "c": Asked(NEITHER, "one of them has no score", "look at what is printed for paragraphs 1 to 4."),
    },
    slips=(
        Slip(
            "the same number is the same difficulty",
            "the two numbers may even be alike, and each has an interval. Could the one still be harder, within it?",
            "b",
            EQUAL,
        ),
        Slip(
            "no score is a low score",
            "read what is printed for paragraphs 1 to 4. Is there a number to compare with?",
            "c",
            SECOND,
        ),
        Slip(
            "a score is never enough",
            "caution is good, and it has to look at the ends of the two lines. Do they touch?",
            "a",
            NEITHER,
        ),
    ),
    hints=(
        "Write down the two ends of each interval, one under the other.",
        "Where one interval ends before the other begins, the score can tell the two apart.",
        "One pair does not overlap at all, one does, and in one there is nothing to compare.",
    ),
    solution="a: the first. b: cannot tell, the intervals overlap. c: cannot tell, one part is too short for a score.",
)


EXERCISES = (SCORE, INTERVALS)
