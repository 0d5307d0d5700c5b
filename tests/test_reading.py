"""A file that can't be read as a report is refused in one clear sentence."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from lessons import reading
from lessons.cli import main

ENGLISH = (
    "The council said on Monday that the bridge would stay closed until the engineers had finished their work. " * 5
)
GERMAN = "Der Rat sagte am Montag, dass die Brücke gesperrt bleibt, bis die Ingenieure ihre Arbeit beendet haben. " * 5
RUSSIAN = "Совет сообщил в понедельник, что мост останется закрытым. " * 5

BAD = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\n \t", "is empty"),
    "pdf": (b"%PDF-1.7 ...", "is a PDF"),
    "word": (b"PK\x03\x04...", "Word or zip"),
    "binary": (bytes(range(256)) * 4, "not a text file"),
    "latin1": ("Der Bürgermeister sagte, die Brücke sei für Fußgänger offen.".encode("latin-1"), "not in UTF-8"),
    "utf16": (codecs.BOM_UTF16_LE + ENGLISH.encode("utf-16-le"), "UTF-16"),
    "cut": ("It said “no”".encode()[:-1], "a part of it is missing"),
    "mojibake": ("The mayor said â€œnoâ€\x9d to the plan.".encode(), "wrong encoding"),
    "lost letters": ("The mayor said \ufffdno\ufffd to the plan.".encode(), "wrong encoding"),
    "german": (GERMAN.encode(), "does not look like English"),
    "russian": (RUSSIAN.encode(), "does not look like English"),
    "digits only": (b"12 34 56", "holds no words"),
}


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_with_what_is_wrong_and_what_to_do(case: str, tmp_path: Path) -> None:
    content, said = BAD[case]
    with pytest.raises(reading.ReadingError) as caught:
        reading.read(write(tmp_path, "report.txt", content))
    message = str(caught.value)
    assert said in message
    assert "report.txt" in message
    assert message.endswith(".")
    assert message.count(". ") <= 1, "one sentence that says what is wrong, one that says what to do"


@pytest.mark.parametrize("case", BAD)
def test_the_command_says_it_on_stderr_and_exits_with_2_and_writes_nothing(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path, "report.txt", BAD[case][0])
    assert main(["analyse", str(path), "--json", "--save"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("lessons: ")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    assert [p.name for p in tmp_path.iterdir()] == ["report.txt"]


def test_a_missing_file_a_folder_and_a_web_page_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    page = write(tmp_path, "page.html", b"<p>The mayor said no.</p>")
    for path, said in ((tmp_path / "no.txt", "no file"), (tmp_path / "folder.txt", "a folder"), (page, "web page")):
        with pytest.raises(reading.ReadingError, match=said):
            reading.read(path)


def test_a_file_of_50_mb_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("the file was read"))
    with pytest.raises(reading.ReadingError, match=r"50\.0 MB"):
        reading.read(path)


def test_a_byte_order_mark_and_other_line_breaks_are_cleaned_and_the_second_is_said(tmp_path: Path) -> None:
    found = reading.read(write(tmp_path, "report.txt", codecs.BOM_UTF8 + b"He said no.\r\n\r\nShe said yes.\r"))
    assert found.text == "He said no.\n\nShe said yes.\n"
    assert len(found.cleaned) == 1


def test_plain_utf8_is_read_to_the_letter(tmp_path: Path) -> None:
    text = "“No,” she said – twice…\n\nAnd left.\n"
    assert reading.read(write(tmp_path, "report.txt", text.encode())) == reading.Reading(text, ())


def test_a_short_text_is_not_judged_by_its_language(tmp_path: Path) -> None:
    assert reading.read(write(tmp_path, "note.txt", b"Mayor Ama Owusu, Accra")).text
