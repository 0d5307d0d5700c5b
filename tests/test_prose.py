"""Too short, or in another language: said in one sentence where a text is taken all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessons import reading
from lessons.cli import main
from lessons.report import Report, open_report

SHORT = "The mayor said that the bridge was closed, and that nobody knew why."
ENGLISH = (SHORT + " ") * 5
FOREIGN = {
    "german": "Der Rat sagte am Montag, dass die Brücke gesperrt bleibt, bis die Arbeit beendet ist.",
    "french": "Le maire a dit que le pont est fermé et que personne ne sait pourquoi.",
    "spanish": "El alcalde dijo que el puente sigue cerrado y que nadie sabe por qué.",
    "turkish": "Belediye başkanı köprünün kapalı kalacağını ve nedenini kimsenin bilmediğini söyledi.",
}


def save(tmp_path: Path, text: str, name: str = "note.txt") -> Path:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path / name


@pytest.mark.parametrize("name", ["note.txt", "note.md"])
def test_a_very_short_text_is_taken_and_said_to_be_short(tmp_path: Path, name: str) -> None:
    (said,) = reading.read(save(tmp_path, SHORT, name)).cautions
    assert said.startswith(f"“{name}” has 13 words")
    assert "too few" in said
    assert said.count(".") == 2, "one sentence, and the file's ending"


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN.keys())
def test_a_short_text_in_another_language_is_said_to_look_like_one(tmp_path: Path, text: str) -> None:
    (said,) = reading.read(save(tmp_path, text)).cautions
    assert "looks like another language" in said


@pytest.mark.parametrize(
    "text",
    ["Mayor Ama Owusu, Accra", "It rained.", "“We will go on,” she said.", SHORT, "Bridge closed\nThe mayor said so."],
)
def test_short_english_is_never_said_to_be_another_language(tmp_path: Path, text: str) -> None:
    (said,) = reading.read(save(tmp_path, text)).cautions
    assert "another language" not in said


def test_a_text_that_is_long_enough_has_no_caution(tmp_path: Path) -> None:
    assert reading.read(save(tmp_path, ENGLISH)).cautions == ()
    assert open_report().cautions == ()


def test_a_report_that_is_opened_says_it_once_on_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = Report.read(save(tmp_path, SHORT))
    assert report.cautions
    assert capsys.readouterr().err == f"{report.cautions[0]}\n"
    assert Report.from_text(FOREIGN["german"]).cautions
    assert "looks like another language" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["new", "note.txt", "--no-open"], ["analyse", "note.txt"]])
def test_the_commands_say_it_once(
    tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save(tmp_path, SHORT)
    assert main(command) == 0
    said = capsys.readouterr()
    assert (said.out + said.err).count("“note.txt” has 13 words") == 1


def test_the_lesson_on_a_short_report_says_it_when_it_opens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save(tmp_path, SHORT)
    main(["new", "note.txt", "--no-open"])
    monkeypatch.chdir(tmp_path / "my-reports" / "note")
    capsys.readouterr()
    open_report()
    assert "too few" in capsys.readouterr().err
