"""3.5: the negation test."""

from __future__ import annotations

import re
from typing import Any

from lessons.exercises.answers import Form, OneOf, Sentences
from lessons.exercises.evidence import overlap
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known

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
    answer=Form({"sentence": Sentences(), "survives": OneOf(("yes", "no"), {"true": "yes", "false": "no"})}),
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
