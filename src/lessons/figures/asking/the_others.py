"""*Nine were trapped: five are out and the three others …*: the parts and the rest make another whole."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lessons.figures.asking.amounts import WHOLE_COUNTS, plain, size
from lessons.figures.asking.fitting import in_order, is_counted, listed, measure, opening, runs, some_sum_fits, window
from lessons.figures.asking.parts import OF
from lessons.figures.asking.reach import before, sentences_of
from lessons.figures.asking.sameness import own_noun
from lessons.figures.doubts import Doubt, doubt_about, same_sentence
from lessons.figures.figure import Figure

_THE_REST = re.compile(
    r"\bthe (?:other|others|remaining|rest,?(?: (?:about|some|roughly))?)\s+$|\b(?:leaving|leaves|left)\s+$",
    re.IGNORECASE,
)
_THE = re.compile(r"\b(?:the|its|their|his|her|those)\s+(?:\w+\s+)?$", re.IGNORECASE)
_OTHERS = re.compile(r"\s+(?:others?|remaining|left over)\b", re.IGNORECASE)
_SPARED = re.compile(
    r"\s+(?:who|that|which)\s+(?:stayed|did not|didn['’]t|were not|weren['’]t|remained?|had not|escaped|kept|"
    r"survived)\b"
)
"""*Twelve fell ill, and the 19 who stayed well*."""
_OF_THEM = re.compile(r"\s+of (?:them|whom|which|these|those)\b", re.IGNORECASE)
_MOST_BEFORE = 12
"""Numbers before a rest that it could belong to (own choice)."""
_LARGEST_MISS = 0.5
"""A sum that misses a number by more than half of it is hardly its sum (own choice)."""


def the_rest_of_them(figures: list[Figure]) -> Iterator[Doubt]:
    """A rest that is said to be *the others*, and no whole around that it makes with the parts before it."""
    groups = list(sentences_of(figures))
    for place, sentence in enumerate(groups):
        for rest in sentence:
            if not _is_rest(rest):
                continue
            counted = [f for f in window(groups, place, back=3, ahead=0) if _counts(f) and f.end <= rest.start]
            counted = [f for f in counted if measure(f) == measure(rest)]
            counted = [f for f in counted if _of_one_sort(f, rest)][-_MOST_BEFORE:]
            wholes = [f for f in counted if _can_be_whole(f, sentence, counted)]
            told = [p for p in (_parts(rest, sentence, counted), _parts_told(rest, groups[:place], counted)) if p]
            if (
                told
                and not _fits(rest, wholes, counted, _its_list(rest, sentence))
                and not _whole_follows(rest, counted, groups, place)
            ):
                yield from itertools.islice((q for parts in told for q in _question(rest, parts, wholes)), 1)


def _whole_follows(rest: Figure, counted: list[Figure], groups: list[list[Figure]], place: int) -> bool:
    """*…, and the remaining 3,488. In all, 31,800 votes were cast*: the whole that all of them make comes later."""
    following = [f for f in window(groups, place, back=0, ahead=_AHEAD) if f.start > rest.start and _counts(f)]
    parts = [f for f in groups[place] if f in counted]
    largest, nouns = max(map(size, [rest, *parts])), {own_noun(part) for part in parts} - {""}
    return len(parts) > 1 and any(
        some_sum_fits(whole, [rest], parts, at_least=2)
        for whole in following
        if own_noun(whole) in nouns and size(whole) > largest
    )


_AHEAD = 4


def _parts_told(rest: Figure, groups: list[list[Figure]], counted: list[Figure]) -> list[Figure]:
    """*It saved 131 of the passengers, and 19 bodies were found. The 24 others …*: all parts of the sentence before."""
    last = next((group for group in reversed(groups) if any(f in counted for f in group)), [])
    parts = [f for f in last if f in counted and f not in _partitive_wholes(counted)]
    is_list = len(parts) > 1 and (_OF_WHAT.match(parts[0].text, parts[0].number_end) or not own_noun(parts[-1]))
    return parts if is_list and parts[-1].end <= rest.start else []


_OF_WHAT = re.compile(r"\s+of (?:them|whom|which|these|those|the|its|their|his|her|all)\b", re.IGNORECASE)


def _can_be_whole(figure: Figure, sentence: list[Figure], counted: list[Figure]) -> bool:
    """In the sentence of the rest, a number with a noun of its own that is not *of them*; before it, any."""
    if _OF_THEM.match(figure.text, figure.number_end):
        return figure not in sentence
    named = figure.end > figure.number_end or figure in _partitive_wholes(counted)
    return named or figure not in sentence


def _of_one_sort(figure: Figure, rest: Figure) -> bool:
    """Votes are not the members who are left over; bare numbers may be either."""
    nouns = own_noun(figure), own_noun(rest)
    named = all(nouns) and not {"other", "time", "year"} & set(nouns)
    return not named or nouns[0] == nouns[1] or figure.kind == rest.kind == "people"


def _counts(figure: Figure) -> bool:
    if figure.kind == "money":
        return is_counted(figure) and (" per " not in figure.unit or figure.unit.endswith(" per year"))
    return figure.kind in WHOLE_COUNTS and is_counted(figure) and measure(figure) == "count"


def _is_rest(figure: Figure) -> bool:
    if not _counts(figure):
        return False
    others = _OTHERS.match(figure.text, figure.number_end) and _THE.search(figure.text[: figure.number_start][-30:])
    spared = _SPARED.match(figure.text, figure.number_end) and _THE.search(before(figure)[-30:])
    return bool(others or spared or _THE_REST.search(before(figure)))


def _parts(rest: Figure, sentence: list[Figure], counted: list[Figure]) -> list[Figure]:
    """The numbers before the rest in its sentence; if there is none, the one that stands last before it."""
    here = [f for f in sentence if f in counted]
    if here:
        return [f for f in here if f not in _partitive_wholes(here)]
    wholes = _partitive_wholes(counted)
    return [f for f in counted if f not in wholes][-1:]


def _partitive_wholes(counted: Sequence[Figure]) -> list[Figure]:
    """*Seven of the nine*: the nine."""
    return [two for one, two in pairwise(counted) if OF.fullmatch(one.text[one.number_end : two.start])]


def _its_list(rest: Figure, sentence: list[Figure]) -> list[Figure]:
    """*5m, a foundation 1m and the parish the remaining 4m*: the list that the rest closes; all of it is added up."""
    run = next((run for run in runs(sentence) if rest in run and run[-1] is rest), [])
    nested = any(some_sum_fits(f, [], run[place + 1 : -1], at_least=2) for place, f in enumerate(run))
    left = _LEAVES.search(before(rest)) or (len(run) > 1 and _OF_THEM.match(run[-2].text, run[-2].number_end))
    return run if len(run) > _PAIR and not left and not nested else []


_LEAVES = re.compile(r"\b(?:leaving|leaves|left)\s+$", re.IGNORECASE)


_PAIR = 2


def _fits(rest: Figure, wholes: Sequence[Figure], counted: list[Figure], its_list: list[Figure]) -> bool:
    """Is there a whole that the rest makes with some of the numbers between, or a share that leaves it?"""
    for whole in wholes:
        needed = [f for f in its_list if f is not whole]
        if len(needed) > _PAIR:
            others = [f for f in counted if f.start > whole.start and f not in needed]
            if some_sum_fits(whole, needed, others):
                return True
            continue
        between = [f for f in counted if f.start > whole.start or OF.fullmatch(f.text[f.number_end : whole.start])]
        if some_sum_fits(whole, [rest], between, at_least=1):
            return True
    return False


def _question(rest: Figure, parts: list[Figure], wholes: list[Figure]) -> Iterator[Doubt]:
    made = size(rest) + sum(size(f) for f in parts)
    could_be = [f for f in wholes if f not in parts and size(f) > size(rest)]
    if not could_be and len(parts) > 1:
        could_be, parts = parts[:1], parts[1:]
        made -= size(could_be[0])
    whole = min(could_be, key=lambda f: abs(size(f) - made), default=None)
    miss = _LARGEST_MISS if same_sentence(parts[-1], rest) else _LARGEST_MISS / 2
    if whole is None or not 0 < abs(size(whole) - made) <= miss * size(whole) or "average" in opening(rest):
        return
    left = plain(size(whole) - sum(size(f) for f in parts))
    why = f"{listed([*parts, rest])} make {plain(made)}, but “{whole.words}” were given; {left} would be left."
    question = f"Are {left} or {rest.surface} left, or is one of the other numbers wrong?"
    yield doubt_about("parts and sum", in_order(whole, *parts, rest), question, why)
