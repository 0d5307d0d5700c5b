"""How doubtful a proposal is, and why: reasons that anybody can check, added up by the points of a visible table.

``data/lexicon/doubts.csv`` gives each reason its points. For attributions they were fitted to 1,529 proposals on news
articles with a key (``benchmarks/doubts.py``; logistic regression), so that the doubt is about how many in a hundred
such labels were wrong. For figures and wording they are our own choice, and only the order means something.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lessons import tables
from lessons.correcting.kinds import LabelKind
from lessons.figures.figure import Figure
from lessons.findings import Finding, Span
from lessons.language.mark import Mark
from lessons.sourcing.attribution import Attribution

EVERY = "every proposal"
"""The row of the table that every proposal of a kind gets."""

TENTHS = 10.0
"""Ten points are one unit of log odds."""


@dataclass(frozen=True)
class Doubt:
    """How doubtful a proposal is.

    Attributes
    ----------
    share : from 0, sure, to 1
    reasons : what speaks against it, in words, the weightiest first
    """

    share: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class _Row:
    points: float
    says: str


@cache
def _table() -> dict[tuple[str, str], _Row]:
    rows = tables.rows("lexicon", "doubts.csv")
    return {(row["kind"], row["reason"]): _Row(float(row["points"]), row["says"]) for row in rows}


def doubt_of(kind: LabelKind, finding: Finding, mentions: Mapping[Span, str]) -> Doubt:
    """The doubt about one proposal.

    Parameters
    ----------
    kind : what it is
    finding : the machine's finding
    mentions : why each place that names a speaker was taken for which voice, by its span
    """
    rows = [_table()[kind, reason] for reason in reasons_of(finding, mentions)]
    points = _table()[kind, EVERY].points + sum(row.points for row in rows)
    said = [row.says for row in sorted(rows, key=lambda row: -row.points) if row.points > 0]
    return Doubt(1 / (1 + math.exp(-points / TENTHS)), tuple(said))


def reasons_of(finding: Finding, mentions: Mapping[Span, str]) -> tuple[str, ...]:
    """The names of the reasons that fit a finding, as the table has them."""
    if isinstance(finding, Attribution):
        return tuple(_of_attribution(finding, mentions))
    if isinstance(finding, Figure):
        return tuple(name for name, holds in _OF_FIGURE.items() if holds(finding))
    return (f"{finding.kind}",) if isinstance(finding, Mark) else ()


# ---------------------------------------------------------------- attributions

_USES = re.compile(r"as in (\d+) of (\d+) uses")
_WORD = re.compile(r"^“([^”]+)”")


def _of_attribution(found: Attribution, mentions: Mapping[Span, str]) -> Iterator[str]:
    yield from _of_cue(found)
    if not found.source:
        yield "no source"
    elif any("fits no speaker" in mentions.get(span, "") for span in found.source):
        yield "pronoun without a speaker"
    elif found.identity in ("vague", "unnamed group", "unnamed individual"):
        yield "unnamed source"
    words = len(found.content_words.split())
    if words < SHORT:
        yield "few words" if words >= VERY_SHORT else "hardly any words"
    if found.mode == "indirect":
        yield "nothing quoted"


SHORT, VERY_SHORT = 8, 4
"""Words of what is said (own choice)."""

OFTEN, MOSTLY = 0.5, 0.7
"""Share of a word's uses in real news that signalled somebody's word (own choice)."""

SELDOM = 20
"""Uses. Fewer than this say little about a word (own choice)."""


def _of_cue(found: Attribution) -> Iterator[str]:
    uses = _USES.search(found.why)
    if uses is None:
        yield "no count"
    else:
        cues, seen = int(uses.group(1)), int(uses.group(2))
        share = (cues + 0.5) / (seen + 1)
        if share < MOSTLY:
            yield "means it often" if share >= OFTEN else "means it seldom"
        if seen < SELDOM:
            yield "seldom seen"
    word = _WORD.match(found.why)
    if word and word.group(1) not in _verbs():
        yield "not in the verb table"
    elif word and _verbs()[word.group(1)]:
        yield "contested verb"


@cache
def _verbs() -> dict[str, str]:
    """Reporting verbs with the second class they may have, "" for none."""
    return {row["lemma"]: row["second_class"] for row in tables.rows("lexicon", "attribution_verbs.csv")}


# --------------------------------------------------------------------- figures

_OF_FIGURE: dict[str, Callable[[Figure], bool]] = {
    "nothing counted": lambda f: not f.counts and f.kind in ("people", "things", "percent", "ratio"),
    "no unit": lambda f: not f.unit and f.kind in ("distance", "duration", "money"),
    "no amount": lambda f: f.kind in ("vague", "comparison"),
    "range": lambda f: f.low is not None or f.high is not None,
    "change": lambda f: f.change is not None,
    "hedged": lambda f: f.bound not in (None, "exactly"),
    "long phrase": lambda f: len(f.counts.split()) > SHORT,
    "whose word": lambda f: f.attribution is not None and f.attribution.layer != "speech",
    "own word": lambda f: f.attribution is None and f.kind not in ("date", "ordinal", "age"),
    "number in words": lambda f: not any(c.isdigit() for c in f.surface) and f.kind not in ("vague", "comparison"),
}
