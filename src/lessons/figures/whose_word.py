"""On whose word a figure stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from lessons.figures.figure import Figure
from lessons.sourcing.attribution import Attribution


class _Content(NamedTuple):
    start: int
    end: int
    size: int
    attribution: Attribution


def with_attributions(figures: Iterable[Figure], attributions: Iterable[Attribution]) -> Iterator[Figure]:
    """The figures, in text order, each with the attribution with the shortest content around its number.

    Only what is said stands on somebody’s word; a thought or a wish vouches for nothing. Both are walked through
    once, side by side, so that a long report takes no longer than its length.
    """
    figures = sorted(figures, key=lambda figure: figure.number_start)
    text = figures[0].text if figures else ""
    waiting = sorted(_contents(text, attributions), key=lambda content: content.start, reverse=True)
    around: list[_Content] = []
    for figure in figures:
        while waiting and waiting[-1].start <= figure.number_start:
            around.append(waiting.pop())
        around = [content for content in around if content.end > figure.number_start]
        holding = [content for content in around if content.end >= figure.number_end]
        innermost = min(holding, key=lambda content: content.size, default=None)
        yield replace(figure, attribution=innermost.attribution if innermost else None)


_SHARE = re.compile(r"\s*(?:(?:about|some|nearly|only|another)\s+)?\d[\d.]*\s?(?:%|per\s?cent)\s*", re.IGNORECASE)


def _is_a_share(text: str, attribution: Attribution) -> bool:
    """*22 percent said …*: those asked say what they think, and vouch for no figure."""
    return any(_SHARE.fullmatch(text, start, end) for start, end in attribution.source)


_WORDS = re.compile(r"[^\W\d_]{2}")


def _contents(text: str, attributions: Iterable[Attribution]) -> Iterator[_Content]:
    """What is said; a line of a table (*Holm: 1,769.*) is nobody’s speech."""
    for attribution in attributions:
        if _is_a_share(text, attribution):
            continue
        worded = any(_WORDS.search(text, start, end) for start, end in attribution.content)
        if attribution.layer == "speech" and worded:
            size = sum(end - start for start, end in attribution.content)
            for start, end in attribution.content:
                yield _Content(start, end, size, attribution)
