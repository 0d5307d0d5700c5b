"""Lesson 03, What does the verb vouch for?: classes, frames, the verb swap, the negation test, verbs against news."""

from lessons.exercises.lesson03.classify import CLASSIFY
from lessons.exercises.lesson03.frame import FRAME
from lessons.exercises.lesson03.negation import TEST
from lessons.exercises.lesson03.predictions import PREDICTIONS
from lessons.exercises.lesson03.survives import SURVIVES
from lessons.exercises.lesson03.swap import SWAP
from lessons.exercises.lesson03.use import USE

__all__ = ["EXERCISES", "PREDICTIONS"]

EXERCISES = (CLASSIFY, FRAME, SWAP, TEST, SURVIVES, USE)
