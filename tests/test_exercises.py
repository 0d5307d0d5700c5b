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
    monkeypatch.setattr(log, "_UNWRITTEN", [])
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


def test_a_solution_is_shown_after_an_attempt_and_that_it_was_seen_is_kept() -> None:
    lessons.check("0.5", "us")
    assert EXERCISES["0.5"].solution in str(lessons.solution("0.5"))
    assert [e["exercise"] for e in log.events("solution")] == ["0.5"]


def test_without_an_attempt_a_solution_is_shown_only_when_it_is_asked_for_again() -> None:
    lessons.check("0.6", {"a": "own", "b": "own", "c": "own", "d": "own"})
    said = str(lessons.solution("0.5"))
    assert EXERCISES["0.5"].solution not in said
    assert "run this once more" in said
    assert not list(log.events("solution"))
    for _ in range(2):
        assert EXERCISES["0.5"].solution in str(lessons.solution("0.5"))


def test_what_was_answered_is_kept_with_its_verdict_and_misconception() -> None:
    lessons.check("0.5", "Russian soldiers")
    lessons.check("0.5", "us intelligence")
    kept = [(e["answer"], e["outcome"], e["misconception"]) for e in log.events("check", "0.5")]
    assert kept == [("Russian soldiers", "not yet", "spoken about for speaking"), ("us intelligence", "right", "")]


def test_names_of_exercises_are_read_kindly_and_unknown_ones_say_what_there_is() -> None:
    assert "Exercise 1.2" in str(lessons.check(" 01.2 ", ...))
    assert "Exercise 1.2" in str(lessons.check(1.2, ...))  # type: ignore[arg-type]
    assert "0.4" in str(lessons.check("9.9", 1))
    assert "1.2, 1.3" in str(lessons.check("1.99", 1))
    assert "2.1" not in str(lessons.check("1.99", 1))
    for call in (lessons.hint, lessons.solution, lessons.predict, lessons.reveal):
        assert "There is no" in str(call("no such"))
        assert "Which" in str(call())


@pytest.mark.parametrize("prediction", PREDICTIONS.values(), ids=PREDICTIONS.keys())
def test_a_prediction_is_sealed_and_comes_back_beside_its_result(prediction: Any) -> None:
    assert "not made yet" in str(lessons.predict(prediction.id, ...))
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


def test_where_nothing_can_be_written_the_answer_is_still_checked_and_hints_go_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a file").write_text("in the way")
    monkeypatch.setenv("LESSONS_ANSWERS", str(tmp_path / "a file" / "answers"))
    said = str(lessons.check("0.5", "US intelligence"))
    assert "Right" in said
    assert "not kept" in said
    assert "hint 1 of 3" in str(lessons.hint("0.5"))
    assert "hint 2 of 3" in str(lessons.hint("0.5"))


WRONG: dict[str, list[Any]] = {
    "0.5": [
        "us",
        "US",
        "intelligence",
        "according to",
        "Russia",
        "US intelligence, which frustrated their efforts to advance",
    ],
    "1.2": [
        {"source": source, "cue": "said", "content": EXERCISES["1.2"].right[0]["content"]}
        for source in ("A man", "a", "A woman said her son", "son")
    ],
    "1.4": ["the", "in", "of", "Russian", "said", "Verska", "He", "a"],
}


@pytest.mark.parametrize(("id", "answer"), [(id, answer) for id, answers in WRONG.items() for answer in answers])
def test_a_wrong_answer_that_comes_near_is_not_right(id: str, answer: Any) -> None:
    assert judge(EXERCISES[id], answer).outcome != "right"


class Nasty:
    def __str__(self) -> str:
        raise RuntimeError("no words")


def nasty_answers() -> list[Any]:
    endless: list[Any] = []
    endless.append(endless)
    return [
        10**400,
        -(10**5000),
        Nasty(),
        endless,
        {("a",): "x"},
        {"a": Nasty()},
        "\ud800",
        b"\xff",
        float("nan"),
        {1, 2},
    ]


@exercise_of_each
def test_nothing_that_is_typed_raises_and_everything_is_kept_on_one_line(exercise: Exercise, own_answers: Path) -> None:
    for count, answer in enumerate(nasty_answers(), start=1):
        assert repr(lessons.check(exercise.id, answer))
        assert len(list(log.events("check"))) == count
    assert "There is no" in repr(lessons.check("0.5" * 999, 1))
    for id in (Nasty(), 10**400, None, ["0.5"]):
        assert "Which exercise?" in repr(lessons.check(id, 1))  # type: ignore[arg-type]
        assert "Which prediction?" in repr(lessons.predict(id, 1))  # type: ignore[arg-type]
    for guess in nasty_answers():
        assert "cannot be read" in repr(lessons.predict("0.1", guess))


def test_an_event_after_a_line_that_was_cut_off_is_not_lost(own_answers: Path) -> None:
    lessons.predict("0.1", 30)
    file = own_answers / "answers.jsonl"
    file.write_bytes(file.read_bytes() + b'{"event": "predict", "exer')
    lessons.predict("0.1", 40)
    lessons.check("0.4", {"paragraph": 1, "confidence": 5, "because": "one two\u2028three four five"})
    assert [e["guess"] for e in log.events("predict")] == [30, 40]
    assert len(list(log.events("check"))) == 1


def test_a_very_long_answer_is_cut_in_the_log(own_answers: Path) -> None:
    lessons.check("0.5", "x" * 5_000_000)
    assert (own_answers / "answers.jsonl").stat().st_size < 3_000


def test_hostile_lines_in_the_log_are_passed_over(own_answers: Path) -> None:
    own_answers.mkdir()
    lines = ["[" * 100_000, '{"event": "predict", "exercise": "0.1", "guess": ' + "9" * 400 + "}"]
    lines += ['{"event": "predict", "exercise": "0.1", "guess": NaN}', '{"event": "predict", "exercise": "0.1"}']
    (own_answers / "answers.jsonl").write_text("\n".join(lines) + "\n")
    assert "You made no prediction" in str(lessons.reveal("0.1"))


def test_numbers_are_read_as_people_write_them() -> None:
    assert "You predict 1200 " in str(lessons.predict("0.3", "1,200")) or "cannot be read" in str(
        lessons.predict("0.3", "1,200")
    )
    assert "You predict 12 " in str(lessons.predict("0.1", " 12 % "))
    assert "cannot be read" in str(lessons.predict("0.1", "1,5"))


REASON = {"paragraph": 17, "confidence": 50, "because": "it names the source"}


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("0.4", {**REASON, "paragraph": 17.5}),
        ("2.3", 5.5),
        ("2.p1", {"voices": 3.5, "origins": 1}),
        ("4.9", {**EXERCISES["4.9"].right[0], "basement": 33.5}),
        ("4.9", {**EXERCISES["4.9"].right[0], "groups": "6.5"}),
        ("4.p2", {**EXERCISES["4.p2"].right[0], "parts": 0.5}),
        ("5.2", {**EXERCISES["5.2"].right[0], "syllables": 20.5}),
        ("5.p1", {**EXERCISES["5.p1"].right[0], "words": 9.5}),
    ],
)
def test_what_is_counted_wants_a_whole_number(name: str, answer: Any) -> None:
    verdict = judge(EXERCISES[name], answer)
    assert verdict.outcome == "unreadable"
    assert "no whole number" in verdict.message


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [("six", "right"), (" Six. ", "right"), ("“five”", "right"), ("thirty-four", "not yet"), ("a hundred", "not yet")],
)
def test_a_small_number_may_be_written_out(typed: str, outcome: str) -> None:
    assert judge(EXERCISES["2.3"], typed).outcome == outcome


@pytest.mark.parametrize("typed", ["many", "sixty six hundred", "twenty zero", "ten five", "two hundred", "half", "a"])
def test_other_words_for_a_number_are_asked_for_in_digits(typed: str) -> None:
    assert "Type digits, such as 12." in judge(EXERCISES["2.3"], typed).message


@pytest.mark.parametrize("reason", ["a a a a", "b c d e", "- - - -", "so so so so so", "the man said"])
def test_a_reason_has_four_different_words(reason: str) -> None:
    for name in ("0.4", "7.8"):
        verdict = judge(EXERCISES[name], {**REASON, "because": reason})
        assert "at least 4 different words" in verdict.message


@pytest.mark.parametrize(
    ("name", "answer", "said"),
    [
        ("3.5", {"sentence": "Verska found no men.", "survives": "no"}, "Keep all words of the sentence"),
        ("5.5", {"text": "Soldiers died.", "score": "down"}, "Keep the words of paragraph 17"),
        ("6.8", "Soldiers were flown.", "That is another sentence."),
        ("6.9", "He said pits.", "That is another sentence."),
        ("7.6", "Two sources.", "150 to 250 words"),
    ],
)
def test_a_short_sentence_is_told_what_it_lacks_and_not_that_it_is_short(name: str, answer: Any, said: str) -> None:
    assert said in judge(EXERCISES[name], answer).message


def test_copied_letters_that_are_no_whole_words_are_said_to_be_that() -> None:
    assert "only as a part of longer words" in judge(EXERCISES["0.5"], "intelligenc").message
    assert "does not stand in the text" in judge(EXERCISES["0.5"], "zebra").message


def test_the_example_of_a_list_looks_as_the_cell_wants_it() -> None:
    assert "such as [3, 8]" in judge(EXERCISES["2.2"], 17).message
    assert 'such as ["a", "b"]' in judge(EXERCISES["2.7"], 17).message


def test_a_form_forgives_capitals_and_copied_words_forgive_outer_punctuation() -> None:
    right = EXERCISES["1.2"].right[0]
    assert judge(EXERCISES["1.2"], {name.upper(): f"“{words}.”" for name, words in right.items()}).outcome == "right"
    assert judge(EXERCISES["0.5"], "According to US intelligence.").outcome == "right"


def test_a_prediction_asked_as_an_exercise_says_so() -> None:
    assert "is a prediction" in str(lessons.check("1.1", 39))
    assert "is an exercise" in str(lessons.predict("1.2", 39))


def test_the_chart_and_the_opened_prediction_say_the_same_share() -> None:
    from lessons.charts import who_speaks
    from lessons.keys import open_key
    from lessons.shares import attributed_share

    chart = who_speaks(open_key())
    heights = {s.name: sum(v[3] - v[2] for v in s.values) for s in chart.drawn.of_shape("column")}
    own = sum(words for name, words in heights.items() if name == "the report’s own word")
    assert own > 0
    assert 1 - own / sum(heights.values()) == pytest.approx(attributed_share(open_key()), abs=0.005)


def test_a_contested_label_accepts_each_defensible_answer_and_says_why() -> None:
    for answer in EXERCISES["1.3"].right[:2]:
        assert "d is contested" in judge(EXERCISES["1.3"], answer).message


def test_a_label_close_to_a_known_one_is_asked_back() -> None:
    labels = {**EXERCISES["1.3"].right[0], "a": "named persn"}
    assert "Did you mean “named person”?" in judge(EXERCISES["1.3"], labels).message


_SPLIT_17 = (
    "{} that more than 75,000 Russian soldiers, almost the size of the British army, have been killed or wounded. "
    "This frustrated their efforts to advance in the eastern Donbas region."
)
_PITS = "Such prisoners were held in {}“sort of pits” with “torture and the like,” he said."

HONEST: list[tuple[str, Any]] = [
    ("0.4", {"paragraph": "“17”", "confidence": "“60%”", "because": "it names the source"}),
    ("1.4", "believed to be"),
    ("3.4", {"vouch": "“revealed”", "distance": "'claimed'", "changed": "what the reader thinks"}),
    ("4.2", "one distance written twice"),
    ("2.4", {"voices": "two", "reason": "No reason in the text."}),
    ("2.4", {"voices": "one", "reason": "same words"}),
    ("4.7", {"fair": False, "reason": "they are of different dates"}),
    ("5.5", {"text": _SPLIT_17.format("U.S. intelligence says"), "score": "down"}),
    (
        "6.3",
        {
            "a": "by pro-Moscow separatists",
            "b": "the text doesn’t say",
            "c": "it doesn't say.",
            "d": "not named",
            "e": "Ukrainian security forces",
        },
    ),
    ("6.9", "Such prisoners were held in 'sort of pits' with 'torture and the like,' he said."),
    ("6.9", _PITS.format("conditions like ")),
]


@pytest.mark.parametrize(("name", "answer"), HONEST)
def test_an_honest_answer_in_other_words_is_right(name: str, answer: Any) -> None:
    assert judge(EXERCISES[name], answer).outcome == "right"


@pytest.mark.parametrize("adjective", ["terrible", "bad", "really awful"])
def test_a_new_judgment_is_one_though_no_list_has_it(adjective: str) -> None:
    verdict = judge(EXERCISES["6.9"], _PITS.format(f"{adjective} conditions in "))
    assert verdict.misconception == "one judgment for another"


@pytest.mark.parametrize(
    ("name", "answer", "said"),
    [
        ("0.5", "intelligence", "That is the right paragraph"),
        ("0.p1", "a person in the fire brigade", "Copy the words for who tells it"),
        ("0.4", {"paragraph": 1j, "confidence": 2, "because": "a b c d"}, "a number with two parts"),
        ("6.9", "The father said such prisoners were held in “sort of pits” with “torture and the like”.", "Keep its"),
    ],
)
def test_feedback_on_a_near_miss_is_true_of_it(name: str, answer: Any, said: str) -> None:
    assert said in judge(EXERCISES[name], answer).message


def test_what_begins_two_labels_points_at_neither() -> None:
    assert "Did you mean" not in judge(EXERCISES["4.2"], "one distance").message
    assert "Did you mean “two distances”" in judge(EXERCISES["4.2"], "two dist").message


def test_a_missing_end_of_a_range_is_said_in_plain_words() -> None:
    assert "the answer is missing" in str(lessons.predict("0.3", (None, 2)))


@pytest.mark.parametrize(
    ("name", "item", "label", "number"),
    [("4.3", "c", "at least", 31), ("6.2", "b", "agentless passive", 5), ("6.5", "d", "scare quote", 35)],
)
def test_feedback_points_at_the_paragraph_of_the_item_that_is_wrong(
    name: str, item: str, label: str, number: int
) -> None:
    verdict = judge(EXERCISES[name], {**EXERCISES[name].right[0], item: label})
    assert f"again at {item}:" in verdict.message
    assert str(number) in verdict.message


def test_a_level_may_be_typed_as_a_number() -> None:
    assert judge(EXERCISES["7.7"], {"a": 2, "b": 3, "c": 1}).outcome == "right"


def test_an_unknown_label_is_said_with_its_item() -> None:
    answer = {**EXERCISES["7.4"].right[0], "d": "nothing at all"}
    assert judge(EXERCISES["7.4"], answer).message.startswith("In “d”: “nothing at all” is not one of")
