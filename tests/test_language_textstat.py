"""textstat without a network, and what explains its differences from our scores."""

from __future__ import annotations

import subprocess
import sys

import pytest
from nltk.corpus.reader.cmudict import read_cmudict_block

from lessons import places
from lessons.language import pronouncing
from lessons.language.comparison import compare_counts, counted_text
from lessons.language.counts import Counts, count
from lessons.language.pronouncing import dictionary_syllables, pronunciations
from lessons.language.textstat_offline import PronouncingDictionary
from lessons.paragraphs import find_paragraphs
from lessons.parsing import parse
from lessons.sentences import find_sentences

OFFLINE = """
import socket
def cut(*arguments, **options):
    raise AssertionError("the network was asked")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = cut
from lessons.language.textstat_offline import textstat
print(textstat().syllable_count("The parliament resigned yesterday."))
"""


def test_textstat_works_from_the_first_call_with_the_network_cut(tmp_path):
    nowhere = {"HOME": str(tmp_path), "NLTK_DATA": str(tmp_path), "PATH": ""}
    done = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True, env=nowhere, check=False)
    assert done.stdout.strip() == "9", done.stderr


@pytest.mark.parametrize("mode", [0o777, 0o775, 0o555])
def test_the_dictionary_is_read_from_a_shared_and_from_a_read_only_folder(tmp_path, monkeypatch, mode):
    folder = tmp_path / "nltk_data" / "corpora" / "cmudict"
    folder.mkdir(parents=True)
    (folder / "cmudict").write_bytes(b"BRIDGE 1 B R IH1 JH\nREPORT 1 R IY0 P AO1 R T\n")
    folder.chmod(mode)
    monkeypatch.setattr(places, "data", lambda *parts: tmp_path.joinpath(*parts))
    pronouncing._lines.cache_clear()
    try:
        assert dictionary_syllables("report") == 2
    finally:
        folder.chmod(0o755)
        pronouncing._lines.cache_clear()


def test_nltk_reads_the_shipped_dictionary_as_we_do():
    theirs: dict[str, list[list[str]]] = {}
    with places.data("nltk_data", "corpora", "cmudict", "cmudict").open(encoding="ascii") as file:
        while block := read_cmudict_block(file):
            for word, phones in block:
                theirs.setdefault(word, []).append(phones)
    assert len(theirs) > 120_000
    for word in ("a", "report", "afghanistan", "o'brien", "zurich"):
        assert theirs[word] == pronunciations(word) == PronouncingDictionary()[word]


def test_the_dictionary_has_its_licence_beside_it():
    notice = places.data("nltk_data", "corpora", "cmudict", "LICENSE").read_text(encoding="utf-8")
    assert "Carnegie Mellon University" in notice
    assert "Redistribution and use" in notice


def test_a_word_that_the_dictionary_lacks_is_a_key_error():
    with pytest.raises(KeyError):
        PronouncingDictionary()["grunbalken"]


@pytest.fixture(scope="module")
def counts() -> Counts:
    """A text in which each of textstat's habits makes a difference."""
    text = (
        "Prices rose 3.5 percent in 2014 – nobody knew why. The soldiers’ families waited. No. They left.\n\n"
        "“We haven’t been paid,” said Anna Kowalska, 52. The state-owned company denied it. It has 1,351 workers."
    )
    paragraphs = find_paragraphs(text)
    return count(text, paragraphs, find_sentences(parse(text, [p.start for p in paragraphs])))


def test_the_parts_of_a_difference_add_up_to_it(counts):
    for difference in compare_counts(counts).differences:
        assert sum(difference.parts.values()) == pytest.approx(difference.textstat - difference.ours)


def test_figures_and_endings_explain_the_difference_in_syllables_and_familiar_words(counts):
    table = compare_counts(counts).table()
    assert table.loc["Flesch reading ease", "mostly from"].startswith(("syllables", "sentences"))
    assert table.loc["Dale–Chall", "mostly from"].startswith("unfamiliar")
    assert table.loc["Dale–Chall", "why"]


def test_textstat_is_given_the_text_that_was_counted(counts):
    assert counted_text(counts) == counts.text


def test_an_empty_text_can_be_compared():
    nothing = compare_counts(count("", (), ()))
    assert nothing.differences == ()
    assert nothing.table().empty


def test_the_table_of_counts_has_ours_beside_textstats_and_a_reason_for_each(counts):
    comparison = compare_counts(counts)
    table = comparison.counts()
    assert list(table.columns) == ["ours", "textstat", "why"]
    assert list(table["ours"]) == list(comparison.ours.values())
    assert list(table["textstat"]) == [comparison.textstat[name] for name in comparison.ours]
    assert table.index.name == "count"
    assert table.loc["words", "ours"] == counts.words
    assert all(isinstance(why, str) and why for why in table["why"])


def test_a_row_names_the_part_that_makes_most_of_a_difference_and_how_much(counts):
    comparison = compare_counts(counts)
    for difference, (_, row) in zip(comparison.differences, comparison.table().iterrows(), strict=True):
        part = difference.main_part
        assert row["difference"] == round(difference.textstat - difference.ours, 1)
        assert row["of which"] == (round(difference.parts[part], 1) if part else 0.0)
        assert (row["mostly from"] == "no difference") is not bool(part)
    assert any(row != 0 for row in comparison.table()["of which"])
