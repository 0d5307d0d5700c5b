"""The machine held against the learner's own key: precision and recall on their report, with an interval.

Only labels that the learner has judged count, on both sides. An interval is Wilson's (1927), which stays between 0 and
1 where counts are small (Brown, Cai and DasGupta 2001).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lessons.comparing import compare
from lessons.comparing_figures import ASPECTS, compare_figures
from lessons.correcting.kinds import KINDS, LabelKind
from lessons.correcting.replay import Item
from lessons.findings import Finding, Findings

if TYPE_CHECKING:
    from lessons.word_table import Table

LEAST = 10
"""Labels. A share of fewer than this is not worth giving (own choice): one more would move it by a tenth."""

Z = 1.959964
"""Standard errors on either side that hold 95 of 100 results."""


@dataclass(frozen=True)
class Share:
    """So many of so many.

    >>> Share(18, 24).interval
    (0.55, 0.88)
    """

    right: int
    of: int

    @property
    def is_enough(self) -> bool:
        """True if there are enough to give a share."""
        return self.of >= LEAST

    @property
    def value(self) -> float | None:
        """The share, 0 to 1; None of too few."""
        return self.right / self.of if self.is_enough else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Where the share would likely come out with other labels of the same kind (95 in 100); None of too few."""
        if not self.is_enough:
            return None
        share, n = self.right / self.of, self.of
        middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
        reach = Z / (1 + Z * Z / n) * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
        return round(max(0.0, middle - reach), 2), round(min(1.0, middle + reach), 2)

    def __str__(self) -> str:
        if self.of == 0:
            return "nothing to go by yet"
        counted = f"{self.right} of {self.of}"
        if self.interval is None:
            return f"{counted}: too few to give a share"
        low, high = self.interval
        return f"{counted}, likely between {100 * low:.0f} and {100 * high:.0f} in 100"


@dataclass(frozen=True)
class KindScore:
    """Precision and recall of one kind of label.

    Attributes
    ----------
    precision : of the machine's labels that were judged, those that are right in place and main reading
    recall : of the learner's labels, those that the machine has right
    whole : of the machine's labels that were judged, those that were right in every field
    """

    precision: Share
    recall: Share
    whole: Share


@dataclass(frozen=True)
class Score:
    """The machine's score on one report, by the learner's own key.

    Attributes
    ----------
    kinds : by kind of label
    judged, added : how many labels were judged, and how many of them the learner added
    proposals : how many proposals the machine made
    by_chance : True if only labels count that were drawn by chance
    """

    kinds: dict[LabelKind, KindScore]
    judged: int
    added: int
    proposals: int
    by_chance: bool = False

    def table(self) -> Table:
        """One row a kind and measure."""
        from lessons.word_table import Table

        measures = ["precision", "right in all"] if self.by_chance else ["precision", "recall", "right in all"]
        rows = [
            {"kind": kind, "precision": str(one.precision), "recall": str(one.recall), "right in all": str(one.whole)}
            for kind, one in self.kinds.items()
        ]
        return Table(rows).set_index("kind")[measures]  # type: ignore[no-any-return]

    @property
    def remarks(self) -> tuple[str, ...]:
        """What has to be said beside the numbers."""
        said = [f"You judged {self.judged - self.added} of the machine's {self.proposals} proposals."]
        if self.by_chance:
            return (
                *said,
                "They were drawn by chance, so precision is about all of them. A draw has no recall to tell.",
            )
        if 0 < self.judged - self.added < self.proposals:
            said.append("If they were the doubtful ones, the machine is likely right more often on the rest.")
        if self.judged and not self.added:
            said.append("You added nothing. Recall is only as good as your search for what the machine missed.")
        return tuple(said)

    def __repr__(self) -> str:
        return "\n".join([repr(self.table()), *self.remarks])

    def _repr_html_(self) -> str:
        return self.table()._repr_html_() + "".join(f"<p>{remark}</p>" for remark in self.remarks)


def score(items: Iterable[Item], judged: Iterable[Item], *, by_chance: bool = False) -> Score:
    """Hold the machine's labels against the learner's, where the learner has judged.

    Parameters
    ----------
    items : all labels
    judged : those that count
    by_chance : True if they were drawn by chance
    """
    judged = list(judged)
    return Score(
        kinds={kind: _score_kind(kind, [item for item in judged if item.kind == kind]) for kind in KINDS},
        judged=len(judged),
        added=sum(item.machine is None for item in judged),
        proposals=sum(item.machine is not None for item in items),
        by_chance=by_chance,
    )


def _score_kind(kind: LabelKind, judged: Sequence[Item]) -> KindScore:
    machine = [item.machine for item in judged if item.machine is not None]
    mine = [item.mine for item in judged if item.mine is not None]
    right, found, wanted = _RIGHT[kind](machine, mine)
    whole = sum(item.act == "accept" or item.mine == item.machine for item in judged if item.machine is not None)
    return KindScore(Share(right, found), Share(right, wanted), Share(whole, len(machine)))


def _attributions(machine: list[Finding], mine: list[Finding]) -> tuple[int, int, int]:
    """Source and content as the learner has them; a quotation that runs on counts with the one that it continues."""
    comparison = compare(Findings(machine), Findings(mine))  # type: ignore[arg-type]
    pairs = len(comparison.pairs)
    return comparison.right, pairs + len(comparison.extra), pairs + len(comparison.missed)


def _figures(machine: list[Finding], mine: list[Finding]) -> tuple[int, int, int]:
    """The same number in the same place, and the same unit."""
    comparison = compare_figures(Findings(machine), Findings(mine))  # type: ignore[arg-type]
    read = (ASPECTS["value"], ASPECTS["unit"])
    right = sum(all(aspect(p.key) == aspect(p.machine) for aspect in read) for p in comparison.pairs)
    pairs = len(comparison.pairs)
    return right, pairs + len(comparison.extra), pairs + len(comparison.missed)


def _wording(machine: list[Finding], mine: list[Finding]) -> tuple[int, int, int]:
    """A mark of the same kind that shares a letter; each is used once."""
    free = list(mine)
    right = 0
    for mark in machine:
        same = next((m for m in free if m.kind == mark.kind and m.start < mark.end and mark.start < m.end), None)  # type: ignore[attr-defined]
        if same is not None:
            free = [m for m in free if m is not same]
            right += 1
    return right, len(machine), len(mine)


_RIGHT = {"attribution": _attributions, "figure": _figures, "wording": _wording}
