"""*According to the mayor, the bridge is safe.*"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing import sources
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.clauses import clause_around
from lessons.sourcing.stretches import spans, without

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
    phrase = (token.i, max(token.i + 1, source.right_edge.i))
    content = spans(doc, without(clause_around(token, phrase), phrase))
    if not content:
        return
    yield Candidate(
        pattern="according to",
        head=token,
        lemma="according to",
        frame="phrase",
        cue=((token.idx, to.idx + len(to)),),
        source=sources.phrase(source),
        content=content,
        source_head=source,
    )
