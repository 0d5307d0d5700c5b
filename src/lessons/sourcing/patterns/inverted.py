"""*The road will open in June, explained the mayor*: the speaker stands where an object would."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.sourcing import nouns, passives
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.lexicon import cue_table
from lessons.sourcing.patterns.verbs import cue_of, lemma_of
from lessons.sourcing.stretches import spans
from lessons.sourcing.verbs import is_speech

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from lessons.findings import Spans

FRAME = "before"
_CLAUSES = ("that", "clause", "before", "inserted", "tail")
LEAST_CLAUSES = 0.3
"""Of a verb's uses with a clause or an object in real news, the share with a clause: *explain* has .5, *thank* and
*call* have next to none (own choice)."""
LEAST_BEFORE = 2
"""Words of a clause."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_RELATIVE = frozenset({"WP", "WDT"})
"""*Ana Lee, who leads the club, said members vote*: the clause before is no statement."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BEHIND = frozenset({"dobj", "nsubj", "attr", "oprd", "npadvmod", "dep", "appos", "dative", "ccomp"})


def find(verb: Token) -> Iterator[Candidate]:
    """The candidate of one verb that stands between a clause with a comma and the noun that ends the sentence."""
    noun = _noun_behind(verb)
    if noun is None or not _clause_before(verb):
        return
    children = list(verb.children)
    lemma = lemma_of(verb, children)
    if not is_speech(lemma) or not _takes_clauses(lemma):
        return
    if lemma in passives.hearer_verbs() and (verb.tag_ != "VBZ" or lemma in passives.needs_hearer()):
        return  # *…, told the mayor*, *…, warned the boys*: those who hear it
    yield Candidate(
        pattern="verb",
        head=verb,
        lemma=lemma,
        frame=FRAME,
        cue=cue_of(verb, []),
        source=_source(noun),
        content=spans(verb.doc, ((verb.sent.start, verb.i - 1),)),
        source_head=noun,
    )


def _source(noun: Token) -> Spans:
    """The noun with all that stands behind it, to the end of the sentence."""
    last = noun.sent.end - 1
    while last > noun.i and (noun.doc[last].is_punct or noun.doc[last].is_space):
        last -= 1
    return spans(noun.doc, ((noun.left_edge.i, last),))


def _noun_behind(verb: Token) -> Token | None:
    """The person or people right behind a verb, if the sentence ends with them."""
    if verb.tag_ not in _FINITE:
        return None
    for child in verb.children:
        if child.left_edge.i == verb.i + 1 and child.dep_ in _BEHIND and _is_somebody(child):
            rest = verb.doc[child.right_edge.i + 1 : verb.sent.end]
            return child if all(token.is_punct or token.is_space for token in rest) or _is_of_noun(rest) else None
    return None


def _is_of_noun(rest: Span) -> bool:
    """*At the club*, of *insisted a source at the club.*: the parse hangs it on the verb."""
    words = [token for token in rest if not (token.is_punct or token.is_space)]
    return (
        len(words) <= _LONGEST_REST and words[0].dep_ == "prep" and words[0].lower_ in _OF and words[-1].pos_ in _NOUNS
    )


_OF = frozenset({"at", "of", "for", "from"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_LONGEST_REST = 6


def _is_somebody(noun: Token) -> bool:
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    named = noun.ent_type_ in ("PERSON", "ORG") or (noun.pos_ == "PROPN" and not noun.ent_type_)
    return named or nouns.names_somebody(nouns.lemma(noun))


def _clause_before(verb: Token) -> bool:
    """True behind *…,* with a verb in it that has a subject of its own."""
    doc, start = verb.doc, verb.sent.start
    if verb.i - start <= LEAST_BEFORE or doc[verb.i - 1].text != ",":
        return False
    subjects = (token for token in doc[start : verb.i] if token.dep_ in _SUBJECTS and token.tag_ not in _RELATIVE)
    return any(token.head.i != verb.i for token in subjects)


def _takes_clauses(lemma: str) -> bool:
    counts = cue_table().counts
    clauses = sum(counts[lemma, frame].cues for frame in _CLAUSES if (lemma, frame) in counts)
    objects = counts[lemma, "obj"].seen if (lemma, "obj") in counts else 0
    return clauses >= LEAST_CLAUSES * (clauses + objects)
