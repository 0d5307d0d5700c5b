"""A count that nobody is said to have made: *in the war 300 soldiers died*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lessons.figures.adding_up.groups import GROUPS
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, behind, is_label
from lessons.figures.adding_up.rivals import NEEDED
from lessons.figures.adding_up.words import led_by, members, phrases
from lessons.figures.doubts import LONGEST_SENTENCE, Doubt, doubt_about, sentence_span, threshold
from lessons.figures.figure import Figure
from lessons.tables import rows

_CLAUSE, _VERB = 70, 25
"""Characters behind and before a count in which a word may say that it is contested (own choice)."""


def no_source(page: Page) -> Iterator[Doubt]:
    """A count that no reporter can have made, such as of the dead of a war, and nobody is named for it."""
    seen: set[tuple[float | None, str]] = set()
    told = {figure.value for figure in page.figures if figure.attribution is not None}
    for figure in page.figures:
        large = (figure.value or 0) >= threshold("smallest count worth a source")
        if figure.kind not in ("people", "things") or not large or figure.attribution is not None:
            continue
        again = (figure.value, figure.unit) in seen or figure.value in told
        if again or not _is_count(figure) or not _is_contested(figure) or _is_explained(figure):
            continue
        seen.add((figure.value, figure.unit))
        why = f"“{figure.words}” stands in the reporter's own words; nobody is said to have counted."
        yield doubt_about("no source", (figure,), "Who counted, and how does the report know?", why)


_OWN = re.compile(
    r"(?:\b(?:his|her|their|its|our|my|your|the|all)|['’]s?)\s+"
    r"(?:(?!(?:summer|winter|spring|autumn|year|month|week|day|war|start|end|beginning|raids?)\b)\w+\s+)?$",
    re.IGNORECASE,
)
_OF_A_WHOLE = re.compile(r"\s+of (?:the|them|those|these|whom|its|their)\b")


def _is_count(figure: Figure) -> bool:
    """Not the size of groups, a wish, those who were asked, or a number that is taken up with *the*."""
    text = before(figure)
    if is_label(figure) or NEEDED.match(behind(figure)) or _OF_A_WHOLE.match(figure.text, figure.number_end):
        return False
    led = led_by("wished", r"\w+").search(text) or led_by("counted or room", r"\w+").search(text)
    if led or GROUPS.search(text) or _OWN.search(text):
        return False
    return not phrases("asked people").search(f"{text[-45:]} {figure.words} {behind(figure, 25)}")


@cache
def _contested() -> re.Pattern[str]:
    words = "|".join(row["word"] for row in rows("lexicon", "contested_counts.csv"))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _suffer() -> re.Pattern[str]:
    """What only people, or animals, suffer: *27 skiers have died*."""
    return re.compile(rf"\s+(?:have |has |had |were |was |are |been |be )*{phrases('suffer').pattern}", re.IGNORECASE)


_AT_AGE = re.compile(r"\b(?:at|aged?|with)\s+$")


def _is_contested(figure: Figure) -> bool:
    """Do the words around say that it is hard to count?"""
    start, _ = sentence_span(figure)
    near, after = _around(figure)
    if figure.text[max(0, figure.start - 10) : figure.end + 10].isupper():
        return False
    if _AT_AGE.search(figure.text[max(start, figure.start - 8) : figure.start]):
        return False
    named = figure.kind == "things" and figure.unit and not _suffer().match(after)
    return _lives(figure) or (not named and _contested().search(near) is not None)


def _around(figure: Figure) -> tuple[str, str]:
    """The words close by, and those of them that stand behind the figure in its clause."""
    start, end = sentence_span(figure)
    after = re.split(r"[,;:]", figure.text[figure.end : min(end, figure.end + _CLAUSE)])[0]
    return f"{figure.text[max(start, figure.start - _VERB) : figure.start]} {figure.words} {after}", after


def _lives(figure: Figure) -> bool:
    """*Sinkings have cost 900 lives*: the dead, under another name."""
    verb = _COST.search(before(figure)) or _LOST.match(behind(figure))
    return figure.unit == "life" and bool(verb)


_LOST = re.compile(r"\s+(?:have |has |had |were |been )*(?:lost|taken)\b")
_COST = re.compile(
    r"\b(?:cost(?:ing|s)?|claim(?:ed|s|ing)?|took|taken|takes|taking|lost)\b[^.;:]{0,25}$", re.IGNORECASE
)
_CLAIMED_LIVES = re.compile(r"\bclaim(?:ed|s|ing)?\b(?=[^.;:]{0,40}\blives\b)", re.IGNORECASE)


def _is_explained(figure: Figure) -> bool:
    """Is somebody named for it, in the sentence or the one before, or is the event known and only told in passing?"""
    start, end = sentence_span(figure)
    whole = figure.text[start:end]
    said = _CLAIMED_LIVES.sub("", whole) if _lives(figure) else whole
    if _says(said) or phrases("counters").search(whole) or _says(_sentence_before(figure, start)):
        return True
    passing = _IN_PASSING.search(figure.text[max(start, figure.start - _VERB) : figure.start])
    # Soldiers who fight a fire or a flood are counted by nobody's enemy.
    helping = figure.unit in members("helpers") and phrases("helping").search(whole)
    told_again = figure.start > _FAR_DOWN and _TOLL.search(whole)
    return bool(passing or helping or told_again or _LONG_AGO.search(whole) or _ONE_EVENT.search(_around(figure)[0]))


def _says(words: str) -> bool:
    """Does somebody say or count something there? *An estimated* is nobody."""
    return bool(phrases("says or counts").search(words) or _ESTIMATES.search(words))


def _sentence_before(figure: Figure, start: int) -> str:
    begin = max(0, start - LONGEST_SENTENCE)
    return _LAST_SENTENCE.split(figure.text[begin:start].rpartition("\n")[2].strip())[-1]


_ESTIMATES = re.compile(r"\b(?<!an )estimat\w+", re.IGNORECASE)
_LAST_SENTENCE = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[A-Z“\"])")
_FAR_DOWN = 800
_TOLL = re.compile(
    r"\b(?:killed|dead|died)(?:,| and| while)\s+(?:\w+\s+){0,3}[\w,]+\s+(?:\w+\s+){0,2}(?:injured|wounded|hurt|"
    r"missing)\b",
    re.IGNORECASE,
)
"""*Three were killed and 260 injured*, far down in a report: an event that is known, told again."""
_IN_PASSING = re.compile(r"\b(?:after|when|where|in which|since|before|until|in whose \w+)\s+(?:about |some )?$", re.I)
"""*In the hours after 14 people were killed*: the event is known, and the count no news."""
_ONE_EVENT = re.compile(
    r"\b(?:killing|wounding|injuring|(?:that|which) (?:killed|wounded|injured)|one of)\s|\bshot\s+(?:dead\s+)?\w+\s",
    re.IGNORECASE,
)
"""*Killing 49*: told in passing, of an event that is known."""
_LONG_AGO = re.compile(
    r"\b(?:years? (?:ago|earlier|before|since)|(?:1\d{3}|20\d\d)(?!s? (?:\w+ )?(?:soldiers|people))|anniversary)\b"
)
