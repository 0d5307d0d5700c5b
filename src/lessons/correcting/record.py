"""The file of a learner's corrections: one JSON object a line, only ever added to, beside the report.

Every line holds the finding as it is after the correction, so that a learner's key outlives a new version of the
library that finds other things.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from lessons import places
from lessons.correcting.kinds import KINDS, LabelKind
from lessons.exercises import log
from lessons.report import Report
from lessons.saving import sha256

Act = Literal["accept", "change", "delete", "add", "undo"]
ACTS: tuple[Act, ...] = ("accept", "change", "delete", "add", "undo")


@dataclass(frozen=True)
class Entry:
    """One line of the file.

    Attributes
    ----------
    act : what the learner did
    kind, key : which finding it was done to; see :func:`lessons.correcting.kinds.place_key`
    machine : the machine's finding, as JSON; None for one that the learner added
    mine : the finding after the act, as JSON; None where it was deleted
    """

    act: Act
    kind: LabelKind
    key: str
    machine: dict[str, Any] | None
    mine: dict[str, Any] | None


@dataclass
class Record:
    """The corrections of one report.

    Attributes
    ----------
    file : where they are kept
    text : fingerprint of the report's text; lines of another text are passed over
    kept : False for a worked example, of which nothing is read from the file or written to it
    """

    file: Path
    text: str
    kept: bool = True
    _unwritten: list[str] = field(default_factory=list)

    def add(self, entry: Entry) -> str:
        """Keep one correction. Returns "" or, where nothing can be written, one sentence that says so."""
        line = json.dumps({**vars(entry), "text": self.text, "time": _now()}, ensure_ascii=True)
        self._unwritten.append(line)  # with those that could not be written before, in their order
        if not self.kept:
            return ""
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("ab+") as file:
                # A line that a crash cut off must not swallow the next one.
                broken = file.tell() > 0 and (file.seek(-1, os.SEEK_END), file.read(1))[1] != b"\n"
                file.write((("\n" if broken else "") + "\n".join(self._unwritten) + "\n").encode("ascii"))
        except OSError:
            return "It could not be saved, because the folder cannot be written to; it holds until you close this."
        self._unwritten.clear()
        return ""

    def entries(self) -> tuple[list[Entry], int]:
        """The corrections of this text, oldest first, and how many lines belong to another text."""
        read = [found for found in map(_read, self._lines()) if found is not None]
        mine = [entry for entry, text in read if text == self.text]
        return mine, len(read) - len(mine)

    def damaged(self) -> int:
        """How many lines are cut off or cannot be read; the lines around them still count."""
        return sum(_read(line) is None for line in self._lines())

    def __len__(self) -> int:
        """How many lines there are, whatever they hold: it only grows, so it can number what is added."""
        return len(self._lines())

    def _lines(self) -> list[str]:
        try:
            written = self.file.read_text(encoding="utf-8", errors="replace").split("\n") if self.kept else []
        except OSError:
            written = []
        return [line for line in (*written, *self._unwritten) if line.strip()]


def _read(line: str) -> tuple[Entry, str] | None:
    """The correction on one line and the fingerprint of its text; None if the line is damaged."""
    try:
        said = json.loads(line)
        entry = Entry(*(said[name] for name in ("act", "kind", "key", "machine", "mine")))
        return (entry, str(said["text"])) if _is_sound(entry) else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _is_sound(entry: Entry) -> bool:
    if entry.act not in ACTS or not isinstance(entry.key, str):
        return False
    shapes = all(part is None or isinstance(part, dict) for part in (entry.machine, entry.mine))
    return shapes and (entry.act == "undo" or entry.kind in KINDS)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def corrections_file(report: Report) -> Path:
    """``NAME.corrections.jsonl`` beside a learner's own report; for a shipped one, among the learner's answers."""
    name = f"{report.name}.corrections.jsonl"
    if report.path is None or report.path.resolve().is_relative_to(places.data().resolve()):
        return log.folder() / name
    return report.path.with_name(name)


_OPENED: dict[Path, Record] = {}
"""One record a file for as long as the kernel runs, so that what could not be written is not forgotten."""


def open_record(report: Report, *, keep: bool = True) -> Record:
    """The corrections of a report; with ``keep=False`` a new record that no file holds."""
    file = corrections_file(report).absolute()
    text = sha256(report.text)
    if not keep:
        return Record(file, text, kept=False)
    kept = _OPENED.get(file)
    if kept is None or kept.text != text:
        _OPENED[file] = kept = Record(file, text)
    return kept
