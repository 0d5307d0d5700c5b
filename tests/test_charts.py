"""Charts: what nbval compares, what a reader can tell apart, and what each chart says of its findings."""

from __future__ import annotations

import json
import logging
import re
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import matplotlib
import pytest
from matplotlib.figure import Figure as Page
from matplotlib.text import Text

from lessons import charts
from lessons.charts import style
from lessons.charts.chart import MIME, Chart
from lessons.charts.drawn import Drawn, number, plain, read_back
from lessons.figures.figure import Bound, Figure, Kind
from lessons.findings import Findings
from lessons.paragraphs import Paragraph, find_paragraphs
from lessons.report import open_report
from lessons.sourcing.attribution import Attribution, Identity
from lessons.sourcing.voice import Mention, Voice
from tests.colour_vision import AT_LEAST, BLINDNESSES, apart, apart_in_grey
from tests.colour_vision import lightness as lightness  # other tests of charts have it from here

TEXT = (
    "The mayor Ana Roy said the old bridge is safe.\n\n"
    "A diver said his son was told the bridge may fall.\n\n"
    "The old bridge over the river Lund\n\n"
    "Officials claim it costs $5 million. According to reports, it costs $9 million.\n\n"
    "Nobody has counted the cracks yet, and the ferry runs again.\n"
)

# ---------------------------------------------------------------- made findings


def attribution(source: str, content: str, identity: Identity, voice: str = "", text: str = TEXT) -> Attribution:
    start = text.index(content)
    return Attribution(
        text=text,
        start=start,
        end=start + len(content),
        why="made for this test",
        source=((text.index(source), text.index(source) + len(source)),) if source else (),
        cue=(),
        content=((start, start + len(content)),),
        mode="indirect",
        layer="speech",
        voice=voice,
        origin="",
        identity=identity,
        role=None,
        access=None,
        verb_class=None,
    )


ATTRIBUTIONS = Findings(
    [
        attribution("The mayor Ana Roy", "the old bridge is safe", "named person", "Ana Roy"),
        attribution("A diver", "his son was told the bridge may fall", "unnamed individual"),
        attribution("", "the bridge may fall", "agentless"),
        attribution("Officials", "it costs $5 million", "unnamed officials"),
        attribution("reports", "it costs $9 million", "vague"),
    ]
)


@dataclass(frozen=True)
class MadeReport:
    text: str
    paragraphs: Findings[Paragraph]
    attributions: Findings[Attribution]


REPORT = MadeReport(TEXT, find_paragraphs(TEXT), ATTRIBUTIONS)


def figure(
    words: str, value: float | None, kind: Kind = "people", bound: Bound | None = "exactly", **more: Any
) -> Figure:
    given: dict[str, Any] = {"low": None, "high": None, **more}
    return Figure(
        text=words,
        start=0,
        end=len(words),
        why="made for this test",
        number_start=0,
        number_end=len(words.split()[0]),
        value=value,
        surface=words.split()[0],
        unit="",
        counts="",
        kind=kind,
        bound=bound,
        change=None,
        attribution=None,
        **given,
    )


FIGURES = Findings(
    [
        figure("12 sailors", 12),
        figure("13 divers", 13),
        figure("14 carpenters", 14, bound="at least"),
        figure("15 carpenters of the harbour of Lund Bay", 15, bound="about"),
        figure("90,000 voters", 90_000, bound="less than"),
        figure("0.5 percent", 0.5, "percent"),
        figure("three to five hours", None, "duration", low=3, high=5),
        figure("May 2031", None, "date", None),
        figure("no boats", 0, "things"),
    ]
)


def voice(name: str, origin: str, mentions: int) -> Voice:
    made = tuple(Mention(text=TEXT, start=0, end=1, why="made") for _ in range(mentions))
    return Voice(
        text=TEXT,
        start=0,
        end=1,
        why="made",
        name=name,
        origin=origin,
        origin_why="made",
        identity="vague",
        role=None,
        mentions=made,
    )


VOICES = [voice("Ana Roy", "the town", 3), voice("town hall", "the town", 1), voice("a diver", "", 2)]
GUESSES: list[tuple[str, Any, float]] = [("Sources", 12, 10), ("Passives, percent", (20, 60), 52), ("Captions", 0, 4)]

MAKERS: dict[str, Callable[[], Chart]] = {
    "who_speaks": lambda: charts.who_speaks(REPORT),
    "figures_by_kind": lambda: charts.figures_by_kind(FIGURES),
    "identity_bar": lambda: charts.identity_bar(ATTRIBUTIONS),
    "voices": lambda: charts.voices(VOICES),
    "predictions": lambda: charts.predictions(GUESSES),
}
EMPTY: dict[str, Callable[[], Chart]] = {
    "who_speaks": lambda: charts.who_speaks(MadeReport("", find_paragraphs(""), Findings())),
    "figures_by_kind": lambda: charts.figures_by_kind([]),
    "identity_bar": lambda: charts.identity_bar([]),
    "voices": lambda: charts.voices([]),
    "predictions": lambda: charts.predictions([]),
}
every_chart = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS.keys())


# --------------------------------------------------------- what a notebook keeps


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What is handed to the notebook while the test runs."""
    import IPython.display

    outputs: list[dict[str, Any]] = []
    monkeypatch.setattr(IPython.display, "display", lambda data, raw: outputs.append(data))
    return outputs


@every_chart
def test_a_chart_is_shown_as_a_picture_and_below_it_in_words(
    make: Callable[[], Chart], shown: list[dict[str, Any]]
) -> None:
    chart = make()
    chart._ipython_display_()
    assert [set(output) for output in shown] == [{"image/png", MIME, "text/plain"}, {"text/html"}]
    assert shown[0]["text/plain"] == chart.description == str(chart)
    assert json.loads(json.dumps(shown[0][MIME])) == chart.values
    html = shown[1]["text/html"]
    assert html.startswith("<details><summary>")
    assert chart.drawn.title.split(" ")[0] in html
    assert html.count("<tr>") == 1 + len(chart.table())


@every_chart
def test_a_chart_drawn_twice_keeps_the_same_values(make: Callable[[], Chart]) -> None:
    once, again = make(), make()
    assert once.values == again.values
    assert once.png() == again.png()


@every_chart
def test_the_values_name_no_version_and_no_machine(make: Callable[[], Chart]) -> None:
    kept = json.dumps(make().values)
    assert matplotlib.__version__ not in kept
    assert not re.search(r"0x[0-9a-f]{6}|/home|/tmp|object at|\d\.\d{13}", kept)
    assert b"matplotlib" not in make().png().lower()


Change = Callable[[Page], object]


def first_bar(page: Page) -> Any:
    return page.axes[0].containers[0].patches[0]


BAR_CHANGES: dict[str, Change] = {
    "a value": lambda page: first_bar(page).set_height(first_bar(page).get_height() + 1),
    "a place": lambda page: first_bar(page).set_x(first_bar(page).get_x() + 1),
    "a colour": lambda page: first_bar(page).set_facecolor(style.GREEN),
    "a hatch": lambda page: first_bar(page).set_hatch("oo"),
    "a bar that is gone": lambda page: first_bar(page).set_visible(False),
    "the title": lambda page: page.axes[0].set_title("Something else", loc="left"),
    "an axis label": lambda page: page.axes[0].set_xlabel("something else"),
    "an axis limit": lambda page: page.axes[0].set_ylim(0, 99),
    "a scale": lambda page: page.axes[0].set_yscale("symlog"),
    "a tick": lambda page: page.axes[0].set_xticks([1, 2]),
    "a tick label": lambda page: page.axes[0].set_xticks([1], ["one"]),
    "a direct label": lambda page: page.axes[0].texts[0].set_text("somebody else"),
    "a direct label's place": lambda page: setattr(page.axes[0].texts[0], "xy", (4, 4)),
    "the legend's words": lambda page: legend(page).get_texts()[0].set_text("something else"),
    "the legend's colour": lambda page: legend(page).legend_handles[0].set_facecolor(style.GREEN),
    "no legend": lambda page: legend(page).set_visible(False),
    "a caption's stripe": lambda page: page.axes[0].patches[0].set_x(0),
}
POINT_CHANGES: dict[str, Change] = {
    "a value": lambda page: page.axes[0].lines[0].set_xdata([77]),
    "a marker": lambda page: page.axes[0].lines[0].set_marker("*"),
    "a colour": lambda page: page.axes[0].lines[0].set_color(style.GREEN),
    "a name": lambda page: page.axes[0].lines[0].set_label("something else"),
    "the end of a range": lambda page: page.axes[0].lines[-1].set_xdata([3, 6]),
    "a row's stripe": lambda page: page.axes[0].patches[0].set_label("animals"),
}


def legend(page: Page) -> Any:
    return page.axes[0].get_legend()


@pytest.mark.parametrize("change", BAR_CHANGES.values(), ids=BAR_CHANGES.keys())
def test_one_change_to_the_columns_changes_what_nbval_compares(change: Change) -> None:
    chart = charts.who_speaks(REPORT)
    before = read_back(chart.figure).to_json()
    change(chart.figure)
    assert read_back(chart.figure).to_json() != before


@pytest.mark.parametrize("change", POINT_CHANGES.values(), ids=POINT_CHANGES.keys())
def test_one_change_to_the_points_changes_what_nbval_compares(change: Change) -> None:
    chart = charts.figures_by_kind(FIGURES)
    before = read_back(chart.figure).to_json()
    change(chart.figure)
    assert read_back(chart.figure).to_json() != before


@every_chart
def test_another_font_changes_the_picture_and_nothing_else(make: Callable[[], Chart]) -> None:
    chart = make()
    before, picture = read_back(chart.figure).to_json(), chart.png()
    for text in chart.figure.findobj(Text):
        text.set_fontfamily("DejaVu Serif")
        text.set_fontsize(9)
    assert chart.png() != picture
    assert read_back(chart.figure).to_json() == before


def test_error_bars_and_scattered_points_are_read_back() -> None:
    page = Page()
    axes = page.add_subplot()
    axes.errorbar([1, 2], [3, 4], yerr=[1, 2], ls="", marker="o")
    axes.scatter([5], [6], label="far")
    series = read_back(page).series
    assert ((1, 2), (1, 4)) in [s.values for s in series if s.shape == "line"]
    assert ((5, 6),) in [s.values for s in series if s.shape == "point" and s.name == "far"]


def test_a_number_that_cannot_be_drawn_is_refused() -> None:
    for value in (float("nan"), float("inf")):
        with pytest.raises(ValueError, match="cannot be drawn"):
            number(value)
    assert number(0.1 + 0.2) == 0.3
    assert plain(6000) == "6,000"


# -------------------------------------------------------------- what a reader sees


@every_chart
def test_all_words_are_big_inside_the_page_and_clear_of_each_other(make: Callable[[], Chart]) -> None:
    check_words(make())


@every_chart
def test_a_picture_fits_one_screen_and_its_smallest_words_have_fourteen_pixels_there(
    make: Callable[[], Chart],
) -> None:
    check_screen(make())


def test_the_largest_charts_of_many_figures_fit_one_screen_too() -> None:
    crowd = [figure(f"{n * 7 + 1} sailors of the harbour of a town", n * 7 + 1) for n in range(60)]
    for draw in (charts.completeness, charts.figure_intervals):
        check_screen(draw(crowd))
        check_words(draw(crowd))
    check_screen(charts.who_speaks(open_report()))
    check_screen(charts.figures_by_kind(open_report().figures))


BROWSER = (1488, 870)
"""Pixels that a chart has in JupyterLab in a browser's window on a projector, beside the list of files."""


def check_screen(chart: Chart) -> None:
    width, height = struct.unpack(">II", chart.png()[16:24])
    shown = min(1, BROWSER[0] / width)
    assert width == style.PIXELS
    assert height <= BROWSER[1], "with the list of files closed it is shown as it is"
    inch = shown * width / chart.figure.get_figwidth()
    texts = [t for t in chart.figure.findobj(Text) if t.get_visible() and t.get_text().strip()]
    assert min(text.get_fontsize() for text in texts) / 72 * inch >= 14


def check_words(chart: Chart) -> None:
    with style.sheet():
        chart.figure.canvas.draw()
    renderer = chart.figure.canvas.get_renderer()
    texts = [t for t in chart.figure.findobj(Text) if t.get_visible() and t.get_text().strip()]
    boxes = {}
    for text in texts:
        assert text.get_fontsize() >= style.SMALL
        boxes[text] = Text.get_window_extent(text, renderer)
    width, height = chart.figure.canvas.get_width_height()
    for text, box in boxes.items():
        if in_a_tick_that_is_not_drawn(chart, text):
            continue
        assert box.x0 >= 0, text
        assert box.y0 >= 0, text
        assert box.x1 <= width, text
        assert box.y1 <= height, text
    drawn = [text for text in boxes if not in_a_tick_that_is_not_drawn(chart, text)]
    for one, other in combinations(drawn, 2):
        assert not boxes[one].padded(-1).overlaps(boxes[other].padded(-1)), (one, other)
    for line in chart.figure.axes[0].lines:
        if not str(line.get_label()).startswith("_"):
            for x, y in chart.figure.axes[0].transData.transform(line.get_xydata()):
                assert not any(boxes[text].contains(x, y) for text in drawn), line


def in_a_tick_that_is_not_drawn(chart: Chart, text: Any) -> bool:
    """Matplotlib keeps labels for ticks outside of the axis and does not draw them."""
    for axis in (chart.figure.axes[0].xaxis, chart.figure.axes[0].yaxis):
        low, high = sorted(axis.get_view_interval())
        for tick in axis.get_major_ticks():
            if text in (tick.label1, tick.label2):
                return not low <= tick.get_loc() <= high or not text.get_text()
    return False


LOOKS = {**style.IDENTITY_LOOKS, style.OWN_VOICE: style.OWN_LOOK}


def test_any_two_kinds_of_source_can_be_told_apart_in_grey() -> None:
    for (name, one), (other_name, other) in combinations(LOOKS.items(), 2):
        differing = apart_in_grey(one.colour, other.colour) >= AT_LEAST["marks beside each other in grey"]
        assert differing or one.hatch != other.hatch, (name, other_name)


@pytest.mark.parametrize("blindness", BLINDNESSES)
def test_any_two_kinds_of_source_can_be_told_apart_by_the_colour_blind(blindness: str) -> None:
    for (name, one), (other_name, other) in combinations(LOOKS.items(), 2):
        differing = apart(one.colour, other.colour, blindness) >= AT_LEAST["marks beside each other in colour"]
        assert differing or one.hatch != other.hatch, (name, other_name)


def test_all_unnamed_sources_are_hatched_and_no_named_one_is() -> None:
    for identity, look in style.IDENTITY_LOOKS.items():
        assert bool(look.hatch) == (identity not in style.NAMED)


def test_neighbours_in_a_stack_differ_in_grey_and_in_hatch_or_lightness() -> None:
    drawn = charts.who_speaks(REPORT).drawn
    looks = [series.look for series in drawn.of_shape("column")]
    assert all(lower != upper for lower, upper in pairwise(looks))
    assert len(set(looks)) == len(looks)


@every_chart
def test_what_is_drawn_in_colour_has_a_name(make: Callable[[], Chart]) -> None:
    for series in make().drawn.series:
        assert series.name or series.look[0] == style.INK.lower()


# ------------------------------------------------------------- what each one says


def words_of(drawn: Drawn, name: str) -> dict[float, float]:
    """Paragraph to words of one kind of source."""
    return {
        (left + right) / 2: top - bottom
        for series in drawn.of_shape("column")
        if series.name == name
        for left, right, bottom, top in series.values
    }


def test_who_speaks_counts_each_word_once_for_the_outermost_source() -> None:
    drawn = charts.who_speaks(REPORT).drawn
    assert words_of(drawn, "named person") == {1: 5}
    assert words_of(drawn, "unnamed individual") == {2: 8}
    assert words_of(drawn, "agentless") == {}
    assert words_of(drawn, "unnamed officials") == {4: 4}
    assert words_of(drawn, style.OWN_VOICE) == {1: 5, 2: 3, 3: 7, 4: 5, 5: 11}


def test_who_speaks_says_the_finding_in_its_title() -> None:
    assert charts.who_speaks(REPORT).drawn.title == (
        "4 of 5 attributed passages come from sources the reader cannot name"
    )
    named = ATTRIBUTIONS.where(identity="named person")
    assert charts.who_speaks(REPORT, named).drawn.title == "All 1 attributed passage comes from a source with a name"
    assert charts.who_speaks(REPORT, []).drawn.title == "No passage is attributed to anybody"


def test_thoughts_and_wishes_are_left_out() -> None:
    thought = [replace(a, text=TEXT, layer="thought") for a in ATTRIBUTIONS]
    assert charts.who_speaks(REPORT, thought).values == charts.who_speaks(REPORT, []).values
    assert charts.identity_bar(thought).values == charts.identity_bar([]).values


def test_who_speaks_names_the_sources_above_their_paragraphs() -> None:
    said = {(x, words) for x, _, words in charts.who_speaks(REPORT).drawn.words}
    assert said == {(1, "Ana Roy"), (2, "A diver, nobody named"), (4, "Officials, reports")}


def test_who_speaks_marks_the_captions() -> None:
    chart = charts.who_speaks(REPORT)
    assert [band.values[0][:2] for band in chart.drawn.of_shape("band")] == [(2.5, 3.5)]
    assert chart.description.endswith("Captions or headings: paragraph 3.")


@pytest.mark.parametrize("paragraphs", [1, 2, 42, 43, 300])
def test_who_speaks_fits_reports_of_any_length(paragraphs: int) -> None:
    said = "The old harbour master of the town said the ferry would not run today.\n"
    text = said * paragraphs
    found = [
        replace(
            attribution(
                "The old harbour master of the town", "the ferry would not run today", "unnamed individual", text=text
            ),
            content=((place * len(said) + 40, place * len(said) + 69),),
        )
        for place in range(paragraphs)
    ]
    check_words(charts.who_speaks(MadeReport(text, find_paragraphs(text), Findings(found))))


def test_figures_stand_at_their_values_in_the_stripe_of_their_kind() -> None:
    table = charts.figures_by_kind(FIGURES).table()
    size = table.columns[2]
    rows = {figure: (row["sign"], row[size], row["kind"]) for figure, row in table.set_index("figure").iterrows()}
    assert rows["12 sailors"] == ("given as exact", "12", "people")
    assert rows["14 carpenters"] == ("at least, more than", "14", "people")
    assert rows["90,000 voters"] == ("at most, less than", "90,000", "people")
    assert rows["0.5 percent"] == ("given as exact", "0.5", "percent")
    assert rows["three to five hours"] == ("from – to", "3 to 5", "duration")
    assert len(rows) == 7


def test_figures_that_are_the_same_are_drawn_once_and_counted() -> None:
    drawn = charts.figures_by_kind([figure("12 sailors", 12)] * 3).drawn
    assert [words for _, _, words in drawn.words] == ["12 sailors ×3"]
    assert drawn.title.startswith("3 figures")


def test_two_spellings_of_one_number_are_both_shown() -> None:
    drawn = charts.figures_by_kind(
        [figure("6000 miles", 6000, "distance"), figure("6,000 miles", 6000, "distance")]
    ).drawn
    assert {words for _, _, words in drawn.words} == {"6000 miles", "6,000 miles"}


@pytest.mark.parametrize("count", [40, 400])
def test_a_crowd_of_figures_stays_readable(count: int) -> None:
    crowd = [figure(f"{n * 7 + 1} sailors of the harbour", n * 7 + 1) for n in range(count)]
    chart = charts.figures_by_kind(crowd)
    check_words(chart)
    assert len(chart.table()) == count


def test_figures_of_any_size_are_drawn() -> None:
    check_words(charts.figures_by_kind([figure("1e-9 grams", 1e-9), figure("1e300 grains", 1e300)]))


def test_the_identity_bar_cuts_all_attributions() -> None:
    drawn = charts.identity_bar(ATTRIBUTIONS).drawn
    parts = {series.name: series.values[0][:2] for series in drawn.of_shape("bar")}
    assert parts["named person"] == (0, 1)
    assert max(end for _, end in parts.values()) == len(ATTRIBUTIONS)
    assert drawn.title == "1 of 5 attributions has a source with a name"


def test_voices_count_down_from_mentions_to_origins() -> None:
    drawn = charts.voices(VOICES).drawn
    assert {s.name: s.values[0][1] for s in drawn.of_shape("bar")} == {"mentions": 6, "voices": 3, "origins": 2}
    assert drawn.title == "6 mentions come down to 3 voices and 2 origins"


def test_predictions_stand_at_prediction_over_result() -> None:
    drawn = charts.predictions(GUESSES).drawn
    places = {s.name: [x for x, _ in s.values] for s in drawn.series if s.name.startswith("you")}
    assert places["you: 12, found: 10"] == [1.2]
    assert places["you: 20 to 60, found: 52"] == [number(20 / 52), number(60 / 52)]
    assert places["you: 0, found: 4"] == [0.125]
    assert drawn.title == "2 of 3 predictions were close"


def test_a_prediction_that_is_no_number_of_things_is_refused() -> None:
    for value in (-1, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="0 or more"):
            charts.predictions([("Sources", value, 3)])


@pytest.mark.parametrize("make", EMPTY.values(), ids=EMPTY.keys())
def test_a_chart_of_nothing_says_so(make: Callable[[], Chart]) -> None:
    chart = make()
    assert re.match(r"(No|Nobody|There is no)\b", chart.description)
    assert len(chart.table()) in (0, 3)
    check_words(chart)


def test_the_picture_is_small_and_as_wide_as_a_projector() -> None:
    from io import BytesIO

    from PIL import Image

    picture = charts.who_speaks(REPORT).png()
    assert Image.open(BytesIO(picture)).width == style.PIXELS
    assert len(picture) < 80_000


ON_PAPER: dict[str, Callable[[], Chart]] = {
    "a bar": lambda: charts.identity_bar(REPORT.attributions),
    "columns": lambda: charts.who_speaks(REPORT),
    "steps": lambda: charts.voices(VOICES),
}


@pytest.mark.parametrize("make", ON_PAPER.values(), ids=ON_PAPER.keys())
def test_a_chart_is_a_sheet_of_paper_with_round_corners_and_a_margin_on_any_ground(make: Callable[[], Chart]) -> None:
    """In JupyterLab's dark theme a picture to its very edge looks torn out of another page."""
    from io import BytesIO

    import numpy as np
    from PIL import Image

    red, green, blue, solid = np.moveaxis(np.asarray(Image.open(BytesIO(make().png())).convert("RGBA")), -1, 0)
    assert {int(solid[y, x]) for y in (0, -1) for x in (0, -1)} == {0}, "the ground shows at the corners"
    assert len(set(solid.ravel().tolist())) > 4, "the corners are soft, not steps"
    corner = round(style.CORNER * style.PIXELS / style.WIDTH)
    assert solid[corner:-corner].min() == 255
    assert solid[:, corner:-corner].min() == 255
    margin = round(0.2 * style.PIXELS / style.WIDTH)
    drawn = (red < 255) | (green < 255) | (blue < 255)
    rows, columns = np.flatnonzero(drawn.any(axis=1)), np.flatnonzero(drawn.any(axis=0))
    assert min(rows[0], columns[0], drawn.shape[0] - 1 - rows[-1], drawn.shape[1] - 1 - columns[-1]) >= margin


def test_dollars_and_strange_letters_are_drawn_as_they_are(recwarn: pytest.WarningsRecorder) -> None:
    text = "鈴木 said $5 is $6 today.\n"
    found = Findings([attribution("鈴木", "$5 is $6 today", "named person", "鈴木 $x^2$", text)])
    chart = charts.who_speaks(MadeReport(text, find_paragraphs(text), found))
    chart.png()
    assert chart.drawn.words[0][2] == "鈴木 $x^2$"
    assert [str(warning.message) for warning in recwarn] == []


# ------------------------------------------------------------------------- manners


def test_a_chart_is_saved_by_its_ending(tmp_path: Path) -> None:
    chart = charts.voices(VOICES)
    assert chart.save(tmp_path / "voices.png").read_bytes() == chart.png()
    assert chart.save(str(tmp_path / "voices.svg")).read_text(encoding="utf-8").startswith("<?xml")
    with pytest.raises(ValueError, match=r"“voices.docx” is none of them"):
        chart.save(tmp_path / "voices.docx")


def test_a_learners_own_settings_change_no_chart_and_come_back() -> None:
    before = charts.voices(VOICES).png()
    with matplotlib.rc_context({"axes.facecolor": "black", "font.size": 5, "text.parse_math": True}):
        assert charts.voices(VOICES).png() == before
        assert matplotlib.rcParams["font.size"] == 5


def test_drawing_uses_no_pyplot_and_says_nothing() -> None:
    code = (
        "import sys, lessons; assert 'matplotlib' not in sys.modules\n"
        "from lessons import charts; charts.identity_bar([]).png(); assert 'matplotlib.pyplot' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert logging.getLogger("matplotlib").level == logging.NOTSET
