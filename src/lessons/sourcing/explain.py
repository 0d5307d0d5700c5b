"""Why an attribution is one: its place in the text, the rule, and the table rows behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lessons import tables
from lessons.display import Highlight, Note
from lessons.paragraphs import find_paragraphs

if TYPE_CHECKING:
    from lessons.sourcing.attribution import Attribution

WORD_TABLES = ("attribution_verbs.csv", "attribution_nouns.csv")
_CUE_IN_WHY = re.compile(r"^“([^”]+)”")


@dataclass(frozen=True, repr=False)
class Explanation:
    """An attribution with source, cue and content marked in its paragraph, the rule, and the rows it rests on.

    Attributes
    ----------
    rows : (table, row) pairs: the reporting word in ``data/lexicon``, and its counts frame by frame
    """

    attribution: Attribution
    rows: tuple[tuple[str, tables.Row], ...]

    def note(self) -> Note:
        """The explanation as a box to show."""
        found = self.attribution
        paragraphs = find_paragraphs(found.text)
        roles = {"source": found.source, "cue": found.cue, "content": found.content}
        marked = Highlight(found.text, paragraphs, {name: spans for name, spans in roles.items() if spans})
        lines = [f"{table}: " + "; ".join(f"{k} {v}" for k, v in row.items() if v) for table, row in self.rows]
        title = f"{found.voice or 'Nobody is named'}: {found.layer}, {found.mode}"
        return Note(title, [marked, found.why, *(lines or ["No table has a row for this cue."])])

    def __repr__(self) -> str:
        return repr(self.note())

    def _repr_html_(self) -> str:
        return self.note()._repr_html_()


def explain(attribution: Attribution) -> Explanation:
    """Everything that speaks for one attribution."""
    word = _reporting_word(attribution)
    rows = [(name, row) for name in WORD_TABLES for row in tables.rows("lexicon", name) if row["lemma"] == word]
    counts = [row for row in tables.rows("lexicon", "cue_frames.csv") if row["lemma"] == word]
    counts.sort(key=lambda row: -int(row["cues"]))
    return Explanation(attribution, (*rows, *(("cue_frames.csv", row) for row in counts[:3])))


def _reporting_word(attribution: Attribution) -> str:
    """The word that the tables are looked up with: the one that the reason names, else the cue itself."""
    match = _CUE_IN_WHY.match(attribution.why)
    return match.group(1) if match else attribution.cue_words.lower()
