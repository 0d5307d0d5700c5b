"""Lesson 02, How many voices is that, really?: merging mentions, whose knowledge it is, claims that rest on one."""

from __future__ import annotations

from typing import Any

from lessons.exercises.answers import Form, LabelEach, Number, OneOf
from lessons.exercises.exercise import Exercise, Misconception, Prediction, Verdict, known
from lessons.exercises.labels import Item, judge_labels
from lessons.exercises.sets import SetOf, found_of
from lessons.independence import origin_of
from lessons.keys import open_key

PREDICTIONS = (
    Prediction(
        id="2.1",
        question="Take the mentions of one speaker together. How many different voices are left?",
        answer=Number(0, 500),
        result=lambda: len(open_key().voices),
        unit="voices",
        opens="The next cell",
    ),
    Prediction(
        id="2.6",
        question="Go back from each voice to whoever could know it first. How many origins are left?",
        answer=Number(0, 500),
        result=lambda: len({origin_of(voice) for voice in open_key().voices}),
        unit="origins",
        opens="The next cell",
    ),
)

# --------------------------------------------------------------------- 2.2

_PLACES = OneOf(("3", "8", "9", "10", "17", "18", "19", "31", "33", "34"))
_PAIR = frozenset({"17", "33"})

_TWICE = (
    Misconception(
        "the same words, the same people",
        "Both times they are called defense officials, and nothing says that these are the same people. "
        "In paragraph 3 the officials have a country, in paragraph 31 they have none. "
        "Look for a name that stands twice.",
        [3, 31],
    ),
    Misconception(
        "the same kind, the same person",
        "A father and a father, or a man and a father, are the same kind of source and may still be two people. "
        "Paragraphs 10 and 34 give neither of them a name. "
        "Look for a source that you could tell apart from all others.",
        [10, 34],
    ),
    Misconception(
        "the same matter, the same source",
        "Both speak about the dead and the wounded, but paragraph 17 counts on one word and paragraph 18 on another. "
        "Who says it in each?",
        [17, 18],
    ),
)

_TRAPS: dict[frozenset[str], str] = {
    frozenset({"3", "31"}): "the same words, the same people",
    frozenset({"10", "34"}): "the same kind, the same person",
    frozenset({"9", "34"}): "the same kind, the same person",
    frozenset({"9", "10"}): "the same kind, the same person",
    frozenset({"17", "18"}): "the same matter, the same source",
    frozenset({"18", "33"}): "the same matter, the same source",
}


def _judge_twice(given: frozenset[str]) -> Verdict:
    if given == _PAIR:
        return Verdict(
            "right",
            "One voice: the caption in paragraph 33 says again what paragraph 17 says, and names the same source. "
            "A claim that is printed twice has not been confirmed.",
        )
    if len(given) != 2:
        return Verdict("not yet", "Give exactly two paragraphs: the two in which one source brings the same number.")
    if given in _TRAPS:
        return known(_TWICE, _TRAPS[given])
    if given & _PAIR:
        return Verdict("not yet", "One of the two fits. Where does that very name stand again, with the same number?")
    return Verdict("not yet", "These are two voices. Compare who is behind each: the same name, or only the same kind?")


TWICE = Exercise(
    id="2.2",
    title="Twice, and still one",
    question=(
        "In which two of these paragraphs does one and the same voice say the same thing twice? "
        "Paragraphs 3, 8, 9, 10, 17, 18, 19, 31, 33, 34."
    ),
    answer=SetOf(_PLACES),
    judge=_judge_twice,
    right=([17, 33], [33, 17], {"17", "33"}, "33 and 17", (" 17", 33)),
    hints=(
        "Read the captions too. A caption often repeats a sentence.",
        "Look for one number that stands twice, and see on whose word it stands each time.",
        "The words “according to” stand in both places, and an institution stands behind them.",
    ),
    solution="Paragraphs 17 and 33: US intelligence, twice, with the same number. Two mentions, one voice.",
    misconceptions=_TWICE,
)

# --------------------------------------------------------------------- 2.3


RELATIVE_VOICES, RELATIVE_MENTIONS = 6, 8
"""How many voices of relatives the key has, and how often they are mentioned; a test counts them."""

_COUNTING = (
    Misconception(
        "mentions for voices",
        "That is how often relatives speak. One of them is brought in again as “he” and as “the man” "
        "(paragraphs 35 and 38). Count each speaker once.",
        RELATIVE_MENTIONS,
    ),
    Misconception(
        "merging without a reason",
        "To come down so far you have to take several nameless parents for one person. "
        "For one of these merges there is something to say (paragraphs 10 and 34). "
        "For the others the text gives nothing.",
        3,
    ),
)


def _judge_relatives(given: float) -> Verdict:
    voices, mentions = RELATIVE_VOICES, RELATIVE_MENTIONS
    if given == voices:
        return Verdict(
            "right",
            f"{voices}: without a reason in the text, each nameless parent stays a voice of its own. "
            f"{voices - 1} can be defended too, if the two fathers of paragraphs 10 and 34 are taken for one.",
        )
    if given == voices - 1:
        return Verdict(
            "right",
            f"{voices - 1}, if the fathers of paragraphs 10 and 34 are one man: both speak of pits. "
            f"The key counts {voices}, because that is all that ties them together.",
        )
    if given == mentions:
        return known(_COUNTING, "mentions for voices")
    if given < voices - 1:
        return known(_COUNTING, "merging without a reason")
    return Verdict("not yet", "Fewer. Count mothers who speak together as one voice, and each person once.")


RELATIVES = Exercise(
    id="2.3",
    title="How many relatives?",
    question="How many different voices of relatives speak in the report? Mothers who speak together are one voice.",
    answer=Number(0, 100),
    judge=_judge_relatives,
    right=(RELATIVE_VOICES, f" {RELATIVE_VOICES} ", RELATIVE_VOICES - 1),
    hints=(
        "Look in paragraphs 9, 10, 23, 27 and 34 to 38. Who speaks, and whose relative is it?",
        "“he” in paragraph 35 and “the man” in paragraph 38 are somebody whom you have met already.",
        "Paragraph 9 has two of them. Each of the other four places brings one new voice, or perhaps not quite each.",
    ),
    solution=(
        "Six: the man and the woman of paragraph 9, another father (10), Fatima (23), mothers (27) "
        "and a soldier’s father (34). "
        "Five, if the two fathers are taken for one."
    ),
    misconceptions=_COUNTING,
)

# --------------------------------------------------------------------- 2.4

_WHY_SAME = ("the same words", "no reason in the text", "the same kind of person", "it is far away")

_FATHERS = (
    Misconception(
        "the same kind, the same person",
        "Both are fathers of soldiers, and so are thousands of others. "
        "Which words of paragraphs 10 and 35 could make them one man?",
        {"voices": "one", "reason": "the same kind of person"},
    ),
    Misconception(
        "far apart, so two",
        "How far apart they stand decides nothing: a report may come back to somebody after many paragraphs. "
        "Ask what paragraphs 10 and 34 tell you of him.",
        {"voices": "two", "reason": "it is far away"},
    ),
    Misconception(
        "the reason speaks against the answer",
        "Your reason speaks for the other answer. Paragraphs 10 and 35 share words, and nothing else ties them: "
        "which of the two weighs more for you?",
        {"voices": "two", "reason": "the same words"},
    ),
)


def _judge_fathers(form: dict[str, Any]) -> Verdict:
    voices, reason = form["voices"], form["reason"]
    if voices == "one" and reason == "the same words":
        return Verdict(
            "right",
            "It can be defended: both speak of pits and of torture (paragraphs 10 and 35), and few words are so rare. "
            "The key says two, because others may use the same words.",
        )
    if voices == "two" and reason == "no reason in the text":
        return Verdict(
            "right",
            "So says the key: nobody is merged without a reason in the text. One can be defended too, "
            "because both speak of pits and of torture (paragraphs 10 and 35).",
        )
    if reason == "the same kind of person":
        return known(_FATHERS, "the same kind, the same person")
    if reason == "it is far away":
        return known(_FATHERS, "far apart, so two")
    return known(_FATHERS, "the reason speaks against the answer")


FATHERS = Exercise(
    id="2.4",
    title="One father or two?",
    question=(
        "“Another father” (paragraph 10) and “A soldier’s father” (paragraph 34): one voice or two, "
        "and which reason decides?"
    ),
    answer=Form({"voices": OneOf(("one", "two"), {"1": "one", "2": "two"}), "reason": OneOf(_WHY_SAME)}),
    judge=_judge_fathers,
    right=(
        {"voices": "two", "reason": "no reason in the text"},
        {"voices": "one", "reason": "the same words"},
        {"VOICES": " Two ", "REASON": "No reason in the text"},
    ),
    hints=(
        "Read paragraph 10 and paragraphs 34 to 38 one after the other.",
        "What would you need to know to be sure? Does the report give it?",
        "Both answers can be defended, each with one of the first two reasons.",
    ),
    solution=(
        "Two, because the text gives no reason to merge them; "
        "or one, because both speak of pits and torture. Say which, and why."
    ),
    misconceptions=_FATHERS,
)

# --------------------------------------------------------------------- 2.5

_BEHIND = ("itself", "somebody else", "the text does not say")
_RIGHT_BEHIND = {
    "a": "somebody else",
    "b": "itself",
    "c": "the text does not say",
    "d": "itself",
    "e": "somebody else",
}

_ORIGINS = (
    Misconception(
        "who tells it was there",
        "the father in paragraph 34 tells what happened to his son. Nothing says that he was there.",
        {**_RIGHT_BEHIND, "e": "itself"},
    ),
    Misconception(
        "filling in the origin",
        "you may guess who wrote the reports of paragraph 26. Which words of the text say so?",
        {**_RIGHT_BEHIND, "c": "itself"},
    ),
)

_VOICES = {
    "a": Item(
        accepted={
            "somebody else": "she tells what her son and his unit did",
            "itself": "she may have seen or heard more than the text says, and speaks as herself",
        },
        nudge="who handed over the weapons in paragraph 23, and who tells of it?",
        traps={},
    ),
    "b": Item(
        accepted={"itself": "he tells what he lived through"},
        nudge="was he there himself, by paragraphs 28 and 29?",
        traps={},
    ),
    "c": Item(
        accepted={"the text does not say": "neither who reported nor from whom is said"},
        nudge="which words name the one who could know it?",
        traps={"itself": "filling in the origin", "somebody else": "filling in the origin"},
    ),
    "d": Item(
        accepted={
            "itself": "a professor gives a judgment of his own",
            "the text does not say": "from where he knows the figures of the army is not said",
        },
        nudge="is that something seen, or something that a professor concludes?",
        traps={},
    ),
    "e": Item(
        accepted={
            "somebody else": "it happened to his son, who could know it first",
            "the text does not say": "how the father knows is nowhere said",
        },
        nudge="to whom did it happen, in paragraph 34?",
        traps={"itself": "who tells it was there"},
    ),
}

BEHIND = Exercise(
    id="2.5",
    title="Who could know it first?",
    question=(
        "Who could know it first: the voice itself, somebody else, or does the text not say? "
        "a: Fatima (23). b: Sergey Bokov (28 and 29). c: reports (26). d: Phillips O’Brien (14). "
        "e: a soldier’s father (34)."
    ),
    answer=LabelEach(
        tuple(_VOICES),
        OneOf(_BEHIND, {"himself": "itself", "herself": "itself", "not said": "the text does not say"}),
    ),
    judge=judge_labels(_VOICES, _ORIGINS),
    right=(
        _RIGHT_BEHIND,
        {**_RIGHT_BEHIND, "a": "itself", "e": "the text does not say"},
        {"A": "Somebody Else", "B": "himself", "C": "not said", "D": "ITSELF", "E": "somebody  else"},
    ),
    hints=(
        "Ask of each: did this happen to the one who speaks, or to another?",
        "Somebody can be honest and first to tell it, and still have it from another.",
        "Two of the five tell of somebody of their family, one has no face at all, and two speak for themselves.",
    ),
    solution=(
        "a somebody else (her son), or Fatima herself; b himself; c the text does not say; d himself, or not said; "
        "e somebody else (his son), or not said."
    ),
    misconceptions=_ORIGINS,
)

# --------------------------------------------------------------------- 2.7

LETTERS = ("a", "b", "c", "d", "e", "f")
SINGLE_LETTERS = frozenset({"a", "c", "e", "f"})
"""The claims of the key, and those that rest on one origin; a test counts them."""

_SEVERAL = frozenset(LETTERS) - SINGLE_LETTERS

_CLAIMS = (
    Misconception(
        "twice is two sources",
        "The number in a stands in two paragraphs (17 and 33), on the word of one and the same source. "
        "Count the origins, not the places.",
        sorted(SINGLE_LETTERS - {"a"}),
    ),
    Misconception(
        "many people are many sources",
        "Activists and officials are many people, but in f and in e they speak with one mouth "
        "(paragraphs 10 and 31). Nobody can tell them apart, so that is one voice.",
        sorted(SINGLE_LETTERS - {"e", "f"}),
    ),
)


def _judge_single(given: frozenset[str]) -> Verdict:
    hits, wanted, extra = found_of(given, SINGLE_LETTERS)
    if given == SINGLE_LETTERS:
        return Verdict(
            "right",
            f"All {wanted}: each of these rests on one origin. "
            "That does not make them false; it means that nothing in the report confirms them.",
        )
    if not extra and SINGLE_LETTERS - given == {"a"}:
        return _partly(hits, wanted, "twice is two sources")
    if not extra and SINGLE_LETTERS - given <= {"e", "f"}:
        return _partly(hits, wanted, "many people are many sources")
    if extra:
        wrong = min(given & _SEVERAL)
        return Verdict(
            "not yet",
            f"{hits} of {wanted} found, and {extra} too many. Look again at {wrong}: several voices say so, "
            "and the report shows no link between them.",
        )
    return Verdict(
        "not yet", f"{hits} of {wanted} found. Which other claim would fall if one single source were wrong?"
    )


def _partly(hits: int, wanted: int, name: str) -> Verdict:
    """What was found of the set, and the wrong idea that the rest shows."""
    verdict = known(_CLAIMS, name)
    return Verdict(verdict.outcome, f"{hits} of {wanted} found. {verdict.message}", name)


SINGLE = Exercise(
    id="2.7",
    title="What rests on one?",
    question="Which of the claims rest on a single origin? Give their letters.",
    answer=SetOf(OneOf(LETTERS)),
    judge=_judge_single,
    right=(
        sorted(SINGLE_LETTERS),
        sorted(SINGLE_LETTERS, reverse=True),
        set(SINGLE_LETTERS),
        ", ".join(sorted(SINGLE_LETTERS)).upper(),
    ),
    hints=(
        "Take one claim after the other and read its paragraphs. Write down who says it.",
        "A claim that stands in two paragraphs may have one source; a claim with a plural may have one too.",
        "More than half of the letters belong on your list.",
    ),
    solution=(
        f"{', '.join(sorted(SINGLE_LETTERS))}: each comes from one origin. "
        f"{' and '.join(sorted(_SEVERAL))} have several voices."
    ),
    misconceptions=_CLAIMS,
)

EXERCISES = (TWICE, RELATIVES, FATHERS, BEHIND, SINGLE)
