"""Lesson 02, How many voices is that, really?: merging mentions, whose knowledge it is, claims that rest on one."""

from lessons.exercises.lesson02.behind import BEHIND
from lessons.exercises.lesson02.fathers import FATHERS
from lessons.exercises.lesson02.predictions import PREDICTIONS
from lessons.exercises.lesson02.relatives import RELATIVES
from lessons.exercises.lesson02.single_origin import SINGLE
from lessons.exercises.lesson02.twice import TWICE

__all__ = ["EXERCISES", "PREDICTIONS"]

EXERCISES = (TWICE, RELATIVES, FATHERS, BEHIND, SINGLE)
