"""So many of such a size, and what they come to: *nine sites, with 40 plots on each … 450 plots*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import plain, size
from lessons.figures.adding_up.fitting import in_order, measure, product, touch
from lessons.figures.adding_up.page import Page, alike, gap, has_more, is_amount, noun_of, sure
from lessons.figures.adding_up.words import phrases
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure

_EACH_BEHIND = re.compile(
    r"(?:[^.,;:\d]{0,40}?),?(?<!\bof)\s+(?:each|apiece|in (?:each|every)(?: \w+)?|"
    r"(?:to|for|on|at|with) (?:each|every)(?: one)?(?: \w+)?|(?:(?:to|for|on|at|in) )?(?:an?|"
    r"per) (?P<one>(?!cent|total|sum|combined|while|time|maximum|minimum|further)\w+))\b",
    re.IGNORECASE,
)
_EACH_BEFORE = re.compile(
    r"\b(?:each|every one|all|both)(?: one)?(?: of (?:which|whom|them|"
    r"the [\w-]+))?\s+(?:[\w,’'-]+\s+){0,14}(?:exactly |precisely )?the same:?\s+"
    r"(?:[\w,-]+\s+){0,3}$|"
    r"\b(?:each|every one)(?: of (?:them|which|whom))? (?:made up|consisting|consists?) of\s+$|"
    r"\beach (?!of (?:the )?$)(?:of the )?(?:[\w,-]+\s+){0,8}$|\bevery (?:[\w,-]+\s+){1,8}$|\b[a-z]+s\s+of\s+$",
    re.IGNORECASE,
)
_TOTAL_BEHIND = re.compile(
    r"[^.;\d]{0,40}?\b(?:in all|in total|altogether|all told|together|contract|order|deal)\b", re.I
)
_NEAREST, _FARTHEST = 0.58, 1.7
"""A product that misses a number by more than this is hardly meant to make it (own choice)."""
_BACK, _AHEAD = 2, 1
_WIDE = 3


def groups_and_size(page: Page) -> Iterator[Doubt]:
    """A number of groups and the size of one, beside a total that their product misses and no other two make."""
    for each in page.figures:
        if not is_amount(each) or not _is_each(page, each):
            continue
        around = page.near(each, _BACK, _AHEAD, _is_sure)
        many = _groups(page, each, around)
        if many is None:
            continue
        wholes = [f for f in around if f is not many and _can_be_total(page, f, many, each)]
        wholes = [f for f in wholes if size(f) < size(many) * size(each) or not has_more(page, f)]
        made = product(sure(many), sure(each))
        if any(touch(made, sure(f)) for f in around if f not in (many, each)):
            continue
        if wholes and not any(_is_made(page, each, whole) for whole in wholes):
            yield _question(many, each, min(wholes, key=lambda f: abs(size(f) / (size(many) * size(each)) - 1)))


def _is_sure(figure: Figure) -> bool:
    return is_amount(figure) and figure.bound in ("exactly", "about")


def _is_each(page: Page, figure: Figure) -> bool:
    return bool(_EACH_BEHIND.match(page.after(figure)) or _EACH_BEFORE.search(page.opening(figure)[-_LEAD:]))


_LEAD = 150


def _groups(page: Page, each: Figure, around: list[Figure]) -> Figure | None:
    """The number of groups: the nearest count with a noun that stands before the size, or right behind it."""
    counts = [f for f in around if measure(f) == "count" and noun_of(f) and 1 < size(f) == round(size(f))]
    after = next((f for f in counts if f.start >= each.end and _TO_EACH_OF.fullmatch(gap(each, f))), None)
    if after is not None:
        return after
    one = _EACH_BEHIND.match(page.after(each))
    if one and one.group("one"):
        counts = [f for f in counts if one.group("one").lower() in (noun_of(f), f.unit.lower(), *_ANYBODY)]
    before = [f for f in counts if f.end <= each.start and noun_of(f) != noun_of(each)]
    return before[-1] if before else None


_TO_EACH_OF = re.compile(
    r"[^.;:]{0,40}\b(?:to|for|from|by|on|in) (?:each|every one) of\s+(?:the |its |their )?", re.IGNORECASE
)


_ANYBODY = ("head", "person", "piece")


def _is_near_in_size(whole: Figure, many: Figure, each: Figure) -> bool:
    """One measure with the size of a group, larger than it, and not far from what the groups make."""
    per = [figure.unit.partition(" per ")[2] for figure in (whole, each)]
    counts = measure(each) == "count"
    if measure(whole) != measure(each) or (per[0] and per[0] != per[1]) or (counts and size(whole) % 1):
        return False
    larger = size(whole) > max(size(each), size(many) if counts else 0.0)
    return larger and _NEAREST < size(whole) / (size(many) * size(each)) < _FARTHEST


def _can_be_total(page: Page, whole: Figure, many: Figure, each: Figure) -> bool:
    """One measure with the size, near what the two make, and called a total or counted with the same noun."""
    made = size(many) * size(each)
    if not _is_near_in_size(whole, many, each):
        return False
    nouns = noun_of(whole), noun_of(each)
    named = page.text[max(each.end, many.end) : whole.number_start]
    if whole.start < each.start:
        named = page.opening(whole)[-_SAID:]
    said = phrases("total").search(named) or _TOTAL_BEHIND.match(page.after(whole))
    if measure(each) == "count":
        same = nouns[0] == nouns[1] != "" or alike(whole, each)
        taken_up = not nouns[0] and re.match(r"\s+of them\b", page.after(whole))
        if (nouns[0] == nouns[1] != "" or taken_up) and _CLOSE < size(whole) / made < 1 / _CLOSE:
            return True
        return (bool(said) and (same or bool(_ROOM.search(named)))) or (same and _is_split(page, whole, many))
    return bool(said) and page.sentence(whole) - page.sentence(many) <= 1


_SAID = 60
_CLOSE = 0.75
"""A number of the same things that is so near to the product is meant for it, whatever the words (own choice)."""
_ROOM = re.compile(
    r"\b(?:room|space|places|seats|enough|so|thus|hence|means?|creat\w+)\b(?: (?:for|that|there))?", re.IGNORECASE
)
_SPLIT = re.compile(r"\b(?:in|into|on|across|with|by|split|divided)\s+$", re.IGNORECASE)


def _is_split(page: Page, whole: Figure, many: Figure) -> bool:
    """*The 96 children were split into eight teams of 16*; or *the 208 bottles*, in the next sentence."""
    if whole.end <= many.start:
        return page.sentence(whole) == page.sentence(many) and bool(_SPLIT.search(gap(whole, many)))
    return bool(noun_of(whole)) and bool(re.fullmatch(r"(?:All )?(?:the|The) ", page.opening(whole)))


def _is_made(page: Page, each: Figure, whole: Figure) -> bool:
    """Does the size, times any count around, make the total? Or is the total a sum around?"""
    given = sure(whole)
    around = page.near(each, _WIDE, _WIDE, _is_sure)
    return any(touch(product(sure(each), sure(f)), given) for f in around if f is not whole and measure(f) == "count")


def _question(many: Figure, each: Figure, whole: Figure) -> Doubt:
    made = plain(size(many) * size(each))
    why = f"{many.surface} times {each.surface} is {made}, but the text says “{whole.words}”."
    return doubt_about("product", in_order(many, each, whole), f"Is it {made} or {whole.surface}?", why)
