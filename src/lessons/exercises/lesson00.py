"""Lesson 00, First reading: three sealed predictions, one belief, and whose word a sentence stands on."""

from __future__ import annotations

from typing import Any

from lessons.exercises.answers import Form, LabelEach, Number, OneOf, Sentences, WordsOf
from lessons.exercises.evidence import overlap, paragraph_number, report_text
from lessons.exercises.exercise import Exercise, Misconception, Prediction, Verdict, known
from lessons.exercises.labels import Item, judge_labels
from lessons.keys import open_key
from lessons.shares import attributed_share, named_share
from lessons.words import plain

PREDICTIONS = (
    Prediction(
        id="0.1",
        question="Of every 100 words of the report, how many stand on somebody else's word?",
        answer=Number(0, 100),
        result=lambda: round(100 * attributed_share(open_key())),
        unit="words in 100",
        opens="Lesson 01",
    ),
    Prediction(
        id="0.2",
        question="Of every 100 times that somebody is said to have said something, how often do you learn a name?",
        answer=Number(0, 100),
        result=lambda: round(100 * named_share(open_key().attributions)),
        unit="times in 100",
        opens="Lesson 01",
    ),
    Prediction(
        id="0.3",
        question="How many figures are there: numbers, dates, ages, and amounts such as “thousands”?",
        answer=Number(0, 1000),
        result=lambda: len(open_key().figures),
        unit="figures",
        opens="The end of this lesson",
    ),
)

# --------------------------------------------------------------------- 0.4


def _judge_belief(form: dict[str, Any]) -> Verdict:
    paragraph, confidence = form["paragraph"], form["confidence"]
    said = f"Kept: paragraph {paragraph:g}, {confidence:g} in 100 sure, because “{form['because']}”."
    return Verdict("right", f"{said} There is no right answer; the last lesson asks you again.")


BELIEF = Exercise(
    id="0.4",
    title="What I believe, and why",
    question="Choose the claim that you believe most. Give its paragraph, how sure you are (0 to 100), and why.",
    answer=Form({"paragraph": Number(1, 38, whole=True), "confidence": Number(0, 100), "because": Sentences(least=4)}),
    judge=_judge_belief,
    right=(
        {"paragraph": 17, "confidence": 60, "because": "a service says it and gives a number"},
        {"paragraph": "17", "confidence": "60%", "because": "it names the one who speaks"},
    ),
    hints=(
        "Go through the report once more and stop at the first sentence that you would repeat to a friend.",
        "Ask yourself what made you stop there: who says it, a number, how it is told, or what you knew before?",
        "Write that down in at least four different words. Any paragraph (1 to 38) and any number (0 to 100) will do.",
    ),
    solution=(
        "There is no solution: it is your belief. "
        "What counts is that the reason can be checked later, so name the words in the report that it rests on."
    ),
    misconceptions=(),
)

# --------------------------------------------------------------------- 0.5

_TARGET = "US intelligence"

_WHOSE_WORD = (
    Misconception(
        "the figure for its source",
        "That is what is said, and the question is who says it. Paragraph 17 names somebody behind the figure.",
        "75,000",
    ),
    Misconception(
        "spoken about for speaking",
        "Those are the people whom the sentence is about; they say nothing in it. "
        "Look in paragraph 17 for the one who gives the figure.",
        "Russian soldiers",
    ),
    Misconception(
        "the signal for the source",
        "You found the words that signal a source; they are called the cue. The source stands right behind them in "
        "paragraph 17.",
        "according to",
    ),
    Misconception(
        "the comparison for the source",
        "The army is there to give you a picture of the size; it says nothing. "
        "Look in paragraph 17 for the one who gives the figure.",
        "British army",
    ),
)


def _judge_whose_word(answer: tuple[str, list[tuple[int, int]]]) -> Verdict:
    words, _ = answer
    text = report_text()
    if set(plain(_TARGET).split()) <= set(plain(words).split()) and len(words.split()) <= 4:
        return Verdict(
            "right",
            "Yes: “according to US intelligence”, in paragraph 17 and again in the caption, paragraph 33. "
            "The report does not say how they know, and whether you believe it is a separate question.",
        )
    for misconception in _WHOSE_WORD:
        if overlap(words, str(misconception.example)) >= 0.5:
            return known(_WHOSE_WORD, misconception.name)
    if any(paragraph_number(text, start) == 17 for start, _ in answer[1]):
        return Verdict(
            "not yet",
            "That is the right paragraph, and not yet just the words that name who gives the figure. "
            "Copy the whole name in paragraph 17, and nothing behind it.",
        )
    where = paragraph_number(text, answer[1][0][0])
    return Verdict(
        "not yet", f"You found that in paragraph {where}. The figure is in paragraph 17: who gives it there?"
    )


WHOSE_WORD = Exercise(
    id="0.5",
    title="On whose word?",
    question="Paragraph 17 gives a figure of soldiers killed or wounded. Copy the words that name who says so.",
    answer=WordsOf(report_text()),
    judge=_judge_whose_word,
    right=("US intelligence", "us  intelligence", "according to US intelligence", " US intelligence "),
    hints=(
        "Run report.page(17) and read the sentence to its end.",
        "Which words could you leave out so that the sentence would claim the figure on the report's own word?",
        "They stand between two commas, behind “according to”.",
    ),
    solution="“US intelligence”. Without “according to US intelligence” the report itself would vouch for the figure.",
    misconceptions=_WHOSE_WORD,
)

# --------------------------------------------------------------------- 0.6

SOMEBODY, REPORT = "somebody's word", "the report's own word"

_OWN_WORD = (
    Misconception(
        "spoken about for speaking",
        "the officials in paragraph 7 are spoken about and say nothing themselves. Which word would tell you that "
        "somebody claims it?",
        {"a": SOMEBODY, "b": SOMEBODY, "c": REPORT, "d": SOMEBODY},
    ),
    Misconception(
        "an official number is a fact",
        "a number from a government is still what a government says. "
        "Look for the verb in paragraph 18: who does what with the number?",
        {"a": REPORT, "b": SOMEBODY, "c": REPORT, "d": REPORT},
    ),
)

_STATEMENTS = {
    "a": Item(
        accepted={REPORT: "no word says who claims it"},
        nudge="read paragraph 7 once more; is there any word such as “said” in it?",
        traps={SOMEBODY: "spoken about for speaking"},
    ),
    "b": Item(
        accepted={SOMEBODY: "“said” in paragraph 12 has it from one soldier"},
        nudge="read paragraph 12 from its beginning; whose sentence is it?",
        traps={},
    ),
    "c": Item(
        accepted={
            REPORT: "no word says who claims it",
            SOMEBODY: "she is the likeliest to know it, and she is quoted two paragraphs before",
        },
        nudge="either is defensible.",
        traps={},
    ),
    "d": Item(
        accepted={SOMEBODY: "“Russia admitted” it"},
        nudge="read paragraph 18; who gives the number?",
        traps={REPORT: "an official number is a fact"},
    ),
}

OWN_WORD = Exercise(
    id="0.6",
    title="Somebody's word, or the report's own?",
    question=(
        "Label each with “somebody's word” or “the report's own word”. "
        "a: officials try to intimidate the refusers (7). b: many others were sent to basements (12). "
        "c: Fatima lost contact with her son (25). d: 1,351 deaths (18)."
    ),
    answer=LabelEach(
        ("a", "b", "c", "d"),
        OneOf(
            (SOMEBODY, REPORT),
            {
                "somebody’s word": SOMEBODY,
                "the report’s own word": REPORT,
                "somebody": SOMEBODY,
                "report": REPORT,
                "own": REPORT,
                "own word": REPORT,
                "the report": REPORT,
                "somebodys word": SOMEBODY,
                "the reports own word": REPORT,
            },
        ),
    ),
    judge=judge_labels(_STATEMENTS, _OWN_WORD),
    right=(
        {"a": REPORT, "b": SOMEBODY, "c": REPORT, "d": SOMEBODY},
        {"A": " the report ", "B": "Somebody", "C": "SOMEBODY'S WORD", "D": "somebody’s word"},
    ),
    hints=(
        "For each, find the sentence with report.page(…) and look for a word that says that somebody says it.",
        "Such words are “said”, “say”, “admitted”, “according to”. No such word: the report says it on its own word.",
        "Two of the four have such a word in their sentence. One of the other two can be argued either way.",
    ),
    solution=(
        "a is the report's own word. b is somebody's: one soldier said it. d is somebody's: Russia admitted it. "
        "c can be argued: no word says who claims it, but Fatima is the likeliest to know."
    ),
    misconceptions=_OWN_WORD,
)

EXERCISES = (BELIEF, WHOSE_WORD, OWN_WORD)
