"""Files and folders that are written whole or not at all: made beside their place, then moved into it.

What stops the writing may be a full disk, a mistake or Control-C. A file is then as it was before, a folder is not
there, and nothing half-made stays. Files that only ever grow, such as a learner's answers, are not written here.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def write_file(path: Path, content: str | bytes) -> None:
    """Write a file, in place of an earlier one; text as UTF-8, its line breaks as they are.

    Raises
    ------
    OSError
        It cannot be written, and is as it was.
    """
    partial = _partial(path)
    try:
        partial.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        partial.replace(path)
    except BaseException:  # Control-C too
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Give a folder to write to, which becomes ``folder`` when all is written.

    If anything stops that, it is taken away, with the folders around it that were made for it.

    Raises
    ------
    OSError
        It cannot be made, or there is something at its place that is no empty folder.
    """
    partial = _partial(folder)
    made = [around for around in folder.parents if not around.exists()]
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        # What a crash left; one fixed name, so that such things cannot heap up.
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        yield partial
        if folder.is_dir():
            folder.rmdir()
        partial.rename(folder)
    except BaseException:  # Control-C too
        shutil.rmtree(partial, ignore_errors=True)
        for around in made:
            with suppress(OSError):  # somebody may have put something into it meanwhile
                around.rmdir()
        raise


def _partial(path: Path) -> Path:
    """The name under which something is made, hidden, beside its place so that moving it costs nothing."""
    return path.with_name(f".{path.name}.partial")
