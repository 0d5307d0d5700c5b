"""Learners' answer files, read from a folder as they come: any names, any sub-folders, broken lines, other files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from lessons.exercises.log import Event, EventKind
from lessons.report import numbered

LARGEST = 20_000_000
"""Bytes. No learner types that much; a larger file is something else."""

SURELY_A_COPY = 3
"""Events, each with its second, that two files must share from the first on to be one learner's, handed in twice."""


class ClassError(Exception):
    """A class's answers cannot be gathered; the message says why and what to do."""


@dataclass(frozen=True)
class Learner:
    """What one answer file tells, oldest first. Nothing in it says whose it is."""

    events: tuple[Event, ...]

    def of(self, kind: EventKind, exercise: str) -> Iterator[Event]:
        """The events of one kind for one exercise, oldest first."""
        return (event for event in self.events if event["event"] == kind and event["exercise"] == exercise)


@dataclass(frozen=True)
class Gathered:
    """A class.

    Attributes
    ----------
    learners : one for each answer file that is no copy of another
    foreign : names of files that hold no answers; for the teacher's screen and never on the page
    broken_lines : lines in answer files that could not be read
    copies : answer files that repeat another one, or its beginning
    """

    learners: tuple[Learner, ...]
    foreign: tuple[str, ...]
    broken_lines: int
    copies: int

    def told(self) -> list[str]:
        """What was read and what was not, for the teacher's screen."""
        said = [f"{numbered(len(self.learners), 'answer file')} read."]
        if self.copies:
            said.append(f"{numbered(self.copies, 'file')} passed over: a copy of another one, or of its beginning.")
        if self.broken_lines:
            said.append(f"{numbered(self.broken_lines, 'line')} passed over: cut off or damaged.")
        if self.foreign:
            said.append(f"{numbered(len(self.foreign), 'file')} passed over, without answers: {_some(self.foreign)}.")
        return said


def _some(names: tuple[str, ...], most: int = 8) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(f"“{name}”" for name in names[:most]) + more


def gather(folder: Path, leave_out: Path | None = None) -> Gathered:
    """All answer files of a folder and its sub-folders. Hidden files are passed over without a word.

    Raises
    ------
    ClassError
        There is no such folder, or it holds no answers at all.
    """
    if not folder.is_dir():
        raise ClassError(f"There is no folder “{folder.name}”. Name the folder in which you gathered the answer files.")
    found: list[tuple[Event, ...]] = []
    foreign: list[str] = []
    broken = 0
    for path in _files(folder, leave_out):
        events, damaged = _read(path)
        if events:
            found.append(events)
            broken += damaged
        else:
            foreign.append(path.name)
    if not found:
        raise ClassError(
            f"There is no answer file in “{folder.name}”. Each learner's is answers.jsonl, in the folder answers "
            "beside their notebooks; gather them here under any names."
        )
    kept = _without_copies(found)
    return Gathered(tuple(map(Learner, kept)), tuple(foreign), broken, len(found) - len(kept))


def _files(folder: Path, leave_out: Path | None) -> Iterator[Path]:
    left_out = leave_out.resolve() if leave_out else None
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and path.is_file() and path.resolve() != left_out:
            yield path


def _read(path: Path) -> tuple[tuple[Event, ...], int]:
    """The events in a file, and how many of its lines are none. A file that cannot be read has none."""
    try:
        if path.stat().st_size > LARGEST:
            return (), 0
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return (), 0
    lines = [line for line in text.split("\n") if line.strip()]
    events = tuple(event for event in map(_event, lines) if event is not None)
    return events, len(lines) - len(events)


def _event(line: str) -> Event | None:
    try:
        event: Any = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(event, dict) or event.get("event") not in get_args(EventKind):
        return None
    return event if isinstance(event.get("exercise"), str) else None


def _without_copies(found: Iterable[tuple[Event, ...]]) -> list[tuple[Event, ...]]:
    """Leave out what is the beginning of a longer file: answers are only ever added, so it is an older copy."""
    kept: list[tuple[Event, ...]] = []
    for events in sorted(found, key=len, reverse=True):
        copied = len(events) >= SURELY_A_COPY and any(other[: len(events)] == events for other in kept)
        if not copied:
            kept.append(events)
    return kept
