"""Who is meant by a description: *the man*, *the mayor*, *the 61-year-old*, *the ministry*, *the company*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.sourcing.draft_voice import NAMED, DraftVoice
from lessons.sourcing.fitting import fits_age, fits_institution, fits_noun, fits_part
from lessons.sourcing.mentions import SourceMention, is_age
from lessons.sourcing.name_index import Found
from lessons.sourcing.nouns import has_role, institution_nouns, is_thing

if TYPE_CHECKING:
    from lessons.sourcing.voices import VoiceFinder

LATELY = 8
"""How many institutions of one kind back *the ministry* looks."""

_ISSUED = frozenset({"statement", "announcement", "communiqué"})


def by_lone_name(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """A name that the parser takes for a common noun: *Frost* at the head of a sentence."""
    head = mention.head
    if not head.text[:1].isupper() or head.left_edge.i != head.i:
        return None
    draft = finder.names.known(head.text)
    return (draft, f"“{head.text}” is a part of the name {draft.name}.") if draft is not None else None


def by_description(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """*The man*, *the ministry*, *the mayor*: the nearest one whom the words fit."""
    if is_age(mention.head) and mention.kind == "definite":
        return _by_age(finder, mention)
    if is_thing(mention.noun):
        return _by_thing(finder, mention)
    if mention.kind == "definite":
        return _by_fitting_noun(finder, mention)
    return None


def _by_fitting_noun(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """*The man*, *the other teacher*, *the mayor*: a speaker before, else somebody whom the text so describes."""
    speakers = list(finder.speakers(mention, far=True))
    if "other" in mention.modifiers:
        speakers = [one for one in speakers if fits_noun(mention, one)][1:]
    if "first" in mention.modifiers:
        speakers = sorted(speakers, key=lambda one: one.order)
    fitting = [one for one in speakers if fits_noun(mention, one)]
    # Who has a name is rarely called “the man”.
    draft = next((one for one in fitting if one.identity not in NAMED or mention.noun in one.nouns), None)
    if draft is not None or fitting:
        return draft or fitting[0], _fits(mention, draft or fitting[0])
    known = finder.named.described(mention.noun, mention.span[0])
    if known is None or known.plural != mention.plural or not fits_part(mention.modifiers, known):
        return _same_words(finder, mention) or _by_profession(finder, mention)
    draft = finder.brought_in(known)
    return draft, f"“{mention.phrase}” is {draft.name}, whom the text calls {mention.noun} before."


def _by_profession(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """*The researcher*: the professor who spoke before, if nobody else of that kind has spoken lately."""
    known = [one for one in finder.speakers(mention) if one.identity == "named person" and one.role == mention.role]
    if mention.role not in ("expert", "official") or mention.plural or mention.modifiers or len(known) != 1:
        return None
    return known[0], f"“{mention.phrase}” fits the only {mention.role} named who spoke lately, {known[0].name}."


def _by_age(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """*The 61-year-old*: the person named last."""
    speaker = next((one for one in finder.speakers(mention) if fits_age(one)), None)
    person = finder.named.subject_between(finder.begin_of_search(speaker, mention), mention.span[0])
    draft = finder.brought_in(person) if person is not None else speaker
    return (draft, f"“{mention.phrase}” fits the person named last before, {draft.name}.") if draft else None


def _by_thing(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """*The ministry*, *the report*, *the company*: the last one of that kind, else the nearest of no kind."""
    found = _same_words(finder, mention)
    if found is not None or mention.kind != "definite":
        return found
    for draft in reversed(finder.by_noun.get(mention.noun, [])[-LATELY:]):
        if fits_institution(mention, draft):
            return draft, f"“{mention.phrase}” is {draft.name}, the last {mention.noun} named before."
    known = finder.named.described(mention.noun, mention.span[0])
    if known is not None and fits_part(mention.modifiers, known):
        draft = finder.brought_in(known)
        return draft, f"“{mention.phrase}” is {draft.name}, the last {mention.noun} named before."
    for draft in finder.speakers(mention) if institution_nouns().get(mention.noun) else ():
        if fits_institution(mention, draft):
            return draft, f"“{mention.phrase}” fits the nearest institution that spoke before, {draft.name}."
    return _by_kind(finder, mention)


def _by_kind(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """*The company*, *the statement*: the institution named last; *the paper*: the only document so far."""
    one = not mention.plural and institution_nouns().get(mention.noun)
    if one or mention.noun in _ISSUED:
        draft = finder.nearest_institution(mention)
        return (draft, f"“{mention.phrase}” fits the institution named last, {draft.name}.") if draft else None
    documents = [one for one in finder.documents if one.role == "document"]
    if has_role(mention.noun, "document") and len(documents) == 1 and not mention.modifiers:
        return documents[0], f"“{mention.phrase}” fits the only document before, {documents[0].name}."
    return None


def _same_words(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """The same words for an institution are the same institution; the same words for people need not be."""
    draft = finder.by_phrase.get(mention.phrase.lower())
    if draft is None or draft.is_plural:
        return None
    if mention.identity == "named organisation" or mention.noun in institution_nouns() or draft.role == "document":
        return draft, f"“{mention.phrase}” is named here again in the same words."
    return None


def _fits(mention: SourceMention, draft: DraftVoice) -> str:
    if draft.name.lower() == mention.phrase.lower():
        return f"“{mention.phrase}” fits the nearest speaker before, named in the same words."
    return f"“{mention.phrase}” fits the nearest speaker before, {draft.name}."
