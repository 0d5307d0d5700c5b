"""Lesson 05, How hard is it to read?: a score by hand, a shuffle, a split, textstat's counts, overlapping intervals."""

from lessons.exercises.lesson05.differences import DIFFERENCES
from lessons.exercises.lesson05.intervals import INTERVALS
from lessons.exercises.lesson05.predictions import PREDICTIONS
from lessons.exercises.lesson05.score import SCORE
from lessons.exercises.lesson05.shuffle import SHUFFLE
from lessons.exercises.lesson05.split import SPLIT

__all__ = ["EXERCISES", "PREDICTIONS"]

EXERCISES = (SCORE, SHUFFLE, SPLIT, DIFFERENCES, INTERVALS)
