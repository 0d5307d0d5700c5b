"""*The union says 25,000, the police counted 9,000*: two mouths, or the same digits in another order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import (
    AMOUNTS,
    SHARES,
    WHOLE_COUNTS,
    Interval,
    share_of,
    size,
)
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, between, is_label
from lessons.figures.adding_up.rivals import (
    IS_MORE,
    NEEDED,
    POINTS,
    apart_in_size,
    elsewhere,
    has_mouth,
    rivals,
    swapped,
    within,
)
from lessons.figures.adding_up.sameness import GENERIC, deeds, noun, same_deed, same_noun, stem
from lessons.figures.doubts import Doubt, sentence_of, threshold
from lessons.figures.figure import Figure

_COUNTER = re.compile(
    r"\b(?:counted|insist\w*|den(?:y|ied|ies)|disput\w+|reject\w*|contradict\w*|instead|however|by contrast|"
    r"invented|exaggerat\w+|only|but|while|whereas|though|counters?|countered)\b",
    re.IGNORECASE,
)
_TOGETHER = 320


def disputed(page: Page) -> Iterator[Doubt]:
    """Two numbers for one thing from two mouths, close together, with a word that sets one against the other."""
    for place, first in enumerate(page.figures):
        for second in page.figures[place + 1 :]:
            if second.start - first.end > _TOGETHER:
                break
            if _are_rivals(first, second) and _is_countered(first, second):
                yield rivals(first, second, "one is set against the other")
                break


_STRONG = re.compile(
    r"\b(?:insist\w*|den(?:y|ied|ies)|disput\w+|reject\w*|contradict\w*|invented|exaggerat\w+|counter(?:s|ed))\b",
    re.IGNORECASE,
)


_DISPOSED = re.compile(
    r"\b(?:den(?:ied|ies|y)|reject\w*)\s+(?:about |some |only |all |the |another )*\d", re.IGNORECASE
)
"""*Rejected 2,100*: so many were turned down, and no number is disputed."""


def _is_countered(first: Figure, second: Figure) -> bool:
    """Is the second set against the first? Of shares, which stand in rows, only an open dispute tells that."""
    if first.kind in _DISPUTED and has_mouth(first) and has_mouth(second) and noun(first) == noun(second):
        return True
    pattern = _STRONG if first.kind in SHARES else _COUNTER
    return bool(pattern.search(_DISPOSED.sub("", first.text[first.end : second.end + 60])))


_OTHER_SUBJECT = re.compile(
    r"\b[A-Z][\w’']+,?\s+(?:who\s+|which\s+)?(?:had\s+|has\s+|was\s+|were\s+)?"
    r"(?!said|says|put|puts|counted|spoke|insist|gave|gives|speaks|claim|found|counts)[a-z]+\s+(?:only\s+)?$"
)
"""*Berg, who raised 5m*: the second is somebody else's, and not another count of the first."""
_LONG_BEFORE = re.compile(
    r"\b(?:in (?:19|20)\d\d|last (?:year|summer|autumn|spring|winter)|years? (?:ago|earlier|before))\b", re.IGNORECASE
)
_DEMANDED = re.compile(
    r"\b(?:demand\w*|favou?r\w*|propos\w*|call\w* for|wants?|wanted|ask\w*|offer\w*|rais\w+|seek\w*|sought|back\w*|"
    r"support\w*|bid\w*)\b[^.;:]*$",
    re.IGNORECASE,
)
"""Two demands are two sums, and no two counts of one."""
_COUNT_ORDER = 10
"""Two counts of one thing are not ten times apart (own choice)."""
_MONEY_ORDER = 2
"""Two sums of money that are farther apart are hardly the same one (own choice)."""
_DISPUTED = (*WHOLE_COUNTS, "money")


_SUMS = re.compile(r"cost|price|fin|worth|valu|damag|bill|loss|budg|paid|salar|debt")
_ENOUGH = 2


def _one_sum(first: Figure, second: Figure) -> bool:
    """Two sums of money are one if the text sets them against each other, or much the same is said of both."""
    if not (has_mouth(first) and has_mouth(second)):
        return False
    strong = _STRONG.search(first.text[first.end : second.end + 60])
    common = deeds(first) & deeds(second)
    return bool(strong or any(map(_SUMS.match, common))) or len(common) >= _ENOUGH


def _of_other_order(first: Figure, second: Figure) -> bool:
    """Counts so far apart that they cannot be of one thing."""
    return first.kind in WHOLE_COUNTS and not within(first, second, _COUNT_ORDER)


def _are_rivals(first: Figure, second: Figure) -> bool:
    if first.voice == second.voice or first.change or second.change or first.unit in POINTS:
        return False
    if NEEDED.match(first.text, first.end) or _of_other_order(first, second):
        return False
    if IS_MORE.search(before(second)[-20:] + second.words) or elsewhere(first, second):
        return False
    if first.kind in SHARES and second.kind in SHARES:
        both = has_mouth(first) and has_mouth(second)
        return both and _shares_apart(first, second) and same_deed(first, second)
    if first.kind not in _DISPUTED or second.kind not in _DISPUTED or not apart_in_size(first, second):
        return False
    sizes = sorted((size(first), size(second)))
    if _OTHER_SUBJECT.search(before(second)) or (first.kind == "money" and not _one_sum(first, second)):
        return False
    if first.kind == "money" and (first.unit != second.unit or sizes[1] > _MONEY_ORDER * sizes[0]):
        return False
    if _LONG_BEFORE.search(sentence_of(second)) and not _LONG_BEFORE.search(sentence_of(first)):
        return False
    if first.kind == "money" and _DEMANDED.search(before(first)) and _DEMANDED.search(before(second)):
        return False
    large = sizes[0] >= threshold("smallest number that can be disputed")
    if not large or not noun(first) or not noun(second) or not same_noun(first, second, bare=False):
        return False
    if second.kind == "people" and not {noun(second), stem(second.unit)} & {noun(first), GENERIC, *deeds(first)}:
        return False
    open_dispute = _STRONG.search(first.text[first.end : second.end]) and noun(first) == noun(second)
    return bool(open_dispute) or _say_the_same(first, second)


def _say_the_same(first: Figure, second: Figure) -> bool:
    """The same happens to both, and neither is a part of the other."""
    part = re.search(r"\b(?:of them|of whom|of the|including|among)\b", between(first, second))
    return same_deed(first, second) and not part


def _shares_apart(first: Figure, second: Figure) -> bool:
    one, two = share_of(first), share_of(second)
    return one is not None and two is not None and _no_overlap(one, two)


def _no_overlap(one: Interval, two: Interval) -> bool:
    return one[0] > two[1] or two[0] > one[1]


def digits_swapped(page: Page) -> Iterator[Doubt]:
    """*1,450 signatures … 1,540 signatures*: the same digits in another order, of the same noun."""
    counts = [f for f in page.figures if f.kind in (*AMOUNTS, "percent") and f.unit and f.surface[:1].isdigit()]
    for place, first in enumerate(counts):
        for second in counts[place + 1 :]:
            if second.start - first.end > 2 * threshold("farthest apart"):
                break
            same = first.kind == second.kind and noun(first) == noun(second)
            close = max(size(first), size(second)) <= _CLOSE * min(size(first), size(second))
            if (
                same
                and close
                and len(first.surface) > _TWO_CHARACTERS
                and swapped(first, second)
                and not is_label(second)
                and not _OTHER_SUBJECT.search(before(second))
            ):
                yield rivals(first, second, "both have the same noun")


_TWO_CHARACTERS = 2
_CLOSE = 1.5
"""A slip of two neighbouring digits leaves a number of about the same size (own choice)."""
