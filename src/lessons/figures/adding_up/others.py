"""Who is left out of a count: the one whom *33 others* are other than, those who dropped out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import WHOLE_COUNTS, plain, rounding
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import OF_THEM, behind
from lessons.figures.adding_up.sameness import noun, own_noun
from lessons.figures.doubts import Doubt, doubt_about
from lessons.figures.figure import Figure


def others(page: Page) -> Iterator[Doubt]:
    """*Twelve others*: with the one or ones they are other than, how many?"""
    for figure in page.figures:
        alone = _WITH.search(figure.text[max(0, figure.start - 12) : figure.start])
        if not alone or not figure.words.endswith("others") or figure.value is None:
            continue
        if figure.value > _FEW and not rounding(figure.value) and not _all_are_told(page, figure):
            many, more = f"{figure.value:,.0f}", f"{figure.value + 1:,.0f}"
            why = f"“{figure.words}” leaves out those they are other than; with one more they are {more}."
            yield doubt_about("others", (figure,), f"Are they {many} or {more} in all?", why)


def _all_are_told(page: Page, figure: Figure) -> bool:
    """*With 11 others … all 12 were released*: the text itself says how many they are."""
    return bool(page.near(figure, 1, 2, lambda f: f.kind in WHOLE_COUNTS and f.value == (figure.value or 0) + 1))


_FEW = 2
_WITH = re.compile(r"\b(?:with|beside|besides)\s+(?:\w+\s+)?$", re.IGNORECASE)


_LEFT_OUT = re.compile(
    r"\s+(?:(?:have|had|has|were|was)\s+)?(?:since\s+)?(?:dropped out|withdr\w+|(?:been )?excluded|left the \w+|"
    r"gave up|did(?: not|n['’]t) (?:reply|respond|answer|finish|return)|never (?:replied|answered|returned))\b",
    re.IGNORECASE,
)


def who_was_left(page: Page) -> Iterator[Doubt]:
    """Some of those who were counted dropped out: how many are left to speak for all?"""
    counted: dict[tuple[str, str], Figure] = {}
    for part in page.figures:
        whole = counted.get((part.kind, noun(part)))
        if part.value:
            counted[part.kind, noun(part)] = part
        if part.kind not in WHOLE_COUNTS or not part.value or not _LEFT_OUT.match(behind(part)):
            continue
        if not own_noun(part) and not OF_THEM.match(part.text, part.number_end, part.number_end + 10):
            continue
        if whole is None or (whole.value or 0) <= part.value:
            continue
        left = plain((whole.value or 0) - part.value)
        why = f"If “{part.words}” are among “{whole.words}”, {left} were left; the result speaks for those alone."
        question = f"Who were the {part.surface}, and would the result be the same with them?"
        yield doubt_about("who was left", (whole, part), question, why)
