"""4.1 and 4.4: how many figures stand on nobody's word, and how many questions a text answers."""

from __future__ import annotations

from lessons.exercises.answers import Number
from lessons.exercises.exercise import Prediction
from lessons.keys import open_key
from lessons.shares import answered_share, large_counts, own_word_share

PREDICTIONS = (
    Prediction(
        id="4.1",
        question="Of every 100 figures that count people, how many stand on nobody's word but the report's own?",
        answer=Number(0, 100),
        result=lambda: round(100 * own_word_share(open_key().figures.where(kind="people"))),
        unit="figures in 100",
        opens="The next cell",
    ),
    Prediction(
        id="4.4",
        question="Put nine questions to every large figure. Of every 100 questions, how many does the text answer?",
        answer=Number(0, 100),
        result=lambda: round(100 * answered_share(large_counts(open_key().figures))),
        unit="questions in 100",
        opens="The chart of the nine questions",
    ),
)
