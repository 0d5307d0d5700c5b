"""*Said the road was closed and said it would stay so*: where a second report begins inside the first, as parsed.

The parse joins the second reporting verb to the verb of the first one's content. Its tense, that it has a clause of
its own and no subject tell that it goes with the first reporting verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.sourcing import verbs

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_JOINING = frozenset({"CCONJ", "PUNCT"})


def goes_with(second: Token, first: Token) -> bool:
    """True for a verb of saying with a clause and without a subject, in the tense of the first one."""
    if second.dep_ != "conj" or second.tag_ != first.tag_ or second.tag_ not in _FINITE:
        return False
    if second.lemma_ != first.lemma_ and not verbs.is_speech(second.lemma_):
        return False
    children = list(second.children)
    clause = any(child.dep_ == "ccomp" and child.i > second.i for child in children)
    return clause and not any(child.dep_ in _SUBJECTS and child.i < second.i for child in children)


def end_of_first(verb: Token, low: int, high: int) -> int:
    """Last token of what the first verb reports; ``high`` where no second report begins before it."""
    for token in verb.doc[low + 1 : high + 1]:
        if goes_with(token, verb):
            return _before_joining(token, low)
        if token.text == "," and token.i < high and _names_another(token.nbor()):
            return int(token.i) - 1
    return high


def _names_another(token: Token) -> bool:
    """*, said the author*, *, according to the mayor*: on whose word the sentence stands, at its end."""
    if token.lower_ == "according":
        return True
    last = token.i + 1 >= len(token.doc)
    return token.lemma_ == "say" and token.tag_ in _FINITE and not last and token.nbor().tag_ in _NAMED


_NAMED = frozenset({"DT", "NNP", "NN", "NNS", "JJ", "PRP$"})


def _before_joining(second: Token, low: int) -> int:
    """Last token before *and*, *, and later* and the like in front of the second verb."""
    doc, last = second.doc, second.i - 1
    while last > low and doc[last].pos_ == "ADV" and doc[last].head.i == second.i:
        last -= 1
    while last > low and doc[last].pos_ in _JOINING:
        last -= 1
    return last
