"""Lesson 01, Who speaks?: source, cue and content; kinds of source; the vaguest one; mending the machine."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from lessons.exercises.answers import Form, LabelEach, Number, OneOf, WordsOf
from lessons.exercises.evidence import overlap, paragraph_number, report_text
from lessons.exercises.exercise import Exercise, Misconception, Prediction, Verdict, known
from lessons.exercises.labels import Item, judge_labels
from lessons.findings import Span
from lessons.keys import open_key
from lessons.report import open_course_report
from lessons.shares import speech
from lessons.sourcing.attribution import Attribution, Identity
from lessons.words import plain

IDENTITIES: tuple[str, ...] = get_args(Identity)

_SPELLINGS = {"named organization": "named organisation", "unnamed official": "unnamed officials"}

PREDICTIONS = (
    Prediction(
        id="1.1",
        question="How many times is somebody said to have said something in the report?",
        answer=Number(0, 500),
        result=lambda: len(speech(open_key().attributions)),
        unit="times",
        opens="The next cell",
    ),
)

# --------------------------------------------------------------------- 1.2

_CONTENT = "her son was arrested on July 12 and locked up underground without food, water or electricity"

_PARTS = (
    Misconception(
        "the cue swallows the source",
        "The cue is only the signal: here one word. The one who says it is the source, so keep the two apart.",
        {"source": "A woman", "cue": "A woman said", "content": _CONTENT},
    ),
    Misconception(
        "spoken about for speaking",
        "The son is the one she speaks about; he says nothing here. Who tells it, in paragraph 9?",
        {"source": "her son", "cue": "said", "content": _CONTENT},
    ),
    Misconception(
        "the content swallows the cue",
        "The content is what is said, without the words that tell you that it is said. Start it behind the cue.",
        {"source": "A woman", "cue": "said", "content": "A woman said " + _CONTENT},
    ),
    Misconception(
        "half of the content",
        "She says more than that: one “said” can carry a long sentence. Read paragraph 9 to its end.",
        {"source": "A woman", "cue": "said", "content": "her son was arrested on July 12"},
    ),
)


def _judge_parts(form: dict[str, tuple[str, list[Span]]]) -> Verdict:
    source, cue, content = (form[part][0] for part in ("source", "cue", "content"))
    if overlap(source, "her son") >= 0.7:
        return known(_PARTS, "spoken about for speaking")
    if plain(source) not in ("a woman", "woman"):
        return Verdict("not yet", "The source is the one who tells it. Who speaks there, in paragraph 9?")
    if overlap(cue, "said") == 0:
        return Verdict("not yet", "The cue is the word that signals speaking. Which word is it in paragraph 9?")
    if len(cue.split()) > 1:
        return known(_PARTS, "the cue swallows the source")
    if "said" in plain(content).split():
        return known(_PARTS, "the content swallows the cue")
    if overlap(content, _CONTENT) < 0.85:
        return known(_PARTS, "half of the content")
    return Verdict("right", "Source, cue and content: an attribution has these three parts, though one may be missing.")


PARTS = Exercise(
    id="1.2",
    title="Three parts",
    question="Copy source, cue and content of the second sentence of paragraph 9 (the woman's).",
    answer=Form({part: WordsOf(report_text()) for part in ("source", "cue", "content")}),
    judge=_judge_parts,
    right=(
        {"source": "A woman", "cue": "said", "content": _CONTENT},
        {"source": " a WOMAN ", "cue": "Said", "content": _CONTENT + "."},
        {
            "source": "A woman",
            "cue": "said",
            "content": "her  son was arrested on July 12 and locked up underground without food, water or electricity",
        },
    ),
    hints=(
        "Run report.page(9) and find the sentence about July 12.",
        "Ask three questions: who tells it (source)? which word says so (cue)? what is told (content)?",
        "The source has two words, the cue one, and the content is all the rest of the sentence.",
    ),
    solution="Source: “A woman”. Cue: “said”. Content: “her son was arrested … food, water or electricity”.",
    misconceptions=_PARTS,
)

# --------------------------------------------------------------------- 1.3

_RIGHT_LABELS = {
    "a": "named person",
    "b": "unnamed individual",
    "c": "unnamed officials",
    "d": "named organisation",
    "e": "vague",
    "f": "agentless",
}

_IDENTITY = (
    Misconception(
        "a pronoun hides its name",
        "“He” in paragraph 20 goes on speaking from paragraph 19. A pronoun has the name of the one it stands for.",
        {**_RIGHT_LABELS, "a": "unnamed individual"},
    ),
    Misconception(
        "an office is a name",
        "paragraph 3 tells their job and their country, and you could still not ask for one of them.",
        {**_RIGHT_LABELS, "c": "named organisation"},
    ),
    Misconception(
        "reports are people",
        "who wrote the reports in paragraph 26, and how many were there? There is no person or group to be counted.",
        {**_RIGHT_LABELS, "e": "unnamed group"},
    ),
    Misconception(
        "filling in the speaker",
        "you can guess who told the soldiers, and the sentence in paragraph 25 still names nobody. "
        "Label what stands there, not what is likely.",
        {**_RIGHT_LABELS, "f": "unnamed officials"},
    ),
)

_SOURCES = {
    "a": Item(
        accepted={"named person": "“He” is Richard Moore"},
        nudge="who has just spoken in paragraph 19?",
        traps={"unnamed individual": "a pronoun hides its name"},
    ),
    "b": Item(
        accepted={"unnamed individual": "one man whose name we do not learn"},
        nudge="how many people is that in paragraph 9, and do you learn a name?",
        traps={},
    ),
    "c": Item(
        accepted={"unnamed officials": "people with an office and no names"},
        nudge="read the words in paragraph 3: people, or an institution?",
        traps={"named organisation": "an office is a name"},
    ),
    "d": Item(
        accepted={
            "named organisation": "it is written like the name of an institution",
            "unnamed officials": "it could be any officials of any service, and none is named",
        },
        nudge="does paragraph 17 name a person, an institution, or nobody?",
        traps={},
    ),
    "e": Item(
        accepted={"vague": "neither who reported nor how many is said"},
        nudge="could you count the sources behind that word in paragraph 26?",
        traps={"unnamed group": "reports are people"},
    ),
    "f": Item(
        accepted={"agentless": "a passive that leaves out who told them"},
        nudge="which words in paragraph 25 name the one who told them?",
        traps={"unnamed officials": "filling in the speaker", "unnamed individual": "filling in the speaker"},
    ),
}

IDENTITY = Exercise(
    id="1.3",
    title="How well do you know the source?",
    question=(
        "Label each source. a: He (20). b: A man (9). c: defense officials in the United States (3). "
        "d: US intelligence (17). e: reports (26). f: were told (25)."
    ),
    answer=LabelEach(
        tuple(_SOURCES),
        OneOf(IDENTITIES, _SPELLINGS),
    ),
    judge=judge_labels(_SOURCES, _IDENTITY),
    right=(
        _RIGHT_LABELS,
        {**_RIGHT_LABELS, "d": "unnamed officials"},
        {
            "A": "Named Person",
            "B": " unnamed individual",
            "C": "unnamed official",
            "D": "named-organisation",
            "E": "VAGUE",
            "F": "agentless",
        },
    ),
    hints=(
        "Ask of each: could you look this source up and ring it? If not: do you know how many people it is?",
        "A pronoun has the name of whoever it stands for. A word such as “officials” tells an office and no name.",
        "Six of the seven labels are needed, one each, if you call d by its institution; “unnamed group” stays over.",
    ),
    solution=(
        "a named person (Richard Moore); b unnamed individual; c unnamed officials; "
        "d named organisation, or unnamed officials; e vague; f agentless."
    ),
    misconceptions=_IDENTITY,
)

# --------------------------------------------------------------------- 1.4

_VAGUEST = (
    Misconception(
        "unnamed is vague",
        "That source has no name here, but the report shows it as one person or one group. "
        "Look for one where you cannot even say how many there are.",
        "A man",
    ),
    Misconception(
        "named is vague",
        "That source has a name, so a reader could look it up. "
        "Whether to believe it is another question. Look for one of which you cannot say who or how many.",
        "MI6 chief Richard Moore",
    ),
    Misconception(
        "the report's own word is vague",
        "Nobody is said to have said that; it stands on the report's own word. "
        "Look for words that do point at a source, and point badly: paragraphs 5, 18 and 26 have some.",
        "Russian troops",
    ),
)


def _judge_vaguest(answer: tuple[str, list[Span]]) -> Verdict:
    # Who "believes" a thing is as hard to ring as who "reports" it: thoughts count here as speech does.
    told = open_key().attributions.where(layer=("speech", "thought"))
    touched = [a for a in told if _names(a, answer[1])]
    if any(a.identity in ("vague", "agentless") for a in touched):
        return Verdict(
            "right",
            "Nobody could ring that source: neither who it is nor how many is said. "
            "The report has several such places, so another reader may have picked another one.",
        )
    named = ("named person", "named organisation")
    if any(a.identity in named for a in touched) or any(_inside(a, answer[1]) for a in told if a.identity in named):
        return known(_VAGUEST, "named is vague")
    if touched:
        return known(_VAGUEST, "unnamed is vague")
    return known(_VAGUEST, "the report's own word is vague")


def _names(attribution: Attribution, spans: list[Span]) -> bool:
    """True if the answer names the attribution's source, or its cue where it has none: half of its words or more.

    A word that stands in many places of the text names nobody.
    """
    wanted = attribution.source or attribution.cue
    length = sum(end - start for start, end in wanted)
    if not length:
        return False
    shared = max(sum(max(0, min(end, e) - max(start, s)) for start, end in wanted) for s, e in spans)
    return 2 * shared >= length or (len(spans) <= 3 and 3 * shared >= length)


def _inside(attribution: Attribution, spans: list[Span]) -> bool:
    """True if the answer is a part of the source's words: a name without its office."""
    return any(start <= s and e <= end for start, end in attribution.source for s, e in spans)


VAGUEST = Exercise(
    id="1.4",
    title="The source that nobody could ring",
    question="Copy the words for a source of which you can tell neither who it is nor how many.",
    answer=WordsOf(report_text()),
    judge=_judge_vaguest,
    right=(
        "reports in the Russian media",
        "other sources",
        "reports came in",
        "were told",
        "believed to be",
        " REPORTS ",
    ),
    hints=(
        "Look at the table of sources again and sort it by “identity”.",
        "“A man” is somebody. What about a plural that could be two people, two hundred, or a rumour?",
        "Paragraphs 5, 18 and 26 each have one. A passive without a speaker (23, 25, 36) counts as well.",
    ),
    solution=(
        "“reports in the Russian media” (5), “other sources” (18) or “reports” (26); "
        "or a passive that leaves the speaker out, such as “were told” (23, 25)."
    ),
    misconceptions=_VAGUEST,
)

# --------------------------------------------------------------------- 1.5

_REASONS = {
    "name": ("named person", "named organisation"),
    "number": ("unnamed individual", "unnamed group"),
    "office": ("unnamed officials",),
    "nobody": ("vague", "agentless"),
    "grammar": IDENTITIES,
}
"""Which kinds of source each reason can decide for."""

_MEND = (
    Misconception(
        "mending what is right",
        "There machine and key agree, so there is nothing to mend. "
        "Choose a row of comparison.missed, the table of what the machine did not find.",
        {"cue": "MI6 chief Richard Moore said", "kind": "named person", "reason": "name"},
    ),
    Misconception(
        "a reason for another kind",
        "The reason and the kind do not go together: a name decides for a named source, an office for officials. "
        "Say what in the words decides for your kind.",
        {"cue": "Complaints of", "kind": "unnamed group", "reason": "name"},
    ),
)


@cache
def _to_mend() -> dict[Attribution, str]:
    """The key's attributions that the machine missed or labelled otherwise, each with its kind."""
    key = open_key()
    comparison = open_course_report().compare(key)
    differing = [pair.key for pair in comparison.pairs if pair.key.identity != pair.machine.identity]
    return {a: a.identity for a in (*comparison.missed, *differing) if a.cue}


def _judge_mend(form: dict[str, Any]) -> Verdict:
    words, places = form["cue"]
    touched = [a for a in speech(open_key().attributions) if _cue_touches(a, places)]
    if not touched:
        return Verdict("not yet", f"“{words}” is not the cue of an attribution in the key. Copy the cue from a table.")
    touched = [a for a in touched if a in _to_mend()] or touched
    if len(touched) > 1:
        return Verdict("not yet", f"“{words}” fits {len(touched)} attributions. Copy more words around it.")
    if touched[0] not in _to_mend():
        return known(_MEND, "mending what is right")
    if form["kind"] not in _REASONS[form["reason"]]:
        return known(_MEND, "a reason for another kind")
    if form["kind"] != _to_mend()[touched[0]]:
        number = paragraph_number(report_text(), touched[0].start)
        return Verdict(
            "not yet", f"The key has another kind there. What do you learn of the source in paragraph {number}?"
        )
    return Verdict("right", "Mended, with a reason that somebody else can check. The key says the same.")


def _cue_touches(attribution: Attribution, places: list[Span]) -> bool:
    return any(start < e and s < end for start, end in attribution.cue for s, e in places)


MEND = Exercise(
    id="1.5",
    title="Mend the machine",
    question="Copy the cue of something that the machine missed; give kind and reason.",
    answer=Form(
        {
            "cue": WordsOf(report_text()),
            "kind": OneOf(IDENTITIES, _SPELLINGS),
            "reason": OneOf(tuple(_REASONS)),
        }
    ),
    judge=_judge_mend,
    right=(
        {"cue": "Complaints of", "kind": "unnamed group", "reason": "number"},
        {"cue": " complaints  of ", "kind": "Unnamed Group", "reason": "GRAMMAR"},
    ),
    hints=(
        "Run comparison.missed.table() again and choose a row whose source you understand.",
        "Copy the words under “cue”. If they stand in several places, take a word before them as well.",
        "Ask what you learn of the source: a name, how many they are, an office, or nothing. That is kind and reason.",
    ),
    solution="Any row of that table with a cue will do: its cue, the key's kind, and a reason that fits that kind.",
    misconceptions=_MEND,
)

EXERCISES = (PARTS, IDENTITY, VAGUEST, MEND)
