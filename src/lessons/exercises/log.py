"""The learner's answers, kept in a file beside the notebooks so that a fresh notebook loses nothing.

``answers/answers.jsonl`` holds one JSON object a line, in the order in which things happened. Lines are only ever
added. The folder can be set with the environment variable ``LESSONS_ANSWERS``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

EventKind = Literal["check", "hint", "solution", "predict"]
Event = dict[str, Any]


def folder() -> Path:
    """Where the answers are kept."""
    return Path(os.environ.get("LESSONS_ANSWERS") or Path.cwd() / "answers")


def add(kind: EventKind, exercise: str, **more: Any) -> str:
    """Keep one event. Returns "" or, where nothing can be written, one sentence that says so."""
    event = {
        "event": kind,
        "exercise": exercise,
        **more,
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    try:
        folder().mkdir(parents=True, exist_ok=True)
        with (folder() / "answers.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(event, ensure_ascii=False, default=str) + "\n")
    except OSError:
        return "This was not kept, because the answers' folder cannot be written to."
    return ""


def events(kind: EventKind | None = None, exercise: str | None = None) -> Iterator[Event]:
    """The events kept so far, oldest first. A line that was cut off or damaged is passed over."""
    try:
        lines = (folder() / "answers.jsonl").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    for line in lines:
        try:
            event = json.loads(line)
        except json.JSONDecodeError:
            continue
        if not isinstance(event, dict) or not {"event", "exercise"} <= event.keys():
            continue
        if kind in (None, event["event"]) and exercise in (None, event["exercise"]):
            yield event
