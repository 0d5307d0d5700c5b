"""Count the sentences with a passive in real news, with our own rules.

    python benchmarks/count_passives.py polnear/

``polnear/`` holds the articles of PolNeAR (Newell et al. 2018) as ``*/text/*.txt``. Writes counts, and no word of an
article, to ``data/reference/news_passives.csv``: one row an article, under the number that it has in
``news_readability.csv``, with its sentences, those that have a full passive, and those in which one has no agent.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from count_news import article_numbers
from lessons import places
from lessons.findings import Findings
from lessons.language.agency import who_acts
from lessons.language.mark import Mark
from lessons.language.textstat_offline import textstat
from lessons.language.wording.passives import find_passives
from lessons.paragraphs import Paragraph, find_paragraphs
from lessons.parsing import parse_many
from lessons.sentences import Sentence, find_sentences

COLUMNS = ("article", "publisher", "sentences", "passive", "agentless")


@dataclass(frozen=True)
class Article:
    """As much of a report as passives need."""

    text: str
    paragraphs: Findings[Paragraph]
    sentences: Findings[Sentence]
    wording: Findings[Mark]


def main() -> None:
    """Count the articles and write the table."""
    paths = sorted(Path(sys.argv[1]).glob("*/text/*.txt"))
    rows = sorted(counted(paths))
    with places.data("reference", "news_passives.csv").open("w", encoding="utf-8", newline="") as file:
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
        article = Article(doc.text, find_paragraphs(doc.text), find_sentences(doc), Findings(find_passives(doc)))
        marked = who_acts(article).tally("agency")
        agentless = marked.get("agentless passive", 0)
        passive = agentless + marked.get("passive with agent", 0)
        number = numbers.get((publisher, date, textstat().lexicon_count(doc.text)), "")
        yield number, publisher, sum(marked.values()), passive, agentless


if __name__ == "__main__":
    main()
