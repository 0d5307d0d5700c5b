"""What a teacher is told beside the lessons: minutes a section, and what a class may answer in the discussion.

The notes stand in ``data/teaching/lesson_NN.csv``, one row a section or a discussion question, each with its source;
those for a section that many lessons have stand once, in ``data/teaching/every_lesson.csv``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessons import places, tables
from lessons.editions.lesson import EditionError, Lesson

DISCUSSION = "Talk about it"
"""The heading of the section whose numbered questions a class talks about."""


@dataclass(frozen=True)
class Note:
    """One row of a table of notes.

    Attributes
    ----------
    section : the heading of the second level that it belongs to
    question : the number of a discussion question; 0 for the section as a whole
    minutes : how long the section takes; 0 where the row is about a question
    text : what to do, or what answers to expect
    source : whose advice it is
    """

    section: str
    question: int
    minutes: int
    text: str
    source: str


def notes_for(lesson: Lesson) -> tuple[Note, ...]:
    """The notes of one lesson in the order of its sections; none if nobody has written any yet.

    Raises
    ------
    EditionError
        A row's question or minutes is no number.
    """
    name = f"lesson_{lesson.number}.csv"
    own = tables.rows("teaching", name) if places.data("teaching", name).is_file() else ()
    notes = [_note(row, name) for row in own]
    for row in tables.rows("teaching", EVERY_LESSON):
        if lesson.number in row["lessons"].split() and row["section"] in lesson.sections:
            notes.append(_note(row, EVERY_LESSON))
    order = {section: place for place, section in enumerate(lesson.sections)}
    return tuple(sorted(notes, key=lambda note: order.get(note.section, len(order))))


EVERY_LESSON = "every_lesson.csv"
"""Notes for a section that many lessons have; the column ``lessons`` names those that they are for."""


def _note(row: tables.Row, name: str) -> Note:
    question, minutes = row["question"] or "0", row["minutes"] or "0"
    if not (question.isdecimal() and minutes.isdecimal()):
        raise EditionError(f"In data/teaching/{name}, the row “{row['note'][:40]}…” needs whole numbers.")
    return Note(row["section"], int(question), int(minutes), row["note"], row["source"])


def discussion_questions(lesson: Lesson) -> tuple[str, ...]:
    """The numbered questions under "Talk about it"."""
    prose = "\n".join(cell.source for cell in lesson.notebook.cells if cell.cell_type == "markdown")
    _, _, after = prose.partition(f"## {DISCUSSION}\n")
    section = re.split(r"^## ", after, maxsplit=1, flags=re.MULTILINE)[0]
    return tuple(re.findall(r"^\d+\. (.+)$", section, re.MULTILINE))


def missing_notes(lesson: Lesson) -> list[str]:
    """What has no note yet, in a teacher's words: sections without minutes, questions without expected answers."""
    notes = notes_for(lesson)
    timed = {note.section for note in notes if not note.question}
    answered = {note.question for note in notes if note.section == DISCUSSION and note.question}
    sections = [f"minutes for “{section}”" for section in lesson.sections if section not in {*timed, *_UNTIMED}]
    questions = [
        f"expected answers to discussion question {number}"
        for number, _ in enumerate(discussion_questions(lesson), start=1)
        if number not in answered
    ]
    return sections + questions


_UNTIMED = ("Words to keep", "What this cannot see")
"""Sections that are read at home."""
