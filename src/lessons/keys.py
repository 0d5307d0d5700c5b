"""A report's key: what careful reading says, in the same form as what the machine finds.

A key's attributions and figures are the same kinds of finding as a report's, so that every chart, table and highlight
can show either.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, NoReturn, get_args

from lessons import places, practice, tables
from lessons.figures.figure import Bound, Figure, Kind
from lessons.findings import Findings, Spans
from lessons.independence import Claim, Claims
from lessons.key_voices import Reasons, voices_of
from lessons.language.mark import Mark, WordingKind
from lessons.mistakes import Mistake, NotThere, WrongKind
from lessons.paragraphs import Paragraph, find_paragraphs
from lessons.sourcing.attribution import Access, Attribution, Identity, Layer, Mode, Role, VerbClass
from lessons.sourcing.voice import Voice

REPORTER = "the report"
"""What a key writes where a figure stands on nobody's word but the report's own."""


class BrokenKey(Mistake, ValueError):
    """A key that is broken; the message names the row and says what to mend."""


@dataclass(frozen=True)
class Key:
    """What careful reading says of one report.

    ``notes`` says, by id, where a careful reader could label a row otherwise, and why. ``wording`` is empty where the
    key says nothing of it.
    """

    text: str
    paragraphs: Findings[Paragraph]
    attributions: Findings[Attribution]
    figures: Findings[Figure]
    ids: dict[str, Attribution | Figure]
    notes: dict[str, str]
    wording: Findings[Mark] = field(default_factory=Findings)
    merges: Reasons = field(default_factory=dict)
    claims: Claims = field(default_factory=Claims)

    @property
    def voices(self) -> Findings[Voice]:
        """The voices that are said to have said something, each merge with its reason."""
        return voices_of(self.attributions.where(layer="speech"), self.merges)

    def __iter__(self) -> NoReturn:
        """A key is no list; without this, Python would ask for row 0 and find nothing."""
        raise WrongKind("A key is no list. Say what of it: key.attributions or key.figures.")

    def __getitem__(self, id: str) -> Attribution | Figure:
        """One row of the key by its id, "a07" or "f12".

        Raises
        ------
        lessons.mistakes.NotThere
            There is no such row; the message says which there are.
        """
        try:
            return self.ids[id]
        except (KeyError, TypeError):
            names = sorted(self.ids)
            kinds = [[name for name in names if name.startswith(letter)] for letter in "af"]
            there = " and ".join(f"{rows[0]} to {rows[-1]}" for rows in kinds if rows)
            raise NotThere(f'The key has no row {id!r}. It has {there}, such as key["{names[0]}"].') from None


def open_key(name: str = "") -> Key:
    """The key of the bundled report, or of a practice report: ``open_key("flood")``.

    ``data/report/key/codebook.md`` and ``data/practice/README.md`` say how the keys were made.

    Raises
    ------
    lessons.practice.UnknownPractice
        There is no practice report of that name; the message lists those there are.
    """
    return _bundled_key() if name == "" else _practice_key(practice.find_slug(name))


@cache
def _bundled_key() -> Key:
    text = places.data("report", "report.txt").read_bytes().decode("utf-8")
    attributions, figures, merges, claims = (
        tables.rows("report", "key", f"{table}.csv") for table in ("attributions", "figures", "merges", "claims")
    )
    key = make_key(text, attributions, figures)
    return replace(key, merges=_merges(merges, key), claims=_claims(claims, key))


def _merges(rows: tuple[tables.Row, ...], key: Key) -> Reasons:
    """The reasons of a key's merges, by what is merged and where it stands."""
    return {(row["step"], _said(key, row["attribution"]).source[0][0]): row["reason"] for row in rows}


def _claims(rows: tuple[tables.Row, ...], key: Key) -> Claims:
    return Claims(
        Claim(row["id"], row["claim"], Findings(_said(key, id) for id in row["attributions"].split(";")), row["note"])
        for row in rows
    )


def _said(key: Key, id: str) -> Attribution:
    found = key.ids.get(id)
    if not isinstance(found, Attribution):
        raise BrokenKey(f"There is no attribution “{id}” in the key. Use an id of attributions.csv.")
    return found


@cache
def _practice_key(slug: str) -> Key:
    attributions, figures, wording = (
        tables.rows("practice", slug, "key", f"{table}.csv") for table in ("attributions", "figures", "wording")
    )
    return make_key(practice.practice_text(slug), attributions, figures, wording)


def make_key(
    text: str,
    attributions: tuple[tables.Row, ...],
    figures: tuple[tables.Row, ...],
    wording: tuple[tables.Row, ...] = (),
) -> Key:
    """A key from its tables.

    Raises
    ------
    BrokenKey
        A row whose words do not stand where its span says, or with a label that the codebook does not list.
    """
    said = {row["id"]: _attribution(row, text) for row in attributions}
    voices = {a.voice: a for a in said.values() if a.voice}
    counted = {row["id"]: _figure(row, text, list(said.values()), voices) for row in figures}
    return Key(
        text=text,
        paragraphs=find_paragraphs(text),
        attributions=Findings(sorted(said.values(), key=lambda a: (a.start, a.end))),
        figures=Findings(sorted(counted.values(), key=lambda f: f.number_start)),
        ids={**said, **counted},
        notes={row["id"]: row["note"] for row in (*attributions, *figures) if row["note"]},
        wording=Findings(sorted((_mark(row, text) for row in wording), key=lambda m: (m.start, m.end))),
    )


def _attribution(row: tables.Row, text: str) -> Attribution:
    spans = {role: _spans(row, role, text) for role in ("source", "cue", "content")}
    everything = [span for role in spans.values() for span in role]
    return Attribution(
        text=text,
        start=min(start for start, _ in everything),
        end=max(end for _, end in everything),
        why="careful reading",
        mode=_label(row, "mode", Mode),
        layer=_label(row, "layer", Layer),
        voice=row["voice"],
        origin=row["origin"],
        identity=_label(row, "identity", Identity),
        role=_label(row, "role", Role, optional=True),
        access=_label(row, "access", Access, optional=True),
        verb_class=_label(row, "verb_class", VerbClass, optional=True),
        **spans,
    )


def _figure(row: tables.Row, text: str, said: list[Attribution], voices: dict[str, Attribution]) -> Figure:
    ((start, end),) = _read_spans(row["number_span"])
    if text[start:end] != row["number"]:
        raise BrokenKey(f"Row {row['id']}: “{row['number']}” does not stand at {start} to {end}. Mend the span.")
    phrase = row["phrase"].split(" | ")[0]
    begin = text.rfind(phrase, 0, start + len(phrase))
    whose = row["whose_word"]
    if whose not in voices and whose != REPORTER:
        raise BrokenKey(f"Row {row['id']}: no attribution has the voice “{whose}”. Use one of attributions.csv.")
    return Figure(
        text=text,
        start=begin,
        end=begin + len(phrase),
        why="careful reading",
        number_start=start,
        number_end=end,
        value=_number(row["value"]),
        low=_number(row["low"]),
        high=_number(row["high"]),
        surface=row["number"],
        unit=row["unit"],
        counts=row["counts"],
        kind=_label(row, "kind", Kind),
        bound=_label(row, "bound", Bound, optional=True),
        change=row["change"] or None,  # type: ignore[arg-type]
        attribution=_standing(start, whose, said) or voices.get(whose),
    )


def _mark(row: tables.Row, text: str) -> Mark:
    start, end = int(row["start"]), int(row["end"])
    if text[start:end] != row["words"]:
        raise BrokenKey(f"The wording “{row['words']}” does not stand at {start} to {end}. Mend the span.")
    if row["kind"] not in get_args(WordingKind):
        known = ", ".join(get_args(WordingKind))
        raise BrokenKey(f"The wording “{row['words']}”: “{row['kind']}” is no kind. It is one of: {known}.")
    kind: Any = row["kind"]
    return Mark(text=text, start=start, end=end, why="careful reading", kind=kind, class_=row["class"])


def _standing(position: int, voice: str, said: list[Attribution]) -> Attribution | None:
    """The attribution of this voice in whose content the position stands; the shortest if there are several."""
    around = [a for a in said if a.voice == voice and any(s <= position < e for s, e in a.content)]
    return min(around, key=lambda a: a.end - a.start, default=None)


def _spans(row: tables.Row, role: str, text: str) -> Spans:
    spans = _read_spans(row[f"{role}_spans"])
    pieces = sorted(piece for piece in row[role].split(" | ") if piece)
    if sorted(text[start:end] for start, end in spans) != pieces:
        raise BrokenKey(f"Row {row['id']}: the {role} “{row[role]}” does not stand where its span says. Mend the span.")
    return spans


def _read_spans(written: str) -> Spans:
    pairs = (piece.split("-") for piece in written.split(";") if piece)
    return tuple((int(start), int(end)) for start, end in pairs)


def _number(written: str) -> float | None:
    return float(written) if written else None


def _label(row: tables.Row, column: str, labels: Any, *, optional: bool = False) -> Any:
    label = row[column]
    if label in get_args(labels):
        return label
    if optional and not label:
        return None
    raise BrokenKey(f"Row {row['id']}: “{label}” is no {column}. It is one of: {', '.join(get_args(labels))}.")
