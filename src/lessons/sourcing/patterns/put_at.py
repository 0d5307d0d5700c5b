"""*Put the toll at 26*, *estimates growth at 2 percent*, *was valued at $4m by …*: a number on somebody's word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lessons import tables
from lessons.findings import Spans
from lessons.sourcing import sources
from lessons.sourcing.candidate import PUT_AT, Candidate
from lessons.sourcing.patterns.verbs import cue_of
from lessons.sourcing.stretches import reach, spans
from lessons.sourcing.verbs import can_speak

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBS = frozenset({"put", "estimate", "value", "reckon", "calculate"})
_SHARES = frozenset({"fraction", "fractions"})
_BEHIND_NOUN = frozenset({"prep", "acl", "relcl", "appos", "npadvmod"})
"""What hangs behind the counted noun: its numbers count something else (*the bottom of page 3*)."""
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|o[’']clock)|\d{1,2}:\d\d")
"""The hour at which something is put somewhere."""


@cache
def _shares() -> frozenset[str]:
    """*Half*, *tenth*: words for a share of something."""
    return frozenset(row["word"] for row in tables.rows("lexicon", "number_words.csv") if row["class"] in _SHARES)


def find(verb: Token) -> Iterator[Candidate]:
    """The candidate of a verb with something that is put *at* an amount."""
    if verb.lemma_ not in VERBS:
        return
    children = list(verb.children)
    passive = any(child.dep_ == "auxpass" for child in children)
    counted = next((c for c in children if c.dep_ == ("nsubjpass" if passive else "dobj")), None)
    at = _at_amount(children, counted) if counted is not None else None
    head = sources.agent_of(verb) if passive else sources.subject_of(verb)
    if counted is None or at is None or (not passive and (head is None or sources.is_empty(head, verb))):
        return
    found = Candidate(
        pattern="verb",
        head=verb,
        lemma=f"{verb.lemma_} at",
        frame=PUT_AT,
        cue=cue_of(verb, children),
        source=sources.phrase(head, verb) if head is not None else (),
        content=_content(counted, at),
        source_head=head,
    )
    if can_speak(found):  # *the vote put the party at twelve seats*
        yield found


def _content(counted: Token, at: Token) -> Spans:
    """What is put, and the amount; in two parts where *put* stands between them (*the toll was put at 26*)."""
    amount = reach(at)
    first, last = counted.left_edge.i, min(counted.right_edge.i, at.i - 1)
    apart = counted.i < counted.head.i
    return spans(at.doc, ((first, last), amount) if apart else ((first, amount[1]),))


def _at_amount(children: list[Token], counted: Token) -> Token | None:
    """The *at* behind what is put, whichever of the words it hangs on, if an amount follows: *at 26*, *at £4m*."""
    for child in (*children, *counted.children):
        if child.dep_ == "prep" and child.lower_ == "at" and child.i > counted.i:
            first, last = reach(child)
            hour = _CLOCK.search(child.doc[first : last + 1].text)
            return child if not hour and any(_is_amount(noun) for noun in child.children) else None
    return None


def _is_amount(noun: Token) -> bool:
    """True for a number, a share and what they count: *26 people*, *between 20 and 30*, *less than a tenth of that*.

    The number of *40 Main Street* counts nothing.
    """
    than = next((child for child in noun.children if child.lower_ == "than"), None)
    if than is not None:
        return any(_is_amount(child) for child in than.children)
    front = () if noun.pos_ == "PROPN" else (child for child in noun.children if child.dep_ not in _BEHIND_NOUN)
    return any(token.pos_ == "NUM" or token.like_num or token.lower_ in _shares() for token in (noun, *front))
