"""Our scores beside textstat's, with the count that explains each difference.

A difference is shared out among the counts: each count is exchanged for textstat's while the others stay, in every
order, and what it changes on average is its part (Shapley 1953). The parts add up to the whole difference; what no
count explains is the formula's own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import permutations, zip_longest
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from lessons.language.counts import Counts
from lessons.language.formulas import FORMULAS, Formula
from lessons.language.textstat_offline import textstat
from lessons.tables import rows

if TYPE_CHECKING:
    from lessons.report import Report
    from lessons.word_table import Table

_TEXTSTAT: Mapping[str, str] = {
    "flesch_ease": "flesch_reading_ease",
    "flesch_kincaid": "flesch_kincaid_grade",
    "fog": "gunning_fog",
    "smog": "smog_index",
    "dale_chall": "dale_chall_readability_score",
    "coleman_liau": "coleman_liau_index",
    "ari": "automated_readability_index",
    "linsear": "linsear_write_formula",
}
"""Our name of a formula to textstat's."""

_USED: Mapping[str, tuple[str, ...]] = {
    "flesch_ease": ("sentences", "words", "syllables"),
    "flesch_kincaid": ("sentences", "words", "syllables"),
    "fog": ("sentences", "words", "complex_words"),
    "smog": ("sentences", "polysyllables"),
    "dale_chall": ("sentences", "words", "unfamiliar"),
    "coleman_liau": ("sentences", "words", "letters"),
    "ari": ("sentences", "words", "letters"),
    "linsear": ("sentences", "words", "polysyllables"),
}
"""The counts that each formula is made of."""

FORMULA = "formula"
"""The part of a difference that no count explains: another constant, or only a part of the text read."""


@dataclass(frozen=True)
class Difference:
    """One formula in both tools.

    Attributes
    ----------
    counts : textstat's counts, as this formula is given them there
    parts : count (or "formula") to its share of ``textstat - ours``, in points of the score; they add up
    """

    formula: Formula
    ours: float
    textstat: float
    counts: dict[str, int]
    parts: dict[str, float]

    @property
    def main_part(self) -> str:
        """The count that explains most of the difference; "" where there is next to none."""
        name = max(self.parts, key=lambda part: abs(self.parts[part]))
        return name if abs(self.textstat - self.ours) >= 0.05 or abs(self.parts[name]) >= 0.05 else ""


@dataclass(frozen=True)
class Comparison:
    """Our counts and scores beside textstat's, on the same text."""

    ours: dict[str, int]
    textstat: dict[str, int]
    differences: tuple[Difference, ...]

    def table(self) -> Table:
        """One row a formula: both scores, their difference, the count that explains most of it, and how."""
        from lessons.word_table import Table

        frame = Table([self._row(difference) for difference in self.differences])
        return frame.set_index("formula") if len(frame) else frame

    def counts(self) -> Table:
        """One row a count: ours, textstat's, and why they differ."""
        from lessons.word_table import Table

        lines = [
            {"count": _label(name), "ours": ours, "textstat": self.textstat[name], "why": _reason(name)}
            for name, ours in self.ours.items()
        ]
        return Table(lines).set_index("count")

    def _row(self, difference: Difference) -> dict[str, Any]:
        part = difference.main_part
        numbers = f" ({self.ours[part]:,} here, {difference.counts[part]:,} there)" if part in self.ours else ""
        return {
            "formula": difference.formula.label,
            "ours": round(difference.ours, 1),
            "textstat": round(difference.textstat, 1),
            "difference": round(difference.textstat - difference.ours, 1),
            "mostly from": _label(part) + numbers if part else "no difference",
            "of which": round(difference.parts[part], 1) if part else 0.0,
            "why": _reason(part, difference.formula.name) if part else "",
        }


def compare_with_textstat(report: Report, *, captions: bool = False) -> Comparison:
    """Both tools on the same paragraphs of a report; see :func:`compare_counts`."""
    return compare_counts(report.counts(captions=captions))


def compare_counts(counts: Counts) -> Comparison:
    """Both tools on the text that was counted.

    Parameters
    ----------
    counts : our counts; textstat is given the counted sentences, a blank line between paragraphs

    Returns
    -------
    Comparison
        Without differences where the text has no words.
    """
    text = counted_text(counts)
    theirs = textstat_counts(text)
    ours = {name: counts.to_json()[name] for name in theirs}
    differences = tuple(_difference(formula, ours, theirs, text) for formula in FORMULAS) if counts.words else ()
    return Comparison(ours, theirs, differences)


def counted_text(counts: Counts) -> str:
    """The text that was counted, with its own breaks between sentences."""
    pieces = []
    nexts = [start for start, _ in counts.spans[1:]]
    for (start, end), following in zip_longest(counts.spans, nexts):
        gap = counts.text[end:following] if following else ""
        pieces.append(counts.text[start:end] + ("\n\n" if "\n" in gap else " " * bool(gap)))
    return "".join(pieces)


def textstat_counts(text: str) -> dict[str, int]:
    """What textstat counts in a text, under our names of the counts."""
    tool = textstat()
    from textstat.backend.counts._count_difficult_words import count_difficult_words

    return {
        "sentences": tool.sentence_count(text),
        "words": tool.lexicon_count(text),
        "syllables": tool.syllable_count(text),
        "letters": tool.letter_count(text),
        "polysyllables": tool.polysyllabcount(text),
        "complex_words": count_difficult_words(text, "en_US", 3),
        "unfamiliar": count_difficult_words(text, "en_US", 0),
    }


def _difference(formula: Formula, ours: dict[str, int], theirs: dict[str, int], text: str) -> Difference:
    if formula.name == "ari":  # the one formula for which textstat counts punctuation as letters
        theirs = {**theirs, "letters": textstat().char_count(text)}
    here = _score(formula, ours)
    there = float(getattr(textstat(), _TEXTSTAT[formula.name])(text))
    parts = _parts(lambda counts: _score(formula, counts), ours, theirs, _USED[formula.name])
    parts[FORMULA] = there - here - sum(parts.values())
    return Difference(formula, here, there, theirs, parts)


def _score(formula: Formula, counts: dict[str, int]) -> float:
    return float(formula.score(SimpleNamespace(**counts)))


def _parts(
    score: Callable[[dict[str, int]], float], ours: dict[str, int], theirs: dict[str, int], used: tuple[str, ...]
) -> dict[str, float]:
    """What exchanging each count changes, on average over all orders of exchanging them."""
    parts = dict.fromkeys(used, 0.0)
    orders = list(permutations(used))
    for order in orders:
        mixed = dict(ours)
        before = score(mixed)
        for name in order:
            mixed[name] = theirs[name]
            after = score(mixed)
            parts[name] += (after - before) / len(orders)
            before = after
    return parts


def _label(name: str) -> str:
    return name.replace("_", " ")


def _reason(name: str, formula: str = "") -> str:
    """Why textstat's count differs from ours, for all formulas or for one of them."""
    reasons = {(row["count"], row["formula"]): row["why"] for row in rows("lexicon", "textstat_counts.csv")}
    return reasons.get((name, formula)) or reasons.get((name, ""), "")
