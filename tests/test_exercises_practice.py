"""The exercises on practice reports: they point into their own report, and accept what its key allows."""

from __future__ import annotations

import re
from typing import Any

import pytest

from lessons import open_practice, open_report
from lessons.exercises import judge
from lessons.exercises.answers import SILENT, LabelEach
from lessons.exercises.bank import EXERCISES
from lessons.exercises.exercise import Exercise
from lessons.exercises.practice import EXERCISES as AGAIN
from lessons.exercises.practice import SLUGS, is_practice
from lessons.exercises.practice.labelling import from_key
from lessons.exercises.practice.lesson05 import FIRST, NEITHER, SENTENCE, SYLLABLES, WORDS
from lessons.keys import open_key
from lessons.language.counts import count_sentences
from lessons.language.experiments import part
from lessons.language.readability import readability
from lessons.practice import slugs

each_exercise = pytest.mark.parametrize("exercise", AGAIN, ids=lambda exercise: exercise.id)


def test_every_lesson_has_a_practice_report_and_exercises_on_it() -> None:
    assert set(SLUGS.values()) <= set(slugs())
    for lesson in SLUGS:
        ids = [e.id for e in AGAIN if e.lesson == lesson]
        assert ids == [f"{lesson}.p{n}" for n in range(1, len(ids) + 1)]
        assert ids
    assert all(is_practice(e.id) for e in AGAIN)
    assert not any(is_practice(id) for id in EXERCISES if id not in {e.id for e in AGAIN})


@each_exercise
def test_every_paragraph_that_is_pointed_at_is_in_the_practice_report(exercise: Exercise) -> None:
    last = open_practice(SLUGS[exercise.lesson]).last_number
    said = [exercise.question, exercise.solution, *exercise.hints, *(m.message for m in exercise.misconceptions)]
    numbers = [
        n for text in said for n in re.findall(r"paragraphs? (\d+)|page\((\d+)|\((\d+)\)|\((\d+), (\d+)\)", text)
    ]
    assert numbers
    for number in filter(None, (n for found in numbers for n in found)):
        assert 1 <= int(number) <= last, number


@each_exercise
def test_there_are_three_misconceptions_or_more_and_each_sends_the_reader_back_to_the_text(exercise: Exercise) -> None:
    assert len(exercise.misconceptions) >= 3
    for misconception in exercise.misconceptions:
        assert re.search(r"[Pp]aragraphs? \d|[Ss]ay |[Rr]ead |[Ss]tart |keep |divided|\?$", misconception.message)


LABELS = [exercise for exercise in AGAIN if isinstance(exercise.answer, LabelEach)]


@pytest.mark.parametrize("exercise", LABELS, ids=lambda exercise: exercise.id)
def test_every_other_label_is_not_yet_right_and_the_feedback_says_where_to_look(exercise: Exercise) -> None:
    assert isinstance(exercise.answer, LabelEach)
    right = exercise.right[0]
    for item in exercise.answer.items:
        accepted = {answer[item] for answer in exercise.right if item in answer}
        for label in exercise.answer.label.options:
            verdict = judge(exercise, {**right, item: label})
            assert (verdict.outcome == "right") == (label in accepted), (item, label)
            if label not in accepted:
                assert f"{len(right) - 1} of {len(right)} fit. Look again at {item}: " in verdict.message


WRONG: dict[str, list[Any]] = {
    "0.p1": ["officer Marsh", "a", "Lena Marsh, the mayor", "the town hall", "asked not to be named", "officers"],
    "0.p2": [{"a": "own", "b": "own", "c": "own", "d": "somebody", "e": "own"}],
    "1.p1": [
        {"source": source, "cue": "claimed", "content": EXERCISES["1.p1"].right[0]["content"]}
        for source in ("the man", "the agency", "a", "his ministry")
    ],
    "2.p1": [{"voices": m, "origins": o} for m, o in ((3, 3), (2, 1), (5, 1), (3, 7), (0, 0))],
    "4.p2": [{"parts": p, "whole": w} for p, w in ((7400, 7400), (7600, 7600), (5700, 7400), (7600, 7500), (1, 1))],
    "4.p4": ["different companies", "different units", "nothing, it is fair"],
    "1.p2": ["named person", {"a": "named person"}, ["named person"] * 6],
    "5.p1": [{"words": w, "syllables": s, "grade": 6.0} for w, s in ((10, 18), (9, 15), (11, 15), (10, 12), (10, 10))],
    "6.p1": [
        {**EXERCISES["6.p1"].right[0], name: words}
        for name, words in (("a", "a lorry"), ("b", "Reve"), ("c", SILENT), ("d", "turnout"), ("e", "the board"))
    ],
}


@pytest.mark.parametrize(("id", "answer"), [(id, answer) for id, answers in WRONG.items() for answer in answers])
def test_a_wrong_answer_that_comes_near_is_not_right(id: str, answer: Any) -> None:
    assert judge(EXERCISES[id], answer).outcome != "right"


@pytest.mark.parametrize(
    "answer",
    ["a fire officer", "fire officer", "According to a fire officer", "A FIRE OFFICER who asked not to be named,"],
)
def test_a_source_may_be_copied_with_more_or_fewer_words(answer: str) -> None:
    assert judge(EXERCISES["0.p1"], answer).outcome == "right"


@pytest.mark.parametrize(("id", "item"), [("0.p2", "e"), ("1.p2", "f"), ("2.p2", "b"), ("4.p1", "e"), ("6.p2", "c")])
def test_a_contested_label_accepts_each_defensible_answer_and_says_why(id: str, item: str) -> None:
    verdicts = [judge(EXERCISES[id], answer) for answer in EXERCISES[id].right]
    assert len(verdicts) >= 3
    for verdict in verdicts:
        assert verdict.outcome == "right"
        assert f"{item} is contested" in verdict.message


def test_a_second_label_needs_a_note_in_the_key() -> None:
    assert from_key("bridge", "a35", "identity", because="", nudge="", also={"named person": "why"}).also
    with pytest.raises(ValueError, match=r"row a35 of “bridge” does not allow “vague”"):
        from_key("bridge", "a35", "identity", because="", nudge="", also={"vague": "why"})
    with pytest.raises(ValueError, match="has no verb_class in row a05"):
        from_key("sleep", "a05", "verb_class", because="", nudge="")


def test_the_sentence_that_is_scored_by_hand_stands_in_the_report_and_the_library_counts_it_alike() -> None:
    assert SENTENCE in open_key("flood").text
    counts = count_sentences(SENTENCE, ((0, len(SENTENCE)),))
    assert (counts.words, counts.syllables) == (WORDS, SYLLABLES)


def test_the_intervals_say_what_the_exercise_takes_from_them() -> None:
    flood = open_practice("flood")
    ours, theirs = open_report().readability()["flesch_kincaid"], flood.readability()["flesch_kincaid"]
    assert ours.low is not None
    assert theirs.high is not None
    assert ours.low > theirs.high
    first, second = (readability(part(flood, *pair))["flesch_kincaid"] for pair in ((1, 8), (9, 16)))
    assert first.low is not None
    assert second.low is not None
    assert first.high is not None
    assert second.high is not None
    assert max(first.low, second.low) < min(first.high, second.high)
    assert readability(part(flood, 1, 4))["flesch_kincaid"].value is None
    assert EXERCISES["5.p2"].right[0] == {"a": FIRST, "b": NEITHER, "c": NEITHER}
