"""Fit the two-feature estimate of ease on CLEAR, and correlate every formula with teachers' judgments.

    python benchmarks/fit_ease.py CLEAR_corpus_final.xlsx

Writes ``data/reference/ease_estimate.csv`` (three coefficients) and ``data/reference/clear_agreement.csv`` (Pearson r
with 95 % bounds by Fisher's z; for the estimate over predictions from ten-fold cross-validation). No excerpt and no
judgment is written (CC BY-NC-SA 4.0).
"""

from __future__ import annotations

import csv
import math
import re
import sys
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from typing import Any

import numpy as np

from lessons import places
from lessons.language.counts import count
from lessons.language.formulas import FORMULAS
from lessons.language.resampling import Resampled
from lessons.paragraphs import find_paragraphs
from lessons.parsing import parse_many
from lessons.sentences import find_sentences

Array = np.ndarray[Any, Any]
FOLDS = 10
SOURCE = "fitted by benchmarks/fit_ease.py on CLEAR (Crossley et al. 2023)"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def main() -> None:
    """Count, fit, correlate and write."""
    excerpts, ease = zip(*judged(sys.argv[1]), strict=True)
    fit(counted(list(excerpts)), np.array(ease))


def fit(totals: Resampled, ease: Array) -> None:
    """Fit the line and write both tables."""
    ease = (ease - ease.mean()) / ease.std()
    length, unfamiliar = np.log(totals.words / totals.sentences), totals.unfamiliar / totals.words
    features = np.column_stack([np.ones(len(ease)), length, unfamiliar])
    line = np.linalg.lstsq(features, ease, rcond=None)[0]
    terms = ("constant", "log_words_per_sentence", "unfamiliar_share")
    write(
        "ease_estimate.csv",
        ["term", "coefficient", "source"],
        [[t, f"{c:.4f}", SOURCE] for t, c in zip(terms, line, strict=True)],
    )
    measures = {"ease_estimate": cross_validated(features, ease)}
    measures |= {formula.name: formula.score(totals) for formula in FORMULAS}
    measures |= {"log words per sentence": length, "share of unfamiliar words": unfamiliar}
    table = [[name, *correlation(np.asarray(values), ease), len(ease), SOURCE] for name, values in measures.items()]
    write("clear_agreement.csv", ["measure", "r", "low", "high", "excerpts", "source"], table)


def judged(path: str) -> Iterator[tuple[str, float]]:
    """Each excerpt with its judged ease, read from the spreadsheet's first sheet."""
    book = zipfile.ZipFile(path)
    strings = ["".join(t.text or "" for t in item.iter(_SHEET + "t")) for item in root(book, "xl/sharedStrings.xml")]
    header: dict[str, str] = {}
    for row in root(book, "xl/worksheets/sheet1.xml").iter(_SHEET + "row"):
        cells = {re.sub(r"\d", "", cell.get("r", "")): value(cell, strings) for cell in row.iter(_SHEET + "c")}
        header = header or {name: column for column, name in cells.items()}
        excerpt, ease = cells.get(header["Excerpt"], ""), cells.get(header["BT_easiness"], "")
        if excerpt and re.fullmatch(r"-?[\d.]+(?:E-?\d+)?", ease):
            yield excerpt, float(ease)


def root(book: zipfile.ZipFile, name: str) -> ET.Element:
    """The root of one part of a spreadsheet."""
    return ET.parse(book.open(name)).getroot()


def value(cell: ET.Element, strings: list[str]) -> str:
    """The text of a cell."""
    found = cell.find(_SHEET + "v")
    text = found.text or "" if found is not None else ""
    return strings[int(text)] if cell.get("t") == "s" else text


def counted(excerpts: list[str]) -> Resampled:
    """Our counts of each excerpt: one array a count."""
    docs = parse_many((text, [p.start for p in find_paragraphs(text)]) for text in excerpts)
    return totals_of(docs)


def totals_of(docs: Any) -> Resampled:
    """Our counts of parsed excerpts."""
    counts = [count(doc.text, find_paragraphs(doc.text), find_sentences(doc), captions=True) for doc in docs]
    return Resampled(*np.array([(c.sentences, *c.total) for c in counts], dtype=float).T)


def cross_validated(features: Array, ease: Array) -> Array:
    """Each excerpt's ease as predicted by a line that was fitted without its fold."""
    fold = np.random.default_rng(0).permutation(len(ease)) % FOLDS
    predicted = np.empty(len(ease))
    for number in range(FOLDS):
        inside = fold != number
        line = np.linalg.lstsq(features[inside], ease[inside], rcond=None)[0]
        predicted[~inside] = features[~inside] @ line
    return predicted


def correlation(values: Array, ease: Array) -> list[str]:
    """Pearson r with its 95 % bounds (Fisher 1921)."""
    r = float(np.corrcoef(values, ease)[0, 1])
    half = 1.96 / math.sqrt(len(ease) - 3)
    return [f"{number:.3f}" for number in (r, math.tanh(math.atanh(r) - half), math.tanh(math.atanh(r) + half))]


def write(name: str, header: list[str], lines: list[list[Any]]) -> None:
    """Write one table under ``data/reference`` and show it."""
    target = places.data("reference", name)
    with target.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *lines])
    print(target.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
