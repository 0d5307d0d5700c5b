"""The source note: what is looked for, in which words, and that nothing typed breaks it."""

from __future__ import annotations

from typing import Any

import pytest

from lessons.practice import open_practice
from lessons.source_note import check_note, example_note, rubric, sample_note

BRIDGE = open_practice("bridge")


def met(text: Any) -> dict[str, bool]:
    return {requirement.name: requirement.met for requirement in check_note(text, BRIDGE).requirements}


def test_the_example_has_every_part() -> None:
    assert check_note(example_note(), BRIDGE).complete
    assert check_note(sample_note("sound")).complete


@pytest.mark.parametrize(
    ("cut", "part"),
    [
        ("I am fairly sure", "how sure you are yourself"),
        ("40,000", "a figure and whose word it is"),
    ],
)
def test_a_part_that_is_cut_out_is_missed(cut: str, part: str) -> None:
    sentences = [s for s in example_note().replace("\n", " ").split(". ") if cut not in s and "I cannot tell" not in s]
    text = ". ".join(sentences) if part.startswith("how") else example_note().replace(cut, "many")
    assert not met(text)[part]


def test_length_is_counted_in_words_from_150_to_250() -> None:
    for words, right in ((149, False), (150, True), (250, True), (251, False)):
        assert met("word " * words)["150 to 250 words"] is right


def test_a_source_counts_only_with_what_it_could_know() -> None:
    part = "two sources and what they could know"
    assert not met("Karin Dahl and Sofie Brandt speak.")[part]
    assert met("Dahl was there. Sofie Brandt cannot know it.")[part]
    assert met("Dahl spoke. She sat in the train. Brandt has it from the divers, at second hand.")[part]
    assert not met("A man was there and she saw it.")[part], "a pronoun and “a man” name no source"


def test_a_figure_counts_only_with_whose_word_and_as_the_report_has_it() -> None:
    part = "a figure and whose word it is"
    assert met("Coastline Cargo does not deny the 40000 litres.")[part]
    assert not met("There were 40,000 litres.")[part]
    assert not met("Coastline Cargo speaks of 50,000 litres.")[part]
    assert met("The 40,000 litres stand on the report's own word: nobody is named.")[part]


def test_a_quotation_that_is_not_in_the_report_is_named() -> None:
    said = check_note("She heard “a bang and then silence”, and “an awful noise”.", BRIDGE).requirements[-1]
    assert (said.met, said.found) == (False, "not in the report: “an awful noise”")


@pytest.mark.parametrize("text", ["", "...", None, 12, ["a"], b"x", "\ud800", "“" * 5000, "a. " * 50_000])
def test_anything_may_be_typed(text: Any) -> None:
    found = check_note(text, BRIDGE)
    assert not found.complete
    assert all(requirement.advice for requirement in found.requirements if not requirement.met)
    assert repr(found)
    assert found._repr_html_().startswith("<table>")


def test_the_rubric_has_four_levels_in_words_for_each_criterion() -> None:
    table = rubric()
    assert list(table.columns) == ["4 · strong", "3 · sound", "2 · on the way", "1 · not yet"]
    assert len(table) >= 5
    assert all(len(str(cell).split()) >= 3 for row in table.itertuples(index=False) for cell in row)
