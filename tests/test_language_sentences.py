"""Sentences as a person would count them."""

from __future__ import annotations

import pytest

from lessons.paragraphs import find_paragraphs
from lessons.parsing import parse
from lessons.sentences import find_sentences


def sentences(text: str) -> list[str]:
    doc = parse(text, [paragraph.start for paragraph in find_paragraphs(text)])
    return [sentence.words for sentence in find_sentences(doc)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("“Who did it?” she asked. Nobody spoke.", 2),
        ("They agreed to go home. return. Then they slept.", 2),
        ("A line\nanother line", 2),
        ("iPhones are dear. eBay sells them cheaper.", 2),
        ("she came home. he was not there. it rained. they ate.", 4),
        ("12 July 2021 Two bridges are closed.", 2),
    ],
)
def test_sentences_are_counted_as_a_person_counts(text, number):
    assert len(sentences(text)) == number


def test_no_sentence_crosses_a_paragraph():
    text = "The first line has no stop\nand the second starts small.\nThe third is whole."
    assert all("\n" not in sentence for sentence in sentences(text))
