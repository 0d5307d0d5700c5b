"""The negation test: put *not* to the cue, and ask whether what was reported is still taken for granted.

What survives is presupposed (Kiparsky and Kiparsky 1970 for *regret* and *realize*; Karttunen 1973 on which verbs let
presuppositions through). The sentence is built here; the answer is the reader's, and a table's.
"""

from __future__ import annotations

from dataclasses import dataclass

from lessons.display import Highlight, Note
from lessons.findings import Span
from lessons.language.reporting_verb import CannotChange, ReportingVerb, reporting_verb
from lessons.language.verb_classes import UnderNegation, under_negation
from lessons.language.verb_forms import inflect
from lessons.language.verb_swap import VerbSwap
from lessons.paragraphs import find_paragraphs
from lessons.sourcing.attribution import Attribution

_ASKED = "A version of ours. Does the sentence with the marked words still take this for granted? {content}"
_ANSWERS = {"yes": "survives", "no": "does not survive", "disputed": "is disputed"}


@dataclass(frozen=True, repr=False)
class Negation:
    """A report with one cue negated.

    Attributes
    ----------
    attribution : the one whose cue is negated
    text : the whole report with the negated cue in it
    cue : where the negated cue stands in that text
    lemma : the base form of the verb
    """

    attribution: Attribution
    text: str
    cue: Span
    lemma: str

    @property
    def question(self) -> str:
        """What to ask of the negated sentence."""
        content = self.attribution.content_words.strip("“”\"',. ").removeprefix("that ")
        return _ASKED.format(content=f"“{content}”")

    @property
    def highlight(self) -> Highlight:
        """The paragraph with the negated cue marked."""
        return Highlight(self.text, find_paragraphs(self.text), {"cue": [self.cue]}, self.question)

    def survives(self) -> UnderNegation:
        """What the tables say becomes of the content.

        Raises
        ------
        LookupError
            No table lists the verb.
        """
        return under_negation(self.lemma)

    def answer(self) -> Note:
        """The answer in a box: whether it survives, why, and whose judgment that is."""
        try:
            told = self.survives()
        except LookupError:
            return Note(f"“{self.lemma}”", ["No table says what this verb does. Your own judgment decides."], "info")
        title = f"“{self.lemma}”: the content {_ANSWERS[told.survives]}"
        return Note(title, [f"{told.why[0].upper()}{told.why[1:]}.", f"Source: {told.source}."], "solution")

    def __repr__(self) -> str:
        return repr(self.highlight)

    def _repr_html_(self) -> str:
        return self.highlight._repr_html_()


def negate(attribution: object) -> Negation | Note:
    """A report with *not* put to one cue, shown in its place; or, in a box, why that cannot be done.

    Parameters
    ----------
    attribution : one of ``report.attributions`` or of a key, whose cue is a verb with a tense; or a verb swap
    """
    if isinstance(attribution, VerbSwap):
        attribution = attribution.changed()
    if not isinstance(attribution, Attribution):
        return Note("No negation", ['Give an attribution, such as key["a07"].'], "not yet")
    try:
        return negated(attribution)
    except CannotChange as reason:
        return Note("No negation", [str(reason)], "not yet")


def negated(attribution: Attribution) -> Negation:
    """:func:`negate` for code.

    Raises
    ------
    CannotChange
        The cue is no verb, has no tense, or is negated already.
    """
    verb = reporting_verb(attribution)
    words = attribution.text[slice(*verb.cue)]
    if verb.negated:
        raise CannotChange(f"“{attribution.cue_words}” is negated already. Read it without the “not” instead.")
    if not verb.finite:
        raise CannotChange(
            f"“{words}” has no tense here, so that “did not” cannot be put before it. "
            "Choose a cue such as “said”, “found” or “has been confirmed”."
        )
    (start, end), new = _negated_words(attribution.text, verb)
    text = attribution.text[:start] + new + attribution.text[end:]
    marked = start + new.index(_mark(new)) if verb.inverted else start
    return Negation(attribution, text, (marked, start + len(new)), verb.lemma)


def _mark(new: str) -> str:
    """The negated verb at the end of "Ana Roy did not say"."""
    return next(new[new.rindex(start) :] for start in ("did not ", "does not ", "do not ") if start in new)


def _negated_words(text: str, verb: ReportingVerb) -> tuple[Span, str]:
    """Where the negated words go, and the words."""
    if verb.auxiliaries:
        first = verb.auxiliaries[0][1]
        return verb.cue, f"{text[verb.cue[0] : first]} not{text[first : verb.cue[1]]}"
    helper = {"past": "did", "third person": "does"}.get(verb.form, "do")
    new = f"{helper} not {inflect(verb.lemma, 'base')}"
    if verb.inverted is not None:
        subject = text[slice(*verb.inverted)]
        comma = "," if "," in subject else ""
        return (verb.span[0], verb.inverted[1]), f"{subject}{comma} {new}"
    return verb.span, new
