"""Score the figures engine on NewsQuant and its sister sets, with the harness ``bench/figures.py``.

    python benchmarks/figures.py --gold GOLD.json --harness bench/figures.py --out answers.jsonl

Writes one JSON line a text, in the harness's form, and prints the engine's table with the peers' beside it. How our
figures become NewsQuant's quantities is in ``newsquant``.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from lessons import parsing, places
from lessons.figures import find_figures
from lessons.figures.tokens import Tokens
from lessons.paragraphs import find_paragraphs
from newsquant import quantities

PEERS = {
    "quantulum3": (69, 44, 49),
    "Recognizers-Text": (70, 34, 50),
    "spaCy NER": (72, 38, 59),
    "CQE (EMNLP 2023)": (90, 82, 86),
}
WHAT = {
    "quantulum3": "a Python library that finds quantities and their units",
    "Recognizers-Text": "a library that recognises numbers and units by pattern",
    "spaCy NER": "a trained model that marks names and numbers",
    "CQE (EMNLP 2023)": "rules over the grammar of the sentence",
}
"""F1 of value, value + unit and value + change on NewsQuant, measured with the same harness."""


def answers(texts: list[str]) -> Iterator[str]:
    """One JSON line a text."""

    def with_breaks() -> Iterator[tuple[str, list[int]]]:
        for text in texts:
            yield text, [p.start for p in find_paragraphs(text)]

    for doc in parsing.parse_many(with_breaks()):
        figures = find_figures(doc, find_paragraphs(doc.text))
        found = list(quantities(iter(figures), Tokens(doc)))
        yield json.dumps({"text": doc.text, "quantities": found}, ensure_ascii=False)


def load_harness(path: Path) -> ModuleType:
    """The harness as a module, from wherever it lies."""
    spec = importlib.util.spec_from_file_location("figures_harness", path)
    if spec is None or spec.loader is None:
        sys.exit(f"No harness at {path}. Give the path of bench/figures.py with --harness.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def publish(ours: tuple[object, ...], measured_on: str) -> None:
    """Write ``data/reference/figures_evaluation.csv``, which lesson 04 shows: the peers on the whole set, and us."""
    with places.data("reference", "figures_evaluation.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["finder", "value", "value + unit", "value + change", "measured on", "what it is"])
        for name, scores in PEERS.items():
            writer.writerow([name, *scores, "all of NewsQuant", WHAT[name]])
        writer.writerow(
            ["this course's rules", *ours, measured_on, "a number grammar, and the parse for what is counted"]
        )


def main() -> None:
    """Answer, score, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--gold", type=Path, required=True, help="a test set in NewsQuant's form")
    parser.add_argument("--out", type=Path, required=True, help="where the answers are written, as JSON Lines")
    parser.add_argument(
        "--harness", type=Path, help="the scoring script bench/figures.py; without it, only --out is written"
    )
    parser.add_argument("--publish", metavar="TEXT", help="write the table that lesson 04 shows; TEXT says on what")
    given = parser.parse_args()
    texts = [entry["text"] for entry in json.loads(given.gold.read_text(encoding="utf-8"))]
    given.out.write_text("".join(line + "\n" for line in answers(texts)), encoding="utf-8")
    if given.harness:
        harness = load_harness(given.harness)
        scores = harness.score(harness.load_gold(given.gold), harness.load_system(given.out))
        measures = ("value", "value+unit", "value+change")
        ours = tuple(round(100 * scores[m][2]) if m in scores else "" for m in measures)
        if given.publish:
            publish(ours, given.publish)
        print("\nF1 (peers on NewsQuant)" + "".join(f"{m:>14}" for m in measures))
        for name, row in {**PEERS, f"lessons ({given.gold.stem})": ours}.items():
            print(f"{name:23}" + "".join(f"{score:>14}" for score in row))


if __name__ == "__main__":
    main()
