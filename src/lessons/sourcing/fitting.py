"""Whether the words of a mention fit a voice that is known: *the man*, *the second teacher*, *the ministry*."""

from __future__ import annotations

from lessons.sourcing.draft_voice import NAMED, DraftVoice
from lessons.sourcing.mentions import SourceMention
from lessons.sourcing.nouns import institution_nouns

_MALE = frozenset({"man", "guy", "gentleman", "boy"})
_FEMALE = frozenset({"woman", "lady", "girl"})
OTHER_RANK = frozenset({"deputy", "vice", "acting", "assistant", "shadow", "lieutenant"})
"""*The deputy mayor* is not the mayor."""
_SIZES = frozenset({"page", "word", "minute", "point", "year", "month", "week", "day", "long"})
"""*The 60-page audit* is the audit named before."""
_ORDER = frozenset({"first", "other", "latter", "former", "same"})


def fits_noun(mention: SourceMention, draft: DraftVoice) -> bool:
    """True if *the mayor* or *the man* can be this speaker: the same noun, or a man for *man*, and no other kind of it.

    What stands before the noun must have been said before: *the second man* is no *man* of whom nothing more is known.
    """
    if mention.plural != draft.is_plural or (mention.modifiers ^ draft.modifiers) & OTHER_RANK:
        return False
    new = mention.modifiers - draft.modifiers - draft.nouns - _ORDER
    if mention.noun in draft.nouns:
        return not new
    sexes = (("he", _MALE), ("she", _FEMALE))
    return any(mention.noun in nouns and draft.is_person and draft.gender in ("", sex) for sex, nouns in sexes)


def fits_age(draft: DraftVoice) -> bool:
    """True if an age can be this speaker's."""
    return draft.is_person and not draft.is_plural


def fits_part(modifiers: frozenset[str], known: SourceMention) -> bool:
    """True if nothing before the noun is new: *the health minister* is no *Finance Minister Jan Holt*."""
    words = {word.lower() for word in known.name.split()}
    if (known.modifiers | known.nouns) & OTHER_RANK and not modifiers & OTHER_RANK:
        return False
    return modifiers <= known.nouns | known.modifiers | words


def fits_institution(mention: SourceMention, draft: DraftVoice) -> bool:
    """True if *the ministry* or *the company* can be this institution; *the firms* are no single one."""
    if mention.plural or draft.is_plural or draft.is_person:
        return False
    words = {word.lower() for word in draft.name.split()}
    described = words | draft.nouns | draft.modifiers
    sized = {word for word in mention.modifiers if word in _SIZES or word[:1].isdigit()}
    if mention.modifiers - described - _ORDER - sized:
        return False
    if mention.noun in described:
        return True
    kinds = described & institution_nouns().keys()
    any_name = institution_nouns().get(mention.noun, False)
    return any_name and not kinds and draft.identity in NAMED and draft.role in (None, "party")
