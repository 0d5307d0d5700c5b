"""Lesson 06, Who acts, who is hidden?: passives, missing agents, quotation marks, loaded words, twins, rewriting."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from lessons.exercises.answers import SILENT, Form, LabelEach, Number, OneOf, Sentences, WordsOf, WordsOrSilence
from lessons.exercises.evidence import report_text
from lessons.exercises.exercise import Exercise, Misconception, Prediction, Verdict, known
from lessons.exercises.labels import Item, judge_labels
from lessons.findings import Span
from lessons.language.agency import passive_share, who_acts
from lessons.language.quote_types import quote_types
from lessons.language.rewriting import Aspect, compare_rewrite
from lessons.report import Report, open_course_report
from lessons.tables import rows
from lessons.words import plain

# The bundled report, opened once: a rewriting is judged again and again.
_report: Callable[[], Report] = cache(open_course_report)


PREDICTIONS = (
    Prediction(
        id="6.1",
        question="Of a hundred sentences like those of this report, how many have a passive?",
        answer=Number(0, 100),
        result=lambda: round(100 * passive_share(who_acts(_report()))),
        unit="of a hundred sentences",
        opens="The next cell",
    ),
    Prediction(
        id="6.4",
        question="How many pairs of quotation marks hold words that nobody is said to have said?",
        answer=Number(0, 100),
        result=lambda: len(quote_types(_report()).where(quote_type=("scare quote", "term"))),
        unit="of the pairs of quotation marks",
        opens="The next cell",
    ),
)

# --------------------------------------------------------------------- 6.2

ACTIVE, NAMED, HIDDEN = "active", "passive with agent", "agentless passive"

_RIGHT_VOICES = {"a": HIDDEN, "b": NAMED, "c": ACTIVE, "d": HIDDEN, "e": NAMED, "f": ACTIVE, "g": HIDDEN}

_VOICES = (
    Misconception(
        "every form of be makes a passive",
        "“been” alone is not enough. In paragraph 22, is the young man the one who demands, or is he demanded?",
        {**_RIGHT_VOICES, "f": HIDDEN},
    ),
    Misconception(
        "the reason for the doer",
        "“for defying” gives the reason, and Vladimir Putin gave the order. Who does the punishing in paragraph 2?",
        {**_RIGHT_VOICES, "a": NAMED},
    ),
    Misconception(
        "the past is passive",
        "that is past, and the men do it themselves. Ask of paragraph 26: who lays the weapons down?",
        {**_RIGHT_VOICES, "c": HIDDEN},
    ),
    Misconception(
        "every passive hides somebody",
        "a passive can name its doer, in a phrase behind the participle. Read on in paragraphs 5 and 24.",
        {**_RIGHT_VOICES, "e": HIDDEN},
    ),
)

_VOICE_ITEMS = {
    "a": Item(
        {HIDDEN: "nobody is named who punishes"},
        "is the man in paragraph 2 doing it, or is it done to him?",
        {NAMED: "the reason for the doer"},
    ),
    "b": Item(
        {NAMED: "“by reports” names what confirms"},
        "which word in paragraph 5 begins the phrase that says who or what confirms?",
        {HIDDEN: "every passive hides somebody"},
    ),
    "c": Item(
        {ACTIVE: "the men act"},
        "who acts in paragraph 26?",
        {HIDDEN: "the past is passive", NAMED: "the past is passive"},
    ),
    "d": Item({HIDDEN: "nobody is named who tells"}, "do the soldiers of paragraph 25 tell, or does somebody?", {}),
    "e": Item(
        {NAMED: "“by mercenaries” names who guards"},
        "do the cellars of paragraph 24 guard anything?",
        {HIDDEN: "every passive hides somebody"},
    ),
    "f": Item(
        {ACTIVE: "he demands"},
        "who demands in paragraph 22?",
        {HIDDEN: "every form of be makes a passive", NAMED: "every form of be makes a passive"},
    ),
    "g": Item(
        {
            HIDDEN: "somebody or something has depleted the units",
            ACTIVE: "it can be read as a plain description of how they are",
        },
        "does paragraph 13 name what depletes the units?",
        {},
    ),
}

VOICES = Exercise(
    id="6.2",
    title="Active, passive, agentless",
    question=(
        "Say of each “active”, “passive with agent” or “agentless passive”. a: “is being punished” (paragraph 2). "
        "b: “has been confirmed” (paragraph 5). c: “laid down” (paragraph 26). d: “were told” (paragraph 25). "
        "e: “guarded” (paragraph 24). f: “has been demanding” (paragraph 22). g: “are depleted” (paragraph 13)."
    ),
    answer=LabelEach(
        tuple(_VOICE_ITEMS),
        OneOf(
            (ACTIVE, NAMED, HIDDEN),
            {"agentless": HIDDEN, "passive without agent": HIDDEN, "with agent": NAMED, "passive with an agent": NAMED},
        ),
    ),
    judge=judge_labels(_VOICE_ITEMS, _VOICES),
    right=(
        _RIGHT_VOICES,
        {**_RIGHT_VOICES, "g": ACTIVE},
        {"A": "Agentless", "B": " with agent", "C": "ACTIVE", "D": "agentless", "E": "passive with an agent",
         "F": "active", "G": "agentless-passive"},
    ),
    hints=(
        "For each, ask who does it. Does the one in front of the verb do it, or is it done to them?",
        "If it is done to them, read on to the end of the clause: does a “by …” name the doer?",
        "Two of the seven name their doer behind the verb. One can be read in two ways, and both are accepted.",
    ),
    solution=(
        "a and d are agentless passives: nobody is named who punishes or tells. b and e are passives with an agent, "
        "“by reports” and “by mercenaries”. c and f are active. g is an agentless passive, or a plain description."
    ),
    misconceptions=_VOICES,
)  # fmt: skip

# --------------------------------------------------------------------- 6.3

_SEPARATISTS, _FORCES = "pro-Moscow separatists", "Ukrainian security forces"
_RIGHT_AGENTS = {"a": _SEPARATISTS, "b": SILENT, "c": SILENT, "d": SILENT, "e": _FORCES}

_AGENTS = (
    Misconception(
        "the one who was defied",
        "Vladimir Putin gave the order that was defied, says paragraph 2; it does not say who punishes. "
        "You may have good reasons for your guess, and it is still a guess.",
        {**_RIGHT_AGENTS, "b": "Vladimir Putin"},
    ),
    Misconception(
        "filling in the likely doer",
        "Others guard and hold men elsewhere in the report. Who arrested this son, paragraph 9 does not say.",
        {**_RIGHT_AGENTS, "c": "mercenaries"},
    ),
    Misconception(
        "the one who tells for the one who acts",
        "She tells it, in paragraph 9. The question is who did the thing that she tells of.",
        {**_RIGHT_AGENTS, "c": "A woman"},
    ),
    Misconception(
        "silence everywhere",
        "Not every passive hides its doer. Read paragraphs 6 and 30 again: what stands behind the word “by”?",
        {**_RIGHT_AGENTS, "a": SILENT},
    ),
)


def _judge_agents(form: dict[str, tuple[str, list[Span]]]) -> Verdict:
    said = {name: plain(words) for name, (words, _) in form.items()}
    silent = {name for name, (_, places) in form.items() if not places}
    if {"a", "e"} & silent:
        return known(_AGENTS, "silence everywhere")
    if "separatists" not in said["a"]:
        return Verdict("not yet", "Look again at a: who seized the region? Paragraph 6 says it in its last words.")
    if not {"security", "forces"} & set(said["e"].split()):
        return Verdict("not yet", "Look again at e: who intercepted the talks? It is said late in paragraph 30.")
    if "b" not in silent:
        if "putin" in said["b"] or "kremlin" in said["b"]:
            return known(_AGENTS, "the one who was defied")
        return Verdict("not yet", "Look again at b: do these words stand in paragraph 2 as the ones who punish?")
    if "c" not in silent:
        if "woman" in said["c"]:
            return known(_AGENTS, "the one who tells for the one who acts")
        return known(_AGENTS, "filling in the likely doer")
    if "d" not in silent and "mercenaries" not in said["d"]:
        return Verdict("not yet", "Look again at d: does paragraph 9 say that they held this man's son?")
    return Verdict("right", _agents_praise("d" in silent))


def _agents_praise(silent: bool) -> str:
    contested = (
        "d is contested: you go by paragraph 9 alone; paragraph 6 says of “many” that mercenaries hold them, and a "
        "reader may carry that over."
        if silent
        else "d is contested: paragraph 6 says of “many” that mercenaries hold them, and you carry that over; "
        "paragraph 9 itself does not say it of this son."
    )
    return f"All five fit. {contested} An honest “the text does not say” is a finding."


AGENTS = Exercise(
    id="6.3",
    title="Who did it?",
    question=(
        "Copy the words that name who did it, or write “the text does not say”. a: “being seized” (paragraph 6). "
        "b: “is being punished” (paragraph 2). c: “was arrested” (paragraph 9). d: “was held” (paragraph 9). "
        "e: “intercepted and shared” (paragraph 30)."
    ),
    answer=Form({name: WordsOrSilence(report_text()) for name in _RIGHT_AGENTS}),
    judge=_judge_agents,
    right=(
        _RIGHT_AGENTS,
        {**_RIGHT_AGENTS, "d": "Kremlin-affiliated mercenaries"},
        {"a": "separatists", "b": "The report does not say", "c": "not stated.", "d": "mercenaries",
         "e": " ukrainian Security forces"},
    ),
    hints=(
        "Take one verb at a time and ask: who did this? Then look for that answer in the same paragraph.",
        "A “by …” behind the verb may name the doer. A reason, a place or the one who tells it does not.",
        "Two of the five name their doer. In two others the text leaves it open, and your knowledge wants to fill it.",
    ),
    solution=(
        "a: pro-Moscow separatists. b and c: the text does not say. d: the text does not say; if you go by paragraph "
        "6, “Kremlin-affiliated mercenaries”. e: Ukrainian security forces."
    ),
    misconceptions=_AGENTS,
)  # fmt: skip

# --------------------------------------------------------------------- 6.5

QUOTATION, SCARE, TERM = "quotation", "scare quote", "term"
_RIGHT_MARKS = {"a": QUOTATION, "b": QUOTATION, "c": SCARE, "d": QUOTATION, "e": SCARE, "f": TERM}

_QUOTES = (
    Misconception(
        "a short quotation is a scare quote",
        "it is short, and there is one who said it, in paragraph 27 as in 35. Length does not decide; an owner does.",
        {**_RIGHT_MARKS, "a": SCARE},
    ),
    Misconception(
        "the same words, the same use",
        "the words are those of the caption, and here a verb of saying gives them an owner. "
        "Which verb is it in paragraph 10?",
        {**_RIGHT_MARKS, "b": SCARE},
    ),
    Misconception(
        "marks always quote",
        "nobody is said to have called them that. What does the writer think of these people?",
        {**_RIGHT_MARKS, "e": QUOTATION},
    ),
    Misconception(
        "an odd word is a scare quote",
        "the word is odd, and the sentence tells it as the name of a place. Does the writer keep away from it?",
        {**_RIGHT_MARKS, "f": SCARE},
    ),
)

_QUOTE_ITEMS = {
    "a": Item(
        {QUOTATION: "the mothers said it"},
        "who said it, in paragraph 27?",
        {SCARE: "a short quotation is a scare quote"},
    ),
    "b": Item(
        {QUOTATION: "a father spoke of them"},
        "who spoke, in paragraph 10?",
        {SCARE: "the same words, the same use"},
    ),
    "c": Item(
        {
            SCARE: "nobody is said to have said it in the caption",
            QUOTATION: "a reader knows from paragraph 10 whose words they are",
        },
        "who is said to speak in paragraph 11?",
        {},
    ),
    "d": Item(
        {QUOTATION: "“he said” stands behind it"},
        "read paragraph 35 to its end: whose words are they?",
        {SCARE: "a short quotation is a scare quote"},
    ),
    "e": Item(
        {SCARE: "the writer doubts that they are experts"},
        "is a word named here, or kept at arm’s length?",
        {QUOTATION: "marks always quote"},
    ),
    "f": Item(
        {TERM: "it is the name of the place", QUOTATION: "it is what the locals say"},
        "what does the verb “call” do here?",
        {SCARE: "an odd word is a scare quote"},
    ),
}

QUOTES = Exercise(
    id="6.5",
    title="What do the marks do?",
    question=(
        "Say of each “quotation”, “scare quote” or “term”. a: “the blackened flesh” (paragraph 27). b: ‘torture pits’ "
        "(paragraph 10). c: ‘torture pits’ (the caption in paragraph 11). d: “sort of pits” (paragraph 35). "
        "e: The ‘experts’ never left the hotel. f: The locals call the place “the kettle”."
    ),
    answer=LabelEach(
        tuple(_QUOTE_ITEMS),
        OneOf((QUOTATION, SCARE, TERM), {"quote": QUOTATION, "mixed quotation": QUOTATION, "name": TERM}),
    ),
    judge=judge_labels(_QUOTE_ITEMS, _QUOTES),
    right=(
        _RIGHT_MARKS,
        {**_RIGHT_MARKS, "c": QUOTATION, "f": QUOTATION},
        {"A": "Quotation", "B": " quote", "C": "Scare-quote", "D": "QUOTATION", "E": "scare quote", "F": "Term"},
    ),
    hints=(
        "For each, look for an owner: is anybody said to have said these words?",
        "If there is an owner, it is a quotation, however short. If there is none, does something get its name?",
        "Three have an owner in the same sentence, and two can be read in two ways.",
    ),
    solution=(
        "a, b and d are quotations: the mothers, a father and “he” said them. c is a scare quote, or a quotation for a "
        "reader who remembers paragraph 10. e is a scare quote. f is a term, or the locals' word."
    ),
    misconceptions=_QUOTES,
)

# --------------------------------------------------------------------- 6.6

OWN, THEIRS, PLAIN = "the report’s own", "somebody’s", "plain"
_RIGHT_LOADED = {"a": OWN, "b": THEIRS, "c": THEIRS, "d": OWN, "e": PLAIN, "f": THEIRS}

_LOADED = (
    Misconception(
        "deserved, so not loaded",
        "a word may be deserved and still judge. Take it out of paragraph 24: which fact is lost?",
        {**_RIGHT_LOADED, "a": PLAIN},
    ),
    Misconception(
        "a terrible thing for a loaded word",
        "the thing is terrible, and the words of paragraph 17 name it and judge nothing. "
        "Could you say it more plainly?",
        {**_RIGHT_LOADED, "e": OWN},
    ),
    Misconception(
        "quoted words are the report's",
        "the words stand in quotation marks and have an owner. Whose are they, in paragraphs 19 and 20?",
        {**_RIGHT_LOADED, "b": OWN},
    ),
    Misconception(
        "a verb cannot lean",
        "a verb can judge as well as an adjective. Compare it with the verb that stands in its place in paragraph 7.",
        {**_RIGHT_LOADED, "d": PLAIN},
    ),
)

_LOADED_ITEMS = {
    "a": Item(
        {OWN: "no source says it"},
        "who calls the group that, in paragraph 24?",
        {PLAIN: "deserved, so not loaded"},
    ),
    "b": Item(
        {THEIRS: "Richard Moore says it"},
        "it does more than describe, and it has a speaker in paragraph 20.",
        {OWN: "quoted words are the report's"},
    ),
    "c": Item(
        {
            THEIRS: "it is what the soldiers were accused of",
            OWN: "no accuser is named, and no quotation marks stand around it",
        },
        "does it only describe what the soldiers of paragraph 36 did?",
        {},
    ),
    "d": Item({OWN: "no source says it"}, "who uses it, in paragraph 16?", {PLAIN: "a verb cannot lean"}),
    "e": Item(
        {PLAIN: "it says what happened"},
        "which word of it judges, in paragraph 17?",
        {OWN: "a terrible thing for a loaded word", THEIRS: "a terrible thing for a loaded word"},
    ),
    "f": Item(
        {THEIRS: "“he said” covers the sentence", OWN: "it stands outside the quotation marks"},
        "does it only describe, in paragraph 35?",
        {},
    ),
}

LOADED = Exercise(
    id="6.6",
    title="Whose word is it?",
    question=(
        "Is the word plain, or does it lean? And if it leans, whose word is it? Write “plain”, “somebody’s” or “the "
        "report’s own”. a: “sinister” (paragraph 24). b: “cannon fodder” (paragraph 20). c: “cowardice” (paragraph "
        "36). d: “bully” (paragraph 16). e: “have been killed or wounded” (paragraph 17). f: “appalling” "
        "(paragraph 35)."
    ),
    answer=LabelEach(
        tuple(_LOADED_ITEMS),
        OneOf(
            (OWN, THEIRS, PLAIN),
            {**dict.fromkeys(("own", "report", "the report", "report's", "report's own"), OWN), "somebody": THEIRS},
        ),
    ),
    judge=judge_labels(_LOADED_ITEMS, _LOADED),
    right=(
        _RIGHT_LOADED,
        {**_RIGHT_LOADED, "c": OWN, "f": OWN},
        {"A": "Own", "B": " somebody", "C": "Somebody's", "D": "the report's own", "E": "PLAIN", "F": "somebody"},
    ),
    hints=(
        "First take the word out. Is a fact lost, or only a judgment?",
        "If only a judgment is lost, look for its owner: a name, a pronoun, a verb of saying in the same sentence.",
        "One is plain. Two have no owner but the report. Two can be read in two ways.",
    ),
    solution=(
        "a and d are the report's own. b is Richard Moore's. c is the accusers' word, or the report's, since no "
        "accuser is named. e is plain. f is the father's by “he said”, or the report's, as it stands outside the marks."
    ),
    misconceptions=_LOADED,
)

# --------------------------------------------------------------------- 6.7

_TWINS = (
    Misconception(
        "the word that went",
        "That is the word of paragraph 7. Which word stands in its place in paragraph 16?",
        "intimidate",
    ),
    Misconception(
        "what both have",
        "Those words stand in paragraph 7 and in paragraph 16. Lay the two side by side: where do they differ?",
        "struggling to replenish the battle lines",
    ),
)


def _judge_twin(answer: tuple[str, list[Span]]) -> Verdict:
    words = plain(answer[0]).split()
    if "intimidate" in words:
        return known(_TWINS, "the word that went")
    if "bully" in words and len(words) <= 3:
        return Verdict(
            "right",
            "One sentence, two verbs. The caption has the harsher one, and neither names a source. "
            "One of them was changed, and the text does not say which, by whom or why.",
        )
    if "bully" in words:
        return Verdict("not yet", "It is in there. Copy only the word of paragraph 16 that paragraph 7 does not have.")
    return known(_TWINS, "what both have")


TWIN = Exercise(
    id="6.7",
    title="Find the changed word",
    question="Paragraphs 7 and 16 are twins but for one word. Copy the one from paragraph 16.",
    answer=WordsOf(report_text()),
    judge=_judge_twin,
    right=("bully", "to BULLY", "“bully” "),
    hints=(
        "Put a finger on each sentence and read them word by word.",
        "The difference stands between “trying to” and “the refusers”.",
        "It is a verb. In paragraph 7 there is a long one in that place, in paragraph 16 a short one.",
    ),
    solution="“bully”, where paragraph 7 has “intimidate”.",
    misconceptions=_TWINS,
)

# --------------------------------------------------------------------- 6.8, 6.9

_FLOWN = (
    "Instead, 120 soldiers were flown to the detention center in Bryanka, divided into groups of 20 and locked in "
    "cellars guarded by mercenaries, believed to be from the sinister Wagner group (a private militia group with ties "
    "to the Kremlin)."
)
_PITS = "Such prisoners were held in appalling conditions in “sort of pits” with “torture and the like,” he said."

_NEUTRAL_FLOWN = (
    "Instead, 120 soldiers were flown to the detention center in Bryanka, divided into groups of 20 and locked in "
    "cellars that mercenaries guarded. They are believed to be from the Wagner group, a private militia group with "
    "ties to the Kremlin."
)
_NEUTRAL_PITS = "He said that such prisoners were held in “sort of pits” with “torture and the like”."


def _judge_rewriting(
    sentence: str, judged: str, names: dict[Aspect, str], wrong: tuple[Misconception, ...], praise: str
) -> Any:
    """A judge that names the first thing that fails, in the words of :func:`compare_rewrite`.

    ``judged`` is the noun whose adjective was the verdict: a new adjective there is one too, on the list or not.
    """

    def judge(rewrite: str) -> Verdict:
        found = compare_rewrite(_report(), sentence, rewrite)
        if found.passed:
            new = _new_word_before(judged, rewrite, sentence)
            if new:
                verdict = known(wrong, names["loaded words"])
                return Verdict(verdict.outcome, f"“{new}” is your word. {verdict.message}", verdict.misconception)
            return Verdict("right", praise)
        first = found.failed[0]
        if first.aspect not in names:
            return Verdict("not yet", first.said)
        verdict = known(wrong, names[first.aspect])
        return Verdict(verdict.outcome, f"{first.said} {verdict.message}", verdict.misconception)

    return judge


def _new_word_before(noun: str, rewrite: str, original: str) -> str:
    """The adjective that stands before a noun in the rewriting, if the original has it nowhere; else ""."""
    opening = r"\b(?:a|an|the|in|of|under|from|with)\s+(?:very\s+|really\s+|so\s+)?"
    words = re.findall(rf"{opening}(\w[\w’'-]*)\s+{noun}", rewrite, re.IGNORECASE)
    plain_words = {row["word"] for row in rows("lexicon", "english_function_words.csv")}
    there = plain_words | set(re.findall(r"\w+", original.casefold()))
    return next((word for word in words if word.casefold() not in there), "")


_FLOWN_WRONG = (
    Misconception(
        "a figure is rounded away",
        "A neutral version keeps what can be counted; both figures stand in paragraph 24.",
        _NEUTRAL_FLOWN.replace("120 soldiers", "many soldiers"),
    ),
    Misconception(
        "one judgment for another",
        "Another adjective is still a verdict. Paragraph 24 loses no fact if there is none.",
        _NEUTRAL_FLOWN.replace("the Wagner", "the notorious Wagner"),
    ),
    Misconception(
        "a guess becomes a fact",
        "Paragraph 24 is careful there, and a neutral version is no surer than its report.",
        _NEUTRAL_FLOWN.replace("They are believed to be", "They are"),
    ),
    Misconception(
        "filling in the doer",
        "Paragraph 24 does not say who flew them there. An active sentence needs a doer that the text has.",
        _NEUTRAL_FLOWN.replace("120 soldiers were flown", "commanders flew 120 soldiers"),
    ),
)

FLOWN = Exercise(
    id="6.8",
    title="Rewrite it plainly",
    question=(
        "Write the first sentence of paragraph 24 without a loaded word. Keep its figures and its doubt, and name "
        "nobody whom it does not name."
    ),
    answer=Sentences(least=6),
    judge=_judge_rewriting(
        _FLOWN,
        "Wagner",
        {
            "figures": "a figure is rounded away",
            "loaded words": "one judgment for another",
            "doubt": "a guess becomes a fact",
            "agent": "filling in the doer",
        },
        _FLOWN_WRONG,
        "Figures, doubt and doers are as they were, and the judgment is gone. Read both versions aloud: what does a "
        "reader feel less, and know as well as before?",
    ),
    right=(
        _NEUTRAL_FLOWN,
        _FLOWN.replace("sinister ", ""),
        "  120 soldiers were instead flown to the detention center in Bryanka, DIVIDED into groups of 20, and locked "
        "in cellars guarded by mercenaries believed to be from the Wagner group. ",
    ),
    hints=(
        "Copy the sentence first. Then take out what judges and change as little as you can.",
        "One adjective before a name is a verdict. Everything else in the sentence can be asked about and checked.",
        "Look at the word between “the” and “Wagner”. Nothing has to take its place.",
    ),
    solution=f"For example: {_NEUTRAL_FLOWN} Leaving out the one adjective is enough.",
    misconceptions=_FLOWN_WRONG,
)

_PITS_WRONG = (
    Misconception(
        "the quotation is smoothed",
        "What stands in quotation marks is his, to the letter; paragraph 35 has two such pieces.",
        "He said that such prisoners were held in “pits” with “torture and the like”.",
    ),
    Misconception(
        "one judgment for another",
        "Another adjective is still a verdict. In paragraph 35 the quoted words tell it without one.",
        _NEUTRAL_PITS.replace("held in", "held in horrific conditions in"),
    ),
    Misconception(
        "filling in the doer",
        "Paragraph 35 does not say who held them. Here a passive is the honest form.",
        "He said that guards held such prisoners in “sort of pits” with “torture and the like”.",
    ),
    Misconception(
        "nobody says it any more",
        "Keep its source in the sentence's own word; with none, it would claim what paragraph 35 only passes on.",
        "Such prisoners were held in “sort of pits” with “torture and the like”.",
    ),
)

PITS = Exercise(
    id="6.9",
    title="Rewrite it, with its quotations",
    question=(
        "Write the first sentence of paragraph 35 (the one with “sort of pits”) without a loaded word. Keep what is "
        "quoted to the letter, keep “he said”, and name nobody whom it does not name."
    ),
    answer=Sentences(least=6),
    judge=_judge_rewriting(
        _PITS,
        "conditions",
        {
            "quotations": "the quotation is smoothed",
            "loaded words": "one judgment for another",
            "source": "nobody says it any more",
            "agent": "filling in the doer",
        },
        _PITS_WRONG,
        "His words are as they were, and nobody is accused whom he did not accuse. The sentence is still passive: who "
        "held them, the text does not say.",
    ),
    right=(
        _NEUTRAL_PITS,
        _PITS.replace("appalling conditions in ", ""),
        'such prisoners were held in "sort of pits" with "torture and the like," HE said.',
    ),
    hints=(
        "Copy the sentence and leave everything between quotation marks as it is.",
        "Two words outside the marks tell you what to think of the place. What does the sentence lose without them?",
        "It begins “Such prisoners were held in” and can go straight on with the first quoted piece.",
    ),
    solution=f"For example: {_NEUTRAL_PITS}",
    misconceptions=_PITS_WRONG,
)

EXERCISES = (VOICES, AGENTS, QUOTES, LOADED, TWIN, FLOWN, PITS)
