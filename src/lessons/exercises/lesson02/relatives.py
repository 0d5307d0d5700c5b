"""2.3: how many relatives speak, and how often."""

from __future__ import annotations

from lessons.exercises.answers import Number
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known

RELATIVE_VOICES, RELATIVE_MENTIONS = 6, 8
"""How many voices of relatives the key has, and how often they are mentioned; a test counts them."""

_COUNTING = (
    Misconception(
        "mentions for voices",
        "That is how often relatives speak. One of them is brought in again as “he” and as “the man” "
        "(paragraphs 35 and 38). Count each speaker once.",
        RELATIVE_MENTIONS,
    ),
    Misconception(
        "merging without a reason",
        "To come down so far you have to take several nameless parents for one person. "
        "For one of these merges there is something to say (paragraphs 10 and 34). "
        "For the others the text gives nothing.",
        3,
    ),
)


def _judge_relatives(given: float) -> Verdict:
    voices, mentions = RELATIVE_VOICES, RELATIVE_MENTIONS
    if given == voices:
        return Verdict(
            "right",
            f"{voices}: without a reason in the text, each nameless parent stays a voice of its own. "
            f"{voices - 1} can be defended too, if the two fathers of paragraphs 10 and 34 are taken for one.",
        )
    if given == voices - 1:
        return Verdict(
            "right",
            f"{voices - 1}, if the fathers of paragraphs 10 and 34 are one man: both speak of pits. "
            f"The key counts {voices}, because that is all that ties them together.",
        )
    if given == mentions:
        return known(_COUNTING, "mentions for voices")
    if given < voices - 1:
        return known(_COUNTING, "merging without a reason")
    return Verdict("not yet", "Fewer. Count mothers who speak together as one voice, and each person once.")


RELATIVES = Exercise(
    id="2.3",
    title="How many relatives?",
    question="How many different voices of relatives speak in the report? Mothers who speak together are one voice.",
    answer=Number(0, 100, whole=True),
    judge=_judge_relatives,
    right=(RELATIVE_VOICES, f" {RELATIVE_VOICES} ", RELATIVE_VOICES - 1),
    hints=(
        "Look in paragraphs 9, 10, 23, 27 and 34 to 38. Who speaks, and whose relative is it?",
        "“he” in paragraph 35 and “the man” in paragraph 38 are somebody whom you have met already.",
        "Paragraph 9 has two of them. Each of the other four places brings one new voice, or perhaps not quite each.",
    ),
    solution=(
        "Six: the man and the woman of paragraph 9, another father (10), Fatima (23), mothers (27) "
        "and a soldier’s father (34). "
        "Five, if the two fathers are taken for one."
    ),
    misconceptions=_COUNTING,
)
