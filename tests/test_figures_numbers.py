"""The number grammar on raw text: nothing is parsed here."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.figures.dates import find_dates
from lessons.figures.measured import Measured
from lessons.figures.measures import measure
from lessons.figures.numbers import find_numbers


def measured(text: str) -> list[Measured]:
    return measure(text, find_numbers(text, [(d.start, d.end) for d in find_dates(text)]))


def values(text: str) -> list[object]:
    """The value of each number, a range as a pair; unreadable numbers left out."""
    found = [m.number for m in measured(text)]
    return [n.value if n.low is None else (n.low, n.high) for n in found if n.value is not None or n.low is not None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("234 boats", 234),
        ("6,000 boats", 6000),
        ("6000 boats", 6000),
        ("1,250,000 boats", 1_250_000),
        ("0.75 litres", 0.75),
        (".5 litres", 0.5),
        ("twelve boats", 12),
        ("twenty-one boats", 21),
        ("two hundred and five boats", 205),
        ("three thousand one hundred boats", 3100),
        ("4 hundred million boats", 4e8),
        ("1.5 billion boats", 1.5e9),
        ("25 lakh boats", 2.5e6),
        ("a hundred boats", 100),
        ("a dozen boats", 12),
        ("two dozen boats", 24),
        ("half a dozen boats", 6),
        ("half a million boats", 500_000),
        ("a quarter of a million boats", 250_000),
        ("two and a half million boats", 2.5e6),
        ("one and a half boats", 1.5),
        ("two-thirds of the boats", 2 / 3),
        ("a third of the boats", 1 / 3),
        ("three quarters of the boats", 0.75),
        ("half the boats", 0.5),
        ("7 3/4 boats", 7.75),
        ("1½ boats", 1.5),
        ("3/4 of the boats", 0.75),
        ("one in five boats", 0.2),
        ("three out of four boats", 0.75),
        ("eight of 10 boats", 0.8),
        ("-5 degrees", -5),
        ("minus 12 degrees", -12),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, value: float) -> None:
    assert values(text) == [pytest.approx(value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,23,456", 123_456),
        ("٣٤", 34),
        ("½", 0.5),
        ("10^9", 1e9),
        ("10⁹", 1e9),
        ("3e8", 3e8),
        ("$1.5bn", 1.5e9),
        ("€3m", 3e6),
        ("20-30,000", (20_000, 30_000)),
        ("48.5 MGBP", 48.5e6),
        ("75 USD million", 75e6),
    ],
)
def test_odd_spellings_are_read_right(text: str, value: object) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    ["1.2.3", "1e400", "10^999999", "1,2", "12,34,5", "nineteen eighty-four", "9" * 50, "1" * 5000, "4x4", "", "--"],
)
def test_what_is_no_number_is_left_out(text: str) -> None:
    assert [m for m in measured(text) if m.number.value not in (None, 4.0)] == []


def test_a_double_dash_is_no_minus() -> None:
    assert values("The crew --5 sailors-- went home") == [5]


@pytest.mark.parametrize(
    "text",
    [
        "The gates open at 10.45pm.",
        "At 17:22 the bell rang.",
        "It lasted until 2 in the afternoon, when the bell rang.",
        "It began at 7 a.m. sharp.",
        "Call 555 123 4567 for help.",
        "Version 2.10.3 is out.",
        "She works 24/7 there.",
        "The XC40 is a car.",
        "They spoke to one another.",
        "He gave first aid.",
        "Rovers won 2-1 again.",
        "The year nineteen eighty-four was wet.",
    ],
)
def test_times_codes_scores_and_idioms_count_nothing(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("from 240 to 273 seats", (240, 273)),
        ("between 40 and 50 seats", (40, 50)),
        ("5 to 7 per cent", (5, 7)),
        ("$1 million to $1.25 million", (1e6, 1.25e6)),
        ("25 – 40 minutes", (25, 40)),
        ("1 to 2 thousand seats", (1000, 2000)),
        ("75 -300mm", (75, 300)),
    ],
)
def test_a_range_has_two_ends(text: str, value: tuple[float, float]) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "ends", "falls"),
    [
        ("from 3 million euros to 900,000 euros", (900_000, 3e6), True),
        ("from $1.2 billion to $900 million", (9e8, 1.2e9), True),
        ("from twenty to twelve ferries", (12, 20), True),
        ("between 60 and 40 ferries", (40, 60), True),
        ("from 900,000 to 1.2 million euros", (900_000, 1.2e6), False),
        ("between 40 and 60 ferries", (40, 60), False),
    ],
)
def test_the_smaller_end_of_a_range_comes_first_whichever_is_written_first(
    text: str, ends: tuple[float, float], falls: bool
) -> None:
    (number,) = [found.number for found in measured(text)]
    assert ((number.low, number.high), number.falls) == (ends, falls)


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("The town paid for a slide that is 50m long.", [50]),
        ("The parish spent years on a wall that is 50m long and 3m high.", [50, 3]),
        ("The harbour sold a shed, 40m by 12m, to a baker.", [40, 12]),
        ("The harbour sold a 25m-wide raft.", [25]),
        ("The town bought medals for her, who won the women’s 400m and ran the 800m.", [400, 800]),
        ("The bank lent the firm that won the 30m deal its money.", [30e6]),
        ("He bought a drink for the winner of the 400m hurdles.", [400]),
        ("The parish spent 30m on the wall and 12m in June.", [30e6, 12e6]),
        ("The shed was sold for 12m below the price of last year.", [12e6]),
    ],
)
def test_what_is_long_or_high_is_in_metres_whatever_is_paid(text: str, sizes: list[float]) -> None:
    assert values(text) == sizes


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("It gained 0.7 percent to 6,327.80", [0.7, 6327.8]),
        ("The mayor led by 43 percent to 38 percent", [43, 38]),
        ("Shares rose 6.5% to 164p", [6.5, 164]),
    ],
)
def test_two_numbers_of_different_sorts_are_no_range(text: str, both: list[float]) -> None:
    assert values(text) == both


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("300 miles", "mile"),
        ("311 square miles", "square mile"),
        ("32m2", "square metre"),
        ("155mph", "mile per hour"),
        ("5.5kWh", "kilowatt hour"),
        ("100 MB", "megabyte"),
        ("100 mb", "megabit"),
        ("20 percent a year", "percent per year"),
        ("40 hours a week", "hour per week"),
        ("64 cents a dozen", "cent per dozen"),
    ],
)
def test_the_unit_behind_a_number_is_named(text: str, unit: str) -> None:
    (found,) = measured(text)
    assert found.unit is not None
    assert found.unit.name == unit


@pytest.mark.parametrize(
    ("text", "currency"),
    [("$5", "dollar"), ("HK $10.05 billion", "hong kong dollar"), ("EUR 125", "euro"), ("₹300", "indian rupee")],
)
def test_the_currency_before_a_number_is_named(text: str, currency: str) -> None:
    (found,) = measured(text)
    assert found.sign is not None
    assert found.sign.name == currency


def test_the_first_of_two_numbers_shares_the_unit_of_the_second() -> None:
    first, second = measured("eight or nine euros")
    assert first.unit is not None
    assert second.unit is not None
    assert first.unit.name == second.unit.name == "euro"


def test_dollars_and_cents_are_one_amount() -> None:
    assert values("It cost 3 dollars 50 cents.") == [3.5]


def test_m_is_million_for_money_and_metre_for_length() -> None:
    million, metre = measured("a €6m pool, 25m long")
    assert million.number.value == 6e6
    assert metre.unit is not None
    assert metre.unit.name == "metre"


def test_a_plural_names_a_size_but_no_number() -> None:
    (found,) = find_numbers("tens of thousands of bees")
    assert (found.value, found.form) == (None, "plural")


def test_an_ordinal_is_no_count() -> None:
    assert [n.form for n in find_numbers("the twenty-first and the 3rd")] == ["ordinal", "ordinal"]


_PIECES = st.sampled_from(
    [
        *(
            "0",
            "1",
            "5",
            "12",
            "300",
            "6,000",
            "1.5",
            "½",
            "one",
            "two",
            "twenty",
            "hundred",
            "million",
            "dozen",
            "half",
        ),
        *(
            "third",
            "thousands",
            "of",
            "and",
            "to",
            "-",
            "–",
            "/",
            ".",
            ",",
            ":",
            ";",
            "$",
            "€",
            "%",
            "m",
            "k",
            "bn",
            "a",
        ),
        *("the", "about", "at", "least", "per", "year", "old", "^", "e", "(", ")", "٣", "²", "2014", "March", "July"),
        *("last", "week", "PM", " ", "\n"),
    ]
)


@given(
    st.lists(_PIECES, max_size=25).map(" ".join) | st.lists(_PIECES, max_size=25).map("".join) | st.text(max_size=80)
)
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_without_a_crash_and_with_places_in_order(text: str) -> None:
    reached = 0
    for found in measured(text):
        number = found.number
        assert reached <= number.start < number.end <= len(text)
        assert number.value is None or number.value == number.value  # not NaN
        assert abs(number.value or 0) < float("inf")
        assert number.low is None or number.value is None
        reached = number.end


@pytest.mark.parametrize("piece", ["1", "1,", "1:", "A-1 ", "$", "hundred ", "1.", "the end of ", " "])
def test_a_megabyte_of_digits_and_a_quarter_of_any_one_thing_is_read_to_its_end(piece: str) -> None:
    letters = 1_000_000 if piece == "1" else 250_000  # a pattern that blows up never ends with either
    text = piece * (letters // len(piece)) + " and 7 boats"
    assert values(text)[-1:] == [7.0]


def test_figures_are_found_without_importing_spacy() -> None:
    code = "import sys, lessons.figures, lessons.figures.sums; print('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
