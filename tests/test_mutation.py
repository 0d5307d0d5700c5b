"""The test of the tests: one changed digit in a stored output, or one changed value behind a chart, and nbval fails.

Each cell is a test of its own, so one run of nbval can hold one change a cell. The first run changes the first output
of every cell, the second run the second, and so on; then every chart has one of its values changed.
"""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lessons import places

NOTEBOOKS = places.lessons()
CHART = "application/vnd.lessons.chart+json"
Notebook = dict[str, Any]


def code_cells(notebook: Notebook) -> list[dict[str, Any]]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def changed_text(text: str) -> str:
    """The text with the digit nearest to its middle raised by one (9 to 0), or a letter changed where it has none."""
    digits = [i for i, c in enumerate(text) if c in "0123456789"] or [i for i, c in enumerate(text) if c.isalpha()]
    place = min(digits, key=lambda i: abs(i - len(text) // 2))
    new = str((int(text[place]) + 1) % 10) if text[place] in "0123456789" else "ß"
    return text[:place] + new + text[place + 1 :]


def change_output(output: dict[str, Any]) -> None:
    """Change one digit of an output, in what a reader sees of it."""
    holder = output if output["output_type"] == "stream" else output["data"]
    key = "text" if output["output_type"] == "stream" else next(k for k in ("text/html", "text/plain") if k in holder)
    holder[key] = changed_text("".join(holder[key])).splitlines(keepends=True)


def change_number(value: Any) -> tuple[Any, bool]:
    """A JSON value with the last number in it raised by one, and whether there was any."""
    if isinstance(value, bool) or not isinstance(value, (int, float, list, dict)):
        return value, False
    if isinstance(value, (int, float)):
        return value + 1, True
    places_ = reversed(list(value)) if isinstance(value, dict) else reversed(range(len(value)))
    for place in places_:
        value[place], done = change_number(value[place])
        if done:
            return value, True
    return value, False


def output_mutants(notebook: Notebook) -> Iterator[tuple[Notebook, set[int]]]:
    """Notebooks with the n-th output of every cell changed, and the numbers of the changed cells."""
    most = max(len(cell["outputs"]) for cell in code_cells(notebook))
    for n in range(most):
        mutant = copy.deepcopy(notebook)
        changed = set()
        for number, cell in enumerate(code_cells(mutant)):
            if n < len(cell["outputs"]):
                change_output(cell["outputs"][n])
                changed.add(number)
        yield mutant, changed


def chart_mutants(notebook: Notebook) -> Iterator[tuple[Notebook, set[int]]]:
    """One notebook in which every chart has one of its values changed."""
    mutant = copy.deepcopy(notebook)
    changed = set()
    for number, cell in enumerate(code_cells(mutant)):
        for output in cell["outputs"]:
            if CHART in output.get("data", {}):
                output["data"][CHART], done = change_number(output["data"][CHART])
                assert done, "a chart with no number behind it"
                changed.add(number)
    if changed:
        yield mutant, changed


def failed_cells(notebook: Notebook, folder: Path) -> set[int]:
    """Run nbval on a notebook; the numbers of the code cells that fail, counted from 0."""
    path, report = folder / "mutant.ipynb", folder / "report.xml"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "--nbval", "--nbval-current-env", "--nbval-cell-timeout=60"]
    command += ["-o", "addopts=", "-p", "no:xdist", "-p", "no:cacheprovider", f"--junitxml={report}", str(path)]
    environment = {**os.environ, "LESSONS_ANSWERS": str(folder / "answers")}
    subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    cases = list(ET.parse(report).iter("testcase"))
    assert len(cases) == len(code_cells(notebook))
    return {i for i, case in enumerate(cases) if case.find("failure") is not None or case.find("error") is not None}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_nbval_fails_for_every_changed_output_and_every_changed_value_behind_a_chart(
    path: Path, tmp_path: Path
) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for number, (mutant, changed) in enumerate([*output_mutants(notebook), *chart_mutants(notebook)]):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert failed_cells(mutant, folder) == changed
