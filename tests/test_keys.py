"""The report's key: every row stands where it says, with labels that the codebook lists."""

from __future__ import annotations

import csv

import pytest

from lessons import places
from lessons.agreement import krippendorff_alpha
from lessons.comparing import compare
from lessons.keys import BrokenKey, make_key, open_key
from lessons.paragraphs import find_paragraphs

KEY = open_key()


def rows(name: str) -> tuple[dict[str, str], ...]:
    with places.data("report", "key", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def test_the_key_stands_in_the_reports_own_words() -> None:
    paragraphs = {p.number: p for p in find_paragraphs(KEY.text)}
    for row in rows("attributions"):
        finding = KEY[row["id"]]
        paragraph = paragraphs[int(row["paragraph"])]
        assert paragraph.start <= finding.start < finding.end <= paragraph.end
    for row in rows("figures"):
        finding = KEY[row["id"]]
        assert row["number"] in finding.words


def test_a_row_whose_words_stand_elsewhere_or_whose_label_is_unknown_is_named() -> None:
    good = rows("attributions")
    for broken in ({**good[0], "cue": "says"}, {**good[0], "identity": "somebody"}):
        with pytest.raises(BrokenKey, match=r"Row a01: .*\."):
            make_key(KEY.text, (broken,), ())
    with pytest.raises(BrokenKey, match="Nobody Known"):
        make_key(KEY.text, good, ({**rows("figures")[0], "whose_word": "Nobody Known"},))


def test_a_key_compared_with_itself_is_all_right_and_with_nothing_all_missed() -> None:
    same = compare(KEY.attributions, KEY.attributions)
    assert (same.precision, same.recall) == (1.0, 1.0)
    assert same.differences("identity").empty
    nothing = compare(KEY.attributions.where(layer="nothing"), KEY.attributions)
    assert (nothing.precision, nothing.recall) == (None, 0.0)
    assert len(nothing.missed) == len(same.pairs)


def test_a_quotation_that_runs_on_is_compared_together_with_what_it_continues() -> None:
    before = [a for a in KEY.attributions if not a.cue and not a.source]
    assert before, "the key has one"
    comparison = compare(KEY.attributions, KEY.attributions)
    assert len(comparison.pairs) == len(KEY.attributions) - len(before)


def test_a_lost_and_an_added_attribution_are_missed_and_extra() -> None:
    fewer = type(KEY.attributions)(KEY.attributions[3:])
    assert compare(fewer, KEY.attributions).missed == KEY.attributions[:3]
    assert compare(KEY.attributions, fewer).extra == KEY.attributions[:3]


def test_alpha_is_1_for_agreement_below_0_for_contradiction_and_matches_krippendorffs_example() -> None:
    assert krippendorff_alpha([("a", "a"), ("b", "b")]) == 1.0
    assert krippendorff_alpha([("a", "b"), ("b", "a")]) == -0.5
    assert krippendorff_alpha([("a", "a"), ("a", "a")]) is None
    assert krippendorff_alpha([("a", None)]) is None
    # Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section C: four observers, missing values.
    data = [
        (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
        (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
        (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
        (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
    ]
    assert krippendorff_alpha(list(zip(*data, strict=True))) == 0.743


def test_the_published_agreement_is_the_readings_own() -> None:
    import subprocess
    import sys

    target = places.data("report", "key", "agreement.csv")
    before = target.read_bytes()
    root = places.data().parent
    subprocess.run([sys.executable, root / "benchmarks" / "key_agreement.py"], check=True, capture_output=True)
    assert target.read_bytes() == before
