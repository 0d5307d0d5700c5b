"""A list and the whole it is of, sentences apart: *Of the 40 seats it won 18. Two others took 12 and nine.*"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from lessons.figures.asking.amounts import plain, size, total
from lessons.figures.asking.fitting import (
    amounts_of,
    can_add,
    in_order,
    is_counted,
    listed,
    measure,
    opening,
    runs,
    some_sum_fits,
    touch,
    window,
)
from lessons.figures.asking.parts import OF
from lessons.figures.asking.reach import before, behind, sentences_of
from lessons.figures.asking.sameness import noun, own_noun
from lessons.figures.doubts import Doubt, doubt_about, sentence_of, threshold
from lessons.figures.figure import Figure

_NOT_ALL = re.compile(
    r"\b(?:including|among|such as|especially|at least|as well as|most of|mainly|mostly|the rest|other|others|"
    r"more|remaining|still|both|either|neither|some of them)\b",
    re.IGNORECASE,
)
_ENOUGH = 3


def list_of_a_whole_before(figures: list[Figure]) -> Iterator[Doubt]:
    """A closed list whose sum comes near the whole that was given before it, and misses it."""
    groups = list(sentences_of(figures))
    for place, sentence in enumerate(groups):
        for run in runs(sentence):
            if measure(run[0]) == "percent" or not _is_closed(run):
                continue
            near = window(groups, place, back=2, ahead=1)
            if _is_whole_of_the_others(run):
                if _misses_closely(run[0], run[1:], near):
                    yield sum_question(run[0], run[1:])
                continue
            pair = _first_part_and_whole(near, run)
            whole = pair[1] if pair else _whole_before(near, run)
            parts = [pair[0], *run] if pair else run
            if whole is not None and len(parts) >= _ENOUGH and _misses_closely(whole, parts, near):
                yield sum_question(whole, parts)


_DIRECTLY = re.compile(r".*(?:,|\band)\s+(?:about |some |another |a further )?", re.IGNORECASE | re.DOTALL)
_PLACED = re.compile(r"\s+(in|on|at|from|for|of|by|with|to|as|under|near)\b")


def _is_whole_of_the_others(run: Sequence[Figure]) -> bool:
    """*1,400 people signed up, 700 in the north, 500 in the south and 300 in the east*: the first is the whole."""
    whole, parts = run[0], run[1:]
    if len(parts) < _ENOUGH or not own_noun(whole) or any(size(f) >= size(whole) for f in parts):
        return False
    gap = whole.text[whole.end : parts[0].start]
    if _MADE_UP.search(gap):
        return True
    after = [_PLACED.match(f.text, f.number_end) for f in parts]
    bare = not any(own_noun(f) for f in parts) and all(after)
    gaps = [a.text[a.end : b.start] for a, b in itertools.pairwise(run)]
    listed_so = all(_DIRECTLY.fullmatch(step) for step in gaps)
    return bare and listed_so and not any(found and re.search(rf"\b{found.group(1)}\b", gap) for found in after)


_MADE_UP = re.compile(r",\s+(?:made up of|consisting of|comprising|divided into|split into|that is)\s+(?:\w+\s+){0,2}$")


def _is_closed(run: Sequence[Figure]) -> bool:
    """The last of the list stands behind an *and*, and no word says that more might follow."""
    gap = run[-1].text[run[-2].end : run[-1].start]
    clause = sentence_of(run[0])
    return bool(re.search(r"\b(?:and|plus|while)\b", gap)) and not _NOT_ALL.search(clause)


def _first_part_and_whole(near: list[Figure], run: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """*18 of the 40 seats*, before a list of the other parts."""
    earlier = [f for f in near if f.end <= run[0].start and is_counted(f)]
    for part, whole in reversed(list(itertools.pairwise(earlier))):
        partitive = OF.fullmatch(part.text[part.number_end : whole.start])
        if partitive and size(whole) > size(part) and all(_is_member(f, whole) for f in run):
            return part, whole
    return None


def _is_member(part: Figure, whole: Figure) -> bool:
    return measure(part) == measure(whole) and noun(part) in ("", noun(whole)) and size(part) < size(whole)


def _whole_before(near: list[Figure], run: Sequence[Figure]) -> Figure | None:
    """The nearest number before a list that all of it could be a part of."""
    for whole in reversed([f for f in near if f.end <= run[0].start and is_counted(f)]):
        larger = not whole.change and all(measure(f) == measure(whole) and size(f) < size(whole) for f in run)
        if larger and all(can_add(f, whole) for f in run) and (noun(whole) or measure(whole) != "count"):
            return whole
        if larger and _IS_LIST.search(whole.text[whole.number_end : run[0].start]):
            return whole
    return None


_IS_LIST = re.compile(
    r"^[^.;]{0,90}(?::|—|–)\s*(?:\w+\s+){0,3}$|[.!?]\s+(?:Of (?:this|these|those|them|which)|There were|These were|"
    r"They (?:were|are|comprise|included)|It (?:consists|is made up) of)\b[^.;:]{0,40}$|"
    r",\s+(?:of which|of whom|of them|made up of|consisting of|divided into|split into)\s+(?:\w+\s+){0,2}$",
)
"""What stands between a whole and the list of its parts, whatever their nouns."""


_OF_WHICH = re.compile(
    r"^[^.;:]{0,40},\s+of (?:which|whom|them)\s+(?:\w+\s+){0,2}$|"
    r"[.!?]\s+Of (?:this|that|these|those|them|the (?:sum|money|total)),?\s+[^.;:]{0,30}$"
)
_OF_WHICH_MISS = 0.6
"""Parts that the text itself calls parts may exceed their whole by more, and are still its parts (own choice)."""


def _misses_closely(whole: Figure, parts: Sequence[Figure], near: list[Figure]) -> bool:
    """The sum is near the whole but not the whole, and no other number around is the sum or makes up the gap."""
    made = sum(map(size, parts))
    off = abs(made / size(whole) - 1) if size(whole) else 1.0
    of_which = _OF_WHICH.search(whole.text[whole.number_end : parts[0].start]) and made > size(whole)
    if not 0 < off <= (_OF_WHICH_MISS if of_which else threshold("largest share by which a sum may miss its whole")):
        return False
    others = [f for f in near if is_counted(f) and measure(f) == measure(whole) and f not in (*parts, whole)]
    sums = total(amounts_of(parts))
    explained = any(touch(sums, other) for other in amounts_of(others))
    return not explained and not some_sum_fits(whole, parts, others)


def sum_question(whole: Figure, parts: Sequence[Figure]) -> Doubt:
    """The question about parts whose sum is not the whole."""
    added, numbers = plain(sum(map(size, parts))), listed(parts)
    why = f"{numbers} make {added}, but “{whole.words}” gives {whole.surface}."
    question = f"Are some counted twice or left out, or is one of the numbers wrong: {added} or {whole.surface}?"
    return doubt_about("parts and sum", in_order(whole, *parts), question, why)


def _the_people(whole: Figure) -> bool:
    """*The 12 jurors*, at the beginning of a sentence."""
    return whole.kind == "people" and opening(whole).strip() in ("The", "All", "All the")


_TOTAL_BEFORE = re.compile(
    r"\b(?:a (?:grand )?total of|the total(?: is| was| number)?,?|in (?:all|total),?|altogether,?|together,?|"
    r"combined,?|adds? up to|add(?:s|ed)? up to|makes?|making|made|bringing (?:it|the total) to)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_TOTAL_BEHIND = re.compile(r"[^.;:,]{0,30}\b(?:in all|in total|altogether|all told)\b", re.IGNORECASE)


def total_behind_a_list(figures: list[Figure]) -> Iterator[Doubt]:
    """*It counted 12 herons, nine swans and four cranes. In all there were 27 birds*: the list makes another total."""
    groups = list(sentences_of(figures))
    for place, sentence in enumerate(groups):
        whole = sentence[0]
        said = _TOTAL_BEFORE.search(before(whole)) or _TOTAL_BEHIND.match(behind(whole)) or _the_people(whole)
        lists = runs(groups[place - 1]) if place and said and is_counted(whole) else []
        for run in lists[-1:]:
            near = window(groups, place, back=2, ahead=0)
            alike = all(measure(f) == measure(whole) and size(f) < size(whole) for f in run)
            if alike and _misses_closely(whole, run, near):
                yield sum_question(whole, run)
