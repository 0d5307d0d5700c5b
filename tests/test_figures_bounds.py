"""However long a report is, what it costs grows no faster than the report: texts that once took minutes, or no end."""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from time import perf_counter
from types import FrameType
from typing import Any

import pytest

from lessons.figures import find_figures
from lessons.figures.adding_up.overlaps import Overlaps
from lessons.figures.adding_up.places import Places
from lessons.figures.figure import Figure
from lessons.figures.sentence_ends import SENTENCE_END, sentence_ends
from lessons.figures.sums import find_doubts
from lessons.paragraphs import find_paragraphs
from lessons.parsing import parse

PASSAGES = {
    "lengths": "The strike lasted 30 days. ",
    "lengths and dates": "The strike lasted 30 days. It began on 4 May 2001 and ended on 8 August 2001. ",
    "levels": "The water rose to 3 metres. ",
    "levels and differences": "The water rose to 3 metres. It was 3 metres above its usual level. ",
    "the dead": "About 27 people were killed. ",
    "deeds": "The mill sold 70,000 coats in May, it said. ",
    "comparisons": "It is twice the size of the harbour. ",
    "targets": "It sold 300 boats, well below the target. ",
    "left out": "Some 300 women came. 20 women dropped out. ",
    "changes": "Profit fell by a third, to 40 million, after 48 million. Sales doubled. ",
    "shares": "Of the 640 birds, 208 of them came, or 40 percent. The other 50 percent stayed. ",
    "rooms": "It has room for 40 people. In the hall were 60 people. ",
    "limits": "The wall withstands 4 metres. The river rose to 5 metres. ",
    "one sentence": "440 boats, 150 men and 260 cows, ",
    "one sentence of the dead": "440 men were killed and 150 women died and ",
    "lasting in one sentence": "it took 40 days, 3,481 of the 520 boats and ",
}


def written(passage: str, figures: int) -> list[Figure]:
    """The figures of a passage again and again, each time with other digits where its numbers are written in digits."""
    once = find_figures(parse(passage), find_paragraphs(passage))
    copies, chance = figures // len(once) + 1, random.Random(1)
    text = "".join(_with_other_digits(passage, chance) for _ in range(copies))
    return [_moved(figure, copy * len(passage), text) for copy in range(copies) for figure in once]


def _with_other_digits(passage: str, chance: random.Random) -> str:
    return "".join(chance.choice("123456789") if sign in "123456789" else sign for sign in passage)


def _moved(figure: Figure, by: int, text: str) -> Figure:
    places: dict[str, Any] = {n: getattr(figure, n) + by for n in ("start", "end", "number_start", "number_end")}
    surface = text[places["number_start"] : places["number_end"]]
    digits = surface.replace(",", "")
    value = float(digits) if digits.isdecimal() and figure.value is not None else figure.value
    return replace(figure, text=text, surface=surface, value=value, **places)


def calls_for(figures: list[Figure]) -> int:
    """How many functions are called to ask about some figures."""
    number = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal number
        number += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find_doubts(figures)
    finally:
        sys.setprofile(before)
    return number


@pytest.mark.parametrize("passage", PASSAGES.values(), ids=PASSAGES)
def test_twice_the_figures_take_about_twice_the_calls(passage: str) -> None:
    once, twice = written(passage, 250), written(passage, 500)
    find_doubts(once[:20])  # so that the word lists are read before anything is counted
    assert calls_for(twice) < 2.6 * calls_for(once)


@pytest.mark.parametrize("passage", PASSAGES.values(), ids=PASSAGES)
def test_thousands_of_figures_of_one_kind_take_seconds(passage: str) -> None:
    figures = written(passage, 2500)
    start = perf_counter()
    find_doubts(figures)
    assert perf_counter() - start < 30


@pytest.mark.parametrize(
    "text",
    [
        "Two of the " + "group of the " * 1500 + "men.",
        "A 3,000" + "-strong" * 1500 + " force came.",
        "It came in the " + "last " * 8000,
        "It came in " + "the last " * 4000 + "weeks.",
    ],
    ids=["containers", "strong", "last", "the last"],
)
def test_words_without_end_do_not_keep_a_reader_forever(text: str) -> None:
    doc = parse(text)
    start = perf_counter()
    find_figures(doc, find_paragraphs(text))
    assert perf_counter() - start < 20


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Two of the group of the men came.", "men"),
        ("One of the majority of the members came.", "members"),
        ("A 3,000-strong force came.", "force"),
    ],
)
def test_what_a_container_holds_is_counted(text: str, counted: str) -> None:
    figures = find_figures(parse(text), find_paragraphs(text))
    assert counted in [figure.counts for figure in figures]


def test_a_sentence_end_is_looked_up_where_it_would_be_found() -> None:
    chance = random.Random(2)
    pieces = ["a", "B", ".", "!", '"', "”", "(", " ", "\n", "7", "Dr.", "J."]
    for _ in range(2000):
        text = "".join(chance.choices(pieces, k=20))
        start, end = chance.randrange(20), chance.randrange(21)
        assert sentence_ends(text).any_between(start, end) == bool(SENTENCE_END.search(text, start, end)), text


def test_figures_between_two_places_and_sizes_that_touch_are_those_that_a_look_at_each_finds() -> None:
    chance = random.Random(3)
    for _ in range(500):
        ends = [sorted((chance.randrange(30), chance.randrange(30))) for _ in range(8)]
        low, high = sorted((chance.randrange(30), chance.randrange(30)))
        begins = [first for first, _ in ends]
        assert Places(begins).between(low, high) == [i for i, place in enumerate(begins) if low <= place <= high]
        touching = any(first <= high and low <= last for first, last in ends)
        assert Overlaps((float(first), float(last)) for first, last in ends).touches((low, high)) == touching
