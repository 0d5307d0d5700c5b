"""A figure: a number in the text, what it counts, how exactly, and on whose word."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from lessons.findings import Finding
from lessons.sourcing.attribution import Attribution

if TYPE_CHECKING:
    from lessons.figures.questions import Answer

Kind = Literal[
    "people",
    "things",
    "distance",
    "duration",
    "age",
    "money",
    "percent",
    "ratio",
    "date",
    "ordinal",
    "vague",
    "comparison",
]
Bound = Literal["exactly", "at least", "at most", "about", "more than", "less than"]
Change = Literal["up", "down"]


@dataclass(frozen=True, kw_only=True)
class Figure(Finding):
    """One figure. ``start`` and ``end`` cover hedge, number, unit and counted noun.

    Attributes
    ----------
    number_start, number_end : the number alone, in characters of the report
    value : the number, or None where the text gives none (*thousands*, a date)
    low, high : the smaller and the larger end of a range, both None otherwise
    falls : True for a range whose larger end is written first, *from 30 to 20*; ``from_and_to`` gives the text's order
    surface : the number as it is written, so that "6000" and "6,000" can be told apart
    unit : unit of measure or head of the counted noun, singular; "" if none
    counts : the noun phrase that is counted; "" if none
    kind : what sort of figure it is
    bound : None for dates, ordinals and vague amounts
    change : "up" or "down" where the number is the size of a change
    attribution : on whose word it stands; None for the reporter's own
    """

    number_start: int
    number_end: int
    value: float | None
    low: float | None
    high: float | None
    surface: str
    unit: str
    counts: str
    kind: Kind
    bound: Bound | None
    change: Change | None
    attribution: Attribution | None
    falls: bool = False

    @property
    def voice(self) -> str:
        """On whose word the figure stands; "the report" where nobody is named."""
        return self.attribution.voice if self.attribution and self.attribution.voice else "the report"

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day that a date means; None for other figures and where the text does not tell."""
        from lessons.figures.days import resolve
        from lessons.figures.reported import report_date

        return resolve(self.surface, report_date(self.text)) if self.kind == "date" else None

    def questions(self) -> tuple[Answer, ...]:
        """The nine questions to put to a figure, with what the text answers."""
        from lessons.figures.questions import ask

        return ask(self)

    @property
    def ends(self) -> tuple[float, float] | None:
        """Where the figure lies on an axis of sizes, from low to high; the same twice unless it is a range.

        None for what has no size above 0: dates, ordinals, vague amounts and comparisons.
        """
        given = [end for end in (self.low, self.high) if end is not None]
        sizes = given or [end for end in (self.value,) if end is not None]
        if not sizes or self.kind in ("date", "ordinal", "vague", "comparison"):
            return None
        low, high = min(sizes), max(sizes)
        return (low, high) if 0 < low <= high < math.inf else None

    @property
    def from_and_to(self) -> tuple[float, float] | None:
        """The two ends of a range in the order of the text: 30 and 20 for *from 30 to 20*; None for all else."""
        if self.low is None or self.high is None:
            return None
        return (self.high, self.low) if self.falls else (self.low, self.high)

    def row(self) -> dict[str, Any]:
        """What a table shows of this figure."""
        return {
            "figure": self.words,
            "value": self.value,
            "low": self.low,
            "high": self.high,
            "unit": self.unit,
            "counts": self.counts,
            "kind": self.kind,
            "bound": self.bound or "",
            "change": self.change or "",
            "on the word of": self.voice,
            "why": self.why,
        }
