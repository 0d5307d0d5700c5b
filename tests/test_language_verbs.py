"""Which verbs a report uses more than news does, and when its cues are too few to tell."""

from __future__ import annotations

import pytest

from lessons import tables
from lessons.keys import open_key
from lessons.language.verbs import (
    LEAST_USES,
    base_form,
    class_by_identity,
    class_use,
    interval,
    listed_cue,
    news_share,
    of_cue,
    spread_of,
    verb_table,
    verb_use,
)
from lessons.sourcing.attribution import Attribution, Identity, Layer


def told(cue: str, times: int, identity: Identity = "agentless", layer: Layer = "speech") -> list[Attribution]:
    """So many attributions with one cue."""
    one = Attribution(
        text=cue, start=0, end=len(cue), why="", source=(), cue=((0, len(cue)),), content=(), mode="indirect",
        layer=layer, voice="", origin="", identity=identity, role=None, access=None, verb_class="neutral",
    )  # fmt: skip
    return [one] * times


@pytest.mark.parametrize(
    ("cue", "base"),
    [
        ("said", "say"),
        ("has said", "say"),
        ("According to", "according to"),
        ("admitted", "admit"),
        ("denies", "deny"),
        ("swore", "swear"),
        ("written", "write"),
        ("wrote", "write"),
        ("arguing", "argue"),
        ("planned", "plan"),
        ("has been told", "tell"),
        ("stressed", "stress"),
    ],
)
def test_a_cue_is_looked_up_by_its_base_form(cue: str, base: str) -> None:
    assert base_form(cue) == base


def test_only_cues_that_the_table_lists_as_speech_are_compared_with_news() -> None:
    assert listed_cue("claimed") == "claim"
    assert listed_cue("wants") == ""
    assert listed_cue("came in of") == ""
    assert verb_use(told("wants", 3) + told("said", 2, layer="thought")) == ()


@pytest.mark.parametrize(
    ("uses", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (1, 10, 0.0179, 0.4042), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662)],
)
def test_the_interval_is_wilsons(uses: int, of: int, low: float, high: float) -> None:
    """The values that R's prop.test(correct=FALSE) gives, and, for 81 of 263, Newcombe's (1998) table."""
    assert interval(uses, of) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


def test_cues_that_come_in_bunches_count_for_fewer() -> None:
    assert interval(12, 36, spread=3) == pytest.approx(interval(4, 12))


def test_an_interval_stays_between_nought_and_one() -> None:
    for uses, of in [(0, 1), (1, 1), (0, 40), (40, 40)]:
        low, high = interval(uses, of, 2.5)
        assert 0 <= low <= uses / of <= high <= 1


def test_a_few_uses_are_too_few_to_tell_and_many_are_not() -> None:
    assert verb_use(told("admitted", 1) + told("said", 9))[1].verdict == "too few to tell"
    assert verb_use(told("admitted", 13) + told("said", 12))[0].verdict == "more than news"
    assert of_cue("say", 10, 100).verdict == "less than news"


def test_eleven_said_of_thirty_are_too_few_to_tell() -> None:
    use = of_cue("say", 11, 30)
    assert use.verdict == "too few to tell"
    assert use.low is not None
    assert use.low < use.news_share


def test_a_handful_of_a_rare_verb_has_no_interval() -> None:
    use = of_cue("confirm", LEAST_USES - 1, 30)
    assert (use.low, use.high, use.verdict) == (None, None, "too few to tell")
    assert use.share > 10 * use.news_share


def test_a_common_verb_that_is_hardly_used_can_be_told() -> None:
    assert of_cue("say", 0, 60).verdict == "less than news"


def test_more_uses_than_cues_are_refused_in_a_sentence_and_any_form_of_a_verb_is_understood() -> None:
    for uses, of in [(3, 2), (-1, 5), (0, 0)]:
        with pytest.raises(ValueError, match="Give how often it is used"):
            of_cue("claim", uses, of)
    assert of_cue("claimed", 30, 100) == of_cue("claim", 30, 100)


def test_the_spread_is_measured_for_common_cues_and_never_makes_an_interval_shorter() -> None:
    assert spread_of("cue", "say") > 1.5
    assert spread_of("cue", "no such cue") >= 1
    for row in tables.rows("reference", "news_cue_spread.csv"):
        assert spread_of(row["kind"], row["name"]) >= 1  # type: ignore[arg-type]


def test_shares_in_news_add_up_to_one_by_cue_and_by_class() -> None:
    classes = {row["name"] for row in tables.rows("reference", "news_cue_spread.csv") if row["kind"] == "class"}
    assert sum(news_share("class", name) for name in classes) == pytest.approx(1)
    assert 0.3 < news_share("cue", "say") < 0.5


def test_uses_and_classes_of_a_report_count_the_same_cues() -> None:
    attributions = open_key().attributions
    assert sum(use.uses for use in verb_use(attributions)) == verb_use(attributions)[0].of
    assert sum(use.uses for use in class_use(attributions)) == verb_use(attributions)[0].of


def test_the_table_of_verbs_shows_no_interval_where_there_is_none() -> None:
    row = verb_table(told("said", 9) + told("admitted", 1)).loc["admit"]
    assert (row["uses"], row["from"], row["to"], row["verdict"]) == (1, "", "", "too few to tell")


def test_classes_by_source_count_every_cue_once_and_leave_out_quotations_that_run_on() -> None:
    speech = [a for a in open_key().attributions if a.layer == "speech"]
    assert class_by_identity(speech).to_numpy().sum() == sum(bool(a.cue and a.verb_class) for a in speech)


def test_no_attribution_is_no_verb() -> None:
    assert verb_use([]) == ()
    assert class_use([]) == ()
    assert len(class_by_identity([])) == 0
    assert len(verb_table([])) == 0
