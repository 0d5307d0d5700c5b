"""A label that the machine missed, made from what a learner copied and chose."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lessons.correcting.changing import CannotChange
from lessons.correcting.corrected import OWN_WHY
from lessons.correcting.kinds import KINDS, LabelKind
from lessons.exercises.answers import listed
from lessons.figures.figure import Figure
from lessons.findings import Finding, Spans
from lessons.language.mark import Mark
from lessons.sourcing.attribution import Attribution, Mode

NEEDED: dict[LabelKind, tuple[str, ...]] = {
    "attribution": ("content", "identity"),
    "figure": ("number", "kind"),
    "wording": ("words", "kind"),
}
"""What a label of each kind cannot do without."""

EXAMPLES: dict[LabelKind, str] = {
    "attribution": 'add("attribution", source="…", cue="said", content="…", identity="named person")',
    "figure": 'add("figure", number="140", kind="people", counts="passengers")',
    "wording": 'add("wording", words="…", kind="loaded word")',
}


def require(kind: LabelKind, given: Mapping[str, object]) -> None:
    """Raise CannotChange, with an example, where a label that is needed is missing or empty."""
    missing = [name for name in NEEDED[kind] if not given.get(name)]
    if missing:
        choices = [
            f"“{name}” is one of {listed(KINDS[kind].choices[name])}" for name in missing[:1] if name in _chosen(kind)
        ]
        more = f" {choices[0]}." if choices else ""
        raise CannotChange(f"Missing: {listed(missing)}.{more} For example: {EXAMPLES[kind]}")


def _chosen(kind: LabelKind) -> Mapping[str, tuple[str, ...]]:
    return KINDS[kind].choices


def make(kind: LabelKind, text: str, labels: Mapping[str, Any], places: Mapping[str, Spans]) -> Finding:
    """A new finding. What the learner did not say is derived from the words where that is plain, or left open.

    Raises
    ------
    CannotChange
        A figure's number cannot be read off its words.
    """
    if kind == "attribution":
        return _attribution(text, labels, places)
    if kind == "figure":
        return _figure(text, labels, places)
    (start, end) = places["words"][0][0], places["words"][-1][1]
    return Mark(text=text, start=start, end=end, why=OWN_WHY, kind=labels["kind"], class_=labels.get("class_") or "")


def _attribution(text: str, labels: Mapping[str, Any], places: Mapping[str, Spans]) -> Attribution:
    source, cue, content = (places.get(part, ()) for part in ("source", "cue", "content"))
    spans = [*source, *cue, *content]
    voice = labels.get("voice") or " ".join(text[start:end] for start, end in source)
    return Attribution(
        text=text,
        start=min(start for start, _ in spans),
        end=max(end for _, end in spans),
        why=OWN_WHY,
        source=source,
        cue=cue,
        content=content,
        mode=labels.get("mode") or _mode(" ".join(text[start:end] for start, end in content)),
        layer=labels.get("layer") or "speech",
        voice=voice,
        origin=labels.get("origin") or voice,
        identity=labels["identity"],
        role=labels.get("role"),
        access=labels.get("access"),
        verb_class=labels.get("verb_class"),
    )


_QUOTED = re.compile(r"[“\"‘'«].*[”\"’'»][.,!?]?", re.DOTALL)


def _mode(content: str) -> Mode:
    if _QUOTED.fullmatch(content.strip()):
        return "direct"
    return "mixed" if re.search(r"[“\"«]", content) else "indirect"


def _figure(text: str, labels: Mapping[str, Any], places: Mapping[str, Spans]) -> Figure:
    (start, end), *_ = places["number"]
    surface = text[start:end]
    words = places.get("words") or ((start, end),)
    value = labels.get("value")
    if value is None and labels["kind"] not in ("vague", "date", "comparison"):
        value = _typed(surface)
    return Figure(
        text=text,
        start=min(start, words[0][0]),
        end=max(end, words[-1][1]),
        why=OWN_WHY,
        number_start=start,
        number_end=end,
        value=value,
        low=labels.get("low"),
        high=labels.get("high"),
        surface=surface,
        unit=labels.get("unit") or "",
        counts=labels.get("counts") or "",
        kind=labels["kind"],
        bound=labels.get("bound"),
        change=labels.get("change"),
        attribution=None,
    )


def _typed(surface: str) -> float:
    digits = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", surface).strip(" $€£%")
    try:
        return float(digits)
    except ValueError:
        raise CannotChange(f"“{surface}” is no number in digits. Say which it is: value=12.") from None
