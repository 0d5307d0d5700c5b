"""Lesson 07, My own report: two predictions, doubts, what a correction costs, a source note, and the belief again."""

from lessons.exercises.lesson07.belief import BELIEF
from lessons.exercises.lesson07.claims import CLAIMS
from lessons.exercises.lesson07.costs import COSTS
from lessons.exercises.lesson07.first_look import FIRST_LOOK
from lessons.exercises.lesson07.note import NOTE
from lessons.exercises.lesson07.predictions import PREDICTIONS
from lessons.exercises.lesson07.rubric import RUBRIC

__all__ = ["EXERCISES", "PREDICTIONS"]

EXERCISES = (FIRST_LOOK, COSTS, CLAIMS, NOTE, RUBRIC, BELIEF)
