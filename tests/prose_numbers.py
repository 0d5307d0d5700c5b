"""Numbers that the lessons' prose may state, and what each is held by; tests/prose_holders.py reads these tables.

Each key is (notebook, words of its prose). To state a number in a new lesson, either let a cell compute it, or add a
line here with what computes or proves it. Then change a digit in the prose and see a test fail.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from inspect import signature
from types import SimpleNamespace
from typing import get_args

from lessons import places, tables
from lessons.exercises import judge
from lessons.exercises.bank import EXERCISES, PREDICTIONS
from lessons.figures.figure import Bound, Figure
from lessons.figures.questions import QUESTIONS
from lessons.keys import open_key
from lessons.language import resampling
from lessons.language.formulas import flesch_kincaid
from lessons.report import Report, open_report
from lessons.sourcing.attribution import Attribution, Identity, VerbClass
from lessons.words import find_words


def _valued(id: str, report: str = "") -> float:
    """The value of a figure in the key, of the bundled report or of a practice report."""
    finding = open_key(report)[id]
    assert isinstance(finding, Figure)
    assert finding.value is not None
    return finding.value


FACTS: dict[tuple[str, str], Callable[[], float]] = {
    ("00_first_reading", "There were 1,351 deaths"): lambda: _valued("f26"),
    ("00_first_reading", "112 residents"): lambda: _valued("f11", "flood"),
    ("00_first_reading", "4.4 metres"): lambda: _valued("f20", "flood"),
    ("01_who_speaks", "34-year-old"): lambda: _valued("f11", "bridge"),
    ("04_what_does_the_number_count", "6000"): lambda: _valued("f02"),
    ("04_what_does_the_number_count", "6,000"): lambda: _valued("f08"),
    ("04_what_does_the_number_count", "1,793"): lambda: _valued("f09"),
    ("04_what_does_the_number_count", "234 men"): lambda: _valued("f13"),
    ("04_what_does_the_number_count", "200 men"): lambda: _valued("f18"),
    ("04_what_does_the_number_count", "75,000"): lambda: _valued("f23"),
    ("04_what_does_the_number_count", "1,351"): lambda: _valued("f26"),
    ("04_what_does_the_number_count", "300 men"): lambda: _valued("f42"),
    ("04_what_does_the_number_count", "100 recruits"): lambda: _valued("f50"),
    ("04_what_does_the_number_count", "80 percent of the shops"): lambda: _valued("f15", "results"),
    ("04_what_does_the_number_count", "60 shops"): lambda: _valued("f17", "results"),
    ("04_what_does_the_number_count", "1,200 jobs"): lambda: _valued("f19", "results"),
    ("04_what_does_the_number_count", "900 jobs"): lambda: _valued("f20", "results"),
    ("04_what_does_the_number_count", "$1.2bn"): lambda: _valued("f33", "results") / 10**9,
    ("04_what_does_the_number_count", "450 jobs"): lambda: _valued("f39", "results"),
    ("04_what_does_the_number_count", "300 that Tindal"): lambda: _valued("f41", "results"),
}
"""Findings in digits: a function that computes the number in the phrase."""


def _in_paragraph(words: str, number: int) -> Callable[[], bool]:
    """Whether some words of the report stand in a paragraph."""
    return lambda: bool(find_words(open_report().paragraph(number).words, words))


def _is_titled(id: str, words: str) -> Callable[[], bool]:
    """Whether an exercise is the one with some words in its title."""
    return lambda: words in EXERCISES[id].title


def _judged(id: str, **changed: object) -> str:
    """What is said of an exercise's right answer with one part of it changed."""
    exercise = EXERCISES[id]
    return judge(exercise, {**exercise.right[0], **changed}).outcome


def _can_be_read(id: str, **changed: object) -> bool:
    return _judged(id, **changed) in ("right", "not yet")


def _cue(id: str) -> str:
    finding = open_key()[id]
    assert isinstance(finding, Attribution)
    return finding.cue_words


@cache
def _practice(name: str) -> Report:
    return Report.read(places.data("practice", name, "report.txt"))


def _in_practice(name: str, words: str, number: int) -> Callable[[], bool]:
    """Whether some words stand in a paragraph of a practice report."""
    return lambda: bool(find_words(_practice(name).paragraph(number).words, words))


def _least_sentences(measure: str) -> int:
    rows = tables.rows("lexicon", "readability_minimum.csv")
    return next(int(row["sentences"]) for row in rows if row["measure"] == measure)


_A_TEXT = SimpleNamespace(words=200, sentences=10, syllables=300)

POINTERS: dict[tuple[str, str], Callable[[], bool]] = {
    ("00_first_reading", "Compare your answers to 0.4"): _is_titled("0.4", "I believe"),
    ("00_first_reading", "Statement **c** in 0.6"): _is_titled("0.6", "the report's own"),
    ("00_first_reading", "likely by Wednesday (paragraph 8)"): _in_practice("flood", "Wednesday", 8),
    ("00_first_reading", "reached 4.4 metres (paragraph 7)"): _in_practice("flood", "4.4 metres", 7),
    ("01_who_speaks", "kinds for each, as in 1.3"): _is_titled("1.3", "know the source"),
    ("01_who_speaks", "*were told* (paragraph 13)"): _in_practice("bridge", "were told", 13),
    ("04_what_does_the_number_count", "words give, as in 4.3"): _is_titled("4.3", "Bound"),
    ("05_how_hard_to_read", "the same formula as in 5.2"): _is_titled("5.2", "by hand"),
    ("05_how_hard_to_read", "paragraphs 1 to 8 of the flood, or its paragraphs 9 to 16"): lambda: (
        _practice("flood").last_number == 16
    ),
    ("05_how_hard_to_read", "paragraphs 1 to 4 of the flood, or its paragraphs 9 to 16"): lambda: (
        _practice("flood").last_number == 16
    ),
    ("00_first_reading", "paragraph 17 is always the same"): _in_paragraph("US intelligence", 17),
    ("01_who_speaks", "in paragraph 17, which part comes first"): _in_paragraph("according to", 17),
    ("01_who_speaks", "*A man* (paragraph 9)"): _in_paragraph("A man", 9),
    ("01_who_speaks", "*were told* (paragraph 25)"): _in_paragraph("were told", 25),
    ("02_how_many_voices", "*Sergey Bokov* (paragraphs 28 and 29)"): lambda: (
        _in_paragraph("Sergey Bokov", 28)() and _in_paragraph("he told the BBC", 29)()
    ),
    ("02_how_many_voices", "referees were offered money (paragraphs 2 and 8)"): lambda: (
        _in_practice("league", "approaches to match officials", 2)() and _in_practice("league", "reported offers", 8)()
    ),
    ("02_how_many_voices", "Paragraphs 3 and 4: how many **voices**"): lambda: (
        _in_practice("league", "integrity unit", 3)() and _in_practice("league", "A second person", 4)()
    ),
    ("02_how_many_voices", "silence was ordered from above (paragraphs 3 and 4)"): lambda: (
        _in_practice("league", "We were ordered to keep it inside", 3)()
        and _in_practice("league", "silenced from above", 4)()
    ),
    ("02_how_many_voices", "Paragraphs 3, 8, 9, 10, 17, 18, 19, 31, 33 and 34"): lambda: (
        {3, 8, 9, 10, 17, 18, 19, 31, 33, 34} <= {open_report().paragraph_of(a).number for a in open_key().attributions}
    ),
    ("03_what_does_the_verb_vouch_for", "In paragraph 6 the cue is *found*"): _in_paragraph("It found that", 6),
    ("03_what_does_the_verb_vouch_for", "*revealed* do to paragraph 9"): _in_paragraph("A man said his son", 9),
    ("03_what_does_the_verb_vouch_for", "for each, as in 3.2"): _is_titled("3.2", "Which class"),
    ("04_what_does_the_number_count", "75,000 soldiers (paragraph 17)"): _in_paragraph("75,000 Russian soldiers", 17),
    ("04_what_does_the_number_count", "copy words from paragraph 17"): _in_paragraph("almost the size of", 17),
    ("04_what_does_the_number_count", "read paragraph 8 and guess"): _in_paragraph("234 men", 8),
    ("04_what_does_the_number_count", "your answers in 4.5 and 4.6"): lambda: all(
        EXERCISES[id].title.startswith("Nine questions") for id in ("4.5", "4.6")
    ),
    ("06_who_acts_who_is_hidden", "'torture pits' (paragraph 10)"): _in_paragraph("spoke of ‘torture pits’", 10),
    ("06_who_acts_who_is_hidden", '"bully" (paragraph 16)'): _in_paragraph("bully", 16),
    ("06_who_acts_who_is_hidden", "'Harbour Boys' (paragraph 8)"): _in_practice("count", "Harbour Boys", 8),
    ("06_who_acts_who_is_hidden", "In paragraph 9 you may have known at once"): _in_paragraph("was arrested", 9),
    ("05_how_hard_to_read", "sentence of paragraph 25, and clap"): _in_paragraph("Fatima lost contact", 25),
}
"""Paragraphs and exercises that the prose points at, where nothing beside them says that they are the right ones."""

NAMED_LESSONS: dict[tuple[str, str], str] = {
    ("05_how_hard_to_read", "You may know it from Lesson 00"): "First reading",
    ("00_first_reading", "Lesson 01 says more about it"): "Who speaks",
    ("00_first_reading", "Lesson 04 takes that question up"): "number count",
    ("01_who_speaks", "In Lesson 00 you guessed"): "First reading",
    ("01_who_speaks", "You sealed a guess in Lesson 00"): "First reading",
    ("01_who_speaks", "Is that two sources? Lesson 02 asks"): "How many voices",
    ("01_who_speaks", "are not the same. Lesson 03 asks"): "verb vouch",
    ("02_how_many_voices", "In Lesson 01 you met them as sources"): "Who speaks",
    ("03_what_does_the_verb_vouch_for", "verb is the **cue** of Lesson 01"): "Who speaks",
    ("03_what_does_the_verb_vouch_for", "The machine of Lesson 01"): "Who speaks",
    ("03_what_does_the_verb_vouch_for", "In Lesson 01 you sorted the sources"): "Who speaks",
    ("07_my_own_report", "these two questions in Lesson 00"): "First reading",
    ("07_my_own_report", "In Lesson 00, before any tool"): "First reading",
    ("04_what_does_the_number_count", "In Lesson 00 you met one figure twice"): "First reading",
    ("04_what_does_the_number_count", "as in Lesson 01"): "Who speaks",
}
"""Lessons that are named without a link, and a word of their question in the README."""

CODE: dict[tuple[str, str], Callable[[], bool]] = {
    ("00_first_reading", '`predict("0.1", 25)`'): lambda: "0.1" in PREDICTIONS,
    ("03_what_does_the_verb_vouch_for", '`key["a20"]`'): lambda: _cue("a20") == "admitted",
    ("03_what_does_the_verb_vouch_for", '`key["a36"]`'): lambda: _cue("a36") == "claimed",
    ("04_what_does_the_number_count", "`1`"): lambda: _can_be_read("4.5", nearest=1),
    ("04_what_does_the_number_count", "`10`"): lambda: _can_be_read("4.5", nearest=10),
    ("04_what_does_the_number_count", "`100`"): lambda: _can_be_read("4.5", nearest=100),
    ("04_what_does_the_number_count", "`1000`"): lambda: EXERCISES["4.5"].right[0]["nearest"] == 1000,
    ("05_how_hard_to_read", "`grade = 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59`"): lambda: (
        flesch_kincaid(_A_TEXT) == 0.39 * 200 / 10 + 11.8 * 300 / 200 - 15.59
    ),
}
"""Code with digits in it that is no call of an exercise."""

EXAMPLES = (
    "`report.page(2)` shows paragraph 2",
    "`(20, 40)`",
    '`work.next(10, "figure")`',
    "`work.score(drawn=20)`",
    '`"1"` to `"4"`',
)
"""Code that shows how something is typed, with any number in it."""

CITED: dict[str, int] = {
    "Newell": 2018,
    "Paulos": 1995,
    "Kincaid": 1975,
    "Crossley": 2023,
    "White": 2006,
    "Kiparsky": 1970,
    "Wilson": 1927,
    "Bagga": 1998,
}
"""Works that are cited in prose, by their first author."""

WORDS: dict[tuple[str, str], Callable[[], bool]] = {
    ("00_first_reading", "at least four words"): lambda: (
        _judged("0.4", because="three short words") != "right" == _judged("0.4", because="these are four words")
    ),
    ("00_first_reading", "One of the four can be argued"): lambda: len(EXERCISES["0.6"].right[0]) == 4,
    ("00_first_reading", "when all four fit"): lambda: len(EXERCISES["0.6"].right[0]) == 4,
    ("01_who_speaks", "Seven answers are possible"): lambda: len(get_args(Identity)) == 7,
    ("01_who_speaks", "one of the seven kinds"): lambda: len(get_args(Identity)) == 7,
    ("02_how_many_voices", "Here are six claims"): lambda: len(open_key().claims) == 6,
    ("03_what_does_the_verb_vouch_for", "nine classes"): lambda: len(get_args(VerbClass)) == 9,
    ("04_what_does_the_number_count", "nine questions"): lambda: len(QUESTIONS) == 9,
    ("04_what_does_the_number_count", "Nine answers"): lambda: len(QUESTIONS) == 9,
    ("07_my_own_report", "nine questions"): lambda: len(QUESTIONS) == 9,
    ("07_my_own_report", "through all nine"): lambda: len(QUESTIONS) == 9,
    ("02_how_many_voices", "Five origins tell of cellars and pits"): lambda: (
        max(len(claim.origins) for claim in open_key().claims) == 5
    ),
    ("04_what_does_the_number_count", "one of the six"): lambda: len(get_args(Bound)) == 6,
    ("05_how_hard_to_read", "two thousand times"): lambda: resampling.RESAMPLES == 2000,
    ("05_how_hard_to_read", "the middle ninety-five of every"): lambda: (
        signature(resampling.interval).parameters["level"].default == 0.95
    ),
    ("05_how_hard_to_read", "asks for thirty sentences"): lambda: _least_sentences("smog") == 30,
}
"""Numbers in words, from four on, and what computes or proves them."""

CONVENTIONS = (
    # what stands right below: four sentences, a quiz, any number of origins, a target length
    "Four versions of one sentence",
    "which of these four told you",
    "one with five can be false",
    "in a thousand US news reports",
    "about two hundred words",
    # grades of school in the United States, with the ages of their pupils
    "grade five are ten or eleven years old",
    "grade twelve is the last year of high school",
    "sixteen is four years of college",
    # what a logarithmic axis is; the chart's own ticks are compared by nbval
    "each step to the right is ten times more",
)
"""Numbers in words that are agreed upon, and nothing that this project could find out."""
