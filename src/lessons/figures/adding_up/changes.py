"""A change in words and the two numbers it is between: *profit fell by a third … 48 million, after 54 million*."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, permutations

from lessons.figures.adding_up.page import Page, gap
from lessons.figures.asking.amounts import Interval, amount, in_percent, plain, share_of, size
from lessons.figures.asking.fitting import in_order, measure, touch
from lessons.figures.asking.sameness import own_noun
from lessons.figures.doubts import Doubt, doubt_about, threshold
from lessons.figures.figure import Figure
from lessons.tables import rows

_HEDGE = r"(?:(?:the|about|some|only|just|roughly|around|nearly|almost|a total of|a mere)\s+)*"
_SET_AGAINST = re.compile(
    r"[^.;:!?\n]{0,70}?\b(?:against|(?:as )?compared (?:with|to)|versus|up from|down from|from|after|rather than|"
    rf"instead of|up on|down on)\s+{_HEDGE}$",
    re.IGNORECASE,
)
_TO = re.compile(rf"[^.;:!?\n]{{0,60}}?\bto\s+{_HEDGE}$", re.IGNORECASE)
_FROM = re.compile(rf"\bfrom\s+{_HEDGE}$", re.IGNORECASE)
_EARLIER = re.compile(
    r"[^.;:!?\n]{0,25}?\b(?:(?:a|an|one|two|three|\w+) (?:years?|months?|weeks?|decades?|seasons?|campaigns?|"
    r"harvests?) (?:ago|earlier|"
    r"before)|(?:in )?the (?:\w+ )?(?:year|month|week|season|quarter|one|winter|summer|decade) before|"
    r"in the (?:previous|preceding) (?:\w+ )?(?:year|month|week|season|quarter|campaign|harvest|edition|term|"
    r"session)|last (?:year|month|week|season)|"
    r"previously|before that|at the (?:start|beginning)|originally|at first|used to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sizes of one thing: before and after."""

    old: Figure
    new: Figure

    @property
    def ratio(self) -> Interval:
        """The least and the most of new divided by old."""
        one, two = amount(self.old), amount(self.new)
        if one is None or two is None or not one[0] > 0:
            return 0.0, float("inf")
        return two[0] / one[1], two[1] / one[0]


@dataclass(frozen=True, slots=True)
class Claim:
    """A change that the text states as a share or a multiple.

    Attributes
    ----------
    figure : its number; None for *doubled*
    start : where it stands
    words : its words
    ratio : the least and the most that the new size may be of the old
    """

    figure: Figure | None
    start: int
    words: str
    ratio: Interval

    @property
    def is_up(self) -> bool:
        """Does it say that something grew?"""
        return self.ratio[0] > 1 or (self.ratio[1] > 1 and sum(self.ratio) > 2)


def change_and_numbers(page: Page) -> Iterator[Doubt]:
    """A change that no two numbers around make, beside two numbers that no change around tells."""
    pairs, claims = list(_pairs(page)), list(_claims(page))
    unmade = [claim for claim in claims if not any(_fits(claim, pair) for pair in _all_pairs(page, claim))]
    for claim in unmade:
        open_pairs = [p for p in pairs if not any(_fits(c, p) for c in claims) and _same_way(claim, p)]
        beside = [p for p in open_pairs if _stands_beside(page, claim, p)]
        if beside:
            nearest = _nearest_in_size(claim, beside)
            yield _question(claim, nearest or min(beside, key=lambda p: _distance(claim, p)))
            continue
        counted = [p for p in _counted_like(page, claim, open_pairs) if _is_only_one(page, claim, p, unmade)]
        meant = _nearest_in_size(claim, counted)
        if meant is not None:
            yield _question(claim, meant)


def _pairs(page: Page) -> Iterator[Pair]:
    """The pairs whose words say which was before: *48 million, after 54 million*, *from 12 to nine*."""
    amounts = [f for f in page.figures if f.kind in _SIZES and (f.value or 0) > 0 and not f.change]
    for first, second in pairwise(amounts):
        if page.sentence(second) - page.sentence(first) > 1 or not _comparable(first, second):
            continue
        same = page.sentence(first) == page.sentence(second)
        between = gap(first, second)
        if same and _FROM.search(page.opening(first)) and _TO.fullmatch(between):
            yield Pair(first, second)
        elif same and _SET_AGAINST.fullmatch(between):
            yield Pair(second, first)
        elif (order := _by_dates(page, first, second)) is not None:
            yield order
        elif _EARLIER.match(first.text, first.end) and not _EARLIER.match(second.text, second.end):
            yield Pair(first, second)
        elif _EARLIER.match(second.text, second.end) and not _EARLIER.match(first.text, first.end):
            yield Pair(second, first)


_YEAR = re.compile(
    r"\b((?:18|19|20)\d\d)\b|\b(now|today|this (?:year|month|week|summer|winter|season))\b|"
    r"\b(last (?:year|month|week|summer|winter|season))\b",
    re.IGNORECASE,
)
_NOW, _LAST = 9999, 9998


def _by_dates(page: Page, first: Figure, second: Figure) -> Pair | None:
    """*412 in 1985 and 318 last summer*: each with its own year, which tells the order."""
    years = _year_of(page, first, second.start), _year_of(page, second, second.end + _LEAD, first.end)
    if None in years or years[0] == years[1] or own_noun(first) != own_noun(second) != "":
        return None
    return Pair(first, second) if (years[0] or 0) < (years[1] or 0) else Pair(second, first)


def _year_of(page: Page, figure: Figure, end: int, start: int = 0) -> int | None:
    """The year beside a figure, the nearest one in its clause; later than all others for *now*."""
    behind = re.split(r"[.;:!?\n]|, (?:and|but)\b", page.text[figure.end : end])[0]
    before = re.split(r"[.;:!?\n]|, (?:and|but)\b", page.text[max(start, figure.start - _LEAD) : figure.start])[-1]
    found = _YEAR.search(behind) or next(reversed(list(_YEAR.finditer(before))), None)
    if found is None:
        return None
    return int(found.group(1)) if found.group(1) else _NOW if found.group(2) else _LAST


_SIZES = ("people", "things", "money", "distance", "duration", "age")


def _comparable(first: Figure, second: Figure) -> bool:
    """One measure; of two counts the second may have lost its noun."""
    one, two = own_noun(first), own_noun(second)
    if measure(first) != measure(second):
        return not two and second.kind == "things" and first.kind != "duration"
    return not (one and two) or one == two


def _all_pairs(page: Page, claim: Claim) -> Iterator[Pair]:
    """Any two amounts around a claim, in either order: a reader gives a text the benefit of the doubt."""
    here = page.sentence_at(claim.start)
    sized = (f for f in page.figures if f.value and f.kind in _SIZES and f is not claim.figure)
    around = [f for f in sized if abs(page.sentence(f) - here) <= _AROUND][:_MANY]
    for one, other in permutations(around, 2):
        if _comparable(one, other):
            yield Pair(one, other)


_AROUND = 1
"""Sentences around a claim in which any two amounts may explain it (own choice)."""
_MANY = 20
_WORDS = {"doubl": 2.0, "trebl": 3.0, "tripl": 3.0, "quadrupl": 4.0, "halv": 0.5, "quintupl": 5.0}
_MULTIPLE = re.compile(
    r"\b(?P<hedge>(?:nearly|almost|about|more than|over|roughly)\s+)?(?P<verb>doubl|trebl|tripl|quadrupl|quintupl|halv)"
    r"(?:ed|ing)\b",
    re.IGNORECASE,
)
_BY_HALF = re.compile(r"\bby (?P<hedge>(?:nearly|almost|about|more than|over|roughly)\s+)?half\b", re.IGNORECASE)


def _claims(page: Page) -> Iterator[Claim]:
    """The changes that the text states as a share or a multiple."""
    for found in _MULTIPLE.finditer(page.text):
        yield Claim(None, found.start(), found.group(), _hedged(_WORDS[found.group("verb").lower()], found))
    half = [f.number_start for f in page.figures if f.value == _HALF]
    for found in _BY_HALF.finditer(page.text):
        falls = direction(page.text[max(0, found.start() - _LEAD) : found.start()])
        if falls and not any(found.start() < start < found.end() for start in half):
            yield Claim(None, found.start(), found.group(), _hedged(_HALF if falls == "down" else 1 + _HALF, found))
    for figure in page.figures:
        share, way = share_of(figure), _way(page, figure)
        if share is None or not way or (figure.kind == "ratio" and not 0 < (figure.value or 0) < 1):
            continue
        low, high = share
        ratio = (1 + low, 1 + high) if way == "up" else (1 - high, 1 - low)
        yield Claim(figure, figure.start, figure.words, ratio)


_HALF = 0.5


def _hedged(ratio: float, found: re.Match[str]) -> Interval:
    hedge = (found.group("hedge") or "").strip().lower()
    off = ratio * threshold("share by which an about may be off")
    if hedge in ("more than", "over"):
        return (ratio - 3 * off, ratio) if ratio < 1 else (ratio, ratio + 3 * off)
    return ratio - (2 * off if hedge else off), ratio + off


_LEAD = 60
_NOT_THIS = re.compile(r"\b(?:from|than|against|of|to|at|is|was|are|were|reach\w*)\s+(?:\w+\s+){0,1}$", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?:\s+(?:per ?cent|percent)|%)?\s+(?:(?P<less>fewer|less|lower|smaller|cheaper|shorter|down|"
    r"decrease|drop|fall|decline|reduction|cut)|(?P<more>more|higher|larger|longer|dearer|up|increase|rise|jump|gain|"
    r"growth))\b",
    re.IGNORECASE,
)


def _way(page: Page, figure: Figure) -> str | None:
    """Which way a share says that something changed; None where it is no change."""
    if figure.unit == "percentage point" or re.match(
        r"\s+(?:percentage )?points?\b", figure.text[figure.number_end :][:20]
    ):
        return None
    behind = _BEHIND.match(figure.text, figure.number_end)
    if behind:
        return "down" if behind.group("less") else "up"
    if figure.change:
        return figure.change
    before = page.opening(figure)[-_LEAD:]
    by = re.search(r"((?:[\w-]+\s+){1,2})by\s+(?:\w+\s+)?$|\b(lost|lose[sd]?|losing)\s+(?:\w+\s+)?$", before)
    if by is None:
        return None
    return direction(by.group(1)) if by.group(1) else "down"


@cache
def _directions() -> dict[str, str]:
    return {row["word"]: row["change"] for row in rows("lexicon", "change_words.csv") if " " not in row["word"]}


def direction(words: str) -> str | None:
    """Which way the last word of change in some words goes: *up*, *down*, or None."""
    for word in reversed(re.findall(r"[a-z]+", words.lower())):
        for form in _forms(word):
            if form in _directions():
                return _directions()[form]
    return None


_IRREGULAR = {"fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "grew": "grow", "grown": "grow"} | {
    "shrank": "shrink", "shrunk": "shrink", "lost": "lose", "leapt": "leap", "swollen": "swell", "cutting": "cut",
    "dropped": "drop", "dropping": "drop", "slid": "slide", "sank": "sink", "sunk": "sink",
}  # fmt: skip


def _forms(word: str) -> Iterator[str]:
    """A word and what it may be a form of."""
    yield word
    if word in _IRREGULAR:
        yield _IRREGULAR[word]
    for ending, instead in (("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", "")):
        if word.endswith(ending):
            yield word.removesuffix(ending) + instead


def _fits(claim: Claim, pair: Pair) -> bool:
    return touch(claim.ratio, pair.ratio)


def _distance(claim: Claim, pair: Pair) -> int:
    return min(abs(claim.start - pair.new.start), abs(claim.start - pair.old.start))


_NEXT = 2
"""Sentences between a claim and its two numbers (own choice)."""


_OTHER_ORDER = 5.0
"""A number so many times another is hardly the same thing before and after (own choice)."""


def _same_way(claim: Claim, pair: Pair) -> bool:
    """Does the change go the same way, between sizes of one order?"""
    low, high = pair.ratio
    made = (low + high) / 2
    return (made > 1) == claim.is_up and 1 / _OTHER_ORDER < made < _OTHER_ORDER


def _stands_beside(page: Page, claim: Claim, pair: Pair) -> bool:
    here = page.sentence_at(claim.start)
    first, last = sorted((page.sentence(pair.old), page.sentence(pair.new)))
    behind = first - here
    before = here - last
    return 0 <= behind <= _NEXT or 0 <= before <= 1 or first <= here <= last


_NUMBER_OF = re.compile(r"\bnumbers? of\b", re.IGNORECASE)


def _counted_like(page: Page, claim: Claim, pairs: list[Pair]) -> list[Pair]:
    """*The number of visitors more than doubled*: counts only, and no sums of money."""
    if _NUMBER_OF.search(page.words(page.sentence_at(claim.start))):
        return [pair for pair in pairs if measure(pair.new) == "count"]
    return pairs


_CLEARLY = 2.0


def _nearest_in_size(claim: Claim, pairs: list[Pair]) -> Pair | None:
    """The only pair, or the one whose change is much nearer to the claim than that of every other."""
    by_miss = sorted(pairs, key=lambda pair: _miss(claim, pair))
    if len(by_miss) > 1 and _miss(claim, by_miss[1]) < _CLEARLY * _miss(claim, by_miss[0]):
        return None
    return by_miss[0] if by_miss else None


def _miss(claim: Claim, pair: Pair) -> float:
    """How far the change of a pair is from what is claimed, as the logarithm of their ratio."""
    return abs(math.log(sum(pair.ratio) / sum(claim.ratio)))


_FAR = 9
"""Sentences between a claim and the only two numbers that it could be about (own choice)."""


def _is_only_one(page: Page, claim: Claim, pair: Pair, claims: list[Claim]) -> bool:
    """Does no other claim go the way of the two numbers, and do they stand in its part of the report?"""
    apart = abs(page.sentence_at(claim.start) - page.sentence(pair.new))
    return apart <= _FAR and not any(_same_way(other, pair) for other in claims if other is not claim)


def _question(claim: Claim, pair: Pair) -> Doubt:
    made = size(pair.new) / size(pair.old)
    if claim.figure is None:
        times = f"{plain(round(made, 1))} times as much"
        why = f"From “{pair.old.words}” to “{pair.new.words}” is {times}: not “{claim.words}”."
        return doubt_about("change", in_order(pair.old, pair.new), f"Is “{claim.words}” the right word?", why)
    computed = in_percent(abs(made - 1))
    why = f"From “{pair.old.words}” to “{pair.new.words}” is a change of {computed}, but the text says “{claim.words}”."
    about = in_order(pair.old, pair.new, claim.figure)
    return doubt_about("change", about, f"Is the change {claim.figure.surface} or {computed}?", why)
