"""Counts against counts by hand: sentences, words and syllables of small texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.language.counts import Counts, count
from lessons.language.numerals import figure_syllables
from lessons.language.syllables import syllables
from lessons.paragraphs import find_paragraphs
from lessons.parsing import parse_many
from lessons.sentences import Sentence, find_sentences

GIVEN = [
    ("The U.S. said Mr. Smith left on Jan. 5. He was 3.5 percent richer.", 2, 14, 23),
    ("“We have won,” he said. “They lost.” She agreed.", 3, 9, 10),
    ("Troops refuse to fight\n\nThe army lost 300 men. Officials said nothing", 3, 12, 19),
    ("Prices rose 3.5 percent to $1,793.50 in 2014.", 1, 8, 30),
    ("The well-known 20-year-old pro-Moscow ex-soldier re-entered.", 1, 6, 16),
    ("I’ll say it: they don’t, won’t and can’t. We’re sure it’s Putin’s.", 2, 12, 13),
    ("I'll say it: they don't, won't and can't. We're sure it's Putin's.", 2, 12, 13),
    ("The army—already small—lost men and/or tanks.", 1, 9, 12),
    ("Read it at https://example.org/news/2022/07/report.html today.", 1, 5, 6),
    ("", 0, 0, 0),
    ("Stop", 1, 1, 1),
    ("?!... — “” ", 0, 0, 0),
    ("Солдаты отказались воевать. Их отправили в подвал.", 2, 7, 17),
    ("He ran. She hid. They lied. No one knew.", 4, 9, 9),
    ("Why... he asked? “Who knows!” she said. Nobody.", 3, 8, 10),
    ("'Torture pits' and 'the cellars' are used.", 1, 7, 9),
    ("J. K. Rowling and George W. Bush met in Washington, D.C. They spoke.", 2, 13, 19),
]
"""Text, sentences, words, syllables: the small texts that this project was given, counted by hand."""

OWN = [
    ("The cat sat on the mat.", 1, 6, 6),
    ("Dr. Lee met Mrs. Ali at 9 a.m. on Monday.", 1, 10, 15),
    ("“Stop!” she cried. He ran.", 2, 5, 5),
    ("About 1,200 people came.", 1, 4, 11),
    ("It cost $5.", 1, 3, 5),
    ("The price fell 7%.", 1, 4, 7),
    ("In 1998 the mill closed.", 1, 5, 9),
    ("They live in the U.K. and the U.S.A.", 1, 8, 11),
    ("BBC news is on.", 1, 4, 6),
    ("A well-known, hard-working nurse left.", 1, 5, 8),
    ("He can't, won't and didn't.", 1, 5, 6),
    ("The boy’s dog ate the girls’ cake.", 1, 7, 7),
    ("Is it true? Yes. No! Perhaps.", 4, 6, 7),
    ("Visit www.example.org/page now.", 1, 3, 4),
    ("Two lines\nhere they are", 2, 5, 5),
    ("She paid 3.25 euros; he paid nothing.", 1, 7, 12),
    ("The minister (who is ill) resigned.", 1, 6, 9),
    ("Rain/snow will fall.", 1, 4, 4),
    ("He said: “We won. They lost.”", 2, 6, 6),
    ("The 21st century began.", 1, 4, 9),
    ("Her 90-year-old aunt sings.", 1, 4, 7),
    ("Prof. Ann Bo spoke.", 1, 4, 6),
    ("Café owners in Zürich agree.", 1, 5, 9),
    ("We waited… and waited.", 1, 4, 6),
    ("—", 0, 0, 0),
    ("12", 1, 1, 1),
    ("Москва молчит.", 1, 2, 4),
    ("Mr. Orr, 64, and Ms. Vance, 33, wed on Sept. 3.", 1, 11, 18),
    ("“Who?” asked Tom. “Me,” said Sue.", 2, 6, 6),
    ("The re-elected co-owner e-mailed.", 1, 4, 10),
    ("Nobody knows; nobody cares.", 1, 4, 8),
    ("He owns iPhones, PCs and a TV.", 1, 7, 10),
]
"""The same for small texts of our own."""


@pytest.fixture(scope="module")
def counted() -> dict[str, Counts]:
    """Each small text, counted on the library's normal path."""
    texts = [text for text, *_ in GIVEN + OWN]
    docs = parse_many((text, [p.start for p in find_paragraphs(text)]) for text in texts)
    return {doc.text: count(doc.text, find_paragraphs(doc.text), find_sentences(doc)) for doc in docs}


@pytest.mark.parametrize(("text", "sentences", "words", "by_hand"), GIVEN + OWN)
def test_a_small_text_is_counted_as_by_hand(counted, text, sentences, words, by_hand):
    counts = counted[text]
    assert (counts.sentences, counts.words) == (sentences, words)
    assert abs(counts.syllables - by_hand) <= 0.05 * by_hand


def test_the_explanation_adds_up_to_the_counts(counted):
    for text, *_ in GIVEN + OWN:
        table, counts = counted[text].explain(), counted[text]
        if counts.words:
            assert len(table) == counts.words
            assert table["syllables"].sum() == counts.syllables
            assert table["unfamiliar"].sum() == counts.unfamiliar


@pytest.mark.parametrize(
    ("word", "number", "source"),
    [
        ("basement", 2, "CMU dictionary"),
        ("$1,793.50", 16, "figure read aloud"),
        ("MI6", 3, "spelled letter by letter"),
        ("US", 2, "spelled letter by letter"),
        ("us", 1, "CMU dictionary"),
        ("Sept", 3, "abbreviation"),
        ("pro-Moscow", 3, "sum of its parts"),
        ("Grunbalken", 3, "rule"),
    ],
)
def test_every_number_of_syllables_says_where_it_is_from(word, number, source):
    found = syllables(word)
    assert found.number == number
    assert found.source.startswith(source)


@pytest.mark.parametrize(
    ("figure", "number"),
    [
        ("0", 2), ("00", 4), ("1,000", 3), ("2,000,000", 3), ("4,000,000,000,000", 3), ("1,234,567", 18),
        ("10:30", 3), ("20th", 3), ("10th", 1), ("2nd", 2), ("12th", 1), ("21st", 3), ("1990s", 4), ("1905", 4),
        ("2005", 4), ("2000", 3), ("1100", 5), ("5km", 5), ("£3.50", 6), ("€1", 3), ("1234567890123456", 18),
    ],
)  # fmt: skip
def test_a_figure_has_the_syllables_with_which_it_is_read_aloud(figure, number):
    assert figure_syllables(figure) == number


def test_apostrophes_and_hyphens_of_every_kind_are_one():
    assert syllables("don’t") == syllables("don't")
    assert syllables("pro‐Moscow") == syllables("pro‑Moscow") == syllables("pro-Moscow")


def test_a_name_is_neither_complex_nor_unfamiliar():
    text = "They met Alexandrina Konstantinova in Alexandria."
    counts = _count_as_one_sentence(text)
    assert (counts.complex_words, counts.unfamiliar) == (0, 0)
    assert counts.polysyllables == 3


def test_an_unknown_word_at_the_head_of_a_sentence_is_no_name():
    assert _count_as_one_sentence("Negotiations failed.").unfamiliar >= 1


def test_captions_and_datelines_count_only_when_asked_for():
    text = "2 May 2021 A bridge fell down in the night, and nobody was hurt.\nThe bridge before the flood"
    paragraphs = find_paragraphs(text)
    sentences = [Sentence(text=text, start=p.start, end=p.end, why="") for p in paragraphs if p.kind != "dateline"]
    assert count(text, paragraphs, sentences).words == 11
    assert count(text, paragraphs, sentences, captions=True).words == 16


def test_counting_needs_no_parser():
    import subprocess
    import sys

    script = (
        "import sys, lessons.language.counts, lessons.language.readability, lessons.language.wording\n"
        "print([name for name in ('spacy', 'numpy', 'textstat', 'pandas') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@given(st.text(max_size=300))
def test_any_text_can_be_counted(text):
    counts = _count_as_one_sentence(text)
    assert counts.words <= max(1, len(text))
    assert counts.syllables >= 0
    assert counts.polysyllables <= counts.words


def _count_as_one_sentence(text: str) -> Counts:
    """Counts of a text, each of its paragraphs taken for one sentence."""
    paragraphs = find_paragraphs(text)
    sentences = [Sentence(text=text, start=p.start, end=p.end, why="") for p in paragraphs]
    return count(text, paragraphs, sentences, captions=True)
