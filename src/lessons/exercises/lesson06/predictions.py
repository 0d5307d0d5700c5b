"""What a learner predicts in lesson 06."""

from __future__ import annotations

from lessons.exercises.answers import Number
from lessons.exercises.exercise import Prediction
from lessons.exercises.lesson06.course_report import course_report
from lessons.language.agency import passive_share, who_acts
from lessons.language.quote_types import quote_types

PREDICTIONS = (
    Prediction(
        id="6.1",
        question="Of a hundred sentences like those of this report, how many have a passive?",
        answer=Number(0, 100),
        result=lambda: round(100 * passive_share(who_acts(course_report()))),
        unit="of a hundred sentences",
        opens="The next cell",
    ),
    Prediction(
        id="6.4",
        question="How many pairs of quotation marks hold words that nobody is said to have said?",
        answer=Number(0, 100),
        result=lambda: len(quote_types(course_report()).where(quote_type=("scare quote", "term"))),
        unit="of the pairs of quotation marks",
        opens="The next cell",
    ),
)
