"""Lesson 03, What does the verb vouch for?: classes, frames, the verb swap, the negation test, verbs against news."""

from __future__ import annotations

import re
from typing import Any, get_args

from lessons.exercises.answers import Form, LabelEach, Number, OneOf, Sentences
from lessons.exercises.evidence import overlap
from lessons.exercises.exercise import Exercise, Misconception, Prediction, Verdict, known
from lessons.exercises.labels import Item, judge_labels
from lessons.keys import open_key
from lessons.language.reporting_verb import hearers
from lessons.language.verb_classes import class_of, second_class_of
from lessons.language.verb_swap import base_of, fits
from lessons.language.verbs import class_by_identity, verb_use
from lessons.sourcing.attribution import VerbClass
from lessons.words import plain

CLASSES: tuple[str, ...] = get_args(VerbClass)


def neutral_share() -> float:
    """Share of the report's reporting words that are neutral, by the key, from 0 to 1."""
    counts = class_by_identity(open_key().attributions)
    return float(counts["neutral"].sum() / counts.to_numpy().sum())


PREDICTIONS = (
    Prediction(
        id="3.1",
        question="Of every 100 reporting words in the report, how many are neutral, such as “said” or “according to”?",
        answer=Number(0, 100),
        result=lambda: round(100 * neutral_share()),
        unit="words in 100",
        opens="The next cell",
    ),
    Prediction(
        id="3.7",
        question="Of how many verbs can we say for sure that this report uses them more than news does?",
        answer=Number(0, 100),
        result=lambda: sum(use.verdict == "more than news" for use in verb_use(open_key().attributions)),
        unit="verbs",
        opens="The cell under the chart",
    ),
)

# --------------------------------------------------------------------- 3.2

_RIGHT_CLASSES = {
    "a": "neutral",
    "b": "distancing",
    "c": "endorsing",
    "d": "admission",
    "e": "belief",
    "f": "act",
    "g": "distancing",
    "h": "endorsing",
}

_CLASS_ERRORS = (
    Misconception(
        "a longer word for said",
        "read the clause in paragraph 31 aloud with “said” in place of the verb. "
        "With which of the two does the reporter stand further away from it?",
        {**_RIGHT_CLASSES, "b": "neutral"},
    ),
    Misconception(
        "weak sources, weak verb",
        "you may doubt the reports in paragraph 5, and the class asks something else. "
        "Does the report treat what they tell as so, or as open?",
        {**_RIGHT_CLASSES, "c": "distancing"},
    ),
    Misconception(
        "speaking is insisting",
        "nothing in paragraph 9 shows that somebody objected or that the man pressed the point. "
        "Which class has the plainest verbs?",
        {**_RIGHT_CLASSES, "a": "assertive"},
    ),
    Misconception(
        "asking is telling",
        "in paragraph 22 the man does not tell how things are; he wants something done. "
        "Which class is for doing things with words?",
        {**_RIGHT_CLASSES, "f": "assertive"},
    ),
    Misconception(
        "admitting is telling",
        "“Russia said” would be shorter in paragraph 18. What does the verb that stands there add about the one who "
        "speaks?",
        {**_RIGHT_CLASSES, "d": "neutral"},
    ),
)

_VERBS = {
    "a": Item(
        {"neutral": "it tells only that it was said"},
        "does the verb in paragraph 9 tell more than that it was said?",
        {"assertive": "speaking is insisting"},
    ),
    "b": Item(
        {"distancing": "the reporter steps back"},
        "does the report of paragraph 31 vouch for the date, or leave it to the officials?",
        {"neutral": "a longer word for said"},
    ),
    "c": Item(
        {"endorsing": "what is confirmed is so"},
        "after paragraph 5, does the report treat it as open, or as so?",
        {"distancing": "weak sources, weak verb"},
    ),
    "d": Item(
        {"admission": "it is so, and told against one's own interest"},
        "what does the verb in paragraph 18 say of the one who speaks?",
        {"neutral": "admitting is telling"},
    ),
    "e": Item(
        {"belief": "somebody holds it for likely"},
        "are the mercenaries of paragraph 24 said to be somebody's, or thought to be?",
        {},
    ),
    "f": Item(
        {"act": "something is done with words"},
        "what does the man in paragraph 22 do with his words?",
        {"assertive": "asking is telling", "neutral": "asking is telling"},
    ),
    "g": Item(
        {
            "distancing": "a claim is something that nobody else vouches for",
            "neutral": "“underscores” in front of it shows that the report sides with it",
        },
        "look at the noun in paragraph 3, and at the verb in front of it.",
        {},
    ),
    "h": Item(
        {
            "endorsing": "whoever traces somebody has found them",
            "act": "tracing is work, and nobody says anything",
        },
        "is it a success that paragraph 5 reports, or a deed?",
        {},
    ),
}

CLASSIFY = Exercise(
    id="3.2",
    title="Which class?",
    question=(
        "Give each verb its class. a: said (9, the man). b: claimed (31). c: confirmed by reports (5). d: admitted "
        "(18). e: believed to be (24). f: demanding (22). g: claim by (3). h: traced (5)."
    ),
    answer=LabelEach(tuple(_VERBS), OneOf(CLASSES, {"endorse": "endorsing", "distance": "distancing"})),
    judge=judge_labels(_VERBS, _CLASS_ERRORS),
    right=(
        _RIGHT_CLASSES,
        {**_RIGHT_CLASSES, "g": "neutral"},
        {**_RIGHT_CLASSES, "h": " Act "},
        {name.upper(): f" {label.capitalize()}" for name, label in _RIGHT_CLASSES.items()},
    ),
    hints=(
        "Read each verb in its paragraph, then put “said” in its place. What is gone?",
        "Ask two things: does the report treat it as so? and what does the verb say of the one who speaks?",
        "Six of the nine classes are needed. Two of the verbs are contested, and for these either answer counts.",
    ),
    solution=(
        "a neutral; b distancing; c endorsing; d admission; e belief; f act; g distancing, or neutral because the "
        "report sides with it; h endorsing, or act."
    ),
    misconceptions=_CLASS_ERRORS,
)

# --------------------------------------------------------------------- 3.3

NO_REPORT = "no report"
_RIGHT_FRAMES = {
    "a": NO_REPORT,
    "b": "endorsing",
    "c": NO_REPORT,
    "d": "distancing",
    "e": NO_REPORT,
    "f": "admission",
    "g": "endorsing",
}

_FRAME_ERRORS = (
    Misconception(
        "the word decides",
        "it is the same verb as in another sentence, and other words stand around it. "
        "Does anybody tell or write anything here, as somebody does in paragraph 6?",
        {**_RIGHT_FRAMES, "a": "endorsing"},
    ),
    Misconception(
        "a finding speaks for itself",
        "look behind the verb: “that” and a whole statement, as in paragraph 6. Somebody reports it, and the verb "
        "vouches for it.",
        {**_RIGHT_FRAMES, "b": NO_REPORT},
    ),
)


def _frame(accepted: dict[str, str], trap: str = "") -> Item:
    errors = {trap: "the word decides"} if trap else {}
    return Item(accepted, "what stands behind the verb: a thing, or a whole statement?", errors)


_FRAMES = {
    "a": _frame({NO_REPORT: "a thing is found, and nobody tells anything"}, "endorsing"),
    "b": Item(
        {"endorsing": "a statement is vouched for"},
        "what stands behind the verb: a thing, or a whole statement?",
        {NO_REPORT: "a finding speaks for itself"},
    ),
    "c": _frame({NO_REPORT: "a storm says nothing"}, "distancing"),
    "d": _frame({"distancing": "the reporter leaves it to the skipper"}),
    "e": _frame({NO_REPORT: "people are let in"}, "admission"),
    "f": _frame({"admission": "it is so, and told against one's own interest"}),
    "g": _frame(
        {
            "endorsing": "it tells what somebody learnt: that the boats were tied there",
            NO_REPORT: "two boats are found, as the coin is",
        }
    ),
}

FRAME = Exercise(
    id="3.3",
    title="The words around the verb",
    question=(
        "Give each sentence the class of its verb, or “no report” if nobody tells anything. a: Divers found a coin. "
        "b: Divers found that the wall had cracks. c: The storm claimed two boats. d: The skipper claimed that the "
        "boats were old. e: The guard admitted the visitors. f: The guard admitted that the gate was open. "
        "g: Divers found two boats tied to the wall."
    ),
    answer=LabelEach(tuple(_FRAMES), OneOf((*CLASSES, NO_REPORT), {"none": NO_REPORT, "nobody": NO_REPORT})),
    judge=judge_labels(_FRAMES, _FRAME_ERRORS),
    right=(
        _RIGHT_FRAMES,
        {**_RIGHT_FRAMES, "g": NO_REPORT},
        {name.upper(): f"{label.upper()} " for name, label in _RIGHT_FRAMES.items()},
    ),
    hints=(
        "Cover the verb. What stands behind it: a thing, people, or something that can be true or false?",
        "Only what can be true or false can be reported. A coin cannot be true.",
        "Three sentences report nothing at all. One can be argued either way; compare it with paragraph 8 of the "
        "report.",
    ),
    solution=(
        "a, c and e: no report. b: endorsing. d: distancing. f: admission. g: endorsing, or no report; paragraph 8 "
        "of the report is built in the same way."
    ),
    misconceptions=_FRAME_ERRORS,
)

# --------------------------------------------------------------------- 3.4

_HAPPENED, _SAID, _LED = "what happened", "what the man said", "what the reader is led to think"
_RIGHT_SWAP = {"vouch": "revealed", "distance": "claimed", "changed": _LED}

_SWAP_ERRORS = (
    Misconception(
        "a firm speaker is a reporter who vouches",
        "That verb shows a speaker who stands by what he says, and the report stays out of it. "
        "Which verb would make paragraph 9 treat it as so?",
        {**_RIGHT_SWAP, "vouch": "insisted"},
    ),
    Misconception(
        "to doubt is to deny",
        "Now the man says that his son was not held: that is another story. "
        "Leave paragraph 9 its story, and let only the reporter step back.",
        {**_RIGHT_SWAP, "distance": "denied"},
    ),
    Misconception(
        "said is doubtful already",
        "That verb is as plain as the one in paragraph 9: it tells that he said it, and no more. "
        "Look for one with which a reporter shows that the man alone stands for it.",
        {**_RIGHT_SWAP, "distance": "stated"},
    ),
    Misconception(
        "the verb changes the facts",
        "Whatever happened in the basement of paragraph 9 happened before the report was written. "
        "Who is moved when only the verb is changed?",
        {**_RIGHT_SWAP, "changed": _HAPPENED},
    ),
    Misconception(
        "the verb changes the words",
        "The content of paragraph 9 is the same to the letter in all three versions. "
        "What is not the same for the one who reads it?",
        {**_RIGHT_SWAP, "changed": _SAID},
    ),
)


def _judge_swap(form: dict[str, Any]) -> Verdict:
    for part in ("vouch", "distance"):
        refused = _unfit(part, form[part])
        if refused:
            return Verdict("not yet", refused)
    vouch, distance = (_classes(form[part]) for part in ("vouch", "distance"))
    if not vouch & {"endorsing", "admission"}:
        if "assertive" in vouch:
            return known(_SWAP_ERRORS, "a firm speaker is a reporter who vouches")
        return Verdict("not yet", "In “vouch”: after that verb, would a reader of paragraph 9 take it as so?")
    if "distancing" not in distance:
        if "denial" in distance:
            return known(_SWAP_ERRORS, "to doubt is to deny")
        if "neutral" in distance:
            return known(_SWAP_ERRORS, "said is doubtful already")
        return Verdict("not yet", "In “distance”: does the reporter of paragraph 9 step back with that verb?")
    if form["changed"] == _HAPPENED:
        return known(_SWAP_ERRORS, "the verb changes the facts")
    if form["changed"] == _SAID:
        return known(_SWAP_ERRORS, "the verb changes the words")
    return Verdict("right", _praise(vouch))


def _praise(vouch: set[str]) -> str:
    if "endorsing" not in vouch:
        return (
            "Both fit: one word moves the reader. “Admission” also says that the man would rather not have said it, "
            "so it adds something about him."
        )
    return "Both fit. The son, the basement and the two weeks are the same, and one word decides how far to trust them."


def _unfit(part: str, typed: str) -> str:
    """What is wrong with a verb that cannot stand in the sentence at all; "" if it can."""
    typed = plain(typed)
    lemma = base_of(typed)
    if class_of(lemma) is None or len(typed.split()) > 2:
        return f"In “{part}”: “{typed}” is not in our table of reporting verbs. Give one verb, such as “said”."
    if hearers().get(lemma) == "needed":
        return f"In “{part}”: that verb needs a hearer, and paragraph 9 names none. Give one that stands alone."
    if not fits(lemma, "clause"):
        return f"In “{part}”: read “A man … his son was held” with that verb. Another one goes better with it."
    return ""


def _classes(typed: str) -> set[str]:
    lemma = base_of(plain(typed))
    second = second_class_of(lemma) if class_of(lemma) == "neutral" else None
    return {str(c) for c in (class_of(lemma), second if second == "endorsing" else None) if c}


SWAP = Exercise(
    id="3.4",
    title="Swap a verb",
    question=(
        "“A man said his son was held in a basement …” (9). Give a verb with which the report would vouch for it, one "
        "with which it would keep its distance, and say what the swap changes: “what happened”, “what the man said” "
        "or “what the reader is led to think”."
    ),
    answer=Form(
        {
            "vouch": Sentences(least=1),
            "distance": Sentences(least=1),
            "changed": OneOf(
                (_HAPPENED, _SAID, _LED),
                {"the reader": _LED, "reader": _LED, "what the reader thinks": _LED, "the facts": _HAPPENED},
            ),
        }
    ),
    judge=_judge_swap,
    right=(
        _RIGHT_SWAP,
        {"vouch": " Confirmed ", "distance": "ALLEGED", "changed": "The reader"},
        {"vouch": "admitted", "distance": "claim", "changed": _LED},
    ),
    hints=(
        "Run classes_table() again and look for the class whose verbs say “it is so”, and for the one that steps back.",
        'Try verbs with swap_verb(key["a09"], …) and read the table under the paragraph.',
        "The first verb comes from the class of “found”, the second from the class that lawyers and reporters use of "
        "what is not proved. For “changed”, ask who is moved.",
    ),
    solution=(
        "For example “revealed” (or “confirmed”, “pointed out”) and “claimed” (or “alleged”). What is changed is what "
        "the reader is led to think; the words of the man and what happened are as before."
    ),
    misconceptions=_SWAP_ERRORS,
)

# --------------------------------------------------------------------- 3.5

_NEGATED = (
    "Verska, an independent Russian news channel, did not find at least 234 men held in a detention center in the city "
    "of Bryanka."
)
_RIGHT_TEST = {"sentence": _NEGATED, "survives": "no"}

_TEST_ERRORS = (
    Misconception(
        "the not at the wrong verb",
        "You have negated what was found, and the finding stands. Put the “not” to the cue of paragraph 8.",
        {
            "sentence": "Verska, an independent Russian news channel, found at least 234 men not held in a detention "
            "center in the city of Bryanka.",
            "survives": "no",
        },
    ),
    Misconception(
        "denying is not negating",
        "With another verb you have another sentence. Keep the verb of paragraph 8, and give it a “not”.",
        {
            "sentence": "Verska, an independent Russian news channel, denied that at least 234 men were held in a "
            "detention center in the city of Bryanka.",
            "survives": "no",
        },
    ),
    Misconception(
        "remembering the first version",
        "You know the men from paragraph 8 as it is. Read your sentence to somebody who does not: could they tell "
        "whether there are any men in Bryanka?",
        {**_RIGHT_TEST, "survives": "yes"},
    ),
)

_NOT = r"(?:did|has|had|could) not|cannot|(?:did|has|had|could|ca)n[’']t|never|was not able to|wasn[’']t able to"
_NOT_FOUND = re.compile(rf"(?:{_NOT}) f(?:i|ou)nd\b", re.I)


def _judge_test(form: dict[str, Any]) -> Verdict:
    sentence: str = form["sentence"]
    if re.search(r"\b(?:denie[ds]|deny)\b", sentence, re.I):
        return known(_TEST_ERRORS, "denying is not negating")
    if overlap(sentence, _NEGATED) < 0.7:
        return Verdict("not yet", "Keep all words of the sentence in paragraph 8, and change only its cue.")
    if not _NOT_FOUND.search(sentence):
        if re.search(r"\bnot\b|n[’']t\b", sentence):
            return known(_TEST_ERRORS, "the not at the wrong verb")
        return Verdict(
            "not yet", "There is no “not” at the cue yet. What is the cue of paragraph 8, and what its base?"
        )
    if form["survives"] == "yes":
        return known(_TEST_ERRORS, "remembering the first version")
    return Verdict(
        "right",
        "The men are gone with the finding: “found” vouches for them, and takes nothing for granted. "
        "With “reveal” they would still be there.",
    )


TEST = Exercise(
    id="3.5",
    title="The negation test",
    question=(
        "Write the sentence of paragraph 8 with its cue negated, and say whether it still takes for granted that men "
        "are held in Bryanka: “yes” or “no”."
    ),
    answer=Form({"sentence": Sentences(least=5), "survives": OneOf(("yes", "no"), {"true": "yes", "false": "no"})}),
    judge=_judge_test,
    right=(
        _RIGHT_TEST,
        {"sentence": _NEGATED.replace("did not", "didn’t").rstrip("."), "survives": " No."},
        {"SENTENCE": _NEGATED.replace("did not find", "has not found"), "Survives": "false"},
        {"sentence": _NEGATED.replace("did not find", "never found"), "survives": False},
        {"sentence": _NEGATED.replace("did not find", "could not find"), "survives": "no"},
    ),
    hints=(
        "First find the cue of paragraph 8: one word. Then think how you say that it was not so.",
        "“She said” becomes “she did not say”. Do the same with the cue, and leave the rest as it is.",
        "Now read only your own sentence, as if you had never seen the first. Must there be men in Bryanka, or may "
        "there be none?",
    ),
    solution=f"“{_NEGATED}” No: whoever did not find them leaves it open whether there are any.",
    misconceptions=_TEST_ERRORS,
)

# --------------------------------------------------------------------- 3.6

_CRACKS, _OPEN, _WHOLE = "it has cracks", "nobody can tell", "it has no cracks"
_RIGHT_LEFT = {"a": _OPEN, "b": _CRACKS, "c": _OPEN, "d": _OPEN, "e": _CRACKS, "f": _CRACKS}

_LEFT_ERRORS = (
    Misconception(
        "not said is not so",
        "the sentence tells only that nobody said it. Does a wall mend itself when people are silent?",
        {**_RIGHT_LEFT, "a": _WHOLE},
    ),
    Misconception(
        "not revealed is not there",
        "what can be revealed has to be there first. Could you say “she did not reveal that the wall had cracks” of a "
        "wall without any?",
        {**_RIGHT_LEFT, "b": _OPEN},
    ),
    Misconception(
        "what endorses is taken for granted",
        "“confirmed” vouches for it, as in paragraph 5 of the report; “not confirmed” does not. "
        "Would you cross a bridge whose cracks are not confirmed?",
        {**_RIGHT_LEFT, "d": _CRACKS},
    ),
    Misconception(
        "not claimed is refuted",
        "keeping quiet about it does not make it false. Nobody has put it forward, and what does that show about the "
        "wall?",
        {**_RIGHT_LEFT, "c": _WHOLE},
    ),
)

_READ = "read the sentence again, as if you knew nothing else of the wall."
_LEFT = {
    "a": Item({_OPEN: "silence shows nothing"}, _READ, {_WHOLE: "not said is not so"}),
    "b": Item({_CRACKS: "they stay hidden, and they are there"}, _READ, {_OPEN: "not revealed is not there"}),
    "c": Item({_OPEN: "nobody has put it forward"}, _READ, {_WHOLE: "not claimed is refuted"}),
    "d": Item({_OPEN: "it may yet be confirmed or not"}, _READ, {_CRACKS: "what endorses is taken for granted"}),
    "e": Item({_CRACKS: "they are there, known or not"}, _READ, {_OPEN: "not revealed is not there"}),
    "f": Item(
        {
            _CRACKS: "one hears that somebody keeps back what is so",
            _OPEN: "strictly, one cannot admit either what is not so",
        },
        _READ,
        {},
    ),
}

SURVIVES = Exercise(
    id="3.6",
    title="What is left of it?",
    question=(
        "What can you tell of the wall? a: She did not say that the wall had cracks. b: She did not reveal that it "
        "had cracks. c: She did not claim that it had cracks. d: She has not confirmed that it had cracks. e: She did "
        "not know that it had cracks. f: She did not admit that it had cracks. Answer “it has cracks”, “it has no "
        "cracks” or “nobody can tell”."
    ),
    answer=LabelEach(
        tuple(_LEFT),
        OneOf(
            (_CRACKS, _WHOLE, _OPEN),
            {"cracks": _CRACKS, "no cracks": _WHOLE, "cannot tell": _OPEN, "can't tell": _OPEN, "can’t tell": _OPEN},
        ),
    ),
    judge=judge_labels(_LEFT, _LEFT_ERRORS),
    right=(
        _RIGHT_LEFT,
        {**_RIGHT_LEFT, "f": _OPEN},
        {
            "A": "Can't tell",
            "B": " CRACKS ",
            "C": "cannot tell",
            "D": "nobody can tell.",
            "E": "it has cracks",
            "F": "cracks",
        },
    ),
    hints=(
        "Say after each sentence: “… and in fact the wall had none.” With some verbs that sounds odd.",
        "Where it sounds odd, the verb takes the cracks for granted. Where it sounds fine, nobody can tell.",
        "No verb at all makes the wall whole. Two of them keep the cracks, one is disputed, and three leave it open.",
    ),
    solution=(
        "b and e keep the cracks: these verbs take them for granted. a, c and d leave it open. f is disputed: many "
        "hear the cracks in it, and strictly it leaves them open too."
    ),
    misconceptions=_LEFT_ERRORS,
)

# --------------------------------------------------------------------- 3.8

_MORE, _LESS, _FEW, _SAME = "more than news", "less than news", "too few to tell", "as often as news"
_RIGHT_USE = {"a": _FEW, "b": _FEW, "c": _FEW, "d": _MORE, "e": _LESS}

_USE_ERRORS = (
    Misconception(
        "a higher share is more",
        "the report's share is many times that of news, and it is made of two uses (paragraphs 5 and 18). "
        "One fewer, and it would be half. Is there an interval at all?",
        {**_RIGHT_USE, "b": _MORE},
    ),
    Misconception(
        "not different is the same",
        "the interval holds the share of news, and it also holds half of it. "
        "Can you say that it is the same, or only that you cannot tell?",
        {**_RIGHT_USE, "a": _SAME},
    ),
    Misconception(
        "the dot decides",
        "the dots lie apart. Look at the line in the row of the endorsing verbs: does it begin before or behind the "
        "diamond?",
        {**_RIGHT_USE, "c": _MORE},
    ),
    Misconception(
        "nothing can ever be told",
        "caution is good, and it has to look at the ends: does the line in that row of the invented report reach the "
        "diamond?",
        {**_RIGHT_USE, "d": _FEW},
    ),
)

_USE = {
    "a": Item(
        {_FEW: ""}, "look at the two ends of its line: is the diamond outside?", {_SAME: "not different is the same"}
    ),
    "b": Item(
        {_FEW: ""},
        "how many uses is it made of?",
        {_MORE: "a higher share is more", _SAME: "not different is the same"},
    ),
    "c": Item({_FEW: ""}, "where does its line begin?", {_MORE: "the dot decides", _SAME: "not different is the same"}),
    "d": Item({_MORE: ""}, "on which side of its line is the diamond?", {_FEW: "nothing can ever be told"}),
    "e": Item({_LESS: ""}, "on which side of its line is the diamond?", {_FEW: "nothing can ever be told"}),
}

USE = Exercise(
    id="3.8",
    title="More than news?",
    question=(
        "Say of each “more than news”, “less than news”, “as often as news” or “too few to tell”. In this report: "
        "a: say. b: confirm. c: the endorsing verbs all together. In the invented report: d: claim. e: say."
    ),
    answer=LabelEach(
        tuple(_USE),
        OneOf(
            (_MORE, _LESS, _SAME, _FEW),
            {"more": _MORE, "less": _LESS, "the same": _SAME, "same": _SAME, "too few": _FEW, "cannot tell": _FEW},
        ),
    ),
    judge=judge_labels(_USE, _USE_ERRORS),
    right=(
        _RIGHT_USE,
        {"A": "Too few", "B": "cannot tell", "C": " TOO FEW TO TELL", "D": "more", "E": "Less than news."},
    ),
    hints=(
        "Find the row in the chart. The diamond is news, the line is where this report's share could well lie.",
        "Diamond on the line: you cannot tell. No line at all: a handful of uses, and you cannot tell either.",
        "In our report every diamond lies on its line, or there is no line. In the invented one none does.",
    ),
    solution=(
        "a, b and c: too few to tell. The line of “say” and that of the endorsing verbs hold the share of news, and "
        "“confirm” has no line. d: more than news. e: less than news. The invented report has a hundred cues."
    ),
    misconceptions=_USE_ERRORS,
)

EXERCISES = (CLASSIFY, FRAME, SWAP, TEST, SURVIVES, USE)
