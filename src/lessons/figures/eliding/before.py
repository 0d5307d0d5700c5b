"""The noun stood before: *300 sailors … another 150*, *killed 12 people and wounded 30*."""

from __future__ import annotations

import re
from dataclasses import replace

from lessons.figures.counted import is_people_noun
from lessons.figures.eliding.bare import is_bare
from lessons.figures.eliding.measures import shared_measure
from lessons.figures.eliding.others import is_others, noun_of_others
from lessons.figures.eliding.same_verb import has_the_same_verb
from lessons.figures.eliding.ways import is_listed, shares_in_sentence
from lessons.figures.figure import Figure, Kind
from lessons.figures.tokens import Tokens

_FARTHEST = 600
"""Characters between *another 150* and the count whose noun it shares (own choice: a paragraph)."""
_NEAREST = 160
"""Characters for all other ways of leaving a noun out: they stand in one sentence (own choice)."""


def from_before(tokens: Tokens, figure: Figure, chosen: list[Figure]) -> Figure:
    if is_others(figure):
        return noun_of_others(figure, chosen[-_MOST_BETWEEN:])
    if figure.kind == "ratio" and not figure.unit:
        return _of_those_asked(tokens, figure, chosen)
    if not is_bare(figure) or (figure.surface.lower() == "one" and not is_listed(figure)):
        return figure
    counts = [f for f in chosen[-_MOST_BETWEEN:] if _has_noun_to_share(f)]
    if _WHO.match(figure.text, figure.number_end):
        counts = [f for f in counts if f.kind != "money"]
    if _STANDING.match(figure.text, figure.number_end):
        counts = [f for f in counts if f.unit in _SCORED] or counts
    measured = shared_measure(tokens, figure, _nearest(chosen))
    if measured is not None:
        return measured
    for earlier in reversed(counts):
        if has_the_same_verb(tokens, figure, earlier):
            return _sharing(figure, earlier)
    return _sharing(figure, counts[-1]) if counts and _says_again(tokens, figure, counts[-1]) else figure


def _has_noun_to_share(figure: Figure) -> bool:
    """A count with its noun; that of *three-bed* only describes another."""
    hyphen = figure.text[figure.number_end : figure.number_end + 1] == "-"
    describes = hyphen and "unit of measure" not in figure.why
    return (
        figure.kind in _SHARING
        and bool(figure.unit)
        and not describes
        and (figure.kind != "vague" or bool(figure.counts))
    )


def _of_those_asked(tokens: Tokens, figure: Figure, chosen: list[Figure]) -> Figure:
    """*A poll of 812 adults found that seven in 10 oppose it*: a part of the people who were counted before."""
    people = [f for f in chosen[-_MOST_BETWEEN:] if f.kind == "people" and f.unit and f.counts]
    place = tokens.first_from(figure.number_end)
    if not people or " in " not in figure.surface or place >= len(tokens):
        return figure
    gap = figure.text[people[-1].end : figure.start]
    if len(gap) > _NEAREST or re.search(r"[.!?]\s", gap) or not tokens.doc[place].tag_.startswith("VB"):
        return figure
    why = f"{figure.why[:-1]} of “{people[-1].words}”."
    return replace(figure, unit=people[-1].unit, counts=people[-1].counts, why=why)


def _nearest(chosen: list[Figure]) -> Figure | None:
    """The last figure before that is no date or ordinal, and does not stand in brackets: *900 yen ($6) and 1,100*."""
    near = reversed(chosen[-_MOST_BETWEEN:])
    return next((f for f in near if f.kind not in ("date", "ordinal") and f.text[f.start - 1 : f.start] != "("), None)


_SHARING = ("people", "things", "money", "vague")
_MOST_BETWEEN = 8
"""Figures that are looked back at: no sentence has many more."""


def _says_again(tokens: Tokens, figure: Figure, earlier: Figure) -> bool:
    gap = figure.text[earlier.end : figure.start]
    near = len(gap) <= _NEAREST and not re.search(r"[.!?]\s", gap)
    said_again = len(gap) <= _FARTHEST and (_is_another(figure) or _WHO.match(figure.text, figure.number_end))
    return bool(said_again) or (near and shares_in_sentence(tokens, figure, earlier))


def _sharing(figure: Figure, earlier: Figure) -> Figure:
    why = figure.why.split(";")[0] + f"; its noun is left out: that of “{earlier.words}”."
    kind = _kind_shared(figure, earlier)
    return replace(figure, unit=earlier.unit, counts=earlier.counts, kind=kind, why=why)


def _kind_shared(figure: Figure, earlier: Figure) -> Kind:
    """The kind of the count whose noun is shared; *hundreds* stay vague, and a number that shares theirs does not."""
    if figure.kind == "vague" or earlier.kind != "vague":
        return figure.kind if figure.kind == "vague" else earlier.kind
    return "people" if is_people_noun(earlier.unit) else "things"


_STANDING = re.compile(r"\s+(?:behind|ahead of|clear of|adrift of)\b", re.IGNORECASE)
_SCORED = frozenset({"point", "stroke", "shot", "run", "goal"})
"""*41 points from 22 games, five behind the leaders*: what tables are ordered by."""
_ANOTHER = re.compile(
    r"\b(?:another|other|further|additional|more|remaining|groups of|teams of|batches of|rows of)\s+$", re.IGNORECASE
)
_WHO = re.compile(r"\s+(?:who|whose|of (?:whom|which|them|those(?! who| that| which))|others)\b", re.IGNORECASE)


_MORE_OF_THEM = re.compile(r"\s+more\s+(?:still\b|yet\b|are\b|were\b|have\b|had\b|remain)", re.IGNORECASE)
"""*With 1,000 more still waiting*."""


def _is_another(figure: Figure) -> bool:
    more = _MORE_OF_THEM.match(figure.text, figure.number_end)
    return bool(more or _ANOTHER.search(figure.text[max(0, figure.number_start - 14) : figure.number_start]))
