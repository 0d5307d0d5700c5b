"""What a learner predicts in lesson 02."""

from __future__ import annotations

from lessons.exercises.answers import Number
from lessons.exercises.exercise import Prediction
from lessons.independence import origin_of
from lessons.keys import open_key

PREDICTIONS = (
    Prediction(
        id="2.1",
        question="Take the mentions of one speaker together. How many different voices are left?",
        answer=Number(0, 500),
        result=lambda: len(open_key().voices),
        unit="voices",
        opens="The next cell",
    ),
    Prediction(
        id="2.6",
        question="Go back from each voice to whoever could know it first. How many origins are left?",
        answer=Number(0, 500),
        result=lambda: len({origin_of(voice) for voice in open_key().voices}),
        unit="origins",
        opens="The next cell",
    ),
)
