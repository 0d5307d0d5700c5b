"""How far a score could have come out differently: intervals by resampling whole sentences (Efron 1979)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

RESAMPLES = 2000
SEED = 1979
"""A fixed seed: the same text always has the same interval."""

MOST_BLOCKS = 5_000
"""A longer text is resampled in so many blocks of consecutive sentences (Künsch 1989): a book in a second."""

MOST_DRAWN = 2_000_000
"""Blocks drawn at a time, so that a long text needs time and not memory."""


@dataclass(frozen=True)
class Resampled:
    """Totals of many resampled texts: one array each, all of the same length."""

    sentences: Array
    words: Array
    syllables: Array
    letters: Array
    polysyllables: Array
    complex_words: Array
    unfamiliar: Array
    english: Array


def resample(by_sentence: Sequence[tuple[int, ...]], times: int = RESAMPLES) -> Resampled:
    """Totals of texts made by drawing as many sentences as the text has, with replacement.

    Parameters
    ----------
    by_sentence : one tally a sentence
    times : number of texts to make

    Returns
    -------
    Resampled
        Arrays of shape (times,), in counts.
    """
    import numpy as np

    table = np.array([(1, *tally) for tally in by_sentence], dtype=float)
    if len(table) > MOST_BLOCKS:
        table = np.add.reduceat(table, np.arange(MOST_BLOCKS) * len(table) // MOST_BLOCKS)
    random = np.random.default_rng(SEED)
    step = max(1, MOST_DRAWN // len(table))
    sizes = [min(step, times - done) for done in range(0, times, step)]
    parts = [table[random.integers(0, len(table), (size, len(table)))].sum(axis=1) for size in sizes]
    return Resampled(*np.concatenate(parts).T)


def interval(values: Array, level: float = 0.95) -> tuple[float, float]:
    """The middle part of resampled scores: its lower and upper end.

    Parameters
    ----------
    values : array of shape (n,)
    level : share of the values inside
    """
    import numpy as np

    low, high = np.quantile(values, ((1 - level) / 2, (1 + level) / 2))
    return float(low), float(high)
