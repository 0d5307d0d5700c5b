"""What the wording does: passives, hedges, vague amounts, loaded words, quotation marks, echoes and slips.

Each kind has its own file, its own visible table where it needs words, and its own rule; each prefers to miss a case
over marking a plain one. What the rules cannot see is in ``data/lexicon/wording_limits.csv``, one row a limit with an
example; :func:`limits` shows it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lessons.findings import Findings
from lessons.language.mark import Mark
from lessons.language.wording.echoes import find_echoes
from lessons.language.wording.lexicon import find_listed
from lessons.language.wording.passives import find_passives
from lessons.language.wording.quoted import find_quoted
from lessons.language.wording.slips import find_slips
from lessons.paragraphs import Paragraph
from lessons.sentences import find_sentences
from lessons.sourcing.attribution import Attribution
from lessons.sourcing.quotations import find_quotations
from lessons.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from lessons.word_table import Table


def find_wording(doc: Doc, paragraphs: Iterable[Paragraph], attributions: Iterable[Attribution]) -> Findings[Mark]:
    """All marks of wording of a parsed report, captions included, in text order.

    Parameters
    ----------
    doc : the parsed report
    paragraphs : its paragraphs
    attributions : who is said to say what; they tell a quotation from a scare quote
    """
    text = doc.text  # put together anew at each access, so asked for once
    spans = [(paragraph.start, paragraph.end) for paragraph in paragraphs]
    sentences = find_sentences(doc)
    quotations = find_quotations(text, spans)
    marks = [
        *find_passives(doc),
        *find_listed(doc, quotations),
        *find_quoted(doc, quotations, attributions),
        *find_echoes(text, sentences),
        *find_slips(doc, spans),
    ]
    return Findings(sorted(marks, key=lambda mark: (mark.start, mark.end, mark.kind)))


def limits() -> Table:
    """What the rules cannot see: one row a limit, with its kind of wording and an example."""
    from lessons.word_table import Table

    table = Table(
        [
            {"kind": row["kind"], "cannot see": row["cannot_see"], "example": row["example"]}
            for row in rows("lexicon", "wording_limits.csv")
        ]
    )
    table.index += 1
    return table
