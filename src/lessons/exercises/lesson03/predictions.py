"""What a learner predicts in lesson 03."""

from __future__ import annotations

from lessons.exercises.answers import Number
from lessons.exercises.exercise import Prediction
from lessons.keys import open_key
from lessons.language.verbs import class_by_identity, verb_use


def neutral_share() -> float:
    """Share of the report's reporting words that are neutral, by the key, from 0 to 1."""
    counts = class_by_identity(open_key().attributions)
    return float(counts["neutral"].sum() / counts.to_numpy().sum())


PREDICTIONS = (
    Prediction(
        id="3.1",
        question="Of every 100 reporting words in the report, how many are neutral, such as “said” or “according to”?",
        answer=Number(0, 100),
        result=lambda: round(100 * neutral_share()),
        unit="words in 100",
        opens="The next cell",
    ),
    Prediction(
        id="3.7",
        question="Of how many verbs can we say for sure that this report uses them more than news does?",
        answer=Number(0, 100),
        result=lambda: sum(use.verdict == "more than news" for use in verb_use(open_key().attributions)),
        unit="verbs",
        opens="The cell under the chart",
    ),
)
