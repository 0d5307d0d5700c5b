"""How many changes to the library do its tests notice? A mutation run with mutmut, sampled, one package after another.

    uv run --group mutation python benchmarks/library_mutations.py [language figures sourcing] [--sample 150]

mutmut makes every change that it knows (another operator, number, string, argument …), one at a time, and runs the
tests that reach the changed function; a change that no test fails for survives. Here each change meets *all* tests of
the files that reach the function, and a process in which nothing but the parser is loaded, since what the library
remembers from an earlier call would hide the change ([tool.mutmut] in pyproject.toml). The scores are written to
data/reference/mutation_scores.csv; the survivors are printed with their diffs on request (--show).

Needs a system with fork. One core and a few seconds a change: 150 changes take about a quarter of an hour.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from mutation_scores import Score, write_scores

ROOT = Path(__file__).resolve().parents[1]
MUTANTS = ROOT / "mutants"
STATISTICS = MUTANTS / "mutmut-stats.json"
PACKAGES = ("language", "figures", "sourcing")
TIMEOUTS = {-24, 24, 36, 152, 255}
KILLED = {1, 2, 3, -9, -11, *TIMEOUTS}
"""Exit codes of a change that was noticed: a test failed or could not be collected, or did not come to its end."""


def main() -> None:
    """Make the changes, run a sample of them, print and write the scores."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("packages", nargs="*", default=PACKAGES, metavar="PACKAGE", help="language, figures, sourcing")
    parser.add_argument("--sample", type=int, default=150, help="changes to try in each package")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="print what each survivor changes")
    arguments = parser.parse_args()
    _make_all()
    _widen_to_whole_files()
    scores = []
    for package in arguments.packages:
        names = sorted(_mutants_of(package))
        random.Random(arguments.seed).shuffle(names)
        sample = names[: arguments.sample]
        results = _results(package, sample)
        survivors = [name for name in sample if results[name] not in KILLED]
        scores.append(Score(f"src/lessons/{package}", "code", len(sample), len(sample) - len(survivors), len(names)))
        write_scores(scores)
        print(scores[-1], flush=True)
        for name in survivors:
            print("  survived:", name, _mutmut("show", name) if arguments.show else "", flush=True)


def _results(package: str, sample: list[str]) -> dict[str, int | None]:
    """Run the mutants of a sample that no test has failed for yet: a larger sample goes on where a smaller one ended,
    survivors meet the tests that were written against them, and what came to no end, perhaps only because the machine
    was busy, is tried again. Delete the folder ``mutants`` to begin anew."""
    before = _mutants_of(package)
    living = [name for name in sample if before[name] not in KILLED - TIMEOUTS]
    if living:
        _mutmut("run", "--max-children", "1", *living)
    return _mutants_of(package)


def _mutmut(*arguments: str) -> str:
    """Run mutmut and return what it prints, without its spinner."""
    command = [sys.executable, "-c", "from mutmut.__main__ import cli; cli()", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "benchmarks"), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if arguments[0] == "run" and "Running mutation testing" not in done.stdout and "nothing matches" not in done.stderr:
        raise SystemExit((done.stdout + done.stderr)[-3000:])
    return done.stdout.rsplit("\r", 1)[-1]


def _make_all() -> None:
    """Make all mutants and find out which tests reach which function; mutmut has no command for that alone, but does
    it before it looks for the mutants that are asked for."""
    _mutmut("run", "--max-children", "1", "no such mutant")


def _widen_to_whole_files() -> None:
    """Let a function be tested by all tests of the files that reach it.

    Parses and tables are remembered between tests, so that mutmut sees only the first test of a file reach a function.
    """
    statistics = json.loads(STATISTICS.read_text(encoding="utf-8"))
    by_file = defaultdict(list)
    for test in statistics["duration_by_test"]:
        by_file[test.split("::")[0]].append(test)
    reached = statistics["tests_by_mangled_function_name"]
    for function, tests in reached.items():
        files = {test.split("::")[0] for test in tests}
        reached[function] = sorted(test for file in files for test in by_file[file])
    STATISTICS.write_text(json.dumps(statistics, indent=4), encoding="utf-8")


def _mutants_of(package: str) -> dict[str, int | None]:
    """All mutants of a package, with the exit code of the tests where they were run."""
    found: dict[str, int | None] = {}
    for file in (MUTANTS / "src" / "lessons" / package).rglob("*.meta"):
        found |= json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


if __name__ == "__main__":
    main()
