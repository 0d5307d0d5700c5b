"""Who could know it first: the party behind a voice, and the words that say so.

One function a reason. Each looks at the phrase of a source, and at the verb that it is the source of, and gives the
word that names the party behind it. Where none does, a voice is its own origin.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from lessons import tables
from lessons.sourcing.draft_voice import DraftVoice, Origin
from lessons.sourcing.kin import told_of
from lessons.sourcing.nouns import describing, has_role, institution_nouns, lemma, source_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

Behind = tuple["Token", str]
"""The word that names the party behind a voice, and the reason, with ``{}`` where its name goes."""

NOBODY = "The text names no one behind this voice."

_SPEAKERS_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_AT = frozenset({"for", "of", "at", "with"})
_MADE_BY = frozenset({"by", "from", "of"})
_MAKING = frozenset({"write", "publish", "issue", "make", "release", "prepare", "compile", "produce", "sign", "draw"})
_NAMES = ("ORG", "GPE", "PERSON")
_MODIFIERS = frozenset({"poss", "compound", "nmod"})


@cache
def passing_on_verbs() -> dict[str, bool]:
    """Verbs of passing on another's word: True where any source can be their object, False where only a document."""
    return {row["lemma"]: row["object"] == "any" for row in tables.rows("lexicon", "passing_on_verbs.csv")}


def behind(head: Token) -> Behind | None:
    """The party behind a voice, wherever it speaks, if its own words name one."""
    return speaks_for(head) or office_of(head) or made_by(head) or has_read(head)


def relative_told_of(draft: DraftVoice, content: str) -> Origin | None:
    """*A man said his son was held*: nothing says that he was there, so the son could know it first."""
    kin = told_of(content, draft.gender) if draft.role == "relative" else ""
    if not kin:
        return None
    return f"the {kin} of {draft.name}", f"A relative tells what happened to a {kin}, so {{}} could know it first."


def of_statements(drafts: Iterable[DraftVoice | None], names: dict[int, str]) -> list[str]:
    """The origin of each statement in text order, by the voices that made them; "" where nobody is named."""
    left = {id(draft): iter(draft.origins) for draft in drafts if draft is not None}
    return ["" if draft is None else _origin(draft, next(left[id(draft)]), names)[0] for draft in drafts]


def of_voice(draft: DraftVoice, names: dict[int, str]) -> tuple[str, str]:
    """The origin of a voice, and why: the one that the text gives for all that it says."""
    stated = {_origin(draft, origin, names) for origin in draft.origins}
    return stated.pop() if len(stated) == 1 else _origin(draft, None, names)


def _origin(draft: DraftVoice, here: Origin | None, names: dict[int, str]) -> tuple[str, str]:
    """The last party behind a voice, with all reasons on the way: *officials* who read a report of *the institute*."""
    reasons: list[str] = []
    passed: set[int] = set()
    step = here or draft.origin
    while step is not None and id(draft) not in passed:
        passed.add(id(draft))
        party, why = step
        if isinstance(party, str):
            return party, " ".join((*reasons, why.format(party)))
        if id(party) in passed:
            break
        reasons.append(why.format(names[id(party)]))
        draft, step = party, party.origin
    return names[id(draft)], " ".join(reasons) or NOBODY


def speaks_for_somebody(head: Token) -> bool:
    """True for a bare *a spokeswoman*: the text does not say right there for whom."""
    return lemma(head) in _SPEAKERS_FOR


def speaks_for(head: Token) -> Behind | None:
    """*A spokeswoman for the ministry*, *its spokesman*, *Norvik spokesman Jan Holt*."""
    for word in describing(head):
        if lemma(word) in _SPEAKERS_FOR:
            employer = _behind_preposition(word, _AT) or _in_front(word) or _in_front(head)
            if employer is not None:
                return employer, f"A {lemma(word)} speaks for somebody else: {{}}."
    return None


def office_of(head: Token) -> Behind | None:
    """*The mayor's office*, *Lena Marsh's office*."""
    owner = next((child for child in head.children if child.dep_ == "poss"), None) if lemma(head) == "office" else None
    if owner is None or not _is_party(owner):
        return None
    return owner, "An office speaks for the one who holds it: {}."


def made_by(head: Token) -> Behind | None:
    """*A report by the institute*, *the ministry's statement*, *its figures*."""
    if not has_role(lemma(head), "document"):
        return None
    maker = _behind_preposition(head, _MADE_BY) or _in_front(head)
    return (maker, f"A {lemma(head)} says what those say who made it: {{}}.") if maker is not None else None


def has_read(head: Token) -> Behind | None:
    """*Two engineers who had read the memo*."""
    return _passed_on(head, (child for child in head.children if child.dep_ == "relcl"))


def passed_on_here(head: Token, cue: Token) -> Behind | None:
    """The party behind this one statement: *the paper reported, citing two officials*, *the paper quotes officials*."""
    return _passed_on(head, _clauses_beside(head, cue))


def _passed_on(head: Token, verbs: Iterable[Token]) -> Behind | None:
    for verb in verbs:
        if verb.lemma_.lower() not in passing_on_verbs():
            continue
        passed = next((child for child in verb.children if child.dep_ == "dobj"), None)
        if passed is None or passed.i == head.i or passed.ent_type_ in ("DATE", "TIME"):
            continue
        if passing_on_verbs()[verb.lemma_.lower()] or has_role(lemma(passed), "document"):
            return passed, f"The word “{verb.text}” says where it comes from: {{}}."
    return None


def _clauses_beside(head: Token, cue: Token) -> Iterator[Token]:
    """The verbs of the *-ing* clauses behind a source or beside its cue."""
    yield cue
    for child in (*head.children, *cue.children):
        if child.tag_ == "VBG" and child.dep_ in ("acl", "advcl", "prep"):
            yield child
        if child.dep_ == "ccomp":
            yield from (deeper for deeper in child.children if deeper.dep_ == "advcl" and deeper.tag_ == "VBG")


def _behind_preposition(noun: Token, prepositions: frozenset[str]) -> Token | None:
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in prepositions:
            return next((deeper for deeper in child.children if deeper.dep_ == "pobj" and _is_party(deeper)), None)
        if child.dep_ == "acl" and child.lemma_ in _MAKING:
            by = _behind_preposition(child, _MADE_BY)
            if by is not None:
                return by
    return None


def _in_front(noun: Token) -> Token | None:
    """The party right in front: *its*, *the ministry's*, *Norvik*."""
    for child in noun.children:
        if child.dep_ not in _MODIFIERS or child.i > noun.i:
            continue
        own_name = child.ent_type_ == "PERSON" and noun.ent_type_ == "PERSON"
        if not own_name and _is_party(child) and lemma(child) not in _SPEAKERS_FOR:
            return child
    return None


def _is_party(token: Token) -> bool:
    """True for somebody who can say something: a name, *its*, *the ministry*, *two officials*."""
    noun = lemma(token)
    own = token.dep_ == "poss" and token.pos_ == "PRON"
    known = noun in institution_nouns() or (noun in source_nouns() and not has_role(noun, "document"))
    return own or known or token.ent_type_ in _NAMES or token.pos_ == "PROPN"
