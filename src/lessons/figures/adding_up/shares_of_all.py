"""Shares of one whole that come to more than all of it: *46 percent … 31 … 28 … The last nine percent …*."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from itertools import combinations, islice, pairwise

from lessons.figures.adding_up.amounts import plain
from lessons.figures.adding_up.fitting import in_order, listed
from lessons.figures.adding_up.page import Page, gap
from lessons.figures.adding_up.words import phrases
from lessons.figures.doubts import Doubt, doubt_about, same_sentence, threshold
from lessons.figures.figure import Figure

_FEWEST = 3
_ALL, _MOST = 100.0, 125.0
"""Shares that come to a quarter more than all are hardly of one whole (own choice)."""
_NOT_ITS_SHARE = re.compile(
    r"\b(?:from|than|against|to)\s+(?:(?:the|about|only|just|some)\s+)*$|"
    r"\b(?:threshold|target|margin|turnout|compared|versus|previous\w*|earlier|last time|average|tax|rate|"
    r"interest|inflation|increase|rise|cut|discount)\b[^.,;:]{0,25}$",
    re.IGNORECASE,
)
_NO_LEVEL = re.compile(
    r"\s*(?:per ?cent|percent|%)?(?:age)?[ -]?(?:points?|threshold|hurdle|margin|turnout|rate|more|fewer|"
    r"less|higher|"
    r"lower|up|down|a year|on )\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\s*(?:per ?cent|percent|%)?[^.,;:\d]{0,30}?\b(?:in|at) (?!favou?r\b|all\b|total\b|support\b)(?:the )?\w+",
    re.IGNORECASE,
)
"""*In the city, … in the suburbs*: each of another whole."""
_PLACE_BEFORE = re.compile(r"\b(?:in|on|at|among) (?:the )?\w+(?: it is)?,? $", re.IGNORECASE)
_OTHER_BASE = re.compile(r"\s*(?:per ?cent|percent|%)?\s+of (?:the |those |all )?(?P<base>[\w-]+)", re.IGNORECASE)


def shares_past_all(page: Page) -> Iterator[Doubt]:
    """Three shares or more, of one whole by the words around, that come to more than all and cannot be less."""
    for run in _runs(page):
        stretches = sorted(_stretches(page, run), key=len, reverse=True)
        of_one = (
            shares
            for shares in stretches
            if _are_of_one(page, shares) and (_in_one_breath(shares) or not _some_make_all(shares))
        )
        yield from map(_question, islice(of_one, 1))


def _runs(page: Page) -> Iterator[list[Figure]]:
    """Shares that follow each other, at most a sentence apart."""
    levels = [f for f in page.figures if _is_level(page, f)]
    run = levels[:1]
    for first, second in pairwise(levels):
        apart = page.sentence(second) - page.sentence(first)
        if apart > _FARTHEST or page.paragraph(second) - page.paragraph(first) > _PARAGRAPHS:
            yield run
            run = []
        run.append(second)
    yield run


def _is_level(page: Page, figure: Figure) -> bool:
    """A share of something, and no change, no earlier share and no threshold."""
    percent = figure.unit == "percent" or (figure.kind == "ratio" and 0 < (figure.value or 0) < 1)
    if not percent or not figure.value or figure.change or figure.bound in ("at most", "less than"):
        return False
    lead = page.opening(figure)[-_LEAD:]
    if figure.kind == "ratio" and _OTHER_BASE.match(page.after(figure)[:_LEAD]):
        return False
    if _SAYS_AGAIN.search(lead):
        return False
    return not _NOT_ITS_SHARE.search(lead) and not _NO_LEVEL.match(page.after(figure)[:_LEAD])


_LEAD = 45
_SAYS_AGAIN = re.compile(r"(?:,\s+or|\()\s+(?:about |some )?$", re.IGNORECASE)
"""*1,100 of them, or 55 percent*: a count again, and no share of a list."""
_FARTHEST, _PARAGRAPHS = 4, 2
"""Sentences and paragraphs from one share to the next: a quotation may stand between (own choice)."""


def _stretches(page: Page, run: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Whole sentences of a run, three shares or more."""
    ends = [i for i in range(1, len(run)) if page.sentence(run[i]) != page.sentence(run[i - 1])]
    for start, end in combinations([0, *ends, len(run)][:_MANY], 2):
        if _FEWEST <= end - start <= _MANY:
            yield list(run[start:end])


_MANY = 14
"""More shares than that are a table (own choice)."""


def _are_of_one(page: Page, shares: Sequence[Figure]) -> bool:
    over = _ALL + sum(map(_slack, shares))
    if not over < _added(shares) <= _MOST or all(f.kind == "ratio" for f in shares):
        return False
    first, last = page.sentence(shares[0]), page.sentence(shares[-1])
    around = " ".join(page.words(n) for n in range(max(0, first - 2), last + 2) if n < page.count)
    if (
        sum(bool(_PLACE.match(page.after(f)[:_LEAD]) or _PLACE_BEFORE.search(page.opening(f)[-_LEAD:])) for f in shares)
        > 1
    ):
        return False
    own = " ".join(page.words(n) for n in range(first, last + 1))
    if re.search(r"\bamong\b", page.text[shares[0].number_end : shares[-1].start]):
        return False
    bases = {found.group("base").lower() for f in shares if (found := _OTHER_BASE.match(page.after(f)[:_LEAD]))}
    only_one = bool(_ONLY_ONE.search(around)) and not _several(around)
    one = phrases("one answer").search(around) or _in_one_breath(shares)
    several = phrases("several answers").search(own) or _several(around)
    other = _ANOTHER_TIME.search(own) or len(bases - _SAME_BASE) > 1
    return bool(one) and not other and (only_one or not several)


_ANOTHER_TIME = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:last|this) (?:year|month|quarter|spring|summer|autumn|winter|"
    + "|".join(month_name[1:])
    + r")\b",
    re.IGNORECASE,
)
_SAME_BASE = frozenset(("them", "those", "respondents", "voters"))
_ONLY_ONE = re.compile(
    r"\b(?:one (?:answer|choice|option|box|reason)|(?:main|chief|most important) (?:reason|cause)|the one thing)\b",
    re.IGNORECASE,
)


def _in_one_breath(shares: Sequence[Figure]) -> bool:
    """One sentence that lists them with nothing between that speaks of another whole."""
    if not same_sentence(shares[0], shares[-1]):
        return False
    between = shares[0].text[shares[0].number_end : shares[-1].start]
    return not phrases("another whole").search(between) and all(len(gap(a, b)) <= _STEP for a, b in pairwise(shares))


_STEP = 60


def _in_percent(share: Figure) -> float:
    return (share.value or 0.0) * (100.0 if share.kind == "ratio" else 1.0)


def _added(shares: Sequence[Figure]) -> float:
    return sum(map(_in_percent, shares))


def _slack(share: Figure) -> float:
    """By how many points a share may be rounded: *a third* by more than *33 percent*."""
    name = "share by which a fraction in words may be off"
    return (
        100 * threshold(name)
        if share.kind == "ratio"
        else threshold("percentage points that rounding may add to a share")
    )


_COULD_GIVE = re.compile(
    r"\b(?:several|multiple|more than one|as many|any number(?: of)?|two|three|up to \w+)\s+(?:\w+ ){0,2}"
    r"(?:answers?|reasons?|responses?|choices?|boxes|options)\b|\bcould (?:give|name|tick|choose|pick) (?:two|"
    r"three|several)\b",
    re.IGNORECASE,
)


def _several(around: str) -> bool:
    return bool(_COULD_GIVE.search(around))


def _some_make_all(run: Sequence[Figure]) -> bool:
    """Do some of the shares that follow each other make a hundred?"""
    for start in range(len(run)):
        for end in range(start + 2, len(run) + 1):
            if abs(_added(run[start:end]) - _ALL) <= sum(map(_slack, run[start:end])):
                return True
    return False


def _question(shares: Sequence[Figure]) -> Doubt:
    added = plain(round(_added(shares), 1))
    percent = "" if any(share.kind == "ratio" for share in shares) else " percent"
    why = f"{listed(shares)}{percent} come to {added} percent: more than all of them."
    question = "Could they be counted under more than one, or is one of the numbers wrong?"
    return doubt_about("parts and sum", in_order(*shares), question, why)
