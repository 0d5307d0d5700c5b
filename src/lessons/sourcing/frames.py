"""Frames: which grammar stands around a verb, and which words it therefore puts in somebody's mouth.

A frame is named by what carries the content: ``that`` (*said that …*), ``clause`` (*said he …*), ``wh`` (*asked
why …*), ``before`` (*…, he said*), ``to`` (*wants to …*), ``ing``, ``obj`` (*denied the charge*), ``obj as``,
``obj prep:for`` (*criticized her for …*), ``prep:on`` (*commented on …*), ``small`` (*called it a shame*), ``front``
(*which he denied*), ``relative`` (*the deal she supported*). A passive verb's frames begin with ``pass``;
``pass told`` is *residents were told to wait*.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lessons.sourcing import hearers, nouns, passives, second_reports
from lessons.sourcing.stretches import Range, reach, without

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WH = frozenset({"WP", "WRB", "WDT", "WP$"})
_CLAUSES = frozenset({"ccomp", "parataxis"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_AROUND = frozenset({"pass inserted", "pass before"})
"""*The money, residents were told, would be paid back*: the subject hears it, and is nothing that is told."""
_CONTRASTS = frozenset({"while", "whereas"})
_AT_WHICH = frozenset({"when", "where", "while"})
_PRO_CLAUSES = frozenset({"so", "otherwise"})
"""Words that stand for a clause: *she thinks so*."""
_REASONS = frozenset({"for", "of", "over", "about", "on", "with", "from", "to", "into"})
"""Prepositions that go on telling what is said of an object: *accused the mayor of theft*."""
LEAST_BEFORE = 3
"""Tokens of a sentence that ends in *police said*."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame of one verb, and its content as ranges of token numbers, the last one included."""

    name: str
    content: tuple[Range, ...]


def frames_of(verb: Token, children: list[Token], passive: bool) -> Iterator[Frame]:
    """All frames that a verb stands in."""
    raised = _raised(verb, children)
    if raised is not None:
        yield raised
        return
    found = [*_frames_below(verb, children, passive), *_frames_above(verb, children, passive)]
    if any(frame.name in _AROUND for frame in found):
        found = [frame for frame in found if frame.name != "pass subject"]
    felt = _felt(verb, children)
    if felt is not None and not passive:
        found.append(felt)
    lost = [Frame(("pass " if passive else "") + kind, (where,)) for kind, where in hearers.clauses(verb, children)]
    yield from (*found, *lost)
    if not found or (hearers.takes_hearer(verb) and not passive and not lost):
        yield from _sentence_before(verb, children)


def _frames_below(verb: Token, children: list[Token], passive: bool) -> Iterator[Frame]:
    """The frames of what hangs on a verb."""
    prefix = "pass " if passive else ""
    seen_object: Token | None = None
    for child in children:
        dep = child.dep_
        if dep in _CLAUSES:
            yield from _clause(verb, child, children, prefix)
        elif dep == "xcomp":
            yield _infinitive(verb, child, children, prefix)
        elif dep == "dobj" and child.ent_type_ == "DATE" and any(c.dep_ == "xcomp" for c in children):
            continue  # *promised on Sunday to go*, without its *on*
        elif dep == "dobj" and child.i > verb.i and seen_object is None:
            seen_object = child
            yield _object(child, children, prefix)
        elif dep == "dobj" and child.tag_ in _WH:
            yield Frame(prefix + "front", (reach(child),))
        elif dep == "oprd" and child.i > verb.i:
            low = seen_object.left_edge.i if seen_object is not None else child.left_edge.i
            yield Frame(prefix + "small", ((low, child.right_edge.i),))
        elif dep == "prep" or (dep == "agent" and verb.lower_ in passives.feelings()):
            yield from (*_preposition(child, prefix), *_object_with_preposition(seen_object, child, prefix))
        elif dep == "acomp":
            yield Frame(prefix + "acomp", (reach(child),))
        elif dep == "nsubjpass" and passive and not _stands_for_clause(child, children):
            yield Frame("pass subject", (reach(child),))
        elif dep == "advcl" and child.i > verb.i:
            yield from _lost_clause(verb, child, children, prefix)
        elif dep == "advmod" and child.i == verb.i + 1 and child.lower_ in _PRO_CLAUSES:
            yield Frame(prefix + "so", (reach(child),))


def _frames_above(verb: Token, children: list[Token], passive: bool) -> Iterator[Frame]:
    """The frames of what a verb hangs on."""
    prefix = "pass " if passive else ""
    if verb.dep_ in ("parataxis", "ccomp") and verb.head.i != verb.i and _is_inserted(verb, children):
        yield Frame(prefix + "inserted", _around(verb.head, verb, children))
    main = _main_verb(verb.head) if verb.dep_ == "relcl" and _is_inserted(verb, children) else None
    if main is not None:
        yield Frame(prefix + "inserted", _around(main, verb, children))
        return
    if verb.dep_ == "advcl" and verb.head.i != verb.i and _is_as_clause(verb, children):
        whole = (verb.head.left_edge.i, _last_word(verb.head))
        yield Frame(prefix + "as", without(whole, reach(verb)))
    if verb.dep_ == "relcl" and not passive and _lacks_object(children):
        yield Frame("relative", (_noun_before(verb),))
    if verb.dep_ in ("acl", "amod") and verb.tag_ == "VBN" and any(c.dep_ == "agent" for c in children):
        yield Frame("pass noun", (_noun_before(verb),))


def _stands_for_clause(subject: Token, children: list[Token]) -> bool:
    """True for the *it* of *it was announced that …*."""
    return subject.lower_ == "it" and any(c.dep_ in _CLAUSES for c in children)


def _felt(verb: Token, children: list[Token]) -> Frame | None:
    """*The vote angered teachers*: the subject is what the object has a feeling about."""
    if verb.lemma_ not in passives.feeling_verbs() or not any(c.dep_ == "dobj" and c.i > verb.i for c in children):
        return None
    subject = next((c for c in children if c.dep_ in ("nsubj", "csubj") and c.i < verb.i), None)
    return Frame("felt", (reach(subject),)) if subject is not None else None


def _is_as_clause(verb: Token, children: list[Token]) -> bool:
    """True for *as the paper reported* and *as expected*, with nothing of their own that is reported.

    *As the sentence was read out* tells when.
    """
    full = {*_CLAUSES, "xcomp", "acomp", "attr", "oprd"} | (set() if hearers.takes_hearer(verb) else {"dobj"})
    if any(c.dep_ in full or _is_thing(c) for c in children):
        return False
    return any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") and c.i < verb.i for c in children)


def _is_thing(child: Token) -> bool:
    """True for the subject of *was read out* if it is nobody: *the sentence*."""
    return child.dep_ == "nsubjpass" and child.pos_ == "NOUN" and not nouns.names_somebody(nouns.lemma(child))


def _lost_clause(verb: Token, child: Token, children: list[Token], prefix: str) -> Iterator[Frame]:
    """What the parse takes for an adverbial: *have not said when they will go*, *called for the mayor to resign*."""
    low, high = reach(child)
    first = child.doc[low]
    if any(c.dep_ in (*_CLAUSES, "xcomp", "dobj") for c in children):
        return
    if any(token.is_punct for token in child.doc[verb.i : low]):
        return
    if first.lower_ == "for" and _has_to(child):
        yield Frame(prefix + "prep:for", ((low, high),))
    elif verb.lemma_ in _AIMS and _has_to(child):
        yield Frame(prefix + "to", ((low, high),))
    elif first.tag_ in _WH or first.lower_ in ("whether", "if"):
        yield Frame(prefix + "adv wh", ((low, high),))


def _sentence_before(verb: Token, children: list[Token]) -> Iterator[Frame]:
    """*The road is closed, police said*, where the parse has hung what is said somewhere else."""
    subject = next((c for c in children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if subject is None or verb.tag_ not in _FINITE:
        return
    first, last = reporting_clause(verb, children)
    sentence, doc = verb.sent, verb.doc
    at_end = all(doc[i].is_punct or doc[i].is_space for i in range(last + 1, sentence.end))
    if at_end and first - sentence.start > LEAST_BEFORE and doc[first - 1].text == ",":
        yield Frame("tail", ((sentence.start, first - 2),))


def _lacks_object(children: list[Token]) -> bool:
    """True for *the deal she once supported*: a subject, and what it is about stands in front of the clause."""
    if any(c.dep_ in ("dobj", "ccomp", "xcomp", "prep", "attr", "acomp", "oprd") for c in children):
        return False
    return any(c.dep_ == "nsubj" and c.tag_ not in _WH for c in children)


def _raised(verb: Token, children: list[Token]) -> Frame | None:
    """*The bridge appears to be safe*: subject and complement together are what appears so."""
    if verb.lemma_ not in passives.raising_verbs():
        return None
    for child in children:
        if child.i < verb.i or child.dep_ not in ("xcomp", "ccomp", "oprd", "acomp", "prep", "advcl"):
            continue
        if verb.lemma_ in _AIMS and _is_aim(child):
            return None
        subjects = [reach(c) for c in children if c.dep_ == "nsubj" and c.i < verb.i and c.lower_ != "it"]
        return Frame("raised", (*subjects, reach(child)))
    return None


def _is_aim(child: Token) -> bool:
    """True for *is looking to win*, *looks forward to the vote*: somebody wants it, it does not seem so."""
    if child.dep_ == "prep":
        return child.lower_ != "like"
    return child.dep_ == "xcomp" or (child.dep_ == "advcl" and _has_to(child))


def _clause(verb: Token, child: Token, children: list[Token], prefix: str) -> Iterator[Frame]:
    low, high = reach(child)
    if low < verb.i:
        if child.doc[high].pos_ == "CCONJ" and any(c.dep_ in _CLAUSES and reach(c)[0] == high + 1 for c in children):
            return  # taken with the clause that it is joined to
        low = _first_joined(low, verb, children)
        first, last = reporting_clause(verb, children)
        if verb.doc[first - 1].text == ";":
            return  # *“It is late,” says the mayor; the minister disagrees*: two statements
        parts = [(low, min(high, first - 1))]
        if high > last and not _sets_against(verb.doc, last + 1):
            parts.append((last + 1, high))
        parts = [part for part in parts if part[0] <= part[1]]
        if parts:
            yield Frame(prefix + "before", tuple(parts))
        return
    name = _kind_of_clause(child, low)
    if child.doc[low].lower_ in _AT_WHICH and any(c.dep_ in _CLAUSES and c.i < verb.i for c in children):
        return  # *the road is closed, she said when she came*: when she said it
    high = second_reports.end_of_first(verb, low, high)
    front = _torn_off(verb, child, children)
    if front is not None:
        yield Frame(prefix + "inserted", (front, (low, high)))
        return
    if name in ("that", "clause") and verb.tag_ == "VBD":
        high = max([high, *(_last_word(joined) for joined in children if _is_backshifted(joined))])
    yield Frame(prefix + name, ((low, high),))


def _torn_off(verb: Token, clause: Token, children: list[Token]) -> Range | None:
    """*The bridge* of *The bridge, engineers warned, could fall*: a second subject of *warned*, as the parse has it."""
    own = [c for c in children if c.dep_ in _SUBJECTS and c.i < verb.i]
    if not own or any(c.dep_ in (*_SUBJECTS, "expl") for c in clause.children) or clause.left_edge.lower_ == "to":
        return None
    first = next((c for c in children if c.dep_ in (*_SUBJECTS, "npadvmod") and c.i < own[-1].i), None)
    commas = (own[-1].left_edge.i - 1, clause.left_edge.i - 1)
    if first is None or first.pos_ not in _NOMINAL or any(verb.doc[i].text != "," for i in commas):
        return None
    return reach(first)


def _sets_against(doc: Doc, first: int) -> bool:
    """True behind *…, organisers said, while the police spoke of 90*: what others say stands there."""
    return any(token.lower_ in _CONTRASTS for token in doc[first : first + 2])


def _first_joined(low: int, verb: Token, children: list[Token]) -> int:
    """*It rained, and the road was closed, she said*: where the first clause begins, if the parse keeps them apart."""
    for joined in reversed(children):
        if joined.dep_ in _CLAUSES and joined.i < low and verb.doc[low - 1].pos_ == "CCONJ":
            start, end = reach(joined)
            if end == low - 1:
                low = start
    return low


def _last_word(head: Token) -> int:
    """Last token that hangs on a word, without the full stop of its sentence."""
    last = head.right_edge.i
    return last - 1 if last > head.i and head.doc[last].text == "." else last


_BACKSHIFTED = frozenset({"had", "would", "could", "might", "'d", "’d"})


def _is_backshifted(joined: Token) -> bool:
    """True for the second clause of *said he was hired in May, but his pay had never come*: its tense is reported."""
    if joined.dep_ != "conj" or not any(c.dep_ in ("nsubj", "nsubjpass") and c.i < joined.i for c in joined.children):
        return False
    return any(c.dep_ in ("aux", "auxpass") and c.lower_ in _BACKSHIFTED for c in joined.children)


def _kind_of_clause(child: Token, low: int) -> str:
    first = child.doc[low]
    if first.lower_ == "that" and first.dep_ == "mark":
        return "that"
    if first.tag_ in _WH or first.lower_ in ("whether", "if"):
        return "wh"
    if child.tag_ in ("VB",) and any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children):
        return "obj to"
    if child.tag_ == "VBG" and not any(c.dep_ == "aux" for c in child.children):
        return "ing"
    if child.pos_ not in ("VERB", "AUX"):
        return "small"
    if child.tag_ in ("VB", "VBN") and not any(c.dep_ in ("aux", "auxpass") for c in child.children):
        return "small"
    return "clause"


def _infinitive(verb: Token, child: Token, children: list[Token], prefix: str) -> Frame:
    low, high = reach(child)
    name = _kind_of_infinitive(child, low)
    objects = [c for c in children if c.dep_ in ("dobj", "dative") and verb.i < c.i < low]
    if objects and prefix == "" and name == "to":
        return Frame("obj to", ((objects[0].left_edge.i, high),))
    if prefix and name == "to" and verb.lemma_ in passives.hearer_verbs():
        return Frame(prefix + "told", ((low, high),))
    if prefix and name == "to":
        parts = [reach(c) for c in children if c.dep_ == "nsubjpass" and c.i < verb.i]
        if not parts and verb.dep_ == "acl":
            parts = [_noun_before(verb)]
        elif not parts and verb.i > 1 and verb.doc[verb.i - 1].text == ",":
            # *guards, believed to be …*, wherever the parse hangs the participle
            parts = [reach(verb.doc[verb.i - 2])] if verb.doc[verb.i - 2].pos_ in ("NOUN", "PROPN") else []
        return Frame("pass to", (*parts, (low, high)))
    return Frame(prefix + name, ((low, high),))


_AIMS = frozenset({"look"})
"""Verbs of seeming that with *to* and a verb tell of a wish."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _kind_of_infinitive(child: Token, low: int) -> str:
    """*To go*, *going*, *go*; where the parse has missed a subject (*claimed was safe*), a clause."""
    if any(c.dep_ in ("aux", "auxpass") and c.tag_ in _FINITE for c in child.children):
        return "clause"
    if child.tag_ == "VBG":
        return "ing"
    return "to" if child.doc[low].lower_ == "to" or _has_to(child) else "bare"


def _has_to(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _object(child: Token, children: list[Token], prefix: str) -> Frame:
    low, high = child.left_edge.i, _end_of_object(child)
    for other in children:
        if other.dep_ == "prep" and other.lower_ == "as" and other.i > high:
            return Frame(prefix + "obj as", ((low, other.right_edge.i),))
    return Frame(prefix + "obj", ((low, high),))


def _end_of_object(noun: Token) -> int:
    """Last token of an object, in front of a verb that the parse joins to it: *rejected the plan and left*."""
    for joined in noun.children:
        if joined.dep_ == "conj" and joined.tag_ in ("VBD", "VBZ", "VBP"):
            last = joined.left_edge.i - 1
            while last > noun.i and (noun.doc[last].is_punct or noun.doc[last].pos_ == "CCONJ"):
                last -= 1
            return last
    return noun.right_edge.i


def _preposition(child: Token, prefix: str) -> Iterator[Frame]:
    low, high = reach(child)
    for noun in child.children:
        for clause in noun.children:
            # *said in a letter that …*: the parse hangs the clause on the letter
            if clause.dep_ in ("acl", "ccomp") and clause.left_edge.lower_ == "that" and noun.dep_ == "pobj":
                yield Frame(prefix + "that", (reach(clause),))
    if high > child.i:
        yield Frame(f"{prefix}prep:{child.lower_}", ((low, high),))


def _object_with_preposition(noun: Token | None, prep: Token, prefix: str) -> Iterator[Frame]:
    """*Criticized the mayor for the delay*: the object and what is said of it, as one content."""
    if noun is not None and prep.i > noun.i and prep.lower_ in _REASONS:
        yield Frame(f"{prefix}obj prep:{prep.lower_}", ((noun.left_edge.i, prep.right_edge.i),))


def _is_inserted(verb: Token, children: list[Token]) -> bool:
    """True for *…, he said, …* and *…, residents were told, …* where the parse hangs the verb on the reported clause.

    With a subject of its own between commas, it is no clause about the noun before, whatever the parse makes of it.
    """
    if not any(
        child.dep_ in ("nsubj", "nsubjpass") and child.i < verb.i and child.tag_ not in _WH for child in children
    ):
        return False
    full = {"ccomp", "xcomp", "mark"} | (set() if hearers.takes_hearer(verb) else {"dobj"})
    if any(child.dep_ in full for child in children):
        return False
    first, last = reporting_clause(verb, children)
    doc = verb.doc
    before = first == verb.sent.start or doc[first - 1].is_punct
    after = last + 1 >= verb.sent.end or doc[last + 1].is_punct
    return before and after


def _main_verb(noun: Token) -> Token | None:
    """The verb that a noun is the subject of, or of whose subject it is a part."""
    return next((above.head for above in (noun, *noun.ancestors) if above.dep_ in _SUBJECTS), None)


def _around(clause: Token, verb: Token, children: list[Token]) -> tuple[Range, ...]:
    """The clause that an inserted *he said* interrupts or follows."""
    first, last = reporting_clause(verb, children)
    low, high = reach(clause)
    parts = [(low, first - 1)]
    if not _sets_against(verb.doc, last + 1):
        parts.append((last + 1, high))
    return tuple(part for part in parts if part[0] <= part[1])


def _noun_before(verb: Token) -> Range:
    """The noun that a participle belongs to, with what stands before it."""
    return verb.head.left_edge.i, max(verb.head.i, verb.left_edge.i - 1)


def reporting_clause(verb: Token, children: list[Token]) -> Range:
    """First and last token of the verb with its own subject, auxiliaries, adverbs and objects, without content."""
    first = last = verb.i
    for child in children:
        if child.dep_ in _CLAUSES or child.is_punct:
            continue
        if child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "neg", "advmod", "prt", "dobj", "dative", "prep"):
            low, high = reach(child)
            first, last = min(first, low), max(last, high)
    return first, last
