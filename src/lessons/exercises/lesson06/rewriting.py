"""6.8 and 6.9: a sentence rewritten without its lean."""

from __future__ import annotations

import re
from typing import Any

from lessons.exercises.answers import Sentences
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known
from lessons.exercises.lesson06.course_report import course_report
from lessons.language.rewriting import Aspect, compare_rewrite
from lessons.tables import rows

_FLOWN = (
    "Instead, 120 soldiers were flown to the detention center in Bryanka, divided into groups of 20 and locked in "
    "cellars guarded by mercenaries, believed to be from the sinister Wagner group (a private militia group with ties "
    "to the Kremlin)."
)
_PITS = "Such prisoners were held in appalling conditions in “sort of pits” with “torture and the like,” he said."

_NEUTRAL_FLOWN = (
    "Instead, 120 soldiers were flown to the detention center in Bryanka, divided into groups of 20 and locked in "
    "cellars that mercenaries guarded. They are believed to be from the Wagner group, a private militia group with "
    "ties to the Kremlin."
)
_NEUTRAL_PITS = "He said that such prisoners were held in “sort of pits” with “torture and the like”."


def _judge_rewriting(
    sentence: str, judged: str, names: dict[Aspect, str], wrong: tuple[Misconception, ...], praise: str
) -> Any:
    """A judge that names the first thing that fails, in the words of :func:`compare_rewrite`.

    ``judged`` is the noun whose adjective was the verdict: a new adjective there is one too, on the list or not.
    """

    def judge(rewrite: str) -> Verdict:
        found = compare_rewrite(course_report(), sentence, rewrite)
        if found.passed:
            new = _new_word_before(judged, rewrite, sentence)
            if new:
                verdict = known(wrong, names["loaded words"])
                return Verdict(verdict.outcome, f"“{new}” is your word. {verdict.message}", verdict.misconception)
            return Verdict("right", praise)
        first = found.failed[0]
        if first.aspect not in names:
            return Verdict("not yet", first.said)
        verdict = known(wrong, names[first.aspect])
        return Verdict(verdict.outcome, f"{first.said} {verdict.message}", verdict.misconception)

    return judge


def _new_word_before(noun: str, rewrite: str, original: str) -> str:
    """The adjective that stands before a noun in the rewriting, if the original has it nowhere; else ""."""
    opening = r"\b(?:a|an|the|in|of|under|from|with)\s+(?:very\s+|really\s+|so\s+)?"
    words = re.findall(rf"{opening}(\w[\w’'-]*)\s+{noun}", rewrite, re.IGNORECASE)
    plain_words = {row["word"] for row in rows("lexicon", "english_function_words.csv")}
    there = plain_words | set(re.findall(r"\w+", original.casefold()))
    return next((word for word in words if word.casefold() not in there), "")


_FLOWN_WRONG = (
    Misconception(
        "a figure is rounded away",
        "A neutral version keeps what can be counted; both figures stand in paragraph 24.",
        _NEUTRAL_FLOWN.replace("120 soldiers", "many soldiers"),
    ),
    Misconception(
        "one judgment for another",
        "Another adjective is still a verdict. Paragraph 24 loses no fact if there is none.",
        _NEUTRAL_FLOWN.replace("the Wagner", "the notorious Wagner"),
    ),
    Misconception(
        "a guess becomes a fact",
        "Paragraph 24 is careful there, and a neutral version is no surer than its report.",
        _NEUTRAL_FLOWN.replace("They are believed to be", "They are"),
    ),
    Misconception(
        "filling in the doer",
        "Paragraph 24 does not say who flew them there. An active sentence needs a doer that the text has.",
        _NEUTRAL_FLOWN.replace("120 soldiers were flown", "commanders flew 120 soldiers"),
    ),
)

FLOWN = Exercise(
    id="6.8",
    title="Rewrite it plainly",
    question=(
        "Write the first sentence of paragraph 24 without a loaded word. Keep its figures and its doubt, and name "
        "nobody whom it does not name."
    ),
    answer=Sentences(),
    judge=_judge_rewriting(
        _FLOWN,
        "Wagner",
        {
            "figures": "a figure is rounded away",
            "loaded words": "one judgment for another",
            "doubt": "a guess becomes a fact",
            "agent": "filling in the doer",
        },
        _FLOWN_WRONG,
        "Figures, doubt and doers are as they were, and the judgment is gone. Read both versions aloud: what does a "
        "reader feel less, and know as well as before?",
    ),
    right=(
        _NEUTRAL_FLOWN,
        _FLOWN.replace("sinister ", ""),
        "  120 soldiers were instead flown to the detention center in Bryanka, DIVIDED into groups of 20, and locked "
        "in cellars guarded by mercenaries believed to be from the Wagner group. ",
    ),
    hints=(
        "Copy the sentence first. Then take out what judges and change as little as you can.",
        "One adjective before a name is a verdict. Everything else in the sentence can be asked about and checked.",
        "Look at the word between “the” and “Wagner”. Nothing has to take its place.",
    ),
    solution=f"For example: {_NEUTRAL_FLOWN} Leaving out the one adjective is enough.",
    misconceptions=_FLOWN_WRONG,
)

_PITS_WRONG = (
    Misconception(
        "the quotation is smoothed",
        "What stands in quotation marks is his, to the letter; paragraph 35 has two such pieces.",
        "He said that such prisoners were held in “pits” with “torture and the like”.",
    ),
    Misconception(
        "one judgment for another",
        "Another adjective is still a verdict. In paragraph 35 the quoted words tell it without one.",
        _NEUTRAL_PITS.replace("held in", "held in horrific conditions in"),
    ),
    Misconception(
        "filling in the doer",
        "Paragraph 35 does not say who held them. Here a passive is the honest form.",
        "He said that guards held such prisoners in “sort of pits” with “torture and the like”.",
    ),
    Misconception(
        "nobody says it any more",
        "Keep its source in the sentence's own word; with none, it would claim what paragraph 35 only passes on.",
        "Such prisoners were held in “sort of pits” with “torture and the like”.",
    ),
)

PITS = Exercise(
    id="6.9",
    title="Rewrite it, with its quotations",
    question=(
        "Write the first sentence of paragraph 35 (the one with “sort of pits”) without a loaded word. Keep what is "
        "quoted to the letter, keep “he said”, and name nobody whom it does not name."
    ),
    answer=Sentences(),
    judge=_judge_rewriting(
        _PITS,
        "conditions",
        {
            "quotations": "the quotation is smoothed",
            "loaded words": "one judgment for another",
            "source": "nobody says it any more",
            "agent": "filling in the doer",
        },
        _PITS_WRONG,
        "His words are as they were, and nobody is accused whom he did not accuse. The sentence is still passive: who "
        "held them, the text does not say.",
    ),
    right=(
        _NEUTRAL_PITS,
        _PITS.replace("appalling conditions in ", ""),
        'such prisoners were held in "sort of pits" with "torture and the like," HE said.',
    ),
    hints=(
        "Copy the sentence and leave everything between quotation marks as it is.",
        "Two words outside the marks tell you what to think of the place. What does the sentence lose without them?",
        "It begins “Such prisoners were held in” and can go straight on with the first quoted piece.",
    ),
    solution=f"For example: {_NEUTRAL_PITS}",
    misconceptions=_PITS_WRONG,
)
