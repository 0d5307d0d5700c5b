"""The tables behind the rules: how often a word in a given frame tells who says something."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from lessons import tables
from lessons.sourcing.circumstances import group_of

BACKING = 4.0
"""Weight of the frame's and the word's general share against the counts of just this word in just this frame, in
uses: with fewer uses than this seen, the general shares decide."""


@dataclass(frozen=True, slots=True)
class CueCount:
    """How often a word in one frame was seen in real news, and how often it signalled an attribution."""

    seen: int
    cues: int


@cache
def cue_counts() -> dict[tuple[str, str], CueCount]:
    """The cue table: (lemma, frame) to its counts; a lemma of ``*`` stands for all words in that frame."""
    table = {}
    for row in tables.rows("lexicon", "cue_frames.csv"):
        table[row["lemma"], row["frame"]] = CueCount(int(row["seen"]), int(row["cues"]))
    return table


@cache
def _word_leaning() -> dict[str, float]:
    """Odds of a word's cues, all frames together, against what its frames alone would lead one to expect."""
    tallies: dict[str, list[float]] = {}
    for (lemma, frame), count in cue_counts().items():
        if lemma != "*":
            _tally(tallies, lemma, count, frame_share(frame))
    return {lemma: _leaning(*tally) for lemma, tally in tallies.items()}


@cache
def _group_leaning() -> dict[tuple[str, str], float]:
    """The same for a word in one family of frames, against what the frames and the word lead one to expect."""
    tallies: dict[tuple[str, str], list[float]] = {}
    words = _word_leaning()
    for (lemma, frame), count in cue_counts().items():
        if lemma != "*":
            expected = _share(_odds(frame_share(frame)) * words[lemma])
            _tally(tallies, (lemma, group_of(frame)), count, expected)
    return {key: _leaning(*tally) for key, tally in tallies.items()}


Key = TypeVar("Key")


def _tally(tallies: dict[Key, list[float]], key: Key, count: CueCount, share: float) -> None:
    """Add one row to a tally of uses seen, cues seen, and cues expected."""
    tally = tallies.setdefault(key, [0.0, 0.0, 0.0])
    tally[0] += count.seen
    tally[1] += count.cues
    tally[2] += count.seen * share


def _leaning(seen: float, cues: float, expected: float) -> float:
    """Odds of what was seen over odds of what was expected, smoothed."""
    usual = expected / seen
    return _odds((cues + BACKING * usual) / (seen + BACKING)) / _odds(usual)


def frame_share(frame: str) -> float:
    """Share of attributions among all words seen in a frame, 0 to 1."""
    count = cue_counts().get(("*", frame))
    if count is None:
        count = cue_counts().get(("*", frame.split(":")[0])) or CueCount(0, 0)
    return (count.cues + 0.2) / (count.seen + 2)


def general_share(lemma: str, frame: str) -> float:
    """What the frame, and the word in its other frames, lead one to expect, 0 to 1."""
    leaning = _word_leaning().get(lemma, 1.0) * _group_leaning().get((lemma, group_of(frame)), 1.0)
    return _share(_odds(frame_share(frame)) * leaning)


def clear() -> None:
    """Forget the tables, so that changed ones are read anew."""
    for cached in (cue_counts, _word_leaning, _group_leaning, cue_share, _circumstances):
        cached.cache_clear()


@cache
def cue_share(lemma: str, frame: str) -> float:
    """Share of attributions among the uses of a word in a frame, 0 to 1, smoothed.

    Where a word was seldom seen in a frame, the share leans on the frame's share among all words, times how much
    more (or less) the word signals attributions in its other frames (additive smoothing with back-off).
    """
    general = general_share(lemma, frame)
    count = cue_counts().get((lemma, frame), CueCount(0, 0))
    return (count.cues + BACKING * general) / (count.seen + BACKING)


@cache
def _circumstances() -> dict[str, float]:
    return {row["circumstance"]: float(row["odds"]) for row in tables.rows("lexicon", "cue_circumstances.csv")}


def share_in(lemma: str, frame: str, circumstances: tuple[str, ...]) -> float:
    """:func:`cue_share` with the odds of each circumstance (a negation, a thing as subject) multiplied in."""
    odds = _odds(cue_share(lemma, frame))
    table = _circumstances()
    for circumstance in circumstances:
        odds *= table.get(circumstance, 1.0)
    return _share(odds)


def _odds(share: float) -> float:
    share = min(max(share, 0.001), 0.999)
    return share / (1 - share)


def _share(odds: float) -> float:
    return odds / (1 + odds)
