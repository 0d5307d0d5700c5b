"""Every exercise: right, near and wrong answers, answers of the wrong type, and each named misconception."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import lessons
from lessons.exercises import judge, log
from lessons.exercises.bank import EXERCISES, PREDICTIONS
from lessons.exercises.evidence import report_text
from lessons.exercises.exercise import Exercise
from lessons.paragraphs import find_paragraphs

WRONG_TYPES: list[Any] = [
    3.5,
    True,
    b"bytes",
    object(),
    ["a", 1],
    {"x": 1},
    {1: 2},
    lambda: 1,
    10**400,
    float("nan"),
    "ß" * 5000,
]
LAST_PARAGRAPH = max(p.number for p in find_paragraphs(report_text()))

exercise_of_each = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES.keys())


@pytest.fixture(autouse=True)
def own_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LESSONS_ANSWERS", str(tmp_path / "answers"))
    return tmp_path / "answers"


@exercise_of_each
def test_right_answers_are_right_in_every_spelling(exercise: Exercise) -> None:
    assert len(exercise.right) >= 2, "one plain and one with other capitals, spaces or order"
    for answer in exercise.right:
        assert judge(exercise, answer).outcome == "right", answer


@exercise_of_each
def test_each_misconception_is_named_by_its_example(exercise: Exercise) -> None:
    for misconception in exercise.misconceptions:
        verdict = judge(exercise, misconception.example)
        assert verdict.outcome == "not yet"
        assert verdict.misconception == misconception.name
        assert misconception.message in verdict.message


@exercise_of_each
def test_an_answer_of_the_wrong_type_gets_a_sentence_and_never_an_error(exercise: Exercise) -> None:
    for answer in WRONG_TYPES:
        verdict = judge(exercise, answer)
        assert verdict.outcome in ("unreadable", "not yet"), answer
        assert verdict.message.endswith((".", "?"))
        assert len(verdict.message) < 400


@exercise_of_each
def test_a_blank_answer_is_not_answered_yet_and_is_not_kept(exercise: Exercise) -> None:
    for blank in (..., None, "", " … ", {"a": ..., "b": None}, [...]):
        assert "not answered yet" in str(lessons.check(exercise.id, blank))
    assert list(log.events()) == []


@exercise_of_each
def test_feedback_has_at_most_three_sentences_and_points_into_the_report(exercise: Exercise) -> None:
    said = [m.message for m in exercise.misconceptions] + list(exercise.hints) + [exercise.solution]
    for message in said[: len(exercise.misconceptions)]:
        assert len(re.findall(r"[.?!](?:\s|$)", message)) <= 3, message
    for message in said:
        for number in re.findall(r"paragraphs? (\d+)", message):
            assert 1 <= int(number) <= LAST_PARAGRAPH, message


@exercise_of_each
def test_no_hint_gives_the_answer_away(exercise: Exercise) -> None:
    if isinstance(exercise.right[0], str):
        assert not any(exercise.right[0].casefold() in hint.casefold() for hint in exercise.hints)


def test_hints_come_one_after_the_other_and_the_last_stays(own_answers: Path) -> None:
    exercise = EXERCISES["0.5"]
    for step in (1, 2, 3, 3):
        said = str(lessons.hint("0.5"))
        assert f"hint {step} of 3" in said
        assert exercise.hints[step - 1] in said
    assert len(list(log.events("hint", "0.5"))) == 4


def test_a_solution_is_shown_and_that_it_was_seen_is_kept() -> None:
    assert EXERCISES["0.5"].solution in str(lessons.solution("0.5"))
    assert [e["exercise"] for e in log.events("solution")] == ["0.5"]


def test_what_was_answered_is_kept_with_its_verdict_and_misconception() -> None:
    lessons.check("0.5", "Russian soldiers")
    lessons.check("0.5", "us intelligence")
    kept = [(e["answer"], e["outcome"], e["misconception"]) for e in log.events("check", "0.5")]
    assert kept == [("Russian soldiers", "not yet", "spoken about for speaking"), ("us intelligence", "right", "")]


def test_names_of_exercises_are_read_kindly_and_unknown_ones_say_what_there_is() -> None:
    assert "Exercise 1.2" in str(lessons.check(" 01.2 ", ...))
    assert "Exercise 1.2" in str(lessons.check(1.2, ...))  # type: ignore[arg-type]
    assert "0.5" in str(lessons.check("9.9", 1))
    for call in (lessons.hint, lessons.solution, lessons.predict, lessons.reveal):
        assert "There is no" in str(call("no such"))


@pytest.mark.parametrize("prediction", PREDICTIONS.values(), ids=PREDICTIONS.keys())
def test_a_prediction_is_sealed_and_comes_back_beside_its_result(prediction: Any) -> None:
    assert "not made yet" in str(lessons.predict(prediction.id, ...))
    assert "You made no prediction" in str(lessons.reveal(prediction.id))
    result = prediction.result()
    lessons.predict(prediction.id, 7)
    lessons.predict(prediction.id, f" {result:g} ")
    revealed = str(lessons.reveal(prediction.id))
    assert f"You predicted {result:g}." in revealed
    assert "That is close" in revealed
    assert len(list(log.events("predict", prediction.id))) == 2


def test_a_prediction_that_is_no_number_or_out_of_range_is_not_kept() -> None:
    for guess in ("many", 101, -1, True, [1], float("inf")):
        assert "cannot be read" in str(lessons.predict("0.1", guess)), guess
    assert list(log.events()) == []


def test_answers_are_lines_that_are_only_added_and_a_damaged_line_is_passed_over(own_answers: Path) -> None:
    lessons.predict("0.1", 30)
    file = own_answers / "answers.jsonl"
    before = file.read_bytes()
    file.write_bytes(before + b'{"event": "check", "exer\n\xff\xfe\n[1]\n')
    lessons.predict("0.1", 40)
    assert file.read_bytes().startswith(before)
    assert [e["guess"] for e in log.events("predict")] == [30, 40]
    assert json.loads(before)["exercise"] == "0.1"


def test_where_nothing_can_be_written_the_answer_is_still_checked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a file").write_text("in the way")
    monkeypatch.setenv("LESSONS_ANSWERS", str(tmp_path / "a file" / "answers"))
    said = str(lessons.check("0.5", "US intelligence"))
    assert "Right" in said
    assert "not kept" in said


def test_a_contested_label_accepts_each_defensible_answer_and_says_why() -> None:
    for answer in EXERCISES["1.3"].right[:2]:
        assert "d is contested" in judge(EXERCISES["1.3"], answer).message


def test_a_label_close_to_a_known_one_is_asked_back() -> None:
    labels = {**EXERCISES["1.3"].right[0], "a": "named persn"}
    assert "Did you mean “named person”?" in judge(EXERCISES["1.3"], labels).message
