"""Words that a table lists: hedges, vague quantities and loaded words.

An entry is one word or several. With a part of speech (of its last word) it matches whatever the ending: *slam* finds
"slammed". Without one it matches as it is written.
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
    from spacy.tokens import Doc, Span, Token

_TABLES: tuple[tuple[WordingKind, str], ...] = (
    ("hedge", "hedges.csv"),
    ("vague quantity", "vague_words.csv"),
    ("loaded word", "loaded_words.csv"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a table.

    Attributes
    ----------
    words : the entry's words in small letters
    parts : parts of speech that its last word may have; none for any
    condition : "before a noun", "with an object", "not before a number", "not denied", "not behind an article",
        "not before marks" (quotation marks), "by a thing" (its subject is no person) or ""
    because : what the word does, as the end of a sentence that begins with it
    """

    words: tuple[str, ...]
    parts: tuple[str, ...]
    condition: str
    kind: WordingKind
    class_: str
    because: str


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """All entries by their first word, the longest first."""
    found: dict[str, list[Entry]] = {}
    for kind, table in _TABLES:
        for row in rows("lexicon", table):
            words, parts = _tokens(row["words"]), tuple(row["part"].split("|") if row["part"] else ())
            entry = Entry(words, parts, row["condition"], kind, row["class"], row["because"])
            found.setdefault(words[0], []).append(entry)
    return {first: tuple(sorted(group, key=lambda entry: -len(entry.words))) for first, group in found.items()}


def _tokens(words: str) -> tuple[str, ...]:
    """An entry's words as spaCy cuts them: a compound falls apart at its hyphens."""
    return tuple(words.lower().replace("-", " - ").split())


def find_listed(doc: Doc, quotations: Quotations) -> Iterator[Mark]:
    """One mark for each listed word or phrase, none inside another."""
    text, done = doc.text, 0
    for token in doc:
        entry = _entry_at(token) if token.i >= done else None
        if entry is not None:
            done = token.i + len(entry.words)
            yield _mark(text, doc[token.i : done], entry, quotations)


def _entry_at(token: Token) -> Entry | None:
    """The longest entry that begins with this token."""
    known = entries()
    forms = dict.fromkeys((token.lower_, token.lemma_.lower()))
    candidates = (entry for form in forms for entry in known.get(form, ()))
    return next((entry for entry in candidates if _matches(token.doc, token.i, entry)), None)


def _matches(doc: Doc, place: int, entry: Entry) -> bool:
    end = place + len(entry.words)
    if end > len(doc):
        return False
    last = doc[end - 1]
    if entry.parts and not _is_part(last, entry.parts):
        return False
    tokens = doc[place:end]
    same = all(_is_form(token, word, bool(entry.parts)) for token, word in zip(tokens, entry.words, strict=True))
    return same and _meets(tokens, entry.condition)


def _is_part(token: Token, parts: tuple[str, ...]) -> bool:
    """Whether a token has one of the parts of speech.

    The parser often takes an adjective before a name for a part of the name ("the sinister Northern Bank"); a small
    letter tells it.
    """
    in_name = token.dep_ in ("compound", "amod", "nmod") and token.is_lower
    return token.pos_ in parts or (in_name and "ADJ" in parts and token.pos_ in ("PROPN", "NOUN"))


def _is_form(token: Token, word: str, inflected: bool) -> bool:
    compared = token.tag_ in ("JJR", "RBR")  # "fewer" compares, and is no "few"
    return token.lower_ == word or (inflected and not compared and token.lemma_.lower() == word)


def _meets(tokens: Span, condition: str) -> bool:
    """Whether an entry's condition holds for the tokens that match its words."""
    doc, last = tokens.doc, tokens[-1]
    if condition == "before a noun":
        return last.dep_ == "amod"
    if condition == "with an object":
        return last.dep_ == "amod" or any(child.dep_ in ("dobj", "nsubjpass") for child in last.children)
    if condition == "not before marks":  # "so-called “experts”": the marks say it
        return tokens.end == len(doc) or not doc[tokens.end].is_quote
    if condition == "by a thing":
        subject = next((child for child in last.children if child.dep_ == "nsubj"), None)
        return subject is not None and subject.pos_ == "NOUN" and subject.lemma_.lower() not in _people()
    if condition == "not before a number":
        return tokens.end == len(doc) or not doc[tokens.end].like_num
    if condition == "not denied":
        return tokens.end == len(doc) or doc[tokens.end].dep_ != "neg"
    if condition == "not behind an article":
        return tokens.start == 0 or doc[tokens.start - 1].pos_ not in ("DET", "ADJ", "PRON")
    return True


@cache
def _people() -> frozenset[str]:
    """Nouns for people and for bodies of people."""
    people = {row["noun"] for row in rows("lexicon", "people_nouns.csv")}
    doers = ("official", "party", "witness", "relative", "expert", "publication", "")
    return frozenset(people | {row["noun"] for row in rows("lexicon", "source_nouns.csv") if row["role"] in doers})


def _mark(text: str, span: Span, entry: Entry, quotations: Quotations) -> Mark:
    start, end = span.start_char, span.end_char
    quoted = "; it stands in quotation marks" if quotations.covers(start) else ""
    why = f"{entry.kind}, {entry.class_}: “{text[start:end]}” {entry.because}{quoted}"
    return Mark(text=text, start=start, end=end, kind=entry.kind, class_=entry.class_, why=why)
