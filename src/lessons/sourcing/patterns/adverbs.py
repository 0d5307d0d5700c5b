"""Adverbs that report without saying whom: *allegedly*, *reportedly*."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lessons import tables
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.stretches import reach, spans, without

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def reporting_adverbs() -> frozenset[str]:
    """The words of the table of attribution words whose only frame is to stand as an adverb."""
    rows = tables.rows("lexicon", "attribution_verbs.csv")
    return frozenset(row["lemma"] for row in rows if row["frames"] == "adverb")


def find(adverb: Token) -> Iterator[Candidate]:
    """A candidate for one reporting adverb: the clause or phrase that it stands in."""
    head = adverb.head
    if head.i == adverb.i:
        return
    whole = reach(head)
    if head.dep_ in ("acl", "amod", "relcl"):
        whole = (head.head.left_edge.i, whole[1])
    content = spans(adverb.doc, without(whole, (adverb.i, adverb.i)))
    if not content:
        return
    yield Candidate(
        pattern="adverb",
        head=adverb,
        lemma=adverb.lower_,
        frame="adverb",
        cue=((adverb.idx, adverb.idx + len(adverb)),),
        source=(),
        content=content,
    )
