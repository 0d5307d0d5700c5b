"""From mentions to voices: which sources are the same speaker, each merge with its reason."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lessons.sourcing.attribution import Identity, Role
from lessons.sourcing.identity import MORE, ONE
from lessons.sourcing.mentions import SourceMention, read_mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FARTHEST_BACK = 1500
"""Characters: a pronoun looks no farther back than this for its speaker (about three paragraphs)."""

_NAMED = ("named person", "named organisation")
_MALE = frozenset({"man", "guy", "gentleman", "boy"})
_FEMALE = frozenset({"woman", "lady", "girl"})


@dataclass(slots=True)
class DraftVoice:
    """A voice while its mentions are being gathered."""

    first: SourceMention
    name: str
    gender: str
    identity: Identity
    role: Role | None
    nouns: set[str] = field(default_factory=set)
    mentions: list[tuple[SourceMention, str]] = field(default_factory=list)

    def add(self, mention: SourceMention, why: str) -> DraftVoice:
        """Take one more mention, and learn from it."""
        self.mentions.append((mention, why))
        self.nouns.add(mention.noun)
        self.gender = self.gender or mention.gender
        self.role = self.role or mention.role
        if mention.identity in _NAMED and self.identity not in _NAMED:
            self.identity = mention.identity
        if len(mention.name) > len(self.name):
            self.name = mention.name
        return self

    @property
    def is_plural(self) -> bool:
        """True for a group."""
        return self.first.plural

    @property
    def is_person(self) -> bool:
        """True for somebody whom *he* or *she* can mean."""
        return self.first.identity in ("named person", "unnamed individual") or (
            self.first.identity == "unnamed officials" and not self.first.plural
        )


class VoiceFinder:
    """Sorts the mentions of one report into voices, in text order."""

    def __init__(self, doc: Doc) -> None:
        self.drafts: list[DraftVoice] = []
        self._by_name: dict[str, DraftVoice] = {}
        self._by_phrase: dict[str, DraftVoice] = {}
        self._recent: list[DraftVoice] = []
        self._people = [ent.root for ent in doc.ents if ent.label_ == "PERSON"]
        self._people_at = [token.idx for token in self._people]

    def voice_of(self, mention: SourceMention, speaks: bool) -> DraftVoice:
        """The voice of one mention: one that is known already, or a new one.

        Only who ``speaks`` can be meant by a *he* or *the man* that says something later.
        """
        draft = self._known(mention) or self._new(mention)
        if not speaks:
            return draft
        if draft in self._recent[-8:]:
            self._recent.remove(draft)
        self._recent.append(draft)
        return draft

    def _known(self, mention: SourceMention) -> DraftVoice | None:
        if mention.kind == "pronoun":
            return self._by_pronoun(mention)
        if mention.kind == "name":
            return self._same_name(mention)
        if mention.kind == "definite":
            return self._same_noun(mention)
        if mention.kind == "other":
            return self._same_institution(mention)
        return None

    def _new(self, mention: SourceMention) -> DraftVoice:
        draft = DraftVoice(mention, mention.name or mention.phrase, mention.gender, mention.identity, mention.role)
        draft.add(mention, _first_why(mention))
        self.drafts.append(draft)
        if mention.name:
            self._remember_name(mention.name, draft)
        self._by_phrase.setdefault(mention.phrase.lower(), draft)
        return draft

    def _remember_name(self, name: str, draft: DraftVoice) -> None:
        self._by_name.setdefault(name.lower(), draft)
        words = name.lower().split()
        if len(words) > 1 and draft.first.identity == "named person":
            self._by_name.setdefault(words[-1], draft)
            self._by_name.setdefault(words[0], draft)
        elif len(words) > 1:
            self._by_name.setdefault("".join(word[0] for word in words if word[0].isalnum()), draft)

    def _same_name(self, mention: SourceMention) -> DraftVoice | None:
        name = mention.name.lower()
        draft = self._by_name.get(name)
        if draft is not None:
            reason = "the same name" if draft.name.lower() == name else "a part of the name"
            return draft.add(mention, f"“{mention.name}” is {reason} as before.".replace("name as", _of(reason)))
        words = name.split()
        draft = self._by_name.get(words[-1]) if len(words) > 1 else None
        if draft is not None and len(draft.name.split()) == 1 and draft.first.identity == mention.identity:
            self._remember_name(mention.name, draft)
            return draft.add(mention, f"“{mention.name}” is the full name of “{draft.name}”.")
        return None

    def _same_noun(self, mention: SourceMention) -> DraftVoice | None:
        """*The man*, *the official*: the nearest speaker whom the noun fits."""
        for draft in reversed(self._recent[-6:]):
            if _noun_fits(mention, draft):
                return draft.add(mention, f"“{mention.phrase}” fits the nearest speaker before, {draft.name}.")
        return self._same_institution(mention)

    def _same_institution(self, mention: SourceMention) -> DraftVoice | None:
        """The same words for an institution are the same institution; the same words for people need not be."""
        draft = self._by_phrase.get(mention.phrase.lower())
        if draft is not None and mention.identity == "named organisation":
            return draft.add(mention, f"“{mention.phrase}” is named here again in the same words.")
        return None

    def _by_pronoun(self, mention: SourceMention) -> DraftVoice | None:
        word = mention.head.lower_
        if word in ("who", "which", "that", "whom"):
            return self._by_relative(mention)
        if word in ("he", "she", "him", "her", "his"):
            return self._by_person(mention)
        if word in MORE - {"we", "us", "our", "these", "those"}:
            return self._nearest(mention, plural=True)
        if word == "it":
            return self._nearest(mention, plural=False, thing=True)
        return None

    def _by_relative(self, mention: SourceMention) -> DraftVoice | None:
        """*The mayor, who said …*: the noun that the clause hangs on."""
        clause = mention.head
        for _ in range(4):
            if clause.dep_ == "relcl":
                noun = clause.head
                span = (noun.left_edge.idx, noun.idx + len(noun))
                antecedent = read_mention(noun, span)
                if antecedent.kind == "pronoun":
                    return None
                draft = self._known(antecedent) or self._new(antecedent)
                return draft.add(mention, f"“{mention.head.text}” stands for {draft.name}, right before it.")
            clause = clause.head
        return None

    def _by_person(self, mention: SourceMention) -> DraftVoice | None:
        speaker = self._nearest_speaker(mention)
        person = self._nearest_person(mention, speaker.mentions[-1][0].span[1] if speaker else 0)
        if person is not None:
            known = read_mention(person, (person.left_edge.idx, person.idx + len(person)))
            draft = self._by_name.get(known.name.lower())
            if draft is None:
                draft = self._new(known)
                draft.mentions.clear()
            return draft.add(mention, f"“{mention.head.text}” means the person named last before it, {draft.name}.")
        if speaker is None:
            return None
        return speaker.add(mention, f"“{mention.head.text}” fits the nearest speaker before, {speaker.name}.")

    def _nearest_speaker(self, mention: SourceMention) -> DraftVoice | None:
        for draft in reversed(self._recent[-8:]):
            near = mention.span[0] - draft.mentions[-1][0].span[1] < FARTHEST_BACK if draft.mentions else False
            if near and draft.is_person and draft.gender in ("", mention.gender):
                return draft
        return None

    def _nearest_person(self, mention: SourceMention, begin: int) -> Token | None:
        """A person who is the subject of a main clause between the last speaker and the pronoun."""
        index = bisect_left(self._people_at, mention.span[0]) - 1
        while index >= 0 and self._people_at[index] >= max(begin, mention.span[0] - FARTHEST_BACK):
            token = self._people[index]
            if token.dep_ in ("nsubj", "nsubjpass") and token.head.dep_ in ("ROOT", "ccomp", "conj"):
                return token
            index -= 1
        return None

    def _nearest(self, mention: SourceMention, plural: bool, thing: bool = False) -> DraftVoice | None:
        for draft in reversed(self._recent[-4:]):
            if not draft.mentions or mention.span[0] - draft.mentions[-1][0].span[1] > FARTHEST_BACK:
                return None
            fits = not draft.is_person and not draft.is_plural if thing else draft.is_plural is plural
            if fits:
                return draft.add(mention, f"“{mention.head.text}” fits the nearest source before, {draft.name}.")
        return None


def _of(reason: str) -> str:
    return "name as" if reason.startswith("the same") else "name of the speaker known"


def _first_why(mention: SourceMention) -> str:
    if mention.kind == "pronoun" and mention.head.lower_ in ONE | MORE:
        return f"“{mention.head.text}” fits no speaker before, so it is a voice of its own."
    return "Named here for the first time."


def _noun_fits(mention: SourceMention, draft: DraftVoice) -> bool:
    """True if *the man* can be this speaker: the same noun, or a man for *man* and a woman for *woman*."""
    if mention.plural != draft.is_plural:
        return False
    if mention.noun in draft.nouns:
        return True
    if mention.noun in _MALE:
        return draft.is_person and draft.gender == "he"
    if mention.noun in _FEMALE:
        return draft.is_person and draft.gender == "she"
    return False


def unique_names(drafts: Iterable[DraftVoice]) -> dict[int, str]:
    """A name for every voice, by its ``id``: *a man*, *a man (2)*."""
    used: dict[str, int] = {}
    names = {}
    for draft in drafts:
        key = draft.name.lower()
        used[key] = used.get(key, 0) + 1
        names[id(draft)] = draft.name if used[key] == 1 else f"{draft.name} ({used[key]})"
    return names
