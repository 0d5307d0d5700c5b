"""Whom a pronoun means: *he*, *they*, *it*, *who*."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lessons.sourcing.draft_voice import DraftVoice
from lessons.sourcing.identity import MORE
from lessons.sourcing.mentions import SourceMention, read_mention
from lessons.sourcing.name_index import Found, agree
from lessons.sourcing.named import reading
from lessons.sourcing.nouns import institution_nouns, lemma, singled_out

if TYPE_CHECKING:
    from spacy.tokens import Token

    from lessons.sourcing.voices import VoiceFinder

_THEY = MORE - {"we", "us", "our", "these", "those"} | {"both"}


def by_pronoun(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """The speaker whom a pronoun fits, with the reason; None where it fits nobody."""
    word = mention.head.lower_
    if word in ("who", "which", "that", "whom"):
        return _by_relative_clause(finder, mention)
    if word in ("he", "she", "him", "her", "his"):
        return _by_person(finder, mention)
    if word in _THEY:
        return _nearest(finder, mention, lambda one: one.is_plural) or _nearest(
            finder, mention, lambda one: one.is_collective
        )
    if word in ("it", "its"):
        return _by_it(finder, mention)
    return None


def _by_it(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """*It*: the institution that the sentence before is about, the nearest one, or one that was picked out of many."""
    draft = next((one for one in finder.speakers(mention) if one.is_institution), None)
    subject = _institution_before(mention)
    if subject is not None and subject.idx >= finder.begin_of_search(draft, mention):
        meant = finder.meant_by(subject)
        if meant is not None and meant.is_institution:
            return meant, f"“{mention.head.text}” goes on about the subject of the sentence before, {meant.name}."
    one = next((one for last in reversed(finder.last) if (one := singled_out(last.head))), None)
    if one is not None and one.idx >= finder.begin_of_search(draft, mention):
        picked = finder.silent(reading(one))
        return picked, f"“{mention.head.text}” is the one picked out before: {picked.name}."
    draft = draft or finder.nearest_institution(mention)
    return (draft, f"“{mention.head.text}” fits the nearest source before, {draft.name}.") if draft else None


def _institution_before(mention: SourceMention) -> Token | None:
    """The subject of the sentence before, in the same paragraph, if it is an institution: *The agency found … It …*."""
    doc, start = mention.head.doc, mention.head.sent.start
    if start == 0 or "\n" in doc[start - 1].text_with_ws:
        return None
    above = doc[start - 1].sent.root
    subject = next((child for child in above.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.tag_ not in ("NN", "NNP"):
        return None
    return subject if subject.ent_type_ == "ORG" or lemma(subject) in institution_nouns() else None


def _by_relative_clause(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """*The mayor, who said …*: the noun that the clause hangs on."""
    clause = mention.head
    for _ in range(4):
        if clause.dep_ == "relcl":
            noun = clause.head
            antecedent = read_mention(noun, (noun.left_edge.idx, noun.idx + len(noun)))
            if antecedent.kind == "pronoun":
                return None
            found = finder.find(antecedent)
            draft = found[0] if found else finder.silent(antecedent)
            return draft, f"“{mention.head.text}” stands for {draft.name}, right before it."
        clause = clause.head
    return None


def _by_person(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """*He*, *she*: the person named last as the subject of a sentence, else the nearest who spoke."""
    speaker = next((o for o in finder.speakers(mention) if o.is_person and agree(o.gender, mention.gender)), None)
    beside = _named_right_before(finder, mention, speaker)
    if beside is not None:
        return beside, f"“{mention.head.text}” means the only person named in the sentence before, {beside.name}."
    known = finder.named.subject_between(finder.begin_of_search(speaker, mention), mention.span[0])
    if known is not None and agree(known.gender, mention.gender):
        draft = finder.brought_in(known)
        return draft, f"“{mention.head.text}” means the person named last before it, {draft.name}."
    speaker = speaker or next((one for one in finder.speakers(mention) if one.may_be_a_person), None)
    if speaker is None:
        return None
    return speaker, f"“{mention.head.text}” fits the nearest speaker before, {speaker.name}."


def _named_right_before(finder: VoiceFinder, mention: SourceMention, speaker: DraftVoice | None) -> DraftVoice | None:
    """*The party called for Renn's resignation. She said …*: whom the sentence before names, if nobody spoke since.

    Only a voice that is known already, in the paragraph of the pronoun; who spoke in it goes before.
    """
    doc, start = mention.head.doc, mention.head.sent.start
    if start == 0 or "\n" in doc[start - 1].text_with_ws:
        return None
    before = doc[start - 1].sent
    if finder.begin_of_search(speaker, mention) > before.start_char:
        return None
    names = {token.text for token in before if token.ent_type_ == "PERSON" and token.dep_ == "poss"}
    people = {token.text for token in before if token.ent_type_ == "PERSON"}
    known = finder.names.known(next(iter(names))) if len(people) == len(names) == 1 else None
    fits = known is not None and known.is_person and agree(known.gender, mention.gender)
    return known if fits else None


def _nearest(finder: VoiceFinder, mention: SourceMention, fits: Callable[[DraftVoice], bool]) -> Found | None:
    for draft in finder.speakers(mention):
        if fits(draft):
            return draft, f"“{mention.head.text}” fits the nearest source before, {draft.name}."
    return None
