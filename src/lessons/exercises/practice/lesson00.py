"""Lesson 00 once more, on the flood in Orren: on whose word, and somebody's or the report's own."""

from __future__ import annotations

from lessons.exercises.answers import OneOf
from lessons.exercises.exercise import Misconception
from lessons.exercises.practice.copying import copying_source
from lessons.exercises.practice.labelling import Asked, Slip, labelling

SLUG = "flood"

WHOSE_WORD = copying_source(
    id="0.p1",
    slug=SLUG,
    row="a17",
    head="officer",
    claim="a battery had not been replaced since 2019",
    others=(
        Misconception(
            "who repeats it for who says it",
            "The newspaper comes second: it says “the same”. Who comes before it, in paragraph 12?",
            "The Orren Post",
        ),
        Misconception(
            "the silent one for the speaker",
            "Read the verb: the council has said nothing about it yet. Who has, in paragraph 12?",
            "The council",
        ),
    ),
    praise="It rests on one officer without a name; the newspaper's own source may be the very same person.",
    hints=(
        "Run unseen.page(12) and read its first sentence to the end.",
        "Which words could you leave out so that the report would vouch for the battery itself?",
        "They stand behind “according to”, and they tell an office and a wish, and no name.",
    ),
)

SOMEBODY, REPORT = "somebody's word", "the report's own word"

_SPELLINGS = {
    "somebody’s word": SOMEBODY,
    "the report’s own word": REPORT,
    "somebody": SOMEBODY,
    "report": REPORT,
    "own": REPORT,
    "own word": REPORT,
    "the report": REPORT,
}

OWN_WORD = labelling(
    id="0.p2",
    title="Somebody's word, or the report's own?",
    question=(
        "Label each with “somebody's word” or “the report's own word”. a: nobody was killed (2). b: more rain was "
        "likely (8). c: boats brought out 112 residents (5). d: there was no danger (9). e: the flood of 1998 reached "
        "4.4 metres (7)."
    ),
    options=OneOf((SOMEBODY, REPORT), _SPELLINGS),
    asked={
        "a": Asked(REPORT, "no word says who claims it", "is there any word such as “said” in that sentence?"),
        "b": Asked(SOMEBODY, "Oke warned of it", "whose sentence is it, in paragraph 8?"),
        "c": Asked(REPORT, "no word says who claims it", "is anybody said to have counted, in paragraph 5?"),
        "d": Asked(SOMEBODY, "residents had been told so", "read the whole sentence in paragraph 9."),
        "e": Asked(
            REPORT,
            "its sentence has no cue",
            "either is defensible.",
            {SOMEBODY: "the gauge of the sentence before is the likeliest to know it"},
        ),
    },
    slips=(
        Slip(
            "a detail is a source",
            "a number to the last one feels as if somebody had signed it. Is there a word in paragraph 5 that says "
            "who?",
            "c",
            SOMEBODY,
        ),
        Slip(
            "nobody named is nobody's word",
            "paragraph 9 says that they were told so, by whom it does not say. Does the report itself hold that there "
            "was no danger?",
            "d",
            REPORT,
        ),
        Slip(
            "a forecast is a fact",
            "an expert's forecast is still what the expert says. Look for the verb in paragraph 8.",
            "b",
            REPORT,
        ),
    ),
    hints=(
        "For each, find the sentence with unseen.page(…) and look for a word that says that somebody says it.",
        "“Told” is such a word even where it stands in “had been told”. No such word: the report says it itself.",
        "Two of the five have such a word in their sentence. One of the others can be argued either way.",
    ),
    solution=(
        "a and c are the report's own word; b is Oke's; d is somebody's, though we do not learn whose. e can be "
        "argued: no cue stands in its sentence, but the gauge of the sentence before is the likeliest to know."
    ),
)

EXERCISES = (WHOSE_WORD, OWN_WORD)
