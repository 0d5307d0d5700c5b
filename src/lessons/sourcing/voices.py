"""From mentions to voices: which sources are the same speaker, each merge with its reason."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from lessons.sourcing.draft_voice import NAMED, DraftVoice
from lessons.sourcing.fitting import fits_age, fits_institution, fits_noun, fits_part
from lessons.sourcing.identity import MORE, ONE
from lessons.sourcing.mentions import SourceMention, is_age, read_mention
from lessons.sourcing.name_index import Found, NameIndex, agree
from lessons.sourcing.named import Named, reading
from lessons.sourcing.nouns import has_role, institution_nouns, lemma, names_somebody, singled_out

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FARTHEST_BACK = 1500
"""Characters: a pronoun looks no farther back than this for its speaker (about three paragraphs)."""

LAST_SPEAKERS = 8
"""How many speakers back *he*, *they* and *the man* look."""

_ISSUED = frozenset({"statement", "announcement", "communiqué"})
_THEY = MORE - {"we", "us", "our", "these", "those"} | {"both"}


class VoiceFinder:
    """Sorts the mentions of one report into voices, in text order."""

    def __init__(self, doc: Doc) -> None:
        self.drafts: list[DraftVoice] = []
        self._names = NameIndex(doc)
        self._named = Named(doc)
        self._by_place: dict[int, DraftVoice] = {}
        self._by_phrase: dict[str, DraftVoice] = {}
        self._by_noun: dict[str, list[DraftVoice]] = {}
        self._by_kin: dict[tuple[int, str], DraftVoice] = {}
        self._documents: list[DraftVoice] = []
        self._recent: list[DraftVoice] = []
        self._last: deque[SourceMention] = deque(maxlen=3)

    def voice_of(self, mention: SourceMention, speaks: bool) -> DraftVoice:
        """The voice of one mention: one that is known already, or a new one.

        Only who ``speaks`` can be meant by a *he* or *the man* that says something later.
        """
        draft = self._by_place.get(mention.head.i)
        if draft is not None:  # one subject of two verbs: *a man, citing the memo, said*
            known = any(other.head.i == mention.head.i for other, _ in draft.mentions)
            return draft if known else draft.add(mention, _first_why(mention))
        found = self._find(mention)
        draft = found[0].add(mention, found[1]) if found else self._new(mention).add(mention, _first_why(mention))
        self._by_place[mention.head.i] = draft
        self._remember(mention, draft)
        self._remember_kin(mention, draft)
        self._last.append(mention)
        if speaks or draft in self._recent:
            if draft in self._recent[-LAST_SPEAKERS:]:
                self._recent.remove(draft)
            self._recent.append(draft)
            del self._recent[: -2 * LAST_SPEAKERS]
        return draft

    def meant_by(self, token: Token) -> DraftVoice | None:
        """Whom a noun or pronoun inside another phrase means: *its* in *its spokesman*. None for an unclear pronoun."""
        mention = read_mention(token, (token.left_edge.idx, token.idx + len(token)))
        found = self._find(mention)
        if found is None and mention.kind == "pronoun":
            return None
        return found[0] if found else self._silent(mention)

    def _find(self, mention: SourceMention) -> Found | None:
        if mention.kind == "pronoun":
            return self._by_pronoun(mention)
        if mention.kind == "name":
            return self._names.find(mention)
        if mention.kin and mention.owner is not None:
            return self._by_relation(mention, mention.owner)
        if mention.kind == "indefinite":
            return None
        owned = self._by_owner(mention) or self._by_spokesperson(mention)
        return self._by_lone_name(mention) or owned or self._by_description(mention)

    # ------------------------------------------------------------- a new voice

    def _new(self, mention: SourceMention) -> DraftVoice:
        name = mention.name or self._name_by_owner(mention) or mention.phrase
        draft = DraftVoice(mention, len(self.drafts), name, mention.gender, mention.identity, mention.role)
        self.drafts.append(draft)
        if draft.role == "document" and len(self._documents) < 2:
            self._documents.append(draft)
        return draft

    def _silent(self, mention: SourceMention) -> DraftVoice:
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
        owner = self._owner(mention.owner)
        return f"the {mention.kin} of {owner.name}" if owner is not None else ""

    def _remember(self, mention: SourceMention, draft: DraftVoice) -> None:
        if mention.kind == "pronoun":
            return
        if mention.name:
            self._names.remember(mention.name, draft)
        if mention.kind != "indefinite":
            self._by_phrase.setdefault(mention.phrase.lower(), draft)
        for noun in {*mention.nouns, *(word.lower() for word in mention.name.split())}:
            if not _is_thing(noun):
                continue
            drafts = self._by_noun.setdefault(noun, [])
            if draft not in drafts[-1:]:
                drafts.append(draft)

    # ------------------------------------------------------------ relatives

    def _remember_kin(self, mention: SourceMention, draft: DraftVoice) -> None:
        owner = self._owner(mention.owner) if mention.kin and mention.owner is not None else None
        if owner is not None:
            self._by_kin.setdefault((owner.order, mention.kin), draft)

    def _by_relation(self, mention: SourceMention, owner: Token) -> Found | None:
        """*Her father*: the father of the one she is, if he has spoken before."""
        whose = self._owner(owner)
        draft = self._by_kin.get((whose.order, mention.kin)) if whose is not None else None
        if draft is None or whose is None:
            return None
        return draft, f"“{mention.phrase}” is the {mention.kin} of {whose.name}, who was brought in before."

    def _owner(self, owner: Token) -> DraftVoice | None:
        if owner.pos_ == "PRON":
            found = self._by_pronoun(read_mention(owner, (owner.idx, owner.idx + len(owner))))
            return found[0] if found else None
        return self.meant_by(owner) if owner.pos_ == "PROPN" else None

    def _by_spokesperson(self, mention: SourceMention) -> Found | None:
        """*Her party*: the institution for which she was said to speak."""
        if mention.owner is None or mention.noun not in institution_nouns():
            return None
        speaker = self._owner(mention.owner)
        party = speaker.origin[0] if speaker is not None and speaker.origin is not None else None
        if speaker is None or not isinstance(party, DraftVoice) or not party.is_institution:
            return None
        return party, f"“{mention.phrase}” is {party.name}, for which {speaker.name} speaks."

    def _by_owner(self, mention: SourceMention) -> Found | None:
        """*Its letter*, *the ministry's figures*: what an institution has written or measured is its own word."""
        thing = not mention.plural or has_role(mention.noun, "document")
        if mention.owner is None or not thing or names_somebody(mention.noun):
            return None
        draft = self._owner(mention.owner) or self._institution(mention.owner)
        if draft is None or not draft.is_institution or draft.role == "document":
            return None
        return draft, f"“{mention.phrase}” is the word of {draft.name}, whose {mention.noun} it is."

    def _institution(self, owner: Token) -> DraftVoice | None:
        return self.meant_by(owner) if lemma(owner) in institution_nouns() else None

    # ---------------------------------------------------------- descriptions

    def _by_lone_name(self, mention: SourceMention) -> Found | None:
        """A name that the parser takes for a common noun: *Frost* at the head of a sentence."""
        head = mention.head
        if not head.text[:1].isupper() or head.left_edge.i != head.i:
            return None
        draft = self._names.known(head.text)
        return (draft, f"“{head.text}” is a part of the name {draft.name}.") if draft is not None else None

    def _by_description(self, mention: SourceMention) -> Found | None:
        """*The man*, *the ministry*, *the mayor*: the nearest one whom the words fit."""
        if is_age(mention.head) and mention.kind == "definite":
            return self._by_age(mention)
        if _is_thing(mention.noun):
            return self._by_thing(mention)
        if mention.kind == "definite":
            return self._by_fitting_noun(mention)
        return None

    def _by_fitting_noun(self, mention: SourceMention) -> Found | None:
        speakers = list(self._speakers(mention, far=True))
        if "other" in mention.modifiers:
            speakers = [one for one in speakers if fits_noun(mention, one)][1:]
        if "first" in mention.modifiers:
            speakers = sorted(speakers, key=lambda one: one.order)
        fitting = [one for one in speakers if fits_noun(mention, one)]
        # Who has a name is rarely called “the man”.
        draft = next((one for one in fitting if one.identity not in NAMED or mention.noun in one.nouns), None)
        if draft is not None or fitting:
            return draft or fitting[0], _fits(mention, draft or fitting[0])
        known = self._named.described(mention.noun, mention.span[0])
        if known is None or known.plural != mention.plural or not fits_part(mention.modifiers, known):
            return self._same_words(mention) or self._by_profession(mention)
        draft = self._known_or_silent(known)
        return draft, f"“{mention.phrase}” is {draft.name}, whom the text calls {mention.noun} before."

    def _by_profession(self, mention: SourceMention) -> Found | None:
        """*The researcher*: the professor named last, if nobody else of that kind has spoken lately."""
        known = [one for one in self._speakers(mention) if one.identity == "named person" and one.role == mention.role]
        if mention.role not in ("expert", "official") or mention.plural or mention.modifiers or not known:
            return None
        return known[0], f"“{mention.phrase}” fits the last {mention.role} who spoke before, {known[0].name}."

    def _by_age(self, mention: SourceMention) -> Found | None:
        """*The 61-year-old*: the person named last."""
        speaker = next((one for one in self._speakers(mention) if fits_age(one)), None)
        person = self._named.subject_between(_begin(speaker, mention), mention.span[0])
        draft = self._known_or_silent(person) if person is not None else speaker
        return (draft, f"“{mention.phrase}” fits the person named last before, {draft.name}.") if draft else None

    def _by_thing(self, mention: SourceMention) -> Found | None:
        """*The ministry*, *the report*, *the company*: the last one of that kind, else the nearest of no kind."""
        found = self._same_words(mention)
        if found is not None or mention.kind != "definite":
            return found
        for draft in reversed(self._by_noun.get(mention.noun, [])[-LAST_SPEAKERS:]):
            if fits_institution(mention, draft):
                return draft, f"“{mention.phrase}” is {draft.name}, the last {mention.noun} named before."
        known = self._named.described(mention.noun, mention.span[0])
        if known is not None and fits_part(mention.modifiers, known):
            draft = self._known_or_silent(known)
            return draft, f"“{mention.phrase}” is {draft.name}, the last {mention.noun} named before."
        for draft in self._speakers(mention) if institution_nouns().get(mention.noun) else ():
            if fits_institution(mention, draft):
                return draft, f"“{mention.phrase}” fits the nearest institution that spoke before, {draft.name}."
        return self._by_kind(mention)

    def _by_kind(self, mention: SourceMention) -> Found | None:
        """*The company*, *the statement*: the institution named last; *the paper*: the only document so far."""
        if institution_nouns().get(mention.noun) or mention.noun in _ISSUED:
            draft = self.nearest_institution(mention)
            return (draft, f"“{mention.phrase}” fits the institution named last, {draft.name}.") if draft else None
        documents = [one for one in self._documents if one.role == "document"]
        if has_role(mention.noun, "document") and len(documents) == 1 and not mention.modifiers:
            return documents[0], f"“{mention.phrase}” fits the only document before, {documents[0].name}."
        return None

    def nearest_institution(self, mention: SourceMention) -> DraftVoice | None:
        """The institution that spoke last, or one that was named after it."""
        speaker = next((one for one in self._speakers(mention) if _is_collective(one)), None)
        known = self._named.institution_between(_begin(speaker, mention), mention.span[0])
        draft = self._known_or_silent(known) if known is not None else None
        if draft is None or draft.gender or draft.kin:
            return speaker
        draft.identity = "named organisation"
        return draft

    def _same_words(self, mention: SourceMention) -> Found | None:
        """The same words for an institution are the same institution; the same words for people need not be."""
        draft = self._by_phrase.get(mention.phrase.lower())
        if draft is None or draft.is_plural:
            return None
        if mention.identity == "named organisation" or mention.noun in institution_nouns() or draft.role == "document":
            return draft, f"“{mention.phrase}” is named here again in the same words."
        return None

    def _known_or_silent(self, mention: SourceMention) -> DraftVoice:
        found = self._names.find(mention)
        return found[0].learn(mention) if found else self._silent(mention)

    # --------------------------------------------------------------- pronouns

    def _by_pronoun(self, mention: SourceMention) -> Found | None:
        word = mention.head.lower_
        if word in ("who", "which", "that", "whom"):
            return self._by_relative_clause(mention)
        if word in ("he", "she", "him", "her", "his"):
            return self._by_person(mention)
        if word in _THEY:
            return self._nearest(mention, lambda one: one.is_plural) or self._nearest(mention, _is_collective)
        if word in ("it", "its"):
            return self._by_it(mention)
        return None

    def _by_it(self, mention: SourceMention) -> Found | None:
        """*It*: the nearest institution or document, or the one that was picked out of many."""
        draft = next((one for one in self._speakers(mention) if one.is_institution), None)
        one = next((one for last in reversed(self._last) if (one := singled_out(last.head))), None)
        if one is not None and one.idx >= _begin(draft, mention):
            picked = self._silent(reading(one))
            return picked, f"“{mention.head.text}” is the one picked out before: {picked.name}."
        draft = draft or self.nearest_institution(mention)
        return (draft, f"“{mention.head.text}” fits the nearest source before, {draft.name}.") if draft else None

    def _by_relative_clause(self, mention: SourceMention) -> Found | None:
        """*The mayor, who said …*: the noun that the clause hangs on."""
        clause = mention.head
        for _ in range(4):
            if clause.dep_ == "relcl":
                noun = clause.head
                antecedent = read_mention(noun, (noun.left_edge.idx, noun.idx + len(noun)))
                if antecedent.kind == "pronoun":
                    return None
                found = self._find(antecedent)
                draft = found[0] if found else self._silent(antecedent)
                return draft, f"“{mention.head.text}” stands for {draft.name}, right before it."
            clause = clause.head
        return None

    def _by_person(self, mention: SourceMention) -> Found | None:
        speaker = next((o for o in self._speakers(mention) if o.is_person and agree(o.gender, mention.gender)), None)
        known = self._named.subject_between(_begin(speaker, mention), mention.span[0])
        if known is not None and agree(known.gender, mention.gender):
            draft = self._known_or_silent(known)
            return draft, f"“{mention.head.text}” means the person named last before it, {draft.name}."
        speaker = speaker or next((one for one in self._speakers(mention) if one.may_be_a_person), None)
        if speaker is None:
            return None
        return speaker, f"“{mention.head.text}” fits the nearest speaker before, {speaker.name}."

    def _nearest(self, mention: SourceMention, fits: Callable[[DraftVoice], bool]) -> Found | None:
        for draft in self._speakers(mention):
            if fits(draft):
                return draft, f"“{mention.head.text}” fits the nearest source before, {draft.name}."
        return None

    def _speakers(self, mention: SourceMention, far: bool = False) -> Iterator[DraftVoice]:
        """Who has spoken before, the last first; only the near ones unless ``far``."""
        for draft in self._recent[: -LAST_SPEAKERS - 1 : -1]:
            if far or mention.span[0] - _end_of(draft) < FARTHEST_BACK:
                yield draft


def _end_of(draft: DraftVoice | None) -> int:
    """Where the last mention of a voice ends; 0 where there is none."""
    return draft.mentions[-1][0].span[1] if draft is not None and draft.mentions else 0


def _begin(speaker: DraftVoice | None, mention: SourceMention) -> int:
    """From where on a person named after the last speaker is looked for."""
    return max(_end_of(speaker), mention.span[0] - FARTHEST_BACK)


def _is_thing(noun: str) -> bool:
    """True for an institution or a document: *the ministry* and *the report* can be named as such again."""
    return noun in institution_nouns() or has_role(noun, "document")


def _is_collective(draft: DraftVoice) -> bool:
    return draft.is_institution and draft.role != "document"


def _fits(mention: SourceMention, draft: DraftVoice) -> str:
    if draft.name.lower() == mention.phrase.lower():
        return f"“{mention.phrase}” fits the nearest speaker before, named in the same words."
    return f"“{mention.phrase}” fits the nearest speaker before, {draft.name}."


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
