"""How exactly a number is given, and whether it is the size of a change."""

from __future__ import annotations

import re
from functools import cache

from lessons.figures.figure import Bound
from lessons.tables import rows

Hedge = tuple[int, int, Bound]
"""Start and end of the words that bound a number, and the bound."""


@cache
def _bounds() -> dict[tuple[str, str], Bound]:
    return {(row["words"], row["side"]): row["bound"] for row in rows("lexicon", "bounds.csv")}  # type: ignore[misc]


def _alternation(side: str) -> str:
    forms = sorted((words for words, where in _bounds() if where == side), key=len, reverse=True)
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)


@cache
def _before() -> re.Pattern[str]:
    between = r"(?:\s+(?:a|an|another|just|only|between)|,\s+or\s+above)?"
    return re.compile(rf"(?<![\w’'])({_alternation('before')}){between}(?:\s*,)?[\s(]*$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"(?!\s\+|\+\s?\d)[\s-]?({_alternation('after')})(?![\w/])", re.IGNORECASE)


_LONGEST = 40
_TOPIC = re.compile(
    r"\b(?:talk(?:s|ed|ing)?|ask(?:s|ed)?|worr(?:y|ied)|know[sn]?|think(?:ing)?|learn(?:ed)?|speak(?:s|ing)?|stor(?:y|ies)"
    r"|questions?|concerns?|complain(?:ed|ts)?|information|details|news|told\s+\w+|books?|hear[ds]?|read|wrote"
    r"|s[ck]eptical|optimistic|pessimistic|concerned|excited|serious|nervous|passionate|confident|sure|wrong|angry|happy"
    r"|unhappy|clear|certain)\s+about\s*$|\b(?:revolv|cent(?:er|re))\w*\s+around\s*$",
    re.IGNORECASE,
)
_IN_THE_WAY = re.compile(
    r"\b(?:(?:all|spread|scattered|travelled|went|walked)\s+(?:over|around)|(?:hand|turn|sign|fork)(?:s|ed|ing)?\s+over)\s*$",
    re.IGNORECASE,
)
"""*Handed over 2 percent*: the small word belongs to the verb."""


def bound_before(text: str, position: int) -> Hedge | None:
    """The words directly before a number that bound it: *at least*, *up to*, *some*."""
    begin = max(0, position - _LONGEST)
    window = text[begin:position]
    match = _before().search(window)
    if not match or _TOPIC.search(window[: match.end(1)]) or _IN_THE_WAY.search(window[: match.end(1)]):
        return None
    words = re.sub(r"\s+", " ", match.group(1).lower())
    if words == "up to" and _LEVEL_REACHED.search(window[: match.start(1)]):
        return None
    if words == "up to" and _BROUGHT.search(text[max(0, begin + match.start(1) - _FAR) : begin + match.start(1)]):
        return None
    bound = _bounds()[words, "before"]
    if words.startswith("exceed") and _NOT.search(window[: match.start(1)]):
        bound = "at most"
    if _NEGATED.search(text[max(0, begin + match.start(1) - _LONGEST) : begin + match.start(1)]):
        bound = _TURNED.get(bound, bound)
    return begin + match.start(1), begin + match.end(1), bound


_NOT = re.compile(r"(?:\b(?:not|never|cannot)|n[’']t)\s+$", re.IGNORECASE)
"""*Should not exceed 5 percent*."""
_LEVEL_REACHED = re.compile(r"\b(?:tally|total|toll|count|score|average|price|rate|figure|number)\s+$", re.IGNORECASE)
"""*Took their tally up to 80 goals*: the level reached, and no most."""
_BROUGHT = re.compile(
    r"\bbr(?:ing|ings|ought|inging)\s+(?:the|its|his|her|their|our)\b[^.;,]*(?<!ing)(?<!\bof)(?<!\bfrom)(?<!\band)\s+$",
    re.IGNORECASE,
)
_FAR = 80
"""*This brings its sales up to 52 million*: the level reached."""
_NEGATED = re.compile(
    r"\b(?:not|never|cannot|\w+n[’']t)\s+(?:sell|accept|pay|take|settle|cost|charge|go|spend|bid|let|rent|offer)\s+"
    r"(?:\w+\s+){0,2}(?:for\s+)?$",
    re.IGNORECASE,
)
_TURNED: dict[Bound, Bound] = {"less than": "at least", "more than": "at most"}
"""*Will not sell for less than $30m* is at least that."""


def bound_behind(text: str, position: int) -> Hedge | None:
    """The words directly behind a number that bound it: *or more*."""
    match = _after().match(text, position)
    if not match or (match.group(1).lower().startswith("and") and _NUMBER_BEHIND.match(text, match.end())):
        return None  # *99.9 percent and over 18,000 people*
    return match.start(1), match.end(1), _bounds()[re.sub(r"\s+", " ", match.group(1).lower()), "after"]


_NUMBER_BEHIND = re.compile(r"\s+[$£€]?\d")
