"""Score how mentions are sorted into voices and origins. Run by hand.

    python benchmarks/voices.py [--out data/reference/voices_evaluation.csv]

B-cubed F1 in percent (Bagga & Baldwin 1998), over the mentions that both the library and the key have, in speech that
has a source: on the report of the lessons, on the practice reports that rules were made on, and on those set aside.
Beside the rules stand two simple ways: every mention a voice of its own, and the same words the same voice. No mistake
is ever printed, because the reports set aside serve only once.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import get_args

from lessons import tables
from lessons.analysis import analyse
from lessons.bcubed import bcubed
from lessons.comparing_voices import Grouping, sortings
from lessons.findings import Findings
from lessons.keys import open_key
from lessons.practice import TABLE
from lessons.sourcing.attribution import Attribution

Sorter = Callable[[Attribution], str]

FINDERS: dict[str, Sorter | None] = {
    "every mention a voice of its own": lambda said: str(said.source),
    "the same words, the same voice": lambda said: said.source_words.casefold(),
    "the rules of this course": None,
}


def main() -> None:
    """Print the table, and write it to ``--out`` if that is given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path)
    out = parser.parse_args().out
    rows = list(_rows())
    with out.open("w", encoding="utf-8", newline="") if out else sys.stdout as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _rows() -> Iterable[dict[str, str | int]]:
    slugs = {use: [r["slug"] for r in tables.rows(*TABLE) if r["use"] == use] for use in ("practice", "set aside")}
    texts = {
        "this report": [""],
        "practice reports the rules were made on": slugs["practice"],
        "practice reports set aside": slugs["set aside"],
    }
    for on, names in texts.items():
        said = [_said(name) for name in names]
        for finder, sorter in FINDERS.items():
            scores = {by: _score(said, sorter, by) for by in get_args(Grouping)}
            yield {"finder": finder, "voices": scores["voice"], "origins": scores["origin"], "measured on": on}


def _said(name: str) -> tuple[Findings[Attribution], Findings[Attribution]]:
    """What the library finds in a report, and its key: speech."""
    key = open_key(name)
    return analyse(key.text).attributions.where(layer="speech"), key.attributions.where(layer="speech")


def _score(
    reports: list[tuple[Findings[Attribution], Findings[Attribution]]], sorter: Sorter | None, by: Grouping
) -> int:
    found: dict[Hashable, Hashable] = {}
    wanted: dict[Hashable, Hashable] = {}
    for number, (machine, key) in enumerate(reports):
        if sorter is not None:
            machine = Findings(replace(said, voice=sorter(said), origin=sorter(said)) for said in machine)
        ours, theirs = sortings(machine, key, by=by)
        for mention in ours.keys() & theirs.keys():
            found[number, mention] = number, ours[mention]
            wanted[number, mention] = number, theirs[mention]
    return round(100 * (bcubed(found, wanted).f1 or 0))


if __name__ == "__main__":
    main()
