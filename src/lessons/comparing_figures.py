"""A report's figures held against a key: what the machine missed, what it found besides, where it reads otherwise.

Two figures are the same if their numbers share a letter of the text; each is used once, in text order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lessons.figures.digits import in_digits
from lessons.figures.figure import Figure
from lessons.findings import Findings
from lessons.given import takes

if TYPE_CHECKING:
    from lessons.word_table import Table

ASPECTS: dict[str, Callable[[Figure], object]] = {
    "value": lambda figure: (figure.value, figure.low, figure.high),
    "unit": lambda figure: "" if figure.kind in ("date", "ordinal") else figure.unit,
    "kind": lambda figure: figure.kind,
    "bound": lambda figure: figure.bound,
    "whose word": lambda figure: "the report" if figure.attribution is None else "somebody",
}
"""What is compared. A date and an ordinal have no unit in a key. Whose word is compared only as far as "somebody's or
the report's own": names are written in many ways."""


@dataclass(frozen=True)
class FigurePair:
    """The same figure twice: as the key has it and as the machine has it."""

    key: Figure
    machine: Figure


@dataclass(frozen=True)
class FigureComparison:
    """What careful reading and the machine have in common.

    Attributes
    ----------
    pairs : figures that both have, whatever they say of them
    missed : the key's, without one of the machine's
    extra : the machine's, without one of the key's
    """

    pairs: tuple[FigurePair, ...]
    missed: Findings[Figure]
    extra: Findings[Figure]

    @property
    def precision(self) -> float | None:
        """Share of the machine's figures that the key has too; None if it has none."""
        found = len(self.pairs) + len(self.extra)
        return len(self.pairs) / found if found else None

    @property
    def recall(self) -> float | None:
        """Share of the key's figures that the machine found; None if the key has none."""
        wanted = len(self.pairs) + len(self.missed)
        return len(self.pairs) / wanted if wanted else None

    def aspects(self) -> Table:
        """One row an aspect: in how many of the pairs key and machine say the same."""
        from lessons.word_table import Table

        same = {name: sum(read(p.key) == read(p.machine) for p in self.pairs) for name, read in ASPECTS.items()}
        rows = [{"aspect": name, "same": count, "of": len(self.pairs)} for name, count in same.items()]
        return Table(rows).set_index("aspect")

    def differences(self, aspect: str) -> Table:
        """The pairs in which key and machine differ: the key's words, and what each says.

        Raises
        ------
        LookupError
            There is no such aspect; the message says which there are.
        """
        from lessons.word_table import Table

        if aspect not in ASPECTS:
            raise LookupError(f"There is no aspect “{aspect}”. There are: {', '.join(ASPECTS)}.")
        read = ASPECTS[aspect]
        differing = [p for p in self.pairs if read(p.key) != read(p.machine)]
        rows = [(p.key.words, _said(read(p.key)), _said(read(p.machine))) for p in differing]
        frame = Table(rows, columns=["figure", "key", "machine"])
        frame.index += 1
        return frame


@takes("two lists of figures: report.figures and key.figures", each="number_start", lists=2)
def compare_figures(machine: Findings[Figure], key: Findings[Figure]) -> FigureComparison:
    """Hold a machine's figures against a key's."""
    free = sorted(machine, key=lambda figure: figure.number_start)
    pairs = []
    for wanted in sorted(key, key=lambda figure: figure.number_start):
        found = next((figure for figure in free if _meet(wanted, figure)), None)
        if found is not None:
            free = [figure for figure in free if figure is not found]
            pairs.append(FigurePair(wanted, found))
    paired = {id(pair.key) for pair in pairs}
    return FigureComparison(tuple(pairs), Findings(f for f in key if id(f) not in paired), Findings(free))


def _meet(one: Figure, other: Figure) -> bool:
    return one.number_start < other.number_end and other.number_start < one.number_end


def _said(value: object) -> str:
    """A value as a reader says it."""
    if isinstance(value, tuple):
        return ", ".join(in_digits(part) for part in value if part is not None) or "no number"
    return str(value or "none")
