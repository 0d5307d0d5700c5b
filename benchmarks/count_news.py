"""Count real news with our own counter, so that a score is compared with scores of the same making.

    python benchmarks/count_news.py polnear/

``polnear/`` holds the articles of PolNeAR (Newell et al. 2018) as ``*/text/*.txt``. Writes the counts, and no word of
an article, to ``data/reference/news_counts.csv``: one row an article, under the number that the article has in
``news_readability.csv`` (matched by publisher, date and length). Articles that are not in the folder are left out.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lessons import places
from lessons.analysis import find_paragraphs
from lessons.language.counts import Counts, count
from lessons.language.textstat_offline import textstat
from lessons.language.wordforms import Tally
from lessons.parsing import parse_many
from lessons.sentences import find_sentences

if TYPE_CHECKING:
    from spacy.tokens import Doc

Row = tuple[str | int, ...]
COLUMNS = ("article", "publisher", "sentences", *Tally._fields)


def main() -> None:
    """Count the articles and write the table."""
    paths = article_paths(Path(sys.argv[1]))
    write("news_counts.csv", COLUMNS, sorted(row for row in counted(paths) if row[0]), len(paths))


def article_paths(folder: Path) -> list[Path]:
    """The articles of PolNeAR, all its parts, by name."""
    return sorted(folder.glob("*/text/*.txt"))


def write(name: str, columns: tuple[str, ...], rows: list[Row], articles: int) -> None:
    """Write one table into ``data/reference`` and say how many of the articles are in it."""
    with places.data("reference", name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
    print(f"{len(rows)} of {articles} articles")


def parsed(paths: list[Path]) -> Iterator[tuple[str, str, Doc]]:
    """Each article's number in ``news_readability.csv`` ("" if it has none), its publisher, and its parse."""
    numbers = article_numbers()
    texts = [path.read_text(encoding="utf-8") for path in paths]
    docs = parse_many((text, [p.start for p in find_paragraphs(text)]) for text in texts)
    for path, text, doc in zip(paths, texts, docs, strict=True):
        publisher, date, _ = path.name.split("_", 2)
        yield numbers.get((publisher, date, textstat().lexicon_count(text)), ""), publisher, doc


def counted(paths: list[Path]) -> Iterator[Row]:
    """One row an article."""
    for number, publisher, doc in parsed(paths):
        counts: Counts = count(doc.text, find_paragraphs(doc.text), find_sentences(doc))
        yield (number, publisher, counts.sentences, *counts.total)


def article_numbers() -> dict[tuple[str, str, int], str]:
    """Publisher, date and words (textstat's count) to the number that an article has in the other table."""
    with places.data("reference", "news_readability.csv").open(encoding="utf-8", newline="") as file:
        return {(row["publisher"], row["date"], int(row["ts_words"])): row["article"] for row in csv.DictReader(file)}


if __name__ == "__main__":
    main()
