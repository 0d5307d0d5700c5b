"""The editions: everything of the notebooks is in them, what is added is right, and nothing is loaded from anywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import nbformat
import pytest
from bs4 import BeautifulSoup

from lessons import cli, glossary, tables
from lessons.editions import EDITIONS
from lessons.editions.answers import pasted, prediction_answers
from lessons.editions.folder import new_folder
from lessons.editions.lesson import EditionError, Lesson, is_about_own_report, open_lessons
from lessons.editions.notes import DISCUSSION, discussion_questions, missing_notes, notes_for
from lessons.editions.outputs import description, is_chart
from lessons.editions.pieces import LINES, html_pieces, markdown_pieces, text_pieces
from lessons.editions.slides import slides_of
from lessons.editions.teacher import annotated, is_added
from lessons.exercises import judge
from lessons.exercises.answers import Number
from lessons.exercises.bank import EXERCISES, PREDICTIONS
from lessons.exercises.exercise import Exercise, Prediction
from lessons.exercises.labels import LabelJudge

LESSONS = open_lessons()
each_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.stem)


@pytest.fixture(scope="module")
def teacher(editions: Path) -> Path:
    return editions / "teacher"


@pytest.fixture(scope="module")
def slides(editions: Path) -> Path:
    return editions / "slides"


@pytest.fixture(scope="module")
def pages(editions: Path) -> Path:
    return editions / "html"


@cache
def soup_of(path: Path) -> BeautifulSoup:
    """A page, taken apart once for all tests: they look at it and leave it as it is."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def plain(text: str) -> str:
    return " ".join(text.split())


def words_of(markdown: str) -> list[str]:
    """The longer stretches of words in some Markdown, as letters only, so that signs and blanks make no difference."""
    without_targets = re.sub(r"\]\([^)]*\)|^\d+\. ", "]", markdown, flags=re.MULTILINE)
    return [re.sub(r"\W+", "", words) for words in re.findall(r"[^|`\[\]()*#\n]{12,}", without_targets)]


def results_of(cell: Any) -> list[str]:
    """The longer words and numbers that a reader sees below a cell, of a chart those of its words and table."""
    shown = [output.get("text") or data_of(output) for output in cell.get("outputs", []) if not is_chart(output)]
    return re.findall(r"[\w,.]{4,}", " ".join(shown))


def data_of(output: Any) -> str:
    data = output["data"]
    if "text/html" in data:
        without_style = re.sub(r"<style.*?</style>", "", data["text/html"], flags=re.DOTALL)
        return BeautifulSoup(without_style, "html.parser").get_text(" ")
    return str(data["text/plain"])


def asked_in_lessons() -> list[Exercise]:
    """The exercises of the lessons that there are notebooks for."""
    return [EXERCISES[id] for lesson in LESSONS for id in own_exercises(lesson)]


def own_exercises(lesson: Lesson) -> list[str]:
    return [id for id, e in EXERCISES.items() if e.lesson == str(int(lesson.number))]


# ------------------------------------------------------------------ a folder


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_folder_that_is_not_empty_is_refused_and_keeps_what_it_has(
    edition: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "out" / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("mine", encoding="utf-8")
    assert cli.main(["edition", edition, str(mine.parent)]) == 2
    said = capsys.readouterr()
    assert said.err == (
        "lessons: The folder “out” is not empty, and nothing in it was touched. Name a folder that is not there yet.\n"
    )
    assert list(tmp_path.rglob("*")) == [mine.parent, mine]


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "out"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(EditionError, match="“out” is a file, and it was not touched"), new_folder(file):
        pass
    assert file.read_text(encoding="utf-8") == "mine"


def test_what_fails_half_way_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail() -> None:
        with new_folder(tmp_path / "out") as folder:
            (folder / "half.html").write_text("half", encoding="utf-8")
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_and_one_in_a_folder_that_is_not_there_are_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for out in (tmp_path / "empty", tmp_path / "new" / "deep"):
        with new_folder(out) as folder:
            (folder / "page.html").write_text("whole", encoding="utf-8")
        assert [path.name for path in out.iterdir()] == ["page.html"]
        assert [path.name for path in out.parent.iterdir() if path.name.endswith(".partial")] == []


def test_the_command_says_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["edition", "teacher", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"{len(LESSONS)} lessons were written to ")
    for lesson in LESSONS:
        for missing in missing_notes(lesson):
            assert f"Lesson {lesson.number} has no {missing} yet." in said


# ------------------------------------------------------------------ the teacher's


@each_lesson
def test_the_teachers_notebook_is_the_learners_with_cells_added(lesson: Lesson, teacher: Path) -> None:
    notebook = nbformat.read(teacher / f"{lesson.stem}.ipynb", as_version=4)
    nbformat.validate(notebook)
    assert [cell for cell in notebook.cells if not is_added(cell)] == lesson.notebook.cells
    assert any(map(is_added, notebook.cells))


@each_lesson
def test_every_exercise_is_followed_by_its_answers(lesson: Lesson) -> None:
    cells = annotated(lesson).cells
    for id in own_exercises(lesson):
        place = next(n for n, cell in enumerate(cells) if f'check("{id}"' in cell.source and not is_added(cell))
        note = unquoted(cells[place + 1].source)
        assert is_added(cells[place + 1])
        exercise = EXERCISES[id]
        assert exercise.solution in note
        assert pasted(exercise) in cells[place + 1].source.replace("\n> ", "\n")
        for m in exercise.misconceptions:
            assert m.name in note
            assert m.sentence in note
        for hint in exercise.hints:
            assert hint in note


def unquoted(markdown: str) -> str:
    """What a reader sees of a quoted cell: no quotation sign, no backslash before a sign."""
    return re.sub(r"\\([\\*_<\[`$])", r"\1", markdown.replace("\n> ", "\n"))


@each_lesson
def test_every_prediction_is_followed_by_its_result(lesson: Lesson) -> None:
    cells = annotated(lesson).cells
    for id, prediction in PREDICTIONS.items():
        if id.split(".")[0] == str(int(lesson.number)) and not is_about_own_report(prediction):
            place = next(n for n, cell in enumerate(cells) if cell.cell_type == "code" and f'"{id}"' in cell.source)
            assert f"{prediction.result():g} {prediction.unit}" in cells[place + 1].source


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda exercise: exercise.id)
def test_the_answer_that_a_teacher_can_paste_is_right(exercise: Any) -> None:
    answers: list[Any] = []
    exec(pasted(exercise), {"check": lambda id, answer: answers.extend([id, answer])})
    assert answers[0] == exercise.id
    assert judge(exercise, answers[1]).outcome == "right"


@each_lesson
def test_a_note_belongs_to_a_section_or_a_question_that_there_is(lesson: Lesson) -> None:
    questions = range(len(discussion_questions(lesson)) + 1)
    for note in notes_for(lesson):
        assert note.section in lesson.sections, note
        assert note.question in questions, note
        assert note.question == 0 or note.section == DISCUSSION, note
        assert bool(note.minutes) == (note.question == 0), note
        assert note.text.strip(), note
        assert note.source.strip(), note


@each_lesson
def test_the_minutes_of_the_sections_are_those_of_the_lesson(lesson: Lesson) -> None:
    if notes_for(lesson) and not missing_notes(lesson) and lesson.minutes.isdecimal():
        assert sum(note.minutes for note in notes_for(lesson)) == int(lesson.minutes)


def test_the_first_lessons_have_all_notes() -> None:
    numbers = {lesson.number for lesson in LESSONS if notes_for(lesson)}
    assert {"00", "01", "04", "05"} <= numbers


@each_lesson
def test_notes_stand_right_behind_their_sections(lesson: Lesson) -> None:
    cells = annotated(lesson).cells
    for note in notes_for(lesson):
        place = next(n for n, cell in enumerate(cells) if f"## {note.section}\n" in f"{cell.source}\n")
        behind = ""
        for cell in cells[place + 1 :]:
            if not is_added(cell):
                break
            behind += unquoted(cell.source)
        assert note.text in behind


def test_a_guess_about_ones_own_report_has_no_result_in_the_key() -> None:
    @dataclass(frozen=True)
    class Own(Prediction):
        about: Callable[[], str] = lambda: "my-article"

    made = Own("7.1", "How many?", Number(0, 100), lambda: 41, "words", "The end")
    assert is_about_own_report(made)
    assert not is_about_own_report(PREDICTIONS["0.1"])
    assert "It differs from report to report" in prediction_answers(made)
    assert "41" not in prediction_answers(made)


def test_a_lesson_without_notes_says_so_in_place() -> None:
    lesson = Lesson("99_made_up", nbformat.from_dict({"cells": made_up_cells(), "metadata": {}}))
    assert "expected answers to discussion question 2" in missing_notes(lesson)
    assert "minutes for “Begin”" in missing_notes(lesson)
    said = "\n".join(cell.source for cell in annotated(lesson).cells if is_added(cell))
    assert "Nobody has timed the sections of this lesson yet" in said
    assert said.count("Nobody has written a note on this question yet") == 2


def made_up_cells() -> list[dict[str, Any]]:
    sources = [
        "# 99 · Made up\n\n**Is it?**\n\n**10 minutes**",
        "## Begin\n\nHere.",
        "## Talk about it\n\n1. Why?\n2. How?",
    ]
    return [
        {"cell_type": "markdown", "id": f"m{n}", "metadata": {"slideshow": {"slide_type": "slide"}}, "source": source}
        for n, source in enumerate(sources)
    ]


def test_the_key_has_every_exercise_every_accepted_label_and_the_whole_key_of_the_report(teacher: Path) -> None:
    text = plain(soup_of(teacher / "key.html").get_text(" "))
    for exercise in asked_in_lessons():
        assert plain(exercise.solution) in text
        if isinstance(exercise.judge, LabelJudge):
            for item in exercise.judge.items.values():
                for label, reason in item.accepted.items():
                    assert f"{plain(label)} {plain(reason)}" in text
    numbers = {str(int(lesson.number)) for lesson in LESSONS}
    for prediction in (p for id, p in PREDICTIONS.items() if id.split(".")[0] in numbers):
        assert is_about_own_report(prediction) or f"{prediction.result():g} {prediction.unit}" in text
    for name in ("attributions", "figures"):
        for row in tables.rows("report", "key", f"{name}.csv"):
            assert row["id"] in text
            assert plain(row.get("content", row.get("phrase", ""))) in text
            assert plain(row["note"]) in text
    assert "@media print" in (teacher / "key.html").read_text(encoding="utf-8")


# ------------------------------------------------------------------ slides


@each_lesson
def test_no_word_and_no_result_of_a_lesson_is_lost_on_the_slides(lesson: Lesson, slides: Path) -> None:
    soup = soup_of(slides / f"{lesson.stem}.html")
    shown = plain(soup.get_text(" "))
    letters = re.sub(r"\W+", "", shown)
    for cell in lesson.notebook.cells:
        if cell.metadata.slideshow.slide_type == "skip":
            continue
        if cell.cell_type == "markdown":
            for words in words_of(cell.source):
                assert words in letters, words
        elif not re.search(r"\b(?:check|predict|reveal)\(", cell.source):
            for word in [] if any(map(is_chart, cell.outputs)) else results_of(cell):
                assert word in shown, word


@each_lesson
def test_a_chart_has_a_slide_to_itself_with_its_description(lesson: Lesson, slides: Path) -> None:
    soup = soup_of(slides / f"{lesson.stem}.html")
    charts = [output for cell in lesson.notebook.cells for output in cell.get("outputs", []) if is_chart(output)]
    whole = soup.select("img.whole")
    assert [image["alt"] for image in whole] == [description(output) for output in charts]
    for image in soup.select("img"):
        slide = copy(image.find_parent("section"))
        assert slide is not None
        for notes in slide.select("aside"):
            notes.extract()
        assert len(slide.select("img")) == 1
        assert slide.get_text(strip=True) == ""


@each_lesson
def test_no_slide_is_fuller_than_it_may_be(lesson: Lesson) -> None:
    for slide in slides_of(lesson):
        # slides.js makes a slide smaller by a quarter at most.
        assert slide.lines <= LINES / 0.75, slide.heading


@each_lesson
def test_the_speakers_notes_hold_what_the_teacher_is_told(lesson: Lesson, slides: Path) -> None:
    said = plain(
        " ".join(aside.get_text(" ") for aside in soup_of(slides / f"{lesson.stem}.html").select("aside.notes"))
    )
    for note in notes_for(lesson):
        assert plain(note.text) in said
    for id in own_exercises(lesson):
        assert f"exercise {id}" in said


@each_lesson
def test_a_question_comes_before_its_answer(lesson: Lesson, slides: Path) -> None:
    """What the notebook shows only after a question is a fragment or stands on a later slide."""
    for slide in soup_of(slides / f"{lesson.stem}.html").select("section section"):
        results = [p for p in slide.select("strong") if p.get_text().startswith("The result is")]
        for result in results:
            assert result.find_parent(class_="fragment") is not None


def test_slides_bring_reveal_and_its_licence(slides: Path) -> None:
    names = {path.name for path in (slides / "reveal").iterdir()}
    assert names == {"reveal.js", "reveal.css", "notes.js", "LICENSE.txt", "README.md"}
    assert "Permission is hereby granted" in (slides / "reveal" / "LICENSE.txt").read_text(encoding="utf-8")


def test_a_long_table_is_cut_between_rows_and_keeps_its_head() -> None:
    rows = "".join(f"<tr><th>{n}</th><td>row {n}</td></tr>" for n in range(40))
    html = f"<table border='1'><thead><tr><th></th><th>what</th></tr></thead><tbody>{rows}</tbody></table>"
    pieces = list(html_pieces(html))
    assert len(pieces) > 2
    assert all("<th>what</th>" in piece.content for piece in pieces)
    assert all(piece.lines <= LINES for piece in pieces)
    assert re.findall(r"row \d+", "".join(piece.content for piece in pieces)) == [f"row {n}" for n in range(40)]


def test_what_stands_beside_a_table_is_kept() -> None:
    table = "<table><thead><tr><th>what</th></tr></thead><tbody><tr><td>a row</td></tr></tbody></table>"
    for html in (
        f"<div><style>th {{}}</style>{table}<p>1 row</p></div>",
        f'<div style="x"><p>before</p><p>again</p></div>{table}<p>1 row</p>',
        f'<div style="x"><p>before</p>{table}<p>1 row</p></div>',
        f"<p>before</p><p>after</p><div role='note'>{table}</div>",
    ):
        shown = " ".join(piece.content for piece in html_pieces(html))
        for words in re.findall(r">([^<>{}]+)<", html):
            assert words in shown, (words, html)


def test_a_long_list_and_long_prints_are_cut_between_lines() -> None:
    items = [f"- item {n}" for n in range(30)]
    cut = list(markdown_pieces("\n".join(items)))
    assert "\n".join(piece.content for piece in cut).split("\n") == items
    assert all(piece.lines <= LINES for piece in cut)
    printed = [f"line {n}" for n in range(50)]
    assert "\n".join(piece.content for piece in text_pieces("\n".join(printed))).split("\n") == printed


# ------------------------------------------------------------------ pages to read


@each_lesson
def test_no_word_and_no_result_of_a_lesson_is_lost_on_its_page(lesson: Lesson, pages: Path) -> None:
    shown = soup_of(pages / f"{lesson.stem}.html").get_text(" ")
    letters = re.sub(r"\W+", "", shown)
    for cell in lesson.notebook.cells:
        if cell.cell_type == "markdown":
            for words in words_of(cell.source):
                assert words in letters, words
        else:
            assert re.sub(r"\W+", "", cell.source) in letters
        if not re.search(r"\b(?:check|predict|reveal)\(|^print\(report\)", cell.source, re.MULTILINE):
            for word in results_of(cell):
                assert word in shown, word


@each_lesson
def test_hints_and_solutions_wait_behind_the_cell_that_asks(lesson: Lesson, pages: Path) -> None:
    closed = {
        details.summary.get_text(): plain(details.get_text())
        for details in soup_of(pages / f"{lesson.stem}.html").select("details")
        if details.summary is not None and not details.has_attr("open")
    }
    for id in own_exercises(lesson):
        exercise = EXERCISES[id]
        for number, hint in enumerate(exercise.hints, start=1):
            assert plain(hint) in closed[f"Exercise {id}, hint {number}"]
        assert plain(exercise.solution) in closed[f"Exercise {id}, solution"]


@each_lesson
def test_every_picture_on_a_page_has_its_charts_description(lesson: Lesson, pages: Path) -> None:
    charts = [output for cell in lesson.notebook.cells for output in cell.get("outputs", []) if is_chart(output)]
    images = soup_of(pages / f"{lesson.stem}.html").select("img")
    assert [image["alt"] for image in images] == [description(output) for output in charts]
    assert charts


def html_files(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(folder.glob("*.html"))


def test_every_page_has_a_language_a_title_landmarks_and_a_skip_link(pages: Path, teacher: Path, slides: Path) -> None:
    for path in html_files(pages, teacher, slides):
        soup = soup_of(path)
        assert soup.html is not None
        assert soup.html["lang"] == "en"
        assert soup.title is not None
        assert soup.title.get_text(strip=True)
        assert len(soup.select("main")) == 1
        if not soup.select("main > .reveal"):
            skip = soup.select_one("body > a")
            assert skip is not None
            assert skip["href"] == "#" + str(soup.select("main")[0]["id"])


def test_headings_of_every_page_go_down_one_step_at_a_time(pages: Path, teacher: Path) -> None:
    for path in html_files(pages, teacher):
        levels = [int(heading.name[1]) for heading in soup_of(path).select("h1, h2, h3, h4, h5, h6")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


class Loaded(HTMLParser):
    """What a page makes a browser load."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        wanted = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}.get(tag)
        self.addresses += [value or "" for name, value in attrs if name == wanted]


def test_nothing_is_loaded_from_anywhere(pages: Path, teacher: Path, slides: Path) -> None:
    for path in html_files(pages, teacher, slides):
        text = path.read_text(encoding="utf-8")
        loaded = Loaded()
        loaded.feed(text)
        for address in loaded.addresses:
            assert address.startswith("data:image/png;base64,") or (path.parent / address).is_file(), address
        assert not re.search(r"@import|url\(", text)
    for path in html_files(pages, teacher):
        assert "<script" not in path.read_text(encoding="utf-8"), path.name


def test_every_link_leads_somewhere(pages: Path, teacher: Path, slides: Path) -> None:
    for path in html_files(pages, teacher, slides):
        for link in soup_of(path).select("a[href]"):
            name, _, anchor = str(link["href"]).partition("#")
            target = path.parent / name if name else path
            assert target.is_file(), link
            if anchor:
                assert soup_of(target).find(id=unquote(anchor)) is not None, link


def test_a_link_to_a_lesson_that_is_not_there_keeps_only_its_words() -> None:
    from lessons.editions.reading_copy import _linked

    html = '<a href="09_gone.ipynb">Lesson 09</a> and <a href="glossary.md#cue">cue</a>'
    assert _linked(html, {"00_here"}) == 'Lesson 09 and <a href="glossary.html#cue">cue</a>'


def test_the_index_lists_every_lesson_with_its_question(pages: Path) -> None:
    text = plain(soup_of(pages / "index.html").get_text(" "))
    for lesson in LESSONS:
        assert f"{lesson.number} · {lesson.title} {lesson.question} ({lesson.minutes} minutes)" in text


def test_the_glossary_page_has_every_term(pages: Path) -> None:
    terms = {element.get_text() for element in soup_of(pages / "glossary.html").select("dt")}
    assert terms == {term.term for term in glossary.terms()}


def test_no_edition_names_a_machine(pages: Path, teacher: Path, slides: Path) -> None:
    for folder in (pages, teacher, slides):
        for path in (path for path in folder.iterdir() if path.is_file()):
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"/(?:home|root|tmp|Users|work)/\w|site-packages|localhost|127\.0\.0\.1", text), (
                path.name
            )


def test_the_teachers_notebooks_are_plain_json(teacher: Path) -> None:
    for path in teacher.glob("*.ipynb"):
        assert json.loads(path.read_text(encoding="utf-8"))["nbformat"] == 4
