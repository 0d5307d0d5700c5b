"""A report's findings to and from JSON, in the form that ``lessons analyse --json`` prints.

The form is a promise: keys may be added, none is changed. Offsets are characters of the text; a missing span is
``[]``, a value that the text does not give is ``null``.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from lessons import parsing
from lessons.analysis import Analysis
from lessons.figures.figure import Figure
from lessons.findings import Findings, Spans
from lessons.language.mark import Mark
from lessons.paragraphs import Paragraph
from lessons.sentences import Sentence
from lessons.sourcing.attribution import Attribution
from lessons.sourcing.voice import Mention, Voice

Json = dict[str, Any]


class StaleFindings(Exception):
    """Saved findings that do not belong to this text or were made by another version; the message says which."""


def sha256(text: str) -> str:
    """Fingerprint of a text: the SHA-256 of its UTF-8 bytes, as hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


# ------------------------------------------------------------------- to JSON


def to_json(name: str, text: str, analysis: Analysis) -> Json:
    """All findings as plain lists and dicts, in the promised form."""
    from lessons.language.counts import count
    from lessons.language.readability import readability

    place = {attribution: i for i, attribution in enumerate(analysis.attributions)}
    counts = count(text, analysis.paragraphs, analysis.sentences)
    return {
        "doc": name,
        "sha256": sha256(text),
        "versions": parsing.versions(),
        "paragraphs": [_paragraph(p) for p in analysis.paragraphs],
        "sentences": [[s.start, s.end] for s in analysis.sentences],
        "attributions": [_attribution(a) for a in analysis.attributions],
        "voices": [_voice(v) for v in analysis.voices],
        "figures": [_figure(f, place) for f in analysis.figures],
        "wording": [_mark(m) for m in analysis.wording],
        "counts": counts.to_json(),
        "readability": readability(counts).to_json(),
    }


def _paragraph(p: Paragraph) -> Json:
    return {"start": p.start, "end": p.end, "kind": p.kind, "number": p.number, "why": p.why}


def _pairs(spans: Spans) -> list[list[int]]:
    return [list(span) for span in spans]


def _attribution(a: Attribution) -> Json:
    return {
        "start": a.start,
        "end": a.end,
        "source": _pairs(a.source),
        "cue": _pairs(a.cue),
        "content": _pairs(a.content),
        "mode": a.mode,
        "layer": a.layer,
        "voice": a.voice or None,
        "origin": a.origin or None,
        "identity": a.identity,
        "role": a.role,
        "access": a.access,
        "verb_class": a.verb_class,
        "why": a.why,
    }


def _voice(v: Voice) -> Json:
    return {
        "start": v.start,
        "end": v.end,
        "name": v.name,
        "origin": v.origin,
        "identity": v.identity,
        "role": v.role,
        "mentions": [{"start": m.start, "end": m.end, "why": m.why} for m in v.mentions],
        "why": v.why,
    }


def _figure(f: Figure, place: dict[Attribution, int]) -> Json:
    return {
        "start": f.start,
        "end": f.end,
        "number_start": f.number_start,
        "number_end": f.number_end,
        "value": f.value,
        "low": f.low,
        "high": f.high,
        "surface": f.surface,
        "unit": f.unit,
        "counts": f.counts,
        "kind": f.kind,
        "bound": f.bound,
        "change": f.change,
        "source": _pairs(f.attribution.source) if f.attribution else [],
        "attribution": place[f.attribution] if f.attribution else None,
        "why": f.why,
    }


def _mark(m: Mark) -> Json:
    return {"start": m.start, "end": m.end, "kind": m.kind, "class": m.class_, "why": m.why}


# ----------------------------------------------------------------- from JSON


def from_json(saved: Json, text: str) -> Analysis:
    """The findings again, from what :func:`to_json` made.

    Raises
    ------
    StaleFindings
        They were made from another text or by other versions, or are not in the promised form.
    """
    try:
        _require_current(saved, text)
        attributions = Findings(_read_attribution(a, text) for a in saved["attributions"])
        return Analysis(
            paragraphs=Findings(Paragraph(text=text, **p) for p in saved["paragraphs"]),
            sentences=Findings(_read_sentence(s, text) for s in saved["sentences"]),
            attributions=attributions,
            voices=Findings(_read_voice(v, text) for v in saved["voices"]),
            figures=Findings(_read_figure(f, text, attributions) for f in saved["figures"]),
            wording=Findings(_read_mark(m, text) for m in saved["wording"]),
        )
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        raise StaleFindings("They are not in the form that this version writes.") from None


def _require_current(saved: Json, text: str) -> None:
    if saved["sha256"] != sha256(text):
        raise StaleFindings("They were made from another text.")
    if saved["versions"] != parsing.versions():
        raise StaleFindings("They were made by other versions of the library or its model.")


def _spans(pairs: list[list[int]]) -> Spans:
    return tuple((start, end) for start, end in pairs)


def _read_sentence(pair: list[int], text: str) -> Sentence:
    from lessons.sentences import WHY

    return Sentence(text=text, start=pair[0], end=pair[1], why=WHY)


def _read_attribution(a: Json, text: str) -> Attribution:
    spans = {role: _spans(a[role]) for role in ("source", "cue", "content")}
    names = {"voice": a["voice"] or "", "origin": a["origin"] or ""}
    return Attribution(**{**a, **spans, **names}, text=text)


def _read_voice(v: Json, text: str) -> Voice:
    mentions = tuple(Mention(text=text, **m) for m in v["mentions"])
    return Voice(**{**v, "mentions": mentions}, text=text)


def _read_figure(f: Json, text: str, attributions: Findings[Attribution]) -> Figure:
    rest = {name: value for name, value in f.items() if name not in ("source", "attribution")}
    attribution = None if f["attribution"] is None else attributions[f["attribution"]]
    return Figure(**rest, attribution=attribution, text=text)


def _read_mark(m: Json, text: str) -> Mark:
    return Mark(text=text, start=m["start"], end=m["end"], kind=m["kind"], class_=m["class"], why=m["why"])


# --------------------------------------------------------------------- files


def findings_file(path: Path) -> Path:
    """Where a report's findings are kept: ``NAME.findings.json`` beside it."""
    return path.with_name(f"{path.stem}.findings.json")


def load(path: Path, text: str) -> Analysis:
    """Findings saved at ``path``, if they belong to this text and these versions.

    Raises
    ------
    FileNotFoundError
        There are none.
    StaleFindings
        There are some, but not of this text or version, or the file is broken.
    """
    try:
        saved = json.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError):
        raise StaleFindings("The file is broken.") from None
    if not isinstance(saved, dict):
        raise StaleFindings("The file is broken.")
    return from_json(saved, text)


def save(path: Path, saved: Json) -> None:
    """Write findings so that the file is either whole or as it was: first beside it, then in its place."""
    partial = path.with_name(path.name + ".partial")
    partial.write_text(json.dumps(saved, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    partial.replace(path)
