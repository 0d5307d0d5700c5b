"""Slips that copying, paraphrase and translation leave behind: they show that a text was worked over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.findings import Span
from lessons.language.mark import Mark

if TYPE_CHECKING:
    from spacy.tokens import Doc

_STRAY_STOP = re.compile(r"(?<=[a-z]{3})\.(?=\s[a-z])")
_SPACE_BEFORE_STOP = re.compile(r"(?<=\w) +[.,;:!?](?=\s|$)")
_DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)


def find_slips(doc: Doc, paragraphs: list[Span]) -> Iterator[Mark]:
    """One mark a slip."""
    text = doc.text
    for match in _STRAY_STOP.finditer(text):
        yield _slip(text, match.start(), match.end(), "stray full stop", "a full stop, and then a small letter")
    for match in _SPACE_BEFORE_STOP.finditer(text):
        yield _slip(text, match.start(), match.end(), "space before a stop", "a space stands before the stop")


def _slip(text: str, start: int, end: int, class_: str, because: str) -> Mark:
    return Mark(text=text, start=start, end=end, kind="slip", class_=class_, why=f"slip, {class_}: {because}")
