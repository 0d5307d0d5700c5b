"""A phrase on whose word the clause around it stands: *according to the mayor*, *in a poll*, *to many of them*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing import sources
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.clauses import clause_around
from lessons.sourcing.stretches import spans, without, words_at

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_ASIDES = frozenset({"VBN", "VBG", "WP", "WDT", "WP$"})
"""How an aside begins: with a participle, or with *who*, *which* or *whose*."""
_RELATIVE = frozenset({"WP", "WDT"})
_BEFORE_WHICH = 4
"""Tokens to *which*, of *a copy of which*."""
_LONGEST_ASIDE = 12
"""Tokens."""


def _end_of_aside(source: Token) -> int:
    """The last token of what stands between commas behind a source: *the survey, carried out by Ipsos,*."""
    doc, end = source.doc, source.right_edge.i
    if end + 2 >= len(doc) or doc[end + 1].text != "," or not _begins_aside(doc[end + 2 : end + 2 + _BEFORE_WHICH]):
        return end
    comma = next((token.i for token in doc[end + 2 : end + 2 + _LONGEST_ASIDE] if token.text in (",", ".")), end)
    closed = doc[comma].text == "," or doc[end + 2].tag_ not in _ASIDES
    return comma if closed else end


def _begins_aside(words: Span) -> bool:
    """True for *carried out by*, *who were*, *a copy of which*."""
    return words[0].tag_ in _ASIDES or any(
        word.tag_ in _RELATIVE and word.nbor(-1).lower_ == "of" for word in words[1:]
    )


def comment(pattern: str, words: tuple[Token, ...], source: Token, lemma: str, frame: str) -> Iterator[Candidate]:
    """The candidate of such a phrase, if its clause says anything besides.

    Parameters
    ----------
    pattern, lemma, frame : as in :class:`Candidate`
    words : the words of the cue, and first the one that signals most: *according*, the *view* of *in his view*
    source : whose word it is: the noun that they lead to, or one in between (*in the judge's view*)
    """
    head, places = words[0], [word.i for word in words]
    phrase = (min(places), max(*places, source.right_edge.i, _end_of_aside(source)))
    content = spans(head.doc, without(clause_around(head, phrase), phrase))
    if not content:
        return
    yield Candidate(
        pattern=pattern,
        head=head,
        lemma=lemma,
        frame=frame,
        cue=words_at(words),
        source=sources.phrase(source),
        content=content,
        source_head=source,
    )
