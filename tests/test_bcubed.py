"""B-cubed: the arithmetic of the papers, and mentions matched by their place."""

from __future__ import annotations

import pytest

from lessons.bcubed import bcubed
from lessons.comparing_voices import compare_voices, sortings
from lessons.findings import Findings
from lessons.keys import open_key
from lessons.sourcing.attribution import Attribution


def groups(*members: str) -> dict[str, str]:
    return {thing: group for group in members for thing in group}


TRUTH = groups("12345", "67", "89ABC")


def test_the_two_answers_of_the_paper_that_differ_in_one_wrong_link_are_told_apart() -> None:
    """Bagga & Baldwin (1998): the same one wrong link does more harm between two large groups."""
    small, large = bcubed(groups("12345", "6789ABC"), TRUTH), bcubed(groups("1234589ABC", "67"), TRUTH)
    assert small.precision == pytest.approx(0.76, abs=0.005)
    assert large.precision == pytest.approx(0.58, abs=0.005)
    assert (small.recall, large.recall) == (1.0, 1.0)


def test_mentions_of_one_side_only_count_nothing_as_in_the_reference_implementation() -> None:
    """Pradhan et al. (2014): key {a b c} {d e f g}, answer {a b} {c d} {f g h i}."""
    score = bcubed(groups("ab", "cd", "fghi"), groups("abc", "defg"))
    assert score.precision == pytest.approx(4 / 8)
    assert score.recall == pytest.approx(35 / 84)
    assert score.f1 == pytest.approx(0.4545, abs=0.001)


def test_everything_apart_is_all_precise_and_everything_together_finds_all() -> None:
    apart, together = bcubed(groups(*"123456789ABC"), TRUTH), bcubed(groups("123456789ABC"), TRUTH)
    assert apart.precision == 1.0
    assert apart.recall == pytest.approx(3 / 12)
    assert together.recall == 1.0
    assert together.precision == pytest.approx((25 + 4 + 25) / 144)


def test_nothing_found_has_no_precision_and_no_recall_and_nothing_asked_has_no_recall() -> None:
    assert (bcubed({}, TRUTH).precision, bcubed({}, TRUTH).recall, bcubed({}, TRUTH).f1) == (None, 0.0, None)
    assert (bcubed(TRUTH, {}).precision, bcubed(TRUTH, {}).recall) == (0.0, None)
    assert bcubed({"x": 1}, {"y": 1}).f1 == 0.0


TEXT = "Ana Brek, the mayor, said yes. She said no. Brek smiled, a clerk said."


def said(source: str, voice: str, *, at: int = 0) -> Attribution:
    start = TEXT.index(source, at)
    span = (start, start + len(source))
    return Attribution(
        text=TEXT, start=span[0], end=span[1], why="test", source=(span,), cue=(), content=(span,), mode="indirect",
        layer="speech", voice=voice, origin=f"origin of {voice}", identity="named person", role=None, access=None,
        verb_class=None,
    )  # fmt: skip


KEY = Findings([said("Ana Brek, the mayor", "Ana Brek"), said("She", "Ana Brek"), said("a clerk", "a clerk")])


def test_a_mention_is_the_same_where_its_words_meet_even_if_one_side_takes_more_of_them() -> None:
    machine = Findings([said("Ana Brek", "Brek"), said("She", "Brek"), said("a clerk", "clerk")])
    score = compare_voices(machine, KEY)
    assert (score.precision, score.recall) == (1.0, 1.0)
    assert compare_voices(machine, KEY, by="origin").f1 == 1.0


def test_a_mention_that_only_one_side_has_counts_against_it() -> None:
    fewer, more = Findings(KEY[:2]), Findings([*KEY, said("Brek", "Ana Brek", at=40)])
    assert compare_voices(fewer, KEY).recall == pytest.approx(2 / 3)
    assert compare_voices(fewer, KEY).precision == 1.0
    assert compare_voices(more, KEY).recall == 1.0
    assert compare_voices(more, KEY).precision == pytest.approx((2 / 3 + 2 / 3 + 1 + 0) / 4)


def test_of_two_mentions_that_meet_one_of_the_key_the_closer_is_it() -> None:
    machine = Findings([said("mayor", "x"), said("Ana Brek, the", "y")])
    found, wanted = sortings(machine, KEY)
    both = [mention for mention in found if mention in wanted]
    assert [found[mention] for mention in both] == ["y"]


def test_a_practice_key_held_against_itself_is_all_right() -> None:
    attributions = open_key("league").attributions
    assert compare_voices(attributions, attributions).f1 == 1.0
    assert compare_voices(attributions, attributions, by="origin").f1 == 1.0
