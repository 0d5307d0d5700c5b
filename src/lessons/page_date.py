"""The day of publication that a saved web page states, or in a sentence why none of its dates can be taken.

Looked at are, in this order: what is written for machines (``article:published_time``, ``datePublished``), a ``<time>``
of the article, and a whole date in a byline. The first of them that gives a day decides. Nothing is guessed: of
*3/4/2024* nobody can tell the day from the month, so that it is no date, and of two days neither is taken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lxml.html import HtmlElement

EARLIEST = date(1605, 1, 1)
"""The first newspaper was printed in 1605; an earlier day, such as 0001-01-01, is a slip of the page's program."""

NO_DAY = date(1970, 1, 1)
"""What programs write that know no date: day zero of their clocks."""

LONGEST_BYLINE = 25
"""Words. A date in a longer paragraph is one that the report tells of."""


class PageDate(NamedTuple):
    """The day as "2024-03-04", or "", and a sentence about it, or ""."""

    day: str
    said: str


def find_date(tree: HtmlElement) -> PageDate:
    """The day of publication that a page states.

    Parameters
    ----------
    tree : the whole page
    """
    shown = [sorted(set(days)) for days in (_for_machines(tree), _times(tree), _bylines(tree))]
    first = next((days for days in shown if days), [])
    likely = [day for day in first if _can_be(day)]
    if not first:
        return PageDate("", "")
    if not likely:
        return PageDate("", f"The page gives the date {first[0]}, which can be no report's, so none was put first.")
    if len(likely) > 1:
        listed = ", ".join(map(str, likely[:3]))
        return PageDate("", f"The page gives more than one date ({listed}), so none was put first.")
    others = sorted({day for days in shown for day in days if _can_be(day)} - set(likely))
    besides = f"; elsewhere it shows {others[0]}" if others else ""
    return PageDate(str(likely[0]), f"The date that the page gives, {likely[0]}, was put first{besides}.")


def _can_be(day: date) -> bool:
    """Whether a report can be of this day; tomorrow has begun somewhere."""
    return EARLIEST <= day <= date.today() + timedelta(1) and day != NO_DAY


# --------------------------------------------------------- written for machines


def _for_machines(tree: HtmlElement) -> Iterator[date]:
    stated = tree.xpath(
        "//meta[@property='article:published_time' or @itemprop='datePublished']/@content"
        " | //time[@itemprop='datePublished' or @pubdate]/@datetime"
    )
    yield from filter(None, map(_written_day, [*stated, *_linked_data(tree)]))


_DAY = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)")


def _written_day(words: str) -> date | None:
    """The day at the start of *2024-03-04T08:00:00Z*, if the calendar has it."""
    written = _DAY.match(words)
    try:
        return date(*map(int, written.groups())) if written else None
    except ValueError:
        return None


def _linked_data(tree: HtmlElement) -> Iterator[str]:
    """``datePublished`` of the page's article in JSON-LD; of what is listed beside it nothing is read."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            said: Any = json.loads(script)
        except (ValueError, RecursionError):
            continue
        things = said if isinstance(said, list) else [said]
        things = [part for thing in things if isinstance(thing, dict) for part in (thing, *_graph(thing))]
        for thing in things:
            if isinstance(thing, dict) and "Article" in str(thing.get("@type")):
                yield str(thing.get("datePublished", ""))


def _graph(thing: dict[str, Any]) -> list[Any]:
    graph = thing.get("@graph")
    return graph if isinstance(graph, list) else []


# ------------------------------------------------------------ shown to readers

MOST_LOOKED_AT = 200
"""A page with more bylines and times than this is no article, and what they say is looked at no further."""

_OUTSIDE = ("nav", "aside", "footer", "figure", "li", "a")
"""Menus, captions, lists of other articles."""


def _shown(tree: HtmlElement) -> Iterator[HtmlElement]:
    """What may say the article's date: not in a menu, a list, a comment, or at the page's head, which shows today."""
    outside: dict[HtmlElement, bool] = {}
    for element in tree.iter("*"):
        parent = element.getparent()
        outside[element] = outside.get(parent, False) or _is_outside(element)
        if not outside[element] and element.tag in ("p", "div", "span", "time"):
            yield element


def _is_outside(element: HtmlElement) -> bool:
    named = element.get("class", "")
    if element.tag in _OUTSIDE or "comment" in named or "related" in named:
        return True
    if element.tag == "article":
        return next(element.iterancestors("article"), None) is not None
    if element.tag == "header" and next(element.iterancestors("article", "main"), None) is None:
        return not any(inner.tag == "h1" or "byline" in inner.get("class", "") for inner in element.iter("*"))
    return False


_CHANGED = re.compile(r"\b(?:updated|modified|edited|corrected|accessed)\b[^\w]*(?:(?:on|at)\W*)?$", re.IGNORECASE)
"""Stands before the day on which a page was changed."""


def _times(tree: HtmlElement) -> Iterator[date]:
    """The days of the article's ``<time datetime>``, but for those in running text and those of a later change."""
    times = (element for element in _shown(tree) if element.tag == "time" and element.get("datetime"))
    for element in islice(times, MOST_LOOKED_AT):
        day = _written_day(element.get("datetime"))
        if day and not _is_of_a_change(element) and not _is_in_running_text(element):
            yield day


def _is_of_a_change(time: HtmlElement) -> bool:
    named = f"{time.get('class', '')} {time.get('itemprop', '')}".lower()
    before = time.getprevious()
    words = (time.getparent().text if before is None else before.tail or before.text_content()) or ""
    return "updated" in named or "modified" in named or bool(_CHANGED.search(words[-LAST_WORDS:].strip()))


LAST_WORDS = 80
"""Letters before a date in which it may be said that something was changed."""


def _is_in_running_text(element: HtmlElement) -> bool:
    block = next(element.iterancestors("p", "blockquote"), None)
    return block is not None and _is_long(block)


def _is_long(block: HtmlElement) -> bool:
    return len(block.text_content().split()) > LONGEST_BYLINE


_NAMED_BYLINE = re.compile(r"byline|dateline|publi|pubdate|timestamp|posted", re.IGNORECASE)
_BYLINE = re.compile(r"\s*(?:by|published|posted)\b", re.IGNORECASE)


def _bylines(tree: HtmlElement) -> Iterator[date]:
    """The whole dates in the article's bylines, and in a ``<time>`` that has no other form."""
    for element in islice(filter(_is_byline, _shown(tree)), MOST_LOOKED_AT):
        if not _is_long(element):
            yield from _whole_dates(element.text_content())


def _is_byline(element: HtmlElement) -> bool:
    if element.tag == "time":
        return element.get("datetime") is None and not _is_of_a_change(element)
    named = f"{element.get('class', '')} {element.get('itemprop', '')} {element.get('rel', '')}"
    return bool(_NAMED_BYLINE.search(named)) or (element.tag == "p" and _begins_as_byline(element))


def _begins_as_byline(element: HtmlElement) -> bool:
    words = element.text_content()
    return bool(_BYLINE.match(words)) and not words.rstrip().endswith((".", "!", "?", "”", '"'))


def _whole_dates(words: str) -> Iterator[date]:
    """Every day that is written out with its year; not one on which something was changed."""
    from lessons.figures.dates import find_dates
    from lessons.figures.days import resolve

    for found in find_dates(words):
        days = resolve(words[found.start : found.end], None)
        if days and days[0] == days[1] and not _CHANGED.search(words[max(0, found.start - LAST_WORDS) : found.start]):
            yield days[0]
