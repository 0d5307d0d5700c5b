"""7.6: the source note."""

from __future__ import annotations

from lessons.exercises.answers import Sentences
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known
from lessons.source_note import check_note, sample_note

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
    answer=Sentences(),
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
