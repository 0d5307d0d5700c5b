"""6.2: active, passive, agentless."""

from __future__ import annotations

from lessons.exercises.answers import LabelEach, OneOf
from lessons.exercises.exercise import Exercise, Misconception
from lessons.exercises.labels import Item, judge_labels

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
