"""The noun stands in the subject, or in the predicate.

*The number of crossings exceeds 9,000*, *vehicle sales fell to 11 million*, *of them 25 were home wins*.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lessons.figures.changes import moves
from lessons.figures.counted import counts_people, singular
from lessons.figures.eliding.bare import is_bare
from lessons.figures.eliding.climbing import verb_above
from lessons.figures.figure import Figure, Kind
from lessons.figures.tokens import Tokens, end_of, is_noun
from lessons.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

_AMOUNTS = frozenset({"number", "total", "count", "tally", "toll", "supply", "stock"})
"""Nouns that say no more than how many there are."""
_HIGHEST_CLIMB = 5
"""Steps from a number to its verb: *edged down from 75 to 68*."""
_BELOW_A_VERB = frozenset(
    {"dobj", "attr", "pobj", "prep", "nummod", "quantmod", "compound", "npadvmod", "acomp", "pcomp", "conj"}
)
_LEADING = frozenset({"to", "at", "by", "from", "below", "above", "under", "over", "between", "around", "about"})
"""Prepositions that lead from a verb to how many there are; *stood empty for eight years* has another."""
_DESCRIBES = frozenset({"amod", "compound", "nmod"})


def from_subject(tokens: Tokens, figure: Figure) -> Figure:
    """A bare number, or a range, with the noun behind *the number of* in the subject of its verb."""
    if not (is_bare(figure) or _is_bare_range(figure)):
        return figure
    number = tokens.at(figure.number_end - 1)
    noun = _counted_in_subject(verb_above(number, _BELOW_A_VERB, _HIGHEST_CLIMB, _LEADING)) or _counted_in_predicate(
        number
    )
    if noun is None:
        return figure
    first = next((child for child in noun.lefts if child.dep_ in _DESCRIBES), noun)
    words = tokens.text[first.idx : end_of(noun)]
    kind: Kind = "vague" if figure.kind == "vague" else "people" if counts_people(noun) else "things"
    place = "predicate" if noun.idx > figure.start else "subject"
    why = figure.why.split(";")[0] + f"; its noun stands in the {place}: “{words}”."
    return replace(figure, unit=singular(noun), counts=words, kind=kind, why=why)


def _is_bare_range(figure: Figure) -> bool:
    return not figure.unit and figure.kind in ("things", "people") and figure.low is not None


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the one it hangs on: *arrivals are expected to rise to 40*."""
    while True:
        found = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
        if found is not None or verb.dep_ != "xcomp":
            return found
        verb = verb.head


_REACHING = frozenset(
    {"reach", "hit", "exceed", "total", "top", "surpass", "number", "average", "stand", "approach", "near", "pass"}
)


@cache
def _counted_alone() -> frozenset[str]:
    """Nouns of which a bare number behind *rose to* is how many: *sales*, *deaths*; of *prices* it is none."""
    return frozenset(row["noun"] for row in rows("lexicon", "counted_in_subjects.csv"))


def _is_counted_by(verb: Token, subject: Token) -> bool:
    """*Vehicle sales dropped below 11 million*, *arrivals reached 40,000*."""
    counted = subject.tag_ == "NNS" and subject.lemma_.lower() in _counted_alone()
    return counted and (moves(verb.lemma_.lower()) or verb.lemma_.lower() in (*_REACHING, *_STEPS))


_STEPS = ("increase", "decrease")


def _counted_in_subject(verb: Token | None) -> Token | None:
    """The *crossings* of *the number of crossings exceeds …*."""
    subject = _subject(verb) if verb is not None else None
    if subject is None or verb is None:
        return None
    if any(child.lower_ in ("a", "an") for child in subject.lefts):
        return None  # *a number of firms*
    if subject.lemma_.lower() not in _AMOUNTS:
        return subject if _is_counted_by(verb, subject) else None
    of = next((child for child in subject.rights if child.lower_ == "of"), None)
    nouns = [child for child in of.children if child.dep_ == "pobj" and is_noun(child)] if of is not None else []
    return nouns[0] if nouns and nouns[0].tag_ in ("NNS", "NNPS") else None


def _counted_in_predicate(number: Token | None) -> Token | None:
    """The *wins* of *25 were home wins*."""
    if number is None or number.dep_ not in ("nsubj", "nsubjpass") or number.head.lemma_ != "be":
        return None
    nouns = (child for child in number.head.rights if child.dep_ == "attr" and child.tag_ in ("NNS", "NNPS"))
    return next((noun for noun in nouns if not any(c.dep_ in ("det", "nummod", "poss") for c in noun.lefts)), None)
