"""A learner's own report: the folder that ``lessons new`` sets up for it, and how the lesson finds it there.

The folder holds a clean copy of the text, the findings, the notebook of lesson 07, and ``my-report.json``, which says
which file is the report, what was cleaned in it, and where the answers of the course are.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lessons import started
from lessons.writing import new_folder, write_file

if TYPE_CHECKING:
    from lessons.reading import Reading

MARKER = "my-report.json"
NOTEBOOK = "07_my_own_report.ipynb"

REPORTS = "my-reports"
"""The folder that holds a folder for each of a learner's own reports."""

LONGEST_NAME = 60


class NotSetUp(Exception):
    """A folder that could not be set up. The message says why and what to do."""


@dataclass(frozen=True)
class OwnReport:
    """What ``my-report.json`` says: the text's file, what was cleaned when it was made, and the answers' folder."""

    text: Path
    cleaned: tuple[str, ...]
    answers: Path | None


def find(folder: Path) -> OwnReport | None:
    """The own report of a folder; None where there is none, or where its text is gone."""
    try:
        said: Any = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        text = folder / str(said["report"])
        cleaned = tuple(str(change) for change in said["cleaned"])
        answers = folder / said["answers"] if said["answers"] else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if text.parent != folder or not text.is_file():
        return None
    # The folder may have been moved: then its answers are kept in it from now on.
    found = answers.resolve() if answers and answers.resolve().parent.is_dir() else None
    return OwnReport(text, cleaned, found)


def folder_name(name: str) -> str:
    """A name that any system takes for a folder, made from a file's or a learner's name; "report" if nothing is left.

    >>> folder_name("Ferry stopped | The Gazette")
    'Ferry-stopped-The-Gazette'
    """
    kept = re.sub(r"[^\w.]+", "-", name).strip("-. ")[:LONGEST_NAME].strip("-. ")
    return kept or "report"


def set_up(folder: Path, found: Reading, origin: str, answers: Path | None) -> list[str]:
    """Make the folder of an own report, whole or not at all. Returns what was cleaned, in sentences.

    Parameters
    ----------
    folder : the folder to make
    found : the report's text, and what was cleaned in it
    origin : the name of the file it came from
    answers : where the course's answers are kept; None for the new folder itself

    Raises
    ------
    NotSetUp
        There is something of that name already, or the folder cannot be written.
    """
    try:
        if folder.exists() or folder.is_symlink():
            raise NotSetUp(_already(folder))
        with new_folder(folder) as unfinished:
            _fill(unfinished, folder, found, origin, answers)
    except OSError as error:
        reason = (error.strerror or "it cannot be written").lower()
        raise NotSetUp(
            f"the folder “{folder.name}” cannot be made ({reason}). Name another place with --folder."
        ) from None
    return list(found.cleaned)


def _already(folder: Path) -> str:
    where = os.path.relpath(folder)
    open_it = f"open it with: {started.command()} --folder {where}" if find(folder) else "it is left as it is"
    return f"there is already “{where}”; {open_it}. Or give the new one another name with --name."


def _fill(unfinished: Path, folder: Path, found: Reading, origin: str, answers: Path | None) -> None:
    from lessons import saving
    from lessons.report import Report

    text = unfinished / f"{folder.name}.txt"
    write_file(text, found.text)
    saving.save(saving.findings_file(text), Report(found.text, folder.name).to_json())
    write_file(unfinished / NOTEBOOK, fresh_lesson())
    said = {
        "report": text.name,
        "from": origin,
        "cleaned": found.cleaned,
        "answers": _path_to(answers, folder) if answers else "",
    }
    write_file(unfinished / MARKER, json.dumps(said, ensure_ascii=False, indent=1) + "\n")


_LINK = re.compile(r"\[([^\]\[]*)\]\(\d\d_\w+\.ipynb\)")


def fresh_lesson() -> str:
    """Lesson 07 without outputs, and without links to lessons that are not in the own report's folder."""
    from lessons import lab, places

    notebook = (places.notebooks() / NOTEBOOK).read_text(encoding="utf-8")
    return _LINK.sub(r"\1", lab.without_outputs(notebook))


def _path_to(answers: Path, folder: Path) -> str:
    """A relative path where there is one, so that both can be moved together."""
    try:
        return Path(os.path.relpath(answers.resolve(), folder.parent.resolve() / folder.name)).as_posix()
    except ValueError:  # another drive
        return str(answers.resolve())
