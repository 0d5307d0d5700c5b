"""The test of the tests: whoever changes a digit, a word or a charted value in a stored notebook makes nbval fail.

conftest.py asks nbval's own comparison about every change to every cell. Here that answer is held against the real
thing: a notebook that was really changed, given to a whole run of nbval. benchmarks/notebook_mutations.py counts.
"""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode
from nbval.plugin import coalesce_streams

from lessons import places
from tests.mutations import UNSEEN, mutations_of, unnoticed
from tests.whole_runs import failed_cells

NOTEBOOK = places.lessons()[0]


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_a_whole_run_of_nbval_fails_for_one_change_in_every_cell_and_for_nothing_that_it_does_not_see(
    tmp_path: Path,
) -> None:
    """Each cell is a test of its own, so one run answers for one change a cell."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    chance = random.Random(1)
    changed = set()
    for number, cell in enumerate(code_cells(notebook)):
        unseen = number % 4 == 3
        choices = [m for m in mutations_of(cell.outputs) if (m.kind in UNSEEN) == unseen]
        if choices:
            kind = chance.choice(sorted({m.kind for m in choices}))
            cell.outputs = chance.choice([m for m in choices if m.kind == kind]).applied(cell.outputs)
            changed |= set() if unseen else {number}
    assert len(changed) > 5
    assert failed_cells(notebook, tmp_path) == changed


def output(**data: Any) -> NotebookNode:
    return nbformat.from_dict({"output_type": "display_data", "metadata": {}, "data": data})


STORED = [
    nbformat.from_dict({"output_type": "stream", "name": "stdout", "text": "12 men\n"}),
    output(**{"text/plain": "10 of 9", "application/x+json": {"y": [0.5, 30], "label": "a 7", "grey": True}}),
]


def test_every_digit_every_word_and_every_charted_value_is_changed_once() -> None:
    changed = [(m.kind, m.value) for m in mutations_of(STORED)]
    texts = [value for kind, value in changed if kind in ("digit", "word")]
    assert texts == ["22 men\n", "13 men\n", "12 mßn\n", "20 of 9", "11 of 9", "10 oß 9", "10 of 0"]
    values = [value for kind, value in changed if kind == "chart value"]
    assert [v["y"] for v in values][:4] == [[1.5, 30], [0.6, 30], [0.5, 40], [0.5, 31]]
    assert [v["label"] for v in values][4:6] == ["ß 7", "a 8"]
    assert [v["grey"] for v in values][6] is False
    assert len(changed) == 7 + 7


def test_a_change_leaves_what_is_stored_as_it_was() -> None:
    before = json.dumps(STORED)
    for mutation in mutations_of(STORED):
        coalesce_streams(mutation.applied(STORED))
    assert json.dumps(STORED) == before


class BlindCell:
    """A cell of a runner that compares nothing but streams."""

    def __init__(self) -> None:
        self.cell = NotebookNode(outputs=STORED, execution_count=1)
        self.options = {"check": True}
        self.test_outputs = STORED

    def compare_outputs(self, test: list[NotebookNode], stored: list[NotebookNode]) -> bool:
        return [o.text for o in test if "text" in o] == [o.text for o in stored if "text" in o]


def test_what_a_runner_does_not_compare_is_found_out() -> None:
    missed = unnoticed(BlindCell())
    assert {mutation.output for mutation in missed} == {1}
    assert len(missed) == len([m for m in mutations_of(STORED) if m.output == 1])


def test_a_cell_that_is_hidden_from_nbval_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """nbval passes whatever stands behind its own tags; the proof of conftest.py does not."""
    root = places.data().parent
    monkeypatch.setenv("PYTHONPATH", str(root))
    shutil.copy(root / "conftest.py", tmp_path)
    cells = [nbformat.v4.new_code_cell("print(12)", execution_count=number) for number in (1, 2)]
    for cell in cells:
        cell.outputs = [nbformat.v4.new_output("stream", text="12\n")]
    cells[1].metadata["tags"] = ["nbval-ignore-output"]
    assert failed_cells(nbformat.v4.new_notebook(cells=cells), tmp_path) == {1}
