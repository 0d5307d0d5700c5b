"""Near-duplicates: two sentences of one text that are the same but for a few words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lessons.language.mark import Mark
from lessons.language.tokenizing import words_in
from lessons.sentences import Sentence

RUN = 3
"""Words. Two sentences are compared by their runs of three words (Broder 1997 calls them shingles)."""

SHARED = 0.5
"""Share of the shorter sentence's runs that the other must have."""

LEAST_SHARED = 5
"""Runs. Fewer can be chance: a name with a title, a set phrase."""

TOO_COMMON = 20
"""Sentences. A run that stands in more of them than this says nothing about any two."""

Run = tuple[str, ...]


def find_echoes(text: str, sentences: Sequence[Sentence]) -> Iterator[Mark]:
    """Two marks for each pair of near-duplicate sentences, one on each."""
    runs = [_runs(text, sentence) for sentence in sentences]
    for first, second, shared in _pairs(runs):
        class_ = "same words" if runs[first] == runs[second] else "reworded"
        size = min(len(runs[first]), len(runs[second]))
        for one, other in ((first, second), (second, first)):
            why = f"near-duplicate: {shared} of {size} runs of three words also stand in “{_opening(sentences[other])}”"
            yield Mark(
                text=text,
                start=sentences[one].start,
                end=sentences[one].end,
                kind="near-duplicate",
                class_=class_,
                why=why,
            )


def _runs(text: str, sentence: Sentence) -> frozenset[Run]:
    words = [re.sub(r"\W", "", word).lower() for word in words_in(text, sentence.start, sentence.end)]
    return frozenset(zip(*(words[i:] for i in range(RUN)), strict=False))


def _pairs(runs: Sequence[frozenset[Run]]) -> Iterator[tuple[int, int, int]]:
    """Pairs of sentences with enough runs in common: first, second, number of common runs."""
    where: dict[Run, list[int]] = {}
    for place, found in enumerate(runs):
        common: dict[int, int] = {}
        for run in found:
            earlier = where.setdefault(run, [])
            if len(earlier) <= TOO_COMMON:
                for other in earlier:
                    common[other] = common.get(other, 0) + 1
                earlier.append(place)
        for other, shared in sorted(common.items()):
            if shared >= LEAST_SHARED and shared >= SHARED * min(len(found), len(runs[other])):
                yield other, place, shared


def _opening(sentence: Sentence) -> str:
    words = sentence.words.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")
