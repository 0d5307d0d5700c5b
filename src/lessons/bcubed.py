"""How well things were sorted into groups: the B-cubed measure (Bagga & Baldwin 1998).

Bagga and Baldwin (1998), "Algorithms for Scoring Coreference Chains". For mentions that only one side has, the
definition of Pradhan et al. (2014), "Scoring Coreference Partitions of Predicted Mentions".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

Sorting = Mapping[Hashable, Hashable]
"""For each thing the group that it was put into: mention to voice."""


@dataclass(frozen=True)
class BCubed:
    """Precision and recall of a sorting, each from 0 to 1; None where there is nothing to divide by.

    Attributes
    ----------
    precision : of a thing's group as it was found, the share that belongs with it; the mean over all things found
    recall : of a thing's group as the key has it, the share that was found with it; the mean over all of the key's
    """

    precision: float | None
    recall: float | None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where one of them is None."""
        if self.precision is None or self.recall is None:
            return None
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def bcubed(found: Sorting, key: Sorting) -> BCubed:
    """Hold a sorting against the key's.

    A thing that only the key has counts 0 in recall; a thing that was only found counts 0 in precision.

    >>> score = bcubed({"he": "Moore", "Moore": "Moore", "they": "Moore"}, {"he": 1, "Moore": 1, "they": 2})
    >>> round(score.precision, 2), score.recall
    (0.56, 1.0)
    """
    return BCubed(precision=_mean_share(found, key), recall=_mean_share(key, found))


def _mean_share(grouped: Sorting, other: Sorting) -> float | None:
    """For each thing, the share of its group that the other side puts with it too; the mean of these."""
    groups: dict[Hashable, list[Hashable]] = defaultdict(list)
    for thing, group in grouped.items():
        groups[group].append(thing)
    shares = [_together(thing, groups[group], other) / len(groups[group]) for thing, group in grouped.items()]
    return sum(shares) / len(shares) if shares else None


def _together(thing: Hashable, group: list[Hashable], other: Sorting) -> int:
    if thing not in other:
        return 0
    return sum(1 for mate in group if mate in other and other[mate] == other[thing])
