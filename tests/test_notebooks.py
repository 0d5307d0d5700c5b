"""What strict nbval does not check: that the notebooks are whole, clean, and say in prose only what is held by a test.

nbval passes a cleared cell, a wrong number in prose, and whatever is tagged to be ignored. Those are the gates here.
"""

from __future__ import annotations

import json
import re
import struct
from base64 import b64decode
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from lessons import places
from lessons.exercises.bank import EXERCISES, PREDICTIONS
from lessons.exercises.practice import SLUGS, is_practice
from tests.prose_holders import changed_digits, unheld, unheld_words
from tests.prose_numbers import CODE, FACTS, NAMED_LESSONS, POINTERS, WORDS

NOTEBOOKS = places.lessons()
Cell = dict[str, Any]

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path: Path, kind: str | None = None) -> list[Cell]:
    found = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in found if kind in (None, cell["cell_type"])]


def source(cell: Cell) -> str:
    return "".join(cell["source"])


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


@each_notebook
def test_every_code_cell_was_run_in_order_and_shows_something(path: Path) -> None:
    code = cells(path, "code")
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    for cell in code:
        assert cell["outputs"], source(cell)
        for output in cell["outputs"]:
            assert output.get("execution_count", cell["execution_count"]) == cell["execution_count"]


@each_notebook
def test_nothing_is_hidden_from_nbval(path: Path) -> None:
    for cell in cells(path):
        tags = " ".join(cell["metadata"].get("tags", [])).lower()
        assert not re.search(r"nbval|ignore|skip|raises|check[-_]output", tags)
        assert not re.search(r"NBVAL_|PYTEST_VALIDATE", source(cell))
        for output in cell.get("outputs", []):
            assert output["output_type"] in ("execute_result", "display_data", "stream")


@each_notebook
def test_no_output_carries_a_path_of_a_machine_or_a_warning(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"/(?:home|root|tmp|Users|work|usr|var|opt)/|[A-Z]:\\\\|site-packages|\.venv|localhost", text)
    assert not re.search(r"Warning|warning:|Traceback|stderr", text)


@each_notebook
def test_every_stored_chart_fits_one_screen_of_a_projector(path: Path) -> None:
    for cell in cells(path, "code"):
        for output in cell["outputs"]:
            picture = output.get("data", {}).get("image/png")
            if picture:
                width, height = struct.unpack(">II", b64decode("".join(picture))[16:24])
                assert (width, height <= 870) == (1600, True), source(cell)


@each_notebook
def test_cells_are_short_and_import_only_at_the_top(path: Path) -> None:
    code = [source(cell) for cell in cells(path, "code")]
    for text in code:
        assert len(text.splitlines()) <= 8, text
    assert not any("import " in text for text in code[1:])


@each_notebook
def test_every_cell_has_a_place_on_the_slides(path: Path) -> None:
    kinds = {"slide", "subslide", "fragment", "skip", "notes", "-"}
    for cell in cells(path):
        assert cell["metadata"].get("slideshow", {}).get("slide_type") in kinds, source(cell)[:60]


@each_notebook
def test_a_lesson_opens_with_question_aims_and_minutes_and_closes_with_discussion_terms_and_limits(path: Path) -> None:
    prose = [source(cell) for cell in cells(path, "markdown")]
    assert prose[0].startswith("# ")
    assert "minutes" in prose[0]
    assert "You will be able to" in prose[0]
    headings = re.findall(r"^## (.+)$", "\n".join(prose), re.MULTILINE)
    for wanted in ("Talk about it", "Words to keep", "What this cannot see"):
        assert wanted in headings


@each_notebook
def test_headings_go_down_one_step_at_a_time(path: Path) -> None:
    levels = [len(h) for cell in cells(path, "markdown") for h in re.findall(r"^(#+) ", source(cell), re.MULTILINE)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@each_notebook
def test_every_exercise_of_the_lesson_is_asked_once_unsolved_with_its_question(path: Path) -> None:
    lesson = str(int(path.stem[:2]))
    code = "\n".join(source(cell) for cell in cells(path, "code"))
    asked = re.findall(r'check\("([\d.]+)"', code)
    assert sorted(asked) == sorted(id for id, e in EXERCISES.items() if e.lesson == lesson and not is_practice(id))
    sealed = re.findall(r'predict\("([\d.]+)"', code)
    assert sorted(sealed) == sorted(id for id in PREDICTIONS if id.split(".")[0] == lesson)
    for call in re.findall(r"(?:check|predict)\(.*", code):
        assert "..." in call or call.endswith(("{", "(")), call


@each_notebook
def test_a_lesson_that_goes_on_to_a_report_not_seen_asks_all_its_exercises_there(path: Path) -> None:
    asked = asked_again(path)
    if asked:
        lesson = str(int(path.stem[:2]))
        assert asked == [id for id, e in EXERCISES.items() if e.lesson == lesson and is_practice(id)]
        assert any(f'open_practice("{SLUGS[lesson]}")' in source(cell) for cell in cells(path, "code"))


def test_the_lessons_that_end_with_a_report_not_seen_are_these() -> None:
    assert {path.stem[:2] for path in NOTEBOOKS if asked_again(path)} >= {"00", "01", "03", "04", "05"}


def asked_again(path: Path) -> list[str]:
    """The exercises on a practice report that a notebook asks, in its order."""
    return re.findall(r'check\("(\d\.p\d+)"', "\n".join(source(cell) for cell in cells(path, "code")))


@each_notebook
def test_prose_states_no_number_that_nothing_holds(path: Path) -> None:
    """A number in prose is computed by a test, or is held by what it points at: a lesson, an exercise, a paragraph."""
    assert unheld(path.stem, cells(path)) == [], "tests/prose_numbers.py says how a number is held"


@each_notebook
def test_prose_states_no_number_in_words_that_nothing_holds(path: Path) -> None:
    assert unheld_words(path.stem, cells(path)) == [], "tests/prose_numbers.py says how a number is held"


@each_notebook
def test_every_changed_digit_in_prose_is_noticed(path: Path) -> None:
    assert [words for words, noticed in changed_digits(path.stem, cells(path)) if not noticed] == []


def test_every_stated_number_is_still_in_the_prose() -> None:
    prose = {path.stem: "\n".join(source(cell) for cell in cells(path, "markdown")) for path in NOTEBOOKS}
    for notebook, phrase in [*FACTS, *POINTERS, *NAMED_LESSONS, *CODE, *WORDS]:
        if notebook in prose:
            assert phrase in prose[notebook], f"{phrase!r} is no longer in the prose: delete it from prose_numbers.py"


@each_notebook
def test_paragraphs_that_the_prose_points_at_exist(path: Path) -> None:
    from lessons.report import open_report

    last = open_report().last_number
    prose = "\n".join(source(cell) for cell in cells(path, "markdown"))
    for numbers in re.findall(r"paragraphs? ((?:\d+(?:, | and | to )?)+)", prose):
        for number in re.findall(r"\d+", numbers):
            assert 1 <= int(number) <= last
