"""Lesson 06 once more, on the count in Amberley: who did it, and what the quotation marks do."""

from __future__ import annotations

from lessons.exercises.answers import OneOf
from lessons.exercises.exercise import Misconception
from lessons.exercises.practice.copying import Deed, missing_agents
from lessons.exercises.practice.labelling import Asked, Slip, labelling

SLUG = "count"

AGENTS = missing_agents(
    id="6.p1",
    slug=SLUG,
    question=(
        "Who did it? Copy the words that say so, or write “the text does not say”. a: the ballot boxes were found (5). "
        "b: the seals had been broken (5). c: the tyres were slashed (9). d: turnout was put at 79 (12). e: mistakes "
        "were made (6)."
    ),
    deeds={
        "a": Deed("", "", "look for “by” or for a subject in that sentence of paragraph 5."),
        "b": Deed(
            "",
            "",
            "look for somebody in that sentence of paragraph 5.",
            (
                Misconception(
                    "who had the chance did it",
                    "you may suspect somebody, and paragraph 5 names nobody. Where would the words stand?",
                    "Nobody",
                ),
            ),
        ),
        "c": Deed(
            "students",
            "students",
            "read the sentence in paragraph 9 to its last word.",
            (
                Misconception(
                    "the one it was done to",
                    "that is whose tyres they were. Who is said to have done it, in paragraph 9?",
                    "a member of the board",
                ),
                Misconception(
                    "a hedge hides the agent",
                    "“allegedly” says that it is not certain, and paragraph 9 still names somebody.",
                    "the text does not say",
                ),
            ),
        ),
        "d": Deed(
            "board",
            "a board",
            "there is a “by” in the second sentence of paragraph 12.",
            (
                Misconception(
                    "every passive hides somebody",
                    "some passives name their agent at the end. Read paragraph 12 behind the number.",
                    "the text does not say",
                ),
            ),
        ),
        "e": Deed(
            "",
            "",
            "what does paragraph 6 itself say about it?",
            (
                Misconception(
                    "who says it did it",
                    "she speaks for the board, and she leaves open who made them. Read the second sentence of "
                    "paragraph 6.",
                    "Edith Sorrel",
                ),
            ),
        ),
    },
    praise="Two agents are in the text, three are left out, and in one case the report itself points at the gap.",
    hints=(
        "Look at each with unseen.page(…): the one who did it stands behind “by”, or nowhere.",
        "Do not fill in what is likely. The question is what the words say.",
        "Two of the five name somebody, one of them with a word of doubt in front.",
    ),
    solution=(
        "a, b and e: the text does not say. c: students, and only allegedly. d: a board. In e the report says itself "
        "that nobody is named."
    ),
)

QUOTATION, SCARE, TERM = "quotation", "scare quote", "term"

MARKS = labelling(
    id="6.p2",
    title="What do the quotation marks do?",
    question=(
        "Label each with “quotation”, “scare quote” or “term”. a: “brazen attempt to steal the count” (3). b: ‘Harbour "
        "Boys’ (8). c: “volunteers” (8). d: ‘full access’ (10). e: “tyrant in a cardigan” (9)."
    ),
    options=OneOf((QUOTATION, SCARE, TERM), {"scare": SCARE, "quote": QUOTATION, "name": TERM}),
    asked={
        "a": Asked(QUOTATION, "he said so on Friday", "is somebody said to have used these words, in paragraph 3?"),
        "b": Asked(
            TERM, "it is a group's name", "what are they called, in paragraph 8?", {SCARE: "the marks may also mock it"}
        ),
        "c": Asked(
            QUOTATION,
            "Reve calls them so",
            "who uses the word, in paragraph 8?",
            {SCARE: "the report may doubt the word"},
        ),
        "d": Asked(SCARE, "it turned out to be a window", "does the report mean these words, in paragraph 10?"),
        "e": Asked(QUOTATION, "the leaflet says so", "where do the words stand, in paragraph 9?"),
    },
    slips=(
        Slip(
            "all marks quote",
            "the words were indeed said before, and here the report throws them back. What had they turned out to be, "
            "in paragraph 10?",
            "d",
            QUOTATION,
        ),
        Slip(
            "a rude word is a scare quote",
            "the words are rude, and a leaflet is named that uses them. Who writes them, in paragraph 9?",
            "e",
            SCARE,
        ),
        Slip(
            "a loaded word in marks is the report's own",
            "somebody is named who used these words on a certain day. Read paragraph 3 from its beginning.",
            "a",
            SCARE,
        ),
    ),
    hints=(
        "For each ask first: is anybody said to have used just these words?",
        "If nobody is: is it the name of something? Or does the report keep its distance from the word?",
        "Two can be argued. Of the others, only one is a scare quote.",
    ),
    solution=(
        "a and e quotation; b term, or scare quote; c quotation, because Reve calls them so, or scare quote, because "
        "the report may doubt it; d scare quote."
    ),
)

EXERCISES = (AGENTS, MARKS)
