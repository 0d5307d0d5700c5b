"""Is that unusual? Where a score stands among real news reports.

A score belongs to a text *and* a counter: another way to count captions, figures or sentences moves a report by
twenty places in a hundred. So the news reports were counted by this library's own counter
(``benchmarks/count_news.py``): the 924 of the 1,008 reports of ``data/reference/news_readability.csv`` whose text we
had.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from types import SimpleNamespace

from lessons.language.formulas import Formula
from lessons.tables import rows


@cache
def news_scores(formula: Formula) -> tuple[float, ...]:
    """A formula's scores of the news reports that are long enough for it, in ascending order."""
    words, sentences = least(formula.name)
    reports = (report for report in _reports() if report.words >= words and report.sentences >= sentences)
    return tuple(sorted(float(formula.score(report)) for report in reports))


@cache
def _reports() -> tuple[SimpleNamespace, ...]:
    """The counts of each news report."""
    labels = ("article", "publisher")
    table = rows("reference", "news_counts.csv")
    return tuple(SimpleNamespace(**{k: int(v) for k, v in row.items() if k not in labels}) for row in table)


@cache
def least(name: str) -> tuple[int, int]:
    """Words and sentences that a formula needs to give a score (``data/lexicon/readability_minimum.csv``)."""
    row = next(row for row in rows("lexicon", "readability_minimum.csv") if row["measure"] == name)
    return int(row["words"]), int(row["sentences"])


def percentile(value: float, formula: Formula) -> float:
    """Percent of the news reports that score lower; those that score the same count half.

    >>> from lessons.language.formulas import FORMULAS
    >>> percentile(8.0, FORMULAS[1]) < percentile(12.0, FORMULAS[1])
    True
    """
    scores = news_scores(formula)
    return 50 * (bisect_left(scores, value) + bisect_right(scores, value)) / len(scores)
