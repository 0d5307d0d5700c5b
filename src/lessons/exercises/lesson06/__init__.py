"""Lesson 06, Who acts, who is hidden?: passives, missing agents, quotation marks, loaded words, twins, rewriting."""

from lessons.exercises.lesson06.agents import AGENTS
from lessons.exercises.lesson06.loaded import LOADED
from lessons.exercises.lesson06.predictions import PREDICTIONS
from lessons.exercises.lesson06.quotes import QUOTES
from lessons.exercises.lesson06.rewriting import FLOWN, PITS
from lessons.exercises.lesson06.twin import TWIN
from lessons.exercises.lesson06.voices import VOICES

__all__ = ["EXERCISES", "PREDICTIONS"]

EXERCISES = (VOICES, AGENTS, QUOTES, LOADED, TWIN, FLOWN, PITS)
