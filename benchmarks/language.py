"""How right and how fast the language folder is. Run by hand.

    python benchmarks/language.py [--minitexts counting-minitexts.json] [--news polnear/]

Prints the small-text table (ours, textstat, by hand), how often the syllable rule agrees with the dictionary, the
report's scores, precision and recall of wording on the practice texts, and words a second. With ``--news`` it also
reads how often each kind of wording turns up in real news, per 1,000 words.
"""

from __future__ import annotations

import argparse
import csv
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from lessons import places
from lessons.findings import Findings
from lessons.language.comparison import textstat_counts
from lessons.language.counts import Counts, count
from lessons.language.formulas import FORMULAS
from lessons.language.mark import Mark
from lessons.language.pronouncing import dictionary_syllables, dictionary_words
from lessons.language.readability import readability
from lessons.language.syllables import rule_syllables
from lessons.language.wording import find_wording
from lessons.paragraphs import find_paragraphs
from lessons.parsing import parse
from lessons.sentences import find_sentences
from lessons.sourcing import find_sourcing


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minitexts", type=Path, help="small texts with counts by hand (JSON)")
    parser.add_argument("--news", type=Path, help="folder of PolNeAR")
    options = parser.parse_args()
    if options.minitexts:
        small_texts(json.loads(options.minitexts.read_text(encoding="utf-8")))
    syllable_rule()
    report = places.data("report", "report.txt").read_text(encoding="utf-8")
    print(readability(counts_of(report)).table().to_string(), "\n")
    practice()
    speed(report)
    if options.news:
        news(sorted(options.news.glob("*/text/*.txt")))


def counts_of(text: str) -> Counts:
    """Our counts on the normal path."""
    paragraphs = find_paragraphs(text)
    return count(text, paragraphs, find_sentences(parse(text, [p.start for p in paragraphs])))


def wording_of(text: str) -> Findings[Mark]:
    """Our marks on the normal path."""
    paragraphs = find_paragraphs(text)
    doc = parse(text, [p.start for p in paragraphs])
    return find_wording(doc, paragraphs, find_sourcing(doc, paragraphs)[0])


def small_texts(texts: Iterable[dict[str, Any]]) -> None:
    """Sentences, words and syllables of small texts: ours, textstat's, by hand."""
    print(f"{'text':12} {'by hand':>14} {'ours':>14} {'textstat':>14}")
    for text in texts:
        ours, theirs = counts_of(text["text"]).to_json(), textstat_counts(text["text"])
        names = ("sentences", "words", "syllables")
        cells = ("/".join(str(counts[name]) for name in names) for counts in (text, ours, theirs))
        print(f"{text['name']:12} " + " ".join(f"{cell:>14}" for cell in cells))
    print()


def syllable_rule() -> None:
    """How often the rule for unknown words agrees with the dictionary."""
    words = [word for word in dictionary_words() if word.isalpha()]
    right = sum(dictionary_syllables(word) == rule_syllables(word) for word in words)
    print(f"syllable rule agrees with the dictionary on {right / len(words):.1%} of {len(words):,} words\n")


SETS = {
    "first": "the rules were made on these",
    "second": "scored once, then used",
    "third": "the rules for quotation marks were mended on these",
    "fourth": "scored once after that, then used too",
    "fifth": "scored once after that, then used too",
    "sixth": "scored once at the end; two rules were mended after that",
}
"""The practice texts' sets, and what each was used for."""


def practice() -> None:
    """Precision and recall of each kind of wording on the practice texts, a set at a time."""
    with places.data("practice", "wording", "key.csv").open(encoding="utf-8", newline="") as file:
        key = list(csv.DictReader(file))
    for name, purpose in SETS.items():
        hits, extra, missed = scored([row for row in key if row["set"] == name])
        print(f"{name} set ({purpose})")
        print(f"{'':16} precision  recall  hits extra missed")
        for kind in sorted(hits | extra | missed):
            precision = hits[kind] / max(1, hits[kind] + extra[kind])
            recall = hits[kind] / max(1, hits[kind] + missed[kind])
            print(f"{kind:16} {precision:9.2f} {recall:7.2f} {hits[kind]:5} {extra[kind]:5} {missed[kind]:6}")
        print()


def scored(key: list[dict[str, str]]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Marks that the key has, marks that it does not have, and its rows that were missed, by kind."""
    hits, extra, missed = Counter[str](), Counter[str](), Counter[str]()
    for name in sorted({row["text"] for row in key}):
        rows = [row for row in key if row["text"] == name]
        for mark in wording_of(places.data("practice", "wording", f"{name}.txt").read_text(encoding="utf-8")):
            hit = next((row for row in rows if row["kind"] == mark.kind and touch(row, mark)), None)
            if hit is None:
                extra[mark.kind] += 1
            else:
                hits[mark.kind] += 1
                rows.remove(hit)
        missed.update(row["kind"] for row in rows)
    return hits, extra, missed


def touch(row: dict[str, str], mark: Mark) -> bool:
    """True if a row of the key and a mark share a character."""
    return int(row["start"]) < mark.end and mark.start < int(row["end"])


def speed(text: str) -> None:
    """Words a second of each step, and the time of the interval."""
    paragraphs = find_paragraphs(text)
    doc = parse(text, [p.start for p in paragraphs])
    sentences = find_sentences(doc)
    counts = count(text, paragraphs, sentences)
    attributions = find_sourcing(doc, paragraphs)[0]
    parsing = best(lambda: parse(text, [p.start for p in paragraphs]), 5)
    marking = best(lambda: find_wording(doc, paragraphs, attributions), 5)
    steps = {
        "counting": best(lambda: count(text, paragraphs, sentences), 50),
        "eight formulas": best(lambda: [formula.score(counts) for formula in FORMULAS], 50),
        "readability with intervals": best(lambda: readability(counts), 20),
    }
    for name, seconds in steps.items():
        print(f"{name:28} {seconds * 1000:8.3f} ms {counts.words / seconds:14,.0f} words/s")
    print(f"wording takes {marking / parsing:.1%} of the parse's {parsing * 1000:.0f} ms")


def best(work: Callable[[], object], times: int) -> float:
    """Shortest time of several runs, in seconds."""
    return min(_times(work, times))


def _times(work: Callable[[], object], times: int) -> Iterator[float]:
    for _ in range(times):
        start = time.perf_counter()
        work()
        yield time.perf_counter() - start


def news(paths: list[Path]) -> None:
    """How often each kind of wording turns up in real news."""
    found, words = Counter[str](), 0
    for path in paths:
        text = path.read_text(encoding="utf-8")
        words += len(text.split())
        found.update(wording_of(text).tally("kind"))
    for kind, number in found.most_common():
        print(f"{kind:16} {1000 * number / words:6.2f} per 1,000 words")


if __name__ == "__main__":
    main()
