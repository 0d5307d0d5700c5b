"""How many changes to the stored notebooks does nbval notice? All of them are tried, one at a time.

    python benchmarks/notebook_mutations.py [--whole-runs 20] [--seed 1]

Every digit of every stored output, every word of it (feedback, tables and the marks of HTML), and every value behind
every chart is changed, one at a time, and nbval's own comparison is asked for its verdict, with what the kernel has
just given (tests/mutations.py). Every digit of the prose is changed too, and tests/prose_holders.py is asked. For
``--whole-runs`` changes, drawn with a seed from all kinds, the verdict is held against a run of nbval over the whole
notebook with that one change stored. The scores are written to data/reference/mutation_scores.csv and
their sums into the README. About half a minute, and ten seconds more for each whole run.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest

from mutation_scores import Score, write_scores

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.mutations import UNSEEN, Kind, is_noticed, mutations_of  # noqa: E402
from tests.prose_holders import changed_digits  # noqa: E402
from tests.whole_runs import failed_cells  # noqa: E402

from lessons import places  # noqa: E402


@dataclass(frozen=True)
class Verdict:
    """Whether nbval notices one change: the ``number``-th to the ``cell``-th code cell of a notebook."""

    notebook: Path
    cell: int
    number: int
    kind: Kind
    place: str
    noticed: bool


class Judge:
    """A pytest plugin that asks for a verdict on every change to every cell, as soon as nbval has passed it."""

    def __init__(self) -> None:
        self.verdicts: list[Verdict] = []

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        """Run the cell, then judge the changes to it."""
        result = yield
        self.verdicts += [
            Verdict(item.path, item.cell_num, number, mutation.kind, mutation.place, is_noticed(item, mutation))
            for number, mutation in enumerate(mutations_of(item.cell.outputs))
        ]
        return result


def main() -> None:
    """Judge all changes, hold a sample against whole runs, print and write the scores."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--whole-runs", type=int, default=20, metavar="N", help="verdicts to hold against whole runs")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    verdicts = judged()
    tried = Counter((verdict.notebook.stem, verdict.kind) for verdict in verdicts)
    killed = Counter((verdict.notebook.stem, verdict.kind) for verdict in verdicts if verdict.noticed)
    scores = [
        Score(f"notebooks/{name}", kind, tried[name, kind], killed[name, kind], tried[name, kind])
        for name, kind in sorted(tried)
    ]
    scores += in_prose()
    print(*scores, sep="\n")
    for kind, reason in UNSEEN.items():
        print(f"{kind}: {reason}")
    for verdict in verdicts:
        if not verdict.noticed and verdict.kind not in UNSEEN:
            print("  survived:", verdict.notebook.stem, "cell", verdict.cell, verdict.place)
    hold_against_whole_runs(verdicts, arguments.whole_runs, random.Random(arguments.seed))
    write_scores(scores, instead_of="notebooks/")


def judged() -> list[Verdict]:
    """Run every notebook once with nbval and judge every change to it."""
    judge = Judge()
    command = ["--nbval", "--nbval-current-env", "--nbval-cell-timeout=60", "-o", "addopts=", "-q"]
    if pytest.main([*command, "-p", "no:cacheprovider", *map(str, places.lessons())], plugins=[judge]) != 0:
        raise SystemExit("The notebooks do not pass nbval as they are stored, so there is nothing to change.")
    return judge.verdicts


def in_prose() -> list[Score]:
    """Every digit in the prose of every notebook, which tests/test_notebooks.py holds and nbval does not see."""
    scores = []
    for path in places.lessons():
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        results = [noticed for _, noticed in changed_digits(path.stem, cells)]
        scores.append(Score(f"notebooks/{path.stem}", "prose", len(results), sum(results), len(results)))
    return scores


def hold_against_whole_runs(verdicts: list[Verdict], count: int, chance: random.Random) -> None:
    """Store a change, run nbval on the whole notebook, and compare; drawn evenly from the kinds of change."""
    kinds = sorted({verdict.kind for verdict in verdicts})
    same = 0
    for i in range(count):
        verdict = chance.choice([v for v in verdicts if v.kind == kinds[i % len(kinds)]])
        notebook = nbformat.read(verdict.notebook, as_version=4)
        cell = [cell for cell in notebook.cells if cell.cell_type == "code"][verdict.cell]
        cell.outputs = list(mutations_of(cell.outputs))[verdict.number].applied(cell.outputs)
        with tempfile.TemporaryDirectory() as folder:
            failed = failed_cells(notebook, Path(folder))
        agrees = failed == ({verdict.cell} if verdict.noticed else set())
        same += agrees
        said = "noticed" if verdict.noticed else "not seen"
        print(
            f"  whole run {i + 1}: {verdict.notebook.stem}, cell {verdict.cell}, {verdict.kind}, {said}:",
            "the same verdict" if agrees else f"ANOTHER VERDICT, cells {sorted(failed)} fail",
        )
    print(f"{same} of {count} whole runs of nbval give the same verdict")


if __name__ == "__main__":
    main()
