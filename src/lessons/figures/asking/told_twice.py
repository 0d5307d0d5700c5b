"""The same happening told twice, with two numbers: *1,150 workers had walked out … the 900 who had walked out*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.asking.amounts import WHOLE_COUNTS, size
from lessons.figures.asking.fitting import is_counted, measure
from lessons.figures.asking.reach import before
from lessons.figures.asking.rivals import IS_MORE, apart_in_size, elsewhere, has_mouth, narrows, rivals, within
from lessons.figures.asking.sameness import deeds, noun, own_noun, stem
from lessons.figures.dates import find_dates
from lessons.figures.doubts import Doubt, same_sentence, sentence_of, threshold
from lessons.figures.figure import Figure

_DIMENSIONS = (
    re.compile(r"\b(?:down|below|deep|depth|underground|fell|fallen|fall|plunged|dropped|sank|bottom|under)\b", re.I),
    re.compile(r"\b(?:high|tall|height|up|above|climbed)\b", re.I),
    re.compile(r"\b(?:long|length|stretch\w*)\b", re.I),
    re.compile(r"\b(?:wide|width|across|broad)\b", re.I),
    re.compile(r"\b(?:away|from|distance|walked|drove|swam|off)\b", re.I),
)
_PART = re.compile(
    r"\b(?:of (?:them|these|those|whom|which|the|its|their)|among|including|remaining|rest|by then|so far|average|"
    r"since|another|each|every|more|others?|additional)\b",
    re.IGNORECASE,
)
_DEED_AGAIN = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:who|that|which)\s+(?:had |have |were |was |are |has )?", re.IGNORECASE
)
_LASTED = re.compile(r"\b(?:lasted|took|lasts|takes)\s+(?:\w+\s+)?$", re.IGNORECASE)
POINTS = ("point", "percentage point")
"""Leads and ratings, of which a text has many."""
NEEDED = re.compile(r"\s+(?:needed|required|necessary|at stake|up for grabs|to win)\b", re.IGNORECASE)
_SMALLEST = 4
_CLOSEST = 3.0


def the_same_told_twice(figures: list[Figure]) -> Iterator[Doubt]:
    """Two mouths, one noun and one deed, and two numbers."""
    counts = [f for f in figures if _can_be_told(f)]
    for place, first in enumerate(counts):
        for second in counts[place + 1 :]:
            if second.start - first.end > 2 * threshold("farthest apart"):
                break
            if _is_same(first, second) and apart_in_size(first, second):
                yield rivals(first, second, "the same is said of both")
                break


def _can_be_told(figure: Figure) -> bool:
    counted = (figure.kind in WHOLE_COUNTS and is_counted(figure) and bool(noun(figure))) or figure.kind == "duration"
    if figure.unit in POINTS or NEEDED.match(figure.text, figure.end):
        return False
    if figure.kind == "duration":
        return (
            figure.unit in ("hour", "day")
            and size(figure) > 1
            and _LASTED.search(figure.text[: figure.start][-20:]) is not None
        )
    return counted and size(figure) >= _SMALLEST and not figure.change and not IS_MORE.search(figure.words)


def _is_same(first: Figure, second: Figure) -> bool:
    if same_sentence(first, second) or noun(first) != noun(second) or elsewhere(first, second):
        return False
    sizes = sorted((size(first), size(second)))
    if sizes[1] > _CLOSEST * sizes[0] or first.voice == second.voice:
        return False
    if not (narrows(first, second) and narrows(second, first)):
        return False
    clause = second.text[second.start - 30 : second.end + 30]
    if (
        _PART.search(clause)
        or _PART.search(first.text[first.number_end : first.end + 20])
        or _other_days(first, second)
    ):
        return False
    return _deed_again(first, second)


def _deed_again(first: Figure, second: Figure) -> bool:
    """*The 900 workers who had walked out*: a deed that was told of the first."""
    own = _DEED_AGAIN.match(second.text, second.number_end)
    the = re.search(r"\b(?:the|those|these|all)\s+$", second.text[max(0, second.start - 10) : second.start])
    common = deeds(first) & deeds(second)
    if own and the:
        verb = re.match(r"[a-z]+", second.text[own.end() :])
        return verb is not None and stem(verb.group()) in deeds(first)
    sides = first.attribution is not None and second.attribution is not None
    beside = sides and second.start - first.end <= _BESIDE and own_noun(first) == own_noun(second) != ""
    told = has_mouth(first) and has_mouth(second)
    return told and len(common) >= (1 if beside else _ENOUGH)


_BESIDE = 320


_ENOUGH = 2


def _other_days(first: Figure, second: Figure) -> bool:
    one, two = (
        [sentence[d.start : d.end].lower() for d in find_dates(sentence)]
        for sentence in map(sentence_of, (first, second))
    )
    return bool(one and two and not set(one) & set(two))


def one_length_twice(figures: list[Figure]) -> Iterator[Doubt]:
    """*Rolled 30 metres down … came to rest 45 metres below*: one length, two mouths, two numbers."""
    lengths = [f for f in figures if f.kind == "distance" and size(f) and not f.change and f.low is None]
    for place, first in enumerate(lengths):
        for second in lengths[place + 1 :]:
            if second.start - first.end > 2 * threshold("farthest apart"):
                break
            sizes = sorted((size(first), size(second)))
            alike = measure(first) == measure(second) and sizes[0] < sizes[1] <= _CLOSEST * sizes[0]
            if alike and first.voice != second.voice and not same_sentence(first, second) and _is_one(first, second):
                yield rivals(first, second, "both say how far it went the same way")
                break


def one_extent_twice(figures: list[Figure]) -> Iterator[Doubt]:
    """*Burnt 4,200 hectares … “with 6,500 hectares gone”*: one loss, two mouths, two numbers."""
    extents = [f for f in figures if f.unit in _EXTENTS and own_noun(f) and size(f) and not f.change and f.low is None]
    for place, first in enumerate(extents):
        for second in extents[place + 1 :]:
            if second.start - first.end > _WHOLE_REPORT:
                break
            both = first.voice != second.voice
            close = within(first, second, _CLOSEST) and apart_in_size(first, second)
            if both and close and not same_sentence(first, second) and _one_loss(first, second):
                yield rivals(first, second, "both say how much of it is lost")
                break


_EXTENTS = ("hectare", "acre", "square kilometre", "square mile", "litre", "gallon", "barrel", "metric ton", "ton")
_WHOLE_REPORT = 1500
_LOST = re.compile(
    r"\b(?:burn\w*|scorch\w*|blacken\w*|consum\w+|char(?:red)?|destroy\w*|ravag\w+|devour\w*|gone|lost|ruin\w*|"
    r"devastat\w+|ablaze|in ashes|flood\w*|under water|inundat\w+|submerg\w+|spil(?:t|l\w*)|leak\w*|escap\w+|pour\w+|"
    r"ran out|dump\w*)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:ago|earlier|last (?:year|summer|autumn|spring|winter)|in (?:19|20)\d\d|fear\w*|could|may|might|recall\w*|"
    r"remember\w*|record)\b",
    re.IGNORECASE,
)


def _one_loss(first: Figure, second: Figure) -> bool:
    """Is something lost in both clauses, and at no other time or place?"""
    clauses = [f"{before(f, 70)} {f.text[f.end : f.end + 50].split('.')[0]}" for f in (first, second)]
    parts = any(_OF_IT.match(f.text, f.number_end) or IS_MORE.search(f.words) for f in (first, second))
    lost = all(_LOST.search(clause) for clause in clauses) and not any(
        _EARLIER.search(sentence_of(f)) for f in (first, second)
    )
    return lost and not parts and not elsewhere(first, second)


_OF_IT = re.compile(r"\s+\w+\s+of\s+(?:the|this|that|it|them|those|these|its|which)\b", re.IGNORECASE)


_OPEN = re.compile(r"\b(?:insist|den(?:y|ied|ies)|disput|reject|contradict|only|however|but)\w*\b", re.IGNORECASE)


def _is_one(first: Figure, second: Figure) -> bool:
    """The same dimension of both; or the second openly set against the first, and something said of both."""
    stretch = first.text[first.end : second.end + 60].split("\n")[0]
    return _one_way(first, second) or bool(_OPEN.search(stretch) and (deeds(first) & deeds(second)) - _DIMENSION_WORDS)


_DIMENSION_WORDS = frozenset(("long", "high", "wide", "deep", "away", "length"))


def _one_way(first: Figure, second: Figure) -> bool:
    """Both have a word for the same dimension right behind them."""
    behind = [f.text[f.end : f.end + 25].split(".")[0] for f in (first, second)]
    around = [f"{before(f, 50)} {text}" for f, text in zip((first, second), behind, strict=True)]
    common = deeds(first) & deeds(second) - _DIMENSION_WORDS
    told = [behind, around] if common else [behind]
    return any(all(dimension.search(text) for text in texts) for texts in told for dimension in _DIMENSIONS[:4])
