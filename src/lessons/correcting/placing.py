"""Where in the report the words stand that a learner copied, and whose word a figure stands on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lessons.correcting import changing
from lessons.correcting.changing import CannotChange
from lessons.correcting.kinds import KINDS, LabelKind
from lessons.findings import Finding, Spans
from lessons.paragraphs import Paragraph
from lessons.report import Report
from lessons.sourcing.attribution import Attribution
from lessons.words import plain


def places_of(
    report: Report, kind: LabelKind, read: dict[str, object], near: list[Paragraph], at: int | None
) -> dict[str, Spans]:
    """The places of the words that were copied, by the field that they are for."""
    copied = {name: str(read[name]) for name in KINDS[kind].spans if name in read}
    return {
        name: changing.find_place(report.text, words, near, report.paragraphs, at) for name, words in copied.items()
    }


def near(report: Report, paragraph: object, kind: LabelKind, read: dict[str, object]) -> list[Paragraph]:
    """The paragraph that the learner names, or the one that holds the longest of the copied words."""
    if isinstance(paragraph, (int, str)) and not isinstance(paragraph, bool) and str(paragraph).strip().isdigit():
        try:
            return [report.paragraph(int(paragraph))]
        except LookupError as error:
            raise CannotChange(str(error)) from None
    longest = max((str(read[name]) for name in KINDS[kind].spans if read.get(name)), key=len)
    places = changing.find_place(report.text, longest, [], report.paragraphs, None)
    return [p for p in report.paragraphs if p.start <= places[0][0] < p.end]


def voice_of_source(
    report: Report, changed: Attribution, source: Spans, attributions: Iterable[Attribution]
) -> str | None:
    """The voice that a label moves to with another source: who speaks there by another label, who is brought in
    there, who has that name, or somebody new. None where the source is as it was, or shares a word with it.
    """
    if not source or _meet(source, changed.source):
        return None
    for attribution in attributions:
        if attribution.voice and _meet(source, attribution.source):
            return attribution.voice
    for voice in report.voices:
        if _meet(source, tuple((mention.start, mention.end) for mention in voice.mentions)):
            return voice.name
    words = " ".join(report.text[source[0][0] : source[0][1]].split())
    return next((voice.name for voice in report.voices if plain(voice.name) == plain(words)), words)


def _meet(some: Spans, others: Spans) -> bool:
    return any(start < e and s < end for start, end in some for s, e in others)


def whose_word(said: object, attributions: Iterable[Attribution]) -> str:
    """On whose word: a voice of the report as it is spelt there, or the report."""
    from lessons.exercises.answers import AnswerError, OneOf
    from lessons.keys import REPORTER

    if said is None:
        return ""
    voices = dict.fromkeys(a.voice for a in attributions if a.voice)
    try:
        return OneOf((REPORTER, *voices), {"": REPORTER, "nobody": REPORTER}).read(said)
    except AnswerError:
        raise CannotChange(
            f"Nobody called “{said}” speaks in the report. Use a name from voices.table(), or “{REPORTER}”."
        ) from None


def same_place(one: Finding, other: Finding) -> bool:
    """True for two labels of the same words, whatever else they say."""
    return replace(one, why="") == replace(other, why="") or (
        (one.start, one.end) == (other.start, other.end) and type(one) is type(other)
    )
