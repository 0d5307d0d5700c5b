"""The charts of Lesson 04: what is said of how many, and which of the nine questions are open."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest

from lessons import charts
from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import read_back
from lessons.figures.figure import Bound, Figure, Kind
from lessons.figures.questions import QUESTIONS
from lessons.keys import open_key
from lessons.shares import large_counts
from tests.colour_vision import lightness
from tests.test_charts import check_words

TEXT = (
    "In May, at least 40 divers left the harbour of Lund Bay. Fewer than 900 swimmers came, and 30 to 60 sailors. "
    "The harbour has about 8 cranes and 1,200 boats."
)


def figure(words: str, surface: str, value: float | None, bound: Bound | None = "exactly", **more: Any) -> Figure:
    start, number = TEXT.index(words), TEXT.index(surface)
    kind: Kind = more.pop("kind", "people")
    return Figure(
        text=TEXT,
        start=start,
        end=start + len(words),
        why="made for this test",
        number_start=number,
        number_end=number + len(surface),
        value=value,
        low=more.get("low"),
        high=more.get("high"),
        surface=surface,
        unit=words.split()[-1],
        counts=more.get("counts", words),
        kind=kind,
        bound=bound,
        change=None,
        attribution=None,
    )


FIGURES = [
    figure("In May", "May", None, None, kind="date"),
    figure("at least 40 divers", "40", 40, "at least", counts="divers who left the harbour of Lund Bay in the morning"),
    figure("Fewer than 900 swimmers", "900", 900, "less than"),
    figure("30 to 60 sailors", "30 to 60", None, "exactly", low=30, high=60),
    figure("about 8 cranes", "8", 8, "about", kind="things"),
    figure("1,200 boats", "1,200", 1200, kind="things"),
]

MAKERS: dict[str, Callable[[], Chart]] = {
    "intervals": lambda: charts.figure_intervals(FIGURES),
    "intervals of the report": lambda: charts.figure_intervals(large_counts(open_key().figures)),
    "intervals of all the report's people": lambda: charts.figure_intervals(open_key().figures.where(kind="people")),
    "intervals of one": lambda: charts.figure_intervals(FIGURES[1:2]),
    "intervals of nothing": lambda: charts.figure_intervals([]),
    "intervals of many": lambda: charts.figure_intervals(
        [replace(FIGURES[5], text=TEXT, value=10.0**power) for power in range(1, 30)]
    ),
    "completeness": lambda: charts.completeness(FIGURES),
    "completeness of the report": lambda: charts.completeness(large_counts(open_key().figures)),
    "completeness of one": lambda: charts.completeness(FIGURES[1:2]),
    "completeness of nothing": lambda: charts.completeness([]),
    "completeness of many": lambda: charts.completeness(open_key().figures),
}
every_chart = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS.keys())


@every_chart
def test_all_words_are_big_inside_the_page_and_clear_of_each_other(make: Callable[[], Chart]) -> None:
    check_words(make())


@every_chart
def test_a_chart_drawn_twice_keeps_the_same_values_and_they_are_plain_json(make: Callable[[], Chart]) -> None:
    chart = make()
    assert chart.values == make().values
    assert json.loads(json.dumps(chart.values)) == chart.values
    assert chart.description.startswith(chart.drawn.title)


@every_chart
def test_two_signs_of_different_meaning_differ_in_shape_or_in_grey(make: Callable[[], Chart]) -> None:
    for (_, one), (_, other) in combinations(make().drawn.legend, 2):
        shape, other_shape = one[0], other[0]
        fill, other_fill = one[-1][:7], other[-1][:7]
        assert shape != other_shape or abs(lightness(fill) - lightness(other_fill)) >= 12


@every_chart
def test_every_mark_with_a_name_has_a_meaning(make: Callable[[], Chart]) -> None:
    for series in make().drawn.series:
        assert series.means or not series.name


def test_one_change_to_a_mark_changes_what_nbval_compares() -> None:
    for make in (MAKERS["intervals"], MAKERS["completeness"]):
        chart = make()
        before = read_back(chart.figure).to_json()
        changes: list[Callable[[Any], object]] = [
            lambda line: line.set_marker("*"),
            lambda line: line.set_markerfacecolor(style.GREEN),
            lambda line: line.set_ydata([7] * len(line.get_ydata())),
            lambda line: line.set_visible(False),
        ]
        for change in changes:
            chart = make()
            change(chart.figure.axes[0].lines[-1])
            assert read_back(chart.figure).to_json() != before


def test_intervals_leave_out_what_has_no_size_and_stand_from_large_to_small() -> None:
    drawn = charts.figure_intervals(FIGURES).drawn
    sizes = [series.name for series in drawn.series if series.name]
    assert sizes == ["1,200", "less than 900", "30 to 60", "at least 40", "about 8"]
    assert drawn.title == "4 of 5 figures have no date, 4 have an open end"


def test_an_open_end_runs_to_the_edge_on_the_side_where_the_number_may_be() -> None:
    drawn = charts.figure_intervals(FIGURES).drawn
    ends = [(line.values[0][0], line.values[-1][0]) for line in drawn.of_shape("line") if not line.name]
    low, high = drawn.x.limits
    assert [start for start, _ in ends] == [900, 40]
    assert [end for _, end in ends] == pytest.approx([low, high])


def test_intervals_say_whose_word_and_which_date_behind_each_row() -> None:
    said = [words for x, _, words in charts.figure_intervals(FIGURES).drawn.words if x == 1]
    assert said[3] == "the report itself date: May"
    assert said[0] == "the report itself no date"


def test_the_description_says_each_row_in_words() -> None:
    said = charts.figure_intervals(FIGURES).description
    assert "divers who left the harbour of Lund Bay in…: at least 40 (the report itself, date: May)" in said


def test_a_figure_given_twice_is_drawn_once_and_says_so() -> None:
    chart = charts.figure_intervals([FIGURES[1], FIGURES[1]])
    assert "×2" in str(chart.values["y"]["ticks"])
    assert len(chart.table()) == 1


def test_the_grid_has_a_mark_for_each_question_to_each_figure() -> None:
    chart = charts.completeness(FIGURES)
    assert len(chart.table()) == len(FIGURES) * len(QUESTIONS)
    given = sum(answer.is_given for figure in FIGURES for answer in figure.questions())
    assert (chart.table()["sign"] == "the text answers").sum() == given
    assert chart.drawn.title.startswith(f"The text answers {given} of {len(FIGURES) * len(QUESTIONS)} questions")


def test_the_grid_asks_a_repeated_figure_once() -> None:
    assert charts.completeness([FIGURES[1], FIGURES[1]]).values == charts.completeness(FIGURES[1:2]).values
