"""Readability with honest limits: a score, how far to trust it, and whether it is unusual for news.

A formula is never given as a bare number. With too little text, or text that is not English, there is no score.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from lessons.language.counts import Counts
from lessons.language.ease import ESTIMATE, agreement
from lessons.language.formulas import FORMULAS, Formula
from lessons.language.news import least, news_scores, percentile
from lessons.language.resampling import interval, resample
from lessons.mistakes import NotThere

if TYPE_CHECKING:
    from lessons.language.resampling import Resampled
    from lessons.word_table import Table

MEASURES = (*FORMULAS, ESTIMATE)

NOT_ENOUGH_TEXT = "not enough text"
NOT_ENGLISH = "not English"

LEAST_ENGLISH = 0.6
"""Share of words that the English dictionary has, under which a text is not English enough for these formulas.
English news has .95 and more; French, German or Spanish under .5 (benchmarks/language.py)."""


@dataclass(frozen=True)
class Score:
    """One formula's answer.

    Attributes
    ----------
    value : the score; None where there is none, and then ``note`` says why
    low, high : 95 % interval, by resampling sentences 2,000 times
    percentile : percent of the news reports that score lower
    harder_than : percent of the news reports that this formula calls easier
    news : number of news reports it was compared with: those long enough for this formula
    agreement : correlation of this measure with teachers' judgments of ease, on other texts
    """

    name: str
    label: str
    unit: str
    source: str
    value: float | None
    low: float | None
    high: float | None
    percentile: float | None
    harder_than: float | None
    news: int
    agreement: float | None
    note: str

    def row(self) -> dict[str, Any]:
        """What a table shows of this score."""
        return {
            "formula": self.label,
            "score": self.note if self.value is None else round(self.value, 1),
            "from": None if self.low is None else round(self.low, 1),
            "to": None if self.high is None else round(self.high, 1),
            "harder than % of news": None if self.harder_than is None else round(self.harder_than),
            "r with teachers": self.agreement,
            "unit": self.unit,
            "source": self.source,
        }

    def __str__(self) -> str:
        if self.value is None:
            return f"{self.label}: {self.note}"
        place = f"harder than {self.harder_than:.0f} % of {self.news} news reports"
        return f"{self.label}: {self.value:.1f} (95 % between {self.low:.1f} and {self.high:.1f}; {place})"


@dataclass(frozen=True)
class Readability:
    """All formulas on one text's counts."""

    counts: Counts
    scores: tuple[Score, ...]

    def __getitem__(self, name: str) -> Score:
        """The score of one formula: ``readability["flesch_kincaid"]``.

        Raises
        ------
        lessons.mistakes.NotThere
            There is no such formula; the message lists those that there are. It is a KeyError too.
        """
        for score in self.scores:
            if score.name == name:
                return score
        there = ", ".join(score.name for score in self.scores)
        raise NotThere(f"There is no formula “{str(name)[:40]}”. There are: {there}.")

    def table(self) -> Table:
        """One row a formula: score, interval, place among news reports, unit and source."""
        from lessons.word_table import Table

        return Table([score.row() for score in self.scores]).set_index("formula")

    def to_json(self) -> dict[str, dict[str, float | str | None]]:
        """The scores as plain dicts, numbers rounded to two decimals."""
        return {score.name: _plain(score) for score in self.scores}

    def __repr__(self) -> str:
        return "\n".join(map(str, self.scores))


def readability(counts: Counts) -> Readability:
    """Score a text by all formulas.

    Parameters
    ----------
    counts : what :func:`lessons.language.counts.count` found

    Returns
    -------
    Readability
        One :class:`Score` a formula, each with its interval and its place among news reports; a score without a
        value says “not enough text” or “not English”.
    """
    wanted = [formula for formula in MEASURES if not _missing(formula, counts)]
    resampled = resample(counts.by_sentence) if wanted else None
    return Readability(counts, tuple(_score(formula, counts, resampled) for formula in MEASURES))


def _score(formula: Formula, counts: Counts, resampled: Resampled | None) -> Score:
    known = partial(
        Score,
        name=formula.name,
        label=formula.label,
        unit=formula.unit,
        source=formula.source,
        news=len(news_scores(formula)),
        agreement=agreement().get(formula.name),
        note=_missing(formula, counts),
    )
    if resampled is None or _missing(formula, counts):
        return known(value=None, low=None, high=None, percentile=None, harder_than=None)
    value = float(formula.score(counts))
    low, high = interval(formula.score(resampled))
    place = percentile(value, formula)
    harder = place if formula.unit == "grade" else 100 - place
    return known(value=value, low=low, high=high, percentile=place, harder_than=harder)


def _missing(formula: Formula, counts: Counts) -> str:
    """Why a formula has no score for this text; "" if it has one."""
    words, sentences = least(formula.name)
    if counts.words < words or counts.sentences < sentences:
        return f"{NOT_ENOUGH_TEXT}: needs {words} words and {sentences} sentences"
    if counts.total.english < LEAST_ENGLISH * counts.words:
        return f"{NOT_ENGLISH}: these formulas are made for English"
    return ""


def _plain(score: Score) -> dict[str, float | str | None]:
    numbers = {name: getattr(score, name) for name in ("value", "low", "high", "percentile", "harder_than")}
    rounded = {name: None if number is None else round(number, 2) for name, number in numbers.items()}
    return {**rounded, "note": score.note}
