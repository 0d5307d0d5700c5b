"""From mentions to voices: which sources are the same speaker, each merge with its reason."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.descriptions import by_description, by_lone_name
from lessons.sourcing.draft_voice import DraftVoice
from lessons.sourcing.identity import MORE, ONE
from lessons.sourcing.mentions import SourceMention, read_mention
from lessons.sourcing.name_index import Found, NameIndex
from lessons.sourcing.named import Named
from lessons.sourcing.nouns import is_thing
from lessons.sourcing.pronouns import by_pronoun
from lessons.sourcing.relations import by_owner, by_relation, by_spokesperson, owner_of, remember_kin

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from lessons.sourcing.quotations import Quotations

FARTHEST_BACK = 1500
"""Characters: a pronoun looks no farther back than this for its speaker (about three paragraphs)."""

LAST_SPEAKERS = 8
"""How many speakers back *he*, *they* and *the man* look."""


class VoiceFinder:
    """Sorts the mentions of one report into voices, in text order.

    How a mention finds its voice stands in the module of its kind: ``pronouns``, ``descriptions``, ``relations`` and
    ``name_index``. Here is what they look in.

    Attributes
    ----------
    drafts : all voices so far, also of those who are only named
    names, named : who bears which name, and whom the report names, whether they speak or not
    by_phrase, by_noun, by_kin : voices by the words of a mention, by an institution's or document's noun, by whose
        relative they are
    documents : the first two documents; *the paper* can mean one only if there is no second
    last : the last mentions
    """

    def __init__(self, doc: Doc, quotations: Quotations) -> None:
        self.drafts: list[DraftVoice] = []
        self.names = NameIndex(doc)
        self.named = Named(doc, quotations)
        self._by_place: dict[int, DraftVoice] = {}
        self.by_phrase: dict[str, DraftVoice] = {}
        self.by_noun: dict[str, list[DraftVoice]] = {}
        self.by_kin: dict[tuple[int, str], DraftVoice] = {}
        self.documents: list[DraftVoice] = []
        self._recent: list[DraftVoice] = []
        self.last: deque[SourceMention] = deque(maxlen=3)

    def voice_of(self, mention: SourceMention, speaks: bool) -> DraftVoice:
        """The voice of one mention: one that is known already, or a new one.

        Only who ``speaks`` can be meant by a *he* or *the man* that says something later.
        """
        draft = self._by_place.get(mention.head.i)
        if draft is not None:  # one subject of two verbs: *a man, citing the memo, said*
            known = any(other.head.i == mention.head.i for other, _ in draft.mentions)
            return draft if known else draft.add(mention, _first_why(mention))
        found = self.find(mention)
        draft = found[0].add(mention, found[1]) if found else self._new(mention).add(mention, _first_why(mention))
        self._by_place[mention.head.i] = draft
        self._remember(mention, draft)
        remember_kin(self, mention, draft)
        self.last.append(mention)
        if speaks or draft in self._recent:
            if draft in self._recent[-LAST_SPEAKERS:]:
                self._recent.remove(draft)
            self._recent.append(draft)
            del self._recent[: -2 * LAST_SPEAKERS]
        return draft

    def meant_by(self, token: Token) -> DraftVoice | None:
        """Whom a noun or pronoun inside another phrase means: *its* in *its spokesman*. None for an unclear pronoun."""
        mention = read_mention(token, (token.left_edge.idx, token.idx + len(token)))
        found = self.find(mention)
        if found is None and mention.kind == "pronoun":
            return None
        return found[0] if found else self.silent(mention)

    def find(self, mention: SourceMention) -> Found | None:
        """The voice that a mention means, if it is known, with the reason."""
        if mention.kind == "pronoun":
            return by_pronoun(self, mention)
        if mention.kind == "name":
            return self.names.find(mention)
        if mention.kin and mention.owner is not None:
            return by_relation(self, mention, mention.owner)
        if mention.kind == "indefinite":
            return None
        owned = by_owner(self, mention) or by_spokesperson(self, mention)
        return by_lone_name(self, mention) or owned or by_description(self, mention)

    # ------------------------------------------------------------- a new voice

    def _new(self, mention: SourceMention) -> DraftVoice:
        name = mention.name or self._name_by_owner(mention) or mention.phrase
        draft = DraftVoice(mention, len(self.drafts), name, mention.gender, mention.identity, mention.role)
        self.drafts.append(draft)
        if draft.role == "document" and len(self.documents) < 2:
            self.documents.append(draft)
        return draft

    def silent(self, mention: SourceMention) -> DraftVoice:
        """Somebody who is named but has said nothing yet."""
        draft = self._by_place.get(mention.head.i)
        if draft is None:
            draft = self._by_place[mention.head.i] = self._new(mention).learn(mention)
            self._remember(mention, draft)
        return draft

    def _name_by_owner(self, mention: SourceMention) -> str:
        """*His mother* by the one whose mother she is."""
        if not mention.kin or mention.owner is None or mention.owner.pos_ != "PRON":
            return ""
        owner = owner_of(self, mention.owner)
        return f"the {mention.kin} of {owner.name}" if owner is not None else ""

    def _remember(self, mention: SourceMention, draft: DraftVoice) -> None:
        if mention.kind == "pronoun":
            return
        if mention.name:
            self.names.remember(mention.name, draft)
        if mention.kind != "indefinite":
            self.by_phrase.setdefault(mention.phrase.lower(), draft)
        for noun in {*mention.nouns, *(word.lower() for word in mention.name.split())}:
            if not is_thing(noun):
                continue
            drafts = self.by_noun.setdefault(noun, [])
            if draft not in drafts[-1:]:
                drafts.append(draft)

    def nearest_institution(self, mention: SourceMention) -> DraftVoice | None:
        """The institution that spoke last, or one that was named after it."""
        speaker = next((one for one in self.speakers(mention) if one.is_collective), None)
        known = self.named.institution_between(self.begin_of_search(speaker, mention), mention.span[0])
        draft = self.brought_in(known) if known is not None else None
        if draft is None or draft.gender or draft.kin:
            return speaker
        draft.identity = "named organisation"
        return draft

    def brought_in(self, mention: SourceMention) -> DraftVoice:
        """The voice of somebody whom the report names, known or new; being named is not speaking."""
        found = self.names.find(mention) if mention.name else self.find(mention)
        return found[0].learn(mention) if found else self.silent(mention)

    def speakers(self, mention: SourceMention, far: bool = False) -> Iterator[DraftVoice]:
        """Who has spoken before, the last first; only the near ones unless ``far``."""
        for draft in self._recent[: -LAST_SPEAKERS - 1 : -1]:
            if far or mention.span[0] - _end_of(draft) < FARTHEST_BACK:
                yield draft

    def begin_of_search(self, speaker: DraftVoice | None, mention: SourceMention) -> int:
        """From where on somebody named after the last speaker is looked for, in characters."""
        return max(_end_of(speaker), mention.span[0] - FARTHEST_BACK)


def _end_of(draft: DraftVoice | None) -> int:
    """Where the last mention of a voice ends; 0 where there is none."""
    return draft.mentions[-1][0].span[1] if draft is not None and draft.mentions else 0


def _first_why(mention: SourceMention) -> str:
    if mention.kind == "pronoun" and mention.head.lower_ in ONE | MORE:
        return f"“{mention.head.text}” fits no speaker before, so it is a voice of its own."
    return "Named here for the first time."


def unique_names(drafts: Iterable[DraftVoice]) -> dict[int, str]:
    """A name for every voice, by its ``id``: *a man*, *a man (2)*. Who says nothing is numbered last."""
    used: dict[str, int] = {}
    names = {}
    for draft in sorted(drafts, key=lambda one: not one.mentions):
        key = draft.name.lower()
        used[key] = used.get(key, 0) + 1
        names[id(draft)] = draft.name if used[key] == 1 else f"{draft.name} ({used[key]})"
    return names
