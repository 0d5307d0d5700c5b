"""A class's answers on one page: what is gathered, what is counted, and that nobody can be told from it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from lessons import charts, cli
from lessons.classroom.answers import agreements, contested, courses, wrong_ideas
from lessons.classroom.class_page import class_page
from lessons.classroom.gathering import ClassError, Gathered, Learner, gather
from lessons.classroom.guesses import Guesses, all_guesses
from lessons.exercises import check, hint, judge, log, predict, solution
from lessons.exercises.bank import EXERCISES, PREDICTIONS
from lessons.exercises.labels import LabelJudge

SOMEBODY, REPORT = "somebody's word", "the report's own word"
ONE = {"a": REPORT, "b": SOMEBODY, "c": REPORT, "d": SOMEBODY}
OTHER = {**ONE, "c": SOMEBODY}
WRONG = {**ONE, "a": SOMEBODY}


def checked(exercise: str, answer: Any, second: int = 0) -> dict[str, Any]:
    """One line of a log, as ``check`` writes it."""
    verdict = judge(EXERCISES[exercise], answer)
    return {
        "event": "check",
        "exercise": exercise,
        "answer": answer,
        "outcome": verdict.outcome,
        "misconception": verdict.misconception,
        "time": f"2026-01-01T10:00:{second:02d}+00:00",
    }


def guessed(prediction: str, guess: Any) -> dict[str, Any]:
    return {"event": "predict", "exercise": prediction, "guess": guess, "time": "2026-01-01T10:00:00+00:00"}


def a_class(*learners: list[dict[str, Any]]) -> Gathered:
    return Gathered(tuple(Learner(tuple(events)) for events in learners), (), 0, 0)


def write(path: Path, events: list[dict[str, Any]]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(event) + "\n" for event in events), encoding="utf-8")
    return path


# ------------------------------------------------------------------ gathering


def test_what_the_lessons_write_is_what_the_class_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESSONS_ANSWERS", str(tmp_path / "Ama Owusu"))
    predict("0.1", 30)
    check("0.6", WRONG)
    hint("0.6")
    check("0.6", ONE)
    solution("0.6")
    assert (log.folder() / "answers.jsonl").is_file()
    gathered = gather(tmp_path)
    (course,) = courses(gathered)
    assert (course.tried, course.right_at_once, course.right, course.hints, course.solutions) == (1, 0, 1, 1, 1)
    assert [guesses.guesses for guesses in all_guesses(gathered)] == [(30.0,)]
    assert [idea.name for idea in wrong_ideas(gathered)] == ["spoken about for speaking"]


def test_any_names_and_sub_folders_are_read_and_other_files_are_said(tmp_path: Path) -> None:
    write(tmp_path / "group 1" / "first.txt", [checked("0.6", ONE)])
    write(tmp_path / "group 2" / "deep" / "answers (3)", [checked("0.6", OTHER, 1)])
    (tmp_path / "picture.png").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "empty.jsonl").write_bytes(b"")
    (tmp_path / "list.json").write_text("[1, 2]\n{}\n" + '{"event": ["check"], "exercise": "0.6"}\n', encoding="utf-8")
    (tmp_path / ".hidden").write_text("x", encoding="utf-8")
    gathered = gather(tmp_path)
    assert len(gathered.learners) == 2
    assert sorted(gathered.foreign) == ["empty.jsonl", "list.json", "picture.png"]
    assert gathered.told() == [
        "2 answer files read.",
        "3 files passed over, without answers: “empty.jsonl”, “list.json”, “picture.png”.",
    ]


def test_broken_lines_cost_only_themselves(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", [checked("0.6", ONE), guessed("0.1", 20)])
    whole = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + whole + b"\xff\xfe\x00 not json\n" + b"[" * 20_000 + b"\n" + whole[:40])
    gathered = gather(tmp_path)
    assert gathered.broken_lines == 3
    assert gathered.told()[1] == "3 lines passed over: cut off or damaged."
    assert len(gathered.learners[0].events) == 2


def test_a_learner_who_handed_in_twice_counts_once(tmp_path: Path) -> None:
    events = [checked("0.6", WRONG, second) for second in range(4)]
    write(tmp_path / "monday.jsonl", events[:3])
    write(tmp_path / "friday.jsonl", events)
    write(tmp_path / "copy of friday.jsonl", events)
    write(tmp_path / "somebody else.jsonl", events[:1])
    gathered = gather(tmp_path)
    assert (len(gathered.learners), gathered.copies) == (2, 2)
    assert "2 files passed over: a copy of another one, or of its beginning." in gathered.told()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda folder: None, "There is no folder “class”. Name the folder in which you gathered the answer files."),
        (lambda folder: folder.write_text("x"), "There is no folder “class”."),
        (lambda folder: folder.mkdir(), "There is no answer file in “class”."),
        (lambda folder: write(folder / "a.txt", []), "There is no answer file in “class”."),
    ],
)
def test_a_folder_without_answers_is_said_in_a_sentence(
    make: Callable[[Path], Any], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path / "class")
    assert cli.main(["class", str(tmp_path / "class")]) == 2
    assert f"lessons: {message}" in capsys.readouterr().err


# ------------------------------------------------------------------ counting


def test_the_first_labels_count_and_not_what_was_mended_later() -> None:
    gathered = a_class([checked("0.6", OTHER), checked("0.6", ONE, 1)], [checked("0.6", ONE)], [checked("0.6", WRONG)])
    (labelled,) = contested(gathered)
    assert (labelled.exercise, labelled.item, labelled.accepted) == ("0.6", "c", (REPORT, SOMEBODY))
    assert labelled.counts == {REPORT: 2, SOMEBODY: 1}


def test_alpha_is_the_one_of_the_agreement_module_and_needs_two_learners() -> None:
    (alone,) = agreements(a_class([checked("0.6", ONE)]))
    assert (alone.learners, alone.alpha) == (1, None)
    (same,) = agreements(a_class([checked("0.6", ONE)], [checked("0.6", ONE)]))
    assert same.alpha == 1
    (differing,) = agreements(a_class([checked("0.6", ONE)], [checked("0.6", OTHER)]))
    # Four items, two learners, one of four differs: 1 - 7 * 2 / (64 - 25 - 9) = 0.533.
    assert differing.alpha == 0.533


def test_an_answer_that_cannot_be_read_is_passed_over() -> None:
    unreadable = [{**checked("0.6", ONE), "answer": answer} for answer in (None, "x", 3, {"a": "somebody"}, [1])]
    assert agreements(a_class(unreadable)) == []
    (labelled,) = contested(a_class([*unreadable, checked("0.6", OTHER)]))
    assert labelled.counts == {SOMEBODY: 1}


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda exercise: exercise.id)
def test_every_misconception_of_the_bank_is_counted_by_learner(exercise: Any) -> None:
    for m in exercise.misconceptions:
        twice = [checked(exercise.id, m.example), checked(exercise.id, m.example, 1)]
        gathered = a_class(twice, [checked(exercise.id, exercise.right[0])])
        found = {idea.name: (idea.learners, idea.tried, idea.message) for idea in wrong_ideas(gathered)}
        assert found == {m.name: (1, 2, m.sentence)}


def test_the_most_frequent_misconception_comes_first() -> None:
    gathered = a_class(
        [checked("0.5", "75,000"), checked("0.6", WRONG)], [checked("0.6", WRONG)], [checked("0.5", "British army")]
    )
    assert [(idea.exercise.id, idea.learners, idea.tried) for idea in wrong_ideas(gathered)] == [
        ("0.6", 2, 2),
        ("0.5", 1, 2),
        ("0.5", 1, 2),
    ]


def test_how_an_exercise_went_is_counted_in_learners() -> None:
    right, wrong = checked("0.5", "US intelligence"), checked("0.5", "75,000")
    hinted = {"event": "hint", "exercise": "0.5", "step": 1}
    looked = {"event": "solution", "exercise": "0.5"}
    gathered = a_class([right, right], [wrong, hinted, hinted, right], [wrong, looked], [hinted], [guessed("0.1", 3)])
    (course,) = courses(gathered)
    assert (course.tried, course.right_at_once, course.right, course.hints, course.solutions) == (3, 1, 2, 2, 1)


def test_the_last_readable_guess_counts_and_the_middle_half_is_the_quartiles() -> None:
    gathered = a_class(
        *([guessed("0.1", 1), guessed("0.1", guess), guessed("0.1", "much")] for guess in (10, 20, 40, 50))
    )
    (guesses,) = all_guesses(gathered)
    assert guesses.guesses == (10, 20, 40, 50)
    assert guesses.middle == 30
    assert guesses.middle_half == (17.5, 42.5)
    assert guesses.result == PREDICTIONS["0.1"].result()
    # 40 words in 100 stand on somebody's word: 40 is right, 50 is a quarter too high.
    assert guesses.close == 2
    assert Guesses(PREDICTIONS["0.1"], (7.0,), 40).middle_half == (7, 7)


def test_a_guess_about_a_report_of_ones_own_is_left_out_because_there_is_no_common_result() -> None:
    assert all_guesses(a_class([{**guessed("0.1", 30), "report": "my-article"}])) == []


# ------------------------------------------------------------------ the page


def whole_class() -> Gathered:
    """Three learners who answered everything there is, each in another way."""
    learners: list[list[dict[str, Any]]] = []
    for number in range(3):
        events = [guessed(id, round(p.result() * (0.5 + number), 1)) for id, p in PREDICTIONS.items()]
        for id, exercise in EXERCISES.items():
            wrong = [m.example for m in exercise.misconceptions][number : number + 1]
            events += [checked(id, answer) for answer in [*wrong, exercise.right[number % len(exercise.right)]]]
        learners.append(events)
    return a_class(*learners)


def test_the_page_shows_agreement_misconceptions_and_calibration() -> None:
    soup = BeautifulSoup(class_page(whole_class()), "html.parser")
    assert [h.get_text() for h in soup.select("h1, h2")] == [
        "What the class answered",
        "Where we agree",
        "Where we went wrong",
        "What we predicted",
    ]
    captions = [caption.get_text() for caption in soup.select("caption")]
    assert "Agreement by exercise" in captions
    assert "Misconceptions, the most frequent first" in captions
    assert "Predictions and results" in captions
    labels = [exercise for exercise in EXERCISES.values() if isinstance(exercise.judge, LabelJudge)]
    table = soup.find("caption", string="Agreement by exercise").find_parent("table")  # type: ignore[union-attr]
    assert table is not None
    assert len(table.select("tbody tr")) == len(labels)
    images = soup.select("img")
    assert len(images) == 2
    for image in images:
        assert str(image["alt"]) in soup.get_text()


def test_the_page_holds_no_name_and_no_word_that_anybody_typed(tmp_path: Path) -> None:
    secret = "because my neighbour Zebulon told me so"
    belief = {"paragraph": 17, "confidence": 50, "because": secret}
    write(tmp_path / "Zoe Quill.jsonl", [checked("0.4", belief), checked("0.5", "75,000"), guessed("0.1", 12)])
    (tmp_path / "list of Zoe.txt").write_text("Zoe Quill", encoding="utf-8")
    assert cli.main(["class", str(tmp_path)]) == 0
    page = (tmp_path / "class.html").read_text(encoding="utf-8")
    for word in ("Zoe", "Quill", "Zebulon", "neighbour Z", "2026-01-01"):
        assert word not in page


def test_hostile_answers_stay_out_of_the_page() -> None:
    hostile = "<script>alert(1)</script>"
    events = [
        {"event": "check", "exercise": "0.6", "answer": {"a": hostile}, "outcome": hostile, "misconception": hostile},
        {"event": "check", "exercise": hostile, "answer": hostile},
        {"event": "predict", "exercise": "0.1", "guess": hostile},
        {"event": "predict", "exercise": "0.2", "guess": 1e300},
    ]
    assert "<script" not in class_page(a_class(events))


def test_a_class_that_has_only_begun_gets_a_page_too() -> None:
    page = class_page(a_class([{"event": "hint", "exercise": "0.6", "step": 1}]))
    for said in ("Nobody has given labels yet.", "No misconception was shown.", "Nobody has made a prediction yet."):
        assert said in page


def test_an_earlier_page_is_replaced_and_is_no_answer_file_and_any_other_file_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "a.jsonl", [checked("0.6", ONE)])
    assert cli.main(["class", str(tmp_path)]) == 0
    write(tmp_path / "b.jsonl", [checked("0.6", OTHER)])
    assert cli.main(["class", str(tmp_path)]) == 0
    assert "Made from 2 answer files" in (tmp_path / "class.html").read_text(encoding="utf-8")
    assert "without answers" not in capsys.readouterr().out
    (tmp_path / "mine.html").write_text("<title>mine</title>", encoding="utf-8")
    assert cli.main(["class", str(tmp_path), "--out", str(tmp_path / "mine.html")]) == 2
    assert "“mine.html” is there already and was not made by this command" in capsys.readouterr().err
    assert (tmp_path / "mine.html").read_text(encoding="utf-8") == "<title>mine</title>"


def test_a_page_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    from lessons.classroom.class_page import save

    with pytest.raises(ClassError, match=r"The page “class\.html” cannot be written"):
        save(tmp_path / "gone" / "class.html", "<p>")
    assert list(tmp_path.iterdir()) == []


# ------------------------------------------------------------------ its chart


def test_the_chart_draws_each_contested_item_with_the_labels_that_were_given() -> None:
    chart = charts.class_labels(
        contested(a_class([checked("0.6", ONE)], [checked("0.6", OTHER)], [checked("0.6", ONE)]))
    )
    assert chart.drawn.title == "The class is divided over 1 of 1 contested items"
    drawn = {series.name: series.values[0][1] - series.values[0][0] for series in chart.drawn.of_shape("bar")}
    assert drawn == {f"0.6 c: {REPORT}": 2, f"0.6 c: {SOMEBODY}": 1}
    assert f"{REPORT}: 2, {SOMEBODY}: 1" in [words for *_, words in chart.drawn.words]


def test_a_label_that_nobody_can_defend_looks_different_from_those_that_can_be() -> None:
    wrong = {**EXERCISES["1.3"].right[0], "d": "vague"}
    chart = charts.class_labels(
        contested(a_class([checked("1.3", EXERCISES["1.3"].right[0])], [checked("1.3", wrong)]))
    )
    looks = {series.name: series.means for series in chart.drawn.of_shape("bar")}
    assert looks == {
        "1.3 d: named organisation": "accepted: the lesson's first label for it",
        "1.3 d: vague": "not accepted: no reason in the text",
    }


def test_the_chart_of_nothing_says_so() -> None:
    assert charts.class_labels([]).drawn.title == "Nobody has labelled a contested item yet"


def test_the_class_and_not_a_learner_is_named_beside_its_predictions() -> None:
    chart = charts.predictions([("Sources", (8, 12), 10), ("Passives", (60, 80), 10)], who="the class")
    assert chart.drawn.title == "The class came close in 1 of 2 predictions"
    assert "the class: 8 to 12, found: 10" in chart.description
    assert "you" not in chart.description


def test_one_learner_alone_is_not_called_divided_or_agreed() -> None:
    alone = charts.class_labels(contested(a_class([checked("0.6", ONE)])))
    assert alone.drawn.title == "Too few answers to compare: no contested item has two learners' labels"
    mixed = a_class([checked("0.6", ONE), checked("1.3", EXERCISES["1.3"].right[0])], [checked("0.6", OTHER)])
    title = charts.class_labels(contested(mixed)).drawn.title
    assert title == "The class is divided over 1 of 1 contested items that two or more labelled"
