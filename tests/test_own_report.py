"""A learner's own report: set up whole or not at all, found again, never overwritten; and a lesson reset."""

from __future__ import annotations

import ast
import io
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest

import lessons
from lessons import own_report, places, resetting
from lessons.cli import main
from lessons.correcting import record
from lessons.exercises import log
from lessons.exercises.bank import PREDICTIONS
from lessons.lab import copy_notebooks
from lessons.report import Report, open_report

STORY = """The ferry between Ostley and Tarn was stopped on Monday, the harbour office said.

“We heard a bang,” said Pia Lund, a passenger. About 140 people were on board, according to the company, which runs
two ships. It said that nobody was hurt and that the ship would be towed to Tarn on Tuesday.
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LESSONS_ANSWERS")
    monkeypatch.setattr(record, "_OPENED", {})
    (tmp_path / "Ferry stopped | Gazette.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def new(*arguments: str) -> int:
    return main(["--folder", "course", "new", *arguments, "--no-open"])


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_report_gets_a_folder_with_text_findings_and_the_lesson_without_outputs(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new("Ferry stopped | Gazette.txt") == 0
    folder = here / "course" / "my-reports" / "Ferry-stopped-Gazette"
    assert sorted(path.name for path in folder.iterdir()) == [
        "07_my_own_report.ipynb",
        "Ferry-stopped-Gazette.findings.json",
        "Ferry-stopped-Gazette.txt",
        "my-report.json",
    ]
    assert (folder / "Ferry-stopped-Gazette.txt").read_text(encoding="utf-8") == STORY
    cells = json.loads((folder / "07_my_own_report.ipynb").read_text(encoding="utf-8"))["cells"]
    assert not any(cell.get("outputs") for cell in cells)
    assert not any(".ipynb)" in "".join(cell["source"]) for cell in cells), "a link to a lesson that is not there"
    assert "lessons --folder " in capsys.readouterr().out


def test_the_lesson_opens_the_folders_report_and_keeps_answers_with_the_course(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "course" / "answers").mkdir(parents=True)
    new("Ferry stopped | Gazette.txt", "--name", "ferry")
    monkeypatch.chdir(here / "course" / "my-reports" / "ferry")
    report = open_report()
    assert (report.name, report.text) == ("ferry", STORY)
    assert log.folder() == (here / "course" / "answers")
    report.corrections().accept("a01")
    assert Path("ferry.corrections.jsonl").is_file()


def test_the_other_lessons_predictions_stay_about_the_report_of_the_course(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = {id: p.result() for id, p in PREDICTIONS.items()}
    new("Ferry stopped | Gazette.txt", "--name", "ferry")
    monkeypatch.chdir(here / "course" / "my-reports" / "ferry")
    for id, prediction in PREDICTIONS.items():
        assert (prediction.result() == elsewhere[id]) == (not id.startswith("7."))


def test_a_guess_about_one_own_report_is_none_about_another(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ferry", "second"):
        new("Ferry stopped | Gazette.txt", "--name", name)
    monkeypatch.chdir(here / "course" / "my-reports" / "ferry")
    lessons.predict("7.1", (20, 40))
    assert "You predicted 20 to 40" in str(lessons.reveal("7.1"))
    monkeypatch.chdir(here / "course" / "my-reports" / "second")
    assert "You made no prediction" in str(lessons.reveal("7.1"))


def test_exercises_of_the_other_lessons_ask_for_the_report_of_the_course_by_name() -> None:
    folder = Path(resetting.__file__).parent / "exercises"
    files = [*folder.glob("lesson0[0-6].py"), *folder.glob("lesson0[0-6]/*.py")]
    assert {path.relative_to(folder).parts[0][:8] for path in files} == {f"lesson0{n}" for n in range(7)}
    for path in files:
        assert not re.search(r"\bopen_report\b", path.read_text(encoding="utf-8")), (
            f"{path.name}: open_report() may be a learner's own report; use open_course_report()"
        )


def test_what_was_cleaned_is_said_again_when_the_report_is_opened(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "crlf.txt").write_bytes(STORY.replace("\n", "\r\n").encode())
    new("crlf.txt")
    monkeypatch.chdir(here / "course" / "my-reports" / "crlf")
    assert open_report().cleaned == ("Line breaks of another system were changed to plain ones.",)


def test_elsewhere_the_report_of_all_lessons_is_opened() -> None:
    assert open_report().path == places.data("report", "report.txt")


def test_a_second_report_of_the_same_name_changes_nothing_and_says_what_to_do(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new("Ferry stopped | Gazette.txt", "--name", "ferry")
    before = snapshot(here)
    assert new("Ferry stopped | Gazette.txt", "--name", "ferry") == 2
    said = capsys.readouterr().err
    assert "there is already" in said
    assert "lessons --folder" in said
    assert "--name" in said
    assert snapshot(here) == before


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"<html><frameset></frameset></html>"])
def test_a_report_that_cannot_be_read_leaves_nothing_behind(
    here: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "bad.html").write_bytes(content)
    before = snapshot(here)
    assert new("bad.html") == 2
    assert capsys.readouterr().err.startswith("lessons: “bad.html”")
    assert snapshot(here) == before
    assert new("missing.txt") == 2
    assert not (here / "course").exists()


def test_pasted_text_is_set_up_too(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Pasted:
        buffer = io.BytesIO(STORY.encode())

        def isatty(self) -> bool:
            return False

    monkeypatch.setattr(sys, "stdin", Pasted())
    assert new("-", "--name", "from the paper") == 0
    text = here / "course" / "my-reports" / "from-the-paper" / "from-the-paper.txt"
    assert text.read_text(encoding="utf-8") == STORY


def test_pasting_that_is_broken_off_changes_nothing(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class BrokenOff(io.BytesIO):
        def read(self, _: int | None = None) -> bytes:
            raise KeyboardInterrupt

    class Terminal:
        buffer = BrokenOff()

        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    before = snapshot(here)
    assert new("-") == 2
    assert "nothing was pasted" in capsys.readouterr().err
    assert snapshot(here) == before


@pytest.mark.parametrize(("where", "step"), [(Report, "to_json"), (own_report, "fresh_lesson")])
def test_control_c_leaves_nothing_half_made_and_is_answered_in_one_sentence(
    here: Path, where: object, step: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(where, step, stopped)
    before = snapshot(here)
    assert new("Ferry stopped | Gazette.txt") == 130
    assert capsys.readouterr().err == "\nlessons: stopped by Control-C; nothing half-made was left behind.\n"
    assert snapshot(here) == before
    assert not (here / "course").exists()


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_left(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "course").write_text("in the way")
    assert new("Ferry stopped | Gazette.txt") == 2
    assert "cannot be made" in capsys.readouterr().err
    assert (here / "course").read_text() == "in the way"


@pytest.mark.parametrize(
    ("name", "folder"),
    [("../../etc", "etc"), ("a/b\\c", "a-b-c"), ("…", "report"), ("x" * 300, "x" * 60), (".hidden.", "hidden")],
)
def test_a_name_becomes_a_folder_that_stays_in_its_place(name: str, folder: str) -> None:
    assert own_report.folder_name(name) == folder


@pytest.mark.parametrize(
    "marker",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"report": "../secret.txt", "cleaned": [], "answers": ""}',
        b'{"report": "gone.txt", "cleaned": [], "answers": ""}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_marker_means_no_own_report(here: Path, marker: bytes) -> None:
    (here / "my-report.json").write_bytes(marker)
    assert own_report.find(here) is None
    assert open_report().name == "report"


def test_a_moved_folder_keeps_its_answers_in_itself(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new("Ferry stopped | Gazette.txt", "--name", "ferry")
    away = here / "far" / "away" / "from" / "there"
    away.parent.mkdir(parents=True)
    os.rename(here / "course" / "my-reports" / "ferry", away)
    monkeypatch.chdir(away)
    assert open_report().name == "ferry"
    assert log.folder().name == "answers"


# ------------------------------------------------------------------- any report

ANY = {
    "nobody speaks": "The lake lies between two hills. Its water is cold, and it freezes from shore to shore. "
    "Birds nest in the reeds on its western side, and a path leads around it.",
    "one sentence": "It rained.",
    "only a quotation": "“We will go on,” she said.",
    "lines without a full stop": "Results of the day\nOstley 3\nTarn 1\nKarsk 0\nThe game was played in the rain",
    "many numbers": "On 3 May 2024 the town had 4,000 people, 12 schools, 3.5 million trees and 40 % of the rain. " * 9,
}


def run(notebook: Path) -> None:
    """Run a notebook's cells in order and look at what each shows, as a page would."""
    names: dict[str, Any] = {}
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] != "code":
            continue
        *body, last = ast.parse("".join(cell["source"])).body
        if not isinstance(last, ast.Expr):
            body, last = [*body, last], ast.Expr(ast.parse("None", mode="eval").body)
        exec(compile(ast.Module(body, []), "cell", "exec"), names)
        shown = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
        assert isinstance(repr(shown), str)
        if hasattr(shown, "_repr_html_"):
            assert shown._repr_html_() is not None


@pytest.mark.parametrize("text", ANY.values(), ids=ANY.keys())
def test_the_lesson_runs_on_any_report(here: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "any.txt").write_text(text, encoding="utf-8")
    assert new("any.txt") == 0
    monkeypatch.chdir(here / "course" / "my-reports" / "any")
    run(here / "course" / "my-reports" / "any" / own_report.NOTEBOOK)


# ------------------------------------------------------------------------ reset


def test_a_reset_lesson_is_fresh_and_the_old_one_and_all_answers_are_kept(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_notebooks(here / "course")
    (here / "course" / "answers").mkdir()
    (here / "course" / "answers" / "answers.jsonl").write_text("{}\n")
    notebook = here / "course" / "01_who_speaks.ipynb"
    fresh = notebook.read_text(encoding="utf-8")
    for number, mine in enumerate(("my first work", "my second work"), start=1):
        notebook.write_text(mine, encoding="utf-8")
        assert main(["--folder", "course", "reset", "1"]) == 0
        assert notebook.read_text(encoding="utf-8") == fresh
        assert (here / "course" / f"01_who_speaks.earlier-{number}.ipynb").read_text() == mine
    assert "Your answers are where they were" in capsys.readouterr().out
    assert (here / "course" / "answers" / "answers.jsonl").read_text() == "{}\n"


@pytest.mark.parametrize("wanted", ["01", "1", "01_who_speaks", "01_who_speaks.ipynb"])
def test_a_lesson_is_named_by_number_or_name_and_one_that_is_fresh_is_left_alone(here: Path, wanted: str) -> None:
    copy_notebooks(here / "course")
    before = snapshot(here)
    assert "Nothing was changed" in resetting.reset(wanted, here / "course")
    assert snapshot(here) == before


@pytest.mark.parametrize("wanted", ["99", "", "../01", "nonsense", "١"])
def test_a_lesson_that_is_not_there_is_said(here: Path, wanted: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--folder", "course", "reset", wanted]) == 2
    assert "There are: 00, 01" in capsys.readouterr().err


def test_a_reset_without_the_folder_is_said(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--folder", "nowhere", "reset", "01"]) == 2
    assert "there is no folder" in capsys.readouterr().err


def test_the_lesson_of_an_own_report_can_be_reset_and_its_corrections_stay(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new("Ferry stopped | Gazette.txt", "--name", "ferry")
    folder = here / "course" / "my-reports" / "ferry"
    monkeypatch.chdir(folder)
    open_report().corrections().accept("a01")
    monkeypatch.chdir(here)
    fresh = (folder / own_report.NOTEBOOK).read_text(encoding="utf-8")
    (folder / own_report.NOTEBOOK).write_text("changed", encoding="utf-8")
    assert main(["reset", "07", "--folder", str(folder)]) == 0
    assert (folder / own_report.NOTEBOOK).read_text(encoding="utf-8") == fresh
    assert (folder / "ferry.corrections.jsonl").is_file()
    assert (folder / "07_my_own_report.earlier-1.ipynb").read_text() == "changed"


def test_a_notebook_put_aside_is_no_lesson() -> None:
    assert not [path for path in places.lessons() if places.EARLIER in path.name]
    assert Report("x").path is None


def test_a_reset_that_fails_at_the_last_step_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lessons import resetting

    folder = tmp_path / "course"
    folder.mkdir()
    target = folder / "00_first_reading.ipynb"
    target.write_text("mine", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(resetting.NotReset, match="Nothing was changed"):
        resetting.reset("00", folder)
    assert [path.name for path in folder.iterdir()] == [target.name]
    assert target.read_text(encoding="utf-8") == "mine"
