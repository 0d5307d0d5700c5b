"""The practice reports: texts, keys and saved findings belong together."""

from __future__ import annotations

import csv
import json
import subprocess
import sys

import pytest

import lessons
from lessons import places, saving
from lessons.analysis import analyse
from lessons.keys import BrokenKey, make_key, open_key
from lessons.practice import UnknownPractice, open_practice, practice_reports, practice_text, slugs

each_report = pytest.mark.parametrize("slug", slugs())


@each_report
def test_the_findings_that_ship_with_a_practice_report_are_what_the_library_finds_today(slug: str) -> None:
    text = practice_text(slug)
    shipped = json.loads(places.data("practice", slug, "report.findings.json").read_text(encoding="utf-8"))
    assert json.loads(json.dumps(saving.to_json("report", text, analyse(text)))) == shipped


@each_report
def test_report_and_key_are_of_the_same_text_and_every_row_stands_in_its_paragraph(slug: str) -> None:
    report, key = open_practice(slug), open_key(slug)
    assert report.text == key.text
    for table in ("attributions", "figures"):
        with places.data("practice", slug, "key", f"{table}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                assert report.paragraph_of(key[row["id"]]).number == int(row["paragraph"])


@each_report
def test_each_key_has_somebody_figures_and_wording_and_a_report_of_classroom_length(slug: str) -> None:
    key = open_key(slug)
    assert 350 <= len(key.text.split()) <= 560
    assert len(key.attributions.where(layer="speech")) >= 12
    assert len(key.figures) >= 12
    assert len(key.wording) >= 12
    assert sum(p.kind == "dateline" for p in key.paragraphs) == 1


@each_report
def test_the_key_lists_every_word_in_quotation_marks(slug: str) -> None:
    key = open_key(slug)
    marked = [(m.start, m.end) for m in key.wording if m.kind in ("quotation", "scare quote", "term")]
    for place, letter in enumerate(key.text):
        if letter in '“”"':
            assert any(start <= place < end for start, end in marked), key.text[place - 20 : place + 40]


@each_report
def test_one_voice_has_one_name_and_one_origin_in_each_place(slug: str) -> None:
    for attribution in open_key(slug).attributions:
        assert bool(attribution.voice) == bool(attribution.source or not attribution.cue), attribution.words
        assert bool(attribution.voice) == bool(attribution.origin), attribution.words
        assert (attribution.identity == "agentless") == (not attribution.voice), attribution.words


def test_practice_reports_are_listed_with_the_lesson_that_uses_them() -> None:
    table = practice_reports()
    assert list(table.index) == list(slugs())
    assert list(table.columns) == ["title", "kind", "lesson"]
    assert table.loc["flood", "lesson"] == "00 and 05"


@pytest.mark.parametrize("name", ["Flood ", " FLOOD", "flood"])
def test_a_name_is_read_kindly(name: str) -> None:
    assert open_practice(name).name == "flood"
    assert open_key(name) is open_key("flood")


@pytest.mark.parametrize("name", ["floot", "no such", "", "../report", None, 3, ["flood"]])
def test_an_unknown_name_gets_a_sentence_with_the_list(name: object) -> None:
    with pytest.raises(UnknownPractice, match=r"^There is no practice report .* There are: flood, bridge") as error:
        open_practice(name)  # type: ignore[arg-type]
    assert ("Did you mean “flood”?" in str(error.value)) == (name == "floot")


def test_a_mark_whose_words_stand_elsewhere_or_of_no_known_kind_is_named() -> None:
    good = {"start": "4", "end": "9", "kind": "hedge", "class": "", "words": "mayor", "note": ""}
    text = "The mayor said the bridge is safe."
    assert make_key(text, (), (), (good,)).wording[0].words == "mayor"
    for broken in ({**good, "start": "5"}, {**good, "kind": "nothing"}):
        with pytest.raises(BrokenKey, match="“mayor”"):
            make_key(text, (), (), (broken,))


def test_opening_a_practice_report_does_not_import_spacy() -> None:
    code = (
        "import sys, lessons; report = lessons.open_practice('flood'); len(report.figures), lessons.open_key('flood'); "
        "sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_names_are_among_those_that_a_learner_imports() -> None:
    assert {"open_practice", "practice_reports", "open_key"} <= set(dir(lessons))
