"""Set against each other though they count different things: *houses now, people then*, *the young now, all then*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lessons.figures.adding_up.amounts import WHOLE_COUNTS
from lessons.figures.adding_up.fitting import is_counted, measure, opening
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import sentences_of
from lessons.figures.adding_up.sameness import GENERIC, noun, stem
from lessons.figures.dates import find_dates
from lessons.figures.doubts import Doubt, doubt_about, sentence_of, sentence_span
from lessons.figures.figure import Figure

_AGAINST = re.compile(
    r"\b(?:against|compared (?:with|to)|as opposed to|versus|up from|down from|nothing like|unlike|whereas|"
    r"(?:worse|better) than|dwarfs|not as bad as|as bad as|far from|compares? (?:\w+ )?with|next to)\b",
    re.IGNORECASE,
)
_OPPOSED = re.compile(r"\bagainst\s+(?!(?:about|some|the|only|just|around|nearly|almost|a|an)\s|$)\S", re.IGNORECASE)
"""*Campaigned against the minister’s welcome of 1,000*: no number is set against another."""
_TREND = re.compile(
    r"\b(?:fall\w*|fell|ris(?:e|es|en|ing)|rose|gr(?:ow|own|owing|ew|owth)|declin\w+|increas\w+|drop\w*|improv\w+|"
    r"worsen\w*|climb\w*|shr[aiu]nk\w*|slip\w*|swing|shift|turned|change\w*|more and more|fewer and fewer|"
    r"reced\w+|lost ground|gained ground)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:Compared (?:with|to)|Against|Unlike|Next to) (?:the )?$")
_FROM_THE = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)
_GROWN = ("up from", "down from", "from")
_THEN = re.compile(
    r"\b(?:then|now|last (?:year|month|week|spring|summer|autumn|winter|time)|this (?:year|month|week|spring|summer|"
    r"autumn|winter)|a (?:year|decade|generation) (?:ago|earlier|before)|(?:years?|decades?) (?:ago|earlier|before)|"
    r"before|previous\w*|earlier|[12]\d{3}|today)\b",
    re.IGNORECASE,
)
_BASE = re.compile(
    r"\s*(?:per ?cent|percent|%)\s+of\s+(?P<base>(?:[\w’'-]+\s+){0,6}?[\w’'-]+)(?=\s+(?:who|that|in|want|wants|"
    r"supported|said|say|voted|were|was|are|is|had|have|has|now|did|do|would|will|favou?red|backed|passed|"
    r"did)\b|[,.;])",
    re.IGNORECASE,
)
_ALL = frozenset(("the", "all", "its", "their", "those", "of", "a", "an", "these", "his", "her", "our"))


def unlike_shares(page: Page) -> Iterator[Doubt]:
    """*58 percent of voters under 30 … against the 39 percent of all voters in 1998*: is that a change?"""
    for first, second, stretch in _set_against(page.figures, ("percent",)):
        one, two = _base(first), _base(second)
        trend = _TREND.search(sentence_of(first)) is not None
        linked = _shares_a_word(one, two) or stretch.startswith(_GROWN) or trend
        if one and two and one != two and linked and _other_time(first, second):
            why = f"“{first.words}” and “{second.words}” are set against each other: other people, at another time."
            question = "Did something change, or are other people counted?"
            yield doubt_about("side by side", (first, second), question, why)


def _set_against(figures: list[Figure], kinds: tuple[str, ...]) -> Iterator[tuple[Figure, Figure, str]]:
    """Two figures of a sentence that a word sets against each other, with that word."""
    for sentence in sentences_of(figures):
        for first, second in pairwise(f for f in sentence if not _is_passed_over(f, kinds)):
            if not (_can_be_set(first, kinds) and _can_be_set(second, kinds)):
                continue
            gap = first.text[first.number_end : second.start]
            said = (
                _AGAINST.search(gap)
                or _OPENS.search(opening(first))
                or (_FROM_THE.search(gap) if first.kind == "percent" else None)
            )
            opposed = said is not None and said.group().lower() == "against" and _OPPOSED.search(gap)
            if said and not opposed:
                yield first, second, said.group().strip().lower()


def _is_passed_over(figure: Figure, kinds: tuple[str, ...]) -> bool:
    """Days, and numbers inside a description: *voters under 30*, *children of ten*."""
    bare = figure.kind == "things" and not figure.counts and ("percent" in kinds or figure.bound == "less than")
    return bare or figure.value == 1 or figure.kind in ("date", "ordinal", "duration", "vague", "age")


def _can_be_set(figure: Figure, kinds: tuple[str, ...]) -> bool:
    return figure.kind in kinds and (figure.kind == "percent" or is_counted(figure)) and not figure.change


def _words(figure: Figure) -> list[str]:
    found = _BASE.match(figure.text, figure.number_end)
    if found and re.match(r"(?:its|their|his|her|our)\b", found.group("base")):
        return []
    return found.group("base").split() if found else figure.counts.split()


def _base(figure: Figure) -> frozenset[str]:
    """The words that say of whom a share is, without *the* and *all*."""
    return frozenset(stem(word) for word in _words(figure) if word.lower() not in _ALL)


def _shares_a_word(one: frozenset[str], two: frozenset[str]) -> bool:
    """One is a part of what the other is of: *voters under 30* and *voters*."""
    return one < two or two < one


def _other_time(first: Figure, second: Figure) -> bool:
    """Does the text put the two at different times?"""
    start, end = sentence_span(first)[0], sentence_span(second)[1]
    stretch = first.text[start:end]
    return bool(_THEN.search(stretch) or find_dates(stretch))


def unlike_counts(page: Page) -> Iterator[Doubt]:
    """*With 340 houses flooded it was nothing like 2009, when 1,900 people were moved*: houses against people."""
    for first, second, stretch in _set_against(page.figures, WHOLE_COUNTS):
        one, two = _counted(first), _counted(second)
        if not one or not two or one == two:
            continue
        if {one, two} & _TIMES:
            continue
        if measure(first) != "count" or measure(second) != "count" or first.kind == second.kind == "people":
            continue
        between = first.text[first.end : second.start]
        if (_THEN.search(between) or find_dates(between)) and not _DIFFERENCE.match(first.text, first.number_end):
            why = f"“{first.words}” and “{second.words}” are set against each other, and count different things."
            yield doubt_about("side by side", (first, second), f"{stretch.capitalize()} in what: {one} or {two}?", why)


def _counted(figure: Figure) -> str:
    """What is counted, by its noun or by *dead*, *injured* behind a bare number."""
    if figure.counts and figure.end > figure.number_end:
        return noun(figure)
    harmed = re.match(r"\s+(dead|killed|injured|wounded|missing|hurt)\b", figure.text[figure.number_end :][:10])
    if harmed is None:
        return ""
    return (
        GENERIC
        if re.search(r"\b(?:died|killed|dead|lives|people|injured)\b", sentence_of(figure)[-60:])
        else harmed.group(1)
    )


_TIMES = frozenset(("year", "month", "week", "day", "night", "period", "season", "time", "point"))
_DIFFERENCE = re.compile(r"\s+(?:[\w-]+\s+)?(?:more|fewer|less)\s+than\b", re.IGNORECASE)
_DWARFED = re.compile(
    r"\b(?:thin|pale[ds]?|small|modest|poor|poorly|tiny|little|nothing|meagre|puny|weak|feeble|impressive|favou?rably|"
    r"badly|well|light|heavy|good|bad|ridiculous|generous|dwarf(?:s|ed)?|outweigh(?:s|ed)?|outnumber(?:s|ed)?|"
    r"overshadow(?:s|ed)?|eclips(?:es|ed)|outdid|outdoes|beats?|tops?|match(?:es|ed)?|exceed(?:s|ed)?)\b"
    r"[^.;:]{0,15}\b(?:beside|next to|against|compared (?:with|to)|in comparison (?:with|to)|set against|"
    r"alongside)\b[^.;:]{0,45}$|"
    r"\b(?:dwarf(?:s|ed)?|outweigh(?:s|ed)?|outnumber(?:s|ed)?|overshadow(?:s|ed)?|eclips(?:es|ed)|outdid|outdoes)\b"
    r"[^.;:]{0,45}$",
    re.IGNORECASE,
)
_SIZED = (*WHOLE_COUNTS, "duration", "money", "distance")


def unlike_things(page: Page) -> Iterator[Doubt]:
    """*The 12 days of the one looked thin beside the 64 witnesses of the other*: which is larger cannot be said."""
    for sentence in sentences_of(page.figures):
        for first, second in pairwise(f for f in sentence if f.kind in _SIZED and f.value != 1):
            said = _DWARFED.search(first.text[first.number_end : second.start])
            one, two = noun(first), noun(second)
            if not said or not one or not two or one == two or first.kind == second.kind == "people":
                continue
            if _named(first) and _named(second):
                why = f"“{first.words}” and “{second.words}” are set against each other, and count different things."
                yield doubt_about("side by side", (first, second), f"More of what: {one} or {two}?", why)


def _named(figure: Figure) -> bool:
    return figure.end > figure.number_end and figure.low is None and not figure.change
