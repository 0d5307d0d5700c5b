"""More than there is room for: *certified for 240 … 212 adults and 47 children were on board*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from lessons.figures.adding_up.amounts import WHOLE_COUNTS, amount, plain, size
from lessons.figures.adding_up.fitting import in_order, measure
from lessons.figures.adding_up.page import JOINED, Page, gap, is_amount, noun_of
from lessons.figures.adding_up.places import Places
from lessons.figures.adding_up.reach import before, between
from lessons.figures.adding_up.sameness import noun
from lessons.figures.adding_up.words import led_by, members, phrases
from lessons.figures.doubts import Doubt, doubt_about, same_sentence, threshold
from lessons.figures.figure import Figure

_HEDGES = r"(?:a|about|only|just|up to|some|than|the|no more than|not more than|at most|it|its|\w+['’]s)"
_ROOM_BEHIND = re.compile(
    r"[^.,;:\d]{0,20}?(?:-capacity\b|\s+when full\b)|[^.;:\d]{0,30}\b(?:(?:may|can) be|at once|at one time)\b"
)
_BEDS = re.compile(r"\b(?:with|has|have|had|of)\s+(?:only\s+|about\s+)?$", re.IGNORECASE)
_FULLEST = 1.7
"""A count so many times the room is hardly of those inside (own choice)."""
_FULL = 0.5
_FAR = 12


def more_than_fit(page: Page) -> Iterator[Doubt]:
    """So many are let in, are on board or are held, and there is room for fewer."""
    rooms = [f for f in page.figures if _is_room(page, f)]
    together = _room_around(page, rooms)
    for room in rooms:
        if together[page.sentence(room)] > size(room):
            continue  # two halls with room for 700 and 500
        beside = (f for f in page.near(room, 0, 0, is_amount) if measure(f) == measure(room))
        if any(_FULL * size(room) < size(f) <= size(room) for f in beside):
            continue  # built for 400, it had 395
        for inside in _crowds(page, room):
            made = sum(map(size, inside))
            if size(room) < made <= _FULLEST * size(room):
                yield _too_many(room, inside, made)
                break


def _room_around(page: Page, rooms: list[Figure]) -> dict[int, float]:
    """For each sentence with a room, how many fit into all rooms of it and of the sentences beside it."""
    by_sentence: dict[int, list[float]] = {}
    for room in rooms:
        by_sentence.setdefault(page.sentence(room), []).append(size(room))
    return {n: sum(chain(*(by_sentence.get(beside, ()) for beside in (n - 1, n, n + 1)))) for n in by_sentence}


def _is_room(page: Page, figure: Figure) -> bool:
    """The most that something holds."""
    if figure.kind not in ("people", "things") or not is_amount(figure) or figure.value != round(figure.value or 0.5):
        return False
    if (
        noun_of(figure)
        and figure.kind != "people"
        and noun_of(figure) not in members("beds") | members("holds so many")
    ):
        return False
    opening = page.opening(figure)[-60:] + figure.text[figure.start : figure.number_start]
    said = led_by("room for", _HEDGES).search(opening) or _ROOM_BEHIND.match(page.after(figure))
    return bool(said or (noun_of(figure) in members("beds") and _BEDS.search(opening)))


def _crowds(page: Page, room: Figure) -> Iterator[tuple[Figure, ...]]:
    """People who are said to be inside: one count, or two that are joined."""
    people = [f for f in page.near(room, _FAR, _FAR, is_amount) if _are_people(page, f)]
    for place, figure in enumerate(people):
        words = page.words(page.sentence(figure))
        excused = phrases("known to be too full").search(words) or phrases("another place or time").search(words)
        if not phrases("inside").search(words) or excused or _is_room(page, figure):
            continue
        yield (figure,)
        if place + 1 < len(people) and JOINED.fullmatch(gap(figure, people[place + 1])):
            yield (figure, people[place + 1])


def _are_people(page: Page, figure: Figure) -> bool:
    return figure.kind == "people" or (measure(figure) == "count" and not noun_of(figure) and size(figure) > _FEW)


_FEW = 20


def _too_many(room: Figure, inside: tuple[Figure, ...], made: float) -> Doubt:
    words = " and ".join(f"“{figure.words}”" for figure in inside)
    why = f"There is room for “{room.words}”, and the text also gives {words}."
    question = f"How did {plain(made)} fit where there is room for {room.surface}?"
    return doubt_about("more than fit", in_order(room, *inside), question, why)


def although_only(page: Page) -> Iterator[Doubt]:
    """*412 votes were cast although only 388 people are registered*: the text itself wonders at it."""
    counts = (f for f in page.figures if f.kind in WHOLE_COUNTS)
    for first, second in pairwise(counts):
        more, fewer = amount(first), amount(second)
        against = same_sentence(first, second) and _ALTHOUGH_ONLY.fullmatch(between(first, second))
        if more and fewer and more[0] > fewer[1] and against:
            why = f"“{first.words}” are more than “{second.words}”, and the text sets the two against each other."
            question = f"How can there be {first.words} where there are only {second.words}?"
            yield doubt_about("more than fit", (first, second), question, why)


_ALTHOUGH_ONLY = re.compile(
    r"[^.;:]{0,60}\b(?:although|though|when|where)\s+(?:there (?:are|were) )?only\s+", re.IGNORECASE
)


def higher_than_it_withstands(page: Page) -> Iterator[Doubt]:
    """*A wall that withstands four metres … the river rose to 4.6 metres*: more than it was built for."""
    lengths = [f for f in page.figures if f.kind == "distance" and f.unit and size(f) > 0]
    begins, reach = Places([f.start for f in lengths]), round(_REACH * threshold("farthest apart"))
    ends = Places([f.end for f in lengths])
    for limit in lengths:
        if not led_by("withstands", r"\w+").search(before(limit, 75)):
            continue
        near = {*ends.between(limit.start - reach, limit.end + reach), *begins.between(limit.start, limit.end + reach)}
        above = [lengths[place] for place in sorted(near) if _is_above(lengths[place], limit)]
        if above:
            most = max(above, key=size)
            why = f"“{limit.words}” is the most there is room for, and the text also gives “{most.words}”."
            question = (
                f"Is {limit.words} enough where there are {most.words}, and what was known when the limit was set?"
            )
            yield doubt_about("more than fit", in_order(limit, *above), question, why)


def _is_above(figure: Figure, limit: Figure) -> bool:
    """Of one measure and one order of size, not too far off, and larger."""
    apart = max(figure.start, limit.start) - min(figure.end, limit.end)
    near = noun(figure) == noun(limit) and not figure.change and apart <= _REACH * threshold("farthest apart")
    return near and size(limit) < size(figure) <= _LARGEST_EXCESS * size(limit)


_REACH = 4
"""A limit holds for longer than a paragraph or two: so many times as far as other pairs (own choice)."""
_LARGEST_EXCESS = 2
