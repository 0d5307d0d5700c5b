"""A change in words and the two numbers it is between: *profit fell by a third … 48 million, after 54 million*."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from itertools import islice, permutations

from lessons.figures.adding_up.amounts import Interval, in_percent, plain, size
from lessons.figures.adding_up.claims import Claim, claims_of
from lessons.figures.adding_up.fitting import in_order, measure, with_a_hair
from lessons.figures.adding_up.overlaps import Overlaps
from lessons.figures.adding_up.own_subjects import claim_is_of_its_own
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.pairs import OTHER_ORDER, SIZES, Pair, comparable, pairs_of
from lessons.figures.adding_up.words import alike_as, phrases
from lessons.figures.doubts import Doubt, doubt_about


def change_and_numbers(page: Page) -> Iterator[Doubt]:
    """A change that no two numbers around make, beside two numbers that no change around tells."""
    claims, made = list(claims_of(page)), lru_cache(maxsize=4)(partial(_made_around, page))
    claimed = Overlaps(with_a_hair(claim.ratio) for claim in claims)
    untold = [pair for pair in pairs_of(page) if not claimed.touches(with_a_hair(pair.ratio))]
    unmade = [c for c in claims if not made(page.sentence_at(c.start)).touches(with_a_hair(c.ratio))]
    ways = Counter(claim.is_up for claim in unmade)
    close = _close_by(page, untold)
    for claim in unmade:
        beside = [p for p in close(claim) if _same_way(claim, p) and _stands_beside(page, claim, p)]
        beside = [p for p in beside if not claim_is_of_its_own(page, claim, p)]
        if beside:
            nearest = _nearest_in_size(claim, beside)
            yield _question(claim, nearest or min(beside, key=lambda p: _distance(claim, p)))
        elif ways[claim.is_up] == 1:  # or either change could be the one that the numbers tell
            counted = [p for p in _counted_like(page, claim, untold) if _is_only_one(page, claim, p)]
            counted = [p for p in counted if not claim_is_of_its_own(page, claim, p)]
            meant = _nearest_in_size(claim, counted)
            if meant is not None:
                yield _question(claim, meant)


def _made_around(page: Page, here: int) -> Overlaps:
    """The changes that any two amounts around a sentence make: a reader gives a text the benefit of the doubt."""
    sized = (f for f in page.in_sentences(here - _AROUND, here + _AROUND) if f.value and f.kind in SIZES)
    two = permutations(islice(sized, _MANY), 2)
    return Overlaps(with_a_hair(Pair(one, other).ratio) for one, other in two if comparable(one, other))


_AROUND = 1
"""Sentences around a claim in which any two amounts may explain it (own choice)."""
_MANY = 20


def _close_by(page: Page, pairs: list[Pair]) -> Callable[[Claim], list[Pair]]:
    """The pairs that stand in the sentences around a claim, and of a table of pairs only the nearest ones."""
    starts = [min(pair.old.start, pair.new.start) for pair in pairs]
    sentences = [min(page.sentence(pair.old), page.sentence(pair.new)) for pair in pairs]

    def close(claim: Claim) -> list[Pair]:
        here, place = page.sentence_at(claim.start), bisect_left(starts, claim.start)
        first = max(place - _MOST_PAIRS, bisect_left(sentences, here - _NEXT))
        return pairs[first : min(place + _MOST_PAIRS, bisect_right(sentences, here + _NEXT))]

    return close


_MOST_PAIRS = 40
"""Pairs on each side of a claim that it may be about (own choice)."""


def _distance(claim: Claim, pair: Pair) -> int:
    return min(abs(claim.start - pair.new.start), abs(claim.start - pair.old.start))


_NEXT = 2
"""Sentences between a claim and its two numbers (own choice)."""


def _same_way(claim: Claim, pair: Pair) -> bool:
    """Does the change go the same way, between sizes of one order?"""
    made = _middle(pair.ratio)
    return (made > 1) == claim.is_up and 1 / OTHER_ORDER < made < OTHER_ORDER


_OWN_SPAN = re.compile(
    r"\bsince (?:the )?\w+|\b(?:in|over|within|during) (?:the (?:past |last )?)?(?:[a-z]+|\d+) (?:years|months|"
    r"weeks|decades)\b|"
    r"\bin the (?:first|second|third|fourth|last) (?:half|quarter)\b|\bsince\b",
    re.IGNORECASE,
)
"""*Has doubled in ten years*: a time of its own, which two numbers of another sentence need not share."""
_IN = re.compile(r"\b[Ii]n ([A-Z]\w+)")


def _stands_beside(page: Page, claim: Claim, pair: Pair) -> bool:
    here = page.sentence_at(claim.start)
    first, last = sorted((page.sentence(pair.old), page.sentence(pair.new)))
    if not first <= here <= last and _is_of_another(page, claim, pair):
        return False
    behind = first - here
    before = here - last
    return 0 <= behind <= _NEXT or 0 <= before <= 1 or first <= here <= last


def _is_of_another(page: Page, claim: Claim, pair: Pair) -> bool:
    """Do the words of the claim name a time of its own, or another place than those of the pair?"""
    said, told = page.words(page.sentence_at(claim.start)), page.words(page.sentence(pair.new))
    clause = re.split(r"[,;:.]", page.text[claim.start : claim.start + _CLAUSE])[0]
    one, two = set(_IN.findall(said)), set(_IN.findall(told))
    mine, theirs = _quantities(said), _quantities(told)
    if mine and theirs and not mine & theirs:
        return True
    return bool(_OWN_SPAN.search(clause)) or bool(one and two and not one & two)


def _quantities(words: str) -> set[str]:
    """What a sentence speaks of, if it names it: *profit*, *exports*; *earnings* are profit, *turnover* is sales."""
    found = (match.lower() for match in phrases("quantities").findall(words))
    return {alike_as("same quantity").get(word, word) for word in found}


_CLAUSE = 80
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
    made, said = _middle(pair.ratio), _middle(claim.ratio)
    return abs(math.log(made / said)) if made > 0 and said > 0 else math.inf


def _middle(ratio: Interval) -> float:
    """The middle of what a ratio may be; its finite end for *more than*."""
    low, high = ratio
    return (low + high) / 2 if math.isfinite(high) else low


_FAR = 9
"""Sentences between a claim and the only two numbers that it could be about (own choice)."""


def _is_only_one(page: Page, claim: Claim, pair: Pair) -> bool:
    """Do the two numbers go the way of a claim, and stand in its part of the report?"""
    apart = abs(page.sentence_at(claim.start) - page.sentence(pair.new))
    return apart <= _FAR and _same_way(claim, pair) and not _is_of_another(page, claim, pair)


def _question(claim: Claim, pair: Pair) -> Doubt:
    made = size(pair.new) / size(pair.old)
    if claim.figure is None:
        times = f"{plain(round(made, 2))} times as much"
        why = f"From “{pair.old.words}” to “{pair.new.words}” is {times}: not “{claim.words}”."
        return doubt_about("change", in_order(pair.old, pair.new), f"Is “{claim.words}” the right word?", why)
    computed = in_percent(abs(made - 1), claim.figure)
    why = f"From “{pair.old.words}” to “{pair.new.words}” is a change of {computed}, but the text says “{claim.words}”."
    about = in_order(pair.old, pair.new, claim.figure)
    return doubt_about("change", about, f"Is the change {claim.figure.surface} or {computed}?", why)
