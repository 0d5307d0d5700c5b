"""Families of frames: *said that* and *said he* are both clauses."""

from __future__ import annotations

_GROUPS = {
    "that": "clause",
    "clause": "clause",
    "wh": "clause",
    "before": "clause",
    "inserted": "clause",
    "as": "clause",
    "adv": "clause",
    "tail": "clause",
    "block": "clause",
    "quote": "quotation",
    "to": "infinitive",
    "bare": "infinitive",
    "ing": "infinitive",
    "obj": "object",
    "small": "object",
    "front": "object",
    "relative": "object",
    "felt": "felt",
    "prep": "preposition",
    "pass": "passive",
    "noun": "noun",
    "adj": "adjective",
    "document": "document",
}


def group_of(frame: str) -> str:
    """The family of a frame, from the first word of its name."""
    return _GROUPS.get(frame.replace(":", " ").split(" ")[0], "other")


def kind_of(frame: str) -> str:
    """The kind of a frame, without its preposition: ``pass prep`` for ``pass prep:of``."""
    return frame.split(":")[0]
