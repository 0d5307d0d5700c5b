"""Hold a learner's rewriting of a sentence against the original: what was to stay, and what was to go.

A neutral version keeps every figure and every quotation to the letter, every doubt as a doubt, and the one on whose
word it stands. It has no word of the list of loaded words, and names nobody as the doer whom the sentence does not
name. These are checks of form: whether the new sentence means the same, a reader has to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, Protocol, TypeVar

from lessons.figures.figure import Figure
from lessons.findings import Findings, Span
from lessons.language.mark import Mark
from lessons.language.wording.lexicon import Entry, entries
from lessons.sourcing.attribution import Attribution
from lessons.tables import rows
from lessons.words import find_words

Aspect = Literal["readable", "rewritten", "figures", "quotations", "loaded words", "doubt", "source", "agent"]

LEAST_SHARED = 0.3
"""Share of the original's longer words that a rewriting must keep, or it is another sentence (own choice)."""

LONGEST = 3000
"""Characters. Longer than any rewriting of one sentence."""


@dataclass(frozen=True)
class Check:
    """One thing that was looked at, whether it is as it should be, and in a sentence why."""

    aspect: Aspect
    passed: bool
    said: str


@dataclass(frozen=True)
class Rewriting:
    """All checks of one rewriting, in the order in which a reader would mend them."""

    checks: tuple[Check, ...]

    @property
    def passed(self) -> bool:
        """True if nothing failed."""
        return all(check.passed for check in self.checks)

    @property
    def failed(self) -> tuple[Check, ...]:
        """The checks that failed."""
        return tuple(check for check in self.checks if not check.passed)

    def __repr__(self) -> str:
        return "\n".join(f"{'✓' if check.passed else '✗'} {check.aspect}: {check.said}" for check in self.checks)


class Written(Protocol):
    """What is needed of a report."""

    @property
    def text(self) -> str: ...
    @property
    def figures(self) -> Findings[Figure]: ...
    @property
    def wording(self) -> Findings[Mark]: ...
    @property
    def attributions(self) -> Findings[Attribution]: ...


def compare_rewrite(report: Written, original_sentence: object, rewrite: object) -> Rewriting:
    """Which of the demands on a neutral version a rewriting meets. It never raises.

    Parameters
    ----------
    report : the report that the sentence is from
    original_sentence : the sentence, to the letter
    rewrite : the learner's version
    """
    if not hasattr(report, "text"):
        return _only("readable", "Give the report first: compare_rewrite(report, “the sentence”, “your version”).")
    if not isinstance(original_sentence, str) or not (span := _place(report.text, original_sentence)):
        return _only("readable", "The original does not stand in the report. Copy it to the letter.")
    if not isinstance(rewrite, str) or not re.search(r"\w", rewrite):
        return _only("readable", "Write your version as text, in quotation marks.")
    if len(rewrite) > LONGEST:
        return _only("readable", "That is far longer than a sentence. Write one or two sentences.")
    original = report.text[slice(*span)]
    if _bare(original) == _bare(rewrite):
        return _only("rewritten", "Nothing has changed yet.")
    if _kept_share(original, rewrite) < LEAST_SHARED:
        return _only("rewritten", "That is another sentence. Keep what it reports and change how it says it.")
    return Rewriting(
        (
            _figures(report, span, rewrite),
            _quotations(report, span, rewrite),
            _loaded(report, span, rewrite),
            _doubt(report, span, rewrite),
            _source(report, span, rewrite),
            _agent(original, rewrite),
        )
    )


def _only(aspect: Aspect, said: str) -> Rewriting:
    return Rewriting((Check(aspect, False, said),))


def _place(text: str, sentence: str) -> Span | None:
    found = find_words(text, sentence.strip()) if re.search(r"\w", sentence) and len(sentence) <= LONGEST else []
    return found[0] if found else None


# ------------------------------------------------------------------ the checks


def _figures(report: Written, span: Span, rewrite: str) -> Check:
    """Every number of the sentence stands in the rewriting as it is written, and no new one in digits."""
    wanted = [report.text[f.number_start : f.number_end] for f in _inside(report.figures, span) if f.value is not None]
    lost = [number for number in wanted if not find_words(rewrite, number)]
    original = report.text[slice(*span)]
    new = [number for number in re.findall(r"\d[\d.,]*\d|\d", rewrite) if number not in original]
    if lost:
        return Check("figures", False, f"The figure “{lost[0]}” is not there as the report writes it.")
    if new:
        return Check("figures", False, f"The figure “{new[0]}” does not stand in the original.")
    return Check("figures", True, "All figures are kept." if wanted else "There is no figure to keep.")


def _quotations(report: Written, span: Span, rewrite: str) -> Check:
    """Every quotation is there to the letter and in marks, and no other words are put into marks."""
    kinds = ("quotation", "scare quote", "term")
    wanted = [mark.words.strip(_MARKS) for mark in _inside(report.wording, span) if mark.kind in kinds]
    given = [words.strip(_MARKS) for words in _IN_MARKS.findall(rewrite)]
    spelled = {_spelled(words) for words in given}
    lost = [words for words in wanted if _spelled(words) not in spelled]
    if lost:
        return Check("quotations", False, f"The words “{lost[0]}” are not there to the letter, in quotation marks.")
    if len(given) > len(wanted):
        new = next(words for words in given if _spelled(words) not in {_spelled(w) for w in wanted})
        return Check("quotations", False, f"The report does not quote “{new}” in this sentence.")
    return Check("quotations", True, "All quotations are kept." if wanted else "There is no quotation to keep.")


def _loaded(report: Written, span: Span, rewrite: str) -> Check:
    """No word of the list stands in the rewriting, unless in a quotation or as a word that was plain before."""
    marked = {mark.words.casefold() for mark in _inside(report.wording, span) if mark.kind == "loaded word"}
    plain_before = set(_words(report.text[slice(*span)])) - {word for words in marked for word in _words(words)}
    outside = re.sub(r"[“\"„«‘][^“”\"„«»‘]+[”\"»’](?!\w)|(?<!\w)'[^']+'(?!\w)", " ", rewrite)
    for words, entry in _listed(outside, "loaded word"):
        if not set(_words(words)) <= plain_before:
            return Check("loaded words", False, f"“{words}” is on the list of loaded words: it {entry.because}.")
    return Check("loaded words", True, "No word of the list of loaded words is left.")


def _doubt(report: Written, span: Span, rewrite: str) -> Check:
    """Where the original hedges, the rewriting does too."""
    hedges = [mark.words for mark in _inside(report.wording, span) if mark.kind == "hedge"]
    if not hedges:
        return Check("doubt", True, "The original does not hedge.")
    if next(_listed(rewrite, "hedge"), None) or find_words(rewrite, hedges[0]):
        return Check("doubt", True, "What was uncertain is still uncertain.")
    return Check("doubt", False, f"The original says “{hedges[0]}”, and your version says it outright.")


def _source(report: Written, span: Span, rewrite: str) -> Check:
    """Whoever says it in the sentence still says it in the rewriting."""
    for attribution in report.attributions:
        named = [part for part in attribution.source if span[0] <= part[0] and part[1] <= span[1]]
        words = [word for start, end in named for word in _words(report.text[start:end]) if word not in _ARTICLES]
        if attribution.layer == "speech" and words and not set(words) & set(_words(rewrite)):
            source = report.text[slice(*named[0])]
            return Check("source", False, f"“{source}” says it in the original, and your version does not say so.")
    return Check("source", True, "On whose word it stands is as plain as before.")


def _agent(original: str, rewrite: str) -> Check:
    """Nobody acts in the rewriting whom the original does not name."""
    before = {_singular(word) for word in _words(original)}
    for word in re.findall(r"\w[\w’'-]*", rewrite):
        if _singular(word.casefold()) in _people() and _singular(word.casefold()) not in before:
            return Check("agent", False, f"“{word}” is your guess: the sentence does not say that they did it.")
    for name in re.findall(r"(?<=[\w,;:–—] )[A-Z]\w{2,}", rewrite):
        if _singular(name.casefold()) not in before:
            return Check("agent", False, f"“{name}” is not in the sentence. Name only those whom the text names there.")
    return Check("agent", True, "Nobody is named as the doer whom the sentence does not name.")


# -------------------------------------------------------------------- looking

_MARKS = " “”„«»‘’\"'"

_ARTICLES = frozenset({"a", "an", "the"})
"""Words that may stand with any noun, so that they name nobody."""

_IN_MARKS = re.compile(r"[“\"„«][^“”\"„«»]+[”\"»]|[‘][^‘’]+’|(?<!\w)'[^']+'(?!\w)")
"""Words in quotation marks of any kind that a keyboard has; an apostrophe inside a word is none."""


F = TypeVar("F", Figure, Mark)


def _inside(findings: Findings[F], span: Span) -> list[F]:
    return [finding for finding in findings if span[0] <= finding.start and finding.end <= span[1]]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _bare(text: str) -> list[str]:
    return _words(text)


def _spelled(words: str) -> str:
    """A quotation's words with one form of apostrophe and without the stop that its end may carry."""
    return " ".join(words.replace("’", "'").rstrip(".,;:").split())


def _kept_share(original: str, rewrite: str) -> float:
    long = {word for word in _words(original) if len(word) > 3}
    return len(long & set(_words(rewrite))) / len(long) if long else 1.0


def _listed(text: str, kind: str) -> Iterator[tuple[str, Entry]]:
    """Words of a list that stand in a text, with their entries; no parser is asked, so endings are guessed."""
    for group in entries().values():
        for entry in group:
            if entry.kind != kind:
                continue
            stem, last = list(entry.words[:-1]), entry.words[-1]
            ending = _endings(last) if entry.parts else re.escape(last)
            between = r"[\s-]+"
            wanted = between.join([*(re.escape(word) for word in stem if word != "-"), ending])
            found = re.search(rf"(?<!\w){wanted}(?!\w)", text, re.IGNORECASE)
            if found:
                yield found.group(), entry


def _endings(word: str) -> str:
    """A word with the endings that English verbs and nouns take."""
    stem = re.escape(word[:-1] if word.endswith(("e", "y")) else word)
    final = {"e": "e|es|ed|ing", "y": "y|ies|ied|ying"}.get(word[-1:], f"|s|es|ed|ing|{word[-1:]}ed|{word[-1:]}ing")
    return f"{stem}(?:{final})"


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


@cache
def _people() -> frozenset[str]:
    """Nouns for people and bodies that can do something."""
    nouns = {row["noun"] for row in rows("lexicon", "people_nouns.csv")}
    roles = {row["noun"] for row in rows("lexicon", "source_nouns.csv") if row["role"] in _DOERS}
    return frozenset(_singular(noun) for noun in nouns | roles) - _ANYBODY


_ANYBODY = frozenset({"person", "people", "man", "men", "woman", "women", "group", "party", "side"})
"""Nouns that only say again who is meant."""

_DOERS = ("official", "party", "witness", "relative", "expert")
