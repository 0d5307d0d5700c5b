"""The same by the kind of frame: what *supports* and *voted for* are about, whose they are, how they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.circumstances.content import top_of
from lessons.sourcing.circumstances.source import kind_of_source
from lessons.sourcing.groups import kind_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from lessons.sourcing.candidate import Candidate


def circumstances_of(candidate: Candidate, starts: list[int]) -> Iterator[str]:
    """Names of what can be said of one kind of frame; ``starts`` holds where each token starts."""
    kind, head, source = kind_of(candidate.frame), candidate.head, candidate.source_head
    top = _top_of_content(candidate, starts)
    about = _behind_preposition(top)
    yield f"{kind}: about a word of form {about.tag_}"
    if about.ent_type_:
        yield f"{kind}: about a name of {about.ent_type_}"
    for child in top.children:
        yield f"{kind}: content with a {child.dep_}"
    yield f"{kind}: verb form {head.tag_}"
    yield f"{kind}: word hangs as {head.dep_}"
    yield f"{kind}: source {kind_of_source(source)}"
    if source is not None:
        yield f"{kind}: source hangs as {source.dep_}"


def _top_of_content(candidate: Candidate, starts: list[int]) -> Token:
    start, end = candidate.content[0]
    first, behind = bisect_left(starts, start), bisect_left(starts, end)
    doc = candidate.head.doc
    return top_of(doc[min(first, len(doc) - 1)], first, behind)


def _behind_preposition(top: Token) -> Token:
    """*The plan* of *about the plan*; any other word itself."""
    if top.pos_ != "ADP":
        return top
    return next((child for child in top.children if child.dep_ in ("pobj", "pcomp")), top)
