"""Fit the points of data/lexicon/doubts.csv for attributions to articles with a key, and say how well they sort.

    python benchmarks/doubts.py --data polnear --harness bench/attribution.py [--write]

The machine's proposals on PolNeAR's dev part (Newell et al. 2018), which the cue tables were not counted on, are right
or wrong by the harness's rule (content and source both shared by half). A logistic regression with a small ridge gives
each reason its points; ten are one unit of log odds. Printed, with the articles in five folds: the area under the
curve, and the share of wrong proposals in each fifth by doubt.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path
from typing import Any

import numpy as np

from cue_counts import load_harness
from lessons import parsing, places, tables
from lessons.correcting.doubts import EVERY, reasons_of
from lessons.paragraphs import find_paragraphs
from lessons.sourcing import find_sourcing
from lessons.sourcing.attribution import Attribution

RIDGE = 2.0
FOLDS = 5
SHARED = 0.5
SOURCE = "fitted to PolNeAR dev (Newell et al. 2018)"

Array = np.ndarray[Any, Any]


def dice(one: frozenset[int], two: frozenset[int]) -> float:
    """How far two spans share their words, 0 to 1."""
    return 2 * len(one & two) / (len(one) + len(two)) if one or two else 1.0


def judged(article: Any, found: list[Attribution]) -> list[bool]:
    """Whether each attribution is right: content and source shared by half with one of the key's, the closest first."""
    ours = [(article.tokens(a.content), article.tokens(a.source)) for a in found]
    gold = [(article.tokens(a.content), article.tokens(a.source)) for a in article.gold]
    pairs = sorted((-dice(o[0], g[0]), i, j) for i, o in enumerate(ours) for j, g in enumerate(gold))
    taken: dict[int, int] = {}
    for closeness, i, j in pairs:
        if -closeness >= SHARED and i not in taken and j not in taken.values():
            taken[i] = j
    return [i in taken and dice(ours[i][1], gold[taken[i]][1]) >= SHARED for i in range(len(ours))]


def gather(articles: list[Any]) -> tuple[list[tuple[str, ...]], list[bool], list[int]]:
    """Of each proposal: its reasons, whether it is wrong, and the number of its article."""
    reasons, wrong, numbers = [], [], []
    for number, article in enumerate(articles):
        paragraphs = find_paragraphs(article.text)
        doc = parsing.parse(article.text, [p.start for p in paragraphs])
        found, voices = find_sourcing(doc, paragraphs)
        mentions = {(m.start, m.end): m.why for voice in voices for m in voice.mentions}
        for attribution, right in zip(found, judged(article, list(found)), strict=True):
            if attribution.layer != "speech":
                continue  # learners are shown speech alone
            reasons.append(reasons_of(attribution, mentions))
            wrong.append(not right)
            numbers.append(number)
    return reasons, wrong, numbers


def fit(features: Array, wrong: Array) -> Array:
    """Logistic regression by Newton's method; the first column is the constant and bears no ridge."""
    weights = np.zeros(features.shape[1])
    ridge = np.diag([0.0, *[RIDGE] * (features.shape[1] - 1)])
    for _ in range(30):
        expected = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (expected - wrong) + ridge @ weights
        bend = (features * (expected * (1 - expected))[:, None]).T @ features + ridge
        weights -= np.linalg.solve(bend, slope)
    return weights


def area(score: Array, wrong: Array) -> float:
    """Chance that a wrong proposal gets more doubt than a right one."""
    bad, good = score[wrong == 1], score[wrong == 0]
    return float(np.mean((bad[:, None] > good[None, :]) + 0.5 * (bad[:, None] == good[None, :])))


def cross_validated(features: Array, wrong: Array, numbers: Array) -> Array:
    """Each proposal's doubt by weights fitted to the articles of the other folds."""
    doubt = np.zeros(len(wrong))
    for fold in range(FOLDS):
        out = numbers % FOLDS == fold
        doubt[out] = 1 / (1 + np.exp(-features[out] @ fit(features[~out], wrong[~out])))
    return doubt


def write(points: dict[str, int]) -> None:
    """Put the fitted points into the table; its words and its other rows stay."""
    rows = [dict(row) for row in tables.rows("lexicon", "doubts.csv")]
    for row in rows:
        if row["kind"] == "attribution":
            row["points"], row["source"] = str(points[row["reason"]]), SOURCE
    with places.data("lexicon", "doubts.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


_FIFTHS = ("the most doubtful fifth", "the second", "the third", "the fourth", "the least doubtful fifth")


def publish(fifths: list[tuple[str, int, int, int]]) -> None:
    """Write the table that lesson 07 shows."""
    with places.data("reference", "doubts_evaluation.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["proposals", "mean doubt", "wrong in 100", "of"])
        writer.writerows(fifths)


def main() -> None:
    """Fit, print, and write the table if that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="PolNeAR's folder")
    parser.add_argument("--harness", type=Path, required=True, help="the scoring harness, attribution.py")
    parser.add_argument("--write", action="store_true", help="write data/lexicon/doubts.csv")
    arguments = parser.parse_args()
    reasons, bad, numbers = gather(load_harness(arguments.harness).load_polnear(arguments.data, "dev"))
    names = [EVERY, *sorted({name for found in reasons for name in found})]
    features = np.array([[1.0, *(float(name in found) for name in names[1:])] for found in reasons])
    wrong = np.array(bad, dtype=float)
    weights = fit(features, wrong)
    print(f"{len(wrong)} proposals, {wrong.mean():.0%} wrong")
    for name, weight, seen in sorted(zip(names, weights, features.sum(axis=0), strict=True), key=lambda row: -row[1]):
        print(f"  {name:<28} {10 * weight:6.1f}   seen {seen:.0f}")
    doubt = cross_validated(features, wrong, np.array(numbers))
    print(f"area under the curve, articles not fitted to: {area(doubt, wrong):.2f}")
    fifths = [
        (_FIFTHS[place], round(100 * doubt[part].mean()), round(100 * wrong[part].mean()), len(part))
        for place, part in enumerate(np.array_split(np.argsort(-doubt), FOLDS))
    ]
    for name, said, found, of in fifths:
        print(f"  {name}: doubt {said}, {found} in 100 wrong, of {of}")
    if arguments.write:
        publish(fifths)
        write({name: round(10 * weight) for name, weight in zip(names, weights, strict=True)})


if __name__ == "__main__":
    main()
