"""Who is meant by a name: the full one, a part of it, or its initials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessons.parsing import text_of
from lessons.sourcing.draft_voice import DraftVoice
from lessons.sourcing.mentions import SourceMention

if TYPE_CHECKING:
    from spacy.tokens import Doc

Found = tuple[DraftVoice, str]
"""A voice, and the reason why the mention is this one."""

_IN_BRACKETS = re.compile(r"([A-Z][\w’'&.-]*(?: [\w’'&.-]+){0,9}) \(([A-Z][A-Za-z]{1,7})\)")
_SMALL = frozenset({"of", "for", "the", "and", "in", "on", "to", "at"})


class NameIndex:
    """The names in one report, and the voices behind them."""

    def __init__(self, doc: Doc) -> None:
        self._full: dict[str, DraftVoice] = {}
        self._parts: dict[str, list[DraftVoice]] = {}
        self._bracketed = dict(_in_brackets(text_of(doc)))

    def remember(self, name: str, draft: DraftVoice) -> None:
        """Take a name, its parts and its initials."""
        if name.lower() not in self._parts:
            self._full.setdefault(name.lower(), draft)
        words = name.lower().split()
        for part in {words[0], words[-1]} if len(words) > 1 else ():
            self._parts.setdefault(part, []).append(draft)
        short = {self._bracketed[name.lower()]} if name.lower() in self._bracketed else set()
        for initials in short | (set() if draft.is_person else initials_of(name)):
            self._full.setdefault(initials, draft)

    def find(self, mention: SourceMention) -> Found | None:
        """The voice that bears this name, with the reason."""
        return self._same(mention) or self._shorter(mention) or self._longer(mention)

    def known(self, name: str) -> DraftVoice | None:
        """The voice with exactly this name, or the only one with this part of a name."""
        parts = self._parts.get(name.lower(), [])
        return self._full.get(name.lower()) or (parts[0] if len(parts) == 1 else None)

    def _same(self, mention: SourceMention) -> Found | None:
        draft = self._full.get(mention.name.lower())
        if draft is None or not agree(draft.gender, mention.gender):
            return None
        if draft.name.lower() == mention.name.lower():
            return draft, f"“{mention.name}” is the same name as before."
        if mention.name.isupper():
            return draft, f"“{mention.name}” is short for {draft.name}."
        return draft, f"“{mention.name}” is a name of {draft.name} too."

    def _shorter(self, mention: SourceMention) -> Found | None:
        """A surname or first name alone: the last one so named whom *Mr* or *Ms* fits."""
        name = mention.name.lower()
        fitting = [draft for draft in self._parts.get(name, []) if agree(draft.gender, mention.gender)]
        if not fitting:
            return None
        draft = next((one for one in reversed(fitting) if one.gender == mention.gender), fitting[-1])
        if draft.identity == "named organisation" and not draft.may_be_a_person and mention.identity == "named person":
            return None
        return draft, f"“{mention.name}” is a part of the name {draft.name}."

    def _longer(self, mention: SourceMention) -> Found | None:
        """The full name, where only a surname stood before."""
        words = mention.name.lower().split()
        draft = self._full.get(words[-1]) if len(words) > 1 else None
        if draft is None or " " in draft.name or mention.identity != "named person":
            return None
        if not (draft.identity == "named person" or draft.may_be_a_person) or not agree(draft.gender, mention.gender):
            return None
        self.remember(mention.name, draft)
        return draft, f"“{mention.name}” is the full name of “{draft.name}”."


def _in_brackets(text: str) -> Iterator[tuple[str, str]]:
    """Names with the short form that stands in brackets behind them: *Union of Train Drivers (UTD)*."""
    for match in _IN_BRACKETS.finditer(text):
        words = match[1].lower().split()
        for first in range(len(words)):
            yield " ".join(words[first:]), match[2].lower()


def agree(one: str, other: str) -> bool:
    """True if the two pronouns can mean the same person; "" goes with both."""
    return not one or not other or one == other


def initials_of(name: str) -> set[str]:
    """The initials that a name of several words may be shortened to, with and without its small words.

    >>> sorted(initials_of("Ministry of Health"))
    ['mh', 'moh']
    """
    words = [word for word in re.split(r"[\s-]+", name) if word[:1].isalnum()]
    if len(words) < 2:
        return set()
    large = [word for word in words if word.lower() not in _SMALL]
    return {"".join(word[0].lower() for word in some) for some in (words, large) if len(some) > 1}
