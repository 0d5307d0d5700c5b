"""The reading copy: the lessons as plain pages that open from a file, for readers without Python."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import count
from pathlib import Path

import nbformat

from lessons import glossary
from lessons.editions.converting import cells_as_html
from lessons.editions.document import page, scrolling
from lessons.editions.folder import new_folder
from lessons.editions.lesson import (
    Cell,
    Lesson,
    exercises_of,
    open_lessons,
    opened_in,
    predictions_of,
    slide_type,
)
from lessons.editions.outputs import Output, name_pictures, tidy_tables
from lessons.exercises.exercise import Exercise
from lessons.writing import write_file

TITLE = "Reading the news critically, with code"


def write(out: Path) -> tuple[Lesson, ...]:
    """Write the reading copy to a new folder: one page a lesson, the glossary, and an index.

    Raises
    ------
    EditionError
        The folder is in use, or a notebook cannot be read.
    """
    lessons = open_lessons()
    with new_folder(out) as folder:
        for lesson in lessons:
            write_file(folder / f"{lesson.stem}.html", lesson_page(lesson, lessons))
        write_file(folder / "glossary.html", _glossary_page(lessons))
        write_file(folder / "index.html", _index_page(lessons))
    return lessons


def lesson_page(lesson: Lesson, lessons: Iterable[Lesson]) -> str:
    """One lesson as a page."""
    stems = {known.stem for known in lessons}
    notebook = copy.deepcopy(lesson.notebook)
    notebook.cells = [shown for cell in notebook.cells for shown in _shown(cell)]
    html = _scrolled(_linked(cells_as_html(notebook), stems))
    return page(f"{lesson.number} · {lesson.title}", html, navigation=_navigation(lessons, lesson.stem))


def _shown(cell: Cell) -> Iterator[Cell]:
    """A cell as a reader sees it: hints, solutions and opened predictions stand behind it, closed."""
    if cell.cell_type == "code":
        name_pictures(cell)
        tidy_tables(cell)
        if slide_type(cell) == "skip":
            # The cell that opens the report; what it prints tells a reader nothing.
            cell.outputs = []
        helping = list(_help(cell))
        if helping:
            cell.outputs = [_html(help) for help in helping]
    yield cell


def _html(text: str) -> Output:
    return nbformat.v4.new_output("display_data", data={"text/html": text})  # type: ignore[no-untyped-call]


def _help(cell: Cell) -> Iterator[str]:
    for prediction in predictions_of(cell):
        yield f"<p>Write your guess down before you read on. {escape(prediction.opens)} opens it.</p>"
    for id, result in opened_in(cell):
        yield _closed(f"Open prediction {id}", result)
    for exercise in exercises_of(cell):
        yield "".join(_closed(*step) for step in _steps(exercise))


def _steps(exercise: Exercise) -> Iterator[tuple[str, str]]:
    for number, hint in enumerate(exercise.hints, start=1):
        yield f"Exercise {exercise.id}, hint {number}", hint
    yield f"Exercise {exercise.id}, solution", exercise.solution


def _closed(summary: str, words: str) -> str:
    return f"<details><summary>{escape(summary)}</summary><p>{escape(words)}</p></details>"


def _linked(html: str, stems: set[str]) -> str:
    """Links between notebooks as links between pages; of a link to a lesson that is not here only the words stay."""

    def turned(link: re.Match[str]) -> str:
        target, ending, anchor, words = link["target"], link["ending"], link["anchor"] or "", link["words"]
        if ending == "md" or target in stems:
            return f'<a href="{target}.html{anchor}">{words}</a>'
        return words

    pattern = r'<a href="(?P<target>[\w-]+)\.(?P<ending>ipynb|md)(?P<anchor>#[^"]*)?">(?P<words>.*?)</a>'
    return re.sub(pattern, turned, html, flags=re.DOTALL)


def _scrolled(html: str) -> str:
    """The tables of the prose, each in a region that scrolls, so that a narrow screen breaks no word.

    They begin a line; those that cells have shown stand in such a region already.
    """
    number = count(1)
    return re.sub(
        r"^<table>.*?</table>",
        lambda table: scrolling(table[0], f"Table {next(number)} in the text"),
        html,
        flags=re.DOTALL | re.MULTILINE,
    )


def _navigation(lessons: Iterable[Lesson], here: str) -> str:
    pages = [("index", "All lessons"), *((x.stem, f"{x.number} {x.title}") for x in lessons), ("glossary", "Glossary")]
    links = (
        f'<li><a href="{stem}.html"{_CURRENT if stem == here else ""}>{escape(words)}</a></li>' for stem, words in pages
    )
    return f"<ul>{''.join(links)}</ul>"


_CURRENT = ' aria-current="page"'


def _glossary_page(lessons: Iterable[Lesson]) -> str:
    stems = {lesson.number: lesson.stem for lesson in lessons}
    entries = "\n".join(_entry(term, stems) for term in glossary.terms())
    main = f"<h1>{glossary.TITLE}</h1>\n<p>{escape(glossary.OPENING)}</p>\n<dl>\n{entries}\n</dl>"
    return page(glossary.TITLE, main, navigation=_navigation(lessons, "glossary"))


def _entry(term: glossary.Term, stems: dict[str, str]) -> str:
    lesson = f"Lesson {term.lesson}"
    if term.lesson in stems:
        lesson = f'<a href="{stems[term.lesson]}.html">{lesson}</a>'
    emphasised = re.sub(r"\*(.+?)\*", r"<em>\1</em>", escape(term.definition))
    return (
        f'<dt id="{escape(term.anchor)}">{escape(term.term)}</dt>'
        f"<dd>{emphasised} <small>{lesson}; {escape(term.source)}</small></dd>"
    )


def _index_page(lessons: Iterable[Lesson]) -> str:
    listed = "\n".join(
        f'<li><a href="{lesson.stem}.html">{lesson.number} · {escape(lesson.title)}</a><br>{escape(lesson.question)}'
        f"{f' ({lesson.minutes} minutes)' if lesson.minutes else ''}</li>"
        for lesson in lessons
    )
    main = f"<h1>{TITLE}</h1>\n<p>{escape(_ABOUT)}</p>\n<h2>The lessons</h2>\n<ul>\n{listed}\n</ul>"
    main += '\n<p>The words of the course stand in the <a href="glossary.html">glossary</a>.</p>'
    return page(TITLE, main, navigation=_navigation(lessons, "index"))


_ABOUT = (
    "This is a copy to read. Each lesson shows its code and what the code found. To run the cells, change them and "
    "have your answers checked, open the lessons in JupyterLab. The report that runs through all of them is about a "
    "war, captivity and alleged torture, and it names private people. We say “the report says”, and take no side."
)
