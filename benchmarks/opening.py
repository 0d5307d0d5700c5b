"""What it costs to import the library and to open the report, beside what parsing would cost.

    python benchmarks/opening.py [--runs 7]

Each line is the median wall time of whole processes over the runs, in turn, and its ratio to the yardstick: starting
Python, importing spaCy and loading its English model.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time

YARDSTICK = "spaCy and its model"

COMMANDS = {
    "Python alone": "pass",
    "import lessons": "import lessons",
    "open the report, all findings": "import lessons; r = lessons.open_report(); r.attributions, r.figures",
    "check an exercise": "import lessons; lessons.check('0.5', ...)",
    YARDSTICK: "from lessons import parsing; parsing.pipeline()",
    "analyse the report afresh": "import lessons; lessons.Report(lessons.open_report().text).attributions",
}


def main() -> None:
    """Time the commands in turn and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs + 1):
        for name, code in COMMANDS.items():
            times[name].append(seconds(code))
    # The first round fills the disk's cache and is not counted.
    medians = {name: statistics.median(values[1:]) for name, values in times.items()}
    print(f"{'median of ' + str(runs) + ' runs':<32} {'seconds':>8} {'ratio':>7}")
    for name, median in medians.items():
        print(f"{name:<32} {median:8.2f} {median / medians[YARDSTICK]:7.2f}")


def seconds(code: str) -> float:
    """Wall time of a Python process that runs some code."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
