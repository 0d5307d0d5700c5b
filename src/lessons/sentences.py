"""Sentences: spaCy's, trimmed of blank space, never across a paragraph, and mended where a person would not stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lessons.findings import Finding, Findings, Span
from lessons.paragraphs import find_paragraphs

if TYPE_CHECKING:
    from spacy.tokens import Doc

WHY = "a sentence, as spaCy's parse splits the paragraph, mended where no sentence ends"

CARELESS = 1 / 2
"""Share of a text's pieces that start small. In a text with more of them small letters are the writer's habit and say
nothing about where a sentence starts."""


@dataclass(frozen=True, kw_only=True)
class Sentence(Finding):
    """One sentence, without the blank space around it."""

    def row(self) -> dict[str, Any]:
        """What a table shows of this sentence."""
        return {"sentence": self.words, "start": self.start, "end": self.end}


def find_sentences(doc: Doc) -> Findings[Sentence]:
    """The sentences of a parsed report that hold at least one letter or digit."""
    text = doc.text
    spans = _mended(text, list(_pieces(doc, text)))
    return Findings(Sentence(text=text, start=start, end=end, why=WHY) for start, end in spans)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What spaCy takes for a sentence, trimmed; ``name`` is true for a proper noun alone."""

    start: int
    end: int
    name: bool
    after_name: bool


def _pieces(doc: Doc, text: str) -> Iterator[_Piece]:
    """spaCy's sentences, trimmed, without those that hold no letter and no digit.

    ``text`` is the doc's; spaCy puts ``doc.text`` together anew each time it is asked for.
    """
    after_name = False
    for piece in doc.sents:
        words = text[piece.start_char : piece.end_char]
        tokens = [token.pos_ for token in piece if not token.is_punct and not token.is_space]
        if any(c.isalnum() for c in words):
            start = piece.start_char + len(words) - len(words.lstrip())
            yield _Piece(start, start + len(words.strip()), tokens == ["PROPN"], after_name)
            after_name = tokens[-1:] == ["PROPN"]


def _mended(text: str, pieces: list[_Piece]) -> Iterator[Span]:
    """The pieces, each joined to the one before it where that one is no whole sentence."""
    breaks = {paragraph.start for paragraph in find_paragraphs(text)}
    careless = sum(_starts_small(text, piece) for piece in pieces) > CARELESS * len(pieces)
    start = end = -1
    for piece in pieces:
        if start >= 0 and piece.start not in breaks and _goes_on(text, end, piece, careless):
            end = piece.end
            continue
        if start >= 0:
            yield start, end
        start, end = piece.start, piece.end
    if start >= 0:
        yield start, end


_CLOSED = re.compile(r"[.!?…。！？][\"'”’“»)\]*\d\s]*$")
_CALLED_OUT = re.compile(r"[!?…,][\"'”’»]+$")


def _goes_on(text: str, end: int, piece: _Piece, careless: bool) -> bool:
    """Whether the sentence that ends at ``end`` goes on in the next piece of its paragraph.

    It does where nothing closes it; where a quoted call ends it and a small letter follows (“Stop!” she said); where
    a small letter follows a full stop, which is a stray one; and where a single proper noun follows a proper noun
    (a stray stop inside a name).
    """
    before = text[max(0, end - 12) : end]
    if not _CLOSED.search(before):
        return True
    if _starts_small(text, piece):
        return not careless or bool(_CALLED_OUT.search(before))
    return piece.name and piece.after_name


def _starts_small(text: str, piece: _Piece) -> bool:
    """True for a first word in small letters; iPhone and eBay have a capital inside."""
    first = text[piece.start : piece.end].split(None, 1)[0]
    return first[0].islower() and first.islower()
