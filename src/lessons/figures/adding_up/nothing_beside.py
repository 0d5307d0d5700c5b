"""A comparison without its second number: *well below the target*, *almost the size of a football pitch*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lessons.figures.adding_up.amounts import SHARES
from lessons.figures.adding_up.fitting import is_counted, measure
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.sameness import noun
from lessons.figures.adding_up.words import phrases
from lessons.figures.doubts import Doubt, doubt_about, same_sentence, sentence_span
from lessons.figures.figure import Figure


@cache
def _compared() -> re.Pattern[str]:
    """*Well below the target*, *far more than expected*, *fewer than in the rest of the country*."""
    much = phrases("how much more").pattern
    place = rf"(?:{much}\s+)?(?:{_PLACE}|(?<=well )short of|(?<=far )short of)\s+(?:the|its|their|an?|his|her|any)\s+"
    than = rf"(?:{much}\s+|(?<=, ))(?:{_MORE})\s+(?:\w+\s+)?(?:than|from|on)\s+"
    thought = rf"(?:[\w’'-]+\s+){{1,4}}{phrases('as was thought').pattern}"
    other = rf"{_THEN}|{phrases('at another time').pattern}|{thought}|{_elsewhere()}|the\s+{_measure()}"
    words = rf"{place}{_measure()}|{than}(?:{other})"
    return re.compile(rf",?\s*(?:[\w’'-]+,?\s+){{0,12}}?(?P<words>{words})", re.IGNORECASE)


_PLACE = "below|above|under|over|beyond"
_MORE = "more|fewer|less|higher|lower|better|worse|longer|shorter|larger|smaller|faster|slower|up|down"
_THEN = (
    r"(?:in|at|during|on|over|for)\s+(?!any\b|no\b|every\b|each\b|all\b|most\b)(?:the\s+)?(?:same|previous|last|"
    r"past|first|whole|corresponding|[12]\d{3}|[A-Z]\w+)\b|\w+\s+(?:years?|months?|weeks?|decades?)\s+(?:ago|earlier|"
    r"before)\b"
)


def _measure() -> str:
    """*Target*, *average of the country*, and no number behind it."""
    return rf"(?:[\w’'-]+\s+){{0,3}}?{phrases('measured by').pattern}(?! of (?:about |some |nearly |over )?[\d$£€])"


def _elsewhere() -> str:
    """*Their neighbours*, *the capital*, *abroad*."""
    whose = r"(?:his|her|its|their|the|those|most of its|most of the|some|other)\s+(?:[\w’'-]+\s+){0,2}?"
    return rf"{whose}{phrases('others to compare with').pattern}|{phrases('elsewhere').pattern}"


@cache
def _led() -> re.Pattern[str]:
    """*Well above the average in the region, at 3,400 euros*."""
    words = rf"{phrases('how much more').pattern}\s+(?:below|above|beyond)\s+(?:the|its|their|an?)\s+{_measure()}"
    at = r"[^.;:\d]{0,40},?\s+(?:at|with)\s+(?:only\s+|just\s+|about\s+)?$"
    return re.compile(rf"(?P<words>{words}){at}", re.IGNORECASE)


_CLAUSE_ENDS = re.compile(r"[.;:!?\n]|,?\s+(?:but|while|although)\s+", re.IGNORECASE)
_LONGEST = 130


def compared_with_nothing(page: Page) -> Iterator[Doubt]:
    """A number that is set against a target, an average or an earlier one, and nothing beside it to compare."""
    for sentence in page.sentences():
        for figure in sentence:
            said = _said(figure) if _has_size(figure, sentence) else None
            if said and not _is_given(figure, sentence, page.figures):
                words = said.group("words")
                why = f"“{figure.words}” is said to be “{words}”, and the other number is not given."
                question = f"“{words[:1].upper()}{words[1:]}”: how many were they there, or how much was it?"
                yield doubt_about("bare comparison", (figure,), question, why)


def _has_size(figure: Figure, sentence: list[Figure]) -> bool:
    """A number that can be compared; a length of time only where nothing else in the sentence can."""
    if figure.kind == "duration":
        return not any(is_counted(f) or f.kind in SHARES for f in sentence)
    return is_counted(figure) or figure.kind in SHARES


def _said(figure: Figure) -> re.Match[str] | None:
    """The comparison behind a figure in its own clause, with no other figure between."""
    end = min(sentence_span(figure)[1], figure.number_end + _LONGEST)
    led = _led().search(figure.text[max(sentence_span(figure)[0], figure.start - 110) : figure.start])
    if led:
        return led
    found = _compared().match(figure.text[:end], figure.number_end)
    if not found or _CLAUSE_ENDS.search(figure.text[figure.number_end : found.start("words")]):
        return None
    difference = re.match(
        r"\s*(?:[\w’'-]+\s+){0,2}(?:more|fewer|less|higher|lower|below|above|up|down|points?)\b", found.group()
    )
    return None if difference and not phrases("how much more").match(found.group("words")) else found


def _is_given(figure: Figure, sentence: list[Figure], figures: list[Figure]) -> bool:
    """Does a number that can be compared stand in the same sentence, or right behind it?"""
    end = sentence_span(figure)[1]
    alike = [f for f in figures if figure.start < f.start <= end + _NEXT and measure(f) == measure(figure)]
    return any(f in sentence or _names_the_same(f, figure) for f in alike)


def _names_the_same(following: Figure, figure: Figure) -> bool:
    """In the next sentence, a share, or a count with the same noun written out."""
    return following.kind in SHARES or (noun(following) == noun(figure) and following.end > following.number_end)


_NEXT = 120
"""Characters into the next sentence in which the other number may follow (own choice)."""


def bare_comparison(page: Page) -> Iterator[Doubt]:
    """A comparison without its second number: *almost the size of a football pitch*."""
    for figure in page.figures:
        if figure.kind != "comparison" or (figure.value is not None and not figure.counts):
            continue
        if (
            not _compares(figure)
            or _can_be_worked_out(figure, page.figures)
            or _is_inside_another(figure, page.figures)
        ):
            continue
        inside = [f for f in page.figures if f is not figure and figure.number_end <= f.start <= figure.end + _NEAR]
        if any(
            f.kind in ("people", "things", "distance", "money", "percent") and same_sentence(figure, f) for f in inside
        ):
            continue
        why = f"“{figure.words}” compares with something whose own number is not given."
        yield doubt_about("bare comparison", (figure,), "How large is what it is compared with?", why)


_NEAR = 40
_FACTOR = re.compile(
    r"(?:(?:almost|nearly|roughly|about|more than|less than|over|around|some)\s+)?"
    r"(?:twice|double|triple|treble|quadruple|half|a third|a quarter|a tenth|\w+ times|as (?:many|big|large|long))\b",
    re.IGNORECASE,
)
_IS = re.compile(r"(?:\b(?:is|are|was|were|be|been|being|of)|[,(—–])\s*$", re.IGNORECASE)
_VERB = re.compile(r"\b(?:would|will|could|can|may|might|should|to|that|did|not)\s+$", re.IGNORECASE)


def _compares(figure: Figure) -> bool:
    """*Twice as many as*, *it is almost the size of*; neither *the number of voters fell* nor *would double the*."""
    text = figure.text[max(0, figure.start - 20) : figure.start]
    if _FACTOR.match(figure.words):
        return not _VERB.search(text)
    bare = figure.words.lower().startswith("the ")
    return bool(_IS.search(text)) and not (bare and text.rstrip().endswith((",", "(", "—", "–", "of")))


def _can_be_worked_out(figure: Figure, figures: list[Figure]) -> bool:
    """*1,110 people, triple the size of the other crowd*: a reader can divide."""
    if not _TIMES.match(figure.words):
        return False
    sized = (f for f in figures if f.kind in ("people", "things", "money", "percent", "distance") and f.value)
    near = [f for f in sized if min(abs(figure.start - f.end), abs(f.start - figure.end)) <= _DIVIDED]
    here = [f for f in near if same_sentence(*sorted((f, figure), key=lambda each: each.start))]
    return len(here) > 1 or any(f.end <= figure.start for f in here)


_DIVIDED = 120
_TIMES = re.compile(
    r"(?:\w+\s+){0,2}?(?:twice|double|triple|treble|quadruple|half|a third|a quarter|a tenth|\w+ times)\b",
    re.IGNORECASE,
)


def _is_inside_another(figure: Figure, figures: list[Figure]) -> bool:
    """*Triple the size of the crowd* is found as two comparisons; the first of them is asked about."""
    others = (f for f in figures if f.kind == "comparison" and f is not figure)
    return any(f.start < figure.start <= f.end + 1 for f in others)
