"""The one place that decides which candidates are attributions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lessons import tables
from lessons.findings import Spans
from lessons.sourcing import lexicon, nouns, roles, verbs
from lessons.sourcing.candidate import PUT_AT, Candidate
from lessons.sourcing.circumstances.content import TITLE
from lessons.sourcing.least_shares import least_share
from lessons.sourcing.patterns.quoted import COMMA_INSIDE, INTERRUPTED

if TYPE_CHECKING:
    from spacy.tokens import Token

READ = "read"
"""*The minister read the memo*; of the other verbs for works, *loves the plan* tells what somebody thinks."""
OFTEN = 20
RARELY = 0.15
"""A word seen this often in a frame, of which fewer than this share signalled anything, is not taken whatever its
circumstances: *found a coin*."""

SAME = 0.5
"""Two candidates whose contents overlap more than this (Dice) are about one and the same thing said."""
VERY_SAME = 0.8
"""The same where one of them stands inside the other and has a source of its own."""


LEAST_MARKED_SHARE = 0.02
"""The least share (see ``least_shares.py``) of words that mark a report by themselves; see :func:`is_marked`. A reader
must not miss these."""

_TOLD_OR_ANNOUNCED = frozenset({"pass told", "pass before", "pass inserted"})
"""*Were told to wait*; *…, residents were told*; *Fares, it was announced, will rise*."""
_PLAIN = frozenset({"neutral", "assertive"})
_MARKED = frozenset({"admission", "denial", "distancing"})
_FINDERS = frozenset({"publication", "expert", "document"})


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The attributions among the candidates, in text order.

    Every candidate gets its share from the cue table. One cue signals one attribution: the frame with the highest
    share wins. Two cues for the same words: the higher share wins.
    """
    best: dict[int, Candidate] = {}
    for candidate in candidates:
        candidate.share = lexicon.share_in(candidate.lemma, candidate.frame, candidate.circumstances)
        if not _is_likely(candidate):
            continue
        rival = best.get(candidate.head.i)
        if rival is None or _goes_before(candidate, rival):
            best[candidate.head.i] = candidate
    return _without_doubles(sorted(best.values(), key=lambda c: (c.content[0][0], -c.share)))


def _is_likely(candidate: Candidate) -> bool:
    """True if enough of such uses in real news are attributions, with source and content read right.

    A title, or a thing, that somebody reads or sings is nobody's words.
    """
    work = TITLE in candidate.circumstances or (candidate.frame == "obj" and candidate.lemma == READ)
    if work and candidate.lemma in verbs.verbs_of_works() and verbs.is_somebody(candidate):
        return False
    if is_marked(candidate):
        return candidate.share >= LEAST_MARKED_SHARE
    count = lexicon.cue_table().counts.get((candidate.lemma, candidate.frame))
    rare = count is not None and count.seen >= OFTEN and count.cues < RARELY * count.seen
    return candidate.share >= least_share(candidate.frame) and not rare


def is_marked(candidate: Candidate) -> bool:
    """True for a word that does little else than report.

    *Allegedly*; a name that signs a quotation; *believed to be*; *were told to*; *…, residents were told*; *the court
    heard that*; *…, it said*; *“…,” said*; somebody *admitted*, *denied* or *claimed* a thing; *put the toll at 26*;
    *the claim by officials that*; *reports of*; a newspaper, an expert or a document *found* a thing.
    """
    layer = verbs.listed_layer(candidate)
    if candidate.pattern in ("adverb", "signature") or (candidate.frame == "pass to" and layer == "thought"):
        return True
    if candidate.frame == PUT_AT:
        return True
    if verbs.is_hearing(candidate):
        return True
    if candidate.frame in _TOLD_OR_ANNOUNCED:
        return layer == "speech"
    row = verbs.row_of(candidate)
    if candidate.frame in ("before", "inserted") and candidate.pattern == "verb":
        says = row is not None and layer == "speech" and row["class"] == "neutral"
        return says and (_is_it(candidate) or _is_turned_round(candidate))
    if _are_told_of(candidate, row):
        return True
    if candidate.frame == "noun that" and candidate.source and row is not None:
        return row["class"] in _MARKED and row["layer"] == "speech"
    if candidate.pattern == "quoted" and row is not None and COMMA_INSIDE in candidate.circumstances:
        return layer == "speech" and row["class"] in _PLAIN
    if candidate.frame not in ("obj", "clause", "that", "relative") or row is None or candidate.pattern != "verb":
        return False
    if row["class"] in _MARKED and row["layer"] == "speech":
        return row["second_class"] != "act" and verbs.can_speak(candidate)
    return row["class"] == "endorsing" and roles.role_of(candidate.source_head) in _FINDERS


def _is_it(candidate: Candidate) -> bool:
    return candidate.source_head is not None and candidate.source_head.lower_ == "it"


def _is_turned_round(candidate: Candidate) -> bool:
    """*…, said the mayor*: the speaker behind a verb that stands behind a comma."""
    source, head = candidate.source_head, candidate.head
    turned = source is not None and source.i > head.i and head.i > head.sent.start
    return turned and head.nbor(-1).text == ","


def _are_told_of(candidate: Candidate, row: tables.Row | None) -> bool:
    """*Reports of looting*, *rumours about a sale*: a noun in the plural, with a preposition that its row names.

    *The reports of the committee* are what the committee tells, and nothing that is told of it.
    """
    plural = candidate.pattern == "noun" and candidate.head.tag_ == "NNS" and row is not None
    preposition = candidate.frame.removeprefix("noun prep:")
    if not plural or row is None or preposition not in row["plural_with"].split():
        return False
    told = (noun for child in candidate.head.children if child.lower_ == preposition for noun in child.children)
    return not any(noun.dep_ == "pobj" and _is_their_own(noun) for noun in told)


def _is_their_own(noun: Token) -> bool:
    """*The committee*, *its own*: whose reports they are, unless it is said what the committee does."""
    acts = any(child.dep_ in ("acl", "relcl") for child in noun.children)
    amount = noun.like_num or noun.ent_type_ in ("MONEY", "CARDINAL", "PERSON", "ORG")
    return noun.lower_ == "own" or amount or (not acts and nouns.names_somebody(nouns.lemma(noun)))


def _goes_before(candidate: Candidate, rival: Candidate) -> bool:
    """What decides between two frames of one cue: the share.

    The two halves of *“We tried,” she said, “but it rained.”* go before either of them, what stands right beside a
    quotation before the same quotation found through the parse, and what is put at an amount before either alone.
    """
    if (INTERRUPTED in candidate.circumstances) != (INTERRUPTED in rival.circumstances):
        return INTERRUPTED in candidate.circumstances
    if (candidate.frame == PUT_AT) != (rival.frame == PUT_AT):
        return candidate.frame == PUT_AT
    if candidate.content == rival.content and "quoted" in (candidate.pattern, rival.pattern):
        return candidate.pattern == "quoted"
    return candidate.share > rival.share


def _without_doubles(candidates: list[Candidate]) -> list[Candidate]:
    """Candidates of which no two have the same content."""
    kept: list[Candidate] = []
    for candidate in candidates:
        recent = range(max(0, len(kept) - 4), len(kept))
        rival = next((i for i in recent if _are_same(kept[i], candidate)), None)
        if rival is None:
            kept.append(candidate)
        elif candidate.share > kept[rival].share:
            kept[rival] = candidate
    return sorted(kept, key=lambda candidate: (candidate.start, candidate.end))


def _are_same(one: Candidate, other: Candidate) -> bool:
    """True for two candidates about one and the same thing said; *repeats the officials’ claim that …* are two."""
    shared = overlap(one.content, other.content)
    return shared > (VERY_SAME if _is_told_inside(one, other) or _is_told_inside(other, one) else SAME)


def _is_told_inside(outer: Candidate, inner: Candidate) -> bool:
    """True for *allegedly*, or a noun with the source behind it (*by officials*), in what the other reports.

    So does every word in front of *…, it said in a statement*.
    """
    if inner.pattern == "adverb" or (outer.frame in ("before", "inserted") and is_marked(outer)):
        return any(start <= inner.head.idx < end for start, end in outer.content)
    if inner.pattern != "noun" or inner.source_head is None or inner.source_head.i < inner.head.i:
        return False
    return any(start <= inner.head.idx and inner.source_head.idx < end for start, end in outer.content)


def overlap(one: Spans, other: Spans) -> float:
    """Dice of two sets of spans, in characters, 0 to 1."""
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    size = sum(b - a for a, b in one) + sum(d - c for c, d in other)
    return 2 * shared / size if size else 0.0
