"""Which verbs a report uses more than news does, and when its cues are too few to tell."""

from __future__ import annotations

import pytest

from lessons.language.verbs import base_form, exact_interval, verb_use
from lessons.sourcing.attribution import Attribution


def told(cue: str, times: int) -> list[Attribution]:
    """So many attributions with one cue."""
    one = Attribution(
        text=cue, start=0, end=len(cue), why="", source=(), cue=((0, len(cue)),), content=(), mode="indirect",
        layer="speech", voice="", origin="", identity="agentless", role=None, access=None, verb_class="neutral",
    )  # fmt: skip
    return [one] * times


@pytest.mark.parametrize(
    ("cue", "base"),
    [("said", "say"), ("has said", "say"), ("According to", "according to"), ("admitted", "admit"), ("denies", "deny")],
)
def test_a_cue_is_looked_up_by_its_base_form(cue, base):
    assert base_form(cue) == base


def test_the_interval_is_clopper_and_pearsons():
    low, high = exact_interval(1, 10)
    assert (low, high) == (pytest.approx(0.0025, abs=1e-4), pytest.approx(0.4450, abs=1e-4))
    assert exact_interval(0, 10)[0] == 0
    assert exact_interval(10, 10)[1] == 1


def test_a_few_uses_are_too_few_to_tell_and_many_are_not():
    assert verb_use(told("admitted", 1) + told("said", 9))[1].verdict == "too few to tell"
    assert verb_use(told("admitted", 13) + told("said", 12))[0].verdict == "more than news"


def test_no_attribution_is_no_verb():
    assert verb_use([]) == ()
