"""Measure how much a cue's share differs from one news report to the next, beyond what chance alone makes.

    python benchmarks/verb_spread.py --data polnear --harness bench/attribution.py

Writes ``data/reference/news_cue_spread.csv``, counts only: one row a cue, and one a class of verbs. ``spread`` is
Pearson's chi-square over its degrees of freedom (McCullagh and Nelder 1989): 1 where reports differ as chance makes
them, 3 where the squared differences are three times that. Then prints how many ordinary reports the lesson's rule
would call unusual: the share that a rule at 95 % may reach is 5 in 100.

Newell, Margolin and Ruths (2018), "An Attribution Relations Corpus for Political News".
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path
from typing import Literal

from cue_counts import load_harness
from lessons import places
from lessons.language import verbs

LEAST_REPORTS = 20
"""A cue that stands in fewer reports has no row: its spread could not be told."""

LEAST_CUES = 5
"""Reports with fewer cues than this are left out of the spread."""

LEAST_TESTED = 10
"""Reports with fewer cues are not asked whether they are unusual."""

Counts = list[Counter[str]]


def main() -> None:
    """Count, write the table, and print how often ordinary reports would be called unusual."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--harness", type=Path, required=True)
    arguments = parser.parse_args()
    harness = load_harness(arguments.harness)
    articles = [a for split in ("train", "dev") for a in harness.load_polnear(arguments.data, split)]
    cues = [Counter(filter(None, (cue_of(a.text, g.cue) for g in a.gold))) for a in articles]
    classes = [by_class(counts) for counts in cues]
    found = [row for kind, counts in (("class", classes), ("cue", cues)) for row in table(kind, counts)]
    with places.data("reference", "news_cue_spread.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(found[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)
    print(f"{len(articles)} reports, {sum(map(Counter.total, cues))} cues, {len(found)} rows")
    verbs.clear()
    for name, counts in (("say", cues), *((name, classes) for name in verbs.verb_classes_in_news())):
        kind: Literal["cue", "class"] = "cue" if counts is cues else "class"
        told = [f"{alarms(name, counts, kind, spread):.1%}" for spread in (1.0, verbs.spread_of(kind, name))]
        print(
            f"{kind} {name}: of reports with {LEAST_TESTED} cues or more, called unusual without and with the spread:",
            *told,
        )


def cue_of(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The base form of a cue that the verb table lists as speech; "" for any other."""
    return verbs.listed_cue(" ".join(text[start:end] for start, end in spans))


def by_class(counts: Counter[str]) -> Counter[str]:
    """The same counts, by class of verb."""
    found: Counter[str] = Counter()
    for cue, uses in counts.items():
        found[verbs.spoken()[cue]] += uses
    return found


def table(kind: str, counts: Counts) -> list[dict[str, object]]:
    """One row a name: how many reports have it, how often, and its spread."""
    names = Counter(name for report in counts for name in report)
    total, all_cues = sum(counts, Counter()), sum(map(Counter.total, counts))
    return [
        {
            "kind": kind,
            "name": name,
            "reports": reports,
            "uses": total[name],
            "spread": round(spread(name, counts, total[name] / all_cues), 2),
        }
        for name, reports in sorted(names.items(), key=lambda item: (-total[item[0]], item[0]))
        if reports >= LEAST_REPORTS
    ]


def spread(name: str, counts: Counts, share: float) -> float:
    """Pearson's chi-square of one name over all reports, divided by its degrees of freedom."""
    sizes = [(report[name], report.total()) for report in counts if report.total() >= LEAST_CUES]
    squares = ((uses - size * share) ** 2 / (size * share * (1 - share)) for uses, size in sizes)
    return sum(squares) / (len(sizes) - 1)


def alarms(name: str, counts: Counts, kind: Literal["cue", "class"], spread: float) -> float:
    """Share of reports in which the interval of one name leaves out its share in news."""
    tested = [report for report in counts if report.total() >= LEAST_TESTED]
    news = verbs.news_share(kind, name)
    ends = (verbs.interval(report[name], report.total(), spread) for report in tested)
    return sum(not low <= news <= high for low, high in ends) / len(tested)


if __name__ == "__main__":
    main()
