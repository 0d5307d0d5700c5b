"""A report in short, in lines for a terminal: who speaks, what is counted on whose word, what may not add up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lessons.report import Report


def summary(report: Report) -> str:
    """The three things that a reader asks of a report, each under a heading that says what is counted.

    Parameters
    ----------
    report : a report with its findings
    """
    lines = [*report.cleaned, *_speakers(report), *_figures(report), *_questions(report)]
    return "\n".join([repr(report), *(f"  {line}" for line in lines)])


def _speakers(report: Report) -> Iterator[str]:
    """Each voice that is said to have said something, in the order of the text, with how often."""
    from lessons.report import numbered

    times = report.attributions.where(layer="speech").tally("voice")
    nobodys = times.pop("", 0)
    by_voices = f"{numbered(sum(times.values()), 'statement')} by {numbered(len(times), 'voice')}"
    by_nobody = f"{numbered(nobodys, 'statement')} by nobody in particular"
    found = [said for said, there in ((by_voices, times), (by_nobody, nobodys)) if there]
    yield f"Who speaks? {' and '.join(found)}{':' if times else '.'}" if found else "Who speaks? Nobody is cited."
    for voice in report.voices:
        if voice.name in times:
            often = f", {times[voice.name]} statements" if times[voice.name] > 1 else ""
            yield f"  {voice.name} ({voice.identity}{often})"
    layers = report.attributions.tally("layer")
    besides = [numbered(layers[layer], noun) for layer, noun in _BESIDES.items() if layer in layers]
    if besides:
        yield f"Statements are what is said or written. Besides, the report tells {' and '.join(besides)}."


_BESIDES = {"thought": "thought", "attitude": "attitude"}
"""The attributions that are no statements, by their layer."""


def _figures(report: Report) -> Iterator[str]:
    """Each figure with its kind and the one on whose word it stands."""
    from lessons.report import numbered

    if not report.figures:
        yield "What is counted? The report gives no figure."
        return
    yield f"What is counted, and on whose word? {numbered(len(report.figures), 'figure')}:"
    for figure in report.figures:
        yield f"  {_in_a_line(figure.words)} [{figure.kind}, on the word of {figure.voice}]"


def _questions(report: Report) -> Iterator[str]:
    """Each question about the figures, with what raised it."""
    from lessons.report import numbered

    if not report.doubts:
        yield "Does it add up? Nothing found to ask. The rules know only some slips that numbers make: add up yourself."
        return
    yield f"Does it add up? {numbered(len(report.doubts), 'question')} to ask:"
    for doubt in report.doubts:
        yield f"  {doubt.question}"
        yield f"    {_in_a_line(doubt.why)}"


def _in_a_line(words: str) -> str:
    return " ".join(words.split())
