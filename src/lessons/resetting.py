"""A fresh copy of one lesson. The learner's old notebook is put aside beside it, and no answer is touched."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from lessons import lab, own_report, places
from lessons.writing import write_file


class NotReset(Exception):
    """A lesson that was not reset. The message says why and what to do; nothing was changed."""


def find_lesson(wanted: str) -> Path:
    """The shipped notebook of a lesson: "03", "3" or its name.

    Raises
    ------
    NotReset
        There is none; the message says which there are.
    """
    shipped = places.lessons()
    name = wanted.strip().removesuffix(".ipynb").casefold()
    number = name.zfill(2) if re.fullmatch(r"\d{1,2}", name) else name
    for path in shipped:
        if path.stem.casefold() == number or path.name[:2] == number:
            return path
    known = ", ".join(path.name[:2] for path in shipped)
    raise NotReset(f"there is no lesson “{wanted}”. There are: {known}.")


def reset(wanted: str, folder: Path) -> str:
    """Put a fresh copy of a lesson into a folder. Returns one sentence that says where the old one is.

    Raises
    ------
    NotReset
        There is no such lesson, or the folder cannot be written.
    """
    shipped = find_lesson(wanted)
    target = folder / shipped.name
    try:
        fresh = _fresh(shipped, folder)
        if not folder.is_dir():
            raise NotReset(f"there is no folder “{folder}”. Name the one with your notebooks with --folder.")
        if target.exists() and target.read_text(encoding="utf-8", errors="replace") == fresh:
            return f"{target.name} is as it came. Nothing was changed."
        aside = _put_aside(target, fresh)
    except OSError as error:
        reason = (error.strerror or "it cannot be written").lower()
        raise NotReset(f"the notebook “{target.name}” cannot be replaced ({reason}). Nothing was changed.") from None
    kept = f" Your old notebook is now {aside.name}." if aside else ""
    return f"{target.name} is fresh.{kept} Your answers are where they were."


def _fresh(shipped: Path, folder: Path) -> str:
    """The notebook as it came into this folder: the clone's own, a copy, or the one beside an own report."""
    if folder == shipped.parent:
        return _as_shipped(shipped)
    if own_report.find(folder) and shipped.name == own_report.NOTEBOOK:
        return own_report.fresh_lesson()
    return lab.without_outputs(shipped.read_text(encoding="utf-8"))


def _put_aside(target: Path, fresh: str) -> Path | None:
    """Write the fresh notebook, with the old one moved to a free name first."""
    aside = _free_name(target) if target.exists() else None
    try:
        if aside is not None:
            target.rename(aside)
        write_file(target, fresh)
    except BaseException:  # Control-C too
        if aside is not None and aside.exists() and not target.exists():
            aside.rename(target)
        raise
    return aside


def _free_name(target: Path) -> Path:
    number = 1
    while (aside := target.with_name(f"{target.stem}{places.EARLIER}{number}{target.suffix}")).exists():
        number += 1
    return aside


def _as_shipped(shipped: Path) -> str:
    """A lesson as the clone came with it, which is the one that the last commit holds."""
    command = ["git", "-C", str(shipped.parent), "show", f"HEAD:./{shipped.name}"]
    try:
        return subprocess.run(command, capture_output=True, check=True, timeout=30).stdout.decode("utf-8")
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        raise NotReset(
            f"“{shipped.name}” is the only copy here, and git cannot give back the old one. "
            "Work in copies with --folder, and reset those."
        ) from None
