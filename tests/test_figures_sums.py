"""Does it add up? Each rule on sentences of our own, and what each figure answers."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

import pytest

from lessons.figures import find_figures
from lessons.figures.adding_up.amounts import plain
from lessons.figures.adding_up.rereading import read_again
from lessons.figures.figure import Figure
from lessons.figures.questions import QUESTIONS, SILENT
from lessons.figures.sums import find_doubts
from lessons.paragraphs import find_paragraphs
from lessons.parsing import parse
from lessons.sourcing import find_sourcing


def doubts(text: str, rule: str) -> list[tuple[str, ...]]:
    """The words of the figures of each doubt of one rule."""
    paragraphs = find_paragraphs(text)
    doc = parse(text, [p.start for p in paragraphs])
    found = find_doubts(find_figures(doc, paragraphs, find_sourcing(doc, paragraphs)[0]))
    return [tuple(f.words for f in doubt.figures) for doubt in found if doubt.rule == rule]


@pytest.mark.parametrize(
    ("rule", "text", "figures"),
    [
        ("two forms", "The dam is 6000 feet long. It is 6,000 feet long.", ("6000 feet", "6,000 feet")),
        (
            "repeated",
            "The storm sank 75 boats, the harbour office said. In all, 75 boats sank, the harbour office said.",
            ("75 boats", "75 boats"),
        ),
        ("part and whole", "The flood took 60 of the 50 houses.", ("60", "50 houses")),
        ("part and whole", "It took 40 boats, including 45 trawlers.", ("40 boats", "45 trawlers")),
        ("others", "She was locked in with 33 others.", ("33 others",)),
        ("groups", "The 120 pupils came in groups of 25.", ("120 pupils", "25")),
        (
            "side by side",
            "About 7,000 miners were killed or injured, the union said. The company spoke of 351 deaths by March.",
            ("About 7,000 miners", "351 deaths"),
        ),
        ("bare comparison", "It is almost the size of the harbour.", ("almost the size of the harbour",)),
        ("no source", "In June 300 soldiers went home.", ("300 soldiers",)),
        (
            "change",
            "Sales were £31.4m, up from £22.8m the year before, so that sales rose by 18 per cent.",
            ("£31.4m", "£22.8m", "18 per cent"),
        ),
        (
            "change",
            "Profit was £90m, up from £60m, as the chain said earnings had climbed 20 per cent.",
            ("£90m", "£60m", "20 per cent"),
        ),
        (
            "change",
            "Sales rose to £48m from £40m a year before, and they grew 35 per cent.",
            ("£48m", "£40m", "35 per cent"),
        ),
        (
            "change",
            "Visits fell from 410,000 in 2015 to 260,000 last year, a drop of a quarter.",
            ("410,000", "260,000", "a quarter"),
        ),
        (
            "shares",
            "The guards searched 46 of the fleet's 120 trams, or 48 per cent.",
            ("46", "120 trams", "48 per cent"),
        ),
        (
            "shares",
            "About 60,000 homes lost power, 40 percent of the town's 100,000 homes.",
            ("About 60,000 homes", "40 percent", "100,000 homes"),
        ),
    ],
)
def test_a_careful_reader_asks(rule: str, text: str, figures: tuple[str, ...]) -> None:
    assert figures in doubts(text, rule)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("two forms", "The dam is 6,000 feet long. It is 6,000 feet long."),
        ("repeated", "He has two boats and she has two boats."),
        ("part and whole", "The flood took 40 of the 50 houses."),
        ("part and whole", "It took 45 boats, including 40 trawlers."),
        ("groups", "The 120 pupils saw a group of 25."),
        ("side by side", "The town has 300 boats and 400 carts."),
        ("no source", "Two soldiers went home."),
        ("no source", "The mayor said that 300 soldiers went home."),
        ("change", "Harle FC lost £31.4m, up from £22.8m a year before, as wages climbed 18 per cent to £96m."),
        ("change", "As wages climbed 18 per cent, Harle FC lost £31.4m, up from £22.8m the year before."),
        ("change", "The ferry carried 318 people, up from 212 a year before, and ticket prices rose by a tenth."),
        ("change", "The choir sold 900 tickets, against 600 a year before, while donations doubled."),
        ("shares", "The guards searched 57 of the fleet's 120 trams, or 48 per cent."),
        ("shares", "About 60,000 homes lost power, 60 percent of the town's 100,000 homes."),
    ],
)
def test_a_careful_reader_does_not_ask(rule: str, text: str) -> None:
    assert doubts(text, rule) == []


PASSAGE = (
    "Of the 90 boats, 30 were lost, the harbour said. The other 50 came back by noon, 40 per cent of them damaged."
)
ROW = "the other 5 of 6, 7 and 8 men, an average of 9 each, or 10 per cent, "


@pytest.mark.parametrize("passage", [f"{PASSAGE}\n\n", ROW])
def test_a_report_of_two_thousand_figures_takes_seconds(passage: str) -> None:
    once = find_figures(parse(passage), find_paragraphs(passage))
    copies = 2000 // len(once) + 1
    text = passage * copies
    figures = [moved(figure, len(passage) * copy, text) for copy in range(copies) for figure in once]
    start = perf_counter()
    find_doubts(figures)
    assert perf_counter() - start < 30


@pytest.mark.parametrize(
    "text",
    [
        "Profit rose by more than 20 percent. It was 8.4 million euros, after 8 million a year earlier.",
        "Sales online rose by at least a third. Sales in shops were 84 million, up from 80 million.",
        "Prices fell by 150 percent, from 8 euros to 7.",
        "The share is 0 percent of 0 boats, after 0 boats the year before.",
    ],
)
def test_no_change_is_too_odd_to_be_asked_about(text: str) -> None:
    find_doubts(find_figures(parse(text), find_paragraphs(text)))


@pytest.mark.parametrize(
    "text",
    [
        "He worked " + ", ".join(f"{n % 9 + 1} hours" for n in range(700)) + ".",
        "Arl has 2 percent. " * 400,
        "It rose 38%" + " " * 2000 + "higher. " * 3,
    ],
    ids=["hours", "shares", "blanks"],
)
def test_a_table_is_asked_about_in_bounded_time(text: str) -> None:
    figures = find_figures(parse(text), find_paragraphs(text))
    start = perf_counter()
    find_doubts(figures)
    assert perf_counter() - start < 20


def moved(figure: Figure, by: int, text: str) -> Figure:
    """The same figure farther on in a longer text."""
    places = {name: getattr(figure, name) + by for name in ("start", "end", "number_start", "number_end")}
    return replace(figure, text=text, **places)


def test_what_does_not_divide_is_said() -> None:
    text = "The 120 pupils came in groups of 25."
    paragraphs = find_paragraphs(text)
    (doubt,) = find_doubts(find_figures(parse(text), paragraphs)).where(rule="groups")
    assert "20 left over" in doubt.why


def test_a_share_that_is_computed_has_as_many_decimals_as_the_one_that_is_said() -> None:
    paragraphs = find_paragraphs(text := "Of the 200 kiosks, 51 are closed, or 25.0 percent.")
    (doubt,) = find_doubts(find_figures(parse(text), paragraphs)).where(rule="shares")
    assert doubt.why == "51 of 200 are 25.5 percent, but the text says “25.0 percent”."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The mint packed 1,500,006 coins in rows of 10.", "makes 150,000 rows, with 6 left over."),
        ("The farm packed 10 million eggs in batches of 6.", "makes about 1.667 million batches."),
        ("Mara Lind was released with 3,456 others.", "with one more they are 3,457."),
    ],
)
def test_large_numbers_are_written_out_in_the_reason(text: str, said: str) -> None:
    found = find_doubts(find_figures(parse(text), find_paragraphs(text)))
    assert [doubt.why.endswith(said) for doubt in found if doubt.rule in ("groups", "others")] == [True]


def test_nobody_asks_whether_a_rounded_number_of_others_is_one_more() -> None:
    assert doubts("Mara Lind was honoured along with 20,000 others.", "others") == []


def test_a_height_beside_a_price_stays_a_height() -> None:
    paragraphs = find_paragraphs(text := "The lighthouse cost £5m. It is 84m high. Its lamp cost another 3m.")
    tower, height, lamp = read_again(list(find_figures(parse(text), paragraphs)))
    assert [figure.kind for figure in (tower, height, lamp)] == ["money", "distance", "money"]
    assert height.value == 84


def answers(text: str) -> dict[str, str]:
    paragraphs = find_paragraphs(text)
    doc = parse(text, [p.start for p in paragraphs])
    figures = find_figures(doc, paragraphs, find_sourcing(doc, paragraphs)[0])
    return {a.question: a.answer for a in figures[0].questions()}


def test_nine_questions_are_put_to_a_figure() -> None:
    assert tuple(answers("Ten boats sank.")) == QUESTIONS


def test_what_the_text_gives_is_answered() -> None:
    given = answers("More than 75,000 homes were counted by May 2030, according to the city of Arden.")
    assert given["What exactly is counted?"] == "homes"
    assert given["As of when?"] == "May 2030"
    assert given["How precise is it?"] == "it may be rounded to thousands"
    assert "more than" in given["What hedges it?"]
    assert "counted" in given["How was it counted?"]


def test_the_ends_of_a_range_are_written_as_a_reader_would_write_them() -> None:
    given = answers("The grant fell from 3 million euros to 900,000 euros.")
    assert given["How precise is it?"] == "somewhere between 900,000 and 3 million"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (7600.0, "7,600"),
        (2.5, "2.5"),
        (4_100_000.0, "4.1 million"),
        (999_999_999.0, "1 billion"),
        (2.5e12, "2.5 trillion"),
        (-3e6, "-3 million"),
        (3e19, "30,000,000 trillion"),
    ],
)
def test_a_number_is_written_as_a_reader_would_write_it(value: float, written: str) -> None:
    assert plain(value) == written


def test_what_the_text_does_not_give_stays_open() -> None:
    given = answers("Ten boats sank.")
    for question in ("Who counted?", "As of when?", "Out of how many?", "Compared with what?"):
        assert given[question] == SILENT
