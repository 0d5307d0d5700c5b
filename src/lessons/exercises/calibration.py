"""The learner's predictions from the first lesson on, brought back beside what was found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lessons.display import Note
from lessons.exercises import log
from lessons.exercises.exercise import Prediction
from lessons.given import takes
from lessons.shares import is_close

if TYPE_CHECKING:
    from lessons.charts.chart import Chart
    from lessons.word_table import Table

Guess = float | tuple[float, float]
"""One number, or a range from low to high."""


@dataclass(frozen=True)
class Kept:
    """One prediction with its result.

    Attributes
    ----------
    prediction : what was asked
    guess : the learner's last guess
    result : what was found
    """

    prediction: Prediction
    guess: Guess
    result: float

    @property
    def is_range(self) -> bool:
        """True if the learner sealed a range."""
        return isinstance(self.guess, tuple)

    @property
    def holds(self) -> bool:
        """True if the result lies in the range, or the one number is close."""
        if isinstance(self.guess, tuple):
            return self.guess[0] <= self.result <= self.guess[1]
        return is_close(self.guess, self.result)

    @property
    def off(self) -> str:
        """How far off the guess is, in words; of a range, its nearer end."""
        if isinstance(self.guess, tuple):
            low, high = self.guess
            if low <= self.result <= high:
                return "in your range"
            return f"{_times(high if self.result > high else low, self.result)}, outside your range"
        return _times(self.guess, self.result)


def _times(guess: float, result: float) -> str:
    if guess == result:
        return "right"
    if guess <= 0 or result <= 0:
        return f"{abs(guess - result):g} too {'high' if guess > result else 'low'}"
    times = guess / result if guess > result else result / guess
    return f"{times:.3g} times too {'high' if guess > result else 'low'}"


def written(guess: Guess) -> str:
    """A guess as a reader writes it: "12", "10 to 20"."""
    return f"{guess[0]:g} to {guess[1]:g}" if isinstance(guess, tuple) else f"{guess:g}"


def last_guess(prediction: Prediction) -> Guess | None:
    """The learner's last guess for a prediction, about the report that is open; None if there is none."""
    made = (event for event in log.events("predict", prediction.id) if event.get("report", "") == prediction.about())
    guesses = [event for event in made if _is_size(event.get("guess"))]
    if not guesses:
        return None
    last = guesses[-1]
    if _is_size(last.get("low")) and _is_size(last.get("high")):
        return float(last["low"]), float(last["high"])
    return float(last["guess"])


def is_opened(prediction: Prediction) -> bool:
    """True if the learner has opened a prediction about the report that is open, with a guess or without one."""
    return any(event.get("report", "") == prediction.about() for event in log.events("open", prediction.id))


def _is_size(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 10**15


@dataclass(frozen=True, repr=False)
class LookingBack:
    """All predictions that a learner made, in the order of the lessons."""

    kept: tuple[Kept, ...]
    asked: int

    def table(self) -> Table:
        """One row a prediction: what was asked, guessed and found, and how far off the guess was."""
        from lessons.word_table import Table

        columns = ["prediction", "question", "you", "found", "how far off", "does it hold?"]
        rows = [
            (
                k.prediction.id,
                k.prediction.question,
                written(k.guess),
                f"{k.result:g}",
                k.off,
                "yes" if k.holds else "no",
            )
            for k in self.kept
        ]
        return Table(rows, columns=columns).set_index("prediction")

    def chart(self) -> Chart | Note:
        """The calibration chart; a sentence where no prediction was made."""
        if not self.kept:
            return Note("No predictions yet", [_NONE], "info")
        from lessons.charts.predictions import predictions

        return predictions((f"{k.prediction.id} {k.prediction.unit}", k.guess, k.result) for k in self.kept)

    @property
    def remarks(self) -> list[str]:
        """What the predictions say together."""
        if not self.kept:
            return [f"There is nothing to list of the {self.asked} predictions of the course."]
        held = sum(k.holds for k in self.kept)
        said = [f"You made {len(self.kept)} of the {self.asked} predictions, and {held} of them hold."]
        ranges = [k for k in self.kept if k.is_range]
        if ranges:
            inside = sum(k.holds for k in ranges)
            said.append(f"{inside} of your {len(ranges)} ranges hold the result.")
        half = len(self.kept) // 2
        if half >= 2:
            first, then = (sum(k.holds for k in part) for part in (self.kept[:half], self.kept[-half:]))
            said.append(f"Of the first {half}, {first} hold; of the last {half}, {then}.")
        return said

    def __repr__(self) -> str:
        return "\n".join([repr(self.table()), *self.remarks] if self.kept else self.remarks)

    def _repr_html_(self) -> str:
        table = self.table()._repr_html_() if self.kept else ""
        return table + "".join(f"<p>{said}</p>" for said in self.remarks)


_NONE = (
    "You have sealed no prediction, or your answers are in another folder. Go back to any lesson, fill in its "
    "predictions, and come back: they will be here."
)


@takes("nothing: it shows every prediction that you made", each="result")
def looking_back(predictions: Iterable[Prediction] | None = None) -> LookingBack:
    """Every prediction that the learner made, with its result."""
    from lessons.exercises.bank import PREDICTIONS

    asked = sorted(predictions or PREDICTIONS.values(), key=lambda p: tuple(map(int, p.id.split("."))))
    guesses = [(prediction, last_guess(prediction)) for prediction in asked]
    kept = tuple(Kept(prediction, guess, prediction.result()) for prediction, guess in guesses if guess is not None)
    return LookingBack(kept, len(asked))
