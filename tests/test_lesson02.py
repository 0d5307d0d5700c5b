"""Lesson 02: its exercises say what the key says, and partial answers get partial credit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import lessons
from lessons import charts
from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import read_back
from lessons.exercises import judge
from lessons.exercises.answers import AnswerError, OneOf
from lessons.exercises.bank import EXERCISES
from lessons.exercises.lesson02.relatives import RELATIVE_MENTIONS, RELATIVE_VOICES
from lessons.exercises.lesson02.single_origin import LETTERS, SINGLE_LETTERS
from lessons.exercises.sets import SetOf, found_of
from lessons.independence import ledger, origin_of
from lessons.keys import BrokenKey, open_key
from lessons.sourcing.voice import Mention, Voice
from tests.test_charts import check_words

TEXT = "Ana Roy and the town hall spoke in Lund Bay, and so did a diver."


def said_of(id: str, answer: object) -> str:
    return judge(EXERCISES[id], answer).message


# ------------------------------------------------------------------------ the key


def test_us_intelligence_is_named_twice_and_is_one_voice_and_one_origin() -> None:
    voice = open_key().voices.where(name="US intelligence")[0]
    assert [mention.words for mention in voice.mentions] == ["US intelligence", "US intelligence"]
    assert voice.origin == "US intelligence"


def test_every_merge_of_the_key_has_a_reason_of_its_own() -> None:
    for voice in open_key().voices:
        assert not any("The key takes" in mention.why for mention in voice.mentions)
        if voice.origin not in ("", voice.name):
            assert "The key puts" not in voice.origin_why or voice.origin.startswith("the son of"), voice.name


def test_a_reason_for_a_row_that_is_not_there_is_refused() -> None:
    from lessons import keys

    with pytest.raises(BrokenKey, match="no attribution “a99”"):
        keys._said(open_key(), "a99")


def test_the_relatives_of_the_exercise_are_those_of_the_key() -> None:
    relatives = open_key().voices.where(role="relative")
    assert (len(relatives), sum(len(v.mentions) for v in relatives)) == (RELATIVE_VOICES, RELATIVE_MENTIONS)


def test_the_claims_of_the_exercise_are_those_of_the_key() -> None:
    claims = open_key().claims
    assert tuple(claim.id for claim in claims) == LETTERS
    assert frozenset(claim.id for claim in claims if len(claim.origins) == 1) == SINGLE_LETTERS


def test_what_the_prose_says_in_words_is_so_in_the_key() -> None:
    key = open_key()
    cellars = next(claim for claim in key.claims if claim.id == "b")
    assert (len(key.claims), len(cellars.origins)) == (6, 5)
    counts = ledger(key.voices)["mentions"]
    assert counts.idxmax() == "the son of the soldier’s father"
    assert counts.max() > counts["Richard Moore"]


def test_the_ledger_has_each_mention_once_and_the_busiest_origin_first() -> None:
    voices = open_key().voices
    table = ledger(voices)
    assert sum(table["mentions"]) == sum(len(voice.mentions) for voice in voices)
    assert len(table) == len({origin_of(voice) for voice in voices})
    assert list(table["mentions"]) == sorted(table["mentions"], reverse=True)
    assert table.loc["US intelligence", "in paragraphs"] == "17, 33"


def test_a_claim_told_twice_by_one_voice_has_one_origin() -> None:
    rows = open_key().claims.ledger()
    assert tuple(rows.loc["a", ["mentions", "voices", "origins"]]) == (2, 1, 1)
    assert "origins" not in open_key().claims.table().columns


def test_a_practice_key_has_voices_too() -> None:
    voices = open_key("league").voices
    assert all(voice.why and voice.origin_why for voice in voices)
    assert len(ledger(voices)) <= len(voices)


# ------------------------------------------------------------------------ answers


def test_a_pair_may_come_in_any_order_and_form() -> None:
    for pair in ([17, 33], [33, 17], "17, 33", {"33", "17"}, ("17 ", 33), [17, 33, 17]):
        assert judge(EXERCISES["2.2"], pair).outcome == "right", pair


@pytest.mark.parametrize("answer", [[17], [17, 33, 3], [17, 8], [8, 19], "17", []])
def test_any_other_pair_is_not_right(answer: object) -> None:
    assert judge(EXERCISES["2.2"], answer).outcome != "right"


def test_half_of_the_single_source_claims_earn_half_of_the_praise() -> None:
    assert said_of("2.7", ["a", "c"]).startswith("2 of 4 found")
    assert said_of("2.7", ["a", "b", "c", "e", "f"]).startswith("4 of 4 found, and 1 too many")
    assert "Look again at b" in said_of("2.7", ["a", "b"])


def test_five_and_six_relatives_are_right_and_each_says_what_the_other_reader_says() -> None:
    assert "5 can be defended" in said_of("2.3", 6)
    assert "The key counts 6" in said_of("2.3", 5)
    assert judge(EXERCISES["2.3"], 7).outcome == "not yet"


def test_one_father_or_two_needs_the_reason_that_goes_with_it() -> None:
    right = [("one", "the same words"), ("two", "no reason in the text")]
    for voices in ("one", "two"):
        for reason in ("the same words", "no reason in the text", "the same kind of person", "it is far away"):
            outcome = judge(EXERCISES["2.4"], {"voices": voices, "reason": reason}).outcome
            assert (outcome == "right") is ((voices, reason) in right)


def test_what_is_no_list_of_labels_gets_a_sentence() -> None:
    kind = SetOf(OneOf(("a", "b")))
    assert kind.read("A and b") == {"a", "b"}
    assert kind.read(["b", ..., None]) == {"b"}
    for wrong in (3, {"a": 1}, ["a", 3.5], ["x"], ["a"] * 999, [["a"]]):
        with pytest.raises(AnswerError):
            kind.read(wrong)
    assert found_of("abx", "abc") == (2, 3, 1)


def test_the_course_opens_the_ledger_by_name() -> None:
    assert lessons.ledger is ledger


# ------------------------------------------------------------------------ the chart


def voice(name: str, origin: str, mentions: int) -> Voice:
    made = tuple(Mention(text=TEXT, start=0, end=7, why="made") for _ in range(mentions))
    return Voice(
        text=TEXT,
        start=0,
        end=7,
        why="made",
        name=name,
        origin=origin,
        origin_why="made",
        identity="vague",
        role=None,
        mentions=made,
    )


VOICES = [voice("Ana Roy", "the town", 3), voice("a diver", "", 2), voice("town hall", "the town", 1)]

MAKERS: dict[str, Callable[[], Chart]] = {
    "three": lambda: charts.shrink(VOICES),
    "the report": lambda: charts.shrink(open_key().voices),
    "a practice report": lambda: charts.shrink(open_key("league").voices),
    "nothing": lambda: charts.shrink([]),
    "one": lambda: charts.shrink(VOICES[:1]),
    "many": lambda: charts.shrink([voice(f"the speaker of the {n}th harbour of Lund Bay", "", 2) for n in range(300)]),
}
every_chart = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS.keys())


@every_chart
def test_all_words_are_big_inside_the_page_and_clear_of_each_other(make: Callable[[], Chart]) -> None:
    check_words(make())


@every_chart
def test_a_chart_drawn_twice_is_the_same(make: Callable[[], Chart]) -> None:
    once, again = make(), make()
    assert once.values == again.values
    assert once.png() == again.png()


def test_the_columns_are_mentions_voices_and_origins_of_the_same_height() -> None:
    drawn = charts.shrink(VOICES).drawn
    boxes = [box for series in drawn.of_shape("column") for box in series.values]
    columns = [[box for box in boxes if round(box[0] + 0.35) == step] for step in range(3)]
    assert [len(column) for column in columns] == [6, 3, 2]
    assert [sum(box[3] - box[2] for box in column) for column in columns] == [6, 6, 6]
    assert drawn.title == "6 mentions come down to 3 voices and 2 origins"


def test_a_voice_that_shares_its_origin_stands_beside_it() -> None:
    drawn = charts.shrink(VOICES).drawn
    town = next(s for s in drawn.of_shape("column") if s.name == "the town")
    assert town.values[0][2:] == (0, 4)
    assert town.means == "one origin, several voices"
    assert [label for _, _, label in drawn.words] == ["the town ×4", "whoever told a diver ×2"]


def test_one_change_to_the_blocks_changes_what_nbval_compares() -> None:
    chart = charts.shrink(VOICES)
    before = read_back(chart.figure).to_json()
    chart.figure.axes[0].containers[0].patches[0].set_height(2)
    assert read_back(chart.figure).to_json() != before
    chart = charts.shrink(VOICES)
    chart.figure.axes[0].containers[0].patches[0].set_facecolor(style.GREEN)
    assert read_back(chart.figure).to_json() != before


def test_the_description_names_whom_the_report_leans_on() -> None:
    said = str(charts.shrink(open_key().voices))
    assert "US intelligence, mentioned 2 times" in said
    assert "Named beside" not in str(charts.shrink([]))
