"""*Puts the number at 300*, *spoke of 4,000*, *a tenth of that*: a second number for what was counted before."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import (
    AMOUNTS,
    WHOLE_COUNTS,
    plain,
    share_of,
    size,
)
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, earlier
from lessons.figures.adding_up.rivals import IS_MORE, apart_in_size, elsewhere, narrows, rivals, within
from lessons.figures.adding_up.sameness import deeds, noun, same_noun, stem
from lessons.figures.dates import dates_named
from lessons.figures.doubts import Doubt, same_sentence, sentence_of, threshold
from lessons.figures.figure import Figure

_SMALLEST = 4
_ORDER = 20
"""Two sizes of one thing are not twenty times apart (own choice)."""
_TOGETHER = 320
"""Characters between two numbers for one quantity (own choice)."""
_THE_NUMBER = re.compile(
    r"(?:\b(?:put|puts|gave|gives|set|sets|estimated?|estimates)\s+(?:the|that|this|its|their)\s+"
    r"(?:\w+\s+)?(?:number|figure|total|toll|count|amount|sum|loss|cost|price|bill|crowd)\b[^.;:]{0,25}"
    r"\s(?:at|as|to be)|"
    r"\b(?:the|that|this)\s+(?:real |true |actual |correct )(?:number|figure|total|toll|count|amount|sum|cost)\s+"
    r"(?:is|was|had been|would be))\s+[“\"‘']?$",
    re.IGNORECASE,
)


def number_put_at(page: Page) -> Iterator[Doubt]:
    """*The company puts the number at …*: another number for what was counted before."""
    for figure in page.figures:
        if figure.kind not in (*AMOUNTS, "percent") or not _THE_NUMBER.search(before(figure, 110)):
            continue
        kinds = WHOLE_COUNTS if figure.kind in WHOLE_COUNTS else (figure.kind,)
        counted = (f for f in earlier(page.figures, figure, kinds) if f.unit and (f.value or 0) >= _SMALLEST)
        alike = (f for f in counted if same_noun(f, figure) and within(f, figure, _ORDER))
        of = _NUMBER_OF.search(before(figure, 110))
        if of and not figure.unit and of.group(1).lower() not in ("those", "people"):
            alike = (f for f in alike if stem(of.group(1)) in {stem(f.unit), *deeds(f)} or _is_peoples_count(f))
        first = next((f for f in alike if f.kind == "people" or not _OF_PEOPLE.search(before(figure, 110))), None)
        if first is not None and apart_in_size(first, figure):
            yield rivals(first, figure, "the text says “the number” of the second")


def _is_peoples_count(figure: Figure) -> bool:
    """Of people, and on somebody's word: *3,200 members had joined* beside *the number of strikers*."""
    return figure.kind == "people" and figure.attribution is not None


_NUMBER_OF = re.compile(r"\bnumber of (?:the |those )?([\w-]+)[^.;:]*$", re.IGNORECASE)
_OF_PEOPLE = re.compile(r"\bnumber of (?:those|people|strikers|\w+(?:ers|ors|ists|ants|ents))\b[^.;:]*$")
_SPOKE_OF = re.compile(
    r"\b(?:spoke of|speaks of|counted|counts|saw|came to|arrived at|put it at|puts it at|estimated|gave|gives|"
    r"(?:there|they) (?:was|were|is|are))\s+(?:only\s+|just\s+|barely\s+|no more than\s+)?[“\"‘']?$",
    re.IGNORECASE,
)


def bare_number_of_another(page: Page) -> Iterator[Doubt]:
    """*The police spoke of 4,000*: a number without a noun, behind a count on somebody else's word."""
    for figure in page.figures:
        large = (figure.value or 0) >= threshold("smallest number that can be disputed")
        if figure.kind not in WHOLE_COUNTS or not large or not _SPOKE_OF.search(before(figure)):
            continue
        if "-" in figure.surface or (not figure.unit and _GOES_ON.match(figure.text, figure.number_end)):
            continue
        counted = (f for f in earlier(page.figures, figure, WHOLE_COUNTS) if f.unit and _could_be_it(f, figure))
        first = min(counted, key=lambda f: abs(math.log(max(1.0, size(f)) / size(figure))), default=None)
        if first is not None and _are_of_two(first, figure) and _can_take_up(first, figure):
            yield rivals(first, figure, "the second takes up what was counted before")


_GOES_ON = re.compile(r"\s*[a-z-]")


def _could_be_it(first: Figure, second: Figure) -> bool:
    """Close by, and with the same noun if the second has one."""
    near = second.start - first.end <= _TOGETHER
    return near and (not second.unit or noun(first) == noun(second)) and not IS_MORE.search(second.words)


_INSISTS = re.compile(r"\b(?:insist|den(?:y|ied|ies)|disput|reject|contradict)\w*\b", re.IGNORECASE)


def _can_take_up(first: Figure, second: Figure) -> bool:
    """The second is of another mouth or of no narrower group, and of no other year."""
    text = before(second)
    if re.search(r"\b(?:there|they) (?:was|were|is|are)\s", text[-30:]) and first.voice == second.voice:
        return bool(_INSISTS.search(sentence_of(second)))
    return narrows(first, second) and not (dates_named(sentence_of(second)) and first.voice == second.voice)


def _are_of_two(first: Figure, second: Figure) -> bool:
    """Two mouths, or two sentences; and numbers of one order that exclude each other."""
    apart_in_text = not same_sentence(first, second) and not elsewhere(first, second)
    return apart_in_text and apart_in_size(first, second) and within(first, second, _ORDER)


_OF_THAT = re.compile(r"\s+(?:of (?:that|this|it|the (?:amount|number|sum|figure))|as (?:much|many))\b", re.IGNORECASE)
_PUTS = re.compile(
    r"\b(?:(?:put|puts|set|sets) (?:it|the \w+) at|(?:it|that|the \w+) (?:is|was|had been|were)|only|barely|hardly|"
    r"more like)"
    r"\s+$",
    re.IGNORECASE,
)


def share_of_that(page: Page) -> Iterator[Doubt]:
    """*An official put it at a tenth of that*: a second number, which the reader has to work out."""
    for share in page.figures:
        said = share_of(share)
        if said is None or not _OF_THAT.match(share.text, share.number_end) or not _PUTS.search(before(share)):
            continue
        first = next((f for f in earlier(page.figures, share, AMOUNTS) if f.unit and f.value), None)
        if first is None or not first.value or not share.value:
            continue
        part = share.value / 100 if share.kind == "percent" else share.value
        made = f"“{share.words}” of {first.surface} is {plain(part * first.value)}"
        yield rivals(first, share, made)
