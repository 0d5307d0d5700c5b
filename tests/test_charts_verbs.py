"""The charts of Lesson 03: verb classes by source, and verbs against news."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

from lessons import charts
from lessons.charts.chart import Chart
from lessons.charts.drawn import read_back
from lessons.keys import open_key
from lessons.language.verbs import class_by_identity, class_use, of_cue, verb_use
from tests.test_charts import check_words, lightness

REPORT = open_key().attributions
PRACTICE = open_key("sleep").attributions

HEAT_MAPS: dict[str, Callable[[], Chart]] = {
    "classes of the report": lambda: charts.verb_classes(REPORT),
    "classes of a practice report": lambda: charts.verb_classes(PRACTICE),
    "classes of one": lambda: charts.verb_classes(REPORT[1:2]),
}
MAKERS: dict[str, Callable[[], Chart]] = {
    **HEAT_MAPS,
    "classes of nothing": lambda: charts.verb_classes([]),
    "verbs of the report": lambda: charts.verb_use(verb_use(REPORT), least=2),
    "all verbs of a practice report": lambda: charts.verb_use(verb_use(PRACTICE)),
    "classes against news": lambda: charts.verb_use(class_use(REPORT)),
    "classes of practice against news": lambda: charts.verb_use(class_use(PRACTICE)),
    "an invented report": lambda: charts.verb_use([of_cue("claim", 30, 100), of_cue("say", 10, 100)]),
    "one verb": lambda: charts.verb_use([of_cue("say", 100, 100)]),
    "no verb": lambda: charts.verb_use([]),
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
    assert chart.png()


@every_chart
def test_two_signs_of_different_meaning_differ_in_shape_or_in_grey(make: Callable[[], Chart]) -> None:
    for (_, one), (_, other) in combinations(make().drawn.legend, 2):
        assert one[0] != other[0] or abs(lightness(one[-1][:7]) - lightness(other[-1][:7])) >= 12


@pytest.mark.parametrize("make", HEAT_MAPS.values(), ids=HEAT_MAPS.keys())
def test_each_cell_holds_its_number_in_words_and_is_darker_the_higher_it_is(make: Callable[[], Chart]) -> None:
    drawn = make().drawn
    words = {(x, y): told for x, y, told in drawn.words}
    cells = [(int(cell.name), cell.look[0], cell.values[0]) for cell in drawn.of_shape("cell")]
    assert cells
    for value, _, place in cells:
        assert words[place] == str(value)
    for (few, light, _), (many, dark, _) in combinations(sorted(cells), 2):
        assert few == many or lightness(light) > lightness(dark)


@pytest.mark.parametrize("make", HEAT_MAPS.values(), ids=HEAT_MAPS.keys())
def test_a_number_can_be_read_on_its_cell(make: Callable[[], Chart]) -> None:
    chart = make()
    shades = {cell.values[0]: cell.look[0] for cell in chart.drawn.of_shape("cell")}
    for text in chart.figure.axes[0].texts:
        assert contrast(text.get_color(), shades[text.get_position()]) >= 3.0


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.1; large and bold words want 3."""

    def light(colour: str) -> float:
        value = lightness(colour)
        return ((value + 16) / 116) ** 3 if value > 8 else value / 903.3

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_heat_map_counts_what_the_table_counts() -> None:
    counts = class_by_identity(REPORT)
    drawn = charts.verb_classes(REPORT).drawn
    for cell in drawn.of_shape("cell"):
        x, y = cell.values[0]
        assert int(cell.name) == counts.loc[drawn.y.name(y), drawn.x.name(x)]


def test_the_title_of_a_heat_map_says_a_finding() -> None:
    assert charts.verb_classes(REPORT).drawn.title == "4 of the 5 endorsing verbs go to one kind of source: vague"
    assert charts.verb_classes([]).drawn.title == "Nobody is said to have said anything"


def test_the_table_of_a_heat_map_has_a_row_for_each_cell() -> None:
    table = charts.verb_classes(REPORT).table()
    assert list(table.columns) == ["times", "class of verb", "kind of source"]
    assert table["times"].astype(int).sum() == class_by_identity(REPORT).to_numpy().sum()


def test_one_changed_number_or_shade_changes_what_nbval_compares() -> None:
    before = charts.verb_classes(REPORT).values
    for change in (_change_value, _change_colour, _change_word):
        chart = charts.verb_classes(REPORT)
        change(chart.figure.axes[0])
        assert read_back(chart.figure).to_json() != before


def _change_value(axes: Any) -> None:
    mesh = axes.collections[0]
    values = mesh.get_array().copy()
    values.flat[3] += 1
    mesh.set_array(values)


def _change_colour(axes: Any) -> None:
    axes.collections[0].set_cmap("Greens")


def _change_word(axes: Any) -> None:
    axes.texts[0].set_text("99")


def test_verbs_are_drawn_with_their_interval_and_the_share_in_news() -> None:
    drawn = charts.verb_use([of_cue("say", 11, 30)]).drawn
    (line,) = drawn.of_shape("line")
    (low, _), (high, _) = line.values
    here, news = (point.values[0][0] for point in drawn.of_shape("point"))
    assert low < here < high
    assert low < news < high
    assert drawn.title == "30 cues are too few to tell this report from other news"
    assert drawn.words[0][2] == "11 of 30: too few to tell"


def test_a_verb_with_too_few_uses_has_a_hollow_dot_and_no_line() -> None:
    drawn = charts.verb_use([of_cue("confirm", 2, 30)]).drawn
    assert not drawn.of_shape("line")
    assert "this report, too few uses for an interval" in [label for label, _ in drawn.legend]


def test_a_title_names_what_can_be_told() -> None:
    assert MAKERS["an invented report"]().drawn.title == "100 cues: more “claim” and less “say” than in news"
    assert charts.verb_use([]).drawn.title == "There is no verb to count"


def test_the_description_says_each_row_in_words() -> None:
    said = charts.verb_use([of_cue("say", 11, 30)]).description
    assert "say: 36.7 %, between " in said
    assert "11 of 30: too few to tell." in said
