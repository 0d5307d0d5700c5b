"""How far the two readings behind the report's key agreed, before their differences were settled.

    python benchmarks/key_agreement.py

writes ``data/report/key/agreement.csv``: for each table, how many rows each reading has and how many both have
(same paragraph, and cue or content in common), and for those Krippendorff's alpha and plain agreement of each label.
"""

from __future__ import annotations

import csv
import re

from lessons import places
from lessons.agreement import krippendorff_alpha

Row = dict[str, str]
LABELS = {
    "attributions": ("mode", "layer", "identity", "role", "access", "verb_class"),
    "figures": ("value", "kind", "bound", "change"),
}
WORDS = {"attributions": ("cue", "content"), "figures": ("number", "phrase")}


def main() -> None:
    """Compare the readings and write the table."""
    lines = [line for table, labels in LABELS.items() for line in compare(table, labels)]
    target = places.data("report", "key", "agreement.csv")
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["table", "label", "compared", "agreement", "alpha", "rows_A", "rows_B"])
        writer.writerows(lines)
    print(target.read_text(encoding="utf-8"), end="")


def compare(table: str, labels: tuple[str, ...]) -> list[list[object]]:
    """The lines of one table: how many rows are in both readings, then one line a label."""
    first, second = read(table, "A"), read(table, "B")
    pairs = paired(first, second, WORDS[table])
    lines: list[list[object]] = [[table, "row", len(pairs), "", "", len(first), len(second)]]
    for label in labels:
        values = [(one[label], two[label]) for one, two in pairs]
        same = sum(one == two for one, two in values) / len(values)
        alpha = krippendorff_alpha(values)
        lines.append([table, label, len(values), f"{same:.3f}", "" if alpha is None else f"{alpha:.3f}", "", ""])
    return lines


def read(table: str, reading: str) -> list[Row]:
    """The rows of one reading."""
    path = places.data("report", "key", "readings", f"{table}_{reading}.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def paired(first: list[Row], second: list[Row], columns: tuple[str, ...]) -> list[tuple[Row, Row]]:
    """Rows of both readings that are about the same words, each used once, the closest first."""
    candidates = [
        (closeness(one, two, columns), i, j)
        for i, one in enumerate(first)
        for j, two in enumerate(second)
        if one["paragraph"] == two["paragraph"]
    ]
    used: set[tuple[str, int]] = set()
    pairs = []
    for close, i, j in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if close >= 0.5 and ("first", i) not in used and ("second", j) not in used:
            used |= {("first", i), ("second", j)}
            pairs.append((first[i], second[j]))
    return pairs


def closeness(one: Row, two: Row, columns: tuple[str, ...]) -> float:
    """Mean Dice overlap of the words in some columns, from 0 to 1; two empty cells are alike."""
    return sum(dice(words(one[c]), words(two[c])) for c in columns) / len(columns)


def dice(one: set[str], two: set[str]) -> float:
    """Shared words as a share of all, counted twice; 1 for two empty sets."""
    return 2 * len(one & two) / (len(one) + len(two)) if one or two else 1.0


def words(text: str) -> set[str]:
    """The words of a cell, without capitals."""
    return set(re.findall(r"\w+", text.lower()))


if __name__ == "__main__":
    main()
