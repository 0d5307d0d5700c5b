"""How our figures are written in NewsQuant's terms, which the benchmark translates them into."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from lessons.figures import find_figures
from lessons.figures.tokens import Tokens
from lessons.paragraphs import find_paragraphs
from lessons.parsing import parse

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
newsquant = importlib.import_module("newsquant")

UNITS = [
    ("The fire destroyed 40 homes and shops.", ["home"]),
    ("Thousands of angry young dockers marched.", ["docker"]),
    ("Karvia has 12 categories of protected birds.", ["category bird"]),
    ("The council has 20 members of Parliament.", ["member parliament"]),
    ("The mayor read the 28-page report.", ["page report"]),
    ("It is a 6-inch screen.", ["inch"]),
    ("The blast killed four Velmorans and hurt 20 others.", ["velmorans", "other"]),
    ("Only six Republicans stayed.", ["republicans"]),
    ("The bank answers 3,000 calls every week.", ["call"]),
    ("The plant builds 200 cars a day.", ["car per day"]),
    ("Two U.S. engineers arrived.", ["us engineer"]),
    ("Karvian Air is one of the fastest-growing carriers in Europe.", ["fastest-growing carrier europe"]),
    ("The three-year-old boy slept, and the 9-year-old girl read.", ["year of age"]),
    ("The state will spend tens of billions of dollars.", ["dollar"]),
]


@pytest.mark.parametrize(("sentence", "units"), UNITS)
def test_a_unit_is_written_as_newsquant_writes_it(sentence: str, units: list[str]) -> None:
    paragraphs = find_paragraphs(sentence)
    doc = parse(sentence, [p.start for p in paragraphs])
    found = newsquant.quantities(iter(find_figures(doc, paragraphs)), Tokens(doc))
    assert [quantity["unit"] for quantity in found] == units
