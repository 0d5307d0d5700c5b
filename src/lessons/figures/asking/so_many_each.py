"""So many groups of such a size: *forty sacks weighing 25 kilograms each, 1,500 kilograms in all*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lessons.figures.asking.amounts import amount, plain, size, total
from lessons.figures.asking.fitting import can_add, in_order, is_counted, measure, opening, product, touch, window
from lessons.figures.asking.reach import before, sentences_of
from lessons.figures.asking.sameness import noun, own_noun
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_EACH_BEHIND = re.compile(
    r"(?:[ -]+[\w-]+){0,4}?,?\s+(?:each|apiece|in (?:each|every)(?: \w+)?|(?:to|for|on|at) (?:a|an|each|every) "
    r"(?!total|sum|combined|while|time|maximum|minimum)\w+|"
    r"per (?!cent)\w+|a (?:head|piece|ticket|seat|copy|bottle|box|bag|person|day|week|month|night))\b",
    re.IGNORECASE,
)
_EACH_BEFORE = re.compile(
    r"\beach (?:of the )?(?:[\w,-]+\s+){1,8}$|\b(?:each|every one)(?: one)?(?: of (?:which|whom|"
    r"them))?\s+(?:\w+\s+){0,4}$|\b[a-z]+s\s+of\s+$",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:total|in all|altogether|all told|together|making|makes?|made|giving|gives?|room for|space for|so|thus|"
    r"hence|which is|that is|or|come to|comes to|came to|amount\w* to|brought in|creat\w+|employ\w*|needs?|means?|"
    r"adds? up to|bring\w*|provid\w+|took|raised|earned|costs?)\b",
    re.IGNORECASE,
)
_TOTAL_BEHIND = re.compile(r"[^.;]{0,40}?\b(?:in all|in total|altogether|all told|together)\b", re.IGNORECASE)
_TO_EACH_OF = re.compile(
    r"[^.;:]{0,30}\b(?:to|for|from|by) (?:each|every one) of\s+(?:the |its |their )?", re.IGNORECASE
)
_ROOM = re.compile(r"\b(?:room|space|places|seats|enough|so|thus|hence) (?:for|that|there)?\b", re.IGNORECASE)
_SPLIT = re.compile(r"\b(?:in|into|from|on|across|with|by|split|divided)\b[^.;:]{0,40}$", re.IGNORECASE)
_CLOSE = 70


def groups_and_size(figures: list[Figure]) -> Iterator[Doubt]:
    """A number of groups, the size of one, and a total that their product misses."""
    groups = list(sentences_of(figures))
    for place, sentence in enumerate(groups):
        counted = [f for f in sentence if is_counted(f)]
        for spot, each in enumerate(counted):
            many = _groups_before(counted[:spot])
            sized = _is_size(each) or (many is not None and _for_a(each, many))
            if many is None or not sized or not _is_number_of(many, each):
                many = counted[spot + 1] if spot + 1 < len(counted) else None
                if many is None or not _TO_EACH_OF.fullmatch(each.text[each.end : many.start]):
                    continue
            whole = _whole(counted, many, each) or _whole_next(groups[place + 1 : place + 2], each)
            near = [f for f in window(groups, place, back=1, ahead=1) if is_counted(f)]
            if whole is not None and not _some_product_fits(each, whole, near):
                yield _question(many, each, whole)


def _groups_before(counted: Sequence[Figure]) -> Figure | None:
    """The number of groups: the last count before the size, or the one whose parts stand between.

    *22 buses, ten by day and 12 by night, with two drivers each*.
    """
    named = [f for f in counted if own_noun(f)]
    if len(counted) > 1 and named and not own_noun(counted[-1]):
        parts = counted[counted.index(named[-1]) + 1 :]
        if sum(map(size, parts)) == size(named[-1]):
            return named[-1]
    return counted[-1] if counted else None


def _is_size(each: Figure) -> bool:
    behind = _EACH_BEHIND.match(each.text[each.number_end : each.number_end + _CLOSE])
    return bool(behind or _EACH_BEFORE.search(before(each)))


def _for_a(each: Figure, many: Figure) -> bool:
    """*18 pallets at 400 kilograms a pallet*."""
    unit = re.escape(many.unit.lower())
    return bool(
        unit and re.match(rf"[^.;:,]{{0,25}}\b(?:an?|per|the|every)\s+{unit}\b", each.text[each.number_end :][:60])
    )


def _is_number_of(many: Figure, each: Figure) -> bool:
    gap = each.text[many.end : each.start]
    whole = many.value is not None and many.value == round(many.value) and many.value > 1
    gap = re.sub(r"[^,]*\bof (?:them|which|these|those)\b.*,", "", gap)
    return (
        whole and measure(many) == "count" and len(gap) <= _CLOSE and not re.search(r"[.;:]|\bof (?:them|the)\b", gap)
    )


def _whole(counted: Sequence[Figure], many: Figure, each: Figure) -> Figure | None:
    """The total: behind the size with a word that sums up, or in front of the groups it is divided into."""
    for figure in counted:
        if figure in (many, each) or measure(each) != measure(figure) or size(figure) <= size(each):
            continue
        if figure.start >= max(each.end, many.end):
            gap = figure.text[max(each.end, many.end) : figure.number_start]
            summed = _TOTAL.search(gap) or _TOTAL_BEHIND.match(figure.text, figure.number_end)
            can_be = can_add(each, figure) or _ROOM.search(gap) or _are_people(each, figure)
            if len(gap) <= 2 * _CLOSE and summed and can_be:
                return figure
        elif figure.end <= many.start and can_add(each, figure) and size(figure) > size(many):
            gap = figure.text[figure.end : many.start]
            if len(gap) <= _CLOSE and _SPLIT.search(gap):
                return figure
    return None


_PLACES_OF_PEOPLE = frozenset(("job", "place", "seat", "bed", "post", "position", "vacancy", "desk", "berth"))


def _are_people(each: Figure, whole: Figure) -> bool:
    """*Twelve staff each … 340 jobs*: one place for each of them."""
    return each.kind == "people" and noun(whole) in _PLACES_OF_PEOPLE


def _whole_next(following: Sequence[list[Figure]], each: Figure) -> Figure | None:
    """*The 208 bottles*, *In all they …*, at the beginning of the next sentence."""
    for group in following:
        first = group[0]
        opens = re.fullmatch(
            r"(?:The|All(?: the)?|In all,?|Altogether,?|That (?:is|makes))\s+(?:\w+\s+){0,3}", opening(first)
        )
        if opens and is_counted(first) and can_add(each, first) and own_noun(first) == own_noun(each) != "":
            return first
    return None


def _some_product_fits(each: Figure, whole: Figure, near: Sequence[Figure]) -> bool:
    """Does the size, times any number around, make the total?"""
    one, given = amount(each), amount(whole)
    if one is None or given is None:
        return True
    times = [amount(f) for f in near if f is not each and f is not whole]
    if any(number is not None and touch(total([one, number]), given) for number in times):
        return True
    return any(number is not None and touch(product(one, number), given) for number in times)


def _question(many: Figure, each: Figure, whole: Figure) -> Doubt:
    made = plain(size(many) * size(each))
    why = f"{many.surface} times {each.surface} is {made}, but the text says “{whole.words}”."
    return doubt_about("product", in_order(many, each, whole), f"Is it {made} or {whole.surface}?", why)
