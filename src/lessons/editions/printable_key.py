"""The key to print: every exercise with all answers that can be defended, every prediction, and the report's key."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from lessons import tables
from lessons.editions.answers import OWN_RESULT
from lessons.editions.document import page, table
from lessons.editions.lesson import Lesson, is_about_own_report
from lessons.exercises.bank import EXERCISES, PREDICTIONS
from lessons.exercises.exercise import Exercise, Prediction
from lessons.exercises.labels import LabelJudge
from lessons.keys import open_key

_TITLE = "The key to the lessons"

_LANDSCAPE = "@page { margin: 14mm; } .exercise { break-inside: avoid; } main { max-width: 64rem; }\n"


def key_page(lessons: Iterable[Lesson]) -> str:
    """The key as one page of HTML that prints well."""
    parts = [f"<h1>{_TITLE}</h1>", f"<p>{escape(_OPENING)}</p>"]
    parts += [_of_lesson(lesson) for lesson in lessons]
    parts += ["<h2>The key to the report</h2>", f"<p>{escape(_REPORTS_KEY)}</p>", _attributions(), _figures()]
    return page(_TITLE, "\n".join(parts), extra_style=_LANDSCAPE)


_OPENING = (
    "For the teacher. Where several answers can be defended, all of them are here with their reasons; the checker "
    "accepts each. The wording of an answer may vary in capitals, spaces and kinds of quotation marks."
)

_REPORTS_KEY = (
    "What careful reading says of the report: two readings, each made without the other and before any machine was "
    "asked, and every difference settled. The notes say where a careful reader could label a row otherwise."
)


def _of_lesson(lesson: Lesson) -> str:
    number = str(int(lesson.number))
    exercises = [exercise for exercise in EXERCISES.values() if exercise.lesson == number]
    predictions = [prediction for id, prediction in PREDICTIONS.items() if id.split(".")[0] == number]
    return "\n".join(
        [
            f"<h2>{lesson.number} · {escape(lesson.title)}</h2>",
            *(_prediction(prediction) for prediction in predictions),
            *(_exercise(exercise) for exercise in exercises),
        ]
    )


def _prediction(prediction: Prediction) -> str:
    result = OWN_RESULT
    if not is_about_own_report(prediction):
        result = f"{prediction.result():g} {prediction.unit}. {prediction.opens} opens it."
    return (
        f'<section class="exercise"><h3>Prediction {prediction.id}</h3><p>{escape(prediction.question)}</p>'
        f"<p><b>Result:</b> {escape(result)}</p></section>"
    )


def _exercise(exercise: Exercise) -> str:
    return (
        f'<section class="exercise"><h3>{exercise.id} · {escape(exercise.title)}</h3>'
        f"<p>{escape(exercise.question)}</p><p><b>Answer:</b> {escape(exercise.solution)}</p>"
        f"{_labels(exercise)}{_misconceptions(exercise)}</section>"
    )


def _labels(exercise: Exercise) -> str:
    """Every label that is accepted, with its reason, where things were to be labelled."""
    judge = exercise.judge
    if not isinstance(judge, LabelJudge):
        return ""
    rows = [
        (name + (" (contested)" if name in judge.contested else ""), label, reason)
        for name, item in judge.items.items()
        for label, reason in item.accepted.items()
    ]
    return table(f"Labels accepted in {exercise.id}", ("item", "label", "because"), rows)


def _misconceptions(exercise: Exercise) -> str:
    rows = [(m.name, m.sentence) for m in exercise.misconceptions]
    return table(f"Misconceptions in {exercise.id}", ("idea", "what the learner is told"), rows) if rows else ""


def _attributions() -> str:
    key = open_key()
    head = ("id", "paragraph", "source", "cue", "content", "identity", "note")
    names = head[:-1]
    return table("Attributions", head, _rows("attributions.csv", names, key.notes))


def _figures() -> str:
    head = ("id", "paragraph", "phrase", "counts", "bound", "whose_word", "note")
    rows = _rows("figures.csv", head[:-1], open_key().notes)
    return table("Figures", ("id", "paragraph", "figure", "counts", "bound", "on the word of", "note"), rows)


def _rows(name: str, columns: tuple[str, ...], notes: dict[str, str]) -> list[tuple[str, ...]]:
    return [
        (*(row[column] for column in columns), notes.get(row["id"], "")) for row in tables.rows("report", "key", name)
    ]
