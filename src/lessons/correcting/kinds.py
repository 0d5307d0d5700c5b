"""The three kinds of label that a learner corrects, and what may be changed of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from lessons.figures.digits import in_digits
from lessons.figures.figure import Bound, Change, Figure, Kind
from lessons.findings import Finding
from lessons.language.mark import Mark, WordingKind
from lessons.sourcing.attribution import Access, Attribution, Identity, Layer, Mode, Role, VerbClass

LabelKind = Literal["attribution", "figure", "wording"]

NONE = "not derivable"
"""What a learner writes for a label that the text does not let anybody give."""


@dataclass(frozen=True)
class KindOfLabel:
    """One kind of finding, with its fields.

    Attributes
    ----------
    letter : begins the names of its proposals, "a07"
    type : the finding's class
    spans : fields that are changed by copying words from the report
    choices : fields with a fixed list of labels
    optional : those of them that may be left open
    words : fields that take a learner's own words
    numbers : fields that take a number
    """

    letter: str
    type: type[Finding]
    spans: tuple[str, ...]
    choices: dict[str, tuple[str, ...]]
    optional: tuple[str, ...]
    words: tuple[str, ...]
    numbers: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """Everything that may be changed."""
        return (*self.spans, *self.choices, *self.words, *self.numbers)


KINDS: dict[LabelKind, KindOfLabel] = {
    "attribution": KindOfLabel(
        letter="a",
        type=Attribution,
        spans=("source", "cue", "content"),
        choices={
            "identity": get_args(Identity),
            "role": get_args(Role),
            "access": get_args(Access),
            "verb_class": get_args(VerbClass),
            "mode": get_args(Mode),
            "layer": get_args(Layer),
        },
        optional=("role", "access", "verb_class"),
        words=("voice", "origin"),
    ),
    "figure": KindOfLabel(
        letter="f",
        type=Figure,
        spans=("number", "words"),
        choices={"kind": get_args(Kind), "bound": get_args(Bound), "change": get_args(Change)},
        optional=("bound", "change"),
        words=("unit", "counts", "whose"),
        numbers=("value", "low", "high"),
    ),
    "wording": KindOfLabel(
        letter="w",
        type=Mark,
        spans=("words",),
        choices={"kind": get_args(WordingKind)},
        optional=(),
        words=("class_",),
    ),
}


def place_key(kind: LabelKind, finding: Finding) -> str:
    """What makes a finding the same one when the report is analysed again: its kind and its place in the text."""
    if isinstance(finding, Attribution):
        spans = (finding.cue, finding.content)
        return f"{kind} {finding.start}-{finding.end} " + "/".join(map(_written, spans))
    if isinstance(finding, Figure):
        return f"{kind} {finding.number_start}-{finding.number_end}"
    if isinstance(finding, Mark):
        return f"{kind} {finding.start}-{finding.end} {finding.kind}/{finding.class_}"
    raise TypeError(f"{type(finding).__name__} is not a kind of label.")


def _written(spans: Iterable[tuple[int, int]]) -> str:
    return ";".join(f"{start}-{end}" for start, end in spans)


def value_of(finding: Finding, field: str, whose: str = "") -> str:
    """A field's value as a table shows it; "" for none."""
    if field == "number" and isinstance(finding, Figure):
        return finding.surface
    if field == "whose" and isinstance(finding, Figure):
        return whose or finding.voice
    if field == "words":
        return finding.words
    value = finding.value_of(field)
    if value is None:
        return ""
    return in_digits(value) if isinstance(value, float) else str(value)
