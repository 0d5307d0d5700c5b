"""The quotation marks of a report: one mark a marked stretch, by what the marks are used for."""

from __future__ import annotations

from collections.abc import Iterable

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.lanes import Placed, Sign, strip
from lessons.given import takes
from lessons.language.quote_types import Quoted

_SIGNS = {
    "quotation": Sign("o", style.BLUE),
    "mixed quotation": Sign("D", style.SKY),
    "scare quote": Sign("X", style.VERMILION),
    "term": Sign("s", "#FFFFFF"),
}
"""The lanes from top to bottom; an empty one is drawn too, because that there is none is a finding."""


@takes("what quote_types(report) gives", each="quote_type")
def quote_strip(quoted: Iterable[Quoted]) -> Chart:
    """Draw the stretches of :func:`lessons.language.quote_types.quote_types`, in the order of the text."""
    stretches = list(quoted)
    placed = [Placed(one.paragraph, one.quote_type) for one in stretches]
    return strip(_title(stretches), placed, _SIGNS, "stretch in quotation marks")


def _title(stretches: list[Quoted]) -> str:
    if not stretches:
        return "There are no quotation marks"
    quoting = sum("quotation" in one.quote_type for one in stretches)
    return f"{quoting} of {len(stretches)} pairs of quotation marks hold words that somebody is said to have said"
