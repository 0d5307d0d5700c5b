"""What a class predicted, beside what was found: its calibration."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median, quantiles

from lessons.classroom.gathering import Gathered, Learner
from lessons.exercises.answers import AnswerError
from lessons.exercises.bank import PREDICTIONS
from lessons.exercises.exercise import Prediction
from lessons.shares import is_close


@dataclass(frozen=True)
class Guesses:
    """One prediction: each learner's last guess, in order of size, and the result."""

    prediction: Prediction
    guesses: tuple[float, ...]
    result: float

    @property
    def middle(self) -> float:
        """The guess in the middle."""
        return median(self.guesses)

    @property
    def middle_half(self) -> tuple[float, float]:
        """From where to where the middle half of the guesses lies (quartiles, inclusive method), to one decimal."""
        if len(self.guesses) == 1:
            return self.guesses[0], self.guesses[0]
        lower, _, upper = quantiles(self.guesses, n=4, method="inclusive")
        return round(lower, 1), round(upper, 1)

    @property
    def close(self) -> int:
        """How many learners were close, by the measure that each of them was told."""
        return sum(is_close(guess, self.result) for guess in self.guesses)


def all_guesses(gathered: Gathered) -> list[Guesses]:
    """The predictions that somebody has made."""
    found = []
    for prediction in PREDICTIONS.values():
        guesses = [guess for learner in gathered.learners if (guess := _last(learner, prediction)) is not None]
        if guesses:
            found.append(Guesses(prediction, tuple(sorted(guesses)), float(prediction.result())))
    return found


def _last(learner: Learner, prediction: Prediction) -> float | None:
    last = None
    for event in learner.of("predict", prediction.id):
        if event.get("report"):
            # A guess about a report of one's own: there is no result for all.
            continue
        try:
            last = float(prediction.answer.read(event.get("guess")))
        except (AnswerError, TypeError):
            continue
    return last
