"""Lesson 04, What does the number count?: bounds, the nine questions, unfair comparisons, wholes and sums."""

from lessons.exercises.lesson04.bounding import BOUNDING
from lessons.exercises.lesson04.deaths import DEATHS
from lessons.exercises.lesson04.fair_comparison import FAIR
from lessons.exercises.lesson04.losses import LOSSES
from lessons.exercises.lesson04.predictions import PREDICTIONS
from lessons.exercises.lesson04.spellings import SPELLINGS
from lessons.exercises.lesson04.sums import SUMS
from lessons.exercises.lesson04.wholes import WHOLES

__all__ = ["EXERCISES", "PREDICTIONS"]

EXERCISES = (SPELLINGS, BOUNDING, LOSSES, DEATHS, FAIR, WHOLES, SUMS)
