"""The code itself: ruff finds nothing, every type holds, and nothing of a machine or a registry is committed."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from lessons import places, tables

ROOT = places.data().parent
TRACKED = [p for folder in ("src", "tests", "benchmarks", "notebooks") for p in (ROOT / folder).rglob("*")]
TEXTS = [p for p in [*TRACKED, *ROOT.glob("*")] if p.suffix in (".py", ".ipynb", ".md", ".toml", ".csv")]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", [("ruff", "check"), ("ruff", "format", "--check"), ("mypy",)], ids=" ".join)
def test_the_code_is_clean(command: tuple[str, ...]) -> None:
    done = run(*command)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_names_a_machine_or_a_registry() -> None:
    pattern = re.compile(r"/(?:home|root|Users)/\w|://(?:files\.python|[\w.]*pypi\.(?:org|internal))|127\.0\.0\.1")
    for path in TEXTS:
        if path != Path(__file__).resolve():
            assert not pattern.search(path.read_text(encoding="utf-8")), path


def test_every_dependency_has_its_reason() -> None:
    block = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("dependencies = [", 1)[1].split("]", 1)[0]
    lines = [line.strip() for line in block.strip().splitlines()]
    for before, line in pairwise(lines):
        if line.startswith('"'):
            assert before.startswith("#"), line


def test_the_readmes_scores_are_the_measured_ones() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    ours = {
        name: next(
            row for row in tables.rows("reference", f"{name}_evaluation.csv") if row["finder"].startswith("this")
        )
        for name in ("attribution", "figures")
    }
    assert f"reach an F1 of {ours['attribution']['F1']} for source and content together" in readme
    assert f"reads {ours['figures']['value']} of 100 values, {ours['figures']['value + unit']} with the unit" in readme
    doubts = tables.rows("reference", "doubts_evaluation.csv")
    most, least = (row["wrong in 100"] for row in (doubts[0], doubts[-1]))
    said = f"of the most doubtful fifth of the attributions {most} in 100 were wrong, of the least doubtful {least} "
    assert said in readme


def test_the_readmes_mutation_scores_are_the_measured_ones() -> None:
    """What the README says of changes that were noticed is what benchmarks/ has measured and written down."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    scores = [
        (row["where"], row["kind"], int(row["killed"]), int(row["mutations"]))
        for row in tables.rows("reference", "mutation_scores.csv")
    ]
    outputs = [score for score in scores if score[1] in ("digit", "word", "chart value")]
    prose = [score for score in scores if score[1] == "prose"]
    for said, measured in (("changed digits, words and charted values", outputs), ("changed digits.", prose)):
        assert all(killed == tried for _, _, killed, tried in measured), measured
        assert f"every one of {sum(tried for *_, tried in measured):,} {said}" in readme
    assert {where.removeprefix("notebooks/") for where, *_ in outputs} == {path.stem for path in places.lessons()}
    for where, _, killed, tried in (score for score in scores if score[1] == "code"):
        assert f"{killed} of {tried} in `{where}`" in readme
