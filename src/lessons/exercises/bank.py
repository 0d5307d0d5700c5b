"""All exercises and predictions, by id."""

from __future__ import annotations

from lessons.exercises import lesson00, lesson01, lesson02, lesson03, lesson04, lesson05, lesson06, lesson07, practice
from lessons.exercises.exercise import Exercise, Prediction

_LESSONS = (lesson00, lesson01, lesson02, lesson03, lesson04, lesson05, lesson06, lesson07)

EXERCISES: dict[str, Exercise] = {e.id: e for lesson in (*_LESSONS, practice) for e in lesson.EXERCISES}
PREDICTIONS: dict[str, Prediction] = {p.id: p for lesson in _LESSONS for p in lesson.PREDICTIONS}
