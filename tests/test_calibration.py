"""Predictions of all lessons come back: numbers and ranges, how far off, and a sentence where there are none."""

from __future__ import annotations

from pathlib import Path

import pytest

import lessons
from lessons.charts.chart import Chart
from lessons.display import Note
from lessons.exercises import log
from lessons.exercises.answers import Number
from lessons.exercises.bank import PREDICTIONS
from lessons.exercises.calibration import Kept, last_guess, looking_back
from lessons.exercises.exercise import Prediction


@pytest.fixture(autouse=True)
def own_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESSONS_ANSWERS", str(tmp_path / "answers"))
    monkeypatch.setattr(log, "_UNWRITTEN", [])


def prediction(id: str, result: float) -> Prediction:
    return Prediction(id, "How many gulls?", Number(0, 1000), lambda: result, "gulls", "Later")


def test_every_prediction_that_was_made_comes_back_in_the_order_of_the_lessons() -> None:
    for id in reversed(PREDICTIONS):
        lessons.predict(id, 5)
    back = lessons.looking_back()
    assert [kept.prediction.id for kept in back.kept] == sorted(
        PREDICTIONS, key=lambda id: tuple(map(int, id.split(".")))
    )
    assert len(back.table()) == back.asked == len(PREDICTIONS)
    chart = back.chart()
    assert isinstance(chart, Chart)
    assert len([s for s in chart.drawn.series if s.name.startswith("you:")]) == len(PREDICTIONS)


def test_without_predictions_there_is_a_sentence_and_no_empty_chart() -> None:
    back = lessons.looking_back()
    assert isinstance(back.chart(), Note)
    assert "sealed no prediction" in repr(back.chart())
    assert "nothing to list" in repr(back)
    assert "nothing to list" in back._repr_html_()


def test_a_range_is_sealed_opened_and_judged_by_whether_it_holds_the_result() -> None:
    result = PREDICTIONS["0.1"].result()
    lessons.predict("0.1", [result + 1, result + 2])
    assert "Your guess was" in str(lessons.predict("0.1", (100, 0)))
    assert "You predicted 0 to 100" in str(lessons.reveal("0.1"))
    assert "It lies in your range" in str(lessons.reveal("0.1"))


def test_a_range_that_misses_the_result_says_on_which_side() -> None:
    result = PREDICTIONS["0.1"].result()
    for wrong in ((1, 2, 3), (1,), ("a", "b"), (1, 500), (None, 3)):
        assert "cannot be read" in str(lessons.predict("0.1", wrong))
    lessons.predict("0.1", [result + 1, result + 2])
    assert "It lies below your range" in str(lessons.reveal("0.1"))


@pytest.mark.parametrize(
    ("guess", "result", "off", "holds"),
    [
        (10.0, 10.0, "right", True),
        (20.0, 10.0, "2 times too high", False),
        (9.0, 10.0, "1.11 times too low", True),
        ((8.0, 12.0), 10.0, "in your range", True),
        ((1.0, 5.0), 10.0, "2 times too low, outside your range", False),
        ((20.0, 50.0), 10.0, "2 times too high, outside your range", False),
        (0.0, 10.0, "10 too low", False),
        (3.0, 0.0, "3 too high", False),
    ],
)
def test_how_far_off_is_said_in_words(guess: float | tuple[float, float], result: float, off: str, holds: bool) -> None:
    kept = Kept(prediction("0.1", result), guess, result)
    assert (kept.off, kept.holds) == (off, holds)


def test_the_remarks_hold_the_first_half_against_the_last() -> None:
    asked = [prediction(f"0.{n}", 100) for n in range(1, 5)]
    for one, guess in zip(asked, (10, 900, 100, 110), strict=True):
        log.add("predict", one.id, guess=guess)
    back = looking_back(asked)
    assert back.remarks == [
        "You made 4 of the 4 predictions, and 2 of them hold.",
        "Of the first 2, 0 hold; of the last 2, 2.",
    ]


def test_a_guess_made_after_the_result_was_seen_does_not_count() -> None:
    lessons.predict("0.1", 30)
    lessons.reveal("0.1")
    assert "already opened" in str(lessons.predict("0.1", 26))
    assert last_guess(PREDICTIONS["0.1"]) == 30


def test_who_opens_without_a_guess_has_seen_the_result_and_a_guess_is_no_prediction_any_more() -> None:
    lessons.reveal("0.1")
    assert "nothing left to guess" in str(lessons.predict("0.1", 26))
    assert last_guess(PREDICTIONS["0.1"]) is None
    assert "You made no prediction" in str(lessons.reveal("0.1"))
    assert [event["event"] for event in log.events(exercise="0.1")] == ["open", "open"]
