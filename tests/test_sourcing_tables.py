"""The tables behind the sourcing rules say only what the rules understand."""

from __future__ import annotations

from typing import get_args

import pytest

from lessons import tables
from lessons.sourcing import lexicon
from lessons.sourcing.attribution import Layer, Role, VerbClass
from lessons.sourcing.least_shares import least_share

WORDS = ("attribution_verbs.csv", "attribution_nouns.csv")


@pytest.mark.parametrize("name", WORDS)
def test_classes_and_layers_are_the_ones_that_attributions_have(name: str) -> None:
    for row in tables.rows("lexicon", name):
        assert row["class"] in get_args(VerbClass)
        assert row["second_class"] in ("", *get_args(VerbClass))
        assert row["second_class"] != row["class"]
        assert row["layer"] in get_args(Layer)


@pytest.mark.parametrize("name", WORDS)
def test_no_word_stands_twice_in_a_table(name: str) -> None:
    lemmas = [row["lemma"] for row in tables.rows("lexicon", name)]
    assert len(lemmas) == len(set(lemmas))


def test_the_verb_table_has_at_least_250_rows() -> None:
    assert len(tables.rows("lexicon", "attribution_verbs.csv")) >= 250


def test_roles_are_the_ones_that_attributions_have() -> None:
    for row in tables.rows("lexicon", "source_nouns.csv"):
        assert row["role"] in ("", *get_args(Role))


@pytest.mark.parametrize(
    "name",
    [
        *WORDS,
        "source_nouns.csv",
        "gendered_nouns.csv",
        "light_verbs.csv",
        "least_shares.csv",
        "made_clear.csv",
        "naming_verbs.csv",
        "raising_verbs.csv",
        "reported_infinitives.csv",
        "verbs_of_works.csv",
        "participles_of_feeling.csv",
        "cue_frames.csv",
        "cue_circumstances.csv",
        "cue_words.csv",
        "drawing_verbs.csv",
    ],
)
def test_every_row_says_where_it_comes_from(name: str) -> None:
    assert all(row["source"] for row in tables.rows("lexicon", name))


def test_cues_are_never_more_than_uses() -> None:
    for row in tables.rows("lexicon", "cue_frames.csv"):
        assert 0 <= int(row["cues"]) <= int(row["seen"])


def test_said_that_signals_more_than_took_that() -> None:
    table = lexicon.cue_table()
    assert table.cue_share("say", "that") > 0.7 > table.cue_share("take", "that")


def test_a_word_never_seen_leans_on_its_frame() -> None:
    table = lexicon.cue_table()
    assert table.cue_share("zzyzx", "that") == pytest.approx(table.frame_share("that"))


def test_a_circumstance_moves_the_share() -> None:
    plain = lexicon.share_in("say", "obj", ())
    assert lexicon.share_in("say", "obj", ("object: content of 1 word",)) < plain


def test_a_clause_behind_said_is_taken_earlier_than_a_verb_behind_began() -> None:
    assert least_share("that") < least_share("pass prep:of") < least_share("obj") < least_share("ing")
    assert least_share("obj as") == least_share("obj") == least_share("a frame without a row")


def test_a_weight_of_a_word_begins_with_that_word_and_stands_on_one_line() -> None:
    for row in tables.rows("lexicon", "cue_words.csv"):
        assert row["circumstance"].startswith("“")
        assert "\n" not in row["circumstance"]
        assert float(row["value"]) > 0


def test_no_circumstance_is_weighed_twice() -> None:
    names = [
        (row["kind"], row["circumstance"]) for name in lexicon.WEIGHT_TABLES for row in tables.rows("lexicon", name)
    ]
    assert len(names) == len(set(names))
