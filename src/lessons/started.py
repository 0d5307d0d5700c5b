"""What to type for the ``lessons`` command, as the reader has started it: a message names no command that is not there.

Under ``uv run lessons`` the program is in uv's own folder and a terminal does not know it by its name; the same goes
for ``.venv/bin/lessons`` in a folder that was not activated.
"""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path

NAME = "lessons"


def command() -> str:
    """The command as it can be typed again where this process was started: "uv run lessons", ".venv/bin/lessons"."""
    uv = os.environ.get("UV", "")
    if uv and "UV_RUN_RECURSION_DEPTH" in os.environ:
        # Any uv will do, also one behind a shim.
        return f"{'uv' if shutil.which('uv') else _typed(Path(uv), 'uv')} run {NAME}"
    program = Path(sys.executable).with_name(NAME + Path(sys.executable).suffix)
    if program.exists():
        return _typed(program, NAME)
    return f"{_typed(Path(sys.executable), 'python3')} -m lessons.cli"


def _typed(program: Path, name: str) -> str:
    """The bare name where a terminal finds this very program by it, else its path, from here if it is below."""
    found = shutil.which(name)
    if found and os.path.realpath(found) == os.path.realpath(program):
        return name
    here = Path.cwd()
    shorter = program.relative_to(here) if program.is_relative_to(here) else program
    return f'"{shorter}"' if os.name == "nt" and " " in str(shorter) else shlex.quote(str(shorter))
