"""Lesson 07's exercises: near answers, contested labels with reasons, and the belief of lesson 00 brought back."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import lessons
from lessons import reading
from lessons.correcting import record
from lessons.display import Note
from lessons.exercises import judge, log
from lessons.exercises.bank import EXERCISES
from lessons.practice import open_practice
from lessons.source_note import sample_note


@pytest.fixture(autouse=True)
def own_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESSONS_ANSWERS", str(tmp_path / "answers"))
    monkeypatch.setattr(log, "_UNWRITTEN", [])
    monkeypatch.setattr(record, "_OPENED", {})


WRONG: list[tuple[str, Any, str]] = [
    ("7.3", {"a": "sure", "b": "sure", "c": "sure", "d": "doubtful"}, "3 of 4 fit. Look again at b"),
    ("7.3", {"a": "sure", "b": "doubtful", "c": "sure"}, "Not answered yet: “d”"),
    ("7.3", {"a": "shure", "b": "doubtful", "c": "sure", "d": "doubtful"}, "Did you mean “sure”?"),
    ("7.4", {"a": "precision", "b": "both", "c": "both", "d": "neither"}, "Look again at b"),
    ("7.4", {"a": "precision", "b": "recall", "c": "neither", "d": "neither"}, "Look again at c"),
    ("7.5", {"a": "no", "b": "no", "c": "no", "d": "no"}, "Look again at d"),
    ("7.5", ["no", "no", "no", "yes"], "wants a table"),
    ("7.6", "The report is about a war.", "Missing: 150 to 250 words (6 words)"),
    (
        "7.6",
        sample_note("sound")
        .replace("I am fairly sure", "It is plain")
        .replace("I cannot tell", "Who knows")
        .replace("I would want", "One needs"),
        "You decide what is true",
    ),
    ("7.6", sample_note("sound") + " It speaks of “utter chaos”.", "not in the report: “utter chaos”"),
    ("7.6", sample_note("sound") * 2, "Missing: 150 to 250 words"),
    ("7.7", {"a": "3", "b": "3", "c": "1"}, "names alone say nothing"),
    ("7.7", {"a": 2.5, "b": 3, "c": 1}, "the answer is a number"),
    ("7.8", {"confidence": 140, "because": "it hangs on one voice"}, "between 0 and 100"),
    ("7.8", {"confidence": 40, "because": "dunno"}, "at least 4 different words"),
]


@pytest.mark.parametrize(("id", "answer", "said"), WRONG)
def test_a_near_or_wrong_answer_is_not_right_and_is_told_where_to_look(id: str, answer: Any, said: str) -> None:
    verdict = judge(EXERCISES[id], answer)
    assert verdict.outcome in ("not yet", "unreadable")
    assert said in verdict.message


@pytest.mark.parametrize(("id", "item"), [("7.3", "c"), ("7.4", "c"), ("7.7", "b")])
def test_a_contested_label_may_be_either_and_says_why(id: str, item: str) -> None:
    first, second = EXERCISES[id].right[:2]
    for answer in (first, second):
        verdict = judge(EXERCISES[id], answer)
        assert verdict.outcome == "right"
        assert f"{item} is contested" in verdict.message


def test_the_belief_of_lesson_00_is_brought_back() -> None:
    now = {"confidence": 40, "because": "it hangs on one voice"}
    assert "you wrote down none" in str(lessons.check("7.8", now))
    lessons.check("0.4", {"paragraph": 17, "confidence": "80%", "because": "a service gives a number"})
    said = str(lessons.check("7.8", now))
    assert "you were 80% in 100 sure of paragraph 17" in said or "you were 80 in 100 sure of paragraph 17" in said
    assert "a service gives a number" in said


TYPED = st.none() | st.integers() | st.text() | st.binary() | st.lists(st.text(max_size=5), max_size=3)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(act=st.sampled_from(["accept", "change", "delete", "add", "show"]), typed=TYPED, label=TYPED)
def test_nothing_that_is_typed_into_a_correction_raises(act: str, typed: Any, label: Any) -> None:
    work = open_practice("bridge").corrections()
    labels = {"identity": label, "source": label} if act in ("change", "add") else {}
    assert isinstance(getattr(work, act)(typed, **labels), Note)
    assert isinstance(getattr(work, act)("a01", **labels), Note)


@settings(max_examples=60, deadline=None)
@given(inside=st.text(max_size=400) | st.sampled_from(["<p>", "</div></p>", "<!--", "<![CDATA[", "&#x110000;"]))
def test_any_page_is_read_or_refused_and_nothing_else(inside: str) -> None:
    body = "<p>The harbour office said that the ferry will be towed to Tarn on Tuesday.</p>" * 2
    raw = f"<html><body><article>{body}{inside}{body}</article></body></html>".encode("utf-8", "replace")
    with contextlib.suppress(reading.ReadingError):
        assert "ferry" in reading.read_bytes(raw, "page.html").text
