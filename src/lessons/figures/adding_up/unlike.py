"""Set against each other though they count different things: *houses now, people then*, *the young now, all then*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from lessons.figures.adding_up.amounts import WHOLE_COUNTS
from lessons.figures.adding_up.fitting import is_counted, measure
from lessons.figures.adding_up.page import Page, gap
from lessons.figures.adding_up.sameness import GENERIC, noun, stem
from lessons.figures.adding_up.words import phrases
from lessons.figures.dates import dates_named
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_OPPOSED = re.compile(r"\bagainst\s+(?!(?:about|some|the|only|just|around|nearly|almost|a|an)\s|$)\S", re.IGNORECASE)
"""*Campaigned against the minister’s welcome of 1,000*: no number is set against another."""
_OPENS = re.compile(r"(?:Compared (?:with|to)|Against|Unlike|Next to) (?:the )?$")
_FROM = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)
_THEN = re.compile(r"\b[12]\d{3}\b")


def unlike_shares(page: Page) -> Iterator[Doubt]:
    """*58 percent of voters under 30 … against the 39 percent of all voters in 1998*: is that a change?"""
    for first, second in _neighbours(page, ("percent",)):
        one, two = _base(first), _base(second)
        if (
            not one
            or not two
            or one == two
            or not (_is_against(page, first, second) or _FROM.search(gap(first, second)))
        ):
            continue
        words = page.words(page.sentence(first))
        linked = one < two or two < one or _FROM.search(gap(first, second)) or phrases("trend").search(words)
        if linked and _has_time(words):
            why = f"“{first.words}” and “{second.words}” are set against each other: other people, at another time."
            question = "Did something change, or are other people counted?"
            yield doubt_about("side by side", (first, second), question, why)


def unlike_counts(page: Page) -> Iterator[Doubt]:
    """*With 340 houses flooded it was nothing like 2009, when 1,900 people were moved*: houses against people."""
    for first, second in _neighbours(page, (*WHOLE_COUNTS, "duration", "money", "distance")):
        one, two = _counted(page, first), _counted(page, second)
        if not one or not two or one == two or first.kind == second.kind == "people":
            continue
        between = gap(first, second)
        counts = measure(first) == measure(second) == "count" and not {one, two} & _TIMES
        then = counts and _is_against(page, first, second) and _has_time(between)
        if (then and not _DIFFERENCE.match(between)) or _outdone().search(between):
            why = f"“{first.words}” and “{second.words}” are set against each other, and count different things."
            yield doubt_about("side by side", (first, second), f"More of what: {one} or {two}?", why)


def _neighbours(page: Page, kinds: tuple[str, ...]) -> Iterator[tuple[Figure, Figure]]:
    """Two figures of a sentence with nothing between but days, and numbers inside a description (*under 30*)."""
    for sentence in page.sentences():
        sized = [f for f in sentence if not _is_passed_over(f, kinds)]
        for first, second in pairwise(sized):
            if all(f.kind in kinds and not f.change and f.low is None for f in (first, second)):
                yield first, second


def _is_passed_over(figure: Figure, kinds: tuple[str, ...]) -> bool:
    bare = figure.kind == "things" and not figure.counts and ("percent" in kinds or figure.bound == "less than")
    day = figure.kind in ("date", "ordinal", "vague", "age") or (figure.kind == "duration" and "percent" in kinds)
    return bare or day or figure.value == 1


def _is_against(page: Page, first: Figure, second: Figure) -> bool:
    """Does a word set the one against the other?"""
    between = gap(first, second)
    said = phrases("set against").search(between)
    opposed = said is not None and said.group().lower() == "against" and _OPPOSED.search(between)
    return bool(said and not opposed) or bool(_OPENS.search(page.opening(first)))


@cache
def _outdone() -> re.Pattern[str]:
    """*Looked thin beside the …*, *dwarfed the …*."""
    beside = r"\b(?:beside|next to|against|compared (?:with|to)|in comparison (?:with|to)|alongside)\b"
    thin = rf"{phrases('measures up').pattern}[^.;:]{{0,15}}{beside}[^.;:]{{0,45}}$"
    return re.compile(rf"{thin}|{phrases('outdone').pattern}[^.;:]{{0,45}}$", re.IGNORECASE)


def _has_time(words: str) -> bool:
    """Do the words speak of another time?"""
    return bool(_THEN.search(words) or phrases("then or now").search(words) or dates_named(words))


_BASE = re.compile(
    r"\s*(?:per ?cent|percent|%)\s+of\s+(?P<base>(?:[\w’'-]+\s+){0,6}?[\w’'-]+)(?=\s+(?:who|that|in|want|wants|"
    r"supported|said|say|voted|were|was|are|is|had|have|has|now|did|do|would|will|favou?red|backed|passed)\b|[,.;])",
    re.IGNORECASE,
)
_ALL = frozenset(("the", "all", "those", "of", "a", "an", "these"))
_ITS = re.compile(r"(?:its|their|his|her|our)\b")


def _base(figure: Figure) -> frozenset[str]:
    """The words that say of whom a share is, without *the* and *all*; none for *of their members*."""
    found = _BASE.match(figure.text, figure.number_end)
    words = found.group("base") if found else figure.counts
    return frozenset() if _ITS.match(words) else frozenset(stem(w) for w in words.split() if w.lower() not in _ALL)


_HARMED = re.compile(r"\s+(?:dead|killed|injured|wounded|missing|hurt)\b")


def _counted(page: Page, figure: Figure) -> str:
    """What is counted, by its noun or by *dead*, *injured* behind a bare number."""
    if figure.end > figure.number_end:
        return noun(figure)
    return GENERIC if is_counted(figure) and _HARMED.match(page.after(figure)) else ""


_TIMES = frozenset(("year", "month", "week", "day", "night", "period", "season", "time", "point"))
_DIFFERENCE = re.compile(r"\s+(?:[\w-]+\s+)?(?:more|fewer|less)\s+than\b", re.IGNORECASE)
