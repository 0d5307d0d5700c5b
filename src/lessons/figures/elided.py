"""Nouns that are left out: *300 sailors … another 150*, *two of the five boats*."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from lessons.figures.figure import Figure
from lessons.figures.tokens import Tokens

_ANOTHER = re.compile(
    r"\b(?:another|other|further|additional|more|groups of|teams of|batches of|rows of)\s+$", re.IGNORECASE
)
_WHO = re.compile(r"\s+(?:who|whose|of whom|of them|others)\b", re.IGNORECASE)
_FARTHEST = 600
"""Characters between a number without a noun and the one whose noun it shares (own choice: a paragraph)."""


def elided_nouns(tokens: Tokens, figures: list[Figure]) -> list[Figure]:
    """Give *another 150* the noun of the count before it: *300 sailors … another 150*."""
    chosen: list[Figure] = []
    for figure, following in zip_longest(figures, figures[1:]):
        if following and _is_part_of(figure, following):
            why = f"{figure.why[:-1]}; it is a part of “{following.words}”."
            figure = replace(figure, unit=following.unit, counts=following.counts, why=why)
            figure = replace(figure, kind=following.kind) if figure.kind == "things" else figure
        earlier = next((f for f in reversed(chosen) if f.kind in ("people", "things", "money") and f.unit), None)
        if earlier and (_leaves_out_its_noun(figure, earlier) or _is_subject_alone(tokens, figure, earlier)):
            why = figure.why.split(";")[0] + f"; its noun is left out: that of “{earlier.words}”."
            figure = replace(figure, unit=earlier.unit, counts=earlier.counts, kind=earlier.kind, why=why)
        chosen.append(figure)
    return chosen


_OF_THE = re.compile(r"\s+(?:out )?of\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+|all\s+)*", re.IGNORECASE)


def _is_part_of(figure: Figure, whole: Figure) -> bool:
    """*Two of the five boats*, *a third of the 2.4 million households*: the part leaves its noun to the whole."""
    bare = figure.kind in ("things", "ratio") and not figure.unit and whole.kind in ("people", "things")
    return bare and bool(whole.unit) and bool(_OF_THE.fullmatch(figure.text[figure.number_end : whole.start]))


_NEAREST = 160
"""Characters: *of the ten judges, six were absent* stands in one sentence (own choice)."""


def _is_subject_alone(tokens: Tokens, figure: Figure, earlier: Figure) -> bool:
    """*…, six were absent*: a bare number between a comma and a verb."""
    bare = figure.kind == "things" and not figure.unit and figure.value not in (None, 1.0)
    if not bare or figure.start - earlier.end > _NEAREST or "." in figure.text[earlier.end : figure.start]:
        return False
    before, place = tokens.before(figure.start), tokens.first_from(figure.end)
    if before is None or before.lower_ not in (",", "and", "but", ";") or place >= len(tokens):
        return False
    return tokens.doc[place].tag_ in ("VBD", "VBP", "VBN", "MD")


def _leaves_out_its_noun(figure: Figure, earlier: Figure) -> bool:
    if figure.kind != "things" or figure.unit or figure.start - earlier.end > _FARTHEST:
        return False
    if figure.value is None or figure.surface.lower() == "one":
        return False
    before = figure.text[max(0, figure.number_start - 14) : figure.number_start]
    people = _WHO.match(figure.text, figure.number_end)
    return bool(people) or bool(_ANOTHER.search(before))
