"""One word in one surrounding: *called* in the passive, *asked* from nobody, *refuse* above another verb.

Their weights stand in a table of their own, ``data/lexicon/cue_words.csv``: what a surrounding does to one word beyond
what it does to words in general.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.circumstances.content import CLOSED, top_of
from lessons.sourcing.circumstances.source import kind_of_source
from lessons.sourcing.groups import group_of

if TYPE_CHECKING:
    from lessons.sourcing.candidate import Candidate

_MARK = "“"
_STORY = frozenset({"nsubj", "dobj", "conj", "ccomp", "advcl", "punct"})
"""What hangs on a word by these belongs to a story, not to the use of the word."""


def is_word_use(circumstance: str) -> bool:
    """True for a circumstance of one word; its name begins with that word in quotation marks."""
    return circumstance.startswith(_MARK)


def circumstances_of(candidate: Candidate, starts: list[int]) -> Iterator[str]:
    """Names of what can be said of this very word; ``starts`` holds where each token starts."""
    word, head = f"“{candidate.lemma}”", candidate.head
    group = group_of(candidate.frame)
    start, end = candidate.content[0]
    first, behind = bisect_left(starts, start), bisect_left(starts, end)
    begin = head.doc[min(first, len(head.doc) - 1)]
    yield word
    yield f"{word} with a content of the family {group}"
    yield f"{word} from {kind_of_source(candidate.source_head)}"
    yield f"{word} turns on a word of form {top_of(begin, first, behind).tag_}"
    yield f"{word} of form {head.tag_}"
    yield f"{word} hangs as {head.dep_}"
    if begin.pos_ in CLOSED:
        yield f"{word} begins with “{begin.lower_}”"
    if head.head.i != head.i:
        yield f"“{head.head.lemma_.lower()}” above, as {head.dep_}"
    for child in head.children:
        yield f"{word} beside a {child.dep_}"
        if child.dep_ not in _STORY and not child.is_space:
            yield f"“{child.lower_}” below, as {child.dep_}, {group}"
