"""The folder of an edition: made whole or not at all, and never on top of anything."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
        out.parent.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=f".{out.name}.", suffix=".partial", dir=out.parent))
    except OSError as error:
        raise EditionError(_unusable(out, error)) from None
    try:
        yield unfinished
        _put_in_place(unfinished, out)
    except OSError as error:
        raise EditionError(_unusable(out, error)) from None
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


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


def _put_in_place(unfinished: Path, out: Path) -> None:
    # A temporary folder is for its owner only; an edition may be meant for a web server.
    unfinished.chmod(0o755)
    if out.is_dir():
        out.rmdir()
    unfinished.rename(out)


def _unusable(out: Path, error: OSError) -> str:
    reason = error.strerror or "it cannot be written"
    return f"The folder “{out.name}” cannot be used ({reason}). Name another."
