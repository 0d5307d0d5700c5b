"""The folder of an edition: made whole or not at all, and never on top of anything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lessons import writing
from lessons.editions.lesson import EditionError


@contextmanager
def new_folder(out: Path) -> Iterator[Path]:
    """Give a folder to write to; when all is written it becomes ``out``, and if anything fails it is taken away.

    Raises
    ------
    EditionError
        ``out`` is a file, a folder that is not empty, or cannot be made there.
    """
    out = out.absolute()
    _refuse_what_is_there(out)
    try:
        with writing.new_folder(out) as unfinished:
            yield unfinished
    except OSError as error:
        raise EditionError(_unusable(out, error)) from None


def _refuse_what_is_there(out: Path) -> None:
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise EditionError(f"“{out.name}” is a file, and it was not touched. Name a folder that is not there yet.")
    try:
        full = out.is_dir() and any(out.iterdir())
    except OSError as error:
        raise EditionError(_unusable(out, error)) from None
    if full:
        raise EditionError(
            f"The folder “{out.name}” is not empty, and nothing in it was touched. Name a folder that is not there yet."
        )


def _unusable(out: Path, error: OSError) -> str:
    reason = error.strerror or "it cannot be written"
    return f"The folder “{out.name}” cannot be used ({reason}). Name another."
