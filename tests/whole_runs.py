"""A whole, separate run of nbval on a notebook that is not stored anywhere else."""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import nbformat
from nbformat import NotebookNode


def failed_cells(notebook: NotebookNode, folder: Path) -> set[int]:
    """Run nbval, as the test command does, on a notebook written into a folder.

    Returns the numbers of the code cells that fail, counted from 0.
    """
    path, report = folder / "notebook.ipynb", folder / "report.xml"
    nbformat.write(notebook, path)
    command = [sys.executable, "-m", "pytest", "-q", "--nbval", "--nbval-current-env", "--nbval-cell-timeout=60"]
    command += ["-o", "addopts=", "-p", "no:xdist", "-p", "no:cacheprovider", f"--junitxml={report}", str(path)]
    environment = {**os.environ, "LESSONS_ANSWERS": str(folder / "answers")}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    cases = list(ET.parse(report).iter("testcase"))
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert len(cases) == len(code), done.stdout
    return {i for i, case in enumerate(cases) if case.find("failure") is not None or case.find("error") is not None}
