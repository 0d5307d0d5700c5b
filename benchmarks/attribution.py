"""Score the sourcing engine on PolNeAR, beside what other tools reach.

    python benchmarks/attribution.py --data polnear --split dev --out answers.jsonl --harness bench/attribution.py

writes the answers as JSON Lines in the harness's form and prints the harness's table, the peers' figures, and the
speed with and without sourcing. The tables are counted on all of train, so a score on train (``--only``) means
something only with tables made by ``cue_counts.py --without`` the same articles. PolNeAR writes a quotation that runs
on over paragraphs as one attribution, and so does the engine. Newell, Margolin and Ruths (2018), "An Attribution
Relations Corpus for Political News".
"""

from __future__ import annotations

import argparse
import csv
import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cue_counts import load_harness
from lessons import parsing, places
from lessons.findings import Findings
from lessons.paragraphs import find_paragraphs
from lessons.sourcing import find_sourcing
from lessons.sourcing.attribution import Attribution

PEERS = (
    ("JournalismAI regular expressions", 15, 18, "patterns over the characters"),
    ("textacy direct_quotations", 25, 26, "rules for what stands in quotation marks"),
    ("Citron", 44, 42, "a trained model, with its cues stood in for"),
    ("Gender Gap Tracker", 43, 46, "rules over the grammar of the sentence"),
    ("two trained models (CRFs)", 67, 69, "models trained on 840 articles of the same collection"),
    ("one trained person against another", 75, 75, "the ceiling"),
)
"""Name, F1 in percent of content and source both right on dev and on test, measured with the same harness, and kind."""


def answers(attributions: Findings[Attribution]) -> list[dict[str, Any]]:
    """Attributions in the harness's form."""
    return [
        {role: [list(span) for span in getattr(found, role)] or None for role in ("source", "cue", "content")}
        for found in attributions
    ]


def run(articles: list[Any], out: Path) -> tuple[float, float, int]:
    """Answer all articles into a file; seconds of parsing, seconds of sourcing, and tokens."""
    parsing.pipeline()
    parse = source = 0.0
    tokens = 0
    with out.open("w", encoding="utf-8") as file:
        for article in articles:
            paragraphs = find_paragraphs(article.text)
            begun = time.perf_counter()
            doc = parsing.parse(article.text, [paragraph.start for paragraph in paragraphs])
            parsed = time.perf_counter()
            attributions, _ = find_sourcing(doc, paragraphs)
            source += time.perf_counter() - parsed
            parse += parsed - begun
            tokens += len(doc)
            file.write(json.dumps({"doc": article.name, "attributions": answers(attributions)}) + "\n")
    return parse, source, tokens


@dataclass(frozen=True)
class Text:
    """An article without its annotations."""

    name: str
    text: str


def texts(arguments: argparse.Namespace) -> list[Text]:
    """The articles of a split, read without the harness."""
    folder = arguments.data / arguments.split / "text"
    return [Text(path.stem, path.read_bytes().decode("utf-8")) for path in sorted(folder.glob("*.txt"))]


def publish(f1: float, measured_on: str) -> None:
    """Write ``data/reference/attribution_evaluation.csv``, which lesson 01 shows: the peers on test, and us."""
    rows: list[tuple[str, float, str, str]] = [(name, test, "test articles", what) for name, _, test, what in PEERS]
    rows.append(("this course's rules", round(100 * f1), measured_on, "rules over the grammar, with tables of cues"))
    with places.data("reference", "attribution_evaluation.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["finder", "F1", "measured on", "what it is"])
        writer.writerows(sorted(rows, key=lambda row: row[1]))


def main() -> None:
    """Answer, score, and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="PolNeAR's folder")
    parser.add_argument(
        "--harness", type=Path, help="the scoring harness, attribution.py; without it nothing is scored"
    )
    parser.add_argument("--split", default="dev", choices=("train", "dev", "test"))
    parser.add_argument("--out", type=Path, required=True, help="file for the answers, one JSON line an article")
    parser.add_argument("--only", type=Path, help="file with the names of the articles to take, one a line")
    parser.add_argument("--publish", metavar="TEXT", help="write the table that lesson 01 shows; TEXT says on what")
    arguments = parser.parse_args()
    harness = load_harness(arguments.harness) if arguments.harness else None
    articles = harness.load_polnear(arguments.data, arguments.split) if harness else texts(arguments)
    if arguments.only:
        wanted = set(arguments.only.read_text(encoding="utf-8").split())
        articles = [article for article in articles if article.name in wanted]
    parse, source, tokens = run(articles, arguments.out)
    print("F1 of content and source both right      dev / test")
    if harness:
        tally = harness.merge(harness.score(articles, harness.read_system(arguments.out)).values())
        print(f"  {'lessons (' + arguments.split + ')':<36} {100 * tally['source'].f1:.0f}")
        if arguments.publish:
            publish(tally["source"].f1, arguments.publish)
    for name, dev, test, _ in PEERS:
        print(f"  {name:<36} {dev} / {test}")
    if harness:
        print("\n" + "\n".join(harness.table(tally, f"lessons {arguments.split}")))
    print(f"\nparsing {parse:.1f} s, sourcing {source:.1f} s ({source / parse:.1%} of it), {tokens} tokens")


if __name__ == "__main__":
    main()
