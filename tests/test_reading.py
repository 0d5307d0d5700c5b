"""A file that can't be read as a report is refused in one clear sentence."""

from __future__ import annotations

import codecs
import os
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
    "utf16 without its mark": (ENGLISH.encode("utf-16-le"), "UTF-16"),
    "utf16 the other way round": (ENGLISH.replace("would", "won’t").encode("utf-16-be"), "UTF-16"),
    "cut": ("It said “no”".encode()[:-1], "a part of it is missing"),
    "mojibake": ("The mayor said â€œnoâ€\x9d to the plan.".encode(), "wrong encoding"),
    "lost letters": ("The mayor said \ufffdno\ufffd to the plan.".encode(), "wrong encoding"),
    "german": (GERMAN.encode(), "does not look like English"),
    "russian": (RUSSIAN.encode(), "does not look like English"),
    "a lost no-break space": ("It costs 5Â\u00a0000 euros.".encode(), "wrong encoding"),
    "control characters": ("The mayor said \x93no\x94.".encode(), "wrong encoding"),
    "a web page": (b"\xef\xbb\xbf \n<!DOCTYPE html>\n<p>The mayor said no.</p>", "hardly any words"),
    "a web page without its kind": (b"<html lang='en'><p>The mayor said no.</p></html>", "hardly any words"),
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


def test_a_missing_file_a_folder_and_half_a_web_page_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    pages = [write(tmp_path, name, b"<p>The mayor said no.</p>") for name in ("page.html", "page.xhtml")]
    refused = [(tmp_path / "no.txt", "no file"), (tmp_path / "folder.txt", "a folder")]
    for path, said in refused + [(page, "web page") for page in pages]:
        with pytest.raises(reading.ReadingError, match=said):
            reading.read(path)


@pytest.mark.parametrize("name", ["n" * 300 + ".txt", "a\0b.txt"])
def test_a_name_that_no_file_can_have_is_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyse", str(tmp_path / name)]) == 2
    assert "Check" in capsys.readouterr().err


def test_a_file_in_a_closed_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(self: Path, **options: bool) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", closed)
    with pytest.raises(reading.ReadingError, match="permission denied"):
        reading.read(tmp_path / "report.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_and_devices_are_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path / "pipe.txt", Path("/dev/zero")):
        with pytest.raises(reading.ReadingError, match="a device or a pipe"):
            reading.read(path)


def test_a_file_that_is_longer_than_it_said_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "grows.txt", b"word " * (reading.LARGEST_FILE // 5 + 1))
    said = list(path.stat())
    said[6] = 0
    monkeypatch.setattr(Path, "stat", lambda self, **options: os.stat_result(said))
    with pytest.raises(reading.ReadingError, match=r"0\.5 MB"):
        reading.read(path)


def test_letters_that_only_look_like_a_wrong_encoding_are_read(tmp_path: Path) -> None:
    text = "The GRÂ Studio in Île-de-France, naïve as it was, said “no”.\n"
    assert reading.read(write(tmp_path, "report.txt", text.encode())).text == text


@pytest.mark.parametrize(
    "text", ["The mayor said “no”.", "It’s the mayor's word.", "A café in Málaga.", "He – not she."]
)
def test_an_english_text_from_windows_is_said_to_be_one(text: str, tmp_path: Path) -> None:
    with pytest.raises(reading.ReadingError, match="looks like windows-1252"):
        reading.read(write(tmp_path, "report.txt", text.encode("cp1252")))


@pytest.mark.parametrize("raw", ["It “is” so, é".encode().replace(b"\x80", b"", 1), b"A \x81 in it", b"12 \xff 13"])
def test_no_encoding_is_named_where_the_bytes_do_not_tell(raw: bytes, tmp_path: Path) -> None:
    with pytest.raises(reading.ReadingError, match=r"is not in UTF-8\. Open"):
        reading.read(write(tmp_path, "report.txt", raw))


def test_a_file_of_50_mb_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "open", lambda self, mode: pytest.fail("the file was read"))
    with pytest.raises(reading.ReadingError, match=r"50\.0 MB"):
        reading.read(path)


def test_a_file_that_would_take_many_minutes_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "archive.txt", ENGLISH.encode() * 3_600)
    with pytest.raises(reading.ReadingError, match=r"1\.9 MB, and a report has at most 0\.5"):
        reading.read(path)


def test_a_byte_order_mark_and_other_line_breaks_are_cleaned_and_the_second_is_said(tmp_path: Path) -> None:
    found = reading.read(write(tmp_path, "report.txt", codecs.BOM_UTF8 + b"He said no.\r\n\r\nShe said yes.\r"))
    assert found.text == "He said no.\n\nShe said yes.\n"
    assert len(found.cleaned) == 1


def test_plain_utf8_is_read_to_the_letter(tmp_path: Path) -> None:
    text = "“No,” she said – twice…\n\nAnd left.\n"
    found = reading.read(write(tmp_path, "report.txt", text.encode()))
    assert (found.text, found.cleaned) == (text, ())


def test_a_short_text_is_not_judged_by_its_language(tmp_path: Path) -> None:
    assert reading.read(write(tmp_path, "note.txt", b"Mayor Ama Owusu, Accra")).text


@pytest.mark.parametrize("slashes", ["//", "/"])
def test_an_address_is_said_to_be_one_whole_and_with_what_to_do(slashes: str) -> None:
    for given in (f"https:{slashes}example.com/a.html", Path(f"https:{slashes}example.com/a.html")):
        with pytest.raises(reading.ReadingError, match=r"“https://example\.com/a\.html” is an address") as caught:
            reading.read(given)
        assert "Web Page, HTML only" in str(caught.value)


def test_the_command_says_that_an_address_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["analyse", "http://example.com/a"], ["new", "http://example.com/a", "--no-open"]):
        assert main(command) == 2
        assert "lessons: “http://example.com/a” is an address" in capsys.readouterr().err


def test_a_report_from_text_is_no_larger_than_one_from_a_file() -> None:
    from lessons import Report

    for make in (Report, Report.from_text):
        with pytest.raises(reading.ReadingError, match=r"has 0.6 MB, and a report has at most 0.5"):
            make("x" * 600_000)
