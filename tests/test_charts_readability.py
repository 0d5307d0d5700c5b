"""The two charts of readability: the sentences' X-ray, and the spread of the formulas."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from lessons import charts
from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.sentence_profile import DOWN, LABELLED, UP, pulls_of
from lessons.findings import Findings
from lessons.language.counts import Counts, count_sentences
from lessons.language.formulas import flesch_kincaid
from lessons.language.readability import readability
from lessons.paragraphs import Paragraph, find_paragraphs
from tests.colour_vision import lightness
from tests.test_charts import check_words

SHORT = "The boat came in late and we all sat down to eat."
LONG = (
    "Administrators representing several neighbouring municipalities unanimously recommended reconsidering the "
    "extraordinarily complicated transportation regulations."
)
PLAIN = "She said that the bridge over the river was old and that nobody from the town hall had come to look at it."


@dataclass(frozen=True)
class Made:
    """A report of one sentence a paragraph."""

    text: str

    @property
    def paragraphs(self) -> Findings[Paragraph]:
        return find_paragraphs(self.text)

    def counts(self) -> Counts:
        return count_sentences(self.text, tuple((m.start(), m.end()) for m in re.finditer(r"\S.*", self.text)))


def made(*sentences: str) -> Made:
    return Made("\n\n".join(sentences) + "\n")


REPORT = made(SHORT, LONG, PLAIN, SHORT, SHORT, LONG, PLAIN, PLAIN, PLAIN)
SCORES = readability(REPORT.counts())

MAKERS: dict[str, Callable[[], Chart]] = {
    "sentence_profile": lambda: charts.sentence_profile(REPORT),
    "one sentence": lambda: charts.sentence_profile(made(SHORT)),
    "sentences that are alike": lambda: charts.sentence_profile(made(*[SHORT] * 20)),
    "many sentences": lambda: charts.sentence_profile(made(*[SHORT, LONG, PLAIN] * 100)),
    "formula_spread": lambda: charts.formula_spread(SCORES),
    "all formulas": lambda: charts.formula_spread(readability(made(*[SHORT, LONG, PLAIN] * 20).counts())),
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


@every_chart
def test_what_is_drawn_in_colour_has_a_name(make: Callable[[], Chart]) -> None:
    for series in make().drawn.series:
        assert series.name or series.look[0] == style.INK.lower()


@every_chart
def test_the_legend_explains_every_look(make: Callable[[], Chart]) -> None:
    drawn = make().drawn
    explained = {look for _, look in drawn.legend}
    assert {series.look for series in drawn.series} <= explained


@pytest.mark.parametrize(
    "chart",
    [
        lambda: charts.sentence_profile(Made("")),
        lambda: charts.formula_spread(readability(made(SHORT).counts())),
        lambda: charts.formula_spread(readability(Made("").counts())),
    ],
)
def test_a_chart_of_nothing_says_so(chart: Callable[[], Chart]) -> None:
    made_chart = chart()
    assert re.match(r"(No|There is no)\b", made_chart.description)
    assert len(made_chart.table()) == 0
    check_words(made_chart)


# ------------------------------------------------------------------ the X-ray


def test_columns_are_as_high_as_the_sentences_have_words() -> None:
    columns = charts.sentence_profile(REPORT).drawn.of_shape("column")
    heights = {(left + right) / 2: top for series in columns for left, right, _, top in series.values}
    assert heights == {n: tally.words for n, tally in enumerate(REPORT.counts().by_sentence, start=1)}


def test_a_sentence_pulls_the_grade_by_what_the_text_without_it_would_score() -> None:
    counts = REPORT.counts()
    for place, pull in enumerate(pulls_of(counts)):
        rest = tuple(span for other, span in enumerate(counts.spans) if other != place)
        without = flesch_kincaid(count_sentences(REPORT.text, rest))
        assert pull == pytest.approx(flesch_kincaid(counts) - without)


def test_long_words_pull_up_and_short_sentences_down() -> None:
    columns = charts.sentence_profile(REPORT).drawn.of_shape("column")
    places = {series.name: {(left + right) / 2 for left, right, *_ in series.values} for series in columns}
    assert {2, 6} <= places[UP]
    assert {1, 4, 5} <= places[DOWN]


def test_the_two_looks_can_be_told_apart_in_grey() -> None:
    up, down = charts.sentence_profile(REPORT).drawn.of_shape("column")
    assert "hatch //" in up.look
    assert len(down.look) == 1
    assert abs(lightness(up.look[0]) - lightness(down.look[0])) >= 12


def test_the_numbers_above_columns_are_paragraphs_and_few() -> None:
    words = charts.sentence_profile(made(*[SHORT, LONG, PLAIN] * 100)).drawn.words
    assert 2 <= len(words) <= 2 * LABELLED
    assert all(int(said) == x for x, _, said in words)


# ----------------------------------------------------------------- the spread


def test_each_formula_stands_at_its_score_with_its_interval_and_its_place() -> None:
    drawn = charts.formula_spread(SCORES).drawn
    points = {series.name: series.values[0] for series in drawn.of_shape("point")}
    lines = {series.values[0][1]: (series.values[0][0], series.values[1][0]) for series in drawn.of_shape("line")}
    words = {y: said for _, y, said in drawn.words}
    drawable = [s for s in SCORES.scores if s.unit == "grade" and s.value is not None]
    assert len(points) == len(drawable) >= 5
    for score in drawable:
        x, y = points[score.label]
        assert x == pytest.approx(round(score.value or 0, 1))
        assert lines[y] == pytest.approx((round(score.low or 0, 1), round(score.high or 0, 1)))
        assert words[y] == f"harder than {score.harder_than:.0f} % of news"


def test_formulas_are_sorted_and_those_without_a_score_or_a_grade_are_left_out() -> None:
    drawn = charts.formula_spread(SCORES).drawn
    points = drawn.of_shape("point")
    assert [p.values[0][0] for p in points] == sorted(p.values[0][0] for p in points)
    names = {p.name for p in points}
    assert not names & {"Flesch reading ease", "Two-feature estimate", "SMOG"}


def test_a_changed_score_changes_what_nbval_compares() -> None:
    scores = tuple(replace(s, value=s.value + 0.1) if s.name == "fog" and s.value else s for s in SCORES.scores)
    assert charts.formula_spread(replace(SCORES, scores=scores)).values != charts.formula_spread(SCORES).values


def test_the_table_and_the_description_give_score_and_interval() -> None:
    chart = charts.formula_spread(SCORES)
    score = SCORES["flesch_kincaid"]
    assert score.value is not None
    assert f"Flesch–Kincaid grade: {round(score.value, 1):g}, between" in chart.description
    assert len(chart.table()) == 2 * len(chart.drawn.of_shape("point"))
