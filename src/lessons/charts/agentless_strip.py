"""The agentless strip: one mark a sentence, by whether anything is done in it and whether the doer is named."""

from __future__ import annotations

from collections.abc import Iterable

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.lanes import Placed, Sign, strip
from lessons.given import takes
from lessons.language.agency import Acting, passive_share

_SIGNS = {
    "agentless passive": Sign("X", style.VERMILION),
    "passive with agent": Sign("s", style.SKY),
    "active": Sign("o", "#FFFFFF"),
}
"""The lanes from top to bottom."""


@takes("the sentences that who_acts(report) gives", each="agency")
def agentless_strip(sentences: Iterable[Acting], news_median: float | None = None) -> Chart:
    """Draw the sentences of :func:`lessons.language.agency.who_acts`, and say in the title how news compares.

    Parameters
    ----------
    sentences : in the order of the text
    news_median : share of sentences with a passive in the middle one of real news reports, from 0 to 1; None to leave
        the comparison out
    """
    acting = list(sentences)
    placed = [Placed(sentence.paragraph, sentence.agency) for sentence in acting]
    return strip(_title(acting, news_median), placed, _SIGNS, "sentence")


def _title(acting: list[Acting], news_median: float | None) -> str:
    if not acting:
        return "There is no sentence to mark"
    agentless = sum(sentence.agency == "agentless passive" for sentence in acting)
    passive = sum(sentence.agency != "active" for sentence in acting)
    share = f"{100 * passive_share(acting):.0f}\N{NO-BREAK SPACE}%"
    said = f"{passive} of {len(acting)} sentences ({share}) have a passive, {agentless} of them with a doer left out"
    if news_median is None:
        return said
    return f"{said}; in the middle one of the news reports {100 * news_median:.0f}\N{NO-BREAK SPACE}% have one"
