"""What is said of a label in a table or after a correction: its state, its claim, what a change changed."""

from __future__ import annotations

from lessons.correcting.kinds import LabelKind, value_of
from lessons.correcting.record import Act
from lessons.correcting.replay import Item
from lessons.findings import Finding

DONE: dict[Act | None, str] = {
    None: "",
    "accept": "accepted",
    "change": "changed",
    "delete": "deleted",
    "add": "added",
    "undo": "",
}
STATE = {**DONE, None: "a proposal"}
COUNTED: dict[Act, str] = {"accept": "accepted", "change": "changed", "delete": "deleted", "add": "added"}


def said_of(kind: LabelKind, finding: Finding) -> str:
    """What a proposal claims, in a few words."""
    if kind == "attribution":
        source = value_of(finding, "source") or "nobody is named"
        return f"{source} · {value_of(finding, 'cue') or 'no cue'} · {value_of(finding, 'identity')}"
    if kind == "figure":
        counted = value_of(finding, "counts") or value_of(finding, "unit") or "nothing counted"
        return f"{value_of(finding, 'number')} · {counted} · {value_of(finding, 'kind')}, {value_of(finding, 'whose')}"
    class_ = value_of(finding, "class_")
    return value_of(finding, "kind") + (f" · {class_}" if class_ else "")


def difference(item: Item, after: Finding, whose: str, labels: dict[str, object]) -> str:
    """Each label that was changed, as it was and as it is now."""
    changes = []
    for name in labels:
        assert item.mine is not None
        before, now = value_of(item.mine, name, item.whose), value_of(after, name, whose)
        changes.append(f"{name.rstrip('_')}: “{before or 'none'}” is now “{now or 'none'}”")
    return "; ".join(changes) + "."


def voice_followed(item: Item, after: Finding, labels: dict[str, object]) -> list[str]:
    """One sentence where a label moved to another voice only because its source was changed; else nothing."""
    assert item.mine is not None
    told = "source" in labels and "voice" not in labels
    if not told or value_of(item.mine, "voice") == value_of(after, "voice"):
        return []
    return ['The voice follows the source. Is it somebody else\'s? Say voice="…" too.']


def shortened(words: str, most: int = 110) -> str:
    """At most this many letters, cut after a whole word."""
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + " …"
