"""Count the sentences with a passive in real news, with our own rules.

    python benchmarks/count_passives.py polnear/

``polnear/`` holds the articles of PolNeAR (Newell et al. 2018) as ``*/text/*.txt``. Writes counts, and no word of an
article, to ``data/reference/news_passives.csv``: one row an article, under the number that it has in
``news_readability.csv``, with its sentences, those that have a full passive, and those in which one has no agent.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from count_news import Row, article_paths, parsed, write
from lessons.findings import Findings
from lessons.language.agency import who_acts
from lessons.language.mark import Mark
from lessons.language.wording.passives import find_passives
from lessons.paragraphs import Paragraph, find_paragraphs
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
    paths = article_paths(Path(sys.argv[1]))
    write("news_passives.csv", COLUMNS, sorted(counted(paths)), len(paths))


def counted(paths: list[Path]) -> Iterator[Row]:
    """One row an article."""
    for number, publisher, doc in parsed(paths):
        article = Article(doc.text, find_paragraphs(doc.text), find_sentences(doc), Findings(find_passives(doc)))
        marked = who_acts(article).tally("agency")
        agentless = marked.get("agentless passive", 0)
        passive = agentless + marked.get("passive with agent", 0)
        yield number, publisher, sum(marked.values()), passive, agentless


if __name__ == "__main__":
    main()
