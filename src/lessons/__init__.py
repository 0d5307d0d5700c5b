"""Learn to read the news critically with code: who says it, what the number counts, what the wording does.

The names below are all that a notebook needs. Each is loaded when it is first used, so that ``import lessons`` is
quick and nothing parses text before it has to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lessons.comparing_figures import compare_figures as compare_figures
    from lessons.comparing_voices import compare_voices as compare_voices
    from lessons.evaluating import evaluation as evaluation
    from lessons.exercises import check as check
    from lessons.exercises import hint as hint
    from lessons.exercises import looking_back as looking_back
    from lessons.exercises import predict as predict
    from lessons.exercises import reveal as reveal
    from lessons.exercises import solution as solution
    from lessons.figures.sums import find_doubts as find_doubts
    from lessons.independence import ledger as ledger
    from lessons.keys import open_key as open_key
    from lessons.language.negation import negate as negate
    from lessons.language.verb_swap import swap_verb as swap_verb
    from lessons.practice import open_practice as open_practice
    from lessons.practice import practice_reports as practice_reports
    from lessons.report import Report as Report
    from lessons.report import open_report as open_report
    from lessons.shares import large_counts as large_counts
    from lessons.source_note import check_note as check_note
    from lessons.source_note import example_note as example_note
    from lessons.source_note import rubric as rubric

_HOME = {
    "Report": "lessons.report",
    "open_report": "lessons.report",
    "open_key": "lessons.keys",
    "open_practice": "lessons.practice",
    "practice_reports": "lessons.practice",
    "evaluation": "lessons.evaluating",
    "compare_figures": "lessons.comparing_figures",
    "compare_voices": "lessons.comparing_voices",
    "ledger": "lessons.independence",
    "find_doubts": "lessons.figures.sums",
    "large_counts": "lessons.shares",
    "swap_verb": "lessons.language.verb_swap",
    "negate": "lessons.language.negation",
    "check_note": "lessons.source_note",
    "example_note": "lessons.source_note",
    "rubric": "lessons.source_note",
    "check": "lessons.exercises",
    "hint": "lessons.exercises",
    "looking_back": "lessons.exercises",
    "predict": "lessons.exercises",
    "reveal": "lessons.exercises",
    "solution": "lessons.exercises",
}
_MODULES = ("charts",)

__all__ = [*_HOME, *_MODULES]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    if name in _MODULES:
        return import_module(f"lessons.{name}")
    raise AttributeError(f"lessons has no “{name}”. It has: {', '.join(__all__)}.")


def __dir__() -> list[str]:
    return sorted(__all__)
