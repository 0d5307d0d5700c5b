"""A share beside the two numbers it is made of: *1,250 letters. So far 300 have led to …, a response of 36 percent*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lessons.figures.adding_up.amounts import Interval, in_percent, share_of, size
from lessons.figures.adding_up.claims import direction
from lessons.figures.adding_up.fitting import in_order, measure, touch
from lessons.figures.adding_up.page import Page, alike, gap, is_amount, noun_of, sure
from lessons.figures.adding_up.reach import OF_THEM
from lessons.figures.adding_up.sameness import stem
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_LARGEST_MISS = 0.35
"""Two numbers whose share is farther from the one that is stated are hardly meant by it (own choice)."""
_BACK, _AHEAD, _FAR = 2, 0, 3
"""Sentences around a share in which its numbers stand, and in which any two may explain it (own choice)."""
_HEDGE = (
    r"(?:(?:about|some|roughly|nearly|almost|around|just|over|under|more than|less than|only|fully|a full|well)\s+)*"
)
_SAYS_AGAIN = re.compile(
    rf"(?:\b(?:or|that is|that’s|that's|which is|which means(?: that)?|this is|meaning(?: that)?|equals?|"
    rf"equivalent to|amounts? to|amounting to|represent(?:s|ing)?|correspond(?:s|ing) to|account(?:s|ing)? for|"
    rf"mak(?:es|ing)|"
    rf"an? (?:[\w-]+ ){{0,3}}(?:turnout|share|rate|proportion|response|quota|ratio|majority|margin|part|uptake|"
    rf"take-up|success|coverage|occupancy|yield) of)|[(—–-])\s*,?\s*{_HEDGE}$",
    re.IGNORECASE,
)
_APPOSED = re.compile(rf",\s+{_HEDGE}$", re.IGNORECASE)
_ENDS = re.compile(
    r"(?:\s*(?:per ?cent|percent|%))?(?:\s+of (?:them|those|the total|all of them|the \w+))?\s*(?:[,.;:)—–]|"
    r",?\s+(?:which|and|"
    r"but|while)\b|$)"
)
_OF_THOSE = re.compile(
    r"(?:^|[.!?]\s+|\n|[“\"])(?:Of|Among) (?:those|these|them)\b|\bof (?:them|those|these|whom|which)\b"
)
_OWNER = r"(?:[\w-]+(?:['’]s|s['’])\s+)?"
_OUT_OF = re.compile(rf"\s+(?:out )?of\s+(?:the |its |their |all |some |a total of )?{_OWNER}", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:by|up|down|rise|fall|increase|drop|growth|than|from|more|fewer|less)\s+(?:\w+\s+)?$", re.IGNORECASE
)


def share_and_numbers(page: Page) -> Iterator[Doubt]:
    """A share that says two numbers before it again, or stands between them, and that no two around make."""
    for share in page.figures:
        made = share_of(share)
        if made is None or not 0 < made[0] < 1 or not _is_share(page, share):
            continue
        said = _between(page, share)
        pair = said or _pair(page, share)
        if pair is None or _some_two_make(page, share, made, or_rest=said is None):
            continue
        part, whole = pair
        if _miss(share, part, whole) <= _LARGEST_MISS:
            yield _question(share, part, whole)


def _miss(share: Figure, part: Figure, whole: Figure) -> float:
    """By how much of the whole the share of two numbers is off, 0 to 1."""
    said = (share.value or 0) / (100 if share.kind == "percent" else 1)
    return abs(size(part) / size(whole) - said)


def share_and_far_numbers(page: Page) -> Iterator[Doubt]:
    """*Fully 39 percent came back … put rings on 640 birds. Of these, 208 were seen again*: sentences apart.

    Asked only where one share is left that no two numbers make, and one part and whole that no share tells.
    """
    shares = [f for f in page.figures if (made := share_of(f)) and 0 < made[0] < 1 and _is_share(page, f)]
    if len(shares) > _FEW:
        return
    pairs = list(_parts_of_wholes(page))
    left = [s for s in shares if not any(_fits(a, b, share_of(s) or (0, 0)) for a, b in pairs) and s.kind == "percent"]
    left = [s for s in left if not _some_two_make(page, s, share_of(s) or (0, 0))]
    open_pairs = [(a, b) for a, b in pairs if not any(_fits(a, b, share_of(s) or (0, 0)) for s in shares)]
    if len(left) != 1 or len(open_pairs) != 1:
        return
    (share,), ((part, whole),) = left, open_pairs
    if (
        _miss(share, part, whole) <= _LARGEST_MISS / 2
        and _is_of_the_same(share, whole)
        and abs(page.sentence(share) - page.sentence(part)) <= _FARTHEST_SENTENCES
    ):
        yield _question(share, part, whole)


_FEW = 4
_FARTHEST_SENTENCES = 12


def _is_of_the_same(share: Figure, whole: Figure) -> bool:
    """*39 percent of the adults … 640 adult birds*: does the share name what the whole counts?"""
    base = _OF_WHOM.match(share.text, share.number_end)
    named = {stem(word) for word in re.findall(r"[a-z]{3,}", base.group("words").lower())} if base else set()
    return bool(named & {stem(word) for word in re.findall(r"[a-z]{3,}", whole.words.lower())})


_OF_WHOM = re.compile(r"\s*(?:per ?cent|percent|%)\s+of (?:the |those |all )?(?P<words>(?:[\w-]+ ){0,2}[\w-]+)", re.I)


def _parts_of_wholes(page: Page) -> Iterator[tuple[Figure, Figure]]:
    """*208 of the 640*; *640 birds. Of these, 208 …*: a part and the whole it is taken from."""
    amounts = [f for f in page.figures if is_amount(f) and f.bound == "exactly" and measure(f) == "count"]
    for first, second in pairwise(amounts):
        if size(first) < size(second) and _OUT_OF.fullmatch(gap(first, second)):
            yield first, second
        elif size(second) < size(first) and page.sentence(second) - page.sentence(first) <= 1:
            taken = _OF_THOSE.search(page.opening(second)) or OF_THEM.match(second.text, second.number_end)
            if taken and noun_of(first):
                yield second, first


def _is_share(page: Page, share: Figure) -> bool:
    """No change and no points."""
    lead = page.opening(share)[-_LEAD:]
    if share.change or share.unit == "percentage point" or _CHANGED.search(lead):
        return False
    clause = re.split(r"[,.;:—–(]", lead)[-1]
    return direction(clause) is None


_LEAD = 40


def _pair(page: Page, share: Figure) -> tuple[Figure, Figure] | None:
    """The part and the whole that a share says again; None where the words do not tell."""
    lead = page.opening(share)
    beside = _beside(page, share)
    if beside is not None:
        return beside
    again = _SAYS_AGAIN.search(lead) or (_APPOSED.search(lead) and _ENDS.match(share.text, share.number_end))
    if not again:
        return None
    before = [f for f in page.near(share, _BACK, _AHEAD, is_amount) if f.end <= share.start]
    here = [f for f in before if page.sentence(f) == page.sentence(share)]
    if not here and _TAKES_UP.match(lead):
        here = before
    if not here:
        return None
    if len(here) > 1 and _OUT_OF.fullmatch(gap(here[-2], here[-1])):
        return _if_smaller(here[-2], here[-1])
    if len(gap(here[-1], share)) > _FARTHEST or ";" in gap(here[-1], share):
        return None
    pairs = []
    for part in (f for f in here if measure(f) == measure(here[-1])):
        wholes = [f for f in before if f is not part and size(f) > size(part) and _can_be_of(page, part, f)]
        pairs += [pair for pair in [_if_smaller(part, f) for f in wholes[-1:]] if pair]
    return min(pairs, key=lambda pair: _miss(share, *pair), default=None)


def _beside(page: Page, share: Figure) -> tuple[Figure, Figure] | None:
    """*A third of the 450 pupils, 210, walk*; *turnout was 60 percent: 1,800 of the 2,400 voted*."""
    after = [f for f in page.near(share, 0, 0, is_amount) if f.start > share.start][:2]
    if len(after) < 2:
        return None
    first, second = after
    if _OUT_OF.fullmatch(gap(first, second)) and _LEADS.fullmatch(gap(share, first)):
        return _if_smaller(first, second)
    apposed = re.fullmatch(r"[^.;:\d]{0,30},\s+", gap(first, second)) and _CLOSED.match(page.after(second))
    if apposed and _BASE.fullmatch(gap(share, first)):
        return _if_smaller(second, first)
    return None


def _between(page: Page, share: Figure) -> tuple[Figure, Figure] | None:
    """*60,000 homes lost power, 40 percent of the town's 100,000 homes*: a part, its share, and the whole."""
    lead, whole = page.opening(share), page.following(share)
    if whole is None or not is_amount(whole) or not _BASE.fullmatch(gap(share, whole)):
        return None
    before = [f for f in page.near(share, 0, 0, is_amount) if f.end <= share.start]
    said_again = before and (_SAYS_AGAIN.search(lead) or _APPOSED.search(lead))
    part = before[-1] if said_again and len(gap(before[-1], share)) <= _FARTHEST else None
    return _if_smaller(part, whole) if part and alike(part, whole) else None


_LEADS = re.compile(r"(?:\s*(?:per ?cent|percent|%))?[^.;:\d]{0,40}[:,(—–]\s+", re.IGNORECASE)
_BASE = re.compile(
    rf"(?:\s*(?:per ?cent|percent|%))?\s+of\s+(?:the |its |their |his |her |all )*{_OWNER}", re.IGNORECASE
)
_CLOSED = re.compile(r"(?:\s+(?:in all|altogether|of them))?\s*[,;)]")
_FARTHEST = 90
_TAKES_UP = re.compile(r"(?:That|This|It)\b")


def _if_smaller(part: Figure, whole: Figure) -> tuple[Figure, Figure] | None:
    return (part, whole) if size(part) < size(whole) and measure(part) == measure(whole) else None


def _can_be_of(page: Page, part: Figure, whole: Figure) -> bool:
    """A part without a noun of its own, or with that of the whole, or *of those*."""
    if measure(part) != measure(whole):
        return False
    if _has_own_share(page, whole):
        return False
    nouns = noun_of(part), noun_of(whole)
    if measure(part) == "count" and (not nouns[0] or nouns[0] == nouns[1]):
        return bool(nouns[1])
    return bool(_OF_THOSE.search(page.opening(part)) or _PARTITIVE.match(part.text, part.number_end))


def _has_own_share(page: Page, figure: Figure) -> bool:
    """*14,310 votes, or 45 percent*: itself a part."""
    following = page.following(figure)
    if following is not None and following.kind == "date":
        following = page.following(following)
    apposed = following is not None and share_of(following) is not None
    return following is not None and apposed and bool(_OWN.fullmatch(gap(figure, following)))


_OWN = re.compile(rf"[^.;:\d]{{0,60}}[,(]\s*(?:or\s+)?{_HEDGE}", re.IGNORECASE)
_PARTITIVE = re.compile(r"\s+of (?:the|those|its|their|his|her) [a-z]")


def _some_two_make(page: Page, share: Figure, made: Interval, *, or_rest: bool = True) -> bool:
    """Is the share, or what it leaves of the whole (``or_rest``), that of any two amounts around? Then all is well."""
    around = page.near(share, _FAR, 2, lambda f: is_amount(f) and f.bound in ("exactly", "about") and f.low is None)
    pairs = ((one, other) for one in around for other in around if size(one) < size(other))
    return any(_fits(one, other, made, or_rest=or_rest) and alike(one, other) for one, other in pairs)


def _fits(part: Figure, whole: Figure, made: Interval, *, or_rest: bool = True) -> bool:
    small, large = sure(part), sure(whole)
    if large[0] <= 0:
        return True
    low, high = small[0] / large[1], small[1] / large[0]
    hair = min(_HAIR, _TENTH * (made[1] - made[0]))
    made = (made[0] - hair, made[1] + hair)
    return touch((low, high), made) or (or_rest and touch((1 - high, 1 - low), made))


_HAIR, _TENTH = 0.001, 0.1
"""Halves may be rounded either way: a tenth of the last place that is given, at most a tenth of a percent."""


def _question(share: Figure, part: Figure, whole: Figure) -> Doubt:
    computed = in_percent(size(part) / size(whole), share)
    why = f"{part.surface} of {whole.surface} are {computed}, but the text says “{share.words}”."
    question = f"Which is right: {share.surface}{' percent' if share.kind == 'percent' else ''}, or {part.surface}?"
    return doubt_about("shares", in_order(share, part, whole), question, why)
