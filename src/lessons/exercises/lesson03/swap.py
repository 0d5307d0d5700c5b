"""3.4: one sentence, three verbs."""

from __future__ import annotations

from typing import Any

from lessons.exercises.answers import Form, OneOf, Sentences
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known
from lessons.language.reporting_verb import hearers
from lessons.language.verb_classes import class_of, second_class_of
from lessons.language.verb_swap import base_of, fits
from lessons.words import plain

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
            "vouch": Sentences(),
            "distance": Sentences(),
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
