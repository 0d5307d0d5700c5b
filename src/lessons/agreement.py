"""How far readers agree beyond chance: Krippendorff's alpha for labels (Krippendorff 2004, ch. 11)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence


def krippendorff_alpha(units: Iterable[Sequence[Hashable | None]]) -> float | None:
    """Krippendorff's alpha for nominal labels.

    Parameters
    ----------
    units : one sequence of labels a thing labelled, one label a reader; None where a reader gave none

    Returns
    -------
    float or None
        1 for perfect agreement, 0 for what chance would give, below 0 for worse. None where fewer than two labels
        can be compared, or where every label is the same, so that chance alone would agree.

    >>> krippendorff_alpha([("a", "a"), ("b", "b"), ("a", "b"), ("b", "b")])
    0.533
    """
    coincidences: Counter[tuple[Hashable, Hashable]] = Counter()
    for unit in units:
        labels = Counter(label for label in unit if label is not None)
        size = labels.total()
        if size < 2:
            continue
        for one, count in labels.items():
            for other, other_count in labels.items():
                pairs = count * (other_count - (one == other))
                coincidences[one, other] += pairs / (size - 1)  # type: ignore[assignment]
    totals: Counter[Hashable] = Counter()
    for (one, _), weight in coincidences.items():
        totals[one] += weight
    everything = totals.total()
    expected = everything**2 - sum(weight**2 for weight in totals.values())
    if everything <= 1 or expected == 0:
        return None
    observed = sum(weight for (one, other), weight in coincidences.items() if one != other)
    return round(1 - (everything - 1) * observed / expected, 3)
