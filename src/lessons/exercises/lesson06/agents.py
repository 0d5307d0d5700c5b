"""6.3: who did it?."""

from __future__ import annotations

from lessons.exercises.answers import SILENT, Form, WordsOrSilence
from lessons.exercises.evidence import report_text
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known
from lessons.findings import Span
from lessons.words import plain

_SEPARATISTS, _FORCES = "pro-Moscow separatists", "Ukrainian security forces"
_RIGHT_AGENTS = {"a": _SEPARATISTS, "b": SILENT, "c": SILENT, "d": SILENT, "e": _FORCES}

_AGENTS = (
    Misconception(
        "the one who was defied",
        "Vladimir Putin gave the order that was defied, says paragraph 2; it does not say who punishes. "
        "You may have good reasons for your guess, and it is still a guess.",
        {**_RIGHT_AGENTS, "b": "Vladimir Putin"},
    ),
    Misconception(
        "filling in the likely doer",
        "Others guard and hold men elsewhere in the report. Who arrested this son, paragraph 9 does not say.",
        {**_RIGHT_AGENTS, "c": "mercenaries"},
    ),
    Misconception(
        "the one who tells for the one who acts",
        "She tells it, in paragraph 9. The question is who did the thing that she tells of.",
        {**_RIGHT_AGENTS, "c": "A woman"},
    ),
    Misconception(
        "silence everywhere",
        "Not every passive hides its doer. Read paragraphs 6 and 30 again: what stands behind the word “by”?",
        {**_RIGHT_AGENTS, "a": SILENT},
    ),
)


def _judge_agents(form: dict[str, tuple[str, list[Span]]]) -> Verdict:
    said = {name: plain(words) for name, (words, _) in form.items()}
    silent = {name for name, (_, places) in form.items() if not places}
    if {"a", "e"} & silent:
        return known(_AGENTS, "silence everywhere")
    if "separatists" not in said["a"]:
        return Verdict("not yet", "Look again at a: who seized the region? Paragraph 6 says it in its last words.")
    if not {"security", "forces"} & set(said["e"].split()):
        return Verdict("not yet", "Look again at e: who intercepted the talks? It is said late in paragraph 30.")
    if "b" not in silent:
        if "putin" in said["b"] or "kremlin" in said["b"]:
            return known(_AGENTS, "the one who was defied")
        return Verdict("not yet", "Look again at b: do these words stand in paragraph 2 as the ones who punish?")
    if "c" not in silent:
        if "woman" in said["c"]:
            return known(_AGENTS, "the one who tells for the one who acts")
        return known(_AGENTS, "filling in the likely doer")
    if "d" not in silent and "mercenaries" not in said["d"]:
        return Verdict("not yet", "Look again at d: does paragraph 9 say that they held this man's son?")
    return Verdict("right", _agents_praise("d" in silent))


def _agents_praise(silent: bool) -> str:
    contested = (
        "d is contested: you go by paragraph 9 alone; paragraph 6 says of “many” that mercenaries hold them, and a "
        "reader may carry that over."
        if silent
        else "d is contested: paragraph 6 says of “many” that mercenaries hold them, and you carry that over; "
        "paragraph 9 itself does not say it of this son."
    )
    return f"All five fit. {contested} An honest “the text does not say” is a finding."


AGENTS = Exercise(
    id="6.3",
    title="Who did it?",
    question=(
        "Copy the words that name who did it, or write “the text does not say”. a: “being seized” (paragraph 6). "
        "b: “is being punished” (paragraph 2). c: “was arrested” (paragraph 9). d: “was held” (paragraph 9). "
        "e: “intercepted and shared” (paragraph 30)."
    ),
    answer=Form({name: WordsOrSilence(report_text()) for name in _RIGHT_AGENTS}),
    judge=_judge_agents,
    right=(
        _RIGHT_AGENTS,
        {**_RIGHT_AGENTS, "d": "Kremlin-affiliated mercenaries"},
        {"a": "separatists", "b": "The report does not say", "c": "not stated.", "d": "mercenaries",
         "e": " ukrainian Security forces"},
    ),
    hints=(
        "Take one verb at a time and ask: who did this? Then look for that answer in the same paragraph.",
        "A “by …” behind the verb may name the doer. A reason, a place or the one who tells it does not.",
        "Two of the five name their doer. In two others the text leaves it open, and your knowledge wants to fill it.",
    ),
    solution=(
        "a: pro-Moscow separatists. b and c: the text does not say. d: the text does not say; if you go by paragraph "
        "6, “Kremlin-affiliated mercenaries”. e: Ukrainian security forces."
    ),
    misconceptions=_AGENTS,
)  # fmt: skip
