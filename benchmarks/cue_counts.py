"""Make the cue tables: how often each word, in each frame, signals an attribution in PolNeAR's training part.

Only counts are written, no text. The folder and the harness are arguments:

    python benchmarks/cue_counts.py --data polnear --harness bench/attribution.py [--without names.txt]

Newell, Margolin and Ruths (2018), "An Attribution Relations Corpus for Political News".
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from lessons import parsing, places
from lessons.paragraphs import find_paragraphs
from lessons.sourcing import lexicon
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.proposing import propose
from lessons.sourcing.quotations import find_quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc

SOURCE = "counted in PolNeAR train (Newell et al. 2018)"
LEAST_SEEN = 2
"""A word seen less often in a frame has no row of its own: the frame's general share speaks for it."""
ROUNDS = 8
"""Rounds in which the odds of the circumstances settle."""

Labelled = tuple[Candidate, bool]


def load_harness(path: Path) -> ModuleType:
    """The scoring harness as a module, wherever it is."""
    spec = importlib.util.spec_from_file_location("attribution_harness", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"No harness at {path}.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def parsed(articles: Iterable[Any]) -> Iterator[Doc]:
    """The articles, parsed."""
    return parsing.parse_many((a.text, [p.start for p in find_paragraphs(a.text)]) for a in articles)


def label(harness: ModuleType, article: Any, doc: Doc) -> Iterator[Labelled]:
    """Every candidate of an article, and whether the annotators have it: same cue, content mostly the same."""
    spans = [(p.start, p.end) for p in find_paragraphs(article.text)]
    gold = [(article.tokens(g.cue), article.tokens(g.content)) for g in article.gold]
    for candidate in propose(doc, spans, find_quotations(article.text, spans)):
        head = article.tokens([(candidate.head.idx, candidate.head.idx + len(candidate.head))])
        content = article.tokens(candidate.content)
        yield candidate, any(head & cue and harness.dice(content, told) >= 0.5 for cue, told in gold)


def count_frames(labelled: list[Labelled]) -> list[dict[str, Any]]:
    """Rows of the cue table: seen and cues by word and frame, and by frame alone (word ``*``)."""
    seen: Counter[tuple[str, str]] = Counter()
    cues: Counter[tuple[str, str]] = Counter()
    for candidate, right in labelled:
        for lemma in (candidate.lemma, "*"):
            for frame in {candidate.frame, candidate.frame.split(":")[0]} if lemma == "*" else {candidate.frame}:
                seen[lemma, frame] += 1
                cues[lemma, frame] += right
    return [
        {"lemma": lemma, "frame": frame, "seen": n, "cues": cues[lemma, frame], "source": SOURCE}
        for (lemma, frame), n in sorted(seen.items(), key=lambda item: (item[0][0] != "*", item[0]))
        if lemma == "*" or n >= LEAST_SEEN
    ]


def weigh_circumstances(labelled: list[Labelled]) -> list[dict[str, Any]]:
    """Rows of the circumstances table: the odds that make the expected number of cues the number seen."""
    shares = [_share_without(candidate, right) for candidate, right in labelled]
    where: dict[str, list[int]] = defaultdict(list)
    for i, (candidate, _) in enumerate(labelled):
        for circumstance in candidate.circumstances:
            where[circumstance].append(i)
    odds = [share / (1 - share) for share in shares]
    total = dict.fromkeys(where, 1.0)
    for _ in range(ROUNDS):
        for circumstance, members in where.items():
            expected = sum(odds[i] / (1 + odds[i]) for i in members)
            cues = sum(labelled[i][1] for i in members)
            step = _ratio(cues + 1, len(members) + 2) / _ratio(expected + 1, len(members) + 2)
            total[circumstance] *= step
            for i in members:
                odds[i] *= step
    return [
        {"circumstance": name, "odds": round(total[name], 3), "seen": len(where[name]), "source": SOURCE}
        for name in sorted(where)
    ]


def _share_without(candidate: Candidate, right: bool) -> float:
    """The table's share for a candidate with this very candidate taken out, so that it cannot vouch for itself."""
    general = lexicon.general_share(candidate.lemma, candidate.frame)
    count = lexicon.cue_counts().get((candidate.lemma, candidate.frame), lexicon.CueCount(1, int(right)))
    share = (count.cues - right + lexicon.BACKING * general) / (count.seen - 1 + lexicon.BACKING)
    return min(max(share, 0.002), 0.998)


def _ratio(part: float, whole: float) -> float:
    return part / (whole - part)


def write(name: str, rows: list[dict[str, Any]]) -> None:
    """Write one table into ``data/lexicon``."""
    path = places.data("lexicon", name)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def make_tables(labelled: list[Labelled]) -> None:
    """Write both tables; the second needs the first."""
    from lessons import tables

    write("cue_frames.csv", count_frames(labelled))
    tables.rows.cache_clear()
    lexicon.clear()
    write("cue_circumstances.csv", weigh_circumstances(labelled))
    tables.rows.cache_clear()
    lexicon.clear()


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with PolNeAR's train/")
    parser.add_argument("--harness", type=Path, required=True, help="the scoring harness, attribution.py")
    parser.add_argument("--without", type=Path, help="file with names of articles to leave out, one a line")
    arguments = parser.parse_args()
    harness = load_harness(arguments.harness)
    without = set(arguments.without.read_text().split()) if arguments.without else set()
    articles = [a for a in harness.load_polnear(arguments.data, "train") if a.name not in without]
    labelled = [item for a, doc in zip(articles, parsed(articles), strict=True) for item in label(harness, a, doc)]
    make_tables(labelled)
    print(f"{len(articles)} articles, {len(labelled)} candidates, {sum(right for _, right in labelled)} cues")


if __name__ == "__main__":
    main()
