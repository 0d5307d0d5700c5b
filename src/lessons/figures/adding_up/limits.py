"""More than there is room for: *licensed for 6,800 … a crowd of 7,412*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import WHOLE_COUNTS, size
from lessons.figures.adding_up.fitting import in_order, is_counted, measure
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, behind
from lessons.figures.adding_up.sameness import noun
from lessons.figures.adding_up.words import phrases
from lessons.figures.doubts import Doubt, doubt_about, same_sentence, sentence_of, threshold
from lessons.figures.figure import Figure

_LIMIT = re.compile(
    r"\b(?:(?:can|could|able to|meant to|built to|designed to|allowed to|certified to|licen[sc]ed to|permitted to|"
    r"must not|may not|cannot)\s+(?:only\s+)?(?:hold|seat|carry|take|accommodate|sleep|admit|house|exceed)\s+|"
    r"limit\w*\s+(?:\w+\s+){1,4}to\s+|may (?:only )?(?:hold|seat|carry|take|admit)\s+|"
    r"(?:rules?|regulations?|licen[sc]e|permit|law|by-?laws?|safety plan|fire brigade|certificate)\s+(?:\w+\s+){0,2}"
    r"(?:allows?|permits?|admits?|limits? \w+ to)\s+(?:only |no more than |at most )?|"
    r"(?:licen[sc]e|permit|certificate) (?:is |was )?for\s+|(?:seats|seating|berths|beds|places|desks) for\s+|"
    r"(?:(?<!\d )(?<=[a-z] )seats|sleeps|accommodates|capacity (?:of|is|was)|rooms? (?:\w+ ){0,3}for|"
    r"space (?:\w+ ){0,3}for|licen[sc]ed for|certified for|"
    r"approved for|limit (?:of|is|was|at)|limited to|capped at|cap of|maximum (?:of|is|was)|"
    r"ceiling of|designed for|built for|meant for|set up for|planned for|intended for|equipped for|"
    r"not more than|no more than|up to|at most)\s+)"
    r"(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"\bholds\s+(?:\w+\s+)?$")
_MAY_BE = re.compile(
    r"[^.;:]{0,40}\b(?:may|can|are allowed|were allowed|is allowed|are permitted|were permitted|fit|at (?:one|"
    r"a) time|"
    r"at once|capacity|maximum|allowed|limit)\b",
    re.IGNORECASE,
)
_MAY = re.compile(r"\b(?:may|can|could|must|allow\w*|limit\w*|licen\w+|certif\w+|permit\w*)\b[^.;:,]*$", re.IGNORECASE)
_NEEDS_MAY = re.compile(r"\b(?:no more than|not more than|up to|at most)\s+(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE)
_THERE = re.compile(
    r"\b(?:crowd|audience|spectators?|attended|attendance|watched|packed|squeezed|crammed|aboard|on board|inside|"
    r"held|housed?|carr(?:y|ied|ying)|present|on (?:the|its|their) \w+|in (?:the|its|it)|had been|were|was|took|"
    r"admitted|let in|counted|there|sold|came|gathered|filled|sleep|slept|lay|lie|sat|sit|waited|in them|stood|"
    r"travell?ing|passengers|guests|"
    r"people)\b",
    re.IGNORECASE,
)
_OVER_TIME = re.compile(
    r"\b(?:a (?:year|month|week|day)|per \w+|in all|in total|altogether|since|over the (?:year|season|weekend|week)|"
    r"(?:to|over|in|at|for) (?:\w+ )?\w+ (?:matches|games|concerts|shows|nights|days|performances|visits|flights)|"
    r"population|inhabitants|residents|record|registered|applied|applications|tickets?|votes?|live in|lived)\b",
    re.IGNORECASE,
)
_FARTHEST = 2
_MOST = 1.8
"""More than so many times what there is room for is another thing (own choice)."""


def past_the_limit(page: Page) -> Iterator[Doubt]:
    """More people, or things of the same noun, than the text says there is room for."""
    for limit in page.figures:
        if not is_counted(limit) or limit.kind not in WHOLE_COUNTS or measure(limit) != "count":
            continue
        text = before(limit, 90) + limit.words[: limit.number_start - limit.start]
        said = _LIMIT.search(text) or (limit.kind == "people" and _HOLDS.search(text)) or _is_room(limit)
        allowed = _MAY_BE.match(limit.text, limit.number_end) or _MAY.search(text)
        if not said or (_NEEDS_MAY.search(text) and not allowed):
            continue
        above = [f for f in page.figures if _is_past(f, limit) and not _LIMIT.search(before(f, 90))]
        if above and not _is_kept(limit, page.figures):
            most = max(above, key=size)
            why = f"“{limit.words}” is the most there is room for, and the text also gives “{most.words}”."
            question = f"How did {most.surface} fit where there is room for {limit.surface}?"
            yield doubt_about("more than fit", in_order(limit, most), question, why)


_FULL = 0.5


def _is_kept(limit: Figure, figures: list[Figure]) -> bool:
    """*Designed for 400, it had 395*; *two halls with room for 700 and 500*: the sentence tells who was in it."""
    beside = [f for f in figures if f is not limit and measure(f) == "count" and f.kind in WHOLE_COUNTS]
    near = (f for f in beside if same_sentence(*sorted((f, limit), key=lambda g: g.start)))
    return any(_FULL * size(limit) < size(f) <= size(limit) or _LIMIT.search(before(f, 90)) for f in near)


_ROOM = frozenset(("bed", "berth", "bunk", "cot", "seat", "mattress"))


def _is_room(figure: Figure) -> bool:
    """*A ship with 210 beds*: each for one."""
    return figure.unit in _ROOM and re.search(r"\b(?:with|has|have|had|of)\s+(?:\w+\s+)?$", before(figure)) is not None


def _is_past(figure: Figure, limit: Figure) -> bool:
    if figure is limit or not is_counted(figure) or figure.kind not in WHOLE_COUNTS or figure.change:
        return False
    if phrases("another place or time").search(sentence_of(figure)):
        return False
    gap = max(figure.start, limit.start) - min(figure.end, limit.end)
    if gap > _FARTHEST * threshold("farthest apart") or not size(limit) < size(figure) <= _MOST * size(limit):
        return False
    return _same_sort(figure, limit) and _was_there(figure)


def _same_sort(figure: Figure, limit: Figure) -> bool:
    one, two = noun(figure), "" if _is_room(limit) else noun(limit)
    if _is_room(limit) and (figure.unit in _STAFF or one == "worker"):
        return False
    inside = re.match(
        r"[^.;:,]{0,20}\b(?:on board|aboard|inside|in it|on it|in them|in there|on them|at the same time|at once)\b",
        behind(figure),
    )
    inside = inside or (None if figure.unit else _LET_IN.search(before(figure)))
    people = (figure.kind == "people" or bool(inside)) and (limit.kind == "people" or not two)
    return people or bool(one and one == two)


_AT_WORK = re.compile(
    r"\b(?:works?|worked|working|employ(?:s|ed|ing)?|staff of|on duty|applicants?|waiting list)\b", re.IGNORECASE
)
_STAFF = frozenset(
    ("nurse", "doctor", "teacher", "steward", "guard", "officer", "volunteer", "cleaner", "carer", "cook")
)
"""Those who work in a house take up none of its beds and seats."""


_LET_IN = re.compile(
    r"\b(?:let in|admitted|held|took on|carried|carrying|packed in|squeezed in|counted)\s+(?:\w+\s+)?$", re.IGNORECASE
)


def _was_there(figure: Figure) -> bool:
    """Were they there at one time? Not a season's total, nor a town's people, nor a record."""
    clause = re.split(r"[.;:\n]", before(figure, 70))[-1]
    if _AT_WORK.search(f"{clause[-25:]} {figure.words} {behind(figure, 20)}"):
        return False
    after = re.split(r"[.;:\n]|, (?:and|but|while)", behind(figure, 70))[0]
    stretch = f"{clause} {figure.words} {after}"
    return bool(_THERE.search(stretch)) and not _OVER_TIME.search(stretch)
