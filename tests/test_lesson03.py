"""Lesson 03's exercises: near misses, contested answers, and how much is said of them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from lessons.exercises import judge
from lessons.exercises.bank import EXERCISES
from lessons.exercises.lesson03 import EXERCISES as LESSON
from lessons.exercises.practice.lesson03 import GRANTED
from lessons.keys import open_key
from lessons.language.verb_classes import under_negation
from lessons.language.verbs import class_use, of_cue, verb_use
from lessons.sourcing.attribution import Attribution


def verdict(id: str, **changed: Any) -> Any:
    """The verdict on a right answer with some of its fields changed."""
    return judge(EXERCISES[id], {**EXERCISES[id].right[0], **changed})


@pytest.mark.parametrize(
    ("id", "changed"),
    [
        ("3.2", {"e": "distancing"}),
        ("3.2", {"g": "endorsing"}),
        ("3.3", {"d": "endorsing"}),
        ("3.3", {"f": "no report"}),
        ("3.4", {"vouch": "claimed"}),
        ("3.4", {"distance": "revealed"}),
        ("3.4", {"vouch": "told"}),
        ("3.4", {"vouch": "accused"}),
        ("3.4", {"distance": "jumped"}),
        ("3.4", {"vouch": "revealed that his son was held"}),
        ("3.5", {"sentence": "Verska found at least 234 men held in a detention center in the city of Bryanka."}),
        ("3.5", {"sentence": "They did not find any men there."}),
        ("3.6", {"e": "it has no cracks"}),
        ("3.8", {"e": "more than news"}),
        ("3.p2", {"a": "taken for granted"}),
    ],
)
def test_a_near_miss_is_not_yet_right(id: str, changed: dict[str, Any]) -> None:
    assert verdict(id, **changed).outcome == "not yet"


@pytest.mark.parametrize(
    ("id", "changed", "other"),
    [
        ("3.2", {"g": "neutral"}, "distancing"),
        ("3.2", {"h": "act"}, "endorsing"),
        ("3.3", {"g": "no report"}, "endorsing"),
        ("3.6", {"f": "nobody can tell"}, "it has cracks"),
        ("3.p2", {"f": "left open"}, "taken for granted"),
    ],
)
def test_a_contested_answer_is_right_and_the_other_is_said_with_its_reason(
    id: str, changed: dict[str, Any], other: str
) -> None:
    found = verdict(id, **changed)
    assert found.outcome == "right"
    assert f"“{other}”, because" in found.message


@pytest.mark.parametrize("verb", ["revealed", "confirmed", "pointed out", "disclosed", "admitted", "Acknowledged"])
def test_any_verb_that_vouches_will_do(verb: str) -> None:
    assert verdict("3.4", vouch=verb).outcome == "right"


@pytest.mark.parametrize("verb", ["claimed", "alleged", "claim"])
def test_any_verb_that_keeps_its_distance_will_do(verb: str) -> None:
    assert verdict("3.4", distance=verb).outcome == "right"


def test_no_feedback_is_longer_than_three_sentences() -> None:
    for exercise in LESSON:
        for answer in (*(m.example for m in exercise.misconceptions),):
            message = judge(exercise, answer).message
            assert len(re.findall(r"[.?!](?:\s|$)", message.partition(" fit. ")[2] or message)) <= 3, message


def test_the_answers_to_the_first_exercise_are_those_of_the_key() -> None:
    key = open_key()
    ids = {"a": "a09", "b": "a36", "c": "a05", "d": "a20", "e": "a28", "f": "a24", "g": "a03", "h": "a06"}
    for item, id in ids.items():
        row = key[id]
        assert isinstance(row, Attribution)
        assert row.verb_class == EXERCISES["3.2"].right[0][item]


def test_the_answers_about_negation_are_those_of_the_tables() -> None:
    verbs = {"a": "say", "b": "reveal", "c": "claim", "d": "confirm", "e": "know", "f": "admit"}
    said = {"yes": {"it has cracks"}, "no": {"nobody can tell"}, "disputed": {"it has cracks", "nobody can tell"}}
    for item, verb in verbs.items():
        for answer in EXERCISES["3.6"].right[:2]:
            assert answer[item] in said[under_negation(verb).survives]


def test_the_answers_about_news_are_those_of_the_counts() -> None:
    speech = open_key().attributions
    verbs = {use.name: use for use in verb_use(speech)}
    classes = {use.name: use for use in class_use(speech)}
    uses = [verbs["say"], verbs["confirm"], classes["endorsing"], of_cue("claim", 30, 100), of_cue("say", 10, 100)]
    assert [use.verdict for use in uses] == list(EXERCISES["3.8"].right[0].values())


def test_what_the_prose_says_of_the_relatives_is_so() -> None:
    speech = [a for a in open_key().attributions if a.layer == "speech" and a.verb_class]
    relatives = [a for a in speech if a.role == "relative"]
    assert {a.verb_class for a in relatives} == {"neutral"}
    single = [a for a in speech if a.identity == "unnamed individual"]
    assert 2 * sum(a.role == "relative" for a in single) > len(single)


def test_of_one_class_of_the_practice_report_it_can_be_told_that_it_is_rarer() -> None:
    told = [use for use in class_use(open_key("sleep").attributions) if use.verdict != "too few to tell"]
    assert [(use.name, use.verdict) for use in told] == [("neutral", "less than news")]


def test_the_answers_about_the_practice_report_are_those_of_the_tables() -> None:
    verbs = {"a": "claim", "b": "regret", "c": "insist", "d": "suspect", "e": "point out", "g": "allege"}
    for item, verb in verbs.items():
        granted = EXERCISES["3.p2"].right[0][item] == GRANTED
        assert granted == (under_negation(verb).survives == "yes"), verb
