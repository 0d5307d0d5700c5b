"""What a learner predicts in lesson 07."""

from __future__ import annotations

from lessons.exercises.answers import Number
from lessons.exercises.exercise import Prediction
from lessons.report import Report, open_report
from lessons.shares import attributed_share, named_share


def _mine() -> Report:
    """The open report as the learner has corrected it so far."""
    return open_report().corrected()


def _name() -> str:
    """A guess about one own report is none about another."""
    return open_report().name


PREDICTIONS = (
    Prediction(
        id="7.1",
        question="Of every 100 words of this report, how many stand on somebody else's word?",
        answer=Number(0, 100),
        result=lambda: round(100 * attributed_share(_mine())),
        unit="words in 100",
        opens="Further down, when you have corrected the labels,",
        about=_name,
    ),
    Prediction(
        id="7.2",
        question="Of every 100 times that somebody is said to have said something here, how often do you learn a name?",
        answer=Number(0, 100),
        result=lambda: round(100 * named_share(_mine().attributions)),
        unit="times in 100",
        opens="Further down, when you have corrected the labels,",
        about=_name,
    ),
)
