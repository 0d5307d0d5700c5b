"""Words that a table lists: hedges, vague quantities and loaded words.

An entry is one word or several; it matches whatever the ending, if the table names a part of speech, and letter by
letter if it does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lessons.language.mark import Mark, WordingKind
from lessons.sourcing.quotations import Quotations
from lessons.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TABLES: tuple[tuple[WordingKind, str], ...] = (
    ("hedge", "hedges.csv"),
    ("vague quantity", "vague_words.csv"),
    ("loaded word", "loaded_words.csv"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: the words, the part of speech that its last word must have ("" for any), class and reason."""

    words: tuple[str, ...]
    part: str
    kind: WordingKind
    class_: str
    because: str


@cache
def entries() -> dict[str, list[Entry]]:
    """All entries by their first word, the longest first."""
    found: dict[str, list[Entry]] = {}
    for kind, table in _TABLES:
        for row in rows("lexicon", table):
            words = tuple(row["words"].lower().split())
            entry = Entry(words, row["part"], kind, row["class"], row["because"])
            found.setdefault(words[0], []).append(entry)
    for group in found.values():
        group.sort(key=lambda entry: -len(entry.words))
    return found


def find_listed(doc: Doc, quotations: Quotations) -> Iterator[Mark]:
    """One mark for each listed word or phrase, none inside another."""
    known = entries()
    done = 0
    for token in doc:
        if token.i < done:
            continue
        for entry in (*known.get(token.lower_, ()), *(known.get(token.lemma_.lower(), ()) if token.lemma_ != token.lower_ else ())):
            if _matches(doc, token.i, entry):
                done = token.i + len(entry.words)
                yield _mark(doc, token.i, done, entry, quotations)
                break


def _matches(doc: Doc, place: int, entry: Entry) -> bool:
    end = place + len(entry.words)
    if end > len(doc):
        return False
    tokens = doc[place:end]
    if entry.part and doc[end - 1].pos_ not in entry.part.split("|"):
        return False
    return all(_is_form(token, word, entry.part) for token, word in zip(tokens, entry.words, strict=True))


def _is_form(token: Token, word: str, part: str) -> bool:
    return token.lower_ == word or (bool(part) and token.lemma_.lower() == word)


def _mark(doc: Doc, first: int, last: int, entry: Entry, quotations: Quotations) -> Mark:
    span = doc[first:last]
    quoted = "; it stands in quotation marks" if quotations.covers(span.start_char) else ""
    why = f"{entry.kind}, {entry.class_}: “{span.text}” {entry.because}{quoted}"
    return Mark(
        text=doc.text, start=span.start_char, end=span.end_char, kind=entry.kind, class_=entry.class_, why=why
    )
