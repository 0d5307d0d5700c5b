"""*According to the mayor, the bridge is safe.*"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.candidate import Candidate
from lessons.sourcing.patterns.comments import comment

if TYPE_CHECKING:
    from spacy.tokens import Token


def find(token: Token) -> Iterator[Candidate]:
    """A candidate for one *according* that *to* follows."""
    doc = token.doc
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return
    to = doc[token.i + 1]
    source = next((child for child in to.children if child.dep_ in ("pobj", "pcomp")), None)
    if source is None:
        source = doc[token.i + 2]
    yield from comment("according to", (token, to), source, "according to", "phrase")
