"""Score all finders on the practice reports: attributions, voices and origins, figures, wording. Run by hand.

    python benchmarks/practice.py

prints, for the six reports of the lessons and for the three set aside, each report and all of them together:

- attributions: precision, recall and F1 of source and content both right, of speech and of all layers
  (``lessons.comparing``: content and source share at least half of their words);
- voices, origins: B-cubed F1 over the mentions (``lessons.comparing_voices``: a mention that one side lacks counts
  against it), and of the mentions that both have;
- figures: precision, recall and F1 of finding them, and the share of those found with value, unit, kind and bound
  right (``lessons.comparing_figures``; *person* and *people*, *visitor* and *visitor per day* are the same unit);
- asks: how many of the key's questions to the figures (``questions.csv``) the machine asks too, of how many, and how
  many it asks in all; a question is the same if it is about two of the same figures, or about the same single one;
  figures are the same if their numbers share a letter, as in ``lessons.comparing_figures`` (*$41m* and *41m*);
- wording: precision and recall of each kind, all reports together.

Everything is found anew. No mistake is ever printed, because the three reports set aside serve only once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import get_args

from lessons import tables
from lessons.analysis import Analysis, analyse
from lessons.bcubed import bcubed
from lessons.comparing import Comparison, compare
from lessons.comparing_figures import ASPECTS, compare_figures
from lessons.comparing_voices import Grouping, sortings
from lessons.figures.figure import Figure
from lessons.figures.sums import find_doubts
from lessons.findings import Findings
from lessons.keys import Key, open_key
from lessons.language.mark import Mark, WordingKind
from lessons.practice import TABLE, practice_text

SHOWN = ("value", "unit", "kind", "bound")

SAME_UNIT = {"people": "person", "pound sterling": "pound"}
"""Names of one unit: the keys write the singular that a reader would write, the engine NewsQuant's name."""

Sorted = dict[Hashable, Hashable]


@dataclass
class Tally:
    """What was counted in one report, or in several."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    groups: dict[str, tuple[Sorted, Sorted]] = field(default_factory=dict)

    def add(self, other: Tally) -> None:
        """Take in another report's counts; its mentions stay apart from those of every other report."""
        for mine, theirs in ((self.right, other.right), (self.found, other.found), (self.wanted, other.wanted)):
            mine.update(theirs)
        for by, both in other.groups.items():
            for mine, theirs in zip(self.groups.setdefault(by, ({}, {})), both, strict=True):
                mine.update(theirs)

    def rates(self, what: str) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent; 0 where there is nothing."""
        right, found, wanted = self.right[what], self.found[what], self.wanted[what]
        return _percent(right, found), _percent(right, wanted), _percent(2 * right, found + wanted)

    def together(self, by: Grouping, *, matched: bool = False) -> float:
        """B-cubed F1 in percent, of all mentions or only of those that both sides have."""
        ours, theirs = self.groups[by]
        if matched:
            both = ours.keys() & theirs.keys()
            ours, theirs = ({m: side[m] for m in both} for side in (ours, theirs))
        return 100 * (bcubed(ours, theirs).f1 or 0.0)


def _percent(part: float, whole: float) -> float:
    return 100 * part / whole if whole else 0.0


def score(slug: str) -> Tally:
    """All counts of one report."""
    key, analysis, tally = open_key(slug), analyse(practice_text(slug)), Tally()
    _attributions(tally, analysis, key)
    for by in ("voice", "origin"):
        sides = sortings(analysis.attributions, key.attributions, by=by)  # type: ignore[arg-type]
        tally.groups[by] = tuple({(slug, m): (slug, g) for m, g in side.items()} for side in sides)  # type: ignore[assignment]
    _figures(tally, analysis, key)
    _questions(tally, slug, analysis, key)
    _wording(tally, analysis.wording, key.wording)
    return tally


def _attributions(tally: Tally, analysis: Analysis, key: Key) -> None:
    speech = compare(analysis.attributions.where(layer="speech"), key.attributions.where(layer="speech"))
    everything = compare(analysis.attributions, key.attributions)
    for name, comparison in (("speech", speech), ("all layers", everything)):
        _count_attributions(tally, name, comparison)


def _count_attributions(tally: Tally, name: str, comparison: Comparison) -> None:
    tally.right[name] += comparison.right
    tally.found[name] += len(comparison.pairs) + len(comparison.extra)
    tally.wanted[name] += len(comparison.pairs) + len(comparison.missed)


def _figures(tally: Tally, analysis: Analysis, key: Key) -> None:
    comparison = compare_figures(analysis.figures, key.figures)
    tally.right["figures"] += len(comparison.pairs)
    tally.found["figures"] += len(analysis.figures)
    tally.wanted["figures"] += len(key.figures)
    for aspect in SHOWN:
        same = [_plain(aspect, pair.key) == _plain(aspect, pair.machine) for pair in comparison.pairs]
        tally.found[aspect] += len(same)
        tally.right[aspect] += sum(same)


def _plain(aspect: str, figure: Figure) -> object:
    """What a figure says, in one form: thirds to three digits, *visitor per day* as *visitor*."""
    said = ASPECTS[aspect](figure)
    if isinstance(said, tuple):
        return tuple(part and round(part, 3) for part in said)
    if aspect == "unit":
        unit = str(said or "").split(" per ")[0]
        return SAME_UNIT.get(unit, unit)
    return said


def _questions(tally: Tally, slug: str, analysis: Analysis, key: Key) -> None:
    doubts = [doubt.figures for doubt in find_doubts(analysis.figures)]
    tally.found["asks"] += len(doubts)
    for row in tables.rows("practice", slug, "key", "questions.csv"):
        wanted = [figure for id in row["figures"].split(";") if isinstance(figure := key[id], Figure)]
        tally.wanted["asks"] += 1
        tally.right["asks"] += any(_shared(wanted, doubt) >= min(2, len(wanted)) for doubt in doubts)


def _shared(wanted: list[Figure], doubt: tuple[Figure, ...]) -> int:
    """How many of the key's figures a question of the machine is about: their numbers share a letter."""
    return sum(any(f.number_start < w.number_end and w.number_start < f.number_end for f in doubt) for w in wanted)


def _wording(tally: Tally, machine: Findings[Mark], key: Findings[Mark]) -> None:
    free = list(key)
    for mark in machine:
        hit = next((m for m in free if m.kind == mark.kind and m.start < mark.end and mark.start < m.end), None)
        tally.found[mark.kind] += 1
        if hit is not None:
            tally.right[mark.kind] += 1
            free = [m for m in free if m is not hit]
    tally.wanted.update(mark.kind for mark in key)


HEADER = (
    f"{'':10} {'speech':>14} {'all layers':>14} {'voices':>12} {'origins':>12} {'figures':>14}  "
    f"{' '.join(SHOWN)}  asks\n"
    f"{'':10} {'P  R  F1':>14} {'P  R  F1':>14} {'all  matched':>12} {'all  matched':>12} {'P  R  F1':>14}"
)


def line(name: str, tally: Tally) -> str:
    """One line of the table."""
    cells = [f"{name:10}"]
    cells += [f"{'{:.0f} {:.0f} {:.0f}'.format(*tally.rates(what)):>14}" for what in ("speech", "all layers")]
    for by in ("voice", "origin"):
        cells.append(f"{tally.together(by):5.0f} {tally.together(by, matched=True):6.0f}")  # type: ignore[arg-type]
    cells.append(f"{'{:.0f} {:.0f} {:.0f}'.format(*tally.rates('figures')):>14} ")
    cells += [f"{_percent(tally.right[a], tally.found[a]):{len(a)}.0f}" for a in SHOWN]
    cells.append(f"{tally.right['asks']:4}/{tally.wanted['asks']}, {tally.found['asks']} in all")
    return " ".join(cells)


def wording_lines(tally: Tally) -> Iterable[str]:
    """Precision and recall of each kind of wording that the keys have."""
    yield f"\n{'wording':15} precision recall  right found in key"
    for kind in get_args(WordingKind):
        if tally.found[kind] or tally.wanted[kind]:
            precision, recall, _ = tally.rates(kind)
            counts = f"{tally.right[kind]:6} {tally.found[kind]:5} {tally.wanted[kind]:6}"
            yield f"{kind:15} {precision:9.0f} {recall:6.0f} {counts}"


def main() -> None:
    """Print both tables."""
    for use, title in (("practice", "The reports of the lessons"), ("set aside", "Set aside: scored, never looked at")):
        pooled = Tally()
        print(f"{title}, in percent\n{HEADER}")
        for row in tables.rows(*TABLE):
            if row["use"] == use:
                tally = score(row["slug"])
                print(line(row["slug"], tally))
                pooled.add(tally)
        print(line("together", pooled))
        print("\n".join(wording_lines(pooled)), "\n")


if __name__ == "__main__":
    main()
