"""The tables behind the rules: how often a word in a given frame tells who says something."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from lessons import tables
from lessons.sourcing import least_shares
from lessons.sourcing.groups import group_of

BACKING = 4.0
"""Weight of the frame's and the word's general share against the counts of just this word in just this frame, in
uses: with fewer uses than this seen, the general shares decide."""

EVERY_WORD = "*"
"""Stands for all words in a frame."""


@dataclass(frozen=True, slots=True)
class CueCount:
    """How often a word in one frame was seen in real news, and how often it signalled an attribution."""

    seen: int
    cues: int


_NEVER = CueCount(0, 0)


class CueTable:
    """Shares of attributions by word and frame, smoothed: how likely a use is to signal one.

    Parameters
    ----------
    counts : (word, frame) to its counts; the word ``*`` stands for all words in that frame
    """

    def __init__(self, counts: Mapping[tuple[str, str], CueCount]) -> None:
        self.counts = counts
        self._leaning = self._word_leaning()
        self._shares: dict[tuple[str, str], float] = {}

    def frame_share(self, frame: str) -> float:
        """Share of attributions among all words seen in a frame, 0 to 1."""
        count = self.counts.get((EVERY_WORD, frame))
        if count is None:
            count = self.counts.get((EVERY_WORD, frame.split(":")[0]), _NEVER)
        return (count.cues + 0.2) / (count.seen + 2)

    def general_share(self, lemma: str, frame: str) -> float:
        """What the frame, and the word in its other frames, lead one to expect, 0 to 1."""
        return _share(_odds(self.frame_share(frame)) * self._leaning.get(lemma, 1.0))

    def cue_share(self, lemma: str, frame: str) -> float:
        """Share of attributions among the uses of a word in a frame, 0 to 1, smoothed.

        Where a word was seldom seen in a frame, the share leans on the frame's share among all words, times how much
        more (or less) the word signals attributions in its other frames (additive smoothing with back-off).
        """
        known = self._shares.get((lemma, frame))
        if known is None:
            count = self.counts.get((lemma, frame), _NEVER)
            general = self.general_share(lemma, frame)
            known = self._shares[lemma, frame] = (count.cues + BACKING * general) / (count.seen + BACKING)
        return known

    def _word_leaning(self) -> dict[str, float]:
        """Odds of a word's cues, all frames together, against what its frames alone would lead one to expect."""
        expected: dict[str, float] = {}
        totals: dict[str, CueCount] = {}
        for (lemma, frame), count in self.counts.items():
            if lemma != EVERY_WORD:
                expected[lemma] = expected.get(lemma, 0.0) + count.seen * self.frame_share(frame)
                before = totals.get(lemma, _NEVER)
                totals[lemma] = CueCount(before.seen + count.seen, before.cues + count.cues)
        leaning = {}
        for lemma, total in totals.items():
            usual = expected[lemma] / max(total.seen, 1)
            share = (total.cues + BACKING * usual) / (total.seen + BACKING)
            leaning[lemma] = _odds(share) / _odds(usual)
        return leaning


@cache
def cue_table() -> CueTable:
    """The shares of ``data/lexicon/cue_frames.csv``."""
    rows = tables.rows("lexicon", "cue_frames.csv")
    return CueTable({(row["lemma"], row["frame"]): CueCount(int(row["seen"]), int(row["cues"])) for row in rows})


@dataclass(frozen=True)
class Weights:
    """What the circumstances of a use count for: ``data/lexicon/cue_circumstances.csv`` and ``cue_words.csv``.

    Attributes
    ----------
    odds : by circumstance, what the odds are multiplied with
    powers : by family of frames, what the word's own odds (of :class:`CueTable`) are raised to; under 1 where the
        circumstances tell more than the word
    """

    odds: Mapping[str, float]
    powers: Mapping[str, float]

    def share(self, own: float, family: str, circumstances: Iterable[str]) -> float:
        """The share of a use, 0 to 1, from the word's own share and its circumstances (a log-linear model)."""
        power = self.powers[EVERY_USE] + self.powers.get(family, 0.0)
        odds = float(_odds(own) ** power) * self.odds[EVERY_USE]
        for circumstance in circumstances:
            odds *= self.odds.get(circumstance, 1.0)
        return _share(odds)


EVERY_USE = "every use"
WEIGHT_TABLES = ("cue_circumstances.csv", "cue_words.csv")


@cache
def weights() -> Weights:
    """The weights of ``data/lexicon/cue_circumstances.csv`` and ``cue_words.csv``."""
    values: dict[str, dict[str, float]] = {"odds": {}, "power": {}}
    for name in WEIGHT_TABLES:
        for row in tables.rows("lexicon", name):
            values[row["kind"]][row["circumstance"]] = float(row["value"])
    return Weights(values["odds"], values["power"])


def clear() -> None:
    """Forget what was counted and weighed, so that changed tables are read anew; the lists of words stay."""
    for cached in (tables.rows, cue_table, weights):
        cached.cache_clear()
    least_shares.clear()


def share_in(lemma: str, frame: str, circumstances: Iterable[str]) -> float:
    """Of how many such uses in real news one is an attribution and its source and content are read right, 0 to 1."""
    return weights().share(cue_table().cue_share(lemma, frame), group_of(frame), circumstances)


def _odds(share: float) -> float:
    share = min(max(share, 0.001), 0.999)
    return share / (1 - share)


def _share(odds: float) -> float:
    return odds / (1 + odds)
