"""Which label, and which kind of label, a learner means: "a7", " A07 ", some of its words; "figures"."""

from __future__ import annotations

from collections.abc import Iterable

from lessons.correcting.changing import CannotChange
from lessons.correcting.kinds import KINDS, LabelKind
from lessons.correcting.replay import Item
from lessons.exercises.answers import described, listed
from lessons.words import find_words


def find_label(id: object, items: Iterable[Item]) -> Item:
    """The label that a learner means: "a7", " A07 ", or some of its words.

    Raises
    ------
    CannotChange
        There is none of that name, or several have these words; the message says which there are.
    """
    if not isinstance(id, str):
        raise CannotChange(f'A label is named in quotation marks, such as "a01"; this is {described(id)}.')
    said = id.strip().casefold()
    wanted = f"{said[:1]}{said[1:].lstrip('0').zfill(2)}"
    items = tuple(items)
    for item in items:
        if item.id == wanted:
            return item
    if len(said.split()) > 1:
        return _with_words(said, items)
    counts = {kind: [item.id for item in items if item.kind == kind] for kind in KINDS}
    there = [f"{ids[0]} to {ids[-1]}" if len(ids) > 1 else ids[0] for ids in counts.values() if ids]
    raise CannotChange(f"There is no label “{said[:20]}”. There are: {', '.join(there) or 'none'}.")


def _with_words(said: str, items: Iterable[Item]) -> Item:
    found = [item for item in items if find_words(item.finding.words, said)]
    if not found:
        raise CannotChange(f"No label has the words “{said[:60]}”. Copy them to the letter, or give its name.")
    if len(found) > 1:
        raise CannotChange(f"Several labels have these words: {', '.join(item.id for item in found)}. Choose one.")
    return found[0]


def find_kind(kind: object) -> LabelKind | None:
    """The kind of label that is meant; None for what names none."""
    said = str(kind).strip().casefold().rstrip("s") if isinstance(kind, str) else ""
    for name, of in KINDS.items():
        if said and (said == name or said == of.letter):
            return name
    return None


def require_kind(kind: object) -> LabelKind:
    """The kind of label that is meant.

    Raises
    ------
    CannotChange
        There is none of that name; the message says which there are.
    """
    found = find_kind(kind)
    if found is None:
        raise CannotChange(f"There is no kind of label “{kind}”. There are {listed(tuple(KINDS))}.")
    return found
