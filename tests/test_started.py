"""The command that messages name is one that works, however the reader has started this one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lessons import started
from lessons.cli import main


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, and a terminal that knows no command."""
    for name in ("UV", "UV_RUN_RECURSION_DEPTH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_under_uv_the_command_is_uvs(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uv = program(bare / ".uv" / "bin" / "uv")
    monkeypatch.setenv("UV", str(uv))
    monkeypatch.setenv("UV_RUN_RECURSION_DEPTH", "1")
    assert started.command() == ".uv/bin/uv run lessons"
    monkeypatch.setenv("PATH", str(uv.parent))
    assert started.command() == "uv run lessons"


def test_without_uv_it_is_the_program_where_it_is(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lessons = program(bare / "my env" / "bin" / "lessons")
    monkeypatch.setattr(sys, "executable", str(lessons.with_name("python")))
    assert started.command() == "'my env/bin/lessons'"
    monkeypatch.setenv("PATH", str(lessons.parent))
    assert started.command() == "lessons"
    monkeypatch.setenv("PATH", str(program(bare / "other" / "lessons").parent))
    assert started.command() == "'my env/bin/lessons'", "another program of that name is not meant"


def test_where_there_is_no_program_it_is_python_with_the_module(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = program(bare / "bin" / "python")
    monkeypatch.setattr(sys, "executable", str(python))
    assert started.command() == "bin/python -m lessons.cli"


def test_the_command_that_is_named_runs(bare: Path) -> None:
    done = subprocess.run(f"{started.command()} --help", shell=True, capture_output=True, text=True, check=True)
    assert f"\n  {started.command()} new article.html " in done.stdout


def test_messages_name_that_command(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("UV", str(program(bare / "uv")))
    monkeypatch.setenv("UV_RUN_RECURSION_DEPTH", "1")
    (bare / "bridge.txt").write_text("The mayor said no.", encoding="utf-8")
    for code, stream in ((0, "out"), (2, "err")):
        assert main(["new", "bridge.txt", "--no-open"]) == code
        assert "with: uv run lessons --folder my-reports/bridge" in getattr(capsys.readouterr(), stream)
