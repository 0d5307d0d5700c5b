"""The answers to one exercise or prediction, as a teacher reads them: in Markdown, in the words of the bank."""

from __future__ import annotations

from pprint import pformat
from typing import Any

from lessons.editions.lesson import is_about_own_report
from lessons.exercises.exercise import Exercise, Prediction
from lessons.exercises.labels import LabelJudge


def exercise_answers(exercise: Exercise) -> str:
    """Solution, an answer that can be pasted, every contested label with its reasons, misconceptions and hints."""
    return "\n\n".join(
        [
            f"**Answer.** {plain_markdown(exercise.solution)}",
            f"```python\n{pasted(exercise)}\n```",
            *_contested(exercise),
            *_misconceptions(exercise),
            *_hints(exercise),
        ]
    )


def prediction_answers(prediction: Prediction) -> str:
    """The result that a prediction is held against, and where it is opened."""
    if is_about_own_report(prediction):
        return f"**Result.** {OWN_RESULT}"
    return (
        f"**Result.** {prediction.result():g} {prediction.unit}. {prediction.opens} opens it; do not give it away "
        "before. A guess that is off by a quarter at most, or by one, is called close."
    )


OWN_RESULT = "It differs from report to report: each learner's guess is held against their own corrected labels."


def pasted(exercise: Exercise) -> str:
    """A right answer as a cell that a teacher can run."""
    call = f'check("{exercise.id}", '
    right = exercise.right[0]
    if isinstance(right, str):
        # A text of the library's may show itself in another way than Python writes it.
        right = "".join(right)
    answer = pformat(right, width=84 - len(call), sort_dicts=False)
    return call + answer.replace("\n", "\n" + " " * len(call)) + ")"


def _contested(exercise: Exercise) -> list[str]:
    """One paragraph with every item that has more than one defensible label."""
    judge = exercise.judge
    if not isinstance(judge, LabelJudge) or not judge.contested:
        return []
    said = [
        f"- **{name}**: "
        + "; or ".join(
            f"“{label}”, because {plain_markdown(reason)}" for label, reason in judge.items[name].accepted.items()
        )
        for name in judge.contested
    ]
    return ["**Contested: each of these is right.**", "\n".join(said)]


def _misconceptions(exercise: Exercise) -> list[str]:
    if not exercise.misconceptions:
        return []
    said = [
        f"- **{plain_markdown(m.name)}** ({_example(m.example, exercise.right[0])}): {plain_markdown(m.sentence)}"
        for m in exercise.misconceptions
    ]
    return ["**What goes wrong, how it shows, and what the learner is told.**", "\n".join(said)]


def _hints(exercise: Exercise) -> list[str]:
    return ["**Hints.**", "\n".join(f"{step}. {plain_markdown(h)}" for step, h in enumerate(exercise.hints, start=1))]


def _example(example: Any, right: Any) -> str:
    """What a learner with this misconception types; of a form only what differs from the right answer."""
    if isinstance(example, dict) and isinstance(right, dict):
        differing = {name: value for name, value in example.items() if value != right.get(name)}
        return "; ".join(f"{name}: {_shown(value)}" for name, value in differing.items())
    return _shown(example)


def _shown(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    return f"“{plain_markdown(str(value))}”" if isinstance(value, str) else str(value)


def plain_markdown(words: str) -> str:
    """Words in which Markdown finds no sign of its own."""
    for sign in ("\\", "*", "_", "<", "[", "`", "$"):
        words = words.replace(sign, "\\" + sign)
    return words
