"""A quotation signed with a name: *“I love this town.” — Ana Lee*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.candidate import Candidate
from lessons.sourcing.quotations import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST_NAME = 8
"""Tokens behind the dash."""

_DASHES = frozenset({"—", "–", "-", "―", "--"})


def find(doc: Doc, starts: list[int], quotation: Quotation) -> Iterator[Candidate]:
    """A candidate for a dash and a name right behind a quotation, up to the end of the line."""
    i = bisect_left(starts, quotation.end)
    if i + 1 >= len(doc) or doc[i].text not in _DASHES:
        return
    last = i + 1
    while last < len(doc) and not doc[last].is_space and last - i <= LONGEST_NAME:
        last += 1
    if last - i > LONGEST_NAME or doc[i + 1].pos_ != "PROPN":
        return
    name = doc[i + 1 : last]
    yield Candidate(
        pattern="signature",
        head=doc[i],
        lemma="—",
        frame="signature",
        cue=((doc[i].idx, doc[i].idx + len(doc[i])),),
        source=((name[0].idx, name[-1].idx + len(name[-1])),),
        content=((quotation.start, quotation.end),),
        source_head=name.root,
    )
