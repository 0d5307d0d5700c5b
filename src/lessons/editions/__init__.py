"""The editions: the lessons for teachers, as slides and as pages to read, all made from the one set of notebooks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from lessons.editions.lesson import Lesson

Edition = Literal["teacher", "slides", "html"]

EDITIONS: tuple[str, ...] = get_args(Edition)


def write_edition(edition: Edition, out: Path) -> tuple[Lesson, ...]:
    """Write one edition of all lessons to a new folder, and return the lessons that it holds.

    Raises
    ------
    EditionError
        The folder is in use, or a notebook cannot be read; the message says what to do.
    """
    return _writer(edition)(out)


def _writer(edition: Edition) -> Callable[[Path], tuple[Lesson, ...]]:
    # Imported when it is asked for: nbconvert takes a second, and each edition needs its own part of it.
    from lessons.editions import reading_copy, slides, teacher

    return {"teacher": teacher.write, "slides": slides.write, "html": reading_copy.write}[edition]
