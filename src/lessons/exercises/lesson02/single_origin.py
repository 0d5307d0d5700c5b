"""2.7: which claims rest on one origin."""

from __future__ import annotations

from lessons.exercises.answers import OneOf
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known
from lessons.exercises.sets import SetOf, found_of

LETTERS = ("a", "b", "c", "d", "e", "f")
SINGLE_LETTERS = frozenset({"a", "c", "e", "f"})
"""The claims of the key, and those that rest on one origin; a test counts them."""

_SEVERAL = frozenset(LETTERS) - SINGLE_LETTERS

_CLAIMS = (
    Misconception(
        "twice is two sources",
        "The number in a stands in two paragraphs (17 and 33), on the word of one and the same source. "
        "Count the origins, not the places.",
        sorted(SINGLE_LETTERS - {"a"}),
    ),
    Misconception(
        "many people are many sources",
        "Activists and officials are many people, but in f and in e they speak with one mouth "
        "(paragraphs 10 and 31). Nobody can tell them apart, so that is one voice.",
        sorted(SINGLE_LETTERS - {"e", "f"}),
    ),
)


def _judge_single(given: frozenset[str]) -> Verdict:
    hits, wanted, extra = found_of(given, SINGLE_LETTERS)
    if given == SINGLE_LETTERS:
        return Verdict(
            "right",
            f"All {wanted}: each of these rests on one origin. "
            "That does not make them false; it means that nothing in the report confirms them.",
        )
    if not extra and SINGLE_LETTERS - given == {"a"}:
        return _partly(hits, wanted, "twice is two sources")
    if not extra and SINGLE_LETTERS - given <= {"e", "f"}:
        return _partly(hits, wanted, "many people are many sources")
    if extra:
        wrong = min(given & _SEVERAL)
        return Verdict(
            "not yet",
            f"{hits} of {wanted} found, and {extra} too many. Look again at {wrong}: several voices say so, "
            "and the report shows no link between them.",
        )
    return Verdict(
        "not yet", f"{hits} of {wanted} found. Which other claim would fall if one single source were wrong?"
    )


def _partly(hits: int, wanted: int, name: str) -> Verdict:
    """What was found of the set, and the wrong idea that the rest shows."""
    verdict = known(_CLAIMS, name)
    return Verdict(verdict.outcome, f"{hits} of {wanted} found. {verdict.message}", name)


SINGLE = Exercise(
    id="2.7",
    title="What rests on one?",
    question="Which of the claims rest on a single origin? Give their letters.",
    answer=SetOf(OneOf(LETTERS)),
    judge=_judge_single,
    right=(
        sorted(SINGLE_LETTERS),
        sorted(SINGLE_LETTERS, reverse=True),
        set(SINGLE_LETTERS),
        ", ".join(sorted(SINGLE_LETTERS)).upper(),
    ),
    hints=(
        "Take one claim after the other and read its paragraphs. Write down who says it.",
        "A claim that stands in two paragraphs may have one source; a claim with a plural may have one too.",
        "More than half of the letters belong on your list.",
    ),
    solution=(
        f"{', '.join(sorted(SINGLE_LETTERS))}: each comes from one origin. "
        f"{' and '.join(sorted(_SEVERAL))} have several voices."
    ),
    misconceptions=_CLAIMS,
)
