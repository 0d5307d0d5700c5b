"""5.2: a score by hand."""

from __future__ import annotations

from lessons.exercises.answers import Form, Number
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known

_BY_HAND = "A man said his son was held in a basement with 33 others for two weeks."


def _flesch_kincaid(words: float, syllables: float, sentences: float = 1) -> float:
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


_SCORE = (
    Misconception(
        "the figure is not read aloud",
        "Your words fit, and the figure after “with” in paragraph 9 is short on paper only. "
        "Read it aloud and count its syllables again.",
        {"words": 16, "syllables": 18, "grade": _flesch_kincaid(16, 18)},
    ),
    Misconception(
        "a figure is no word",
        "You left one out: a figure is a word too, and it is read aloud. Count the sentence in paragraph 9 again.",
        {"words": 15, "syllables": 17, "grade": _flesch_kincaid(15, 17)},
    ),
    Misconception(
        "syllables as they are spelled",
        "A silent e makes no syllable: you hear one beat in “some”. "
        "Say each word of the sentence in paragraph 9 aloud and clap.",
        {"words": 16, "syllables": 26, "grade": _flesch_kincaid(16, 26)},
    ),
    Misconception(
        "the ratio upside down",
        "Your counts are fine. The second part of the formula wants syllables for each word, and you have divided the "
        "words by the syllables.",
        {"words": 16, "syllables": 20, "grade": 0.39 * 16 + 11.8 * 16 / 20 - 15.59},
    ),
)

_TOLERANCE = 0.15
"""Grades: room for rounding on the way."""


def _judge_score(form: dict[str, float]) -> Verdict:
    words, syllables, grade = form["words"], form["syllables"], form["grade"]
    if words == 15:
        return known(_SCORE, "a figure is no word")
    if words != 16:
        way = "fewer" if words > 16 else "more"
        return Verdict(
            "not yet",
            f"There are {way} words in the sentence. Count again, in paragraph 9: what stands between blanks?",
        )
    if syllables in (17, 18):
        return known(_SCORE, "the figure is not read aloud")
    if syllables > 22:
        return known(_SCORE, "syllables as they are spelled")
    if abs(syllables - 20) > 1:
        way = "fewer" if syllables > 20 else "more"
        return Verdict(
            "not yet", f"The words fit; there are {way} syllables. Say the sentence in paragraph 9 slowly and clap."
        )
    if abs(grade - (0.39 * 16 + 11.8 * 16 / syllables - 15.59)) <= _TOLERANCE:
        return known(_SCORE, "the ratio upside down")
    if abs(grade - _flesch_kincaid(16, syllables)) > _TOLERANCE:
        return Verdict(
            "not yet",
            "Your counts are fine, and the grade does not follow from them. Put them into the formula once more, "
            "multiplying and dividing before you add and subtract.",
        )
    if syllables != 20:
        return Verdict(
            "right",
            "Your grade follows from your counts. The library hears one syllable more or less than you, and that "
            "alone moves the grade: a score belongs to a text and a counter.",
        )
    return Verdict(
        "right",
        "You and the library count alike. What did you need to understand of the sentence? Only where its words and "
        "syllables end.",
    )


SCORE = Exercise(
    id="5.2",
    title="One score by hand",
    question="Count the words and syllables of the first sentence of paragraph 9, and compute its grade.",
    answer=Form(
        {
            "words": Number(1, 500, whole=True),
            "syllables": Number(1, 2000, whole=True),
            "grade": Number(-20, 200),
        }
    ),
    judge=_judge_score,
    right=(
        {"words": 16, "syllables": 20, "grade": 5.4},
        {"words": "16", "syllables": " 20 ", "grade": "5.40"},
        {"words": 16, "syllables": 21, "grade": _flesch_kincaid(16, 21)},
        {"words": 16, "syllables": 20, "grade": _flesch_kincaid(16, 20)},
    ),
    hints=(
        "Copy the sentence out, one word a line, figures too. Write the number of syllables behind each word.",
        "Two words have two syllables. One thing that you would not spell out has more; all others have one.",
        "Take the cell of the worked sentence, put your two counts in the places of its two, and run it.",
    ),
    solution=(
        "16 words, because “33” is one; 20 syllables, because it is read “thirty-three”; one sentence. "
        "0.39 · 16 + 11.8 · 20 / 16 − 15.59 = 5.4."
    ),
    misconceptions=_SCORE,
)
