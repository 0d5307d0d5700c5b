"""A phrase on whose word the clause around it stands: *according to the mayor*, *in a poll*, *to many of them*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing import sources
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.clauses import clause_around
from lessons.sourcing.stretches import spans, without

if TYPE_CHECKING:
    from spacy.tokens import Token


def comment(pattern: str, words: tuple[Token, ...], source: Token, lemma: str, frame: str) -> Iterator[Candidate]:
    """The candidate of such a phrase, if its clause says anything besides.

    Parameters
    ----------
    pattern, lemma, frame : as in :class:`Candidate`
    words : the words of the cue, one behind the other
    source : the noun that they lead to
    """
    first, last = words[0], words[-1]
    phrase = (first.i, max(last.i, source.right_edge.i))
    content = spans(first.doc, without(clause_around(first, phrase), phrase))
    if not content:
        return
    yield Candidate(
        pattern=pattern,
        head=first,
        lemma=lemma,
        frame=frame,
        cue=((first.idx, last.idx + len(last)),),
        source=sources.phrase(source),
        content=content,
        source_head=source,
    )
