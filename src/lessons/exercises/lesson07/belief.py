"""7.8: the belief of lesson 00 once more."""

from __future__ import annotations

from typing import Any

from lessons.exercises import log
from lessons.exercises.answers import Form, Number, Sentences
from lessons.exercises.exercise import Exercise, Verdict


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
        "Write the reason in at least four different words. Any number from 0 to 100 will do.",
    ),
    solution="There is no solution: it is your belief. What counts is that you can say what moved it.",
    misconceptions=(),
)
