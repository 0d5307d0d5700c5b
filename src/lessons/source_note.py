"""A source note: about two hundred words on who says what in a report, and how far one can go with it.

:func:`check_note` looks at its structure alone, by the rows of ``data/rubric/source_note_structure.csv``. Whether the
note is right and fair is for a reader with the rubric, ``data/rubric/source_note.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from lessons import places, tables
from lessons.figures.figure import Figure
from lessons.findings import Span
from lessons.given import takes
from lessons.mistakes import WrongKind
from lessons.report import Report
from lessons.words import find_words

if TYPE_CHECKING:
    from lessons.word_table import Table

LONGEST_NOTE = 6_000
"""Characters that are looked at."""


@dataclass(frozen=True)
class Requirement:
    """One thing that a source note has, and whether this one has it.

    Attributes
    ----------
    name : what it is called
    met : True if it is there
    found : what was found of it, in words
    advice : what to do where it is not there; "" where it is
    """

    name: str
    met: bool
    found: str
    advice: str


@dataclass(frozen=True, repr=False)
class NoteCheck:
    """What was found of each requirement. Only structure: nobody has judged whether the note is right."""

    requirements: tuple[Requirement, ...]

    @property
    def complete(self) -> bool:
        """True if every requirement is met."""
        return all(requirement.met for requirement in self.requirements)

    @property
    def first_missing(self) -> Requirement | None:
        """The first requirement that is not met."""
        return next((requirement for requirement in self.requirements if not requirement.met), None)

    def table(self) -> Table:
        """One row a requirement."""
        from lessons.word_table import Table

        rows = [
            {
                "a source note": r.name,
                "is it there?": "there" if r.met else "not yet",
                "found": r.found,
                "what to do": r.advice,
            }
            for r in self.requirements
        ]
        return Table(rows).set_index("a source note")

    def __repr__(self) -> str:
        return f"{self.table()!r}\n{_LIMIT}"

    def _repr_html_(self) -> str:
        return f"{self.table()._repr_html_()}<p>{_LIMIT}</p>"


_LIMIT = "This looks at structure only. Whether the note is right and fair is for a reader with the rubric."


@dataclass(frozen=True)
class _Note:
    """A note with the report it is about."""

    text: str
    report: Report

    @property
    def words(self) -> int:
        return len(re.findall(r"\w+(?:['’\-]\w+)*", self.text))

    @property
    def sentences(self) -> list[str]:
        return [part for part in re.split(r"(?<=[.!?][”\"’'])\s+|(?<=[.!?])\s+|\n+", self.text) if part.strip()]


def check_note(text: object, report: Report | None = None) -> NoteCheck:
    """Look for what a source note has: sources and what they could know, a figure and whose word, a gap, a doubt.

    Parameters
    ----------
    text : the note; anything else counts as an empty one
    report : the report it is about; the open one, as the learner has corrected it, if none is given

    Raises
    ------
    lessons.mistakes.WrongKind
        It is to be checked against something that is no report.
    """
    from lessons.report import open_report

    if report is not None and not isinstance(report, Report):
        raise WrongKind("A note is checked against a report: check_note(note, report).")
    note = _Note(text[:LONGEST_NOTE] if isinstance(text, str) else "", report or open_report().corrected())
    rows = tables.rows("rubric", "source_note_structure.csv")
    return NoteCheck(tuple(_looked_at(note, row) for row in rows))


def _looked_at(note: _Note, row: tables.Row) -> Requirement:
    count, found = _LOOKS[row["look"]](note)
    met = int(row["least"]) <= count <= int(row["most"])
    return Requirement(row["requirement"], met, found, "" if met else row["advice"])


# ----------------------------------------------------------------------- looks


def _length(note: _Note) -> tuple[int, str]:
    return note.words, f"{note.words} words"


def _sources(note: _Note) -> tuple[int, str]:
    """Sources of the report in whose sentence, or in the next one, stands what they could know."""
    known: dict[str, None] = {}
    sentences = note.sentences
    for sentence, following in zip(sentences, [*sentences[1:], ""], strict=False):
        for voice in _voices_in(sentence, note.report):
            if _has_any("access", f"{sentence} {following}"):
                known[voice] = None
    return len(known), ", ".join(known) or "no source with what it could know"


def _figures(note: _Note) -> tuple[int, str]:
    """Figures of the report in whose sentence stands whose word they are."""
    found = []
    for sentence in note.sentences:
        figures = [f.surface for f in note.report.figures if _is_amount(f) and _holds_number(sentence, f.surface)]
        if figures and (_voices_in(sentence, note.report) or _has_any("whose word", sentence)):
            found.append(figures[0])
    return len(found), ", ".join(dict.fromkeys(found)) or "no figure of the report with whose word it is"


def _open(note: _Note) -> tuple[int, str]:
    return _first_of("silence", note)


def _doubt(note: _Note) -> tuple[int, str]:
    return _first_of("own certainty", note)


def _quotations(note: _Note) -> tuple[int, str]:
    """How many quotations do not stand in the report."""
    quoted = [m.group(1) for m in re.finditer(r"[“\"]([^“”\"]{2,300})[”\"]", note.text)]
    wrong = [words for words in quoted if not find_words(note.report.text, words.strip(" .,;:!?"))]
    if wrong:
        return len(wrong), f"not in the report: “{wrong[0]}”"
    return 0, f"{len(quoted)} found, all to the letter" if quoted else "none"


_LOOKS: dict[str, Callable[[_Note], tuple[int, str]]] = {
    "length": _length,
    "sources": _sources,
    "figures": _figures,
    "open": _open,
    "doubt": _doubt,
    "quotations": _quotations,
}


def _voices_in(sentence: str, report: Report) -> list[str]:
    return [voice.name for voice in report.voices if any(find_words(sentence, name) for name in _names(voice.name))]


def _names(name: str) -> Iterable[str]:
    """How a note may call a voice: in full, without its article, a person by the last name."""
    bare = re.sub(r"\s*\(\d+\)$", "", name)
    bare = re.sub(r"^(?:a|an|the|his|her|its|their)\s+", "", bare, flags=re.IGNORECASE)
    if len(bare) < 3 or bare.lower() in _TOO_SHORT:
        return ()
    words = bare.split()
    last = [words[-1]] if len(words) > 1 and words[-1][0].isupper() else []
    return (bare, *last)


_TOO_SHORT = frozenset({"she", "they", "who", "one", "you", "man", "woman"})
"""Voices that a note cannot name by these words alone."""


SMALLEST = 10
"""A figure below this, such as "one" or "two", stands in a note by chance (own choice)."""


def _is_amount(figure: Figure) -> bool:
    sizes = [size for size in (figure.value, figure.low, figure.high) if size is not None]
    return figure.kind not in ("date", "ordinal", "vague") and max(sizes, default=0) >= SMALLEST


def _holds_number(sentence: str, surface: str) -> bool:
    """True if a sentence gives a number of the report, with or without its comma."""
    plain = surface.replace(",", "")
    return bool(find_words(re.sub(r"(?<=\d),(?=\d{3})", "", sentence), plain))


def _first_of(kind: str, note: _Note) -> tuple[int, str]:
    found = [note.text[start:end] for words in _phrases(kind) for start, end in _places(note.text, words)]
    return len(found), f"“{found[0]}”" if found else "no such words"


def _has_any(kind: str, sentence: str) -> bool:
    return any(_places(sentence, words) for words in _phrases(kind))


def _places(text: str, words: str) -> list[Span]:
    return find_words(text, words)


def _phrases(kind: str) -> list[str]:
    return [row["words"] for row in tables.rows("rubric", "source_note_words.csv") if row["kind"] == kind]


# ---------------------------------------------------------------------- rubric


@takes("nothing: it shows the rubric of the source note")
def rubric() -> Table:
    """The four-level rubric of the source note, one row a criterion."""
    from lessons.word_table import Table

    return Table(tables.rows("rubric", "source_note.csv")).set_index("criterion").drop(columns="source")


class SampleNote(str):
    """A note that shows in a notebook as paragraphs."""

    def _repr_html_(self) -> str:
        paragraphs = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in self.split("\n\n"))
        return f'<div style="max-width:46em;line-height:1.6">{paragraphs}</div>'

    def __repr__(self) -> str:
        return str(self)


@takes("nothing: it shows one source note as an example")
def example_note() -> SampleNote:
    """A source note on the practice report "bridge", as an example."""
    return sample_note("example")


def sample_note(name: str) -> SampleNote:
    """A note from ``data/rubric/notes``: the example, and those that exercise 7.6 is tested with."""
    return SampleNote(places.data("rubric", "notes", f"{name}.md").read_text(encoding="utf-8").strip())
