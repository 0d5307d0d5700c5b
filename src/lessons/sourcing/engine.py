"""From a parsed report to its attributions and voices, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.findings import Findings, Span
from lessons.paragraphs import Paragraph
from lessons.parsing import text_of
from lessons.sourcing import access, mode, origins, reasons, verbs
from lessons.sourcing.attribution import Attribution
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.choose import choose
from lessons.sourcing.draft_voice import DraftVoice, Origin
from lessons.sourcing.identity import identity_of
from lessons.sourcing.mentions import SourceMention, read_mention
from lessons.sourcing.proposing import propose
from lessons.sourcing.quotations import Quotations, find_quotations
from lessons.sourcing.running_on import run_on
from lessons.sourcing.voice import Mention, Voice, merges
from lessons.sourcing.voices import VoiceFinder, unique_names

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_sourcing(doc: Doc, paragraphs: Findings[Paragraph]) -> tuple[Findings[Attribution], Findings[Voice]]:
    """All attributions of a parsed report, and the voices they come down to; see :mod:`lessons.sourcing`."""
    text = text_of(doc)
    candidates, quotations = find_candidates(doc, paragraphs)
    finder = VoiceFinder(doc, quotations)
    drafts = [_draft_of(text, candidate, finder) for candidate in candidates]
    names = unique_names(finder.drafts)
    found = [
        _attribution(text, candidate, quotations, draft, names[id(draft)] if draft else "", origin)
        for candidate, draft, origin in zip(candidates, drafts, origins.of_statements(drafts, names), strict=True)
    ]
    voices = [_voice(text, draft, names) for draft in finder.drafts if draft.mentions]
    return Findings(found), Findings(sorted(voices, key=lambda voice: voice.start))


def find_candidates(doc: Doc, paragraphs: Findings[Paragraph]) -> tuple[list[Candidate], Quotations]:
    """The chosen candidates of a report, and its quotations."""
    spans: list[Span] = [(paragraph.start, paragraph.end) for paragraph in paragraphs]
    quotations = find_quotations(text_of(doc), spans)
    chosen = choose(propose(doc, spans, quotations))
    return run_on(doc, spans, chosen, quotations), quotations


def _draft_of(text: str, candidate: Candidate, finder: VoiceFinder) -> DraftVoice | None:
    """The voice of a candidate, which learns from it who it is and whom it has it from."""
    head = candidate.source_head
    if head is None or not candidate.source:
        return None
    mention = read_mention(head, candidate.source[0])
    draft = finder.voice_of(mention, verbs.tells(candidate))
    content = " ".join(text[start:end] for start, end in candidate.content)
    draft.learn_from_content(content)
    draft.origin = draft.origin or _party(finder, origins.behind(head)) or origins.relative_told_of(draft, content)
    if draft.origin is None and origins.speaks_for_somebody(head):
        draft.origin = _employer_before(finder, mention)
    draft.origins.append(_party(finder, origins.passed_on_here(head, candidate.head)))
    return draft


def _employer_before(finder: VoiceFinder, spokesperson: SourceMention) -> Origin | None:
    """A bare *a spokeswoman* speaks for the institution that was named last."""
    institution = finder.nearest_institution(spokesperson)
    why = f"A {spokesperson.noun} speaks for somebody else; the institution named last before is {{}}."
    return (institution, why) if institution is not None else None


def _party(finder: VoiceFinder, behind: origins.Behind | None) -> Origin | None:
    """The party that a word names, by its voice where it has one."""
    if behind is None:
        return None
    token, why = behind
    draft = finder.meant_by(token)
    return (draft, why) if draft is not None else None


def _attribution(
    text: str, candidate: Candidate, quotations: Quotations, draft: DraftVoice | None, name: str, origin: str
) -> Attribution:
    """A chosen candidate with all its fields."""
    told = mode.mode_of(text, candidate.content, quotations)
    content = " ".join(text[start:end] for start, end in candidate.content)
    role = draft.role if draft else None
    return Attribution(
        text=text,
        start=candidate.start,
        end=candidate.end,
        source=candidate.source,
        cue=candidate.cue,
        content=candidate.content,
        mode=told,
        layer=verbs.layer(candidate),
        voice=name,
        origin=origin,
        identity=draft.identity if draft else identity_of(None),
        role=role,
        access=access.access_of(candidate, content, told),
        verb_class=verbs.verb_class(candidate) if candidate.cue else None,
        why=reasons.why(candidate),
    )


def _voice(text: str, draft: DraftVoice, names: dict[int, str]) -> Voice:
    mentions = tuple(
        Mention(text=text, start=mention.span[0], end=mention.span[1], why=why) for mention, why in draft.mentions
    )
    origin, origin_why = origins.of_voice(draft, names)
    return Voice(
        text=text,
        start=mentions[0].start,
        end=mentions[0].end,
        why=merges(mentions),
        name=names[id(draft)],
        origin=origin,
        origin_why=origin_why,
        identity=draft.identity,
        role=draft.role,
        mentions=mentions,
    )
