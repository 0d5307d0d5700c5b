"""The language folder on the report that runs through the lessons."""

from __future__ import annotations

import pytest

from lessons import places
from lessons.analysis import Analysis, analyse
from lessons.language.comparison import compare_counts
from lessons.language.counts import Counts, count
from lessons.language.readability import readability
from lessons.language.verbs import class_by_identity, verb_table

TEXT = places.data("report", "report.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def report() -> Analysis:
    return analyse(TEXT)


@pytest.fixture(scope="module")
def counts(report) -> Counts:
    return count(TEXT, report.paragraphs, report.sentences)


def test_the_body_has_the_sentences_that_a_reader_counts(counts):
    assert counts.sentences == 42
    assert abs(counts.words - 1095) <= 5


def test_half_of_the_sentences_have_a_passive_with_a_form_of_be(report, counts):
    passives = [m for m in report.wording.where(kind="passive") if not m.class_.startswith("participle")]
    with_one = sum(any(start <= m.start < end for m in passives) for start, end in counts.spans)
    assert 0.4 <= with_one / counts.sentences <= 0.6
    assert len(report.wording.where(kind="passive")) >= 40


def test_both_pairs_of_near_duplicates_are_found(report):
    assert len(report.wording.where(kind="near-duplicate")) == 4


def test_every_pair_of_double_quotation_marks_has_an_answer(report):
    marks = [m for m in report.wording if m.kind in ("quotation", "scare quote", "term")]
    assert sum(m.words.startswith("“") for m in marks) == TEXT.count("“")


def test_the_interval_holds_the_score_and_the_grade_is_a_range(counts):
    score = readability(counts)["flesch_kincaid"]
    assert score.high - score.low > 2
    assert score.low < score.value < score.high


def test_every_difference_from_textstat_is_explained(counts):
    table = compare_counts(counts).table()
    assert (table["why"].str.len() > 0).all()


def test_the_verbs_stand_beside_news(report):
    table = verb_table(report.attributions)
    assert table.loc["say", "uses"] >= 8
    assert class_by_identity(report.attributions).to_numpy().sum() > 10
