"""What 4.5 and 4.6 share: the nine questions to one figure, and how the answers are judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lessons.exercises.answers import SILENT, AnswerKind, Number, OneOf, Sentences, WordsOrSilence
from lessons.exercises.evidence import overlap, report_text
from lessons.exercises.exercise import Misconception, Verdict
from lessons.words import plain

YES, NO = "yes", "no"

FIELDS: dict[str, AnswerKind] = {
    "what": Sentences(),
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
class Asked:
    """One of the nine questions to one figure: which answers fit, where to look otherwise, what shows a wrong idea."""

    fits: Test
    nudge: str
    traps: Mapping[str, Test] = field(default_factory=dict)


def is_silent(answer: tuple[str, Any]) -> bool:
    """Does an answer say that the text does not say it?"""
    return answer[0] == SILENT


def says(*wanted: str) -> Test:
    """True for copied words that come near one of these, or hold all of its words."""
    return lambda answer: any(
        overlap(answer[0], words) >= 0.5 or overlap(_shared(answer[0], words), words) == 1 for words in wanted
    )


def _shared(answer: str, wanted: str) -> str:
    """The words of an answer that are wanted."""
    words = plain(wanted).split()
    return " ".join(word for word in answer.split() if plain(word) in words)


def judge_nine(
    asked: Mapping[str, Asked], misconceptions: tuple[Misconception, ...], praise: str
) -> Callable[[Mapping[str, Any]], Verdict]:
    """The judge of nine answers to one figure: all fit, or the first that does not and what it shows."""
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


def mentions(answer: str, *stems: str) -> bool:
    """Does an answer hold one of these word stems?"""
    return any(stem in answer.casefold() for stem in stems)


HINTS = "Three kinds of answer: words copied from the paragraph, “the text does not say”, and one number."
