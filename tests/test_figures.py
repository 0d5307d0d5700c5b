"""Figures: what each number counts, how exactly, and on whose word; on sentences about places that do not exist."""

from __future__ import annotations

import pytest

from lessons.figures import find_figures
from lessons.figures.figure import Figure
from lessons.findings import Findings
from lessons.paragraphs import find_paragraphs
from lessons.parsing import parse
from lessons.report import Report
from lessons.sourcing.attribution import Attribution


def figures(text: str, attributions: tuple[Attribution, ...] = ()) -> Findings[Figure]:
    paragraphs = find_paragraphs(text)
    return find_figures(parse(text, [p.start for p in paragraphs]), paragraphs, attributions)


def only(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


# ------------------------------------------------------------- what is counted


@pytest.mark.parametrize(
    ("text", "counts", "unit", "kind"),
    [
        ("The storm damaged 234 fishing boats.", "fishing boats", "boat", "things"),
        ("Guards held twelve young sailors in Marstown.", "young sailors", "sailor", "people"),
        ("One villager spoke to us.", "villager", "villager", "people"),
        ("Two of the nurses resigned.", "nurses", "nurse", "people"),
        ("It is one of the oldest bridges here.", "oldest bridges", "bridge", "things"),
        ("They sent three thousand letters per day.", "letters", "letter per day", "things"),
        ("A third of the voters stayed away.", "voters", "voter", "ratio"),
        ("Half the houses burned.", "houses", "house", "ratio"),
        ("About 20 percent of the harvest was lost.", "harvest", "percent", "percent"),
        ("They bought 60 acres of land.", "land", "acre", "things"),
    ],
)
def test_a_figure_has_the_noun_that_it_counts(text: str, counts: str, unit: str, kind: str) -> None:
    figure = only(text)
    assert (figure.counts, figure.unit, figure.kind) == (counts, unit, kind)


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("He walked 40 miles.", "mile", "distance"),
        ("The march took two weeks.", "week", "duration"),
        ("He left a month after the flood.", "month", "duration"),
        ("It cost $3m.", "dollar", "money"),
        ("Rents are £24 a month.", "pound sterling per month", "money"),
        ("A 20-year-old was hurt.", "year", "age"),
        ("Anna Berg, 43, lives there.", "year", "age"),
        ("He will be 35 by June.", "year", "age"),
        ("The boy was aged 9.", "year", "age"),
        ("The over-65s pay no fare.", "year", "age"),
        ("At the fair, kids under 5 get in free.", "year", "age"),
        ("The striker earns ninety grand a week.", "currency per week", "money"),
        ("The family paid hundreds of dollars a year.", "dollar per year", "vague"),
    ],
)
def test_a_measure_has_its_unit(text: str, unit: str, kind: str) -> None:
    figure = figures(text)[0]
    assert (figure.unit, figure.kind) == (unit, kind)


def test_the_surface_is_kept_as_it_is_written() -> None:
    found = figures("The dam is 6000 feet long. Guides say it is 6,000 feet long.")
    assert [f.surface for f in found] == ["6000", "6,000"]
    assert found[0].value == found[1].value


def test_a_left_out_noun_is_found_in_the_count_before() -> None:
    found = figures("In March, 300 miners from Arden walked out. Another 150 from a pit in Marstown stopped later.")
    assert [f.unit for f in found.where(kind="people")] == ["miner", "miner"]


def test_the_size_of_groups_counts_what_is_divided() -> None:
    found = figures("The 120 pupils were divided into groups of 20 and sent home.")
    assert [f.counts for f in found] == ["pupils", "pupils"]


def test_a_part_shares_the_unit_of_its_whole() -> None:
    found = figures("The town has raised 280 million of the 1.5 billion shekels it needs.")
    assert [f.unit for f in found] == ["shekel", "shekel"]


# ------------------------------------------------------------------ how exactly


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It has 40 rooms.", "exactly"),
        ("It has at least 40 rooms.", "at least"),
        ("It has 40 rooms or more.", "at least"),
        ("It has up to 40 rooms.", "at most"),
        ("It has no more than 40 rooms.", "at most"),
        ("It has about 40 rooms.", "about"),
        ("It has some 40 rooms.", "about"),
        ("It has nearly 40 rooms.", "about"),
        ("It has more than 40 rooms.", "more than"),
        ("It has over 40 rooms.", "more than"),
        ("It has fewer than 40 rooms.", "less than"),
        ("It has just under 40 rooms.", "less than"),
    ],
)
def test_the_words_around_a_number_bound_it(text: str, bound: str) -> None:
    assert only(text).bound == bound


def test_a_topic_is_no_bound() -> None:
    assert only("They talked about 40 letters.").bound == "exactly"


def test_a_bound_is_carried_into_brackets() -> None:
    assert [f.bound for f in figures("Moths fly more than 100 kilometres (60 miles).")] == ["more than", "more than"]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Rents rose 6 percent.", "up"),
        ("Rents fell by 40 crowns.", "down"),
        ("Rents were down 3 percent.", "down"),
        ("There was a 3 percent drop.", "down"),
        ("It was a rise of 3 percent.", "up"),
        ("Rents rose to 300 euros.", None),
        ("They make up 80 percent of the crew.", None),
        ("He raised 300 euros.", None),
    ],
)
def test_a_change_is_told_from_an_amount(text: str, change: str | None) -> None:
    assert figures(text)[0].change == change


def test_a_bound_and_a_change_are_two_things() -> None:
    figure = only("Rents rose by more than 6 percent.")
    assert (figure.bound, figure.change) == ("more than", "up")


def test_the_words_of_a_range_hold_its_between() -> None:
    figure = only("The tunnel will cost between 300 and 450 million euros.")
    assert (figure.words, figure.low, figure.high) == ("between 300 and 450 million euros", 3e8, 4.5e8)


def test_a_range_keeps_the_order_in_which_it_is_written() -> None:
    fallen = only("The grant fell from 3 million euros to 900,000 euros.")
    assert (fallen.low, fallen.high, fallen.from_and_to) == (900_000, 3e6, (3e6, 900_000))
    grown = only("The grant grew from 900,000 euros to 3 million euros.")
    assert grown.from_and_to == (grown.low, grown.high) == (900_000, 3e6)
    assert only("The grant is 900,000 euros.").from_and_to is None


# ---------------------------------------------------------- without a number


@pytest.mark.parametrize(
    ("text", "surface", "counts"),
    [
        ("Thousands of villagers fled.", "Thousands", "villagers"),
        ("Many of the sailors fled.", "Many", "sailors"),
        ("Some villagers fled.", "Some", "villagers"),
        ("Tens of thousands of bees died.", "Tens of thousands", "bees"),
        ("Within weeks they fled.", "weeks", ""),
    ],
)
def test_a_vague_amount_gets_no_invented_number(text: str, surface: str, counts: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.surface, figure.counts) == ("vague", surface, counts)
    assert (figure.value, figure.low, figure.high, figure.bound) == (None, None, None, None)


def test_a_size_given_by_another_is_a_comparison() -> None:
    figure = only("The lake is almost the size of the harbour.")
    assert (figure.kind, figure.counts, figure.value, figure.bound) == ("comparison", "harbour", None, "about")


def test_twice_alone_counts_how_often_something_happened() -> None:
    found = figures("Divers went down twice on Friday, and at least twice more on Sunday; twice-told tales aside.")
    assert [(f.value, f.unit, f.kind, f.bound) for f in found if f.kind != "date"] == [
        (2, "time", "things", "exactly"),
        (2, "time", "things", "at least"),
    ]
    assert next(f.kind for f in figures("It is twice the size of the old one.")) == "comparison"


@pytest.mark.parametrize(
    ("text", "bound", "change"),
    [
        ("Over five days the shop sold loaves.", "exactly", None),
        ("Over two weeks, villagers came.", "exactly", None),
        ("The snow fell over three days.", "exactly", None),
        ("Over five days have passed.", "more than", None),
        ("Over 50 years ago a ship sank.", "more than", None),
        ("It took over five days.", "more than", None),
    ],
)
def test_over_a_length_of_time_may_be_during_it(text: str, bound: str, change: str | None) -> None:
    figure = only(text)
    assert (figure.bound, figure.change) == (bound, change)


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("The pier cost £2.4m and took 14 months instead of 12.", "month", "duration"),
        ("The trip cost 40 crowns and lasted 14 days rather than ten.", "day", "duration"),
        ("Turnout was 52 percent, against 48.", "percent", "percent"),
        ("They waited for five hours instead of two people.", "people", "people"),
    ],
)
def test_what_stands_instead_of_a_measure_has_its_unit(text: str, unit: str, kind: str) -> None:
    last = figures(text)[-1]
    assert (last.unit, last.kind) == (unit, kind)


def test_the_youngest_and_the_oldest_have_ages() -> None:
    assert [f.kind for f in figures("The youngest is 19 and the oldest 58.")] == ["age", "age"]
    assert only("The oldest 20 got a medal.").kind == "things"


@pytest.mark.parametrize(
    "text",
    [
        "The harvest was more than twice last year’s.",
        "The tower is twice Marstown's height.",
        "The catch was twice the neighbours’.",
        "Rainfall was twice normal.",
    ],
)
def test_twice_what_another_has_is_a_comparison(text: str) -> None:
    assert [(f.kind, f.value) for f in figures(text) if f.kind != "date"] == [("comparison", 2)]


def test_twice_before_a_day_counts_how_often() -> None:
    assert [f.kind for f in figures("Divers went down twice last season, and twice on Friday.")][:1] == ["things"]


def test_twice_as_many_is_a_comparison_with_a_multiple() -> None:
    assert figures("They need twice as many nurses.")[0].value == 2


@pytest.mark.parametrize(
    "text", ["She is the first doctor here.", "He was the third to leave.", "It stood in 10th place."]
)
def test_a_place_in_an_order_is_an_ordinal_without_bound(text: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.bound) == ("ordinal", None)


# ------------------------------------------------------------------------ dates


def test_relative_dates_count_from_the_dateline() -> None:
    (found,) = figures("2031-05-14\nThe harbour was closed last week.")[1:]
    assert found.kind == "date"
    assert [day.isoformat() for day in found.days or ()] == ["2031-05-05", "2031-05-11"]
    assert "2031-05-05" in found.why


def test_without_a_dateline_a_relative_date_stays_open() -> None:
    assert only("The harbour was closed last week.").days is None


def test_months_after_an_event_are_a_duration() -> None:
    assert only("They came home five months after the flood.").kind == "duration"


# ------------------------------------------------------------------ no figures


@pytest.mark.parametrize(
    "text",
    [
        "There were reports, including one that named him.",
        "She bought the new Quark 14.",
        "See page 12.",
        "It runs on a 5G network.",
        "The ship is a KX-40.",
        "He first met her there.",
    ],
)
def test_pronouns_names_and_labels_are_no_figures(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize("text", ["", "…!?", "Он купил хлеб.", "\x00\x01", "１２", "$ € %", "-" * 50, "one " * 30])
def test_any_text_can_be_searched_for_figures(text: str) -> None:
    for figure in figures(text):
        assert figure.surface == text[figure.number_start : figure.number_end]
        assert figure.start <= figure.number_start < figure.number_end <= figure.end


# ------------------------------------------------------------------ whose word

_QUOTE = "The clerk said the guard saw 40 boats."


def attribution(content: tuple[int, int], voice: str, **changes: object) -> Attribution:
    given = {
        "text": _QUOTE,
        "start": 0,
        "end": len(_QUOTE),
        "why": "a test",
        "source": ((0, 9),),
        "cue": ((10, 14),),
        "content": (content,),
        "mode": "indirect",
        "layer": "speech",
        "voice": voice,
        "origin": voice,
        "identity": "unnamed individual",
        "role": None,
        "access": None,
        "verb_class": "neutral",
    }
    return Attribution(**{**given, **changes})  # type: ignore[arg-type]


def test_a_figure_stands_on_the_innermost_word() -> None:
    outer, inner = attribution((15, 37), "the clerk"), attribution((25, 37), "the guard")
    assert [f.voice for f in figures(_QUOTE, (outer, inner))] == ["the guard"]


def test_a_figure_outside_all_content_is_the_reporters_own() -> None:
    assert [f.voice for f in figures(_QUOTE, (attribution((0, 9), "the clerk"),))] == ["the report"]


def test_many_others_stay_a_vague_amount() -> None:
    found = figures("Two sailors left, and many others stayed.")
    assert [(f.kind, f.unit) for f in found] == [("people", "sailor"), ("vague", "sailor")]


def test_a_line_of_a_table_is_nobodys_word() -> None:
    line = "Anders Holm: 1,769."
    said = attribution((13, 19), "Holm", text=line, end=len(line), source=((0, 11),), cue=((11, 12),))
    assert figures(line, (said,))[0].attribution is None


def test_what_somebody_wants_vouches_for_no_figure() -> None:
    for layer in ("attitude", "thought"):
        wish = attribution((15, 37), "the clerk", layer=layer)
        assert figures(_QUOTE, (wish,))[0].attribution is None


def test_every_figure_says_why_in_one_sentence() -> None:
    text = "More than 40 boats, twice the fleet of 2014, sank last week; 3 percent of sailors aged 20 fled."
    for figure in figures(text):
        assert figure.why.endswith(".")
        assert figure.surface in figure.why


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nine Swedes and six Tests were named.", ["people", "things"]),
        ("Two commandos met five superdelegates.", ["people", "people"]),
        ("It is three times as wide, and was painted three times.", ["ratio", "things"]),
        ("The wind blew at 80 kilometres an hour.", ["things"]),
    ],
)
def test_who_counts_as_people_and_what_as_a_multiple(text: str, kind: list[str]) -> None:
    assert [figure.kind for figure in figures(text)] == kind


def test_a_number_with_of_counts_some_of_what_follows_and_does_not_stand_before_it() -> None:
    main, cracks = Report("Engineers found a crack in one of the main beams, and 12 cracks elsewhere.").figures
    assert main.why == "“one” counts some of “main beams”."
    assert cracks.why == "“12” stands before the noun “cracks”."
