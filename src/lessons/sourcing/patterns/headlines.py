"""Headlines with a capital on every word: *Mayor Slams Plan For Bridge*, where the parser takes the verb for a name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lessons import tables
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.stretches import Range, spans

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LEAST_WORDS = 4
"""Words of four letters or more that a headline has at least; with fewer, capitals may be a name."""
CAPITALS = 0.85
"""Share of those words that begin with a capital."""
LONGEST_SOURCE = 10
"""Tokens in front of the verb."""
_SHORT = 3
_NAMED = frozenset({"PROPN", "NOUN", "ADJ", "AUX"})
"""What the parser takes the verb of a headline for."""


def find(doc: Doc) -> Iterator[Candidate]:
    """At most one candidate for each sentence that is set as a headline or turns on a noun that should be a verb."""
    for sentence in doc.sents:
        if is_headline(sentence):
            yield from _candidate(sentence, "headline")
        elif is_lost_verb(sentence.root):
            yield from _candidate(sentence, "lost verb")


def is_lost_verb(root: Token) -> bool:
    """True for *The mayor questions the plan*, where the parser has *mayor questions* for two nouns."""
    if root.tag_ != "NNS" or root.lower_ not in verb_forms() or root.i == root.sent.start:
        return False
    before, behind = root.nbor(-1), root.doc[min(root.i + 1, len(root.doc) - 1)]
    if before.tag_ not in ("NN", "NNP", "PRP") or behind.is_punct or behind.is_space or behind.lower_ in ("of", "and"):
        return False
    return not any(child.pos_ in ("VERB", "AUX") and child.i < root.i for child in root.children)


def has_clause_before(noun: Token) -> bool:
    """True for the *shows* of *…, an audit released Thursday shows*, which the parser gives a subject and a clause."""
    if noun.tag_ != "NNS" or noun.lower_ not in verb_forms():
        return False
    before = {child.dep_ for child in noun.children if child.i < noun.i}
    return {"ccomp", "nsubj"} <= before


def is_headline(sentence: Span) -> bool:
    """True if nearly all of the longer words begin with a capital."""
    words = [token.text for token in sentence if len(token) > _SHORT and token.is_alpha]
    return len(words) >= LEAST_WORDS and sum(word[0].isupper() for word in words) >= CAPITALS * len(words)


def _candidate(sentence: Span, frame: str) -> Iterator[Candidate]:
    first = sentence.start
    while first < sentence.end and sentence.doc[first].is_punct:
        first += 1
    for token in sentence.doc[first + 1 : min(first + LONGEST_SOURCE + 1, sentence.end - 1)]:
        if token.is_punct and token.text not in "’'-–":
            return
        lemma = _verb_of(token) if token.pos_ in _NAMED else ""
        content = spans(sentence.doc, (_rest(sentence, token),)) if lemma else ()
        if content:
            source = sentence.doc[first : token.i]
            yield Candidate(
                pattern="headline",
                head=token,
                lemma=lemma,
                frame=frame,
                cue=((token.idx, token.idx + len(token)),),
                source=((source.start_char, source.end_char),),
                content=content,
                source_head=token.nbor(-1),
            )
            return


def _rest(sentence: Span, verb: Token) -> Range:
    """What stands behind the verb, without the full stop."""
    last = sentence.end - 1
    while last > verb.i and (sentence.doc[last].is_space or sentence.doc[last].text == "."):
        last -= 1
    return verb.i + 1, last


def _verb_of(token: Token) -> str:
    """The reporting verb that a word is a form of: *Slams* of one, *Slam* of many; "" if it is none."""
    word, before = token.lower_, token.nbor(-1)
    if word in verb_forms():
        return verb_forms()[word]
    many = before.lower_.endswith("s") and before.pos_ in ("PROPN", "NOUN")
    return word if many and word in verb_forms().values() else ""


@cache
def verb_forms() -> dict[str, str]:
    """The forms with *-s* of the verbs that the table has: *slams*, *denies*."""
    verbs = [row["lemma"] for row in tables.rows("lexicon", "attribution_verbs.csv") if " " not in row["lemma"]]
    return {_with_s(verb): verb for verb in verbs}


def _with_s(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
