"""Whose word it is: from a cue to the phrase that names its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.findings import Spans
from lessons.sourcing import nouns, second_reports

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_ASIDES = frozenset({"acl", "advcl"})
_PREDICATES = frozenset({"acomp", "oprd", "attr"})
"""What stands between *is* and *likely to say*; only an infinitive climbs over it."""
_CLIMB = frozenset({"xcomp", "advcl", "conj", "aux", "auxpass", "pcomp", "prep", "ccomp", "parataxis", "dep"})
_PERSONS = frozenset({"he", "she", "they", "we", "i", "you"})
_EMPTY = frozenset({"it", "there", "this", "that"})
_NOUN_WORDS = frozenset({"NOUN", "PROPN", "PRON"})
_TIMES = frozenset({"DATE", "TIME"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_BETWEEN = frozenset({"AUX", "ADV", "PART"})
LONGEST_CLIMB = 6
"""Heads looked at on the way to a subject; a longer way is a bad parse."""
LONGEST_SOURCE = 60
"""Tokens; a longer subject is a bad parse, and only its head is kept."""


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb: its own, or the one that it shares with the verb it hangs on.

    *He declined to comment*, *he came, saying that …*, *he came and said …*, *the man saying that …*. Where the
    parse gives none, the noun right beside the verb: *recalled Ms. Lee*, *Ms. Lee recalled*.
    """
    token = verb
    for step in range(LONGEST_CLIMB):
        own = own_subject(token)
        if own is not None and not (step and own.lower_ in _EMPTY and token.dep_ in _CLIMB):
            return own
        described = _described_by(token, step > 0)
        if described is not None:
            return described
        finite = token.tag_ in ("VBD", "VBZ", "VBP")
        if step == 0 and token.dep_ == "ccomp" and finite:
            break
        predicate = step > 0 and verb.tag_ == "VB" and token.dep_ in _PREDICATES
        if not (token.dep_ in _CLIMB or predicate) or token.head.i == token.i:
            break
        outer = _verb_joined_to(token)
        if outer is not None:
            return subject_of(outer)
        above = _object_that_acts(token)
        if above is not None:
            return above
        token = token.head
    return _left_noun(verb) or beside(verb)


def _described_by(token: Token, climbed: bool) -> Token | None:
    """Who does what a clause says that hangs on a noun: *the man saying …*, *took a vote to declare …*."""
    if token.dep_ == "acl" and token.head.dep_ == "dobj" and (climbed or token.tag_ in ("VBG", "VB")):
        return own_subject(token.head.head) or token.head
    if token.dep_ == "acl" and token.tag_ == "VB" and token.head.dep_ in ("attr", "pobj"):
        above = _verb_above(token.head)
        if above is not None:
            return subject_of(above)
    hangs = token.dep_ in ("acl", "relcl") or (token.dep_ == "amod" and token.head.i < token.i)
    return token.head if hangs else None


def _verb_above(noun: Token) -> Token | None:
    """The verb that a noun hangs on, straight or by a preposition: *is on a mission to change …*."""
    head = noun.head.head if noun.dep_ == "pobj" else noun.head
    return head if head.pos_ in ("VERB", "AUX") and head.i < noun.i else None


def _left_noun(verb: Token) -> Token | None:
    """A noun that hangs on a finite verb from the left, whatever the parse calls it."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    for child in verb.children:
        if child.i > verb.i:
            break
        loose = child.dep_ in ("dep", "nmod", "appos", "attr", "intj", "npadvmod")
        if loose and child.pos_ in _NOUN_WORDS and child.ent_type_ not in _TIMES:
            return child
    return None


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on this very verb.

    In *which officials claimed was safe* the parse often takes *which*; the noun in front of the verb is meant.
    """
    nearest: Token | None = None
    for child in verb.children:
        if child.dep_ in SUBJECTS and (nearest is None or child.i < verb.i):
            nearest = child
            if child.tag_ in ("WDT", "WP") and child.i < verb.i - 1:
                before = verb.doc[verb.i - 1]
                a_noun = before.pos_ in ("NOUN", "PROPN") and before.ent_type_ not in _TIMES
                if a_noun or before.lower_ in _PERSONS:
                    nearest = before
    return nearest


def _verb_joined_to(verb: Token) -> Token | None:
    """*She says it was late and says she left*: the second *says* goes with the first, not with *was*."""
    inner = verb.head
    if verb.dep_ != "conj" or inner.dep_ != "ccomp":
        return None
    if second_reports.goes_with(verb, inner.head):
        return inner.head
    if inner.tag_ == verb.tag_:
        return None
    return inner.head if inner.head.tag_ == verb.tag_ else None


def _object_that_acts(verb: Token) -> Token | None:
    """*Told him to say …*: the object of the verb above does what the infinitive says."""
    if verb.dep_ != "xcomp" or verb.tag_ != "VB":
        return None
    for child in verb.head.children:
        if child.dep_ in ("dobj", "dative") and verb.head.i < child.i < verb.i and child.pos_ in _NOUN_WORDS:
            return child
    return None


def beside(verb: Token) -> Token | None:
    """The noun right in front of a verb, else right behind it, where the parse has lost the subject."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    doc = verb.doc
    i = verb.i - 1
    while i > 0 and doc[i].pos_ in _BETWEEN:
        i -= 1
    if i > 0 and doc[i].text == "," and doc[i - 1].pos_ in ("PROPN", "NOUN"):
        i -= 1
    named = doc[i].pos_ in _NOUN_WORDS and doc[i].tag_ not in ("PRP$", "WP$") and doc[i].ent_type_ not in _TIMES
    if i >= 0 and (named or (doc[i].pos_ == "NUM" and i + 1 == verb.i)):
        return top_of_phrase(doc[i], verb)
    if i + 1 == verb.i and verb.i + 1 < len(doc):
        for child in verb.children:
            if child.left_edge.i == verb.i + 1 and child.pos_ in _NOUN_WORDS:
                return child
        return _right_behind(verb)
    return None


def _right_behind(verb: Token) -> Token | None:
    """*Tora Lie*, of *said Tora Lie, whose boy was on board*: the parse makes her the subject of the clause behind."""
    noun = verb.nbor()
    while noun.dep_ in _IN_FRONT and noun.head.i > noun.i:
        noun = noun.head
    comma = noun.i + 1 < len(noun.doc) and noun.nbor().text == ","
    somebody = noun.ent_type_ in ("PERSON", "ORG") or nouns.names_somebody(nouns.lemma(noun))
    return noun if comma and somebody and noun.pos_ in _NOUN_WORDS and noun.dep_ in SUBJECTS else None


_IN_FRONT = frozenset({"det", "amod", "compound", "nmod", "poss", "nummod"})


def top_of_phrase(token: Token, verb: Token) -> Token:
    """The head of the noun phrase that ends in front of a verb; never a preposition that hangs on nothing."""
    top = token
    for _ in range(LONGEST_CLIMB):
        head = token.head
        if head.pos_ == "ADJ" and head.dep_ == "amod" and head.head.i < head.i < token.i:
            head = head.head  # *a source close to the player*
        if head.i >= verb.i or head.i == token.i or head.pos_ not in ("NOUN", "PROPN", "ADP"):
            break
        if token.dep_ not in ("pobj", "prep", "compound", "appos", "conj", "nmod", "flat"):
            break
        a_thing = head.ent_type_ in _PLACES or (head.pos_ == "NOUN" and not nouns.names_somebody(nouns.lemma(head)))
        if token.dep_ == "appos" and a_thing and nouns.names_somebody(nouns.lemma(token)):
            break  # in Lissa, the mayor, Elena Brandt, told …; *agreed a contract, a source said*
        token = head
        if token.pos_ != "ADP":
            top = token
    return top


def agent_of(verb: Token) -> Token | None:
    """The noun behind *by* at a passive verb, or at the one joined to it (*was booed and shouted down by …*)."""
    joined = [deeper for child in verb.children if child.dep_ == "conj" for deeper in child.children]
    for child in (*verb.children, *joined):
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for noun in child.children:
                if noun.dep_ == "pobj" and noun.ent_type_ not in _TIMES:
                    return noun
    return None


def is_empty(source: Token, cue: Token) -> bool:
    """True for *it is clear that …*, *it is assumed that …*, *there are questions*: nobody is named."""
    if source.lower_ not in ("it", "there"):
        return False
    return source.dep_ in ("expl", "nsubjpass") or cue.pos_ in ("ADJ", "NOUN") or cue.dep_ in ("acomp", "attr")


def phrase(head: Token, cue: Token | None = None) -> Spans:
    """The whole noun phrase of a source, without what hangs on it behind the cue and the punctuation at its ends.

    A participle behind a comma (*the minister, speaking in Norvik, said*) is left out, as in most of the corpus; a
    relative clause stays (*the mayor, who is running again, said*).
    """
    low, high = _without_asides(head, cue)
    if cue is not None and low <= cue.i <= high:
        low, high = (cue.i + 1, high) if cue.i < head.i else (low, cue.i - 1)
    if high - low > LONGEST_SOURCE:
        low, high = head.i, head.i
    return _trimmed(head.doc, low, high)


def _without_asides(head: Token, cue: Token | None) -> tuple[int, int]:
    """The first and the last token of a noun phrase, cut before an aside and before what swallows the cue."""
    low, high = head.left_edge.i, head.right_edge.i
    before = cue is not None and head.i < cue.i
    for child in head.children:
        first = child.left_edge.i
        if first <= head.i:
            continue
        swallows = cue is not None and before and child.right_edge.i >= cue.i
        named = cue is not None and not before and child.lower_ == "as"  # *condemned by unions as reckless*
        if swallows or named or (child.dep_ in _ASIDES and head.doc[first - 1].is_punct):
            high = min(high, first - 1)
    stop = next((token.i for token in head.doc[head.i : high] if token.text == ";"), high + 1)
    return low, min(high, stop - 1)


def _trimmed(doc: Doc, low: int, high: int) -> Spans:
    """The characters of a stretch of tokens, without the punctuation at its ends; a bracket keeps its other half."""
    while low < high and (doc[low].is_punct or doc[low].is_space):
        low += 1
    while high > low and (doc[high].is_punct or doc[high].is_space or doc[high].pos_ == "CCONJ"):
        if doc[high].text == ")" and any(token.text == "(" for token in doc[low:high]):
            break
        high -= 1
    end = doc[high]
    return ((doc[low].idx, end.idx + len(end)),)
