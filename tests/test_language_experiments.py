"""Mixing words, counting parts, and what Lesson 05 says in words about both."""

from __future__ import annotations

import pytest

from lessons.language.counts import count_sentences
from lessons.language.experiments import part, shuffle_words
from lessons.language.news import least
from lessons.language.readability import readability
from lessons.language.resampling import RESAMPLES
from lessons.language.tokenizing import words_in
from lessons.report import open_report

REPORT = open_report()
COUNTS = REPORT.counts()


def test_mixing_keeps_every_word_in_its_sentence() -> None:
    mixed = shuffle_words(COUNTS)
    assert mixed.spans == COUNTS.spans
    assert mixed.text != COUNTS.text
    for start, end in COUNTS.spans:
        assert sorted(words_in(mixed.text, start, end)) == sorted(words_in(COUNTS.text, start, end))


def test_mixing_touches_nothing_outside_the_counted_sentences() -> None:
    mixed = shuffle_words(COUNTS)
    for paragraph in REPORT.paragraphs:
        if paragraph.kind != "body":
            assert mixed.text[paragraph.start : paragraph.end] == paragraph.words


def test_mixing_is_the_same_every_time_and_another_seed_mixes_otherwise() -> None:
    assert shuffle_words(COUNTS).text == shuffle_words(COUNTS).text
    assert shuffle_words(COUNTS).text != shuffle_words(COUNTS, seed=6).text


@pytest.mark.parametrize("seed", range(5))
def test_only_the_formulas_that_ask_for_names_notice_the_mixing_and_hardly(seed: int) -> None:
    before, after = readability(COUNTS), readability(shuffle_words(COUNTS, seed=seed))
    for one, other in zip(before.scores, after.scores, strict=True):
        assert one.value is not None
        if one.name in ("fog", "dale_chall", "ease_estimate"):
            assert other.value == pytest.approx(one.value, abs=0.3)
        else:
            assert other.value == one.value, one.name


def test_nothing_to_mix_is_no_error() -> None:
    assert shuffle_words(count_sentences("", ())).text == ""


def test_parts_add_up_to_the_whole_and_leave_captions_out() -> None:
    first, second = part(REPORT, 1, 19), part(REPORT, 20, REPORT.last_number)
    assert first.spans + second.spans == COUNTS.spans
    assert part(REPORT, 4, 4).sentences == 0
    with pytest.raises(LookupError, match="no paragraph 99"):
        part(REPORT, 1, 99)


# ------------------------------------------- what Lesson 05 says in words, or in a cell


def sentence(number: int) -> str:
    start, end = COUNTS.spans[number - 1]
    return COUNTS.text[start:end]


def test_the_worked_sentence_has_the_counts_that_the_lesson_types() -> None:
    text = "Fatima lost contact with her son at the beginning of this month."
    counts = count_sentences(text, ((0, len(text)),))
    assert (counts.words, counts.syllables, counts.sentences) == (12, 17, 1)
    assert text in REPORT.paragraph(25).words


def test_the_sentence_that_is_counted_by_hand_is_number_8_and_opens_paragraph_9() -> None:
    assert sentence(8) == "A man said his son was held in a basement with 33 others for two weeks."
    assert REPORT.paragraph(9).words.startswith(sentence(8))


def test_numbers_that_the_lesson_writes_out_in_words_are_so() -> None:
    assert RESAMPLES == 2000
    assert least("smog")[1] == 30


def test_the_exercise_on_intervals_has_the_answers_it_says() -> None:
    def score(first: int, last: int) -> tuple[float | None, float | None]:
        found = readability(part(REPORT, first, last))["flesch_kincaid"]
        return found.low, found.high

    (low, high), (other_low, other_high) = score(1, 19), score(20, 38)
    assert low is not None and high is not None and other_low is not None and other_high is not None  # noqa: PT018
    assert other_low < low < other_high < high
    opening, ending = score(1, 6)[0], score(34, 38)[1]
    assert opening is not None
    assert ending is not None
    assert opening > ending
    assert score(17, 19) == (None, None)


def test_the_exercise_on_textstat_has_the_answers_it_says() -> None:
    from lessons.language.comparison import FORMULA, compare_with_textstat

    parts = {d.formula.name: d.main_part for d in compare_with_textstat(REPORT).differences}
    assert parts["flesch_kincaid"] == "syllables"
    assert parts["dale_chall"] == "unfamiliar"
    assert parts["coleman_liau"] == FORMULA


def test_a_sentence_that_the_lesson_calls_easy_pulls_the_grade_down_and_some_short_ones_pull_it_up() -> None:
    from lessons.charts.sentence_profile import pulls_of

    pulls = pulls_of(COUNTS)
    assert REPORT.paragraph(38).words == sentence(42)
    assert pulls[41] < 0
    average = COUNTS.words / COUNTS.sentences
    assert any(pull > 0 for pull, tally in zip(pulls, COUNTS.by_sentence, strict=True) if tally.words < average)
