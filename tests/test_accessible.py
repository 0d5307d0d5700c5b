"""Everybody can read it: charts in grey and with any colour blindness, words with contrast, headings in order.

The charts that the notebooks hold are looked at as they are stored, so that each new lesson's are too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from matplotlib.colors import to_hex
from matplotlib.text import Text

from lessons import charts, places
from lessons.charts import style
from lessons.charts.chart import MIME, Chart
from lessons.keys import open_key
from lessons.report import open_report
from lessons.shares import large_counts
from tests.colour_vision import AT_LEAST, BLINDNESSES, apart, apart_in_grey, contrast
from tests.test_classroom import whole_class

NOTEBOOKS = sorted(places.notebooks().glob("*.ipynb"))
Values = dict[str, Any]


def stored_charts() -> dict[str, list[dict[str, Any]]]:
    """The outputs of every cell with a chart, by notebook and cell."""
    found = {}
    for path in NOTEBOOKS:
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            outputs = [output for output in cell.get("outputs", []) if "data" in output]
            if any(MIME in output["data"] for output in outputs):
                found[f"{path.stem} {cell['id']}"] = outputs
    return found


STORED = stored_charts()
each_stored_chart = pytest.mark.parametrize("outputs", STORED.values(), ids=STORED.keys())


def values_of(outputs: list[dict[str, Any]]) -> Values:
    values: Values = next(output["data"][MIME] for output in outputs if MIME in output["data"])
    return values


def as_text(stored: str | list[str]) -> str:
    return "".join(stored)


MADE: dict[str, Callable[[], Chart]] = {
    "who_speaks": lambda: charts.who_speaks(open_key()),
    "identity_bar": lambda: charts.identity_bar(open_key().attributions),
    "voices": lambda: charts.voices(open_report().voices),
    "figures_by_kind": lambda: charts.figures_by_kind(open_key().figures),
    "completeness": lambda: charts.completeness(large_counts(open_key().figures)),
    "figure_intervals": lambda: charts.figure_intervals(large_counts(open_key().figures)),
    "sentence_profile": lambda: charts.sentence_profile(open_report()),
    "formula_spread": lambda: charts.formula_spread(open_report().readability()),
    "predictions": lambda: charts.predictions([("Sources", 12, 10), ("Passives", (20, 60), 52), ("Captions", 0, 4)]),
    "class_labels": lambda: charts.class_labels(contested_items()),
}
each_chart = pytest.mark.parametrize("make", MADE.values(), ids=MADE.keys())


def contested_items() -> Any:
    from lessons.classroom.answers import contested

    return contested(whole_class())


# ------------------------------------------------------------------ series beside each other


def looks_of(values: Values) -> list[tuple[str, ...]]:
    """The looks of the series that have to be told apart by their looks.

    Left out are lines and stripes to read the others by, and marks that have their own words on them.
    """
    named = [s for s in values["series"] if (s["name"] or s["means"]) and s["shape"] != "band"]
    named = [s for s in named if not has_its_words(s, values["words"])]
    return list(dict.fromkeys(tuple(series["look"]) for series in named))


def has_its_words(series: Values, words: list[list[Any]]) -> bool:
    """True for cells of a grid, each of which has its own number or words in it."""
    places = {(x, y) for x, y, _ in words}
    return series["shape"] == "cell" and all(tuple(value[:2]) in places for value in series["values"])


def shape_of(look: tuple[str, ...]) -> tuple[str, ...]:
    """All of a look but its colours: hatch, marker, kind of line."""
    return tuple(part for part in look if not part.startswith("#"))


def colour_of(look: tuple[str, ...]) -> str:
    return next(part for part in look if part.startswith("#"))


def check_looks(values: Values) -> None:
    """Any two looks differ in hatch, marker or line, or else in colour as everybody sees it, and in grey."""
    for one, other in combinations(looks_of(values), 2):
        if shape_of(one) != shape_of(other):
            continue
        colours = colour_of(one), colour_of(other)
        assert apart_in_grey(*colours) >= AT_LEAST["marks beside each other in grey"], (one, other)
        for blindness in BLINDNESSES:
            assert apart(*colours, blindness) >= AT_LEAST["marks beside each other in colour"], (one, other, blindness)


@each_stored_chart
def test_series_of_a_stored_chart_can_be_told_apart_by_everybody_and_in_grey(outputs: list[dict[str, Any]]) -> None:
    check_looks(values_of(outputs))


@each_chart
def test_series_of_every_chart_can_be_told_apart_by_everybody_and_in_grey(make: Callable[[], Chart]) -> None:
    check_looks(make().values)


def test_two_series_that_differ_in_hue_alone_are_noticed() -> None:
    """Vermilion and a green of its lightness: apart for most eyes, alike in grey and nearly so for some people."""
    series = [
        {"name": name, "means": "", "shape": "bar", "look": [c]} for name, c in (("a", "#d55e00"), ("b", "#6a8a1f"))
    ]
    with pytest.raises(AssertionError):
        check_looks({"series": series, "words": []})
    hatched = [series[0], {**series[1], "look": ["#6a8a1f", "hatch //"]}]
    check_looks({"series": hatched, "words": []})


def test_a_cell_with_its_number_in_it_needs_no_colour_and_one_without_does() -> None:
    cells = [
        {"name": name, "means": "", "shape": "cell", "look": [colour], "values": [[x, 0]]}
        for name, colour, x in (("3", "#9fcae2", 0), ("4", "#7fb8d8", 1))
    ]
    check_looks({"series": cells, "words": [[0, 0, "3"], [1, 0, "4"]]})
    with pytest.raises(AssertionError):
        check_looks({"series": cells, "words": []})


def test_the_simulation_is_the_published_one() -> None:
    assert apart("#ff0000", "#ff0000", "protanopia") == 0
    assert apart("#ff0000", "#00ff00", "usual sight") > 150
    assert apart("#d55e00", "#b0a000", "deuteranopia") < apart("#d55e00", "#b0a000", "usual sight") / 2
    assert apart_in_grey("#000000", "#ffffff") == pytest.approx(100, abs=0.1)
    assert contrast("#000000", "#ffffff") == pytest.approx(21, abs=0.01)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


# ------------------------------------------------------------------ words


@each_chart
def test_words_on_a_chart_have_contrast_with_what_is_behind_them(make: Callable[[], Chart]) -> None:
    figure = make().figure
    with style.sheet():
        figure.canvas.draw()
    axes = figure.axes[0]
    for text in figure.findobj(Text):
        if text.get_visible() and text.get_text().strip():
            for ground in grounds(text, axes):
                least = AT_LEAST["large text" if is_large(text) else "text"]
                assert contrast(to_hex(text.get_color()), ground) >= least, (text.get_text(), ground)


def is_large(text: Any) -> bool:
    bold = text.get_fontweight() in ("bold", "heavy", "black")
    return bool(text.get_fontsize() >= (14 if bold else 18))


def grounds(text: Any, axes: Any) -> list[str]:
    """What may be behind a text: its own box, or the paper and every patch that it touches."""
    if text.get_bbox_patch() is not None:
        return [to_hex(text.get_bbox_patch().get_facecolor())]
    place = Text.get_window_extent(text)
    behind = [patch for patch in axes.patches if patch.get_window_extent().overlaps(place)]
    return ["#ffffff", *(to_hex(patch.get_facecolor()) for patch in behind if patch.get_alpha() is None)]


def test_every_chart_of_the_library_is_looked_at() -> None:
    in_lessons = set(re.findall(r"charts\.(\w+)\(", "".join(path.read_text(encoding="utf-8") for path in NOTEBOOKS)))
    missing = set(charts.__all__) - {"Chart"} - set(MADE) - in_lessons
    assert missing == set(), "no lesson shows them: add an example to MADE in tests/test_accessible.py"


# ------------------------------------------------------------------ a chart without its picture


@each_stored_chart
def test_a_stored_chart_has_a_description_and_a_table_with_heads(outputs: list[dict[str, Any]]) -> None:
    values = values_of(outputs)
    picture = next(output["data"] for output in outputs if MIME in output["data"])
    described = as_text(picture["text/plain"])
    assert described.startswith(values["title"])
    assert len(described) > len(values["title"]) + 20
    words = next(as_text(output["data"]["text/html"]) for output in outputs if "text/html" in output["data"])
    soup = BeautifulSoup(words, "html.parser")
    assert soup.select_one("details > summary") is not None
    assert described in soup.get_text()
    heads = soup.select("thead th")
    assert heads
    assert all(head.get("scope") == "col" and head.get_text(strip=True) for head in heads)
    marks = sum(len(s["values"]) for s in values["series"] if s["name"] and s["shape"] in ("column", "bar", "point"))
    assert len(soup.select("tbody tr")) >= marks


@each_stored_chart
def test_no_legend_entry_of_a_stored_chart_is_colour_alone(outputs: list[dict[str, Any]]) -> None:
    """Two entries of a legend never show the same shape in colours that a grey print makes one.

    A stripe from edge to edge has another shape than an outlined bar in front of it.
    """
    values = values_of(outputs)
    stripes = {series["means"] for series in values["series"] if series["shape"] == "band"}
    for (one, look), (other, other_look) in combinations(values["legend"], 2):
        if shape_of(tuple(look)) == shape_of(tuple(other_look)) and (one in stripes) == (other in stripes):
            grey = apart_in_grey(colour_of(tuple(look)), colour_of(tuple(other_look)))
            assert grey >= AT_LEAST["marks beside each other in grey"], (one, other)


# ------------------------------------------------------------------ notebooks


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_headings_of_a_notebook_are_in_order_and_say_something(path: Path) -> None:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    prose = "\n".join(as_text(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    headings = re.findall(r"^(#+) (.*)$", prose, re.MULTILINE)
    levels = [len(signs) for signs, _ in headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(words.strip() for _, words in headings)
    seconds = [words for signs, words in headings if len(signs) == 2]
    assert len(seconds) == len(set(seconds))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_picture_in_a_notebook_is_a_chart_with_words(path: Path) -> None:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    for cell in cells:
        assert "attachments" not in cell
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                assert MIME in output["data"]
                assert as_text(output["data"]["text/plain"]).strip()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_words_in_a_notebooks_boxes_have_contrast_or_the_colour_of_the_page(path: Path) -> None:
    """A box that brings a ground of its own brings its ink too; one that brings an ink alone is legible on white."""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        for output in cell.get("outputs", []):
            for css in re.findall(r'style="([^"]*)"', as_text(output.get("data", {}).get("text/html", ""))):
                ground = re.search(r"background(?:-color)?:\s*(#\w{3,6})", css)
                ink = re.search(r"(?<![-\w])color:\s*(#\w{3,6})", css)
                if ground or ink:
                    assert ink, css
                    assert contrast(ink[1], ground[1] if ground else "#ffffff") >= AT_LEAST["text"], css
