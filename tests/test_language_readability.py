"""Formulas against their papers' arithmetic, and scores that say how far to trust them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from lessons.language import formulas
from lessons.language.counts import Counts, count
from lessons.language.ease import ESTIMATE, agreement, coefficients
from lessons.language.formulas import FORMULAS
from lessons.language.news import news_scores, percentile
from lessons.language.readability import readability
from lessons.paragraphs import find_paragraphs
from lessons.parsing import parse
from lessons.sentences import find_sentences


def totals(**given: int) -> SimpleNamespace:
    """Counts with those given and zero for the rest."""
    names = ("sentences", "words", "syllables", "letters", "polysyllables", "complex_words", "unfamiliar")
    return SimpleNamespace(**{**dict.fromkeys(names, 0), **given})


@pytest.mark.parametrize(
    ("formula", "counts", "score"),
    [
        # 206.835 - .846 x 150 syllables in 100 words - 1.015 x 20 words in a sentence
        (formulas.flesch_ease, {"sentences": 5, "words": 100, "syllables": 150}, 206.835 - 126.9 - 20.3),
        # .39 x 20 + 11.8 x 1.5 - 15.59
        (formulas.flesch_kincaid, {"sentences": 5, "words": 100, "syllables": 150}, 7.8 + 17.7 - 15.59),
        # .4 x (20 words in a sentence + 10 percent of hard words)
        (formulas.fog, {"sentences": 5, "words": 100, "complex_words": 10}, 12.0),
        # 100 polysyllables in 30 sentences: the root is 10
        (formulas.smog, {"sentences": 30, "words": 600, "polysyllables": 100}, 3.1291 + 10.430),
        # .1579 x 10 percent + .0496 x 20 + 3.6365
        (formulas.dale_chall, {"sentences": 5, "words": 100, "unfamiliar": 10}, 1.579 + 0.992 + 3.6365),
        # .0588 x 480 letters in 100 words - .296 x 5 sentences in 100 words - 15.8
        (formulas.coleman_liau, {"sentences": 5, "words": 100, "letters": 480}, 28.224 - 1.48 - 15.8),
        # 4.71 x 4.8 + .5 x 20 - 21.43
        (formulas.ari, {"sentences": 5, "words": 100, "letters": 480}, 22.608 + 10 - 21.43),
        # (90 easy + 3 x 10 hard) / 5 sentences = 24, halved
        (formulas.linsear, {"sentences": 5, "words": 100, "polysyllables": 10}, 12.0),
        # (95 easy + 3 x 5 hard) / 10 sentences = 11, less 2, halved
        (formulas.linsear, {"sentences": 10, "words": 100, "polysyllables": 5}, 4.5),
    ],
)
def test_a_formula_gives_what_its_paper_gives(formula, counts, score):
    assert formula(totals(**counts)) == pytest.approx(score, abs=1e-9)


def test_dale_chall_adds_its_constant_only_above_five_percent():
    assert formulas.dale_chall(totals(sentences=1, words=6)) == pytest.approx(0.2976)
    assert formulas.dale_chall(totals(sentences=5, words=100, unfamiliar=5)) == pytest.approx(0.7895 + 0.992)


SENTENCE = "The council of Ostrava decided on Tuesday that the old bridge will stay open for another winter. "
SHORT = "It rained. "


def counts_of(text: str) -> Counts:
    paragraphs = find_paragraphs(text)
    doc = parse(text, [p.start for p in paragraphs])
    return count(text, paragraphs, find_sentences(doc))


@pytest.fixture(scope="module")
def enough() -> Counts:
    """Thirty-two sentences of two kinds."""
    return counts_of((SENTENCE + SHORT) * 16)


def test_a_score_lies_in_its_interval_and_has_a_place_among_news_reports(enough):
    for score in readability(enough).scores:
        assert score.low <= score.value <= score.high
        assert 0 <= score.percentile <= 100
        assert score.harder_than == pytest.approx(100 - score.percentile if score.unit == "ease" else score.percentile)


def test_the_same_text_has_the_same_interval_again(enough):
    assert readability(enough).to_json() == readability(enough).to_json()


@pytest.mark.parametrize(
    "text", ["", "Stop", "?!... —", "1 2 3 4", "Солдаты молчат.", "He ran. She hid.", "| a | b |\n| 1 | 2 |"]
)
def test_too_little_text_has_no_score_but_a_reason(text):
    for score in readability(counts_of(text)).scores:
        assert score.value is None
        assert score.note.startswith("not enough text")


@pytest.mark.parametrize(
    "text", ["Солдаты отказались воевать дальше. " * 40, "Die Regierung hat gestern beschlossen. " * 40]
)
def test_a_text_that_is_not_english_has_no_score_but_a_reason(text):
    assert readability(counts_of(text))["flesch_ease"].note.startswith("not English")


def test_a_reason_stands_where_the_score_would_in_the_row_in_the_json_and_in_print():
    result = readability(counts_of("He ran. She hid."))
    reason = "not enough text: needs 100 words and 5 sentences"
    score = result["flesch_kincaid"]
    assert score.row()["score"] == result.to_json()["flesch_kincaid"]["note"] == reason
    assert str(score) == f"{score.label}: {reason}"
    assert [score.row()[name] for name in ("from", "to", "harder than % of news")] == [None] * 3
    assert set(result.to_json()["fog"]) == {"value", "low", "high", "percentile", "harder_than", "note"}


def test_a_row_and_the_json_hold_what_the_score_holds(enough):
    score = readability(enough)["flesch_ease"]
    assert score.row() == {
        "formula": score.label,
        "score": round(score.value, 1),
        "from": round(score.low, 1),
        "to": round(score.high, 1),
        "harder than % of news": round(100 - score.percentile),
        "r with teachers": score.agreement,
        "unit": "ease",
        "source": score.source,
    }
    saved = readability(enough).to_json()["flesch_ease"]
    assert (saved["value"], saved["low"], saved["note"]) == (round(score.value, 2), round(score.low, 2), "")


def test_counts_say_what_they_count():
    assert repr(counts_of("The mayor left. The big old bridge is closed, said two engineers.")) == (
        "Counts: 2 sentences, 12 words, 15 syllables, 51 letters, 1 polysyllables, 1 complex words, 0 unfamiliar, "
        "12 english"
    )


def test_smog_needs_thirty_sentences():
    result = readability(counts_of(SENTENCE * 12))
    assert result["smog"].value is None
    assert result["flesch_kincaid"].value is not None


def test_an_unknown_formula_names_those_that_there_are(enough):
    with pytest.raises(KeyError, match="flesch_ease"):
        readability(enough)["lexile"]


def test_the_table_has_a_row_for_each_formula(enough):
    assert len(readability(enough).table()) == len(FORMULAS) + 1


def test_the_scores_of_news_stand_in_order_and_give_percentiles():
    formula = FORMULAS[1]
    scores = news_scores(formula)
    assert list(scores) == sorted(scores)
    assert percentile(scores[0] - 1, formula) == 0
    assert percentile(scores[-1] + 1, formula) == 100


def test_longer_sentences_and_rarer_words_are_estimated_as_harder():
    easy, long_ones, rare = (
        ESTIMATE.score(totals(sentences=s, words=100, unfamiliar=u)) for s, u in ((10, 5), (4, 5), (10, 30))
    )
    assert easy > long_ones
    assert easy > rare
    assert set(coefficients()) == {"constant", "log_words_per_sentence", "unfamiliar_share"}


def test_the_estimate_agrees_with_teachers_better_than_any_formula():
    r = agreement()
    assert all(abs(r[formula.name]) < r["ease_estimate"] for formula in FORMULAS)
