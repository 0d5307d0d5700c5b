"""Lesson 04, What does the number count?: bounds, the nine questions, unfair comparisons, wholes and sums."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from lessons.exercises.answers import SILENT, AnswerKind, Form, LabelEach, Number, OneOf, Sentences, WordsOrSilence
from lessons.exercises.evidence import overlap, report_text
from lessons.exercises.exercise import Exercise, Misconception, Prediction, Verdict, known
from lessons.exercises.labels import Item, judge_labels
from lessons.figures.figure import Bound
from lessons.keys import open_key
from lessons.shares import answered_share, large_counts, own_word_share
from lessons.words import plain

PREDICTIONS = (
    Prediction(
        id="4.1",
        question="Of every 100 figures that count people, how many stand on nobody's word but the report's own?",
        answer=Number(0, 100),
        result=lambda: round(100 * own_word_share(open_key().figures.where(kind="people"))),
        unit="figures in 100",
        opens="The next cell",
    ),
    Prediction(
        id="4.4",
        question="Put nine questions to every large figure. Of every 100 questions, how many does the text answer?",
        answer=Number(0, 100),
        result=lambda: round(100 * answered_share(large_counts(open_key().figures))),
        unit="questions in 100",
        opens="The chart of the nine questions",
    ),
)

# --------------------------------------------------------------------- 4.2

_ONCE, _TWO, _CONFIRMED, _SLIP = (
    "one distance, written twice",
    "two distances",
    "one distance, confirmed twice",
    "one of them is wrong",
)

_SPELLINGS = (
    Misconception(
        "another spelling is another number",
        "The sign between the digits groups them for the eye and changes no value. "
        "Compare what is measured in paragraphs 1 and 4: from where to where?",
        _TWO,
    ),
    Misconception(
        "said twice is confirmed",
        "A second witness would have to know it on their own. Who is named as measuring it in paragraph 1, who in "
        "paragraph 4?",
        _CONFIRMED,
    ),
    Misconception(
        "uneven is wrong",
        "Uneven spelling tells of two hands or a hurried one, and nothing of the distance. "
        "Read both numbers aloud, in paragraphs 1 and 4.",
        _SLIP,
    ),
)


def _judge_spellings(answer: str) -> Verdict:
    for misconception in _SPELLINGS:
        if answer == misconception.example:
            return known(_SPELLINGS, misconception.name)
    return Verdict(
        "right",
        "One distance, and the caption repeats it: a program that compares letters would count two numbers. "
        "The report does not say who measured it.",
    )


SPELLINGS = Exercise(
    id="4.2",
    title="Two spellings",
    question="“6000 miles” stands in paragraph 1 and “6,000 miles” in paragraph 4. What do the two show?",
    answer=OneOf((_TWO, _ONCE, _CONFIRMED, _SLIP)),
    judge=_judge_spellings,
    right=(_ONCE, " One Distance, Written Twice. "),
    hints=(
        "Run report.page(1) and report.page(4) and read both sentences.",
        "Ask two things: is the same thing measured, and does the second place bring somebody who measured again?",
        "The thing measured is the same. Nobody is named in either place, so think about what a repetition is worth.",
    ),
    solution="“one distance, written twice”: same value, same two places, and nobody new who vouches for it.",
    misconceptions=_SPELLINGS,
)

# --------------------------------------------------------------------- 4.3

BOUNDS: tuple[str, ...] = get_args(Bound)
_BOUNDED = {"a": "at least", "b": "more than", "c": "more than", "d": "exactly", "e": "exactly"}

_BOUND = (
    Misconception(
        "the number without its hedge",
        "read paragraphs 8, 17 and 31: a small word in front of each number opens it at one end. Which word is it?",
        {**_BOUNDED, "a": "exactly"},
    ),
    Misconception(
        "more than lets the number itself stand",
        "if it were the number itself, to the last one, would the words in paragraph 17 still be true?",
        {**_BOUNDED, "b": "at least"},
    ),
    Misconception(
        "open at one end is open at both",
        "the word in paragraph 31 leaves one direction open. Could the true number lie below, too?",
        {**_BOUNDED, "c": "about"},
    ),
    Misconception(
        "doubt is a bound",
        "you may doubt the number, and the bound is what the words say. Is there a small word in front of it in "
        "paragraph 18?",
        {**_BOUNDED, "d": "at least"},
    ),
)

_HEDGED = {
    "a": Item(
        accepted={"at least": "the words say so"},
        nudge="read the words in front of the number in paragraph 8.",
        traps={"exactly": "the number without its hedge"},
    ),
    "b": Item(
        accepted={"more than": "the words say so"},
        nudge="read the words in front of the number in paragraph 17.",
        traps={"exactly": "the number without its hedge", "at least": "more than lets the number itself stand"},
    ),
    "c": Item(
        accepted={"more than": "“over” says so"},
        nudge="which of the labels means the same as the word in front of the number in paragraph 31?",
        traps={
            "exactly": "the number without its hedge",
            "about": "open at one end is open at both",
            "at least": "more than lets the number itself stand",
        },
    ),
    "d": Item(
        accepted={"exactly": "no hedge is written"},
        nudge="is there any small word in front of the number in paragraph 18?",
        traps={"at least": "doubt is a bound", "about": "doubt is a bound", "more than": "doubt is a bound"},
    ),
    "e": Item(
        accepted={
            "exactly": "no hedge is written",
            "about": "a group of so round a size was hardly counted head by head",
        },
        nudge="does a word in paragraph 12 open the number at one end?",
        traps={},
    ),
}

BOUNDING = Exercise(
    id="4.3",
    title="Bound or exact",
    question=(
        "What bound do the words give? a: 234 men (8). b: 75,000 soldiers (17). c: 100 recruits (31). "
        "d: 1,351 deaths (18). e: a group of 200 men (12)."
    ),
    answer=LabelEach(
        tuple(_HEDGED),
        OneOf(
            BOUNDS,
            {"exact": "exactly", "over": "more than", "greater than": "more than", "approximately": "about"},
        ),
    ),
    judge=judge_labels(_HEDGED, _BOUND),
    right=(
        _BOUNDED,
        {**_BOUNDED, "e": "about"},
        {"A": "At-least", "B": " more  than", "C": "Over", "D": "exact", "E": "EXACTLY"},
    ),
    hints=(
        "Run report.where(234) and look at the words right in front of the number; do the same for the others.",
        "No small word in front of the number: then the words give it as exact, whether or not you believe it.",
        "Three of the five have such a word. Of the other two, one is so round that a second label can be defended.",
    ),
    solution=(
        "a at least; b more than; c more than (“over”); d exactly, for no hedge is written; "
        "e exactly by its words, or about, because the number is so round."
    ),
    misconceptions=_BOUND,
)

# ---------------------------------------------------------------- 4.5 and 4.6

YES, NO = "yes", "no"

_FIELDS: dict[str, AnswerKind] = {
    "what": Sentences(least=1),
    "who": WordsOrSilence(report_text()),
    "how": WordsOrSilence(report_text()),
    "when": WordsOrSilence(report_text()),
    "out of": WordsOrSilence(report_text()),
    "compared": WordsOrSilence(report_text()),
    "nearest": Number(1, 1_000_000),
    "hedge": WordsOrSilence(report_text()),
    "stake": OneOf((YES, NO, SILENT), {"not stated": SILENT, "not said": SILENT, "it does not say": SILENT}),
}

Test = Callable[[Any], bool]


@dataclass(frozen=True)
class _Asked:
    """One of the nine questions to one figure: which answers fit, where to look otherwise, what shows a wrong idea."""

    fits: Test
    nudge: str
    traps: Mapping[str, Test] = field(default_factory=dict)


def _silent(answer: tuple[str, Any]) -> bool:
    return answer[0] == SILENT


def _says(*wanted: str) -> Test:
    """True for copied words that come near one of these, or hold all of its words."""
    return lambda answer: any(
        overlap(answer[0], words) >= 0.5 or overlap(_shared(answer[0], words), words) == 1 for words in wanted
    )


def _shared(answer: str, wanted: str) -> str:
    """The words of an answer that are wanted."""
    words = plain(wanted).split()
    return " ".join(word for word in answer.split() if plain(word) in words)


def _judge_nine(
    asked: Mapping[str, _Asked], misconceptions: tuple[Misconception, ...], praise: str
) -> Callable[[Mapping[str, Any]], Verdict]:
    messages = {m.name: m.message for m in misconceptions}

    def judge(form: Mapping[str, Any]) -> Verdict:
        wrong = [name for name, question in asked.items() if not question.fits(form[name])]
        if not wrong:
            return Verdict("right", praise)
        first = wrong[0]
        trap = next((name for name, shows in asked[first].traps.items() if shows(form[first])), "")
        said = messages[trap] if trap else asked[first].nudge
        return Verdict(
            "not yet", f"{len(asked) - len(wrong)} of {len(asked)} fit. Look again at “{first}”: {said}", trap
        )

    return judge


def _mentions(answer: str, *stems: str) -> bool:
    return any(stem in answer.casefold() for stem in stems)


_LOSSES_RIGHT = {
    "what": "Russian soldiers killed or wounded",
    "who": "US intelligence",
    "how": SILENT,
    "when": SILENT,
    "out of": SILENT,
    "compared": "the British army",
    "nearest": 1000,
    "hedge": "More than",
    "stake": YES,
}

_LOSSES = (
    Misconception(
        "killed or wounded read as killed",
        "two things are counted in one number, and you kept one of them. Read the verbs in paragraph 17.",
        {**_LOSSES_RIGHT, "what": "soldiers killed"},
    ),
    Misconception(
        "a source is a method",
        "who says it is one question, and how they came to the number is another. "
        "Does paragraph 17 tell of counting, estimating, or asking?",
        {**_LOSSES_RIGHT, "how": "US intelligence"},
    ),
    Misconception(
        "the report's day is the count's day",
        "that is the day on which the report was written. Does paragraph 17 say up to which day was counted?",
        {**_LOSSES_RIGHT, "when": "2022-07-30"},
    ),
    Misconception(
        "a neighbour's date",
        "that date stands in paragraph 18, with another figure. Does paragraph 17 have one of its own?",
        {**_LOSSES_RIGHT, "when": "the end of March"},
    ),
    Misconception(
        "a comparison is a whole",
        "these soldiers are no part of that army, so it is no whole to take a share of. "
        "Does paragraph 17 say how many were sent?",
        {**_LOSSES_RIGHT, "out of": "the British army"},
    ),
    Misconception(
        "every digit was counted",
        "the last digits in paragraph 17 are all noughts. What would a count, head by head, more likely look like?",
        {**_LOSSES_RIGHT, "nearest": 1},
    ),
    Misconception(
        "an outsider has no stake",
        "not to fight and to have nothing to gain are two things. "
        "Which words in paragraph 17 would show that nothing is at stake?",
        {**_LOSSES_RIGHT, "stake": NO},
    ),
)

_LOSSES_ASKED = {
    "what": _Asked(
        lambda a: _mentions(a, "kill", "dead", "death", "died") and _mentions(a, "wound", "injur", "hurt"),
        "which people, and what happened to them, in paragraph 17?",
        {"killed or wounded read as killed": lambda a: _mentions(a, "kill", "dead", "death", "died")},
    ),
    "who": _Asked(_says("US intelligence"), "who is named behind “according to” in paragraph 17?"),
    "how": _Asked(
        _silent,
        "do these words in paragraph 17 tell how anybody arrived at the number?",
        {"a source is a method": _says("US intelligence", "according to US intelligence")},
    ),
    "when": _Asked(
        _silent,
        "do these words date the count in paragraph 17?",
        {
            "the report's day is the count's day": _says("date 2022-07-30", "2022-07-30"),
            "a neighbour's date": _says("the end of March", "March"),
        },
    ),
    "out of": _Asked(
        _silent,
        "are the soldiers of paragraph 17 a part of what you wrote, and is its number given?",
        {"a comparison is a whole": _says("British army")},
    ),
    "compared": _Asked(_says("the British army"), "beside what does paragraph 17 put the number, between two commas?"),
    "nearest": _Asked(
        lambda a: 1000 <= a <= 5000,
        "which steps could the number of paragraph 17 have been rounded to, so that it ends as it does?",
        {"every digit was counted": lambda a: a == 1},
    ),
    "hedge": _Asked(_says("More than"), "which words stand right in front of the number in paragraph 17?"),
    "stake": _Asked(
        lambda a: a in (YES, SILENT),
        "read paragraph 17 again.",
        {"an outsider has no stake": lambda a: a == NO},
    ),
}

_NINE_HINTS = "Three kinds of answer: words copied from the paragraph, “the text does not say”, and one number."

LOSSES = Exercise(
    id="4.5",
    title="Nine questions to 75,000",
    question=(
        "Put the nine questions to the 75,000 of paragraph 17. Copy words, or write “the text does not say”; "
        "“nearest” is a number (1, 10, 100 …); “stake” is “yes”, “no” or “the text does not say”."
    ),
    answer=Form(_FIELDS),
    judge=_judge_nine(
        _LOSSES_ASKED,
        _LOSSES,
        "All nine fit. “stake” is contested: “yes”, because it speaks for a government; “the text does not say”, "
        "because no interest is named. “nearest” takes every rounding from a thousand to five thousand.",
    ),
    right=(
        _LOSSES_RIGHT,
        {**_LOSSES_RIGHT, "what": "killed or wounded", "nearest": "5,000", "stake": SILENT},
        {
            **_LOSSES_RIGHT,
            "who": "according to US intelligence",
            "how": "The text does not say.",
            "when": "not stated",
            "compared": "almost the size of the British army",
            "hedge": " more  than ",
            "stake": "Yes",
        },
    ),
    hints=(
        "Run report.page(17). " + _NINE_HINTS,
        "For “when” and “out of”, use this paragraph alone: what stands in another sentence belongs to another figure.",
        "Four of the nine can be copied. Three are left open by the text; “nearest” and “stake” you have to judge.",
    ),
    solution=(
        "what: Russian soldiers killed or wounded; who: US intelligence; how, when, out of: the text does not say; "
        "compared: the British army; nearest: 1,000 (or 5,000); hedge: more than; "
        "stake: yes, or the text does not say."
    ),
    misconceptions=_LOSSES,
)

_DEATHS_RIGHT = {
    "what": "deaths",
    "who": "Russia",
    "how": SILENT,
    "when": "the end of March",
    "out of": SILENT,
    "compared": SILENT,
    "nearest": 1,
    "hedge": SILENT,
    "stake": YES,
}

_DEATHS = (
    Misconception(
        "a neighbour's count",
        "the wounded belong to the figure before. What does the noun behind the number say in paragraph 18?",
        {**_DEATHS_RIGHT, "what": "killed or wounded"},
    ),
    Misconception(
        "telling is counting",
        "that verb says how the number was given out, and not how anybody arrived at it. "
        "Are there words for that in paragraph 18?",
        {**_DEATHS_RIGHT, "how": "admitted"},
    ),
    Misconception(
        "a larger number is a whole",
        "a whole is what the counted ones are a part of, on the same word and of the same day. "
        "That number stands in paragraph 17 and is somebody else's.",
        {**_DEATHS_RIGHT, "out of": "75,000"},
    ),
    Misconception(
        "the verb is a hedge",
        "a hedge opens the number itself: “about”, “at least”. The verb in paragraph 18 says how it was given out.",
        {**_DEATHS_RIGHT, "hedge": "admitted"},
    ),
    Misconception(
        "admitting ends the stake",
        "whose losses are they, in paragraph 18? The verb says that they were not told gladly.",
        {**_DEATHS_RIGHT, "stake": NO},
    ),
)

_DEATHS_ASKED = {
    "what": _Asked(
        lambda a: _mentions(a, "kill", "dead", "death", "died") and not _mentions(a, "wound", "injur", "hurt"),
        "which noun stands behind the number in paragraph 18?",
        {"a neighbour's count": lambda a: _mentions(a, "wound", "injur", "hurt")},
    ),
    "who": _Asked(_says("Russia", "Russia admitted"), "who gives the number out, in paragraph 18?"),
    "how": _Asked(
        _silent,
        "do these words in paragraph 18 tell how anybody arrived at the number?",
        {"telling is counting": _says("admitted", "Russia admitted")},
    ),
    "when": _Asked(
        lambda a: _silent(a) or _says("the end of March", "March")(a),
        "does paragraph 18 itself give a date?",
    ),
    "out of": _Asked(
        _silent,
        "are the deaths of paragraph 18 a part of what you wrote, and is its number given?",
        {"a larger number is a whole": _says("75,000", "More than 75,000 Russian soldiers")},
    ),
    "compared": _Asked(
        _silent,
        "does paragraph 18 itself put the number beside another? That you do so is your comparison, not the text's.",
        {"a larger number is a whole": _says("75,000", "More than 75,000 Russian soldiers")},
    ),
    "nearest": _Asked(
        lambda a: a == 1, "look at the last digit of the number in paragraph 18: has it been rounded away?"
    ),
    "hedge": _Asked(
        _silent,
        "does a word in front of the number in paragraph 18 open it at one end?",
        {"the verb is a hedge": _says("admitted", "Russia admitted")},
    ),
    "stake": _Asked(
        lambda a: a in (YES, SILENT),
        "read paragraph 18 again.",
        {"admitting ends the stake": lambda a: a == NO},
    ),
}

DEATHS = Exercise(
    id="4.6",
    title="Nine questions to 1,351",
    question="The same nine questions, put to the 1,351 of paragraph 18.",
    answer=Form(_FIELDS),
    judge=_judge_nine(
        _DEATHS_ASKED,
        _DEATHS,
        "All nine fit. “when” is contested: the end of March is when it was admitted, and the text does not say up to "
        "which day was counted. So is “stake”: Russia speaks of its own losses, yet no interest is named.",
    ),
    right=(
        _DEATHS_RIGHT,
        {**_DEATHS_RIGHT, "what": "1,351 deaths", "when": SILENT, "stake": SILENT},
        {
            **_DEATHS_RIGHT,
            "what": "Deaths of soldiers",
            "who": "russia",
            "when": "At the end of March",
            "nearest": " 1 ",
            "hedge": "none",
            "stake": "YES",
        },
    ),
    hints=(
        "Run report.page(18). " + _NINE_HINTS,
        "A verb such as “admitted” tells how a number is given out: that is neither how it was counted nor a hedge.",
        "More questions than before can only be answered with “the text does not say”. The date can be argued.",
    ),
    solution=(
        "what: deaths; who: Russia; when: the end of March (or the text does not say: it dates the admission); "
        "nearest: 1; stake: yes (or the text does not say); the other four: the text does not say."
    ),
    misconceptions=_DEATHS,
)

# --------------------------------------------------------------------- 4.7

_THING, _DATE, _WORD, _SAME, _LIE, _FAR = (
    "they count different things",
    "they are of different dates",
    "they stand on different sides' word",
    "both are about the same losses",
    "one of them is a lie",
    "they are too far apart",
)

_REASONS = {
    _THING: "one counts the killed and the wounded, the other deaths alone",
    _DATE: "one is of the end of March, the other has no date",
    _WORD: "each side gives a number of its own",
}

_FAIR = (
    Misconception(
        "the same topic is the same count",
        "Two figures on one topic may still count different people. Read what is counted in paragraphs 17 and 18.",
        {"fair": YES, "reason": _SAME},
    ),
    Misconception(
        "a gap shows a lie",
        "Before you call anybody a liar: could both numbers be right? "
        "Look in paragraphs 17 and 18 at what is counted, and up to when.",
        {"fair": NO, "reason": _LIE},
    ),
    Misconception(
        "size decides what compares",
        "Large and small numbers compare very well if they count the same. What differs besides the size, in "
        "paragraphs 17 and 18?",
        {"fair": NO, "reason": _FAR},
    ),
    Misconception(
        "the answer and the reason part ways",
        "Your reason speaks against your answer. Read paragraphs 17 and 18 side by side and decide which you mean.",
        {"fair": YES, "reason": _DATE},
    ),
)


def _judge_fair(form: Mapping[str, str]) -> Verdict:
    fair, reason = form["fair"], form["reason"]
    if fair == NO and reason in _REASONS:
        others = " and ".join(why for code, why in _REASONS.items() if code != reason)
        return Verdict(
            "right", f"Yes, do not set them side by side: {_REASONS[reason]}. Two more reasons hold: {others}."
        )
    if reason == _SAME and fair == YES:
        return known(_FAIR, "the same topic is the same count")
    if fair == YES or reason == _SAME:
        return known(_FAIR, "the answer and the reason part ways")
    return known(_FAIR, "a gap shows a lie" if reason == _LIE else "size decides what compares")


FAIR = Exercise(
    id="4.7",
    title="A fair comparison?",
    question="“US intelligence counts far more dead than Russia admits.” Is that fair to the two figures? Why?",
    answer=Form(
        {
            "fair": OneOf((YES, NO)),
            "reason": OneOf(
                (_SAME, _LIE, _FAR, _THING, _DATE, _WORD),
                {
                    "they stand on different sides’ word": _WORD,
                    "different things": _THING,
                    "different dates": _DATE,
                    "different sides": _WORD,
                },
            ),
        }
    ),
    judge=_judge_fair,
    right=(
        {"fair": NO, "reason": _THING},
        {"fair": "No", "reason": " Different dates "},
        {"fair": NO, "reason": "they stand on different sides’ word"},
    ),
    hints=(
        "Lay your answers to 4.5 and 4.6 side by side and look for the rows that differ.",
        "Ask whether both numbers could be right at the same time. If they could, what makes that possible?",
        "Three of the six reasons can be shown from the words of the two paragraphs. Any one of them will do.",
    ),
    solution=(
        "“no”. The first counts killed and wounded, the second deaths; the dates differ, and so do the sides. "
        "Both could be right at once, so the gap between them shows nothing by itself."
    ),
    misconceptions=_FAIR,
)

# --------------------------------------------------------------------- 4.8

_SENT, _REFUSED, _UNIT, _CONFIRMED_DEATHS, _HIT = (
    "all soldiers sent to fight",
    "all who refused",
    "all men of that unit",
    "all deaths that were confirmed",
    "the 75,000 killed or wounded",
)
_WHOLES_RIGHT = {"a": _SENT, "b": _REFUSED, "c": _UNIT, "d": _CONFIRMED_DEATHS}

_WHOLE = (
    Misconception(
        "any larger number is a whole",
        "the people of paragraph 17 are no group that these were taken from. "
        "Say the sentence: “… out of …”, with the people you look at.",
        {**_WHOLES_RIGHT, "a": _HIT},
    ),
    Misconception(
        "the widest group is always the whole",
        "paragraph 26 says where these men come from. A share of everybody would tell you little about them.",
        {**_WHOLES_RIGHT, "c": _SENT},
    ),
    Misconception(
        "many needs no whole",
        "“many of those” in paragraph 18 is a share without its numbers. Of whom is it said to be a part?",
        {**_WHOLES_RIGHT, "d": _SENT},
    ),
)

_PARTS = {
    "a": Item(
        accepted={
            _SENT: "the question is how common refusing is",
            _REFUSED: "the one report may have traced a part of them",
        },
        nudge="what would you want to know of the soldiers in paragraph 5: how common is what they did?",
        traps={_HIT: "any larger number is a whole"},
    ),
    "b": Item(
        accepted={
            _REFUSED: "the question is how many of them are held",
            _SENT: "the question is how many soldiers end up there",
        },
        nudge="for what were the men in paragraph 8 held, by the paragraphs before it?",
        traps={_HIT: "any larger number is a whole"},
    ),
    "c": Item(
        accepted={_UNIT: "they come from one unit"},
        nudge="read paragraph 26: which group do the men belong to?",
        traps={_SENT: "the widest group is always the whole", _HIT: "any larger number is a whole"},
    ),
    "d": Item(
        accepted={_CONFIRMED_DEATHS: "“many of those whose deaths …” says so"},
        nudge="read on behind “many of those” in paragraph 18.",
        traps={_SENT: "many needs no whole", _HIT: "any larger number is a whole"},
    ),
}

WHOLES = Exercise(
    id="4.8",
    title="Out of how many?",
    question=(
        "Which whole is missing? a: the 1,793 who refused (5). b: the 234 men held (8). "
        "c: the 300 men from a unit in Dagestan (26). d: many of those whose deaths were confirmed (18)."
    ),
    answer=LabelEach(tuple(_PARTS), OneOf((_SENT, _REFUSED, _UNIT, _CONFIRMED_DEATHS, _HIT))),
    judge=judge_labels(_PARTS, _WHOLE),
    right=(
        _WHOLES_RIGHT,
        {**_WHOLES_RIGHT, "a": _REFUSED, "b": _SENT},
        {
            "A": "All soldiers sent to fight",
            "B": " all who  refused",
            "C": "ALL MEN OF THAT UNIT",
            "D": _CONFIRMED_DEATHS,
        },
    ),
    hints=(
        "Say each aloud: “so many … out of all …”. Which group makes that a sentence that tells you something?",
        "A whole contains the counted ones. Leave out every group of which these people are no part.",
        "One group is a part of nothing here and stays over. For a and b, two wholes each can be defended.",
    ),
    solution=(
        "a: all soldiers sent to fight (or all who refused). b: all who refused (or all sent). "
        "c: all men of that unit. d: all deaths that were confirmed. The report gives none of these numbers."
    ),
    misconceptions=_WHOLE,
)

# --------------------------------------------------------------------- 4.9

_EQUAL, _NOBODY_LEFT, _CELLAR, _NOTHING = (
    "all groups are of the same size",
    "nobody is left out of the groups",
    "each group has a cellar of its own",
    "nothing",
)
_SUMS_RIGHT = {"basement": 34, "groups": 6, "assume": _EQUAL}

_SUMS = (
    Misconception(
        "others are everybody",
        "“Others” leaves out the one they are other than. Who else was in the basement of paragraph 9?",
        {**_SUMS_RIGHT, "basement": 33},
    ),
    Misconception(
        "of a size means times",
        "To divide people into groups makes no more people. How often does the size fit into the number of "
        "paragraph 24?",
        {**_SUMS_RIGHT, "groups": 2400},
    ),
    Misconception(
        "a size is a number of groups",
        "That is how many soldiers a group has. The question is how many such groups paragraph 24 makes.",
        {**_SUMS_RIGHT, "groups": 20},
    ),
    Misconception(
        "an even result needs no assumption",
        "That it divides without a rest is your arithmetic, and paragraph 24 does not state the number of groups. "
        "What must be true of the groups for it to hold?",
        {**_SUMS_RIGHT, "assume": _NOTHING},
    ),
    Misconception(
        "a detail is a condition",
        "Where they were locked up changes nothing about how many groups there are. "
        "Think of what would change the result in paragraph 24.",
        {**_SUMS_RIGHT, "assume": _CELLAR},
    ),
)


def _judge_sums(form: Mapping[str, Any]) -> Verdict:
    if form["basement"] != 34:
        if form["basement"] == 33:
            return known(_SUMS, "others are everybody")
        return Verdict("not yet", "Read the first sentence of paragraph 9: who was in the basement, and with whom?")
    if form["groups"] != 6:
        named = {2400: "of a size means times", 20: "a size is a number of groups"}
        if form["groups"] in named:
            return known(_SUMS, named[form["groups"]])
        return Verdict("not yet", "Take both numbers of paragraph 24 again: how often does the smaller fit in?")
    if form["assume"] == _NOTHING:
        return known(_SUMS, "an even result needs no assumption")
    if form["assume"] == _CELLAR:
        return known(_SUMS, "a detail is a condition")
    other = _NOBODY_LEFT if form["assume"] == _EQUAL else _EQUAL
    return Verdict(
        "right",
        "It adds up, and you know what that rests on. "
        f"A second assumption is just as needed: {other}. The report states neither result.",
    )


SUMS = Exercise(
    id="4.9",
    title="Does it add up?",
    question=(
        "How many people were in the basement of paragraph 9? How many groups does paragraph 24 make? "
        "What do you have to assume for the second?"
    ),
    answer=Form(
        {
            "basement": Number(0, 1_000_000),
            "groups": Number(0, 1_000_000),
            "assume": OneOf((_EQUAL, _NOBODY_LEFT, _CELLAR, _NOTHING)),
        }
    ),
    judge=_judge_sums,
    right=(
        _SUMS_RIGHT,
        {**_SUMS_RIGHT, "assume": _NOBODY_LEFT},
        {"basement": " 34 ", "groups": "6", "assume": "All groups are of the same size."},
    ),
    hints=(
        "Run report.page(9) and report.page(24). The first is a sum, the second a division.",
        "“With so many others”: count the one who is with them as well. Then divide the soldiers by a group's size.",
        "For the assumption, imagine one group smaller than the rest, or one soldier held alone: what would change?",
    ),
    solution=(
        "34 in the basement: 33 others and the son. 6 groups, if all are of the same size and nobody is left out. "
        "The report states neither, so both are yours."
    ),
    misconceptions=_SUMS,
)

EXERCISES = (SPELLINGS, BOUNDING, LOSSES, DEATHS, FAIR, WHOLES, SUMS)
