"""Files and folders are written whole or not at all, whatever stops the writing."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessons import places, writing

STOPPED = [OSError(28, "No space left on device"), KeyboardInterrupt(), ValueError("anything")]


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def half_make(folder: Path, stop: BaseException) -> None:
    with writing.new_folder(folder) as unfinished:
        (unfinished / "text.txt").write_text("x")
        raise stop


def test_a_file_is_written_to_the_letter_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    writing.write_file(tmp_path / "page.txt", "“No.”\r\nYes.\n")
    assert (tmp_path / "page.txt").read_bytes() == "“No.”\r\nYes.\n".encode()
    writing.write_file(tmp_path / "page.txt", b"\x89PNG")
    assert (tmp_path / "page.txt").read_bytes() == b"\x89PNG"
    assert names(tmp_path) == ["page.txt"]


@pytest.mark.parametrize("stop", STOPPED, ids=repr)
@pytest.mark.parametrize("step", ["write_bytes", "replace"])
def test_a_file_whose_writing_is_stopped_is_as_it_was(
    tmp_path: Path, stop: BaseException, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.txt").write_text("before")
    real = Path.write_bytes

    def stopped(path: Path, *content: bytes) -> None:
        if step == "write_bytes":
            real(path, content[0][:2])
        raise stop

    monkeypatch.setattr(Path, step, stopped)
    with pytest.raises(type(stop)):
        writing.write_file(tmp_path / "page.txt", "after")
    assert names(tmp_path) == ["page.txt"]
    assert (tmp_path / "page.txt").read_text() == "before"


def test_a_folder_appears_when_all_of_it_is_written(tmp_path: Path) -> None:
    with writing.new_folder(tmp_path / "course" / "reports" / "ferry") as unfinished:
        (unfinished / "text.txt").write_text("x")
        assert not (tmp_path / "course" / "reports" / "ferry").exists()
    assert names(tmp_path / "course") == ["reports", "reports/ferry", "reports/ferry/text.txt"]


@pytest.mark.parametrize("stop", STOPPED, ids=repr)
def test_a_folder_whose_making_is_stopped_leaves_nothing_not_even_the_folders_around_it(
    tmp_path: Path, stop: BaseException
) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(type(stop)):
        half_make(tmp_path / "there" / "reports" / "ferry", stop)
    assert names(tmp_path) == ["there"]


def test_what_was_in_the_folders_around_stays(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "mine.txt").write_text("mine")
    with pytest.raises(KeyboardInterrupt):
        half_make(tmp_path / "reports" / "ferry", KeyboardInterrupt())
    assert names(tmp_path) == ["reports", "reports/mine.txt"]


def test_an_empty_folder_is_filled_and_a_full_one_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with writing.new_folder(tmp_path / "empty") as unfinished:
        (unfinished / "text.txt").write_text("x")
    assert names(tmp_path) == ["empty", "empty/text.txt"]
    with pytest.raises(OSError, match="not empty"), writing.new_folder(tmp_path / "empty") as unfinished:
        (unfinished / "other.txt").write_text("y")
    assert names(tmp_path) == ["empty", "empty/text.txt"]


def test_what_a_crash_left_half_made_is_no_part_of_the_next_folder(tmp_path: Path) -> None:
    (tmp_path / ".ferry.partial").mkdir()
    (tmp_path / ".ferry.partial" / "old.txt").write_text("old")
    with writing.new_folder(tmp_path / "ferry") as unfinished:
        (unfinished / "text.txt").write_text("x")
    assert names(tmp_path) == ["ferry", "ferry/text.txt"]


def test_one_module_knows_how_something_is_written_whole() -> None:
    """Every file of the library is written by it, but for the files that only ever grow."""
    for path in (places.data().parent / "src").rglob("*.py"):
        code = path.read_text(encoding="utf-8")
        if path.name != "writing.py":
            for own in (".partial", "write_text(", "write_bytes(", "os.replace(", "mkdtemp("):
                assert own not in code, f"{path.name} writes by itself: {own}"
