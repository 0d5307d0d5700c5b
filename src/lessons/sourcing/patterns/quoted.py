"""Quotations with their speaker: *“…,” said the mayor*, *The mayor said: “…”*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lessons import tables
from lessons.findings import Spans
from lessons.sourcing import sources
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.patterns.verbs import cue_of, lemma_of
from lessons.sourcing.quotations import Quotation, Quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COMMA_INSIDE = "comma inside the closing mark"
INTERRUPTED = "verb between two parts of a quotation"
LONGEST_BEGINNING = 200
"""Characters in front of a quotation that can belong to what is said."""

LONGEST_INTERRUPTION = 200
"""Characters of the *she said on Monday,* between the two halves of a quotation."""
LONGEST_NAME = 80
"""Characters: a longer phrase in front of a colon is no name."""
LEAST_REST = 3
"""Words: a second half shorter than this may be a term that the verb has something to say about."""

FARTHEST = 12
"""Tokens between a quotation and its verb."""

_NEXT_TO = frozenset({"VERB", "ADP", "NOUN", "PROPN", "PRON", "ADV"})
_OPENERS = frozenset({",", ":", "—", "–", "-", "that"})


def find(doc: Doc, starts: list[int], quotation: Quotation, quotations: Quotations) -> Iterator[Candidate]:
    """Candidates for the speaker of one quotation, behind it and before it.

    ``starts`` holds the position of every token.
    """
    verb = _verb_behind(doc, bisect_left(starts, quotation.end), quotations)
    if verb is not None:
        rest = _rest(verb, starts, quotation, quotations)
        yield from _candidate(verb, quotation, "quote before", ((rest.start, rest.end),) if rest is not None else ())
    verb = _verb_before(doc, bisect_left(starts, quotation.start) - 1, quotations)
    if verb is not None:
        yield from _candidate(verb, quotation, "quote behind")
    yield from _behind_colon(doc, bisect_left(starts, quotation.start) - 1, quotation)


def _behind_colon(doc: Doc, i: int, quotation: Quotation) -> Iterator[Candidate]:
    """*More from the mayor: “…”*: somebody right before a colon, and no verb."""
    while i > 0 and doc[i].is_space:
        i -= 1
    name = doc[i - 1] if i > 0 else None
    if name is None or doc[i].text != ":" or name.pos_ not in ("PROPN", "NOUN", "PRON") or doc[i - 1].is_sent_end:
        return
    head = sources.top_of_phrase(name, doc[i])
    source = sources.phrase(head, doc[i])
    if source[0][1] - source[0][0] <= LONGEST_NAME:
        yield Candidate(
            pattern="colon",
            head=doc[i],
            lemma=":",
            frame="colon quotation",
            cue=((doc[i].idx, doc[i].idx + 1),),
            source=source,
            content=((quotation.start, quotation.end),),
            source_head=head,
        )


def _rest(verb: Token, starts: list[int], quotation: Quotation, quotations: Quotations) -> Quotation | None:
    """The second half of *“We tried,” she said, “but it rained.”*: one speaker interrupted by one verb."""
    rest, doc = quotations.behind(quotation), verb.doc
    if rest is None or rest.start - quotation.end > LONGEST_INTERRUPTION or not _ends_open(doc, quotation):
        return None
    behind, before = bisect_left(starts, quotation.end), bisect_left(starts, rest.start) - 1
    if any(doc[i].is_sent_start for i in range(behind + 1, before + 1)):
        return None
    if doc[before].text not in (",", "—", "–", "-") and doc[before].pos_ not in ("VERB", "PROPN", "PRON"):
        return None
    words = bisect_left(starts, rest.inner_end) - bisect_left(starts, rest.inner_start)
    long_enough = words >= LEAST_REST or doc[before].text == ","
    return rest if long_enough and _verb_before(verb.doc, before, quotations) == verb else None


def _verb_behind(doc: Doc, i: int, quotations: Quotations) -> Token | None:
    """The verb of *said the mayor* or *the mayor said* right behind a closing mark."""
    while i < len(doc) and doc[i].text in (",", "—", "–", "-"):
        i += 1
    for j in range(i, min(i + FARTHEST, len(doc))):
        token = doc[j]
        if quotations.covers(token.idx) or token.is_space or token.text in (".", ";", ":"):
            return None
        if token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ", "VBP", "VBG", "VBN"):
            return token if _begins(token, i) else None
    return None


def _begins(verb: Token, first: int) -> bool:
    """True if nothing but the verb's own subject and adverbs stands between a quotation and the verb."""
    if verb.i == first:
        return True
    subject = sources.own_subject(verb) or sources.beside(verb)
    low = subject.left_edge.i if subject is not None and subject.i < verb.i else verb.i
    return all(verb.doc[i].pos_ in ("ADV", "AUX", "CCONJ", "SCONJ") for i in range(first, low))


def _verb_before(doc: Doc, i: int, quotations: Quotations) -> Token | None:
    """The verb of *the mayor said: “*: the nearest one to the left in the sentence."""
    while i > 0 and doc[i].is_space:
        i -= 1
    if i < 0 or (doc[i + 1].is_space and doc[i].text != ":"):
        return None
    if doc[i].text not in _OPENERS and doc[i].pos_ not in _NEXT_TO:
        return None
    for j in range(i, max(i - FARTHEST, -1), -1):
        token = doc[j]
        if token.text in (".", ";", "!", "?") or token.is_space or quotations.covers(token.idx):
            return None
        if token.pos_ == "VERB":
            return token
    return None


def _candidate(verb: Token, quotation: Quotation, frame: str, rest: Spans = ()) -> Iterator[Candidate]:
    children = list(verb.children)
    subject = sources.subject_of(verb)
    if subject is not None and quotation.start <= subject.idx < quotation.end:
        subject = sources.beside(verb)
    yield Candidate(
        pattern="quoted",
        head=verb,
        lemma=lemma_of(verb, children),
        frame=frame,
        cue=cue_of(verb, children),
        source=sources.phrase(subject, verb) if subject is not None else (),
        content=((_begin(verb, children, quotation, frame), quotation.end), *rest),
        source_head=subject,
        circumstances=(*_shape(verb, children, quotation, frame), *([INTERRUPTED] if rest else [])),
    )


def _shape(verb: Token, children: list[Token], quotation: Quotation, frame: str) -> Iterator[str]:
    """What the quotation and the words beside it look like."""
    size = quotation.inner_end - quotation.inner_start
    yield "quotation of a word or two" if size < 16 else "short quotation" if size < 45 else "long quotation"
    outside = [c for c in children if not quotation.start <= c.idx < quotation.end]
    if any(c.dep_ in ("dobj", "ccomp", "xcomp", "acomp", "attr") for c in outside):
        yield f"{frame}, and the verb has an object of its own"
    if frame == "quote before":
        yield COMMA_INSIDE if _ends_open(verb.doc, quotation) else "no comma inside the closing mark"
    else:
        gap = quotation.start - verb.idx - len(verb)
        yield "verb next to the quotation" if gap < 4 else "verb near the quotation" if gap < 20 else "verb far off"


def _ends_open(doc: Doc, quotation: Quotation) -> bool:
    """True for a quotation whose last sign before the closing mark is a comma, a question or an exclamation mark."""
    last = doc.char_span(max(quotation.start, quotation.inner_end - 1), quotation.end, alignment_mode="expand")
    return last is not None and any(c in last.text for c in ",?!")


def _begin(verb: Token, children: list[Token], quotation: Quotation, frame: str) -> int:
    """Where the content begins: *called him “a fool”* says something of him, so *him* belongs to it."""
    if frame == "quote behind" and verb.lemma_ in naming_verbs():
        for child in children:
            if child.dep_ in ("dobj", "nsubj", "ccomp", "oprd") and verb.i < child.left_edge.i:
                return min(child.left_edge.idx, quotation.start)
    if frame == "quote before":
        return _begin_of_sentence(verb, quotation)
    return quotation.start


def _begin_of_sentence(verb: Token, quotation: Quotation) -> int:
    """*The plan “is a mess,” she said*: a quotation that begins in mid-sentence takes the words before it along."""
    doc = verb.doc
    span = doc.char_span(quotation.inner_start, quotation.inner_end, alignment_mode="expand")
    if span is None or not span[0].text[:1].islower():
        return quotation.start
    begin = span[0].sent[0]
    near = quotation.start - begin.idx < LONGEST_BEGINNING
    return begin.idx if near and begin.idx < quotation.start and verb.i > begin.i else quotation.start


@cache
def naming_verbs() -> frozenset[str]:
    """Verbs that give something a name or a judgment: *call it a shame*."""
    return frozenset(row["lemma"] for row in tables.rows("lexicon", "naming_verbs.csv"))
