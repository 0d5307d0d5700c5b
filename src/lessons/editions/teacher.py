"""The teacher's edition: the learner's notebooks with answers, minutes and discussion notes in place, and a key.

Whatever is added stands in Markdown cells of its own, so that nothing of the lesson changes: a plan behind the title,
a note behind each section's heading and each discussion, and the answers behind each cell that asks.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat

from lessons import glossary
from lessons.editions.answers import exercise_answers, plain_markdown, prediction_answers
from lessons.editions.folder import new_folder
from lessons.editions.lesson import Cell, Lesson, exercises_of, markdown_cell, open_lessons, predictions_of, sections_of
from lessons.editions.notes import DISCUSSION, Note, discussion_questions, notes_for
from lessons.editions.printable_key import key_page
from lessons.writing import write_file

ADDED = "teacher"
"""``metadata.lessons.edition`` of every cell that is added."""


def write(out: Path) -> tuple[Lesson, ...]:
    """Write the teacher's edition to a new folder: one notebook a lesson, the glossary, and the key to print.

    Raises
    ------
    EditionError
        The folder is in use, or a notebook cannot be read.
    """
    lessons = open_lessons()
    with new_folder(out) as folder:
        for lesson in lessons:
            text = nbformat.writes(annotated(lesson))  # type: ignore[no-untyped-call]
            write_file(folder / f"{lesson.stem}.ipynb", text + "\n")
        write_file(folder / glossary.FILE, glossary.markdown())
        write_file(folder / "key.html", key_page(lessons))
    return lessons


def annotated(lesson: Lesson) -> Any:
    """A copy of a lesson's notebook with the teacher's cells."""
    notebook = copy.deepcopy(lesson.notebook)
    notes = notes_for(lesson)
    cells: list[Cell] = []
    for place, cell in enumerate(notebook.cells):
        cells.append(cell)
        texts = [_plan(lesson, notes)] if place == 0 else []
        texts += [*_section_notes(lesson, notes, cell), *_answers(cell)]
        cells += [_added(text, f"{cell.id}-t{number}") for number, text in enumerate(texts)]
    notebook.cells = cells
    return notebook


def _added(text: str, id: str) -> Cell:
    cell = markdown_cell("\n".join(f"> {line}".rstrip() for line in text.split("\n")), "notes", id)
    cell.metadata["lessons"] = {"edition": ADDED}
    return cell


def is_added(cell: Cell) -> bool:
    """True for a cell that is the teacher's."""
    return bool(cell.metadata.get("lessons", {}).get("edition") == ADDED)


def _plan(lesson: Lesson, notes: tuple[Note, ...]) -> str:
    timed = [f"- {note.minutes} minutes: {note.section}" for note in notes if note.minutes]
    if not timed:
        return "**Teacher's note.** Nobody has timed the sections of this lesson yet."
    return "\n\n".join([f"**Teacher's note · plan for {lesson.minutes} minutes.**", "\n".join(timed)])


def _section_notes(lesson: Lesson, notes: tuple[Note, ...], cell: Cell) -> Iterator[str]:
    for section in sections_of(cell):
        for note in notes:
            if note.section == section and not note.question:
                yield f"**Teacher's note · {note.minutes} minutes.** {plain_markdown(note.text)} *({note.source})*"
        if section == DISCUSSION:
            yield from _expected(lesson, notes)


def _expected(lesson: Lesson, notes: tuple[Note, ...]) -> Iterator[str]:
    """One cell with what to expect of each discussion question; a plain word where nobody has written it yet."""
    said = {note.question: f"{plain_markdown(note.text)} *({note.source})*" for note in notes if note.question}
    nothing = "Nobody has written a note on this question yet. Which answers do you expect, and from whom?"
    questions = discussion_questions(lesson)
    if questions:
        lines = [f"{number}. {said.get(number, nothing)}" for number, _ in enumerate(questions, start=1)]
        yield "\n\n".join(["**Teacher's note · what a class may answer.**", "\n".join(lines)])


def _answers(cell: Cell) -> Iterator[str]:
    for exercise in exercises_of(cell):
        title = f"**Teacher's note · exercise {exercise.id}, {plain_markdown(exercise.title)}.**"
        yield f"{title}\n\n{exercise_answers(exercise)}"
    for prediction in predictions_of(cell):
        yield f"**Teacher's note · prediction {prediction.id}.**\n\n{prediction_answers(prediction)}"
