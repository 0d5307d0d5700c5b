"""Dates: where they stand, and which days they mean."""

from __future__ import annotations

from datetime import date

import pytest

from lessons.figures.dates import find_dates
from lessons.figures.days import resolve

REPORTED = date(2031, 5, 14)
"""A Wednesday."""


def dates(text: str) -> list[str]:
    return [text[d.start : d.end] for d in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It began on 3 June 1998.", ["3 June 1998"]),
        ("It began on June 3, 1998, at noon.", ["June 3, 1998"]),
        ("On Oct. 13 it fell.", ["Oct. 13"]),
        ("It was built in 1974.", ["1974"]),
        ("By 2120 it will be gone.", ["2120"]),
        ("Since April he has waited.", ["April"]),
        ("At the end of March it closed.", ["the end of March"]),
        ("She said last week’s vote was fair.", ["last week"]),
        ("On Saturday night it rained.", ["Saturday"]),
        ("It was held 16-19 times from September 16-19.", ["September 16-19"]),
        ("In the 1990s it was new.", ["the 1990s"]),
        ("2027-03-01 The harbour is closed.", ["2027-03-01"]),
        ("He left yesterday.", ["yesterday"]),
    ],
)
def test_a_date_is_found(text: str, found: list[str]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "He may leave and she may stay.",
        "They march on the palace.",
        "About 2000 people came.",
        "It holds 2000 people.",
        "It cost $1999.",
        "It cost 1999 euros.",
        "There were 1,999 boats.",
        "A market in Marstown.",
    ],
)
def test_a_word_or_number_that_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("3 June 1998", date(1998, 6, 3), date(1998, 6, 3)),
        ("2027-03-01", date(2027, 3, 1), date(2027, 3, 1)),
        ("1974", date(1974, 1, 1), date(1974, 12, 31)),
        ("the 1990s", date(1990, 1, 1), date(1999, 12, 31)),
        ("April", date(2031, 4, 1), date(2031, 4, 30)),
        ("July 12", date(2030, 7, 12), date(2030, 7, 12)),
        ("last week", date(2031, 5, 5), date(2031, 5, 11)),
        ("this month", date(2031, 5, 1), date(2031, 5, 31)),
        ("the beginning of this month", date(2031, 5, 1), date(2031, 5, 11)),
        ("the end of March", date(2031, 3, 21), date(2031, 3, 31)),
        ("12/25/2019", date(2019, 12, 25), date(2019, 12, 25)),
        ("25/12/2019", date(2019, 12, 25), date(2019, 12, 25)),
        ("3.4.2019", date(2019, 4, 3), date(2019, 4, 3)),
        ("3/4/2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("yesterday", date(2031, 5, 13), date(2031, 5, 13)),
        ("Monday", date(2031, 5, 12), date(2031, 5, 12)),
        ("next year", date(2032, 1, 1), date(2032, 12, 31)),
    ],
)
def test_a_date_means_these_days(words: str, first: date, last: date) -> None:
    assert resolve(words, REPORTED) == (first, last)


@pytest.mark.parametrize("words", ["last week", "July 12", "yesterday", "31 February 2020", "0000-99-99", "", "12"])
def test_a_date_that_the_text_leaves_open_means_no_days(words: str) -> None:
    assert resolve(words, None) is None
