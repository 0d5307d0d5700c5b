"""Why a candidate was taken: the rule in one plain sentence."""

from __future__ import annotations

from lessons.sourcing.candidate import Candidate
from lessons.sourcing.lexicon import cue_table

_FRAMES = {
    "that": "with a clause that begins with “that”",
    "clause": "with a clause behind it",
    "wh": "with a question behind it",
    "before": "behind what is said",
    "inserted": "put into what is said",
    "to": "with “to” and a verb",
    "ing": "with an “-ing” form",
    "obj": "with an object",
    "quote before": "right behind a quotation",
    "quote behind": "right before a quotation",
    "small": "with what somebody is called",
    "phrase": "with a name",
    "subject": "with what is said as its subject",
    "noun": "behind what is said",
    "obj to": "with “to” and a verb",
    "obj as": "with “as”",
    "bare": "with a verb behind it",
    "acomp": "with an adjective",
    "raised": "with what appears to be so",
    "noun that": "with a clause that begins with “that”",
    "noun to": "with “to” and a verb",
    "adj that": "with a clause that begins with “that”",
    "adj clause": "with a clause behind it",
    "adj to": "with “to” and a verb",
    "told": "with “to” and what the hearer is to do",
    "as": "behind “as”",
    "so": "with a word that stands for a clause",
    "adv wh": "with a question behind it",
    "tail": "at the end of what is said",
    "block": "with a colon before the next paragraph",
    "headline": "in a headline",
    "lost verb": "between a noun and what is said",
    "noun is": "said to be a whole clause",
    "front": "with its object in front",
    "relative": "in a clause about what is said",
    "felt": "with the one who feels it as its object",
    "own words": "with the one whose it is",
    "put at": "with a number behind “at”",
    "noun drawn": "drawn by what is said, with those who say so behind it",
}


def why(candidate: Candidate) -> str:
    """The rule and the words that made it fire."""
    if candidate.pattern == "adverb":
        return f"“{candidate.lemma}” tells that somebody says so, and hides who."
    if candidate.pattern == "signature":
        return "A dash and a name stand behind what is said, as a signature."
    if candidate.pattern == "document":
        return f"“{candidate.lemma}”: a document stands beside the clause, as what it is taken from."
    if candidate.pattern == "colon":
        return "A name and a colon stand before what is said."
    if candidate.pattern == "viewpoint":
        word = candidate.lemma.capitalize()
        return f"“{word}” and somebody stand in front of the clause, as those in whose eyes it is so."
    sentence = f"“{candidate.lemma}” {frame_words(candidate.frame)} signals that somebody says or thinks something"
    return f"{sentence}{_evidence(candidate)}."


def frame_words(frame: str) -> str:
    """A frame in plain words."""
    passive, bare = frame.startswith("pass "), frame.removeprefix("pass ")
    words = _FRAMES.get(bare)
    if words is None and "prep:" in bare:
        words = f"{'with an object and' if bare.startswith('obj ') else 'with'} “{bare.split(':')[1]}”"
    words = words or "in this place"
    return f"{words}, in the passive," if passive else words


def _evidence(candidate: Candidate) -> str:
    count = cue_table().counts.get((candidate.lemma, candidate.frame))
    if count is None or not count.cues:
        return ""
    return f", as in {count.cues} of {count.seen} uses counted in real news"
