"""Who acts in a sentence, and is the one who acts named?

Each sentence of the body gets one of three marks. Only full passives count, those with a form of *be* or *get* of
their own or shared: "was arrested", "was arrested and locked up". A participle that stands for a clause ("men held in
cellars") is a passive too, but a short one that readers hardly notice; it is marked in the text and not counted here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import median
from typing import Literal, Protocol, get_args

from lessons.findings import Finding, Findings
from lessons.language.mark import Mark
from lessons.paragraphs import Paragraph
from lessons.sentences import Sentence
from lessons.tables import rows

Agency = Literal["active", "passive with agent", "agentless passive"]
AGENCIES: tuple[Agency, ...] = get_args(Agency)


@dataclass(frozen=True, kw_only=True)
class Acting(Finding):
    """One sentence, with what it says of who acts.

    Attributes
    ----------
    agency : "agentless passive" if anything in it is done by nobody in particular, else "passive with agent" if
        anything is done *by* somebody, else "active"
    paragraph : the number of its paragraph
    passives : its full passives, in order
    """

    agency: Agency
    paragraph: int
    passives: tuple[Mark, ...]

    def row(self) -> dict[str, object]:
        """What a table shows of this sentence."""
        return {"paragraph": self.paragraph, "sentence": self.words, "marked": self.agency, "why": self.why}


class Worded(Protocol):
    """What is needed of a report."""

    @property
    def text(self) -> str: ...
    @property
    def paragraphs(self) -> Findings[Paragraph]: ...
    @property
    def sentences(self) -> Findings[Sentence]: ...
    @property
    def wording(self) -> Findings[Mark]: ...


def who_acts(report: Worded) -> Findings[Acting]:
    """The sentences of a report's body, headline and captions left out, each with its mark."""
    full = [mark for mark in report.wording.where(kind="passive") if not mark.class_.startswith("participle")]
    return Findings(_marked(report, full))


def _marked(report: Worded, passives: Sequence[Mark]) -> Iterator[Acting]:
    bodies = [paragraph for paragraph in report.paragraphs if paragraph.kind == "body"]
    for sentence in report.sentences:
        paragraph = next((p for p in bodies if p.start <= sentence.start < p.end), None)
        if paragraph is None:
            continue
        inside = tuple(mark for mark in passives if sentence.start <= mark.start < sentence.end)
        agency = _agency(inside)
        yield Acting(
            text=report.text,
            start=sentence.start,
            end=sentence.end,
            why=_why(agency, inside),
            agency=agency,
            paragraph=paragraph.number,
            passives=inside,
        )


def _agency(passives: Sequence[Mark]) -> Agency:
    if not passives:
        return "active"
    return "agentless passive" if any(mark.class_ == "agentless" for mark in passives) else "passive with agent"


def _why(agency: Agency, passives: Sequence[Mark]) -> str:
    words = ", ".join(f"“{mark.words}”" for mark in passives)
    return {
        "active": "no passive with a form of “be” or “get”",
        "passive with agent": f"{words}: each time “by …” says who does it",
        "agentless passive": f"{words}: at least once no “by …” says who does it",
    }[agency]


def passive_share(sentences: Iterable[Acting]) -> float:
    """Share of the sentences that have a passive, from 0 to 1; 0 where there is no sentence."""
    marks = [sentence.agency != "active" for sentence in sentences]
    return sum(marks) / len(marks) if marks else 0.0


LEAST_SENTENCES = 10
"""Sentences. In a shorter report one passive more or less moves the share too far (own choice)."""


@cache
def news_passive_shares() -> tuple[float, ...]:
    """Share of sentences with a passive in each news report of ``data/reference/news_passives.csv``, ascending.

    They were counted by :func:`who_acts`, so that a share is compared with shares of the same making; reports of fewer
    than ``LEAST_SENTENCES`` sentences are left out.
    """
    table = [(int(row["sentences"]), int(row["passive"])) for row in rows("reference", "news_passives.csv")]
    return tuple(sorted(passive / sentences for sentences, passive in table if sentences >= LEAST_SENTENCES))


def news_median() -> float:
    """The share of sentences with a passive in the middle one of the news reports."""
    return median(news_passive_shares())


@dataclass(frozen=True)
class Unusual:
    """A report's share of sentences with a passive beside that of real news.

    Attributes
    ----------
    share, median : from 0 to 1
    fewer : how many of the news reports have a smaller share
    reports : how many news reports there are
    """

    share: float
    median: float
    fewer: int
    reports: int

    def __str__(self) -> str:
        return (
            f"{100 * self.share:.0f} % of the sentences have a passive. "
            f"In the middle one of {self.reports} news reports it is {100 * self.median:.0f} %; "
            f"{self.fewer} of them have a smaller share than this report."
        )

    __repr__ = __str__


def beside_news(report: Worded) -> Unusual:
    """Is that unusual? The report's share of sentences with a passive beside real news."""
    share, shares = passive_share(who_acts(report)), news_passive_shares()
    return Unusual(share, news_median(), sum(other < share for other in shares), len(shares))
