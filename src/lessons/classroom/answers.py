"""What a class answered: first labels, misconceptions, and how each exercise went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lessons.agreement import krippendorff_alpha
from lessons.classroom.gathering import Gathered, Learner
from lessons.exercises.answers import AnswerError
from lessons.exercises.bank import EXERCISES
from lessons.exercises.exercise import Exercise
from lessons.exercises.labels import LabelJudge


@dataclass(frozen=True)
class Labelled:
    """One item of an exercise, and how many learners gave it which label first."""

    exercise: str
    item: str
    accepted: tuple[str, ...]
    counts: Counter[str]


@dataclass(frozen=True)
class Agreement:
    """How far a class agrees on an exercise: Krippendorff's alpha over its items; None where it cannot be said."""

    exercise: Exercise
    learners: int
    alpha: float | None


@dataclass(frozen=True)
class WrongIdea:
    """A misconception, how many learners showed it at least once, and how many tried the exercise."""

    exercise: Exercise
    name: str
    message: str
    learners: int
    tried: int


@dataclass(frozen=True)
class Course:
    """How one exercise went: numbers of learners."""

    exercise: Exercise
    tried: int
    right_at_once: int
    right: int
    hints: int
    solutions: int


def contested(gathered: Gathered) -> list[Labelled]:
    """The items that careful readers may label differently, with the class's first labels; unlabelled ones left out."""
    found = []
    for exercise, judge in _labelled_exercises():
        labels = first_labels(gathered, exercise)
        for name in judge.contested:
            counts = Counter(given[name] for given in labels if name in given)
            if counts:
                found.append(Labelled(exercise.id, name, tuple(judge.items[name].accepted), counts))
    return found


def agreements(gathered: Gathered) -> list[Agreement]:
    """The agreement on each exercise that at least one learner labelled."""
    found = []
    for exercise, judge in _labelled_exercises():
        labels = first_labels(gathered, exercise)
        if labels:
            units = [[given.get(name) for given in labels] for name in judge.items]
            found.append(Agreement(exercise, len(labels), krippendorff_alpha(units)))
    return found


def _labelled_exercises() -> Iterator[tuple[Exercise, LabelJudge]]:
    for exercise in EXERCISES.values():
        if isinstance(exercise.judge, LabelJudge):
            yield exercise, exercise.judge


def first_labels(gathered: Gathered, exercise: Exercise) -> list[dict[str, str]]:
    """Each learner's first labels that could be read: what they thought before any feedback."""
    return [labels for learner in gathered.learners if (labels := _first(learner, exercise))]


def _first(learner: Learner, exercise: Exercise) -> dict[str, str]:
    for event in learner.of("check", exercise.id):
        try:
            labels: dict[str, str] = exercise.answer.read(event.get("answer"))
        except AnswerError:
            continue
        return labels
    return {}


def wrong_ideas(gathered: Gathered) -> list[WrongIdea]:
    """The misconceptions that somebody showed, the most frequent first. Names that the bank does not have are left
    out."""
    found = []
    for exercise in EXERCISES.values():
        tried = [learner for learner in gathered.learners if any(learner.of("check", exercise.id))]
        for m in exercise.misconceptions:
            showed = sum(
                any(event.get("misconception") == m.name for event in learner.of("check", exercise.id))
                for learner in tried
            )
            if showed:
                found.append(WrongIdea(exercise, m.name, m.sentence, showed, len(tried)))
    return sorted(found, key=lambda idea: (-idea.learners, -idea.learners / idea.tried, idea.exercise.id))


def courses(gathered: Gathered) -> list[Course]:
    """How each exercise went that somebody has tried, asked a hint for, or looked up."""
    made = (_course(gathered, exercise) for exercise in EXERCISES.values())
    return [course for course in made if course.tried or course.hints or course.solutions]


def _course(gathered: Gathered, exercise: Exercise) -> Course:
    outcomes = [[event.get("outcome") for event in learner.of("check", exercise.id)] for learner in gathered.learners]
    return Course(
        exercise=exercise,
        tried=sum(map(bool, outcomes)),
        right_at_once=sum(tries[:1] == ["right"] for tries in outcomes),
        right=sum("right" in tries for tries in outcomes),
        hints=sum(any(learner.of("hint", exercise.id)) for learner in gathered.learners),
        solutions=sum(any(learner.of("solution", exercise.id)) for learner in gathered.learners),
    )
