"""Lesson 07, My own report: two predictions, doubts, what a correction costs, a source note, and the belief again."""

from __future__ import annotations

from typing import Any

from lessons.exercises import log
from lessons.exercises.answers import Form, LabelEach, Number, OneOf, Sentences
from lessons.exercises.exercise import Exercise, Misconception, Prediction, Verdict, known
from lessons.exercises.labels import Item, judge_labels
from lessons.report import Report, open_report
from lessons.shares import attributed_share, named_share
from lessons.source_note import check_note, sample_note

# ---------------------------------------------------------------- predictions


def _mine() -> Report:
    """The open report as the learner has corrected it so far."""
    return open_report().corrected()


def _name() -> str:
    """A guess about one own report is none about another."""
    return open_report().name


PREDICTIONS = (
    Prediction(
        id="7.1",
        question="Of every 100 words of this report, how many stand on somebody else's word?",
        answer=Number(0, 100),
        result=lambda: round(100 * attributed_share(_mine())),
        unit="words in 100",
        opens="Further down, when you have corrected the labels,",
        about=_name,
    ),
    Prediction(
        id="7.2",
        question="Of every 100 times that somebody is said to have said something here, how often do you learn a name?",
        answer=Number(0, 100),
        result=lambda: round(100 * named_share(_mine().attributions)),
        unit="times in 100",
        opens="Further down, when you have corrected the labels,",
        about=_name,
    ),
)

# --------------------------------------------------------------------- 7.3

SURE, DOUBTFUL = "sure", "doubtful"

_FIRST_LOOK = (
    Misconception(
        "a number makes a label sure",
        "a number can be copied from the wrong place as easily as a word. Ask what it counts and who gives it: "
        "which words in the sentence would tell you?",
        {"a": SURE, "b": DOUBTFUL, "c": DOUBTFUL, "d": SURE},
    ),
    Misconception(
        "a strange claim makes a label doubtful",
        "the label only claims that she said it, and not that it is so. Look for the quotation marks and the name.",
        {"a": DOUBTFUL, "b": DOUBTFUL, "c": DOUBTFUL, "d": DOUBTFUL},
    ),
)

_PROPOSALS = {
    "a": Item(
        accepted={SURE: "a name, a plain verb and quotation marks"},
        nudge="read it once more: is it plain who says it, and which words are hers?",
        traps={DOUBTFUL: "a strange claim makes a label doubtful"},
    ),
    "b": Item(
        accepted={DOUBTFUL: "“allegedly” tells that somebody says so, and nobody is named"},
        nudge="whom would you put down as the source?",
        traps={},
    ),
    "c": Item(
        accepted={
            DOUBTFUL: "“promised” may be an act rather than a report",
            SURE: "a name and a verb of saying stand side by side",
        },
        nudge="either can be defended.",
        traps={},
    ),
    "d": Item(
        accepted={DOUBTFUL: "“it” may be the council or the company"},
        nudge="who is “it”?",
        traps={SURE: "a number makes a label sure"},
    ),
}

FIRST_LOOK = Exercise(
    id="7.3",
    title="Which label would you look at first?",
    question=(
        "Four labels from other reports. Is each one “sure” or “doubtful” as a label of who says what? "
        "a: “I saw a dragon on the quay,” said Ilse Maron. b: Two crates allegedly went missing. "
        "c: Maron promised to look into it. d: The council had talked to the company, and it said 90 jobs would go."
    ),
    answer=LabelEach(
        ("a", "b", "c", "d"),
        OneOf((SURE, DOUBTFUL), {"certain": SURE, "clear": SURE, "unsure": DOUBTFUL, "in doubt": DOUBTFUL}),
    ),
    judge=judge_labels(_PROPOSALS, _FIRST_LOOK),
    right=(
        {"a": SURE, "b": DOUBTFUL, "c": DOUBTFUL, "d": DOUBTFUL},
        {"A": " Sure ", "B": "unsure", "C": "certain", "D": "in doubt"},
    ),
    hints=(
        "The label says who says it and which words are said. It does not say that they are true.",
        "For each, try to point at the source, at the word of saying, and at where the words begin and end.",
        "In two of the four you cannot point at the source. One of the other two can be argued either way.",
    ),
    solution=(
        "a is sure: a name, “said” and quotation marks, whatever one thinks of dragons. b is doubtful, because nobody "
        "is named; d, because “it” fits two. c can be argued: “promised” both does something and reports something."
    ),
    misconceptions=_FIRST_LOOK,
)

# --------------------------------------------------------------------- 7.4

PRECISION, RECALL, BOTH, NEITHER = "precision", "recall", "both", "neither"

_COSTS = (
    Misconception(
        "what is deleted was missed",
        "a deleted label was found and should not have been. Ask: of what the machine found, how much is right?",
        {"a": RECALL, "b": RECALL, "c": BOTH, "d": NEITHER},
    ),
    Misconception(
        "what is added was wrong",
        "the machine said nothing at that place, so nothing that it said was wrong. Ask: of what there is, how much "
        "did it find?",
        {"a": PRECISION, "b": PRECISION, "c": BOTH, "d": NEITHER},
    ),
    Misconception(
        "accepting costs something",
        "an accepted label is right on both counts. Look for the corrections that say that the machine was wrong.",
        {"a": PRECISION, "b": RECALL, "c": BOTH, "d": BOTH},
    ),
)

_CORRECTIONS = {
    "a": Item(
        accepted={PRECISION: "it was found and is none"},
        nudge="which of the two asks about what was found?",
        traps={RECALL: "what is deleted was missed"},
    ),
    "b": Item(
        accepted={RECALL: "it is one and was not found"},
        nudge="which of the two asks about what was overlooked?",
        traps={PRECISION: "what is added was wrong"},
    ),
    "c": Item(
        accepted={
            BOTH: "the one that was found is wrong, and the right one was not found",
            PRECISION: "a label was found and it is wrong",
        },
        nudge="the machine has the place and not the speaker: what is wrong, and what is missing?",
        traps={},
    ),
    "d": Item(
        accepted={NEITHER: "nothing was wrong and nothing was missing"},
        nudge="what did the machine do wrong here?",
        traps={BOTH: "accepting costs something", PRECISION: "accepting costs something"},
    ),
}

COSTS = Exercise(
    id="7.4",
    title="What does a correction cost the machine?",
    question=(
        "Precision: of what the machine found, the share that is right. Recall: of what there is, the share that it "
        "found. Which goes down when you … a: delete a label, b: add one, c: change a source to somebody else, "
        "d: accept one? Answer “precision”, “recall”, “both” or “neither”."
    ),
    answer=LabelEach(("a", "b", "c", "d"), OneOf((PRECISION, RECALL, BOTH, NEITHER), {"none": NEITHER})),
    judge=judge_labels(_CORRECTIONS, _COSTS),
    right=(
        {"a": PRECISION, "b": RECALL, "c": BOTH, "d": NEITHER},
        {"A": "Precision", "B": " recall", "C": "precision", "D": "none"},
    ),
    hints=(
        "Draw two circles: what the machine found, and what there is. Where they overlap it is right.",
        "A deleted label lies in one circle only, an added one in the other only. Which is which?",
        "One of the four costs nothing, one costs precision, one costs recall, and one can cost both.",
    ),
    solution=(
        "Deleting costs precision, adding costs recall, accepting costs nothing. Another source costs both: what was "
        "found is wrong, and what there is was not found. Who counts the wrong one alone can say precision."
    ),
    misconceptions=_COSTS,
)

# --------------------------------------------------------------------- 7.5

YES, NO = "yes", "no"

_CLAIMS_WRONG = (
    Misconception(
        "the doubtful ones stand for all",
        "these labels were picked because they looked doubtful. Would you judge a class by the pupils who were sent "
        "to extra lessons?",
        {"a": YES, "b": NO, "c": NO, "d": YES},
    ),
    Misconception(
        "a small count is a share",
        "with so few labels, one more or less moves the share by a lot. What would you say if the next one were wrong?",
        {"a": NO, "b": YES, "c": NO, "d": YES},
    ),
    Misconception(
        "a right label is a true claim",
        "the label says who said it, and a right label can hold a false claim. What did you check when you accepted "
        "it?",
        {"a": NO, "b": NO, "c": YES, "d": YES},
    ),
)

_CLAIMS = {
    "a": Item(
        accepted={NO: "the doubtful ones were picked"},
        nudge="which labels were judged?",
        traps={YES: "the doubtful ones stand for all"},
    ),
    "b": Item(
        accepted={NO: "three are too few"},
        nudge="how many figures were judged?",
        traps={YES: "a small count is a share"},
    ),
    "c": Item(
        accepted={NO: "a label says who said it"},
        nudge="what is it that was right?",
        traps={YES: "a right label is a true claim"},
    ),
    "d": Item(
        accepted={YES: "it says what was counted, and no more"},
        nudge="does it say more than was counted?",
        traps={},
    ),
}

CLAIMS = Exercise(
    id="7.5",
    title="What may you say?",
    question=(
        "Noor took the twelve most doubtful attributions and three figures of a report. She left nine of the "
        "twelve, and all three figures, as they were. May she say … a: the machine is right three times out of four "
        "on this report; "
        "b: its figures are always right; c: nine of the claims in the report are true; "
        "d: of twelve doubtful labels nine were right? Answer “yes” or “no”."
    ),
    answer=LabelEach(("a", "b", "c", "d"), OneOf((YES, NO), {"true": YES, "false": NO, "y": YES, "n": NO})),
    judge=judge_labels(_CLAIMS, _CLAIMS_WRONG),
    right=({"a": NO, "b": NO, "c": NO, "d": YES}, {"A": "No", "B": "n", "C": " NO ", "D": "y"}),
    hints=(
        "For each sentence ask: which labels did she look at, and how many?",
        "Then ask what she checked: that somebody said it, or that it is so?",
        "Only one of the four says what she counted and nothing beyond it.",
    ),
    solution=(
        "Only d. a takes the doubtful ones for all of them; b makes a rule out of three; c takes a right label for a "
        "true claim."
    ),
    misconceptions=_CLAIMS_WRONG,
)

# --------------------------------------------------------------------- 7.6

_NOTE_WRONG = (
    Misconception(
        "a summary for a source note",
        "You tell what happened; a source note tells who says so and what they could know. Start with one source and "
        "ask: was it there, or has it from whom?",
        sample_note("summary"),
    ),
    Misconception(
        "a verdict for a source note",
        "You decide what is true, and a report alone cannot show that. Say how sure you are yourself, of what, and "
        "what you cannot tell from the text.",
        sample_note("verdict"),
    ),
)


def _judge_note(note: str) -> Verdict:
    found = check_note(note)
    if found.complete:
        return Verdict("right", "The structure is there. Now take the rubric, and let somebody else read it.")
    missing = {requirement.name for requirement in found.requirements if not requirement.met}
    if missing == {"how sure you are yourself"}:
        return known(_NOTE_WRONG, "a verdict for a source note")
    if "150 to 250 words" not in missing and "two sources and what they could know" in missing:
        return known(_NOTE_WRONG, "a summary for a source note")
    first = found.first_missing
    assert first is not None, "the note is not complete"
    return Verdict("not yet", f"Missing: {first.name} ({first.found}). {first.advice}")


_SOUND = sample_note("sound")
"""A note on the bundled report that has every part; no learner is shown it."""

NOTE = Exercise(
    id="7.6",
    title="Two hundred words",
    question=(
        "Write a source note of about two hundred words on your report: who carries it and what they could know, one "
        "figure with whose word, what the report leaves open, and how sure you are."
    ),
    answer=Sentences(least=4),
    judge=_judge_note,
    right=(_SOUND, "  " + _SOUND.replace("75,000", "75000").replace(". ", ".\n")),
    hints=(
        "Start from the voices: which two carry most of the report? Where was each of them when it happened?",
        "Then take one figure that matters. Write it as the report does, with whose word it stands on in one sentence.",
        "End with two sentences: one that begins “The report does not say”, one that begins with “I” and how sure.",
    ),
    solution=(
        "There are as many good notes as readers. example_note() shows one on the report of the bridge; "
        "the rubric says what makes one strong."
    ),
    misconceptions=_NOTE_WRONG,
)

# --------------------------------------------------------------------- 7.7

LEVELS = ("1", "2", "3", "4")

_RUBRIC_WRONG = (
    Misconception(
        "a long list is a strong one",
        "names alone say nothing of what anybody could know. Hold it against the row “sources” once more: what does "
        "level two say?",
        {"a": "4", "b": "3", "c": "1"},
    ),
    Misconception(
        "being sure is being strong",
        "the row asks how sure, of what and why. This one is sure of everything and says of nothing why.",
        {"a": "2", "b": "3", "c": "4"},
    ),
)

_EXCERPTS = {
    "a": Item(
        accepted={"2": "it names sources and says nothing of what they could know"},
        nudge="it names sources; what does it say of them?",
        traps={"4": "a long list is a strong one", "3": "a long list is a strong one"},
    ),
    "b": Item(
        accepted={
            "3": "it gives the figure with whose word and what is counted",
            "4": "it even says as of when, which is all that the row asks of one figure",
        },
        nudge="whose word, what is counted, as of when: which of them are there?",
        traps={},
    ),
    "c": Item(
        accepted={"1": "it is sure of everything and calls somebody a liar"},
        nudge="does it say how sure, of what, and why?",
        traps={"4": "being sure is being strong", "3": "being sure is being strong"},
    ),
}

RUBRIC = Exercise(
    id="7.7",
    title="Use the rubric",
    question=(
        "Three sentences from notes on the report of the bridge. Which level, 1 to 4, has each in its row? "
        "a (sources): Lindqvist, Dahl, Brandt, Weil and the union all speak. "
        "b (figures): The hospital says that three of the 17 injured were in a serious condition on Wednesday. "
        "c (own certainty): The agency lies, that is quite clear."
    ),
    answer=LabelEach(
        ("a", "b", "c"),
        OneOf(
            LEVELS,
            {
                **{f"{word} {number}": number for word in ("level", "row") for number in LEVELS},
                **dict(zip(("one", "two", "three", "four"), LEVELS, strict=True)),
                **dict(zip(("not yet", "on the way", "sound", "strong"), LEVELS, strict=True)),
            },
        ),
    ),
    judge=judge_labels(_EXCERPTS, _RUBRIC_WRONG),
    right=({"a": "2", "b": "3", "c": "1"}, {"A": "on the way", "B": "Level 4", "C": "one"}),
    hints=(
        "Run rubric() and read the row that stands in brackets, from the right to the left.",
        "Ask of each level: is all of it in the sentence? Stop at the last one where you can say yes.",
        "None of the three has the same level as another, and only b can be argued.",
    ),
    solution=(
        "a is level 2: names, and nothing of what they could know. b is level 3, and 4 can be defended, because the "
        "day is there too. c is level 1: it is sure and gives no reason."
    ),
    misconceptions=_RUBRIC_WRONG,
)

# --------------------------------------------------------------------- 7.8


def _judge_belief(form: dict[str, Any]) -> Verdict:
    now = f"Kept: {form['confidence']:g} in 100 sure now, because “{form['because']}”."
    before = _belief_before()
    if not before:
        return Verdict("right", f"{now} In lesson 00 you wrote down none, so there is nothing to hold it against.")
    return Verdict("right", f"{now} In lesson 00 you were {before}. What moved you, the report or the tools?")


def _belief_before() -> str:
    """What the learner believed in lesson 00: how sure, of which paragraph, and why; "" if nothing was kept."""
    for event in reversed(list(log.events("check", "0.4"))):
        said = event.get("answer")
        if event.get("outcome") == "right" and isinstance(said, dict):
            kept = {str(name).casefold().strip(): value for name, value in said.items()}
            sure, where, why = (str(kept.get(name, "?"))[:80] for name in ("confidence", "paragraph", "because"))
            return f"{sure} in 100 sure of paragraph {where}, because “{why}”"
    return ""


BELIEF = Exercise(
    id="7.8",
    title="What I believe now, and why",
    question="The claim that you believed most in lesson 00: how sure are you of it now (0 to 100), and why?",
    answer=Form({"confidence": Number(0, 100), "because": Sentences(least=4)}),
    judge=_judge_belief,
    right=(
        {"confidence": 40, "because": "it hangs on one voice only"},
        {"Confidence": "40%", "BECAUSE": " the figure counts the wounded too "},
    ),
    hints=(
        "Read the claim once more, with the tools of the lessons in mind: who says it, how many voices, which verb?",
        "Is it surer now, less sure, or as sure for a better reason?",
        "Write the reason in at least four words. Any number from 0 to 100 will do.",
    ),
    solution="There is no solution: it is your belief. What counts is that you can say what moved it.",
    misconceptions=(),
)

EXERCISES = (FIRST_LOOK, COSTS, CLAIMS, NOTE, RUBRIC, BELIEF)
