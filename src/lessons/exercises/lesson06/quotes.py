"""6.5: quotation, scare quote or term."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

QUOTATION, SCARE, TERM = "quotation", "scare quote", "term"
_RIGHT_MARKS = {"a": QUOTATION, "b": QUOTATION, "c": SCARE, "d": QUOTATION, "e": SCARE, "f": TERM}

_QUOTES = (
    Misconception(
        "a short quotation is a scare quote",
        "it is short, and there is one who said it, in paragraph 27 as in 35. Length does not decide; an owner does.",
        {**_RIGHT_MARKS, "a": SCARE},
    ),
    Misconception(
        "the same words, the same use",
        "the words are those of the caption, and here a verb of saying gives them an owner. "
        "Which verb is it in paragraph 10?",
        {**_RIGHT_MARKS, "b": SCARE},
    ),
    Misconception(
        "marks always quote",
        "nobody is said to have called them that. What does the writer think of these people?",
        {**_RIGHT_MARKS, "e": QUOTATION},
    ),
    Misconception(
        "an odd word is a scare quote",
        "the word is odd, and the sentence tells it as the name of a place. Does the writer keep away from it?",
        {**_RIGHT_MARKS, "f": SCARE},
    ),
)

_QUOTE_ITEMS = {
    "a": Item(
        {QUOTATION: "the mothers said it"},
        "who said it, in paragraph 27?",
        {SCARE: "a short quotation is a scare quote"},
    ),
    "b": Item(
        {QUOTATION: "a father spoke of them"},
        "who spoke, in paragraph 10?",
        {SCARE: "the same words, the same use"},
    ),
    "c": Item(
        {
            SCARE: "nobody is said to have said it in the caption",
            QUOTATION: "a reader knows from paragraph 10 whose words they are",
        },
        "who is said to speak in paragraph 11?",
        {},
    ),
    "d": Item(
        {QUOTATION: "“he said” stands behind it"},
        "read paragraph 35 to its end: whose words are they?",
        {SCARE: "a short quotation is a scare quote"},
    ),
    "e": Item(
        {SCARE: "the writer doubts that they are experts"},
        "is a word named here, or kept at arm’s length?",
        {QUOTATION: "marks always quote"},
    ),
    "f": Item(
        {TERM: "it is the name of the place", QUOTATION: "it is what the locals say"},
        "what does the verb “call” do here?",
        {SCARE: "an odd word is a scare quote"},
    ),
}

QUOTES = Exercise(
    id="6.5",
    title="What do the marks do?",
    question=(
        "Say of each “quotation”, “scare quote” or “term”. a: “the blackened flesh” (paragraph 27). b: ‘torture pits’ "
        "(paragraph 10). c: ‘torture pits’ (the caption in paragraph 11). d: “sort of pits” (paragraph 35). "
        "e: The ‘experts’ never left the hotel. f: The locals call the place “the kettle”."
    ),
    answer=LabelEach(
        tuple(_QUOTE_ITEMS),
        OneOf((QUOTATION, SCARE, TERM), {"quote": QUOTATION, "mixed quotation": QUOTATION, "name": TERM}),
    ),
    judge=judge_labels(_QUOTE_ITEMS, _QUOTES),
    right=(
        _RIGHT_MARKS,
        {**_RIGHT_MARKS, "c": QUOTATION, "f": QUOTATION},
        {"A": "Quotation", "B": " quote", "C": "Scare-quote", "D": "QUOTATION", "E": "scare quote", "F": "Term"},
    ),
    hints=(
        "For each, look for an owner: is anybody said to have said these words?",
        "If there is an owner, it is a quotation, however short. If there is none, does something get its name?",
        "Three have an owner in the same sentence, and two can be read in two ways.",
    ),
    solution=(
        "a, b and d are quotations: the mothers, a father and “he” said them. c is a scare quote, or a quotation for a "
        "reader who remembers paragraph 10. e is a scare quote. f is a term, or the locals' word."
    ),
    misconceptions=_QUOTES,
)
