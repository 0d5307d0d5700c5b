"""More inside than there is room for: *certified for 240 … 212 adults and 47 children were on board*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import plain, size
from lessons.figures.adding_up.fitting import in_order, measure
from lessons.figures.adding_up.page import JOINED, Page, gap, is_amount, noun_of
from lessons.figures.adding_up.words import phrases
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_ROOM_BEFORE = re.compile(
    r"\b(?:certified (?:for|to carry)|licen[sc]ed (?:for|to carry)|capacity (?:of|is|was)|room for|space for|"
    r"places for|"
    r"seats?|seating|sleeps?|holds?|limit\w* (?:\w+ ){0,3}(?:at|of|is|was|to)|maximum (?:of|is)|meant for|"
    r"designed (?:for|to hold)|built (?:for|to hold)|can (?:hold|carry|take|seat|accommodate)|allowed? (?:only )?|"
    r"no more than|at most|accommodates?)\s+(?:(?:a|about|only|just|up to|some|than|the|no more than|it)\s+)*$",
    re.IGNORECASE,
)
_ROOM_BEHIND = re.compile(
    r"[^.,;:\d]{0,20}?(?:-capacity\b|\s+when full\b)",
    re.IGNORECASE,
)
_FULLEST = 1.7
"""A count so many times the room is hardly of those inside (own choice)."""
_FULL = 0.5
_FAR = 12


def more_than_fit(page: Page) -> Iterator[Doubt]:
    """So many are let in, are on board or are held, and there is room for fewer."""
    rooms = [f for f in page.figures if _is_room(page, f)]
    for room in rooms:
        if sum(size(other) for other in rooms if abs(page.sentence(other) - page.sentence(room)) <= 1) > size(room):
            continue  # two halls with room for 700 and 500
        beside = (f for f in page.near(room, 0, 0, is_amount) if measure(f) == measure(room))
        if any(_FULL * size(room) < size(f) <= size(room) for f in beside):
            continue  # built for 400, it had 395
        for inside in _crowds(page, room):
            made = sum(map(size, inside))
            if size(room) < made <= _FULLEST * size(room):
                yield _too_many(room, inside, made)
                break


def _is_room(page: Page, figure: Figure) -> bool:
    """The most that something holds."""
    if figure.kind not in ("people", "things") or not is_amount(figure) or figure.value != round(figure.value or 0.5):
        return False
    if noun_of(figure) and figure.kind != "people" and noun_of(figure) not in _PLACES:
        return False
    return bool(_ROOM_BEFORE.search(page.opening(figure)[-60:]) or _ROOM_BEHIND.match(page.after(figure)))


_PLACES = frozenset(("seat", "bed", "place", "berth", "people", "person", "inmate", "prisoner", "passenger", "pupil"))


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
    return doubt_about(
        "more than fit",
        in_order(room, *inside),
        f"How did {plain(made)} fit where there is room for {room.surface}?",
        why,
    )
