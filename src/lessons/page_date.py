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

_ELSEWHERE = (
    "ancestor::nav or ancestor::aside or ancestor::footer or ancestor::figure or ancestor::li or ancestor::a"
    " or ancestor::article[ancestor::article]"
    " or ancestor::*[contains(@class, 'comment') or contains(@class, 'related')]"
    " or ancestor::header[not(ancestor::article or ancestor::main or .//h1 or .//*[contains(@class, 'byline')])]"
)
"""In XPath: in a menu, a list of other articles, a caption, a comment, or at the page's head, which shows today."""

_CHANGED = re.compile(r"\b(?:updated|modified|edited|corrected|accessed)\b[^\w]*(?:(?:on|at)\W*)?$", re.IGNORECASE)
"""Stands before the day on which a page was changed."""


def _times(tree: HtmlElement) -> Iterator[date]:
    """The days of the article's ``<time datetime>``, but for those in running text and those of a later change."""
    for element in tree.xpath(f"//time[@datetime][not({_ELSEWHERE})]"):
        around = element.xpath("ancestor::*[self::p or self::blockquote][1]")
        day = _written_day(element.get("datetime"))
        if day and not _is_of_a_change(element) and not any(_is_long(block) for block in around):
            yield day


def _is_of_a_change(time: HtmlElement) -> bool:
    named = f"{time.get('class', '')} {time.get('itemprop', '')}".lower()
    before = time.getprevious()
    words = (time.getparent().text if before is None else before.tail or before.text_content()) or ""
    return "updated" in named or "modified" in named or bool(_CHANGED.search(words.strip()))


def _is_long(block: HtmlElement) -> bool:
    return len(block.text_content().split()) > LONGEST_BYLINE


_NAMED_BYLINE = re.compile(r"byline|dateline|publi|pubdate|timestamp|posted", re.IGNORECASE)
_BYLINE = re.compile(r"\s*(?:by|published|posted)\b", re.IGNORECASE)


def _bylines(tree: HtmlElement) -> Iterator[date]:
    """The whole dates in the article's bylines, and in a ``<time>`` that has no other form."""
    for element in tree.xpath(f"//body//*[self::p or self::div or self::span or self::time][not({_ELSEWHERE})]"):
        if element.tag == "time":
            is_byline = element.get("datetime") is None and not _is_of_a_change(element)
        else:
            named = f"{element.get('class', '')} {element.get('itemprop', '')} {element.get('rel', '')}"
            is_byline = bool(_NAMED_BYLINE.search(named)) or (element.tag == "p" and _begins_as_byline(element))
        if is_byline and not _is_long(element):
            yield from _whole_dates(element.text_content())


def _begins_as_byline(element: HtmlElement) -> bool:
    words = element.text_content()
    return bool(_BYLINE.match(words)) and not words.rstrip().endswith((".", "!", "?", "”", '"'))


def _whole_dates(words: str) -> Iterator[date]:
    """Every day that is written out with its year; not one on which something was changed."""
    from lessons.figures.dates import find_dates
    from lessons.figures.days import resolve

    for found in find_dates(words):
        days = resolve(words[found.start : found.end], None)
        if days and days[0] == days[1] and not _CHANGED.search(words[: found.start]):
            yield days[0]
