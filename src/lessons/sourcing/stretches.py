"""Token ranges to character spans."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lessons.findings import Span, Spans

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Range = tuple[int, int]
"""First and last token, by number; the last one is included."""

_EDGES = frozenset({",", ";", ":", "—", "–", "-", "--"})


def reach(token: Token) -> Range:
    """All that hangs on a token, from the first word to the last."""
    return token.left_edge.i, token.right_edge.i


def without(whole: Range, hole: Range) -> tuple[Range, ...]:
    """A range without the part of it that another range covers."""
    parts = ((whole[0], min(whole[1], hole[0] - 1)), (max(whole[0], hole[1] + 1), whole[1]))
    return tuple(part for part in parts if part[0] <= part[1])


def words_at(tokens: Iterable[Token]) -> Spans:
    """Character spans of single words, in order; words that stand side by side are one span."""
    found: list[Span] = []
    for token in sorted(tokens, key=lambda one: one.i):
        end = token.idx + len(token)
        before = token.nbor(-1) if found else None
        if before is not None and before.idx + len(before) <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((token.idx, end))
    return tuple(found)


def spans(doc: Doc, ranges: tuple[Range, ...]) -> Spans:
    """Character spans of token ranges, without commas, colons, dashes and blank space at their ends."""
    found = []
    for low, high in ranges:
        while low <= high and (doc[low].is_space or doc[low].text in _EDGES or doc[low].text == "."):
            low += 1
        while high >= low and (doc[high].is_space or doc[high].text in _EDGES):
            high -= 1
        if low <= high:
            found.append((doc[low].idx, doc[high].idx + len(doc[high])))
    return tuple(found)
