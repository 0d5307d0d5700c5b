"""The table of mutation scores, data/reference/mutation_scores.csv, and the README's sentences that quote it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "data" / "reference" / "mutation_scores.csv"
README = ROOT / "README.md"


@dataclass(frozen=True)
class Score:
    """How many changes to one place were noticed.

    Attributes
    ----------
    where : a notebook, or a package of the library
    kind : what was changed
    mutations : how many changes were tried, one at a time
    killed : how many of them made a test fail
    drawn_from : how many there are; the same as ``mutations`` where all were tried
    """

    where: str
    kind: str
    mutations: int
    killed: int
    drawn_from: int

    def __str__(self) -> str:
        share = 100 * self.killed / self.mutations if self.mutations else 0
        return f"{self.where:42} {self.kind:12} {self.killed:6} of {self.mutations:6} noticed ({share:.1f} %)"


def read_scores() -> list[Score]:
    """The scores in the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        Score(row["where"], row["kind"], int(row["mutations"]), int(row["killed"]), int(row["drawn_from"]))
        for row in rows
    ]


def write_scores(scores: Iterable[Score], *, instead_of: str = "") -> None:
    """Write scores over those of the same places and kinds, and over all whose place starts with ``instead_of``."""
    kept = read_scores() if TABLE.exists() else []
    if instead_of:
        kept = [score for score in kept if not score.where.startswith(instead_of)]
    table = {(score.where, score.kind): score for score in [*kept, *scores]}
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([field.name for field in fields(Score)])
        writer.writerows(astuple(table[key]) for key in sorted(table))
    _quote([table[key] for key in sorted(table)])


def _quote(scores: list[Score]) -> None:
    """Put the sums into the README; tests/test_code.py holds them there."""
    outputs = sum(score.mutations for score in scores if score.kind in ("digit", "word", "chart value"))
    prose = sum(score.mutations for score in scores if score.kind == "prose")
    code = ", ".join(
        f"{score.killed} of {score.mutations} in `{score.where}`" for score in scores if score.kind == "code"
    )
    text = README.read_text(encoding="utf-8")
    text = re.sub(r"every one of \S+ changed digits, words", f"every one of {outputs:,} changed digits, words", text)
    text = re.sub(r"every one of \S+ changed digits\.", f"every one of {prose:,} changed digits.", text)
    text = re.sub(r"the tests noticed \S+(?: of [^.]*)?\.", f"the tests noticed {code or 'NONE'}.", text)
    README.write_text(text, encoding="utf-8")
