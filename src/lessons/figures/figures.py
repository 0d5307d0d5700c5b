"""Every figure of a report: the one place that chooses among what the patterns find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from lessons.figures.counts import counts
from lessons.figures.dates import DateWords, find_dates
from lessons.figures.days import resolve
from lessons.figures.eliding import elided_nouns
from lessons.figures.figure import Figure
from lessons.figures.making import figure_of
from lessons.figures.reported import report_date
from lessons.figures.tokens import Tokens
from lessons.figures.unnumbered import without_number
from lessons.figures.whose_word import with_attributions
from lessons.findings import Findings
from lessons.paragraphs import Paragraph
from lessons.sourcing.attribution import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_figures(
    doc: Doc, paragraphs: Findings[Paragraph], attributions: Sequence[Attribution] = ()
) -> Findings[Figure]:
    """Every figure of a report, in text order and without overlaps of their numbers.

    Parameters
    ----------
    doc : the parsed report; ``doc.text`` is the whole text
    paragraphs : its paragraphs; the dateline among them gives the date that relative dates count from
    attributions : who is said to have said what; a figure stands on the word of the innermost one around it
    """
    tokens = Tokens(doc)
    dates = find_dates(tokens.text)
    found = [*_dates(tokens.text, dates, report_date(tokens.text)), *counts(tokens, dates), *without_number(tokens)]
    chosen = elided_nouns(tokens, list(_without_overlaps(found)))
    return Findings(with_attributions(chosen, attributions))


def _without_overlaps(found: list[Figure]) -> Iterator[Figure]:
    """In text order. Where the numbers of two overlap, the one that begins earlier, then the longer, counts."""
    reached = end = -1
    for figure in sorted(found, key=lambda f: (f.number_start, -f.number_end)):
        bare_time = figure.kind == "vague" and not figure.counts and figure.start < end
        if figure.number_start >= reached and not bare_time:
            reached, end = figure.number_end, max(end, figure.end)
            yield figure


# ---------------------------------------------------------------------- dates


def _dates(text: str, dates: list[DateWords], base: date | None) -> Iterator[Figure]:
    for words in dates:
        surface = text[words.start : words.end]
        days = resolve(surface, base)
        why = f"“{surface}” is a date" + (
            f": {_day_words(days)}." if days else "; which days it means, the text does not say."
        )
        yield figure_of(
            text, (words.start, words.end), (words.start, words.end), kind="date", unit=words.precision, why=why
        )


def _day_words(days: tuple[date, date]) -> str:
    first, last = days
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
