"""Adjectives that report: *is convinced that …*, *was critical of …*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing import sources
from lessons.sourcing.asides import without_asides
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.frames import Frame
from lessons.sourcing.stretches import Range, reach, spans

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLACES = frozenset({"acomp", "advcl", "ROOT", "conj", "relcl", "acl"})


def find(adjective: Token) -> Iterator[Candidate]:
    """All candidates of one adjective behind *is*, *feels* or *remains*."""
    if adjective.dep_ not in _PLACES and not _is_behind_noun(adjective):
        return
    children = list(adjective.children)
    for frame in _frames(adjective, children):
        source = _source_of(adjective)
        if source is not None and sources.is_empty(source, adjective):
            source = None
        content = spans(adjective.doc, without_asides(adjective.doc, frame.content))
        if not content:
            continue
        yield Candidate(
            pattern="adjective",
            head=adjective,
            lemma=adjective.lemma_.lower(),
            frame=frame.name,
            cue=((adjective.idx, adjective.idx + len(adjective)),),
            source=sources.phrase(source, adjective) if source is not None else (),
            content=content,
            source_head=source,
        )


def _is_behind_noun(adjective: Token) -> bool:
    """True for *voters angry about the plan*: behind its noun, an adjective tells what that somebody feels."""
    return adjective.dep_ == "amod" and adjective.head.i < adjective.i


def _source_of(adjective: Token) -> Token | None:
    if _is_behind_noun(adjective):
        return adjective.head
    return sources.subject_of(adjective if adjective.dep_ != "acomp" else adjective.head)


def _frames(adjective: Token, children: list[Token]) -> Iterator[Frame]:
    below = [*children, *(c for c in adjective.head.children if adjective.dep_ == "acomp" and c.i > adjective.i)]
    for child in below:
        if child.i < adjective.i:
            continue
        ranges: tuple[Range, ...] = (reach(child),)
        if child.dep_ == "ccomp":
            yield Frame("adj that" if child.left_edge.lower_ == "that" else "adj clause", ranges)
        elif child.dep_ == "xcomp":
            yield Frame("adj to", ranges)
        elif child.dep_ == "prep" and child.head.i == adjective.i and child.right_edge.i > child.i:
            yield Frame(f"adj prep:{child.lower_}", ranges)
