"""What a learner wants changed, read kindly: labels by name, words copied from the report to places in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from lessons.correcting.kinds import KINDS, NONE, LabelKind
from lessons.exercises.answers import AnswerError, Number, OneOf, described, listed
from lessons.figures.figure import Figure
from lessons.findings import Finding, Span, Spans
from lessons.language.mark import Mark
from lessons.paragraphs import Paragraph
from lessons.sourcing.attribution import Attribution
from lessons.words import find_words, how_missing, plain

NOBODY = frozenset({"", "nobody", "none", "no one", "nothing"})
"""What a learner writes for a source or a cue that the text does not have."""

_ANY = Number(-1e15, 1e15)


class CannotChange(Exception):
    """A change that cannot be made. The message says what was wrong and what would do."""


def read_labels(kind: LabelKind, labels: Mapping[str, object]) -> dict[str, object]:
    """The labels with their names as the fields have them, "verb class" and "Role" too.

    Raises
    ------
    CannotChange
        A name that this kind of label does not have, or a label that is not one of its list.
    """
    fields = KINDS[kind].fields
    known = {plain(field.rstrip("_")): field for field in fields}
    read: dict[str, object] = {}
    for name, value in labels.items():
        field = known.get(plain(str(name).rstrip("_")))
        if field is None:
            raise CannotChange(f"This {kind} has no “{name}”. You can change {listed(fields)}.")
        read[field] = _read(kind, field, value)
    return read


def _read(kind: LabelKind, field: str, value: object) -> object:
    of = KINDS[kind]
    try:
        if field in of.choices:
            if field in of.optional and (value is None or plain(str(value)) in {*NOBODY, NONE}):
                return None
            return OneOf(of.choices[field]).read(value)
        if field in of.numbers:
            return None if value is None or (isinstance(value, str) and plain(value) in NOBODY) else _ANY.read(value)
    except AnswerError as error:
        raise CannotChange(f"For “{field}”: {error}") from None
    if value is None:
        return ""
    if not isinstance(value, str):
        raise CannotChange(f"For “{field}” give words in quotation marks; this is {described(value)}.")
    return " ".join(value.split())


# ---------------------------------------------------------------------- places


def find_place(
    text: str, words: str, near: Iterable[Paragraph], paragraphs: Iterable[Paragraph], at: int | None
) -> Spans:
    """Where copied words stand. A gap in them is written “…”; nobody or nothing is no place at all.

    Parameters
    ----------
    text : the report's text
    words : what the learner copied
    near : the paragraphs in which to look first
    paragraphs : all paragraphs
    at : a position to be close to; None where there is none yet

    Raises
    ------
    CannotChange
        The words do not stand in the report, or stand in several paragraphs and nothing says which.
    """
    if plain(words) in NOBODY:
        return ()
    pieces = [piece for piece in re.split(r"\s*…\s*|\s+\|\s+", words) if piece]
    if len(pieces) > 1 and find_words(text, words):
        pieces = [words]
    near = list(near)
    return tuple(sorted(_one_place(text, piece, near, list(paragraphs), at) for piece in pieces))


_OUTER = " \n\t.,;:!?\"'“”‘’"


def _one_place(text: str, words: str, near: list[Paragraph], paragraphs: list[Paragraph], at: int | None) -> Span:
    found = find_words(text, words) or find_words(text, words.strip(_OUTER))
    if not found:
        raise CannotChange(f"“{_short(words)}” {how_missing(text, words, 'the report')}")
    close = [span for span in found if any(p.start <= span[0] < p.end for p in near)]
    if at is not None:
        return min(close or found, key=lambda span: abs(span[0] - at))
    if len(close or found) > 1 and not near:
        numbers = sorted({p.number for p in paragraphs for span in found if p.start <= span[0] < p.end})
        if len(numbers) > 1:
            where = ", ".join(map(str, numbers))
            raise CannotChange(f"“{_short(words)}” stands in paragraphs {where}. Say which: paragraph={numbers[0]}.")
    return (close or found)[0]


def _short(words: str) -> str:
    return words if len(words) <= 50 else words[:49] + "…"


# --------------------------------------------------------------------- changes


def change(finding: Finding, labels: Mapping[str, Any], places: Mapping[str, Spans]) -> Finding:
    """The finding with other labels and places.

    Raises
    ------
    CannotChange
        Nothing would be left of it.
    """
    if isinstance(finding, Attribution):
        return _change_attribution(finding, labels, places)
    if isinstance(finding, Figure):
        return _change_figure(finding, labels, places)
    assert isinstance(finding, Mark), "there are three kinds of label"
    span = places.get("words") or ((finding.start, finding.end),)
    named = {name: labels[name] for name in ("kind", "class_") if name in labels}
    return replace(finding, start=span[0][0], end=span[-1][1], **named)


def _change_attribution(found: Attribution, labels: Mapping[str, Any], places: Mapping[str, Spans]) -> Attribution:
    wanted: dict[str, Any] = {**labels, **places}
    if labels.get("voice") and found.origin == found.voice:
        wanted.setdefault("origin", labels["voice"])
    changed = replace(found, **wanted)
    if not changed.content:
        raise CannotChange("An attribution without content says nothing. Delete it, or copy what is said.")
    spans = [*changed.source, *changed.cue, *changed.content]
    if "source" in places and not changed.source and "voice" not in labels:
        changed = replace(changed, voice="", origin="")
    return replace(changed, start=min(start for start, _ in spans), end=max(end for _, end in spans))


def _change_figure(found: Figure, labels: Mapping[str, Any], places: Mapping[str, Spans]) -> Figure:
    changed = replace(found, **{name: value for name, value in labels.items() if name != "whose"})
    if number := places.get("number"):
        (start, end), *_ = number
        changed = replace(changed, number_start=start, number_end=end, surface=found.text[start:end])
    if words := places.get("words"):
        changed = replace(changed, start=words[0][0], end=words[-1][1])
    start, end = min(changed.start, changed.number_start), max(changed.end, changed.number_end)
    return replace(changed, start=start, end=end)
