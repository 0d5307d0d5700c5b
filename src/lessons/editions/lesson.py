"""A lesson as the editions read it: its notebook, what its first cell says, and what each cell asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import nbformat

from lessons import places
from lessons.exercises.bank import EXERCISES, PREDICTIONS
from lessons.exercises.exercise import Exercise, Prediction

Cell = Any
"""A cell of a notebook, as nbformat gives it."""


class EditionError(Exception):
    """An edition cannot be made; the message says why and what to do."""


@dataclass(frozen=True)
class Lesson:
    """One notebook of the course.

    Attributes
    ----------
    stem : its file's name without ending, "01_who_speaks"
    notebook : its cells, as nbformat reads them; every edition works on a copy
    """

    stem: str
    notebook: Any

    @property
    def number(self) -> str:
        """Two digits, "01"."""
        return self.stem[:2]

    @cached_property
    def opening(self) -> str:
        """The Markdown of the first cell, which holds title, question, minutes and aims."""
        return next((cell.source for cell in self.notebook.cells if cell.cell_type == "markdown"), "")

    @property
    def title(self) -> str:
        """What stands behind the number in the title: "Who speaks?"."""
        found = re.search(r"^# (?:\d\d · )?(.+)$", self.opening, re.MULTILINE)
        return found.group(1) if found else self.stem

    @property
    def question(self) -> str:
        """The question under the title."""
        found = re.search(r"^\*\*([^*]+\?)\*\*$", self.opening, re.MULTILINE)
        return found.group(1) if found else self.title

    @property
    def minutes(self) -> str:
        """How long it takes, as the first cell says it: "45" or "60–90"; "" where it does not say."""
        found = re.search(r"\*\*([\d–-]+) minutes\*\*", self.opening)
        return found.group(1) if found else ""

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """The headings of the second level, in order."""
        return tuple(heading for cell in self.notebook.cells for heading in sections_of(cell))


def open_lessons(folder: Path | None = None) -> tuple[Lesson, ...]:
    """All lessons of a folder, by number; of the course's own if none is named.

    Raises
    ------
    EditionError
        There are none, or one is no notebook.
    """
    folder = folder or places.notebooks()
    found = tuple(_open(path) for path in sorted(folder.glob("[0-9][0-9]_*.ipynb")))
    if not found:
        raise EditionError("There are no notebooks of lessons. Install the course again.")
    return found


def _open(path: Path) -> Lesson:
    try:
        return Lesson(path.stem, nbformat.reads(path.read_text(encoding="utf-8"), as_version=4))  # type: ignore[no-untyped-call]
    except (OSError, ValueError, nbformat.ValidationError):
        raise EditionError(f"The notebook “{path.name}” cannot be read. Install the course again.") from None


def sections_of(cell: Cell) -> list[str]:
    """The headings of the second level in a cell."""
    return re.findall(r"^## (.+)$", cell.source, re.MULTILINE) if cell.cell_type == "markdown" else []


def exercises_of(cell: Cell) -> Iterator[Exercise]:
    """The exercises that a cell asks for."""
    for id in _called("check", cell):
        if id in EXERCISES:
            yield EXERCISES[id]


def predictions_of(cell: Cell) -> Iterator[Prediction]:
    """The predictions that a cell asks for."""
    for id in _called("predict", cell):
        if id in PREDICTIONS:
            yield PREDICTIONS[id]


def opened_in(cell: Cell) -> Iterator[tuple[str, str]]:
    """The predictions whose results a cell opens, each with the sentence that gives the result there."""
    shown = " ".join("".join(output.get("data", {}).get("text/plain", "")) for output in cell.get("outputs", []))
    results = re.findall(r"The result is .+?\.(?=\s|$)", shown)
    yield from zip(_called("reveal", cell), results, strict=False)


def is_about_own_report(prediction: Prediction) -> bool:
    """True for a guess about a report that each learner brings, which has no result for all."""
    return bool(getattr(prediction, "about", str)())


def _called(function: str, cell: Cell) -> list[str]:
    return re.findall(rf'\b{function}\(\s*"([\w.]+)"', cell.source) if cell.cell_type == "code" else []


def is_asking(cell: Cell) -> bool:
    """True for a cell that waits for a learner's answer, so that its stored output is only "not answered yet"."""
    return bool(_called("check", cell) or _called("predict", cell))


def slide_type(cell: Cell) -> str:
    """Where a cell stands on the slides: "slide", "subslide", "fragment", "notes", "skip" or "-"."""
    kind: str = cell.metadata.get("slideshow", {}).get("slide_type", "-")
    return kind


def markdown_cell(source: str, slide: str, id: str) -> Cell:
    """A new cell of Markdown with its place on the slides."""
    cell = nbformat.v4.new_markdown_cell(source, metadata={"slideshow": {"slide_type": slide}})  # type: ignore[no-untyped-call]
    cell["id"] = id
    return cell
