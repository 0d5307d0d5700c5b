"""Lesson 02 once more, on the Northern League: voices and origins, and claims that rest on one."""

from __future__ import annotations

from lessons.exercises.answers import Form, Number, OneOf
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known
from lessons.exercises.practice.labelling import Asked, Slip, labelling
from lessons.keys import open_key
from lessons.sourcing.attribution import Attribution

SLUG = "league"

# --------------------------------------------------------------------- 2.p1

_SILENCED = ("a06", "a09", "a11")
"""Who says, with no name, that the silence was ordered: rows of the key."""


def _said(rows: tuple[str, ...]) -> list[Attribution]:
    key = open_key(SLUG)
    return [row for row in map(key.__getitem__, rows) if isinstance(row, Attribution)]


VOICES = len({a.voice for a in _said(_SILENCED)})
ORIGINS = len({a.origin for a in _said(_SILENCED)})

_COUNTED = (
    Misconception(
        "each voice is an origin",
        "Nothing in paragraphs 3 and 4 says that they know it apart from one another. Could one of them have told the "
        "others, or be one of the others?",
        {"voices": VOICES, "origins": VOICES},
    ),
    Misconception(
        "a second person is a second origin",
        "“A second person” is a second voice. Does paragraph 4 say how that person knows?",
        {"voices": VOICES, "origins": 2},
    ),
    Misconception(
        "no name is no origin",
        "A source without a name may still have been there. Who says “we” in paragraph 3?",
        {"voices": VOICES, "origins": 0},
    ),
    Misconception(
        "the same words, the same voice",
        "They may be one and the same, and the text brings them in as several. Count them as paragraphs 3 and 4 do.",
        {"voices": 1, "origins": ORIGINS},
    ),
)


def _judge_count(form: dict[str, float]) -> Verdict:
    voices, origins = form["voices"], form["origins"]
    if voices == 1:
        return known(_COUNTED, "the same words, the same voice")
    if voices not in (VOICES, VOICES + 1):
        return Verdict("not yet", "Count the voices again: who in paragraphs 3 and 4 says it, and has no name?")
    if origins == ORIGINS:
        also = " With Touchline, which passes it on, they are one more." if voices == VOICES else ""
        return Verdict(
            "right", f"Several voices, and only one of whom the text tells how they know: “we were ordered”.{also}"
        )
    if origins == 0:
        return known(_COUNTED, "no name is no origin")
    return known(_COUNTED, "a second person is a second origin" if origins == 2 else "each voice is an origin")


COUNTED = Exercise(
    id="2.p1",
    title="Voices and origins",
    question=(
        "Paragraphs 3 and 4: how many voices without a name say that silence was ordered? And of how many does the "
        "text tell that they know it at first hand?"
    ),
    answer=Form({"voices": Number(0, 100, whole=True), "origins": Number(0, 100, whole=True)}),
    judge=_judge_count,
    right=(
        {"voices": VOICES, "origins": ORIGINS},
        {"ORIGINS": f" {ORIGINS} ", "Voices": str(VOICES)},
        {"voices": VOICES + 1, "origins": ORIGINS},
    ),
    hints=(
        "Run unseen.page(3, 4) and put a finger on each one who says it.",
        "For each voice ask: does the text say how this one knows? “Was there” counts, “gave the same account” does "
        "not.",
        "Look for the word “we”. The others could have it from the one who says it.",
    ),
    solution=(
        f"{VOICES} voices: the former member, a second person, “an insider” (and Touchline, which passes it on). "
        f"{ORIGINS} origin: only the former member says “we were ordered”; of the others we do not learn how they know."
    ),
    misconceptions=_COUNTED,
)

# --------------------------------------------------------------------- 2.p2

ONE, ECHO, SEVERAL = "one voice", "several voices, one origin", "several origins"


def _resting_on(rows: tuple[str, ...]) -> str:
    """What a claim rests on, by the key's voices and origins of the rows in which it is made."""
    voices, origins = {a.voice for a in _said(rows)}, {a.origin for a in _said(rows)}
    if len(voices) == 1:
        return ONE
    return ECHO if len(origins) == 1 else SEVERAL


RESTS_ON = labelling(
    id="2.p2",
    title="What does the claim rest on?",
    question=(
        "Label each with “one voice”, “several voices, one origin” or “several origins”. a: silence was ordered from "
        "above (3, 4). b: referees were offered money (2, 8). c: a law firm was hired (9). d: the unit never asked for "
        "help (5)."
    ),
    options=OneOf((ONE, ECHO, SEVERAL), {"one origin": ECHO, "echo": ECHO, "single source": ONE}),
    asked={
        "a": Asked(
            _resting_on(_SILENCED), "nothing tells the voices apart", "who in paragraphs 3 and 4 could know it?"
        ),
        "b": Asked(
            _resting_on(("a04", "a17")),
            "a paper of the league and the referees' own association each tell of it",
            "who tells of it in paragraph 2, and who in paragraph 8?",
            {ECHO: "the memo may rest on the very offers that the association knows of"},
        ),
        "c": Asked(_resting_on(("a22",)), "one person, and the firm says nothing", "who says so, in paragraph 9?"),
        "d": Asked(_resting_on(("a14",)), "Carrow alone says it", "who says so, in paragraph 5?"),
    },
    slips=(
        Slip(
            "each voice is an origin",
            "they all say the same, and nothing in paragraphs 3 and 4 tells how the second and the third know it.",
            "a",
            SEVERAL,
        ),
        Slip(
            "a name beside it is a source",
            "the firm is named in paragraph 9, and it declined to comment. Who does say it?",
            "c",
            SEVERAL,
        ),
        Slip(
            "an office is more than one voice",
            "a president speaks for many, and the claim in paragraph 5 still has one voice.",
            "d",
            ECHO,
        ),
        Slip(
            "what a paper says needs no origin",
            "paragraph 8 brings in somebody new, who counts members of their own. Is that the memo speaking?",
            "b",
            ONE,
        ),
    ),
    hints=(
        "For each claim, list everybody who is said to say it.",
        "Then ask of each two: could the one have it from the other? If the text gives no reason against it, they are "
        "one.",
        "Two of the four have a single voice. One has many voices that could be one. The last can be argued.",
    ),
    solution=(
        "a several voices, one origin; b several origins (the league's own paper and the referees' association), or "
        "one, if the memo rests on the same offers; c and d one voice."
    ),
)

EXERCISES = (COUNTED, RESTS_ON)
