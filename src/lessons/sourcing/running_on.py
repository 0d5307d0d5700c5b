"""Quotations that run on: *“A,” he said. “B.”*, *He praised A. “B.”*, and full ones that open the next paragraph."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lessons.findings import Span
from lessons.parsing import text_of
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.content import joined
from lessons.sourcing.quotations import Quotation, Quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc

LEAST_WORDS = 4
"""A quotation with fewer words than this that nobody is said to have uttered is taken for a term."""

LONGEST_TAIL = 60
"""Characters: the longest *in an interview on Monday* between a speaker's last words and the next paragraph."""

LONGEST_REPORT = 800
"""Characters from a reporting word to such a quotation."""
FARTHEST = 3
"""Sentences begun between what a speaker is said to have said and a quotation that nobody else is given."""

_TELLING = frozenset({"verb", "quoted", "according to"})
"""Patterns whose source can go on in a quotation; an adjective's or a noun's seldom does."""

_BETWEEN = 400
"""Characters: the longest *said Ms. Lee, who …* between two parts of a quotation."""


def run_on(doc: Doc, paragraphs: list[Span], chosen: list[Candidate], quotations: Quotations) -> list[Candidate]:
    """Give every full quotation without a speaker of its own to the speaker of the one before it."""
    text = text_of(doc)
    owners = _owners(chosen, quotations)
    ends = dict(paragraphs)
    sentences = [token.idx for token in doc if token.is_sent_start]
    taken = joined([span for candidate in chosen for span in candidate.content])
    starts = [start for start, _ in taken]
    chosen.sort(key=lambda candidate: candidate.cue[0][0])
    cues = [candidate.cue[0][0] for candidate in chosen]
    last: Quotation | None = None
    for quotation in quotations.all:
        place = bisect_right(starts, quotation.end - 1) - 1
        free = place < 0 or taken[place][1] <= quotation.start
        speaker: Candidate | None = None
        if free and last is not None and last.start in owners and _follows(text, last, quotation, sentences):
            speaker = owners[last.start]
        elif free and ends.get(quotation.start) == quotation.end:
            speaker = _speaker_above(text, quotation, chosen, cues)
        elif free:
            speaker = _speaker_before(text, quotation, chosen, cues, sentences)
        if speaker is not None:
            owners[quotation.start] = speaker
            speaker.content = joined([*speaker.content[-1:], (quotation.start, quotation.end)], speaker.content[:-1])
        last = quotation
    return sorted(chosen, key=lambda candidate: (candidate.start, candidate.end))


def _owners(chosen: list[Candidate], quotations: Quotations) -> dict[int, Candidate]:
    """The candidate that a quotation belongs to, by where the quotation starts: the shortest that holds all of it."""
    owners: dict[int, Candidate] = {}
    for candidate in chosen:
        for start, end in candidate.content:
            for quotation in quotations.touching(start, end):
                held = owners.get(quotation.start)
                if held is None or candidate.end - candidate.start < held.end - held.start:
                    owners[quotation.start] = candidate
    return owners


def _follows(text: str, last: Quotation, quotation: Quotation, sentences: list[int]) -> bool:
    """True in *“A,” he said. “B.”* and *“A,” he said, “b.”*: one new sentence at most, and it is the quotation."""
    if quotation.start - last.end > _BETWEEN:
        return False
    between = text[last.end : quotation.start]
    if "\n" in between.strip(" "):
        return False
    begun = bisect_right(sentences, quotation.inner_start) - bisect_right(sentences, last.end)
    words = len(text[quotation.inner_start : quotation.inner_end].split())
    if not between.strip():
        return True
    if between.rstrip().endswith((".", ":")):
        return begun <= 1 and words >= 2 and _begins_sentence(quotation, sentences)
    return begun == 0 and between.rstrip().endswith(",") and words >= LEAST_WORDS


def _begins_sentence(quotation: Quotation, sentences: list[int]) -> bool:
    """True if a sentence begins at the opening mark or right behind it, wherever the parser puts the mark."""
    return sentences[bisect_right(sentences, quotation.inner_start) - 1] >= quotation.start


def _speaker_above(text: str, quotation: Quotation, chosen: list[Candidate], cues: list[int]) -> Candidate | None:
    """Who speaks in a paragraph that is one quotation and nothing else: whoever had the last word before it."""
    place = bisect_right(cues, quotation.start) - 1
    if place < 0:
        return None
    speaker = chosen[place]
    spans = (*speaker.cue, *speaker.source, *speaker.content)
    said = max(end for _, end in spans if end <= quotation.start)
    between = text[said : quotation.start].strip(" ,.:;”\"'’\n\r")
    return speaker if len(between) <= LONGEST_TAIL and "\n" not in between else None


def _speaker_before(
    text: str, quotation: Quotation, chosen: list[Candidate], cues: list[int], sentences: list[int]
) -> Candidate | None:
    """Who goes on in *She praised the plan. “It saves us all time.”*: whoever had the word in the sentence before."""
    place = bisect_right(cues, quotation.start) - 1
    words = len(text[quotation.inner_start : quotation.inner_end].split())
    if place < 0 or words < LEAST_WORDS or not _begins_sentence(quotation, sentences):
        return None
    speaker = chosen[place]
    if quotation.start - speaker.cue[0][0] > LONGEST_REPORT:
        return None
    between = text[speaker.cue[0][0] : quotation.start]
    begun = bisect_right(sentences, quotation.inner_start) - bisect_right(sentences, speaker.cue[0][0])
    near = "\n" not in between and between.rstrip().endswith((".", ":", "!", "?")) and begun <= FARTHEST
    return speaker if near and speaker.pattern in _TELLING and text[quotation.inner_start].isupper() else None
