"""Sentences: spaCy's, trimmed of blank space, never across a paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lessons.findings import Finding, Findings

if TYPE_CHECKING:
    from spacy.tokens import Doc


WHY = "a sentence, as spaCy's parse splits the paragraph"


@dataclass(frozen=True, kw_only=True)
class Sentence(Finding):
    """One sentence, without the blank space around it."""

    def row(self) -> dict[str, Any]:
        """What a table shows of this sentence."""
        return {"sentence": self.words, "start": self.start, "end": self.end}


def find_sentences(doc: Doc) -> Findings[Sentence]:
    """The sentences of a parsed report that hold at least one letter or digit."""
    text = doc.text
    found = []
    for span in doc.sents:
        words = text[span.start_char : span.end_char]
        if not any(c.isalnum() for c in words):
            continue
        start = span.start_char + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        found.append(Sentence(text=text, start=start, end=end, why=WHY))
    return Findings(found)
