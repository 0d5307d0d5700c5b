"""6.7: two sentences that say the same."""

from __future__ import annotations

from lessons.exercises.answers import WordsOf
from lessons.exercises.evidence import report_text
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known
from lessons.findings import Span
from lessons.words import plain

_TWINS = (
    Misconception(
        "the word that went",
        "That is the word of paragraph 7. Which word stands in its place in paragraph 16?",
        "intimidate",
    ),
    Misconception(
        "what both have",
        "Those words stand in paragraph 7 and in paragraph 16. Lay the two side by side: where do they differ?",
        "struggling to replenish the battle lines",
    ),
)


def _judge_twin(answer: tuple[str, list[Span]]) -> Verdict:
    words = plain(answer[0]).split()
    if "intimidate" in words:
        return known(_TWINS, "the word that went")
    if "bully" in words and len(words) <= 3:
        return Verdict(
            "right",
            "One sentence, two verbs. The caption has the harsher one, and neither names a source. "
            "One of them was changed, and the text does not say which, by whom or why.",
        )
    if "bully" in words:
        return Verdict("not yet", "It is in there. Copy only the word of paragraph 16 that paragraph 7 does not have.")
    return known(_TWINS, "what both have")


TWIN = Exercise(
    id="6.7",
    title="Find the changed word",
    question="Paragraphs 7 and 16 are twins but for one word. Copy the one from paragraph 16.",
    answer=WordsOf(report_text()),
    judge=_judge_twin,
    right=("bully", "to BULLY", "“bully” "),
    hints=(
        "Put a finger on each sentence and read them word by word.",
        "The difference stands between “trying to” and “the refusers”.",
        "It is a verb. In paragraph 7 there is a long one in that place, in paragraph 16 a short one.",
    ),
    solution="“bully”, where paragraph 7 has “intimidate”.",
    misconceptions=_TWINS,
)
