"""The verb of an attribution, as the parse sees it: its form, its frame, its auxiliaries, whether it has a hearer.

Findings hold positions and no grammar, so the paragraph is parsed anew. That loads spaCy the first time (seconds).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lessons import parsing
from lessons.findings import Span
from lessons.language.verb_forms import Form
from lessons.paragraphs import Paragraph, find_paragraphs
from lessons.sourcing import frames, passives
from lessons.sourcing.attribution import Attribution
from lessons.sourcing.patterns.verbs import lemma_of
from lessons.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FORMS: dict[str, Form] = {
    "VB": "base", "VBP": "base", "VBZ": "third person", "VBD": "past", "VBN": "participle", "VBG": "ing",
}  # fmt: skip
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NEGATING = frozenset({"longer", "never", "hardly", "scarcely"})


_TOLD = frozenset({"pass that", "pass clause", "pass wh", "pass obj", "pass before"})
"""Frames of *they were told …*, whose subject is the one who hears it."""


class CannotChange(ValueError):
    """The cue cannot be changed in this way; the message says why and what would do."""


@dataclass(frozen=True)
class ReportingVerb:
    """The verb of a cue.

    Attributes
    ----------
    lemma : with its particle, "point out"
    span, cue : the verb alone, and with its auxiliaries and particle; positions in the report
    form : which form of the verb stands there
    auxiliaries : "has", "been", …, each with its place
    negated : a *not* stands with it
    frame : which grammar carries the content; :mod:`lessons.sourcing.frames` names them
    hearer : the words that say to whom; "" if nobody is named
    inverted : the subject of *…, said X*, behind the verb; None if it stands in front
    finite : it has a tense, so that it can be negated with *did not*
    """

    lemma: str
    span: Span
    cue: Span
    form: Form
    auxiliaries: tuple[Span, ...]
    negated: bool
    frame: str
    hearer: str
    inverted: Span | None
    finite: bool

    @property
    def passive(self) -> bool:
        """True for *was confirmed* and *were told*."""
        return self.frame.startswith("pass ")


def reporting_verb(found: Attribution) -> ReportingVerb:
    """The verb of an attribution's cue.

    Raises
    ------
    CannotChange
        The cue is missing, or is a noun, an adverb or a phrase.
    """
    if not found.cue:
        raise CannotChange("This attribution has no cue: the quotation runs on. Choose one with a verb such as “said”.")
    if found.cue_words.lower().startswith(("according to", "in the words of", "per ")):
        raise CannotChange(f"“{found.cue_words}” is a phrase and no verb. Choose an attribution whose cue is a verb.")
    doc, offset = _parsed(_paragraph(found))
    verb = _verb_in(doc, offset, found.cue)
    if verb is None:
        raise CannotChange(
            f"“{found.cue_words}” is no verb here: it names what was said, or hides who says it. "
            "Choose an attribution whose cue is a verb, such as “said” or “found”."
        )
    return _described(verb, offset, found)


def _paragraph(found: Attribution) -> Paragraph:
    start = found.cue[0][0]
    return next(p for p in find_paragraphs(found.text) if p.start <= start < p.end)


def _parsed(paragraph: Paragraph) -> tuple[Doc, int]:
    return _parse(paragraph.words), paragraph.start


@cache
def _parse(words: str) -> Doc:
    return parsing.parse(words)


def _verb_in(doc: Doc, offset: int, cue: tuple[Span, ...]) -> Token | None:
    """The reporting verb among the words of a cue; a noun of the same letters is none."""
    inside = [t for t in doc if any(start <= t.idx + offset < end for start, end in cue)]
    verbs = [t for t in inside if t.tag_.startswith("VB") and t.dep_ not in ("aux", "auxpass")]
    return next((t for t in verbs if t.pos_ == "VERB"), verbs[0] if verbs else None)


def _described(verb: Token, offset: int, found: Attribution) -> ReportingVerb:
    children = list(verb.children)
    auxiliaries = [c for c in children if c.dep_ in ("aux", "auxpass") and c.lower_ != "to"]
    subject = next((c for c in children if c.dep_ in _SUBJECTS), None)
    particle = [c for c in children if c.dep_ == "prt" and c.i == verb.i + 1]
    parts = [verb, *particle, *(a for a in auxiliaries if a.i < verb.i)]
    form = _form(verb, auxiliaries, subject)
    frame = _frame(verb, children, found, offset)
    return ReportingVerb(
        lemma=lemma_of(verb, children),
        span=_place([verb, *particle], offset),
        cue=_place(parts, offset),
        form=form,
        auxiliaries=tuple(_place([a], offset) for a in auxiliaries if a.i < verb.i),
        negated=any(c.dep_ == "neg" or c.lower_ in _NEGATING for c in verb.lefts),
        frame=frame,
        hearer=_hearer(children, frame, found, offset),
        inverted=_inverted(verb, subject, offset),
        finite=_is_finite(verb, form, auxiliaries),
    )


def _place(tokens: list[Token], offset: int) -> Span:
    return min(t.idx for t in tokens) + offset, max(t.idx + len(t) for t in tokens) + offset


def _form(verb: Token, auxiliaries: list[Token], subject: Token | None) -> Form:
    """The form. Where the model takes a past for a participle, or the other way round, the subject tells them apart."""
    if verb.tag_ == "VBN" and not auxiliaries and subject is not None and subject.dep_ == "nsubj":
        return "past"
    if verb.tag_ == "VBD" and not auxiliaries and subject is None and passives.is_passive(verb, list(verb.children)):
        return "participle"
    return _FORMS[verb.tag_]


def _is_finite(verb: Token, form: Form, auxiliaries: list[Token]) -> bool:
    if any(a.tag_ in ("MD", "VBD", "VBP", "VBZ") for a in auxiliaries):
        return True
    return (not auxiliaries and form in ("past", "third person")) or verb.tag_ == "VBP"


def _frame(verb: Token, children: list[Token], found: Attribution, offset: int) -> str:
    """The frame whose content is most like the attribution's; of a quotation, where it stands."""
    passive = passives.is_passive(verb, children)
    told = _tokens(verb.doc, offset, found.content)
    best, most = "", 0.0
    for frame in frames.frames_of(verb, children, passive):
        covered = {i for low, high in frame.content for i in range(low, high + 1)}
        alike = 2 * len(covered & told) / (len(covered) + len(told)) if covered and told else 0.0
        if alike > most:
            best, most = frame.name, alike
    if found.mode == "direct" and not best.startswith(("pass", "prep")):
        return "quote before" if _stands_before(found, verb, offset) else "quote behind"
    return best or ("pass" if passive else "before" if _stands_before(found, verb, offset) else "clause")


def _stands_before(found: Attribution, verb: Token, offset: int) -> bool:
    return bool(found.content) and found.content[0][0] < verb.idx + offset


def _tokens(doc: Doc, offset: int, spans: tuple[Span, ...]) -> set[int]:
    return {t.i for t in doc if any(start <= t.idx + offset < end for start, end in spans)}


def _hearer(children: list[Token], frame: str, found: Attribution, offset: int) -> str:
    """Who is told: an object beside the content, or the subject of *were told that …*."""
    content = found.content
    for child in children:
        passive_hearer = child.dep_ == "nsubjpass" and frame in _TOLD
        if child.dep_ in ("dobj", "dative", "iobj") or passive_hearer:
            low, high = _place(list(child.subtree), offset)
            if not any(low < end and start < high for start, end in content):
                return found.text[low:high]
    return ""


def _inverted(verb: Token, subject: Token | None, offset: int) -> Span | None:
    if subject is None or subject.i < verb.i:
        return None
    return _place(list(subject.subtree), offset)


@cache
def hearers() -> dict[str, str]:
    """The verbs that name a hearer: "needed" (*told her that …*) or "possible" (*warned, warned her*)."""
    return {row["lemma"]: row["hearer"] for row in rows("lexicon", "hearer_verbs.csv")}
