"""What would be said: how long it is, how it begins, what it turns on, whether it is quoted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.circumstances.source import NAMES
from lessons.sourcing.content import quoted_share
from lessons.sourcing.groups import group_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from lessons.sourcing.candidate import Candidate
    from lessons.sourcing.quotations import Quotations

_SIZES = ((1, "1 word"), (3, "2 or 3 words"), (7, "4 to 7 words"), (15, "8 to 15 words"), (31, "16 to 31 words"))
_LONGEST = "32 words or more"
CLOSED = frozenset({"DET", "PRON", "ADP", "SCONJ", "CCONJ", "PART", "AUX"})
"""Closed word classes: their words belong to grammar, not to a story, and only these are named as first words."""
_OPENERS = frozenset({"“", "”", '"', "''", "``", "‘"})
_MARKS = _OPENERS | {"’", "'"}

TITLE = "content looks like a title"
LONGEST_TITLE = 10
"""Words of a quotation that may be the title of a book, a film or a song."""
SHORT_WORD = 3
"""Letters of the longest word that a title may write small."""


def circumstances_of(candidate: Candidate, starts: list[int], quotations: Quotations) -> Iterator[str]:
    """Names of what can be said of the content; ``starts`` holds where each token starts."""
    group = group_of(candidate.frame)
    doc = candidate.head.doc
    start, end = candidate.content[0]
    first, behind = bisect_left(starts, start), bisect_left(starts, end)
    yield f"{group}: content of {_size(behind - first)}"
    begin = doc[min(first, len(doc) - 1)]
    if begin.pos_ in CLOSED or begin.text in _OPENERS:
        yield f"{group} begins with “{begin.lower_}”"
    top = top_of(begin, first, behind)
    yield f"{group} turns on a {top.pos_}"
    yield f"{group} turns on a word of form {top.tag_}"
    yield f"{group} about {_kind_of_content(begin)}"
    share = quoted_share(candidate.content, quotations)
    if share > 0.8:
        yield "content is quoted"
        if looks_like_a_title([token.text for token in doc[first:behind]]):
            yield TITLE
    elif share > 0:
        yield "content is partly quoted"


def looks_like_a_title(words: list[str]) -> bool:
    """True for *“The Long Winter”*: two words or more, every longer one with a capital, and no stop at the end."""
    words = [word for word in words if word not in _MARKS]
    if not 2 <= len(words) <= LONGEST_TITLE or not words[-1][-1:].isalnum():
        return False
    return words[0][:1].isupper() and all(w[:1].isupper() for w in words if w.isalpha() and len(w) > SHORT_WORD)


def _size(words: int) -> str:
    return next((name for most, name in _SIZES if words <= most), _LONGEST)


def top_of(first: Token, low: int, behind: int) -> Token:
    """The word of a stretch that all others in it hang on, climbing from its first one."""
    token = first
    while token.head.i != token.i and low <= token.head.i < behind:
        token = token.head
    return token


def _kind_of_content(first: Token) -> str:
    """What sort of phrase begins with this word."""
    head = first
    for _ in range(3):
        if head.pos_ in ("NOUN", "PROPN", "PRON", "VERB") and head.dep_ not in ("compound", "poss", "amod"):
            break
        below = next((c for c in head.children if c.dep_ in ("pobj", "pcomp")), None)
        head = below if head.pos_ == "ADP" and below is not None else head.head
    if head.pos_ == "PRON":
        return "a pronoun"
    if head.ent_type_ in NAMES or head.pos_ == "PROPN":
        return "a name"
    return "a verb" if head.pos_ == "VERB" else "several things" if head.tag_ == "NNS" else "a thing"
