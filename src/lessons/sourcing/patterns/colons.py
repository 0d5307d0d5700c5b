"""A name, a colon, and what is said: *MAYOR: The bridge is safe.*"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.candidate import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_NAME = 6
"""Words before the colon, counted as tokens."""


SCRIPT = ("colon capitals", "colon question")
"""Frames of a printed script, in which quotation marks round the whole mean nothing."""


def find(doc: Doc, first: int, last: int) -> Iterator[Candidate]:
    """A candidate for one paragraph, given by its first and last token."""
    while first < last and (doc[first].is_punct or doc[first].is_space):
        first += 1
    for i in range(first + 1, min(first + LONGEST_NAME + 1, last)):
        if doc[i].text != ":":
            continue
        name = doc[first:i]
        kind = _kind_of_name(list(name))
        if kind and i + 1 <= last:
            end = doc[last].idx + len(doc[last])
            head = next((token for token in reversed(list(name)) if not token.is_punct), doc[first])
            yield Candidate(
                pattern="colon",
                head=doc[i],
                lemma=":",
                frame=kind,
                cue=((doc[i].idx, doc[i].idx + 1),),
                source=((doc[first].idx, name[-1].idx + len(name[-1])),),
                content=((doc[i + 1].idx, end),),
                source_head=head,
            )
        return


def _kind_of_name(words: list[Token]) -> str:
    letters = "".join(word.text for word in words if word.is_alpha)
    if letters.isupper() and len(letters) > 1:
        return "colon capitals"
    names = [word for word in words if word.pos_ in ("PROPN", "DET", "ADP") or word.ent_type_]
    if letters in ("Q", "A"):
        return "colon question"
    if letters and len(names) == len(words) and any(word.pos_ == "PROPN" for word in words):
        return "colon name"
    if letters and all(word.text[:1].isupper() for word in words if word.is_alpha):
        return "colon title"
    return ""
