"""Nine questions to put to any figure, and what the text itself answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lessons.figures.adding_up.amounts import plain
from lessons.figures.dates import find_dates
from lessons.tables import rows

if TYPE_CHECKING:
    from lessons.figures.figure import Figure

SILENT = "the text does not say"

QUESTIONS = (
    "What exactly is counted?",
    "Who counted?",
    "How was it counted?",
    "As of when?",
    "Out of how many?",
    "Compared with what?",
    "How precise is it?",
    "What hedges it?",
    "Does the one who says it have a stake?",
)


@dataclass(frozen=True)
class Answer:
    """One question to a figure, and the answer of the text; ``is_given`` is False where the text is silent."""

    question: str
    answer: str
    is_given: bool


def ask(figure: Figure) -> tuple[Answer, ...]:
    """The nine questions, in their order, with only what can be derived from the text."""
    answers = (
        _what(figure),
        _who(figure),
        _how(figure),
        _when(figure),
        _out_of(figure),
        _compared(figure),
        _precision(figure),
        _hedge(figure),
        _stake(figure),
    )
    return tuple(Answer(q, a or SILENT, bool(a)) for q, a in zip(QUESTIONS, answers, strict=True))


def _sentence(figure: Figure) -> str:
    from lessons.figures.doubts import sentence_of

    return sentence_of(figure)


def _what(figure: Figure) -> str:
    if figure.kind == "date":
        return ""
    if figure.counts and figure.kind in ("percent", "ratio"):
        return f"a part of: {figure.counts}"
    return figure.counts or figure.unit


def _who(figure: Figure) -> str:
    if figure.attribution is None:
        return ""
    return figure.attribution.source_words or figure.attribution.voice


@cache
def _methods() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("lexicon", "method_words.csv"))


def _how(figure: Figure) -> str:
    words = [w for w in re.findall(r"[a-z]+", _sentence(figure).lower()) if w in _methods()]
    return f"the sentence says “{words[0]}”" if words else ""


def _when(figure: Figure) -> str:
    if figure.kind == "date":
        return figure.words
    sentence = _sentence(figure)
    return "; ".join(sentence[d.start : d.end] for d in find_dates(sentence))


_OUT_OF = re.compile(
    r"\s+(?:out )?of\s+(?:the\s+|all\s+|every\s+|its\s+|their\s+)?(\d[\d,.]*\s+\w+|\w+\s+\w+)", re.IGNORECASE
)


def _out_of(figure: Figure) -> str:
    if figure.kind in ("percent", "ratio"):
        return figure.counts
    if figure.kind in ("people", "things"):
        match = re.match(
            r"\s+(?:out )?of\s+(?:the|its|their|all)?\s*(\d[\d,.]*)",
            figure.text[figure.number_end : figure.number_end + 40],
        )
        return match.group(1).rstrip(".,") if match else ""
    return ""


_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|up from|down from|as against|more than in|than in|higher than|lower than)\s[^,.;]+"
)


def _compared(figure: Figure) -> str:
    if figure.kind == "comparison":
        return figure.counts
    match = _COMPARED.search(_sentence(figure))
    return match.group() if match else ""


_ROUND = ((1_000_000, "millions"), (1_000, "thousands"), (100, "hundreds"), (10, "tens"))


def _precision(figure: Figure) -> str:
    if figure.low is not None and figure.high is not None:
        return f"somewhere between {plain(figure.low)} and {plain(figure.high)}"
    if figure.kind == "vague":
        return "no number at all"
    if figure.value is None or figure.kind in ("date", "ordinal", "comparison"):
        return ""
    for size, name in _ROUND:
        if figure.value >= size and figure.value % size == 0:
            return f"it may be rounded to {name}"
    return "given to the last digit"


def _hedge(figure: Figure) -> str:
    if figure.bound is None:
        return ""
    words = figure.text[figure.start : figure.number_start].strip()
    return f"“{words}” makes it “{figure.bound}”" if figure.bound != "exactly" else "nothing: it is given as exact"


_STAKES = {
    "party": "yes: the source is a party to what is reported",
    "official": "yes: the source speaks for an authority",
    "relative": "yes: the source is a relative of those concerned",
}


def _stake(figure: Figure) -> str:
    role = figure.attribution.role if figure.attribution else None
    return _STAKES.get(role or "", "")
