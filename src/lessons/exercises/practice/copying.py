"""Exercises that ask for words copied from a practice report, judged by where the words stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lessons.exercises.answers import SILENT, Form, WordsOf, WordsOrSilence
from lessons.exercises.evidence import overlap, paragraph_number
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known
from lessons.findings import Span, Spans
from lessons.keys import open_key
from lessons.sourcing.attribution import Attribution
from lessons.words import plain

Copied = tuple[str, list[Span]]
"""Words that a learner copied, and every place where they stand."""


def _row(slug: str, row: str) -> Attribution:
    found = open_key(slug)[row]
    assert isinstance(found, Attribution)
    return found


def _stands_in(copied: Copied, spans: Spans) -> bool:
    """True if one of the places meets one of the spans."""
    return any(start < e and s < end for start, end in spans for s, e in copied[1])


def _has(copied: Copied, head: str) -> bool:
    return set(plain(head).split()) <= set(plain(copied[0]).split())


# ------------------------------------------------------------- on whose word


def copying_source(
    *,
    id: str,
    slug: str,
    row: str,
    head: str,
    claim: str,
    others: tuple[Misconception, ...],
    praise: str,
    hints: tuple[str, str, str],
) -> Exercise:
    """An exercise that asks for the words that tell who says something.

    Parameters
    ----------
    slug, row : the practice report, and the attribution in its key
    head : the word that the answer must have ("officer")
    claim : what is said, for the question
    others : those who are named nearby and do not say it; ``example`` is how they are named
    """
    text, said = open_key(slug).text, _row(slug, row)
    number = paragraph_number(text, said.start)
    misconceptions = (*others, *_not_a_source(said, number))

    def judge(copied: Copied) -> Verdict:
        if _has(copied, head) and _stands_in(copied, said.source):
            return Verdict("right", praise)
        for misconception in others:
            if overlap(copied[0], str(misconception.example)) >= 0.5:
                return known(misconceptions, misconception.name)
        if _stands_in(copied, said.cue):
            return known(misconceptions, "the signal for the source")
        if _stands_in(copied, said.content):
            return known(misconceptions, "what is said for who says it")
        if any(paragraph_number(text, start) == number for start, _ in copied[1]):
            return Verdict(
                "not yet",
                "That is the right paragraph. Copy the words for who tells it: they stand beside the cue in "
                f"paragraph {number}.",
            )
        where = paragraph_number(text, copied[1][0][0])
        return Verdict("not yet", f"You found that in paragraph {where}. Read paragraph {number}: who tells it there?")

    return Exercise(
        id=id,
        title="On whose word?",
        question=f"Paragraph {number} says that {claim}. Copy the words that tell who says so.",
        answer=WordsOf(text),
        judge=judge,
        right=(said.source_words, f" {said.source_words.upper()}. "),
        hints=hints,
        solution=f"“{said.source_words}”. {praise}",
        misconceptions=misconceptions,
    )


def _not_a_source(said: Attribution, number: int) -> tuple[Misconception, ...]:
    return (
        Misconception(
            "the signal for the source",
            f"These words signal that somebody says it: they are the cue. Who stands beside them in paragraph "
            f"{number}?",
            said.cue_words,
        ),
        Misconception(
            "what is said for who says it",
            f"That is a part of what is said, and the question is who says it. Look for a person in paragraph "
            f"{number}.",
            said.content_words,
        ),
    )


# ---------------------------------------------------------------- three parts


def three_parts(*, id: str, slug: str, row: str, head: str, half: str, hints: tuple[str, str, str]) -> Exercise:
    """An exercise that asks for source, cue and content of one attribution.

    ``head`` is the word that the source must have, ``half`` a piece of the content.
    """
    text, said = open_key(slug).text, _row(slug, row)
    number = paragraph_number(text, said.start)
    right = {"source": said.source_words, "cue": said.cue_words, "content": said.content_words}
    misconceptions = _blurred(right, text[said.cue[0][0] : said.content[-1][1]], half, number)

    def judge(form: Mapping[str, Copied]) -> Verdict:
        source = form["source"]
        if not (_has(source, head) and _stands_in(source, said.source) and overlap(source[0], right["source"]) >= 0.5):
            return Verdict("not yet", f"The source is the one who tells it. Who speaks there, in paragraph {number}?")
        if not _stands_in(form["cue"], said.cue):
            return Verdict("not yet", f"The cue is the word that signals speaking. Which is it in paragraph {number}?")
        if overlap(form["cue"][0], right["cue"]) < 1:
            return known(misconceptions, "the cue swallows the source")
        if _stands_in(form["content"], said.cue):
            return known(misconceptions, "the content swallows the cue")
        if overlap(form["content"][0], right["content"]) < 0.85:
            return known(misconceptions, "half of the content")
        return Verdict("right", f"Source, cue and content. What does the verb “{right['cue']}” do to what follows it?")

    return Exercise(
        id=id,
        title="Three parts",
        question=f"Copy source, cue and content of the first sentence of paragraph {number}.",
        answer=Form({part: WordsOf(text) for part in right}),
        judge=judge,
        right=(right, {part.upper(): f" {words}. " for part, words in reversed(list(right.items()))}),
        hints=hints,
        solution=" ".join(f"{part.capitalize()}: “{words}”." for part, words in right.items()),
        misconceptions=misconceptions,
    )


def _blurred(right: Mapping[str, str], cue_and_content: str, half: str, number: int) -> tuple[Misconception, ...]:
    return (
        Misconception(
            "the cue swallows the source",
            "The cue is only the signal. The one who says it is the source, so keep the two apart.",
            {**right, "cue": f"{right['source']} {right['cue']}"},
        ),
        Misconception(
            "the content swallows the cue",
            "The content is what is said, without the words that tell you that it is said. Start it behind the cue.",
            {**right, "content": cue_and_content},
        ),
        Misconception(
            "half of the content",
            f"More than that is said: one cue can carry a long sentence. Read paragraph {number} on.",
            {**right, "content": half},
        ),
    )


# -------------------------------------------------------------- who did it?


@dataclass(frozen=True)
class Deed:
    """Something that was done, and what the text says of who did it.

    Attributes
    ----------
    agent : the word of the agent that the answer must have; "" where the text does not say
    named : the agent as an answer that is right; "" as above
    nudge : where to look again, without the answer
    slips : wrong ideas; each misconception's ``example`` is the answer that shows it
    """

    agent: str
    named: str
    nudge: str
    slips: tuple[Misconception, ...] = field(default=())

    def fits(self, copied: Copied) -> bool:
        """True for the agent's words, or for silence where the text is silent."""
        return _has(copied, self.agent) if self.agent else copied[0] == SILENT


def missing_agents(
    *,
    id: str,
    slug: str,
    question: str,
    deeds: Mapping[str, Deed],
    praise: str,
    hints: tuple[str, str, str],
    solution: str,
) -> Exercise:
    """An exercise that asks, for each of several passives, who did it; "the text does not say" is an answer too."""
    text = open_key(slug).text
    right = {name: deed.named or SILENT for name, deed in deeds.items()}
    misconceptions = tuple(
        Misconception(slip.name, slip.message, {**right, name: slip.example})
        for name, deed in deeds.items()
        for slip in deed.slips
    )
    return Exercise(
        id=id,
        title="Who did it?",
        question=question,
        answer=Form({name: WordsOrSilence(text) for name in deeds}),
        judge=_judge_deeds(deeds, praise),
        right=(right, {name.upper(): f" {words.upper()} " for name, words in reversed(list(right.items()))}),
        hints=hints,
        solution=solution,
        misconceptions=misconceptions,
    )


def _judge_deeds(deeds: Mapping[str, Deed], praise: str) -> Callable[[Mapping[str, Any]], Verdict]:
    def judge(form: Mapping[str, Any]) -> Verdict:
        wrong = [name for name, deed in deeds.items() if not deed.fits(form[name])]
        if not wrong:
            return Verdict("right", praise)
        first = deeds[wrong[0]]
        given = form[wrong[0]][0]
        slip = next((s for s in first.slips if s.example == given or overlap(given, s.example) >= 0.5), None)
        said = slip.message if slip else first.nudge
        fit = f"{len(deeds) - len(wrong)} of {len(deeds)} fit. Look again at {wrong[0]}: "
        return Verdict("not yet", fit + said, slip.name if slip else "")

    return judge
