"""What lesson 06 stands on: who acts in a sentence, what quotation marks do, two strips, and rewriting."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import lessons
from lessons import Report, charts
from lessons.charts.chart import Chart
from lessons.charts.lanes import Placed, Sign, strip
from lessons.findings import Findings
from lessons.language.agency import (
    LEAST_SENTENCES,
    Acting,
    Agency,
    beside_news,
    news_median,
    news_passive_shares,
    passive_share,
    who_acts,
)
from lessons.language.quote_types import Quoted, QuoteType, quote_types
from lessons.language.rewriting import LONGEST, compare_rewrite
from lessons.tables import rows
from tests.test_charts import check_words, lightness

TOWN = (
    "The mayor was arrested on Friday. The mayor was questioned by two officers. She said nothing.\n\n"
    "The boats were seized by the guard and were burned.\n\n"
    "The ‘experts’ never left the hotel. “We saw nothing,” said Ana Brek. She called the fire “a small thing”. "
    "The locals call the harbour “the kettle”.\n"
)


@pytest.fixture(scope="module")
def town() -> Report:
    return Report(TOWN)


@pytest.fixture(scope="module")
def report() -> Report:
    return lessons.open_report()


# ------------------------------------------------------------------ who acts


def test_a_sentence_is_agentless_if_one_of_its_passives_is(town: Report) -> None:
    assert [(s.agency, s.paragraph) for s in who_acts(town)][:4] == [
        ("agentless passive", 1),
        ("passive with agent", 1),
        ("active", 1),
        ("agentless passive", 2),
    ]


def test_the_reason_names_the_passives_of_the_sentence(town: Report) -> None:
    both = who_acts(town)[3]
    assert [mark.words for mark in both.passives] == ["were seized", "were burned"]
    assert all(f"“{mark.words}”" in both.why for mark in both.passives)


def test_captions_and_bare_participles_are_not_counted(report: Report) -> None:
    sentences = who_acts(report)
    assert {report.paragraph(s.paragraph).kind for s in sentences} == {"body"}
    assert next(s for s in sentences if s.words.startswith("Verska")).agency == "active"


def test_the_share_of_a_text_without_sentences_is_nought() -> None:
    assert passive_share(who_acts(Report("…"))) == 0.0


def test_news_shares_are_those_of_the_table_and_the_reports_is_beside_them(report: Report) -> None:
    table = rows("reference", "news_passives.csv")
    assert all(0 <= int(r["agentless"]) <= int(r["passive"]) <= int(r["sentences"]) for r in table)
    assert len(news_passive_shares()) == sum(int(r["sentences"]) >= LEAST_SENTENCES for r in table)
    compared = beside_news(report)
    assert compared.share == passive_share(who_acts(report))
    assert compared.fewer == sum(share < compared.share for share in news_passive_shares())
    assert abs(news_median() - sorted(news_passive_shares())[len(news_passive_shares()) // 2]) < 0.01


def test_the_other_count_of_the_same_news_says_much_the_same() -> None:
    other = sorted(float(r["passive_sentence_share"]) for r in rows("reference", "news_readability.csv"))
    assert abs(news_median() - other[len(other) // 2]) <= 0.02


# ---------------------------------------------------------------- quote types


def test_marks_are_told_apart_by_what_they_do(town: Report) -> None:
    assert [one.quote_type for one in quote_types(town)] == ["scare quote", "quotation", "mixed quotation", "term"]


def test_a_whole_sentence_in_marks_is_no_mixed_quotation(report: Report) -> None:
    poor = next(one for one in quote_types(report) if "poor children" in one.words)
    assert poor.quote_type == "quotation"


# ---------------------------------------------------------------------- strips


def acting(*agencies: Agency) -> Findings[Acting]:
    return Findings(
        Acting(text="x" * len(agencies), start=i, end=i + 1, why="", agency=a, paragraph=1 + i // 2, passives=())
        for i, a in enumerate(agencies)
    )


def quoted(*types: QuoteType) -> Findings[Quoted]:
    return Findings(
        Quoted(text="x" * len(types), start=i, end=i + 1, why="", quote_type=t, paragraph=1 + i // 2)
        for i, t in enumerate(types)
    )


MIXED: tuple[Agency, ...] = ("active", "agentless passive", "passive with agent", "active", "agentless passive")
MAKERS: dict[str, Callable[[], Chart]] = {
    "agentless_strip": lambda: charts.agentless_strip(acting(*MIXED), 0.12),
    "without news": lambda: charts.agentless_strip(acting(*MIXED)),
    "one sentence": lambda: charts.agentless_strip(acting("active")),
    "many sentences": lambda: charts.agentless_strip(acting(*MIXED * 100), 0.12),
    "quote_strip": lambda: charts.quote_strip(quoted("quotation", "scare quote", "mixed quotation", "quotation")),
    "nothing": lambda: charts.agentless_strip(acting()),
    "no marks": lambda: charts.quote_strip(quoted()),
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


def test_a_strip_has_every_sentence_in_its_lane_at_its_place() -> None:
    drawn = charts.agentless_strip(acting(*MIXED)).drawn
    found = {
        (x, drawn.y.name(y).split(":")[0])
        for series in drawn.of_shape("point")
        for x, y in series.values
        if series.name == drawn.y.name(y).split(":")[0]
    }
    assert found == {(place, agency) for place, agency in enumerate(MIXED, 1)}


def test_a_lane_says_how_many_it_has_also_when_it_has_none() -> None:
    drawn = charts.quote_strip(quoted("quotation", "quotation", "scare quote")).drawn
    assert [label for _, label in drawn.y.ticks] == ["term: 0", "scare quote: 1", "mixed quotation: 0", "quotation: 2"]


def test_the_table_gives_paragraphs_and_the_description_too() -> None:
    chart = charts.agentless_strip(acting(*MIXED))
    table = chart.table()
    assert sorted(zip(table.iloc[:, 0], table.iloc[:, 1], strict=True)) == sorted(
        (agency, str(1 + place // 2)) for place, agency in enumerate(MIXED)
    )
    assert "Agentless passive: 1, 3." in chart.description


def test_the_title_counts_and_compares() -> None:
    assert charts.agentless_strip(acting(*MIXED), 0.12).drawn.title == (
        "3 of 5 sentences (60 %) have a passive, 2 of them with a doer left out; in the middle one of the news reports "
        "12 % have one"
    )


@pytest.mark.parametrize("chart", [MAKERS["agentless_strip"], MAKERS["quote_strip"]])
def test_the_signs_can_be_told_apart_without_colour(chart: Callable[[], Chart]) -> None:
    looks = [series.look for series in chart().drawn.of_shape("point")]
    assert len({look[0] for look in looks}) == len(looks)
    shades = sorted(lightness(look[1][:7]) for look in looks)
    assert shades[-1] - shades[0] > 20


def test_a_strip_of_nothing_says_so() -> None:
    for name in ("nothing", "no marks"):
        chart = MAKERS[name]()
        assert re.match(r"There (?:is|are) no\b", chart.description)
        assert len(chart.table()) == 0


def test_lanes_stand_in_the_order_they_are_given() -> None:
    drawn = strip("t", [Placed(1, "b")], {"a": Sign("o", "#000000"), "b": Sign("X", "#FFFFFF")}, "word").drawn
    assert [label for _, label in drawn.y.ticks] == ["b: 1", "a: 0"]


# ------------------------------------------------------------------- rewriting


@dataclass
class Case:
    original: str
    rewrite: str
    failed: list[str]


@pytest.fixture(scope="module")
def harbour() -> Report:
    return Report(
        "Some 40 boats were brutally seized in May, and 12 were burned. "
        "The shameful delay was “a matter of days”, said Ana Brek. "
        "The keys were reportedly lost by the guard. The old wall was torn down.\n"
    )


SEIZED = "Some 40 boats were brutally seized in May, and 12 were burned."
DELAY = "The shameful delay was “a matter of days”, said Ana Brek."
KEYS = "The keys were reportedly lost by the guard."


@pytest.mark.parametrize(
    "case",
    [
        Case(SEIZED, "In May some 40 boats were seized; 12 were burned.", []),
        Case(SEIZED, "In May dozens of boats were seized, and 12 were burned.", ["figures"]),
        Case(SEIZED, "In May some 40 boats were seized, and 13 were burned.", ["figures"]),
        Case(SEIZED, "In May some 40 boats were seized, and 12 were burned, 52 boats in all.", ["figures"]),
        Case(SEIZED, "In May some 40 boats were savagely seized, and 12 were burned.", ["loaded words"]),
        Case(SEIZED, "In May soldiers seized some 40 boats, and 12 were burned.", ["agent"]),
        Case(SEIZED, "In May the Harbour Guard seized some 40 boats, and 12 were burned.", ["agent"]),
        Case(SEIZED, SEIZED, ["rewritten"]),
        Case(SEIZED, SEIZED.upper(), ["rewritten"]),
        Case(SEIZED, "The weather was fine that day.", ["rewritten"]),
        Case(DELAY, "The delay was “a matter of days”, said Ana Brek.", []),
        Case(DELAY, 'Ana Brek said the delay was "a matter of days".', []),
        Case(DELAY, "Ana Brek said the delay was a matter of days.", ["quotations"]),
        Case(DELAY, "Ana Brek said the delay was “a matter of weeks”.", ["quotations"]),
        Case(DELAY, "Ana Brek said the “long delay” was “a matter of days”.", ["quotations"]),
        Case(DELAY, "The delay was “a matter of days”.", ["source"]),
        Case(KEYS, "The guard reportedly lost the keys.", []),
        Case(KEYS, "The guard is said to have lost the keys.", []),
        Case(KEYS, "The guard lost the keys.", ["doubt"]),
        Case(KEYS, "The hapless sailors lost the keys.", ["loaded words", "doubt", "agent"]),
    ],
    ids=lambda case: case.rewrite[:40],
)
def test_each_demand_on_a_rewriting_is_held(harbour: Report, case: Case) -> None:
    assert [check.aspect for check in compare_rewrite(harbour, case.original, case.rewrite).failed] == case.failed


def test_a_failed_check_names_the_words_that_it_is_about(harbour: Report) -> None:
    said = str(compare_rewrite(harbour, SEIZED, "In May the shameless guards seized boats, and 12 were burned."))
    for words in ("“40”", "“shameless”", "“guards”"):
        assert words in said
    assert "✗ figures" in said
    assert "✓ quotations" in said


@pytest.mark.parametrize(
    "rewrite", [None, ..., 3, b"x", [], {}, "", " ", "?!", "ß" * (LONGEST + 1), "\x00", "“" * 50, "(((", object()]
)
def test_no_rewriting_and_no_original_raises(harbour: Report, rewrite: Any) -> None:
    for original in (SEIZED, rewrite, "Not a sentence of it."):
        found = compare_rewrite(harbour, original, rewrite)
        assert not found.passed
        assert all(check.said.endswith(".") for check in found.checks)


def test_the_feedback_needs_no_parser(tmp_path: Path) -> None:
    code = (
        "import sys, lessons; from lessons.exercises import check; "
        "str(check('6.9', 'He said that such prisoners were held in “sort of pits” with “torture and the like”.')); "
        "sys.exit('spacy' in sys.modules)"
    )
    environment = {**os.environ, "LESSONS_ANSWERS": str(tmp_path)}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=environment).returncode == 0


def test_without_a_report_the_sentence_says_what_comes_first() -> None:
    assert "Give the report first" in str(compare_rewrite(None, "One.", "Two."))  # type: ignore[arg-type]


def test_an_article_is_nobody_who_says_it(report: Report) -> None:
    original = "A man said his son was held in a basement with 33 others for two weeks."
    found = compare_rewrite(report, original, "His son was held in a basement with 33 others for two weeks.")
    assert [check.aspect for check in found.failed] == ["source"]
