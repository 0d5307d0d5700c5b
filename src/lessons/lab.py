"""Opening the lessons in JupyterLab: the notebooks' folder, a free port, and the first lesson in front."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from lessons import glossary, own_report, places
from lessons.writing import write_file

FIRST = "00_first_reading.ipynb"

OWN_FOLDER = "news-lessons"
"""The folder that an installed copy makes where the command is run."""

_CONFIGURATION = Path(__file__).resolve().parent / "jupyter_config"
"""Switches JupyterLab's announcements off: nothing here calls out, and nobody is asked about news in class."""


def open_lessons(folder: Path | None, *, port: int | None, browser: bool) -> int:
    """Open JupyterLab on the first lesson and wait until it is closed.

    From a clone the notebooks are opened where they are, unless a folder is named. From an installed wheel they are
    copied first, into ``news-lessons`` or the folder named. Returns JupyterLab's exit code, or 2 if the folder
    cannot be used.
    """
    if folder is None and places.is_clone():
        folder = places.notebooks()
    elif folder is not None and own_report.find(folder.absolute()):
        return open_own(folder.absolute(), port=port, browser=browser)
    else:
        folder = (folder or Path.cwd() / OWN_FOLDER).absolute()
        try:
            copied = copy_notebooks(folder)
        except OSError as error:
            print(
                f"lessons: the folder “{folder}” cannot be used ({error.strerror}). Name another with --folder.",
                file=sys.stderr,
            )
            return 2
        if copied:
            print(f"The notebooks were copied to {folder}. Your answers will be kept there too.")
    return _run(lab_command(folder, port=port, browser=browser))


def open_own(folder: Path, *, port: int | None, browser: bool) -> int:
    """Open JupyterLab on the notebook of a learner's own report and wait until it is closed."""
    return _run(lab_command(folder, port=port, browser=browser, first=own_report.NOTEBOOK))


def course_folder(folder: Path | None) -> Path:
    """Where a learner's copies of the lessons are, with the answers beside them: ``--folder``, or its default."""
    if folder is not None:
        return folder.absolute()
    return places.notebooks() if places.is_clone() else Path.cwd() / OWN_FOLDER


def _run(command: list[str]) -> int:
    """Run JupyterLab to its end. Control-C is JupyterLab's to answer; being ended ends JupyterLab too."""
    print("JupyterLab is starting. Press Control-C here, twice, to stop it.", flush=True)
    process = subprocess.Popen(command, env=lab_environment())
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def copy_notebooks(folder: Path) -> list[str]:
    """Copy the notebooks that are not in the folder yet. Nothing that is there is touched. Returns their names.

    The copies have no outputs, so that no result stands on the page before the learner's guess.
    """
    folder.mkdir(parents=True, exist_ok=True)
    copied = []
    for notebook in places.lessons():
        target = folder / notebook.name
        if not target.exists():
            write_file(target, without_outputs(notebook.read_text(encoding="utf-8")))
            copied.append(notebook.name)
    if not (folder / glossary.FILE).exists():
        # The lessons' key terms link to it.
        write_file(folder / glossary.FILE, glossary.markdown())
    return copied


def without_outputs(notebook: str) -> str:
    """A notebook, as JSON text, with its outputs and run numbers taken away."""
    content = json.loads(notebook)
    for cell in content["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def lab_command(folder: Path, *, port: int | None, browser: bool, first: str = FIRST) -> list[str]:
    """The command that starts JupyterLab. It takes the next port where the wished one is not free."""
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={folder}",
        f"--LabApp.default_url=/lab/tree/{first}",
    ]
    if port is not None:
        command.append(f"--ServerApp.port={port}")
    if not browser:
        command.append("--no-browser")
    # Without a token of its own making the server tells its address only among its many remarks.
    if "JUPYTER_TOKEN" not in os.environ:
        command += ["--ServerApp.log_level=WARN", "--LabApp.log_level=WARN"]
    # JupyterLab refuses to run as root unless it is told; containers and some classrooms have no other user.
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    return command


def lab_environment() -> dict[str, str]:
    """The environment in which JupyterLab is started: as it is, and with our configuration before any other."""
    paths = [str(_CONFIGURATION), os.environ.get("JUPYTER_CONFIG_PATH", "")]
    return {**os.environ, "JUPYTER_CONFIG_PATH": os.pathsep.join(filter(None, paths))}
