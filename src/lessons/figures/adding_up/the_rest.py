"""What a share leaves over: *98 percent of the 500 letters … the remaining 40*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lessons.figures.adding_up.amounts import WHOLE_COUNTS, amount, apart, plain, share_of
from lessons.figures.adding_up.more_than_all import OF
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, behind, behind_place
from lessons.figures.adding_up.sameness import noun
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_REST = re.compile(r"\b(?:the (?:remaining|other|rest,|last)|remaining)\s+$", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:\w+\s+)?(?:more|remain\w*|are left|were left|left over|still)\b", re.IGNORECASE)
_FARTHEST = 250


def the_rest(page: Page) -> Iterator[Doubt]:
    """*98 percent of the 500 letters … the remaining 40*: a rest of another size than the share leaves."""
    for place, (share, whole) in enumerate(pairwise(page.figures)):
        said, all_of = share_of(share), amount(whole)
        if said is None or all_of is None or whole.kind not in WHOLE_COUNTS or said[1] > 1.01:
            continue
        if not OF.fullmatch(share.text[share.end : whole.start]):
            continue
        for rest in behind_place(page.figures, place + 1):
            if rest.start - whole.end > _FARTHEST:
                break
            if rest.kind in WHOLE_COUNTS and noun(rest) in ("", noun(whole)) and _is_rest(rest):
                yield from _wrong_rest(share, whole, rest)
                break


def _is_rest(figure: Figure) -> bool:
    return bool(_REST.search(before(figure)) or _MORE.match(behind(figure)))


def _wrong_rest(share: Figure, whole: Figure, rest: Figure) -> Iterator[Doubt]:
    said, all_of, given = share_of(share), amount(whole), amount(rest)
    if said is None or all_of is None or given is None:
        return
    left = (max(0.0, 1 - said[1]) * all_of[0], (1 - said[0]) * all_of[1])
    if not apart(left, given):
        return
    made = plain((1 - (said[0] + min(said[1], 1)) / 2) * (whole.value or 0))
    why = f"“{share.words}” of {whole.surface} leave about {made}, but the text speaks of “{rest.words}”."
    question = f"Do the {rest.surface} belong to the {whole.surface}, or are they counted besides?"
    yield doubt_about("the rest", (share, whole, rest), question, why)
