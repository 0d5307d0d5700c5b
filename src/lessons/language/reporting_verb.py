"""The verb of an attribution, as the parse sees it: its form, its frame, its auxiliaries, whether it has a hearer.

Findings hold positions and no grammar, so the paragraph is parsed anew. That loads spaCy the first time (seconds).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from lessons import parsing
from lessons.findings import Span, Spans
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
_NEGATING = frozenset({"longer", "never", "hardly", "scarcely", "neither", "nor"})


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
    paragraph = _paragraph(found)
    verb = _verb_in(_parse(paragraph.words), paragraph.start, found.cue)
    if verb is None:
        raise CannotChange(
            f"“{found.cue_words}” is no verb here: it names what was said, or hides who says it. "
            "Choose an attribution whose cue is a verb, such as “said” or “found”."
        )
    return _described(verb, paragraph.start, found)


def _paragraph(found: Attribution) -> Paragraph:
    start = found.cue[0][0]
    for paragraph in find_paragraphs(found.text):
        if paragraph.start <= start < paragraph.end:
            return paragraph
    raise CannotChange("The cue stands in no paragraph of its text. Choose an attribution of this report.")


@lru_cache(maxsize=64)
def _parse(words: str) -> Doc:
    return parsing.parse(words)


def _verb_in(doc: Doc, offset: int, cue: Spans) -> Token | None:
    """The reporting verb among the words of a cue; a noun of the same letters is none, nor is *be*."""
    inside = [t for t in doc if any(start <= t.idx + offset < end for start, end in cue)]
    verbs = [t for t in inside if t.tag_.startswith("VB") and t.dep_ not in ("aux", "auxpass") and t.lemma_ != "be"]
    return next((t for t in verbs if t.pos_ == "VERB"), verbs[0] if verbs else None)


def _described(verb: Token, offset: int, found: Attribution) -> ReportingVerb:
    children = list(verb.children)
    auxiliaries = [c for c in children if c.dep_ in ("aux", "auxpass") and c.lower_ != "to" and c.i < verb.i]
    particle = [c for c in children if c.dep_ == "prt" and c.i == verb.i + 1]
    span = _place([verb, *particle], offset)
    inverted = _inverted(verb, span, offset, found)
    form = _form(verb, auxiliaries, found)
    frame = _frame(verb, form, offset, found)
    return ReportingVerb(
        lemma=lemma_of(verb, children),
        span=span,
        cue=_place([verb, *particle, *auxiliaries], offset),
        form=form,
        auxiliaries=tuple(_place([auxiliary], offset) for auxiliary in auxiliaries),
        negated=any(
            c.dep_ == "neg" or c.lower_ in _NEGATING for c in (*verb.lefts, *verb.doc[verb.i + 1 : verb.i + 2])
        ),
        frame=frame,
        hearer="" if inverted else _hearer(children, frame, found, offset),
        inverted=inverted,
        finite=_is_finite(verb, form, auxiliaries),
    )


def _place(tokens: list[Token], offset: int) -> Span:
    return min(t.idx for t in tokens) + offset, max(t.idx + len(t) for t in tokens) + offset


def _form(verb: Token, auxiliaries: list[Token], found: Attribution) -> Form:
    """The form. The model mixes up *found* and *found*: a past has a source as its subject, a participle has none."""
    if verb.tag_ not in ("VBD", "VBN") or auxiliaries:
        return _FORMS[verb.tag_]
    if verb.i and verb.nbor(-1).lemma_ in ("be", "have", "get"):
        return "participle"
    if any(c.dep_ == "nsubj" for c in verb.children):
        return "past"
    if passives.is_passive(verb, list(verb.children)) and not _has_active_source(verb, found):
        return "participle"
    return "past"


def _has_active_source(verb: Token, found: Attribution) -> bool:
    """True if somebody is named who says it, and not behind a *by*."""
    return bool(found.source) and not any(c.dep_ == "agent" for c in verb.children)


def _is_finite(verb: Token, form: Form, auxiliaries: list[Token]) -> bool:
    if auxiliaries:
        return any(a.tag_ in ("MD", "VBD", "VBP", "VBZ") for a in auxiliaries)
    return form in ("past", "third person") or verb.tag_ == "VBP"


def _frame(verb: Token, form: Form, offset: int, found: Attribution) -> str:
    """The frame whose content is most like the attribution's; of a quotation, where it stands."""
    children = list(verb.children)
    passive = form == "participle" and passives.is_passive(verb, children)
    before = bool(found.content) and found.content[0][0] < verb.idx + offset
    if found.mode == "direct" and before and not passive:
        return "quote before"
    if _has_that(verb, offset, found):
        return "pass that" if passive else "that"
    told = _tokens(verb.doc, offset, found.content)
    best, most = "", 0.0
    for frame in frames.frames_of(verb, children, passive):
        covered = {i for low, high in frame.content for i in range(low, high + 1)}
        alike = 2 * len(covered & told) / (len(covered) + len(told)) if covered and told else 0.0
        if alike > most:
            best, most = frame.name, alike
    if found.mode == "direct" and not best.startswith(("pass", "prep")):
        return "quote behind"
    return best or ("pass" if passive else "before" if before else "clause")


def _has_that(verb: Token, offset: int, found: Attribution) -> bool:
    """True for *said that …* and *said last week that …*, whatever the parse makes of what follows."""
    end = verb.idx + offset + len(verb)
    start = next((start for start, _ in found.content if start >= end), None)
    if start is None:
        return False
    return found.text.startswith("that ", start) or found.text[end:start].endswith(" that ")


def _tokens(doc: Doc, offset: int, spans: Spans) -> set[int]:
    return {t.i for t in doc if any(start <= t.idx + offset < end for start, end in spans)}


def _hearer(children: list[Token], frame: str, found: Attribution, offset: int) -> str:
    """Who is told: an object beside the content, or the subject of *were told that …*."""
    for child in children:
        if child.dep_ in ("dobj", "dative", "iobj") or (child.dep_ == "nsubjpass" and frame in _TOLD):
            low, high = _place(list(child.subtree), offset)
            if not any(low < end and start < high for start, end in found.content):
                return found.text[low:high]
    return ""


def _inverted(verb: Token, span: Span, offset: int, found: Attribution) -> Span | None:
    """The subject of *…, said X*: the source right behind the verb, or what the parse takes for the subject."""
    if len(found.source) == 1 and found.text[span[1] : found.source[0][0]] == " ":
        return found.source[0]
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS and c.i > verb.i), None)
    return _place(list(subject.subtree), offset) if subject is not None else None


@cache
def hearers() -> dict[str, str]:
    """The verbs that name a hearer: "needed" (*told her that …*) or "possible" (*warned, warned her*)."""
    return {row["lemma"]: row["hearer"] for row in rows("lexicon", "hearer_verbs.csv")}
