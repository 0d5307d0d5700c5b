"""What an exercise is made of, and what is said of an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from lessons.exercises.answers import AnswerKind

Outcome = Literal["right", "not yet", "unanswered", "unreadable"]


@dataclass(frozen=True)
class Misconception:
    """A wrong idea that leads to a wrong answer.

    ``message`` names the idea and points at the text, in at most three sentences; ``example`` is an answer that shows
    it, and the tests feed it to the checker.
    """

    name: str
    message: str
    example: Any

    @property
    def sentence(self) -> str:
        """The message as a sentence of its own; some are made to stand behind "Look again at …:"."""
        return self.message[:1].upper() + self.message[1:]


@dataclass(frozen=True)
class Verdict:
    """What is said of an answer; ``misconception`` is the name of the wrong idea, if it shows one that we know."""

    outcome: Outcome
    message: str
    misconception: str = ""


@dataclass(frozen=True)
class Exercise:
    """One exercise.

    Attributes
    ----------
    id : lesson and number, "1.2"
    title : a few words
    question : what the learner is asked
    answer : how an answer is read
    judge : the verdict on an answer that could be read
    right : answers that must be judged right, each with the label of what it varies; for the tests
    hints : three steps; the last is not yet the answer
    solution : the answer, with its reason
    misconceptions : the wrong ideas that ``judge`` knows
    """

    id: str
    title: str
    question: str
    answer: AnswerKind
    judge: Callable[[Any], Verdict]
    right: tuple[Any, ...]
    hints: tuple[str, str, str]
    solution: str
    misconceptions: tuple[Misconception, ...]

    @property
    def lesson(self) -> str:
        """The number of the lesson it belongs to."""
        return self.id.split(".")[0]


@dataclass(frozen=True)
class Prediction:
    """A guess that is sealed before the result is seen.

    Attributes
    ----------
    id, question : as in an exercise
    answer : how a guess is read
    result : the number it is held against, made from the key or the report when it is asked for
    unit : what the number counts, for "You predicted 12 …"
    opens : the lesson in which the result is shown
    about : the name of the report that it is about, where that is the learner's own; "" for the course's report
    """

    id: str
    question: str
    answer: AnswerKind
    result: Callable[[], float]
    unit: str
    opens: str
    about: Callable[[], str] = str


def known(misconceptions: tuple[Misconception, ...], name: str) -> Verdict:
    """The verdict "not yet" with a named misconception's message."""
    found = next(m for m in misconceptions if m.name == name)
    return Verdict("not yet", found.message, found.name)
