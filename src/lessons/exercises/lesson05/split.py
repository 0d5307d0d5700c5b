"""5.5: what splitting a sentence changes."""

from __future__ import annotations

import re
from typing import Any

from lessons.exercises.answers import Form, OneOf, Sentences
from lessons.exercises.evidence import overlap
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known
from lessons.language.counts import count_sentences
from lessons.language.formulas import flesch_kincaid

_LONG = (
    "More than 75,000 Russian soldiers, almost the size of the British army, have been killed or wounded, according to "
    "US intelligence, which frustrated their efforts to advance in the eastern Donbas region."
)
UP, DOWN, STAYS = "up", "down", "no change"

_GOOD_SPLIT = (
    "According to US intelligence, more than 75,000 Russian soldiers have been killed or wounded. That is almost the "
    "size of the British army. It frustrated their efforts to advance in the eastern Donbas region."
)

_SPLIT = (
    Misconception(
        "the sentence that loses its source",
        "Nobody vouches for the number any more, so your version claims it outright and the report does not. "
        "In paragraph 17 two words name who does; keep them with the number.",
        {
            "text": "More than 75,000 Russian soldiers, almost the size of the British army, have been killed or "
            "wounded. This frustrated their efforts to advance in the eastern Donbas region.",
            "score": DOWN,
        },
    ),
    Misconception(
        "half of the count is lost",
        "Paragraph 17 counts two things in one number, and your version names one of them. Read its verbs again.",
        {
            "text": "More than 75,000 Russian soldiers, almost the size of the British army, have been killed, "
            "according to US intelligence. This frustrated their efforts to advance in the eastern Donbas region.",
            "score": DOWN,
        },
    ),
    Misconception(
        "the number loses its hedge",
        "The number has lost the small words in front of it, so it is surer than in paragraph 17. "
        "A split keeps every hedge.",
        {
            "text": "75,000 Russian soldiers, almost the size of the British army, have been killed or wounded, "
            "according to US intelligence. This frustrated their efforts to advance in the eastern Donbas region.",
            "score": DOWN,
        },
    ),
    Misconception(
        "the source is left behind",
        "The number and its source now stand in different sentences, so the first one claims the number on the "
        "report's own word. Put them into one sentence, as in paragraph 17.",
        {
            "text": "More than 75,000 Russian soldiers have been killed or wounded. That is almost the size of the "
            "British army. This is according to US intelligence. It frustrated their efforts to advance in the eastern "
            "Donbas region.",
            "score": DOWN,
        },
    ),
    Misconception(
        "a comma ends a sentence",
        "That is still one sentence: the formula hears full stops, not commas. "
        "Where in paragraph 17 could a full stop stand?",
        {"text": _LONG, "score": DOWN},
    ),
    Misconception(
        "more sentences, higher score",
        "Look at the first part of the formula: the words are divided by the sentences. "
        "What does that part do when paragraph 17 has more sentences and hardly more words?",
        {"text": _GOOD_SPLIT, "score": UP},
    ),
    Misconception(
        "retelling for splitting",
        "That is another text, so you could not tell what moved its score. "
        "Keep the words of paragraph 17 and change only what the full stops make you change.",
        {"text": "US intelligence counted 75,000 men. Things went badly.", "score": DOWN},
    ),
)


_PARTS_OF_17 = {
    "half of the count is lost": r"\bwounded\b|\binjured\b",
    "the number loses its hedge": r"\b(?:more than|over)\b",
}
"""What the figure of paragraph 17 must not lose in a split, as a pattern, by the misconception of losing it."""


def _judge_split(form: dict[str, Any]) -> Verdict:
    text: str = re.sub(r"\bU\.\s?S\.", "US", form["text"])
    sentences = [text[start:end] for start, end in _stops(text)]
    if overlap(text, _LONG) < 0.75:
        named = "75,000" in text and "intelligence" not in text.casefold() and overlap(text, _LONG) >= 0.6
        return known(_SPLIT, "the sentence that loses its source" if named else "retelling for splitting")
    if len(sentences) < 2:
        return known(_SPLIT, "a comma ends a sentence")
    if "75,000" not in text.replace("75000", "75,000"):
        return Verdict("not yet", "The number of paragraph 17 is gone. A split keeps every figure.")
    if "us intelligence" not in text.casefold():
        return known(_SPLIT, "the sentence that loses its source")
    lost = next((what for what, words in _PARTS_OF_17.items() if not re.search(words, text, re.I)), None)
    if lost:
        return known(_SPLIT, lost)
    if not any("us intelligence" in s.casefold() and re.search(r"75,?000", s) for s in sentences):
        return known(_SPLIT, "the source is left behind")
    if form["score"] == UP:
        return known(_SPLIT, "more sentences, higher score")
    before = float(flesch_kincaid(count_sentences(_LONG, ((0, len(_LONG)),))))
    after = float(flesch_kincaid(count_sentences(text, tuple(_stops(text)))))
    if form["score"] == STAYS:
        return Verdict(
            "not yet",
            "Words and syllables hardly change, and one count in the formula does. "
            "Which one, when paragraph 17 gets another full stop?",
        )
    if after >= before:
        return Verdict(
            "not yet",
            "The full stops are there, and your version has so many more syllables that the score does not go down. "
            "Keep closer to the words of paragraph 17.",
        )
    return Verdict(
        "right",
        f"From grade {before:.1f} to {after:.1f}, with the source still beside its number. "
        "Now say what became of “which”: is it as plain as before what frustrated whom?",
    )


def _stops(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a short text stand: each ends at . ! or ? before a blank or at the end."""
    found = re.finditer(r"\S.*?(?:[.!?]+[”’\"')\]]*(?=\s|$)|$)", text, re.DOTALL)
    return [match.span() for match in found if any(map(str.isalnum, match.group()))]


SPLIT = Exercise(
    id="5.5",
    title="Split a sentence",
    question=(
        "Write paragraph 17 as two or more sentences, with its own words as far as they go, and keep it clear on whose "
        "word the number stands. Say which way the score moves: “up”, “down” or “no change”."
    ),
    answer=Form({"text": Sentences(), "score": OneOf((UP, DOWN, STAYS), {"same": STAYS, "lower": DOWN})}),
    judge=_judge_split,
    right=(
        {"text": _GOOD_SPLIT, "score": DOWN},
        {"text": _GOOD_SPLIT.replace("According to US", " according to us"), "score": " Down "},
        {
            "text": "More than 75,000 Russian soldiers, almost the size of the British army, have been killed or "
            "wounded, according to US intelligence. This frustrated their efforts to advance in the eastern Donbas "
            "region.",
            "score": "DOWN",
        },
    ),
    hints=(
        "Read the sentence aloud. Where do you take a breath? One of these places can carry a full stop.",
        "Behind a full stop you need a new subject: “That”, “This” or “It” will often do.",
        "The last part, from “which” on, comes off most easily. Then look where the source stands, and look at the "
        "formula: what is divided by the number of sentences?",
    ),
    solution=(
        "For example: “According to US intelligence, more than 75,000 Russian soldiers have been killed or wounded. "
        "That is almost the size of the British army. It frustrated …” The score goes down. But whose word is the "
        "second sentence now?"
    ),
    misconceptions=_SPLIT,
)
