"""Lesson 04's exercises: near misses, contested answers, and how much is said of them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from lessons.exercises import judge
from lessons.exercises.bank import EXERCISES
from lessons.exercises.lesson04 import EXERCISES as LESSON


def verdict(id: str, **changed: Any) -> Any:
    """The verdict on a right answer with some of its fields changed."""
    return judge(
        EXERCISES[id], {**EXERCISES[id].right[0], **{name.replace("_", " "): v for name, v in changed.items()}}
    )


@pytest.mark.parametrize(
    ("id", "changed"),
    [
        ("4.5", {"who": "Russian officials"}),
        ("4.5", {"hedge": "almost"}),
        ("4.5", {"nearest": 10_000}),
        ("4.5", {"compared": "the text does not say"}),
        ("4.6", {"who": "Russian soldiers"}),
        ("4.6", {"when": "last week"}),
        ("4.6", {"nearest": 10}),
        ("4.6", {"compared": "British army"}),
        ("4.8", {"d": "all men of that unit"}),
        ("4.9", {"basement": 35}),
        ("4.9", {"groups": 5}),
    ],
)
def test_a_near_miss_is_not_yet_right_and_points_at_its_paragraph(id: str, changed: dict[str, Any]) -> None:
    found = verdict(id, **changed)
    assert found.outcome == "not yet"
    assert re.search(r"paragraph \d+", found.message)


@pytest.mark.parametrize(
    ("id", "changed", "other"),
    [
        ("4.3", {"e": "about"}, "exactly"),
        ("4.5", {"stake": "the text does not say"}, "yes"),
        ("4.6", {"when": "the text does not say"}, "the end of March"),
        ("4.8", {"a": "all who refused"}, "all soldiers sent to fight"),
        ("4.9", {"assume": "nobody is left out of the groups"}, "all groups are of the same size"),
    ],
)
def test_a_contested_answer_is_right_and_the_other_is_said_with_its_reason(
    id: str, changed: dict[str, Any], other: str
) -> None:
    found = verdict(id, **changed)
    assert found.outcome == "right"
    assert other in found.message


def test_no_feedback_is_longer_than_three_sentences() -> None:
    for exercise in LESSON:
        for answer in (*exercise.right, *(m.example for m in exercise.misconceptions)):
            message = judge(exercise, answer).message
            assert len(re.findall(r"[.?!](?:\s|$)", message)) <= 3, message


def test_feedback_on_a_wrong_answer_never_says_the_solution() -> None:
    for exercise in LESSON:
        for misconception in exercise.misconceptions:
            assert exercise.solution not in judge(exercise, misconception.example).message


def test_words_that_do_not_stand_in_the_text_are_told_what_to_write_instead() -> None:
    found = verdict("4.5", how="they asked around")
    assert found.outcome == "unreadable"
    assert "the text does not say" in found.message
