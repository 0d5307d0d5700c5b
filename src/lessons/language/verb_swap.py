"""The verb swap: one cue of a report is changed, and with it what the reporter vouches for.

``swap_verb(attribution, "claimed")`` shows the paragraph with the new cue in its place, and beside each other what the
two verbs vouch for and what a reader is led to think. The words of the source and of the content stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from lessons.display import Highlight, Note
from lessons.findings import Span, Spans
from lessons.language.reporting_verb import CannotChange, ReportingVerb, hearers, reporting_verb
from lessons.language.verb_classes import ClassOfVerbs, class_of, second_class_of, verb_classes
from lessons.language.verb_forms import inflect
from lessons.language.verbs import base_form
from lessons.paragraphs import find_paragraphs
from lessons.sourcing.attribution import Attribution
from lessons.tables import rows

if TYPE_CHECKING:
    import pandas as pd

_CLAUSES = ("that", "clause", "before", "inserted", "quote before", "quote behind")
"""Frames that carry a whole statement; a verb that stands in one of them can stand in the others."""

_NO_VERBS = {"phrase", "adverb"}
"""Frames of cues that are no verbs: *according to*, *allegedly*."""

_LONGEST = 40
"""Characters of a verb that may be typed."""


@dataclass(frozen=True, repr=False)
class VerbSwap:
    """A report with one cue changed.

    Attributes
    ----------
    attribution : the one whose cue is changed
    text : the whole report with the new cue in it
    cue : where the new cue stands in that text
    before, after : the two verbs, and their classes
    """

    attribution: Attribution
    text: str
    cue: Span
    verbs: tuple[str, str]
    before: ClassOfVerbs
    after: ClassOfVerbs

    def rows(self) -> list[tuple[str, str, str]]:
        """Name, before, after: the verb, its class, what the reporter vouches for, what the reader is led to think."""
        return [
            ("verb", *self.verbs),
            ("class", self.before.name, self.after.name),
            ("the reporter vouches", self.before.vouches, self.after.vouches),
            ("the reader is led to think", self.before.led_to_think, self.after.led_to_think),
        ]

    def table(self) -> pd.DataFrame:
        """The same as a table with the columns "before" and "after"."""
        import pandas as pd

        table = pd.DataFrame(self.rows(), columns=["", "before", "after"])
        return table.set_index("")

    def changed(self) -> Attribution:
        """The attribution as it would be, in the changed text, so that it can be negated or swapped again."""
        old, new = self._old_end(), self.cue[1]

        def moved(spans: Spans) -> Spans:
            return tuple((_shift(start, old, new), _shift(end, old, new)) for start, end in spans)

        found = self.attribution
        return replace(
            found,
            text=self.text,
            start=_shift(found.start, old, new),
            end=_shift(found.end, old, new),
            why="a version of ours",
            source=moved(found.source),
            cue=(self.cue,),
            content=moved(found.content),
            verb_class=self.after.name,
        )

    def _old_end(self) -> int:
        """Where the old cue ended in the old text."""
        return self.cue[1] - (len(self.text) - len(self.attribution.text))

    @property
    def highlight(self) -> Highlight:
        """The paragraph with the new cue marked."""
        caption = f"A version of ours, with “{self.verbs[1]}”. The report says “{self.verbs[0]}”."
        return Highlight(self.text, find_paragraphs(self.text), {"cue": [self.cue]}, caption)

    def __repr__(self) -> str:
        lines = [f"{name}: {before} → {after}" for name, before, after in self.rows()]
        return "\n".join([repr(self.highlight), *lines])

    def _repr_html_(self) -> str:
        head = "".join(f'<th scope="col" style="{_CELL}">{name}</th>' for name in ("", "before", "after"))
        body = "".join(
            f'<tr><th scope="row" style="{_CELL}">{escape(name)}</th>'
            + "".join(f'<td style="{_CELL}">{escape(cell)}</td>' for cell in cells)
            + "</tr>"
            for name, *cells in self.rows()
        )
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        return f"<div>{self.highlight._repr_html_()}{table}</div>"


def _shift(position: int, old: int, new: int) -> int:
    """A position behind the old cue, moved by as much as the cue has grown."""
    return position + (new - old) * (position >= old)


_CELL = "text-align:left;white-space:normal;max-width:22em;padding:.3em .8em"


def swap_verb(attribution: object = None, verb: object = None) -> VerbSwap | Note:
    """A report with another cue, shown in its place; or, in a box, why that cannot be done.

    Parameters
    ----------
    attribution : one of ``report.attributions`` or of a key
    verb : another reporting verb, "claim"; it gets the form of the old one. Or the words to be written, "has claimed".
    """
    if not isinstance(attribution, Attribution):
        return Note("No swap", ['Give an attribution first, such as key["a07"], and then a verb.'], "not yet")
    try:
        return swapped(attribution, verb)
    except CannotChange as reason:
        return Note("No swap", [str(reason)], "not yet")


def swapped(attribution: Attribution, verb: object) -> VerbSwap:
    """:func:`swap_verb` for code.

    Raises
    ------
    CannotChange
        The cue is no verb, or the new word is none, or it needs other grammar around it.
    """
    wanted = _typed(verb)
    if attribution.layer == "attitude":
        raise CannotChange(
            f"“{attribution.cue_words}” tells what somebody wants, feels or does, and nobody reports anything. "
            "Choose an attribution in which somebody says or thinks something."
        )
    old = reporting_verb(attribution)
    lemma = base_of(wanted)
    if lemma == old.lemma and not _is_form(wanted, lemma, old):
        raise CannotChange(f"“{wanted}” is the verb that stands there. Choose another one, and predict what changes.")
    verb_class = class_of(lemma)
    if verb_class is None:
        raise CannotChange(
            f"“{wanted}” is not in the table of reporting verbs, so that its class is not known. "
            "Try “claimed”, “revealed”, “insisted” or “admitted”."
        )
    if _cues().get(lemma) and set(_cues()[lemma]) <= _NO_VERBS:
        raise CannotChange(
            f"“{wanted}” is no verb, so it cannot stand in the place of one. Try “claimed” or “revealed”."
        )
    old_class = attribution.verb_class or class_of(old.lemma) or "neutral"
    free = wanted.endswith(" to")
    if not free:
        _check_hearer(lemma, old)
        _check_frame(lemma, old)
    (start, end), new = _written(wanted, lemma, old)
    text = attribution.text
    return VerbSwap(
        attribution=attribution,
        text=text[:start] + new + text[end:],
        cue=(start, start + len(new)),
        verbs=(text[start:end], new),
        before=verb_classes()[old_class],
        after=verb_classes()[verb_class],
    )


def _typed(verb: object) -> str:
    if not isinstance(verb, str) or not verb.strip():
        raise CannotChange("Give the new verb in quotation marks, such as “claimed”.")
    wanted = " ".join(verb.lower().split())
    if len(wanted) > _LONGEST or not all(c.isalpha() or c in " -’'" for c in wanted):
        raise CannotChange("Give one verb, such as “claimed”; only the cue is changed, and everything else stays.")
    return wanted


def base_of(typed: str) -> str:
    """The base form of what was typed: "claim", "claimed" and "has claimed" are *claim*.

    >>> base_of("Pointed out"), base_of("has claimed")
    ('point out', 'claim')
    """
    wanted = " ".join(typed.lower().split())
    if class_of(wanted):
        return wanted
    words = base_form(wanted).removesuffix(" to")
    if class_of(words):
        return words
    first, _, particle = wanted.partition(" ")
    with_particle = f"{base_form(first)} {particle}"
    return with_particle if class_of(with_particle) else base_form(words)


def _is_form(wanted: str, lemma: str, old: ReportingVerb) -> bool:
    """True if other words than those that stand there are asked for: "has said" for "said"."""
    return wanted not in (lemma, inflect(lemma, old.form))


def _written(wanted: str, lemma: str, old: ReportingVerb) -> tuple[Span, str]:
    """Where the new words go, and the new words: a bare verb takes the old one's form, anything else is kept."""
    if wanted == lemma:
        return old.span, inflect(lemma, old.form)
    return (old.span if " " not in wanted or old.passive else old.cue), wanted


def _check_hearer(lemma: str, old: ReportingVerb) -> None:
    listed = hearers().get(lemma, "")
    if old.hearer and not listed:
        raise CannotChange(
            f"Here somebody is told (“{old.hearer}”), and “{lemma}” takes no hearer. "
            f"Choose a verb that does, such as “assure” or “warn”, or type the words, such as “{lemma} to”."
        )
    if listed == "needed" and not old.hearer:
        raise CannotChange(
            f"“{lemma}” needs a hearer (“{inflect(lemma, 'past')} the crew”), and here nobody is told. "
            "Choose a verb that stands alone, such as “claim” or “reveal”."
        )


def _check_frame(lemma: str, old: ReportingVerb) -> None:
    """The new verb has to be one that reporters use with the grammar that stands here; the counts tell."""
    if old.frame not in _CLAUSES and not old.passive and _is_act(old.lemma) and not _is_act(lemma):
        raise CannotChange(
            f"“{old.lemma}” does something with words here, and “{lemma}” tells something, which needs a whole "
            "statement behind it. Choose another act, such as “promise” or “request”, or another attribution."
        )
    if fits(lemma, old.frame) or (old.hearer and old.frame.removeprefix("pass ") in _CLAUSES):
        return
    raise CannotChange(
        f"“{lemma}” does not take what stands here. In the news that we counted, it is not used in this frame; the "
        f"class of a verb goes with its frame. Try another verb, or write a sentence of your own around “{lemma}”."
    )


def _is_act(lemma: str) -> bool:
    return "act" in (class_of(lemma), second_class_of(lemma))


FEW_CUES = 15
"""Cues. Of a verb seen less often, its class decides whether it takes a statement (own choice)."""

LEAST_SHARE = 0.25
"""Of a verb's cues. *Accused* stands beside a quotation now and then, and takes no statement (own choice)."""


def fits(lemma: str, frame: str) -> bool:
    """True if reporters use the verb in this frame of grammar, by ``cue_frames.csv``."""
    uses = _cues().get(lemma, {})
    if frame in _CLAUSES:
        return _takes_statements(lemma, uses)
    # A use or two may be slips of the parse; of a rare verb they are all there is.
    seen = {name for name, cues in uses.items() if cues >= min(3, max(uses.values()))}
    return frame in seen or (frame == "pass subject" and "obj" in seen)


@cache
def _cues() -> dict[str, dict[str, int]]:
    """How often each verb signals an attribution in news, frame by frame."""
    found: dict[str, dict[str, int]] = {}
    for row in rows("lexicon", "cue_frames.csv"):
        if int(row["cues"]):
            found.setdefault(row["lemma"], {})[row["frame"]] = int(row["cues"])
    return found


def _takes_statements(lemma: str, uses: Mapping[str, int]) -> bool:
    """True if a good part of the verb's cues carry a whole statement; of a rare one, if its class is one that tells."""
    total, stating = sum(uses.values()), sum(uses.get(name, 0) for name in _CLAUSES)
    if total < FEW_CUES:
        return stating > 0 or class_of(lemma) not in (None, "act", "denial")
    return stating >= LEAST_SHARE * total
