"""The tables behind the rules: how often a word in a given frame tells who says something."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lessons import tables

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
    expected: dict[str, float] = {}
    seen: dict[str, int] = {}
    cues: dict[str, int] = {}
    counts = cue_counts()
    for (lemma, frame), count in counts.items():
        if lemma != "*":
            expected[lemma] = expected.get(lemma, 0.0) + count.seen * frame_share(frame)
            seen[lemma] = seen.get(lemma, 0) + count.seen
            cues[lemma] = cues.get(lemma, 0) + count.cues
    leaning = {}
    for lemma, wanted in expected.items():
        usual = wanted / seen[lemma]
        share = (cues[lemma] + BACKING * usual) / (seen[lemma] + BACKING)
        leaning[lemma] = _odds(share) / _odds(usual)
    return leaning


def frame_share(frame: str) -> float:
    """Share of attributions among all words seen in a frame, 0 to 1."""
    count = cue_counts().get(("*", frame))
    if count is None:
        count = cue_counts().get(("*", frame.split(":")[0])) or CueCount(0, 0)
    return (count.cues + 0.2) / (count.seen + 2)


def general_share(lemma: str, frame: str) -> float:
    """What the frame, and the word in its other frames, lead one to expect, 0 to 1."""
    return _share(_odds(frame_share(frame)) * _word_leaning().get(lemma, 1.0))


def clear() -> None:
    """Forget the tables, so that changed ones are read anew."""
    for cached in (cue_counts, _word_leaning, cue_share, _circumstances):
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
