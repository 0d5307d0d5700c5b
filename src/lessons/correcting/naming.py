"""Which label, and which kind of label, a learner means: "a7", " A07 ", some of its words; "figures"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lessons.correcting.changing import CannotChange
from lessons.correcting.kinds import KINDS, LabelKind, value_of
from lessons.correcting.replay import Item
from lessons.exercises.answers import described, listed
from lessons.words import find_words, plain


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
    if not re.fullmatch(r"[a-z]\d*", said):
        return _with_words(said, items)
    raise CannotChange(f"There is no label “{said[:20]}”. There are: {_names(items)}.")


def _names(items: Iterable[Item]) -> str:
    names = {kind: [item.id for item in items if item.kind == kind] for kind in KINDS}
    there = [f"{ids[0]} to {ids[-1]}" if len(ids) > 1 else ids[0] for ids in names.values() if ids]
    return ", ".join(there) or "none"


def _with_words(said: str, items: Iterable[Item]) -> Item:
    """The label that has some words; of several, the one whose source or number they are, or that has no others."""
    items = tuple(items)
    found = [item for item in items if find_words(item.finding.words, said)]
    # A cell that is run again names a label by words that it has moved away from.
    found = found or [item for item in items if item.machine and find_words(item.machine.words, said)]
    named = [item for item in found if plain(said) in (plain(item.finding.words), _head(item))]
    if len(named) == 1:
        return named[0]
    if not found:
        names = f"give its name: {_names(items)}" if items else "give its name"
        raise CannotChange(f"No label has the words “{said[:60]}”. Copy them to the letter, or {names}.")
    if len(found) > 1:
        raise CannotChange(f"Several labels have these words: {_some(found)}. Choose one, or copy more of its words.")
    return found[0]


def _head(item: Item) -> str:
    """What a label is called by: its source, its number, its words."""
    return plain(value_of(item.finding, KINDS[item.kind].spans[0]))


def _some(items: list[Item], most: int = 10) -> str:
    """The names of labels, as many as a sentence can hold."""
    more = f" and {len(items) - most} more" if len(items) > most else ""
    return ", ".join(item.id for item in items[:most]) + more


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
