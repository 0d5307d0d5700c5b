"""A report's findings to and from JSON, in the form that ``lessons analyse --json`` prints.

The form is a promise: keys may be added, none is changed. Offsets are characters of the text; a missing span is
``[]``, a value that the text does not give is ``null``.
"""

from __future__ import annotations

import hashlib
import json
import math
import stat
from dataclasses import fields
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from lessons import parsing, reading
from lessons.analysis import Analysis
from lessons.figures.doubts import Doubt
from lessons.figures.figure import Figure
from lessons.findings import Finding, Findings, Span, Spans
from lessons.language.mark import Mark
from lessons.paragraphs import Paragraph
from lessons.sentences import Sentence
from lessons.sourcing.attribution import Attribution
from lessons.sourcing.voice import Mention, Voice
from lessons.writing import write_file

Json = dict[str, Any]


F = TypeVar("F", bound=Finding)


class StaleFindings(Exception):
    """Saved findings that do not belong to this text or were made by another version; the message says which."""


def sha256(text: str) -> str:
    """Fingerprint of a text: the SHA-256 of its UTF-8 bytes, as hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


# ------------------------------------------------------------------- to JSON


def to_json(name: str, text: str, analysis: Analysis) -> Json:
    """All findings as plain lists and dicts, in the promised form.

    The doubts are for whoever reads the form; they are not read back, since they follow from the figures.
    """
    from lessons.figures.sums import find_doubts
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
        "doubts": [_doubt(d) for d in find_doubts(analysis.figures)],
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
        "origin_why": v.origin_why,
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
        **({"falls": True} if f.falls else {}),
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


def _doubt(d: Doubt) -> Json:
    figures = [[f.start, f.end] for f in d.figures]
    return {"start": d.start, "end": d.end, "rule": d.rule, "question": d.question, "figures": figures, "why": d.why}


def _mark(m: Mark) -> Json:
    return {"start": m.start, "end": m.end, "kind": m.kind, "class": m.class_, "why": m.why}


def one_to_json(finding: Finding) -> Json:
    """One attribution, figure or mark, in the form it has in the whole; a figure's word is given by its voice."""
    if isinstance(finding, Attribution):
        return _attribution(finding)
    if isinstance(finding, Figure):
        place = {finding.attribution: 0} if finding.attribution else {}
        return {**_figure(finding, place), "attribution": None, "whose": finding.voice}
    if isinstance(finding, Mark):
        return _mark(finding)
    raise TypeError(f"{type(finding).__name__} is not kept on its own.")


# ----------------------------------------------------------------- from JSON


def one_from_json(kind: type[F], saved: Json, text: str) -> F:
    """A finding again, from :func:`one_to_json`. A figure comes back on nobody's word; the caller knows whose it is.

    Raises
    ------
    StaleFindings
        It is not in the promised form, or does not stand in this text.
    """
    try:
        if kind is Attribution:
            return _read_attribution(saved, text)  # type: ignore[return-value]
        if kind is Figure:
            return _read_figure({**saved, "attribution": None}, text, Findings())  # type: ignore[return-value]
        return _read_mark(saved, text)  # type: ignore[return-value]
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError):
        raise StaleFindings("It is not in the form that this version writes.") from None


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
            paragraphs=Findings(_read(Paragraph, p, text) for p in saved["paragraphs"]),
            sentences=Findings(_read_sentence(s, text) for s in saved["sentences"]),
            attributions=attributions,
            voices=Findings(_read_voice(v, text) for v in saved["voices"]),
            figures=Findings(_read_figure(f, text, attributions) for f in saved["figures"]),
            wording=Findings(_read_mark(m, text) for m in saved["wording"]),
        )
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError):
        raise StaleFindings("They are not in the form that this version writes.") from None


def _require_current(saved: Json, text: str) -> None:
    if saved["sha256"] != sha256(text):
        raise StaleFindings("They were made from another text.")
    if saved["versions"] != parsing.versions():
        raise StaleFindings("They were made by other versions of the library or its model.")


_HINTS: dict[type[Finding], Json] = {
    kind: get_type_hints(kind) for kind in (Paragraph, Attribution, Voice, Mention, Figure, Mark)
}


def _read(kind: type[F], saved: Json, text: str) -> F:
    """A finding from its saved fields. Keys that it does not know are left out: later versions add some."""
    names = [field.name for field in fields(kind) if field.name != "text"]
    values = {name: saved[name] for name in names}
    _span((values["start"], values["end"]), text)
    for name, hint in _HINTS[kind].items():
        if name in values and not _fits(values[name], hint):
            raise ValueError(name)
    return kind(text=text, **values)


def _fits(value: object, hint: Any) -> bool:
    """Whether a value may stand in a field: one of its labels, a number, a text, or null where that is allowed."""
    if get_origin(hint) is Literal:
        return value in get_args(hint) and isinstance(value, str)
    if get_origin(hint) in (UnionType, Union):
        return any(_fits(value, one) for one in get_args(hint))
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    return type(value) is hint if hint in (int, str, bool, NoneType) else True


def _span(pair: Any, text: str) -> Span:
    """A place in the text; one with anything behind its end is none of it."""
    start, end = pair
    if not (type(start) is type(end) is int and 0 <= start < end <= len(text)):
        raise ValueError(pair)
    return start, end


def _read_sentence(pair: list[int], text: str) -> Sentence:
    from lessons.sentences import WHY

    start, end = _span(pair, text)
    return Sentence(text=text, start=start, end=end, why=WHY)


def _read_attribution(a: Json, text: str) -> Attribution:
    spans = {role: tuple(_span(pair, text) for pair in a[role]) for role in ("source", "cue", "content")}
    names = {name: "" if a[name] is None else a[name] for name in ("voice", "origin")}
    return _read(Attribution, {**a, **spans, **names}, text)


def _read_voice(v: Json, text: str) -> Voice:
    return _read(Voice, {**v, "mentions": tuple(_read(Mention, m, text) for m in v["mentions"])}, text)


def _read_figure(f: Json, text: str, attributions: Findings[Attribution]) -> Figure:
    place = f["attribution"]
    if place is not None and (type(place) is not int or place < 0):
        raise ValueError(place)
    _span((f["number_start"], f["number_end"]), text)
    # Only a range that falls says so, as files written before ranges could fall do not.
    given = {"falls": False, **f, "attribution": None if place is None else attributions[place]}
    return _read(Figure, given, text)


def _read_mark(m: Json, text: str) -> Mark:
    return _read(Mark, {**m, "class_": m["class"]}, text)


# --------------------------------------------------------------------- files


class NotOverwritten(Exception):
    """Findings that were not saved, because what stands in their place belongs to something else."""


def findings_file(path: Path) -> Path:
    """Where a report's findings are kept: ``NAME.findings.json`` beside it."""
    return path.with_name(f"{reading.title(path)}.findings.json")


def load(path: Path, text: str) -> Analysis:
    """Findings saved at ``path``, if they belong to this text and these versions.

    Raises
    ------
    FileNotFoundError
        There are none.
    StaleFindings
        There are some, but not of this text or version, or the file is broken or cannot be read.
    """
    return from_json(_saved_in(path), text)


def _saved_in(path: Path) -> Json:
    try:
        # A pipe or a device could be waited for without end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise StaleFindings("It is a folder, a device or a pipe, not a file.")
        saved = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise
    except OSError as error:
        raise StaleFindings(f"The file cannot be read ({(error.strerror or 'no reason given').lower()}).") from None
    except (UnicodeDecodeError, json.JSONDecodeError):
        raise StaleFindings("The file is broken.") from None
    except (ValueError, RecursionError):
        raise StaleFindings("They are not in the form that this version writes.") from None
    if not isinstance(saved, dict):
        raise StaleFindings("The file is broken.")
    return saved


def save(path: Path, saved: Json) -> None:
    """Write findings so that the file is either whole or as it was.

    Raises
    ------
    NotOverwritten
        Something stands there that is not the findings of this text.
    OSError
        The file cannot be written.
    """
    _require_own(path, saved)
    text = json.dumps(saved, ensure_ascii=False, indent=1) + "\n"
    # A file's name may hold bytes that are no letters; they become JSON's own \\udcXX.
    write_file(path, text.encode("utf-8", "backslashreplace"))


def _require_own(path: Path, saved: Json) -> None:
    """Another report of the same name, as ``flood.md`` beside ``flood.txt``, has its findings in the same file."""
    try:
        before = _saved_in(path)
    except FileNotFoundError:
        return
    except StaleFindings:
        before = {}
    if "sha256" not in before:
        raise NotOverwritten(f"“{path.name}” holds no findings. Move or delete it, and save again.")
    if before["sha256"] != saved.get("sha256"):
        raise NotOverwritten(f"“{path.name}” holds findings of another text. Rename the report, or delete that file.")
