"""Numbers that the lessons' prose may state.

``STRUCTURE`` are patterns of numbers that are no findings: lessons, exercises, paragraphs, minutes, years of works.
``FACTS`` are findings typed in prose: (notebook, phrase) to a function that computes the number in the phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lessons.exercises.bank import EXERCISES, PREDICTIONS
from lessons.figures.figure import Figure
from lessons.keys import open_key

_ID = "(?:" + "|".join(re.escape(id) for id in sorted({*EXERCISES, *PREDICTIONS})) + ")"

STRUCTURE = (
    r"\[[^\]]*\]\([^)]*\.ipynb\)",  # links to other lessons
    r"(?m)^# \d\d · .*$",  # a lesson's title
    r"(?m)^### \d\.p?\d+ · ",  # an exercise's title
    r"(?m)^\d\. ",  # a numbered list
    r"\bLessons? \d\d(?:(?:, | and | to )\d\d)*",
    rf"\b(?:[Pp]rediction|[Ee]xercise|to|in) {_ID}(?:(?:, | and ){_ID})*(?! (?:million|billion|percent|per))",
    r"\b[Pp]aragraphs? \d+(?:(?:, | and | to )\d+)*",
    r"\*\*\d+ minutes\*\*",
    r"from 0 to 100",  # the range of an answer
    r", (?:19|20)\d\d\)",  # the year of a work that is cited
    r"`[^`]*`",  # code
    r"MI6|\bF1\b",
)


def _valued(id: str, report: str = "") -> float:
    """The value of a figure in the key, of the bundled report or of a practice report."""
    finding = open_key(report)[id]
    assert isinstance(finding, Figure)
    assert finding.value is not None
    return finding.value


FACTS: dict[tuple[str, str], Callable[[], float]] = {
    ("00_first_reading", "There were 1,351 deaths"): lambda: _valued("f26"),
    ("00_first_reading", "112 residents"): lambda: _valued("f11", "flood"),
    ("00_first_reading", "4.4 metres"): lambda: _valued("f20", "flood"),
    ("01_who_speaks", "34-year-old"): lambda: _valued("f11", "bridge"),
    ("04_what_does_the_number_count", "6000"): lambda: _valued("f02"),
    ("04_what_does_the_number_count", "6,000"): lambda: _valued("f08"),
    ("04_what_does_the_number_count", "1,793"): lambda: _valued("f09"),
    ("04_what_does_the_number_count", "234 men"): lambda: _valued("f13"),
    ("04_what_does_the_number_count", "200 men"): lambda: _valued("f18"),
    ("04_what_does_the_number_count", "75,000"): lambda: _valued("f23"),
    ("04_what_does_the_number_count", "1,351"): lambda: _valued("f26"),
    ("04_what_does_the_number_count", "300 men"): lambda: _valued("f42"),
    ("04_what_does_the_number_count", "100 recruits"): lambda: _valued("f50"),
    ("04_what_does_the_number_count", "80 percent of the shops"): lambda: _valued("f15", "results"),
    ("04_what_does_the_number_count", "60 shops"): lambda: _valued("f17", "results"),
    ("04_what_does_the_number_count", "1,200 jobs"): lambda: _valued("f19", "results"),
    ("04_what_does_the_number_count", "900 jobs"): lambda: _valued("f20", "results"),
    ("04_what_does_the_number_count", "$1.2bn"): lambda: _valued("f33", "results") / 10**9,
    ("04_what_does_the_number_count", "450 jobs"): lambda: _valued("f39", "results"),
    ("04_what_does_the_number_count", "300 that Tindal"): lambda: _valued("f41", "results"),
}
