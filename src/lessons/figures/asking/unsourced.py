"""Counts that nobody is said to have made, and precise ones from a vague source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.asking.parts import GROUPS
from lessons.figures.asking.reach import before, behind, is_label
from lessons.figures.doubts import COUNTS, Doubt, doubt_about, threshold
from lessons.figures.figure import Figure

_WISHED = re.compile(
    r"\b(?:wants?|wanted|plans?|planned|hopes?|hoped|aims?|needs?|needed|takes?|requires?|must|should|will|would|could|can|may|to)\s+"
    r"(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_OWN = re.compile(r"(?:\b(?:his|her|their|its|our|my|your|the|all)|['’]s?)\s+(?:\w+\s+)?$", re.IGNORECASE)
_AT_STAKE = re.compile(r"\s+(?:at stake|up for grabs|needed|required|to win)\b", re.IGNORECASE)
_COUNTED_OR_ROOM = re.compile(
    r"\b(?:counted|estimated?|estimates|recorded|registered|puts?|holds?|seats?|sleeps?|room for|space for|"
    r"capacity of)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""Somebody counted, or it is the room that a hall has."""
_COUNTED_BY_ASKING = re.compile(
    r"\b(?:survey\w*|sample|polled|poll|interview\w*|questionnaire|list of|respondents?|asked|told|spoke|quoted)\b",
    re.IGNORECASE,
)


def no_source(figures: list[Figure]) -> Iterator[Doubt]:
    """A count that nobody is named for, too large for the reporter to have counted."""
    seen: set[tuple[float | None, str]] = set()
    for figure in figures:
        large = (figure.value or 0) >= threshold("smallest count worth a source")
        if figure.kind != "people" or not large or (figure.value, figure.unit) in seen or not _is_count(figure):
            continue
        seen.add((figure.value, figure.unit))
        if figure.attribution is None:
            why = f"“{figure.words}” stands in the reporter's own words; nobody is said to have counted."
            yield doubt_about("no source", (figure,), "Who counted, and how does the report know?", why)


def _is_count(figure: Figure) -> bool:
    """Not the size of groups, a wish, those who were asked, or a number that is taken up with *the*."""
    text = before(figure)
    if is_label(figure) or _AT_STAKE.match(behind(figure)):
        return False
    if GROUPS.search(text) or any(pattern.search(text) for pattern in (_WISHED, _OWN, _COUNTED_OR_ROOM)):
        return False
    return not _COUNTED_BY_ASKING.search(f"{text[-45:]} {figure.words} {behind(figure, 25)}")


_FAINT = ("vague", "agentless", "unnamed officials", "unnamed group", "unnamed individual")


def precise_from_a_vague_source(figures: list[Figure]) -> Iterator[Doubt]:
    """A number to the last digit from a source without a name."""
    for figure in figures:
        value = figure.value or 0
        if is_label(figure):
            continue
        precise = value >= threshold("smallest precise number") and value % 10 != 0 and figure.kind in COUNTS
        source = figure.attribution
        if precise and source is not None and source.identity in _FAINT and not _could_count(source.source_words):
            who = f"“{source.source_words}”" if source.source else "nobody in particular"
            why = f"“{figure.surface}” is exact to the last digit, while its source is {who}."
            yield doubt_about("precise from a vague source", (figure,), "Who could know it so exactly?", why)


_COUNTS_FOR_A_LIVING = re.compile(
    r"\b(?:board|office|ministry|agency|court|council|researchers?|report|study|survey|census|data|figures|records|"
    r"registry|police|statement|table|slide|which|that|documents?|analysis|tally|airline|company|spokes\w+|he|she|they|it|i|we)\b",
    re.IGNORECASE,
)


def _could_count(words: str) -> bool:
    """A source that keeps books needs no name to know a number to its last digit."""
    return bool(_COUNTS_FOR_A_LIVING.search(words))


def about_and_exact(figures: list[Figure]) -> Iterator[Doubt]:
    """*About 1,793 boats*: a hedge before a number that is exact to its last digit."""
    for figure in figures:
        value = figure.value or 0
        exact = value >= _LARGE and value == round(value) and value % 10 != 0
        hedged = figure.bound == "about" and figure.kind in ("people", "things")
        if (
            exact
            and hedged
            and not is_label(figure)
            and figure.surface[0].isdigit()
            and figure.start < figure.number_start
        ):
            hedge = figure.text[figure.start : figure.number_start].strip(" $£€")
            why = f"“{hedge}” says that nobody counted, while {figure.surface} is exact to the last digit."
            yield doubt_about("precise", (figure,), "Was it counted, or was it estimated?", why)


_LARGE = 1000
"""From here on, a hedge before a number to its last digit is odd; *about 115* may be a sum (own choice)."""
