"""A comparison without its second number: *well below the target*, *almost the size of a football pitch*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

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
        is_sized = any(is_counted(f) or f.kind in SHARES for f in sentence)
        for figure in sentence:
            said = _said(figure) if _has_size(figure, is_sized) else None
            if said and not _is_given(page, figure):
                words = said.group("words")
                why = f"“{figure.words}” is said to be “{words}”, and the other number is not given."
                question = f"“{words[:1].upper()}{words[1:]}”: how many were they there, or how much was it?"
                yield doubt_about("bare comparison", (figure,), question, why)


def _has_size(figure: Figure, is_sized: bool) -> bool:
    """A number that can be compared; a length of time only where nothing else in the sentence can."""
    if figure.kind == "duration":
        return not is_sized
    return is_counted(figure) or figure.kind in SHARES


def _said(figure: Figure) -> re.Match[str] | None:
    """The comparison behind a figure in its own clause, with no other figure between."""
    end = min(sentence_span(figure)[1], figure.number_end + _LONGEST)
    led = _led().search(figure.text[max(sentence_span(figure)[0], figure.start - 110) : figure.start])
    if led:
        return led
    found = _compared().match(figure.text, figure.number_end, end)
    if not found or _CLAUSE_ENDS.search(figure.text[figure.number_end : found.start("words")]):
        return None
    difference = re.match(
        r"\s*(?:[\w’'-]+\s+){0,2}(?:more|fewer|less|higher|lower|below|above|up|down|points?)\b", found.group()
    )
    return None if difference and not phrases("how much more").match(found.group("words")) else found


def _is_given(page: Page, figure: Figure) -> bool:
    """Does a number that can be compared stand in the same sentence, or right behind it?"""
    behind = page.beginning(figure.start + 1, sentence_span(figure)[1] + _NEXT)
    alike = [f for f in behind if measure(f) == measure(figure)]
    return any(page.sentence(f) == page.sentence(figure) or _names_the_same(f, figure) for f in alike)


def _names_the_same(following: Figure, figure: Figure) -> bool:
    """In the next sentence, a share, or a count with the same noun written out."""
    return following.kind in SHARES or (noun(following) == noun(figure) and following.end > following.number_end)


_NEXT = 120
"""Characters into the next sentence in which the other number may follow (own choice)."""


def bare_comparison(page: Page) -> Iterator[Doubt]:
    """A comparison without its second number: *almost the size of a football pitch*."""
    inner = _inside_another(page)
    for figure in page.figures:
        if figure.kind != "comparison" or (figure.value is not None and not figure.counts):
            continue
        if not _compares(figure) or figure.number_start in inner or _can_be_worked_out(page, figure):
            continue
        inside = [f for f in page.beginning(figure.number_end, figure.end + _NEAR) if f is not figure]
        if any(f.kind in _SIZED and same_sentence(figure, f) for f in inside):
            continue
        why = f"“{figure.words}” compares with something whose own number is not given."
        yield doubt_about("bare comparison", (figure,), "How large is what it is compared with?", why)


_SIZED = ("people", "things", "distance", "money", "percent")
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


def _can_be_worked_out(page: Page, figure: Figure) -> bool:
    """*1,110 people, triple the size of the other crowd*: a reader can divide."""
    if not _TIMES.match(figure.words):
        return False
    near = [f for f in page.beside(figure, _DIVIDED) if f.kind in _SIZED and f.value]
    here = [f for f in near if same_sentence(*sorted((f, figure), key=lambda each: each.start))]
    return len(here) > 1 or any(f.end <= figure.start for f in here)


_DIVIDED = 120
_TIMES = re.compile(
    r"(?:\w+\s+){0,2}?(?:twice|double|triple|treble|quadruple|half|a third|a quarter|a tenth|\w+ times)\b",
    re.IGNORECASE,
)


def _inside_another(page: Page) -> set[int]:
    """*Triple the size of the crowd* is found as two comparisons; the first of them is asked about."""
    found: set[int] = set()
    reached = -2
    compared = sorted((f for f in page.figures if f.kind == "comparison"), key=lambda f: f.start)
    for _, together in groupby(compared, key=lambda f: f.start):
        alike = list(together)
        if alike[0].start <= reached + 1:
            found.update(f.number_start for f in alike)
        reached = max(reached, *(f.end for f in alike))
    return found
