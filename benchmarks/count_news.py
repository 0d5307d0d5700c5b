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

from lessons import places
from lessons.analysis import find_paragraphs
from lessons.language.counts import Counts, count
from lessons.language.textstat_offline import textstat
from lessons.language.wordforms import Tally
from lessons.parsing import parse_many
from lessons.sentences import find_sentences

COLUMNS = ("article", "publisher", "sentences", *Tally._fields)


def main() -> None:
    """Count the articles and write the table."""
    paths = sorted(Path(sys.argv[1]).glob("*/text/*.txt"))
    rows = sorted(row for row in counted(paths) if row[0])
    with places.data("reference", "news_counts.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    print(f"{len(rows)} of {len(paths)} articles")


def counted(paths: list[Path]) -> Iterator[tuple[str | int, ...]]:
    """One row an article."""
    numbers = article_numbers()
    texts = [path.read_text(encoding="utf-8") for path in paths]
    docs = parse_many((text, [p.start for p in find_paragraphs(text)]) for text in texts)
    for path, doc in zip(paths, docs, strict=True):
        publisher, date, _ = path.name.split("_", 2)
        counts: Counts = count(doc.text, find_paragraphs(doc.text), find_sentences(doc))
        number = numbers.get((publisher, date, textstat().lexicon_count(doc.text)), "")
        yield (number, publisher, counts.sentences, *counts.total)


def article_numbers() -> dict[tuple[str, str, int], str]:
    """Publisher, date and words (textstat's count) to the number that an article has in the other table."""
    with places.data("reference", "news_readability.csv").open(encoding="utf-8", newline="") as file:
        return {(row["publisher"], row["date"], int(row["ts_words"])): row["article"] for row in csv.DictReader(file)}


if __name__ == "__main__":
    main()
