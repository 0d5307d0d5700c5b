"""Figures of a machine held against a key's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lessons.comparing_figures import compare_figures
from lessons.findings import Findings
from lessons.keys import open_key
from lessons.shares import answered_share, large_counts, own_word_share


def test_a_key_held_against_itself_differs_in_nothing() -> None:
    figures = open_key().figures
    comparison = compare_figures(figures, figures)
    assert (comparison.precision, comparison.recall) == (1.0, 1.0)
    assert (comparison.aspects()["same"] == len(figures)).all()
    assert comparison.differences("kind").empty


def test_what_is_missed_extra_and_read_otherwise_is_told_apart() -> None:
    one, two, three, *_ = open_key().figures.where(kind="people")
    comparison = compare_figures(Findings([replace(one, text=one.text, bound="about"), three]), Findings([one, two]))
    assert (comparison.precision, comparison.recall) == (0.5, 0.5)
    assert (list(comparison.missed), list(comparison.extra)) == ([two], [three])
    assert comparison.differences("bound").to_numpy().tolist() == [[one.words, "exactly", "about"]]


def test_large_values_are_written_in_digits() -> None:
    one, *_ = open_key().figures.where(kind="people")
    key, machine = (Findings([replace(one, value=value)]) for value in (1_234_567.0, 2_000_000.0))
    assert compare_figures(key, machine).differences("value").to_numpy().tolist()[0][1:] == ["2,000,000", "1,234,567"]


def test_an_aspect_that_is_not_compared_says_which_are() -> None:
    with pytest.raises(LookupError, match="value, unit, kind, bound, whose word"):
        compare_figures(Findings(), Findings()).differences("colour")


def test_nothing_against_nothing_has_no_share() -> None:
    comparison = compare_figures(Findings(), Findings())
    assert comparison.precision is comparison.recall is None
    assert own_word_share([]) == answered_share([]) == 0.0


def test_large_counts_are_people_and_each_is_taken_once() -> None:
    large = large_counts(open_key().figures)
    assert {figure.kind for figure in large} == {"people"}
    assert [figure.value for figure in large].count(75_000) == 1
    assert min(figure.value or 0 for figure in large) > 30
