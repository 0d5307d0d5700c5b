"""Whose it is: *her father*, *its letter*, *her party*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.sourcing.draft_voice import DraftVoice
from lessons.sourcing.mentions import SourceMention, read_mention
from lessons.sourcing.name_index import Found
from lessons.sourcing.nouns import has_role, institution_nouns, lemma, names_somebody
from lessons.sourcing.pronouns import by_pronoun

if TYPE_CHECKING:
    from spacy.tokens import Token

    from lessons.sourcing.voices import VoiceFinder


def remember_kin(finder: VoiceFinder, mention: SourceMention, draft: DraftVoice) -> None:
    """Keep whose relative a voice is, so that *her father* finds him again."""
    owner = owner_of(finder, mention.owner) if mention.kin and mention.owner is not None else None
    if owner is not None:
        finder.by_kin.setdefault((owner.order, mention.kin), draft)


def by_relation(finder: VoiceFinder, mention: SourceMention, owner: Token) -> Found | None:
    """*Her father*: the father of the one she is, if he has spoken before."""
    whose = owner_of(finder, owner)
    draft = finder.by_kin.get((whose.order, mention.kin)) if whose is not None else None
    if draft is None or whose is None:
        return None
    return draft, f"“{mention.phrase}” is the {mention.kin} of {whose.name}, who was brought in before."


def owner_of(finder: VoiceFinder, owner: Token) -> DraftVoice | None:
    """Whom a possessive means: *his*, *its*, *Emil Rask’s*; None where that is unclear."""
    if owner.pos_ == "PRON":
        found = by_pronoun(finder, read_mention(owner, (owner.idx, owner.idx + len(owner))))
        return found[0] if found else None
    return finder.meant_by(owner) if owner.pos_ == "PROPN" else None


def by_spokesperson(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """*Her party*: the institution for which she was said to speak."""
    if mention.owner is None or mention.noun not in institution_nouns():
        return None
    speaker = owner_of(finder, mention.owner)
    party = speaker.origin[0] if speaker is not None and speaker.origin is not None else None
    if speaker is None or not isinstance(party, DraftVoice) or not party.is_institution:
        return None
    return party, f"“{mention.phrase}” is {party.name}, for which {speaker.name} speaks."


def by_owner(finder: VoiceFinder, mention: SourceMention) -> Found | None:
    """*Its letter*, *the ministry's figures*: what an institution has written or measured is its own word."""
    thing = not mention.plural or has_role(mention.noun, "document")
    if mention.owner is None or not thing or names_somebody(mention.noun):
        return None
    draft = owner_of(finder, mention.owner) or _institution(finder, mention.owner)
    if draft is None or not draft.is_institution or draft.role == "document":
        return None
    return draft, f"“{mention.phrase}” is the word of {draft.name}, whose {mention.noun} it is."


def _institution(finder: VoiceFinder, owner: Token) -> DraftVoice | None:
    return finder.meant_by(owner) if lemma(owner) in institution_nouns() else None
