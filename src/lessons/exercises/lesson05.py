"""Lesson 05, How hard is it to read?: a score by hand, a shuffle, a split, textstat's counts, overlapping intervals."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from lessons.exercises.answers import Form, LabelEach, Number, OneOf, Sentences
from lessons.exercises.evidence import overlap
from lessons.exercises.exercise import Exercise, Misconception, Prediction, Verdict, known
from lessons.exercises.labels import Item, judge_labels
from lessons.language.counts import count_sentences
from lessons.language.experiments import shuffle_words
from lessons.language.formulas import flesch_kincaid
from lessons.language.readability import readability
from lessons.report import open_course_report


@cache
def _grade() -> float:
    """The report's Flesch–Kincaid grade, to one decimal."""
    value = open_course_report().readability()["flesch_kincaid"].value
    assert value is not None
    return round(value, 1)


@cache
def _change_by_shuffling() -> float:
    """By how many grades the score changes when the words of every sentence are mixed."""
    value = readability(shuffle_words(open_course_report().counts()))["flesch_kincaid"].value
    assert value is not None
    return abs(round(value, 1) - _grade())


PREDICTIONS = (
    Prediction(
        id="5.1",
        question="Which American school grade will the formula give the whole report?",
        answer=Number(0, 40),
        result=_grade,
        unit="on the scale of grades",
        opens="This lesson, after exercise 5.2,",
    ),
    Prediction(
        id="5.3",
        question="The words of every sentence are mixed. By how many grades will the score change?",
        answer=Number(0, 40),
        result=_change_by_shuffling,
        unit="grades of change",
        opens="The next cell",
    ),
)

# --------------------------------------------------------------------- 5.2

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
    answer=Form({"words": Number(1, 500), "syllables": Number(1, 2000), "grade": Number(-20, 200)}),
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

# --------------------------------------------------------------------- 5.4

SAME, CHANGED = "the same", "changed"

_SHUFFLE = (
    Misconception(
        "the score reads the meaning",
        "the formula has room for three counts and for nothing else. Which of them is an order of words?",
        {"a": SAME, "b": SAME, "c": SAME, "d": CHANGED, "e": CHANGED},
    ),
    Misconception(
        "mixed words are other words",
        "each word is still there, in its own sentence. Find the words of paragraph 17 in the mixed line, one by one.",
        {"a": SAME, "b": CHANGED, "c": SAME, "d": SAME, "e": CHANGED},
    ),
    Misconception(
        "same score, same text",
        "the score says so, and you can read. Who does what to whom in the mixed paragraph 17?",
        {"a": SAME, "b": SAME, "c": SAME, "d": SAME, "e": SAME},
    ),
)

_KEPT = {
    "a": Item({SAME: "no word was taken or added"}, "", {CHANGED: "mixed words are other words"}),
    "b": Item({SAME: "each word sounds as before"}, "", {CHANGED: "mixed words are other words"}),
    "c": Item(
        {SAME: "no word left its sentence"},
        "did a word leave its sentence in paragraph 17?",
        {},
    ),
    "d": Item({SAME: "it is made of the three counts"}, "", {CHANGED: "the score reads the meaning"}),
    "e": Item({CHANGED: "the order of words carries it"}, "", {SAME: "same score, same text"}),
}

_SAME_OR_CHANGED = OneOf(
    (SAME, CHANGED), {"same": SAME, "unchanged": SAME, "not changed": SAME, "change": CHANGED, "different": CHANGED}
)

SHUFFLE = Exercise(
    id="5.4",
    title="What did the mixing change?",
    question=(
        "Say of each whether the mixing left it “the same” or “changed” it. a: the number of words. "
        "b: the number of syllables. c: the number of sentences. d: the Flesch–Kincaid grade. e: who does what to whom."
    ),
    answer=LabelEach(tuple(_KEPT), _SAME_OR_CHANGED),
    judge=judge_labels(_KEPT, _SHUFFLE),
    right=(
        {"a": SAME, "b": SAME, "c": SAME, "d": SAME, "e": CHANGED},
        {"A": "Same", "B": " unchanged ", "C": "THE SAME", "D": "not changed", "E": "different"},
    ),
    hints=(
        "Look at paragraph 17 and its mixed version side by side. Cross out each word that stands in both.",
        "Write the formula down and ask of each count in it: did mixing touch it?",
        "The grade is made of the first three and nothing else. The last one is made of what the formula leaves out.",
    ),
    solution=(
        "a, b, c and d are the same: mixing takes no word, no syllable and no sentence away, and the grade is made of "
        "these. e is changed: who does what to whom stands in the order of the words, and the score never looks at it."
    ),
    misconceptions=_SHUFFLE,
)

# --------------------------------------------------------------------- 5.5

_LONG = (
    "More than 75,000 Russian soldiers, almost the size of the British army, have been killed or wounded, according to "
    "US intelligence, which frustrated their efforts to advance in the eastern Donbas region."
)
UP, DOWN, STAYS = "up", "down", "no change"

_GOOD_SPLIT = (
    "According to US intelligence, more than 75,000 Russian soldiers have been killed or wounded. That is almost the "
    "size of the British army. It frustrated their efforts to advance in the eastern Donbas region."
)

_SPLIT = (
    Misconception(
        "the sentence that loses its source",
        "Nobody vouches for the number any more, so your version claims it outright and the report does not. "
        "In paragraph 17 two words name who does; keep them with the number.",
        {
            "text": "More than 75,000 Russian soldiers, almost the size of the British army, have been killed or "
            "wounded. This frustrated their efforts to advance in the eastern Donbas region.",
            "score": DOWN,
        },
    ),
    Misconception(
        "half of the count is lost",
        "Paragraph 17 counts two things in one number, and your version names one of them. Read its verbs again.",
        {
            "text": "More than 75,000 Russian soldiers, almost the size of the British army, have been killed, "
            "according to US intelligence. This frustrated their efforts to advance in the eastern Donbas region.",
            "score": DOWN,
        },
    ),
    Misconception(
        "the number loses its hedge",
        "The number has lost the small words in front of it, so it is surer than in paragraph 17. "
        "A split keeps every hedge.",
        {
            "text": "75,000 Russian soldiers, almost the size of the British army, have been killed or wounded, "
            "according to US intelligence. This frustrated their efforts to advance in the eastern Donbas region.",
            "score": DOWN,
        },
    ),
    Misconception(
        "the source is left behind",
        "The number and its source now stand in different sentences, so the first one claims the number on the "
        "report's own word. Put them into one sentence, as in paragraph 17.",
        {
            "text": "More than 75,000 Russian soldiers have been killed or wounded. That is almost the size of the "
            "British army. This is according to US intelligence. It frustrated their efforts to advance in the eastern "
            "Donbas region.",
            "score": DOWN,
        },
    ),
    Misconception(
        "a comma ends a sentence",
        "That is still one sentence: the formula hears full stops, not commas. "
        "Where in paragraph 17 could a full stop stand?",
        {"text": _LONG, "score": DOWN},
    ),
    Misconception(
        "more sentences, higher score",
        "Look at the first part of the formula: the words are divided by the sentences. "
        "What does that part do when paragraph 17 has more sentences and hardly more words?",
        {"text": _GOOD_SPLIT, "score": UP},
    ),
    Misconception(
        "retelling for splitting",
        "That is another text, so you could not tell what moved its score. "
        "Keep the words of paragraph 17 and change only what the full stops make you change.",
        {"text": "US intelligence counted 75,000 men. Things went badly.", "score": DOWN},
    ),
)


_PARTS_OF_17 = {
    "half of the count is lost": r"\bwounded\b|\binjured\b",
    "the number loses its hedge": r"\b(?:more than|over)\b",
}
"""What the figure of paragraph 17 must not lose in a split, as a pattern, by the misconception of losing it."""


def _judge_split(form: dict[str, Any]) -> Verdict:
    text: str = re.sub(r"\bU\.\s?S\.", "US", form["text"])
    sentences = [text[start:end] for start, end in _stops(text)]
    if overlap(text, _LONG) < 0.75:
        named = "75,000" in text and "intelligence" not in text.casefold() and overlap(text, _LONG) >= 0.6
        return known(_SPLIT, "the sentence that loses its source" if named else "retelling for splitting")
    if len(sentences) < 2:
        return known(_SPLIT, "a comma ends a sentence")
    if "75,000" not in text.replace("75000", "75,000"):
        return Verdict("not yet", "The number of paragraph 17 is gone. A split keeps every figure.")
    if "us intelligence" not in text.casefold():
        return known(_SPLIT, "the sentence that loses its source")
    lost = next((what for what, words in _PARTS_OF_17.items() if not re.search(words, text, re.I)), None)
    if lost:
        return known(_SPLIT, lost)
    if not any("us intelligence" in s.casefold() and re.search(r"75,?000", s) for s in sentences):
        return known(_SPLIT, "the source is left behind")
    if form["score"] == UP:
        return known(_SPLIT, "more sentences, higher score")
    before = float(flesch_kincaid(count_sentences(_LONG, ((0, len(_LONG)),))))
    after = float(flesch_kincaid(count_sentences(text, tuple(_stops(text)))))
    if form["score"] == STAYS:
        return Verdict(
            "not yet",
            "Words and syllables hardly change, and one count in the formula does. "
            "Which one, when paragraph 17 gets another full stop?",
        )
    if after >= before:
        return Verdict(
            "not yet",
            "The full stops are there, and your version has so many more syllables that the score does not go down. "
            "Keep closer to the words of paragraph 17.",
        )
    return Verdict(
        "right",
        f"From grade {before:.1f} to {after:.1f}, with the source still beside its number. "
        "Now say what became of “which”: is it as plain as before what frustrated whom?",
    )


def _stops(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a short text stand: each ends at . ! or ? before a blank or at the end."""
    found = re.finditer(r"\S.*?(?:[.!?]+[”’\"')\]]*(?=\s|$)|$)", text, re.DOTALL)
    return [match.span() for match in found if any(map(str.isalnum, match.group()))]


SPLIT = Exercise(
    id="5.5",
    title="Split a sentence",
    question=(
        "Write paragraph 17 as two or more sentences, with its own words as far as they go, and keep it clear on whose "
        "word the number stands. Say which way the score moves: “up”, “down” or “no change”."
    ),
    answer=Form({"text": Sentences(least=5), "score": OneOf((UP, DOWN, STAYS), {"same": STAYS, "lower": DOWN})}),
    judge=_judge_split,
    right=(
        {"text": _GOOD_SPLIT, "score": DOWN},
        {"text": _GOOD_SPLIT.replace("According to US", " according to us"), "score": " Down "},
        {
            "text": "More than 75,000 Russian soldiers, almost the size of the British army, have been killed or "
            "wounded, according to US intelligence. This frustrated their efforts to advance in the eastern Donbas "
            "region.",
            "score": "DOWN",
        },
    ),
    hints=(
        "Read the sentence aloud. Where do you take a breath? One of these places can carry a full stop.",
        "Behind a full stop you need a new subject: “That”, “This” or “It” will often do.",
        "The last part, from “which” on, comes off most easily. Then look where the source stands, and look at the "
        "formula: what is divided by the number of sentences?",
    ),
    solution=(
        "For example: “According to US intelligence, more than 75,000 Russian soldiers have been killed or wounded. "
        "That is almost the size of the British army. It frustrated …” The score goes down. But whose word is the "
        "second sentence now?"
    ),
    misconceptions=_SPLIT,
)

# --------------------------------------------------------------------- 5.6

_ARITHMETIC = "arithmetic"
_CAUSES = ("sentences", "words", "syllables", "letters", "unfamiliar words", _ARITHMETIC)
_RIGHT_CAUSES = {"a": "syllables", "b": "unfamiliar words", "c": _ARITHMETIC}

_DIFFERENCES = (
    Misconception(
        "the words must differ",
        "both tools find the same number of words in this report. Look at the row “words” in the table of counts.",
        {**_RIGHT_CAUSES, "a": "words"},
    ),
    Misconception(
        "every score is made of syllables",
        "that formula does not look at syllables at all. What it is made of stands beside it in the list above; which "
        "of these differs in the table of counts?",
        {**_RIGHT_CAUSES, "b": "syllables"},
    ),
    Misconception(
        "any difference explains any other",
        "the two tools differ by one sentence among dozens. Is there a count in this formula that differs by "
        "much more?",
        {**_RIGHT_CAUSES, "a": "sentences"},
    ),
    Misconception(
        "the same name, the same formula",
        "compare letters, words and sentences in the table of counts: next to nothing differs. "
        "What is left that could make another number of the same counts?",
        {**_RIGHT_CAUSES, "c": "letters"},
    ),
)

_NOT_IN_IT = "is that count a part of this formula? Look at the list above."
_CAUSE_ITEMS = {
    "a": Item(
        {"syllables": "figures are not read aloud there"},
        _NOT_IN_IT,
        {"words": "the words must differ", "sentences": "any difference explains any other"},
    ),
    "b": Item(
        {"unfamiliar words": "names, figures and endings are hard words there"},
        "this formula has a list of familiar words; which count is made with it?",
        {
            "syllables": "every score is made of syllables",
            "words": "the words must differ",
            "sentences": "any difference explains any other",
        },
    ),
    "c": Item(
        {_ARITHMETIC: "one constant is another"},
        _NOT_IN_IT,
        {
            "letters": "the same name, the same formula",
            "sentences": "the same name, the same formula",
            "words": "the same name, the same formula",
            "syllables": "every score is made of syllables",
        },
    ),
}

DIFFERENCES = Exercise(
    id="5.6",
    title="Why does another tool say another number?",
    question=(
        "What makes most of the difference between our score and textstat's? a: Flesch–Kincaid. b: Dale–Chall. "
        "c: Coleman–Liau. Choose “sentences”, “words”, “syllables”, “letters”, “unfamiliar words” or “arithmetic”."
    ),
    answer=LabelEach(
        tuple(_CAUSE_ITEMS),
        OneOf(_CAUSES, {"unfamiliar": "unfamiliar words", "formula": _ARITHMETIC, "the formula": _ARITHMETIC}),
    ),
    judge=judge_labels(_CAUSE_ITEMS, _DIFFERENCES),
    right=(_RIGHT_CAUSES, {"A": " Syllables", "B": "UNFAMILIAR", "C": "the formula"}),
    hints=(
        "Take one formula at a time. The list above the exercise says which three counts it is made of.",
        "Look these three up in the table of counts. Does one of them differ by dozens or hundreds?",
        "For one formula all three counts are next to the same in both tools. Then the counts are not the reason.",
    ),
    solution=(
        "a: syllables, because textstat does not read figures aloud and breaks unknown words by their hyphenation. "
        "b: unfamiliar words, because names, figures and endings count as hard there. c: arithmetic, one constant."
    ),
    misconceptions=_DIFFERENCES,
)

# --------------------------------------------------------------------- 5.7

FIRST, SECOND, NEITHER, EQUAL = "the first", "the second", "cannot tell", "equally hard"
_RIGHT_PAIRS = {"a": NEITHER, "b": FIRST, "c": NEITHER}

_OVERLAP = (
    Misconception(
        "the higher number is harder",
        "one number is higher, and each comes with an interval. Compare the ends of the two lines that were printed "
        "for paragraphs 1 to 19 and 20 to 38.",
        {**_RIGHT_PAIRS, "a": FIRST},
    ),
    Misconception(
        "overlap means equal",
        "not being able to tell two apart is not the same as knowing that they are alike. "
        "Could the one still be harder, within its interval?",
        {**_RIGHT_PAIRS, "a": EQUAL},
    ),
    Misconception(
        "no score is a low score",
        "read what is printed for paragraphs 17 to 19. Is there a number to compare with?",
        {**_RIGHT_PAIRS, "c": SECOND},
    ),
    Misconception(
        "a score is never enough",
        "caution is good, and it has to look at the ends: do the two intervals of paragraphs 1 to 6 and "
        "34 to 38 touch?",
        {**_RIGHT_PAIRS, "b": NEITHER},
    ),
)

_PAIRS = {
    "a": Item(
        {NEITHER: "the intervals overlap widely"},
        "do the two intervals overlap?",
        {FIRST: "the higher number is harder", EQUAL: "overlap means equal"},
    ),
    "b": Item(
        {FIRST: "its whole interval lies above the other"},
        "which of the two intervals lies higher, and do they touch?",
        {NEITHER: "a score is never enough", EQUAL: "a score is never enough"},
    ),
    "c": Item(
        {NEITHER: "one of the two has no score"},
        "look at what is printed for paragraphs 17 to 19; is it a number?",
        {SECOND: "no score is a low score", FIRST: "no score is a low score", EQUAL: "no score is a low score"},
    ),
}

INTERVALS = Exercise(
    id="5.7",
    title="Which part is harder?",
    question=(
        "By the Flesch–Kincaid grade and its interval, which is harder? a: paragraphs 1 to 19 or 20 to 38. "
        "b: paragraphs 1 to 6 or 34 to 38. c: paragraphs 17 to 19 or 34 to 38. "
        "Answer “the first”, “the second”, “equally hard” or “cannot tell”."
    ),
    answer=LabelEach(
        tuple(_PAIRS),
        OneOf(
            (FIRST, SECOND, EQUAL, NEITHER),
            {"first": FIRST, "second": SECOND, "equal": EQUAL, "can't tell": NEITHER, "can’t tell": NEITHER},
        ),
    ),
    judge=judge_labels(_PAIRS, _OVERLAP),
    right=(_RIGHT_PAIRS, {"A": "Can't tell", "B": " FIRST ", "C": "cannot  tell"}),
    hints=(
        "Write down the two ends of each interval, one under the other.",
        "Where one interval ends before the other begins, the score can tell the two apart. Where "
        "they share much, it cannot.",
        "One of the parts has no interval, and one pair does not overlap at all.",
    ),
    solution=(
        "a: cannot tell, because the intervals share most of their length. b: the first, because its interval begins "
        "above the end of the other. c: cannot tell, because three sentences are not enough text for a score."
    ),
    misconceptions=_OVERLAP,
)

EXERCISES = (SCORE, SHUFFLE, SPLIT, DIFFERENCES, INTERVALS)
