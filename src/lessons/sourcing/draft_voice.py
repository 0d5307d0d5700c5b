"""A voice while its mentions are being gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from lessons.sourcing.attribution import Identity, Role
from lessons.sourcing.kin import told_of
from lessons.sourcing.mentions import SourceMention
from lessons.sourcing.nouns import institution_nouns

Origin = tuple["DraftVoice | str", str]
"""The party behind a voice, known by its voice or by its words, and the reason with ``{}`` for its name."""

NAMED = ("named person", "named organisation")


@dataclass(slots=True, eq=False)
class DraftVoice:
    """One speaker, and what the mentions so far tell of it.

    Attributes
    ----------
    order : how many voices were there before it
    nouns, modifiers : all that described it so far: *mayor*, *second*
    origin : who could know it first, and why, where the text says so of all that this voice says
    origins : the same for each statement of its own, in text order; None where the text does not say so
    """

    first: SourceMention
    order: int
    name: str
    gender: str
    identity: Identity
    role: Role | None
    nouns: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    mentions: list[tuple[SourceMention, str]] = field(default_factory=list)
    origin: Origin | None = None
    origins: list[Origin | None] = field(default_factory=list)

    def add(self, mention: SourceMention, why: str) -> DraftVoice:
        """Take one more mention, and learn from it."""
        self.mentions.append((mention, why))
        if mention.kind == "pronoun":
            self.gender = self.gender or mention.gender
            return self
        return self.learn(mention)

    def learn(self, mention: SourceMention) -> DraftVoice:
        """Learn from a mention without taking it: who is only described says nothing yet."""
        self.nouns |= mention.nouns
        self.modifiers |= mention.modifiers
        self.gender = self.gender or mention.gender
        self.role = self.role or mention.role
        better = mention.identity in NAMED and self.identity not in NAMED
        if better or (mention.identity == "named person" and self.may_be_a_person):
            self.identity = mention.identity
        if len(mention.name) > len(self.name) or (mention.name and self.identity not in NAMED):
            self.name = mention.name
        return self

    def learn_from_content(self, content: str) -> None:
        """Learn a part from what is said: *a man* who tells of *his son* is a relative."""
        unnamed = self.identity == "unnamed individual" and self.role is None and self.first.kind == "indefinite"
        if unnamed and self.gender and told_of(content, self.gender):
            self.role = "relative"

    @property
    def kin(self) -> str:
        """The noun that makes the voice somebody's relative; "" if none does."""
        return self.first.kin

    @property
    def is_plural(self) -> bool:
        """True for a group."""
        return self.first.plural

    @property
    def is_person(self) -> bool:
        """True for somebody whom *he* or *she* can mean."""
        if self.identity == "named person":
            return True
        one = not self.is_plural and self.first.noun not in institution_nouns()
        return one and self.identity in ("unnamed officials", "unnamed individual")

    @property
    def may_be_a_person(self) -> bool:
        """True for a name of one or two words that nothing shows to be an institution's: *Torrek*."""
        words = {word.lower() for word in self.name.split()}
        said = self.nouns & institution_nouns().keys() or words & institution_nouns().keys()
        article = self.first.head.left_edge.lower_ == "the"
        return self.identity == "named organisation" and not said and not article and len(words) <= 2

    @property
    def is_institution(self) -> bool:
        """True for what *it* or *the company* can mean."""
        return not self.is_plural and not self.is_person

    @property
    def is_collective(self) -> bool:
        """True for an institution that *they* can mean, and that can issue a statement: no document."""
        return self.is_institution and self.role != "document"
