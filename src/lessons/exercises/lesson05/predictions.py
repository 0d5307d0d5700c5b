"""What a learner predicts in lesson 05."""

from __future__ import annotations

from functools import cache

from lessons.exercises.answers import Number
from lessons.exercises.exercise import Prediction
from lessons.language.experiments import shuffle_words
from lessons.language.readability import readability
from lessons.report import open_course_report


@cache
def _grade() -> float:
    """The report's Flesch–Kincaid grade, to one decimal."""
    value = open_course_report().readability()["flesch_kincaid"].value
    assert value is not None
    return round(value, 1)


@cache
def _change_by_shuffling() -> float:
    """By how many grades the score changes when the words of every sentence are mixed."""
    value = readability(shuffle_words(open_course_report().counts()))["flesch_kincaid"].value
    assert value is not None
    return abs(round(value, 1) - _grade())


PREDICTIONS = (
    Prediction(
        id="5.1",
        question="Which American school grade will the formula give the whole report?",
        answer=Number(0, 40),
        result=_grade,
        unit="on the scale of grades",
        opens="This lesson, after exercise 5.2,",
    ),
    Prediction(
        id="5.3",
        question="The words of every sentence are mixed. By how many grades will the score change?",
        answer=Number(0, 40),
        result=_change_by_shuffling,
        unit="grades of change",
        opens="The next cell",
    ),
)
