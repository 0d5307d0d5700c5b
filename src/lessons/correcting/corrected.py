"""A report as its learner corrected it: the same kind of report, so that every chart and table follows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from lessons.analysis import Analysis
from lessons.correcting.replay import Item
from lessons.figures.figure import Figure
from lessons.figures.whose_word import with_attributions
from lessons.findings import Finding, Findings
from lessons.keys import REPORTER
from lessons.language.mark import Mark
from lessons.report import Report
from lessons.sourcing.attribution import Attribution
from lessons.sourcing.voice import Mention, Voice, merges

OWN_WHY = "your correction"

F = TypeVar("F", bound=Finding)


def corrected(report: Report, items: Iterable[Item]) -> Report:
    """The report with the learner's labels in place of the machine's."""
    kept = [item for item in items if item.mine is not None]
    unspoken = [a for a in report.attributions if a.layer != "speech"]
    attributions = Findings(sorted([*_of(Attribution, kept), *unspoken], key=lambda a: (a.start, a.end)))
    analysis = Analysis(
        paragraphs=report.paragraphs,
        sentences=report.sentences,
        attributions=attributions,
        voices=_voices(report, attributions),
        figures=_figures(kept, attributions),
        wording=Findings(sorted(_of(Mark, kept), key=lambda m: (m.start, m.end))),
    )
    mine = Report(report.text, report.name, cleaned=report.cleaned, analysis=analysis)
    mine.path = report.path
    return mine


def _of(kind: type[F], items: Iterable[Item]) -> list[F]:
    return [item.mine for item in items if isinstance(item.mine, kind)]


# ---------------------------------------------------------------------- voices


def _voices(report: Report, attributions: Findings[Attribution]) -> Findings[Voice]:
    """The speakers of the corrected attributions; those of the machine's that nobody speaks as any more are gone."""
    spoken: dict[str, list[Attribution]] = {}
    for attribution in attributions:
        if attribution.voice and attribution.source:
            spoken.setdefault(attribution.voice, []).append(attribution)
    before = {voice.name: voice for voice in report.voices}
    reasons = {(m.start, m.end): m.why for voice in report.voices for m in voice.mentions}
    found = [_voice(name, said, before.get(name), reasons) for name, said in spoken.items()]
    return Findings(sorted(found, key=lambda voice: voice.start))


def _voice(name: str, said: list[Attribution], before: Voice | None, reasons: dict[tuple[int, int], str]) -> Voice:
    spans = sorted({span for attribution in said for span in attribution.source[:1]})
    mentions = tuple(
        Mention(text=said[0].text, start=start, end=end, why=reasons.get((start, end), OWN_WHY)) for start, end in spans
    )
    return Voice(
        text=said[0].text,
        start=mentions[0].start,
        end=mentions[0].end,
        why=merges(mentions),
        name=name,
        origin=said[0].origin or name,
        origin_why=before.origin_why if before and before.origin == said[0].origin else OWN_WHY,
        identity=said[0].identity,
        role=next((a.role for a in said if a.role), None),
        mentions=mentions,
    )


# --------------------------------------------------------------------- figures


def _figures(items: Iterable[Item], attributions: Findings[Attribution]) -> Findings[Figure]:
    """The figures on the word of the corrected attributions, except where the learner said whose word it is."""
    told = {id(item.mine): item.whose for item in items if item.whose}
    own = _of(Figure, items)
    whose = {(figure.number_start, figure.number_end): told.get(id(figure), "") for figure in own}
    voices = {attribution.voice: attribution for attribution in attributions if attribution.voice}
    found = []
    for figure in with_attributions(own, attributions):
        said = whose[figure.number_start, figure.number_end]
        if said == REPORTER:
            figure = replace(figure, attribution=None)
        elif said in voices:
            figure = replace(figure, attribution=voices[said])
        found.append(figure)
    return Findings(found)
