"""The learner's answers, kept in a file beside the notebooks so that a fresh notebook loses nothing.

``answers/answers.jsonl`` holds one JSON object a line, in the order in which things happened. Lines are only ever
added. The folder can be set with the environment variable ``LESSONS_ANSWERS``.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from lessons import own_report

EventKind = Literal["check", "hint", "asked", "solution", "predict", "open"]
"""``asked``: a solution was asked for before any attempt, and not shown yet."""

Event = dict[str, Any]


def folder() -> Path:
    """Where the answers are kept: beside the notebooks, for a learner's own report too."""
    if named := os.environ.get("LESSONS_ANSWERS"):
        return Path(named)
    own = own_report.find(Path.cwd())
    return own.answers if own and own.answers else Path.cwd() / "answers"


def add(kind: EventKind, exercise: str, **more: Any) -> str:
    """Keep one event. Returns "" or, where nothing can be written, one sentence that says so.

    What cannot be written is kept in memory, so that hints go on and predictions are opened until the kernel stops.
    """
    event = {"event": kind, "exercise": exercise, **{name: _kept(value) for name, value in more.items()}}
    event["time"] = datetime.now(UTC).isoformat(timespec="seconds")
    line = json.dumps(event, ensure_ascii=True)
    _UNWRITTEN.append(line)  # with those that could not be written before, in their order
    try:
        folder().mkdir(parents=True, exist_ok=True)
        with (folder() / "answers.jsonl").open("ab+") as file:
            # A line that a crash cut off must not swallow the next one.
            broken = file.tell() > 0 and (file.seek(-1, os.SEEK_END), file.read(1))[1] != b"\n"
            file.write((("\n" if broken else "") + "\n".join(_UNWRITTEN) + "\n").encode("ascii"))
    except OSError:
        return "This was not kept, because the answers' folder cannot be written to."
    _UNWRITTEN.clear()
    return ""


_UNWRITTEN: list[str] = []
"""Events that no file took, for as long as the kernel runs."""

LONGEST_ANSWER = 2_000
"""Characters of an answer that are kept."""


def _kept(value: Any) -> Any:
    """An answer in a form that a line of JSON can hold, cut where it is very long."""
    if value is None or isinstance(value, bool) or (isinstance(value, float) and math.isfinite(value)):
        return value
    if isinstance(value, int) and abs(value) < 10**15:
        return value
    if isinstance(value, dict) and all(isinstance(name, str) for name in value) and len(value) <= 20:
        return {name[:100]: _kept(inner) for name, inner in value.items() if inner is not value}
    try:
        return str(value)[:LONGEST_ANSWER]
    except Exception:  # a learner's own object may do anything when it is asked for its words
        return f"something of type {type(value).__name__}"


def events(kind: EventKind | None = None, exercise: str | None = None) -> Iterator[Event]:
    """The events kept so far, oldest first. A line that was cut off or damaged is passed over."""
    try:
        written = (folder() / "answers.jsonl").read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        written = []
    for line in (*written, *_UNWRITTEN):
        try:
            event = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if not isinstance(event, dict) or not {"event", "exercise"} <= event.keys():
            continue
        if kind in (None, event["event"]) and exercise in (None, event["exercise"]):
            yield event
