"""How easy teachers would find a text: a line of two features, and how well that and each formula agrees with them.

CLEAR (Crossley et al. 2023) has 4,724 excerpts that teachers compared in pairs, "which is easier for a student?".
The line needs only the length of sentences and the share of unfamiliar words. Its coefficients and every correlation
come from ``benchmarks/fit_ease.py``; no excerpt and no judgment is here (CC BY-NC-SA).
"""

from __future__ import annotations

import math
from functools import cache

from lessons.language.formulas import Formula, Number, Totals
from lessons.tables import rows


@cache
def coefficients() -> dict[str, float]:
    """The line's three numbers: ``constant``, ``log_words_per_sentence``, ``unfamiliar_share``."""
    return {row["term"]: float(row["coefficient"]) for row in rows("reference", "ease_estimate.csv")}


def ease_estimate(t: Totals) -> Number:
    """Ease in standard deviations among CLEAR's excerpts: 0 is their average, 1 clearly easier.

    constant + a · log(words in a sentence) + b · share of unfamiliar words, fitted by least squares.
    """
    line = coefficients()
    length = _log(t.words / t.sentences)
    unfamiliar = t.unfamiliar / t.words
    return line["constant"] + line["log_words_per_sentence"] * length + line["unfamiliar_share"] * unfamiliar


def _log(value: Number) -> Number:
    """Natural logarithm of a number or of an array of them."""
    if isinstance(value, float):
        return math.log(value)
    import numpy as np

    return np.log(value)


ESTIMATE = Formula(
    "ease_estimate",
    "Two-feature estimate",
    "ease",
    "fitted on CLEAR, Crossley et al. 2023",
    ease_estimate,
)


@cache
def agreement() -> dict[str, float]:
    """Correlation (Pearson r) of each measure with teachers' ease: near 1 or −1 is close, 0 is none.

    Counted by this library on CLEAR; that of the two-feature estimate is cross-validated.
    """
    return {row["measure"]: float(row["r"]) for row in rows("reference", "clear_agreement.csv")}
