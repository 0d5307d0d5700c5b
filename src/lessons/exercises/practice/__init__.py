"""The exercises once more, on the practice reports: "1.p1" is the first one of lesson 01 on a report not seen.

Each lesson's last section asks them. Their right answers come from the practice reports' keys; ``labelling`` and
``copying`` make an exercise from a key, one file a lesson says which.
"""

from __future__ import annotations

from lessons.exercises.exercise import Exercise
from lessons.exercises.practice import lesson00, lesson01, lesson02, lesson03, lesson04, lesson05, lesson06

SLUGS = {"0": "flood", "1": "bridge", "2": "league", "3": "sleep", "4": "results", "5": "flood", "6": "count"}
"""The practice report of each lesson."""

EXERCISES: tuple[Exercise, ...] = tuple(
    exercise
    for lesson in (lesson00, lesson01, lesson02, lesson03, lesson04, lesson05, lesson06)
    for exercise in lesson.EXERCISES
)


def is_practice(id: str) -> bool:
    """True for an exercise on a practice report: "1.p1"."""
    return ".p" in id
