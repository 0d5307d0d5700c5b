"""What quotation marks do: quote what somebody said, keep a word at arm's length, or name a term.

Every pair of marks gets one of three answers. A *quotation* is said by somebody whom the text names: it belongs to
an attribution, or it is a clause of its own. A *term* is introduced as a name or a word ("so-called", "known as", a
title). What is left, a few words that nobody is said to have said, is a *scare quote*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lessons.language.mark import Mark, WordingKind
from lessons.sourcing.attribution import Attribution
from lessons.sourcing.quotations import Quotation, Quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST_SCARE_QUOTE = 6
"""Words. A longer stretch in quotation marks is somebody's, even where the text does not say whose."""

_NAMING = re.compile(
    r"(?:so[- ]called|known as|called|named|dubbed|nicknamed|termed|titled|entitled|labell?ed|branded|codenamed"
    r"|the (?:word|term|phrase|name|expression|slogan|title|label)s?|under the name(?: of)?|means|meaning)"
    r"(?: (?:the|a|an|as))?[\s,:]*$",
    re.IGNORECASE,
)


def find_quoted(doc: Doc, quotations: Quotations, attributions: Iterable[Attribution]) -> Iterator[Mark]:
    """One mark for each stretch in quotation marks, the marks included."""
    contents = [(a, start, end) for a in attributions if a.layer == "speech" for start, end in a.content]
    for quotation in quotations.all:
        kind, class_, why = _told_apart(doc, quotation, contents)
        yield Mark(text=doc.text, start=quotation.start, end=quotation.end, kind=kind, class_=class_, why=why)


def _told_apart(
    doc: Doc, quotation: Quotation, contents: list[tuple[Attribution, int, int]]
) -> tuple[WordingKind, str, str]:
    inside = doc.text[quotation.inner_start : quotation.inner_end]
    before = doc.text[max(0, quotation.start - 60) : quotation.start]
    naming = _NAMING.search(before)
    if naming:
        return "term", "named", f"term: “{naming.group().strip()}” introduces the marked words as a name"
    for attribution, start, end in contents:
        if start < quotation.inner_end and quotation.inner_start < end:
            return "quotation", "attributed", f"quotation: the marked words are what “{attribution.source_words}” is said to say"
    words = inside.split()
    if re.search(r"[.!?,]$", inside.strip()) or len(words) > LONGEST_SCARE_QUOTE:
        return "quotation", "unattributed", "quotation: the marked words are a statement, though no source is found for it"
    if len(words) > 1 and all(word[0].isupper() for word in words if len(word) > 3):
        return "term", "title", "term: every long word has a capital, as in a title"
    return "scare quote", "", "scare quote: a few words in quotation marks, and nobody is said to have said them"
