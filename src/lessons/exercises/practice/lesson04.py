"""Lesson 04 once more, on Lumo's half-year: bounds, parts and whole, questions to one figure, an unfair comparison."""

from __future__ import annotations

from typing import get_args

from lessons.exercises.answers import SILENT, Form, Number, OneOf
from lessons.exercises.exercise import Exercise, Misconception, Verdict, known
from lessons.exercises.practice.labelling import Asked, Slip, from_key, labelling
from lessons.figures.figure import Bound, Figure
from lessons.keys import open_key

SLUG = "results"

BOUNDING = labelling(
    id="4.p1",
    title="Bound or exact",
    question=(
        "What bound do the words give? a: 80 percent of the shops (5). b: 60 shops that will close (5). c: 1,200 jobs "
        "(5). d: 900 jobs (5). e: three times what the company is worth (11)."
    ),
    options=OneOf(get_args(Bound), {"exact": "exactly", "over": "more than", "fewer than": "less than"}),
    asked={
        "a": from_key(SLUG, "f15", "bound", because="the words say so", nudge="read the words in front of the number."),
        "b": from_key(SLUG, "f17", "bound", because="the word says so", nudge="read the word in front of the number."),
        "c": from_key(SLUG, "f19", "bound", because="no hedge is written", nudge="is there a word in front of it?"),
        "d": from_key(SLUG, "f20", "bound", because="“fewer than”", nudge="on which side of it may the truth lie?"),
        "e": from_key(
            SLUG,
            "f35",
            "bound",
            because="“nearly” says close to it",
            nudge="either of two labels is defensible; which does “nearly” rule out?",
            also={"less than": "“nearly” says not quite"},
        ),
    },
    slips=(
        Slip(
            "the number without its hedge",
            "the report does not say that number and stop. Which word in paragraph 5 stands in front of it?",
            "b",
            "exactly",
        ),
        Slip(
            "doubt is a bound",
            "you may doubt the union's number, and the bound is what the words say. Is there a hedge in paragraph 5?",
            "c",
            "at least",
        ),
        Slip(
            "a number from the other side is the top",
            "“fewer than” leaves out the number itself. Would the words in paragraph 5 still be true of just that "
            "many?",
            "d",
            "at most",
        ),
    ),
    hints=(
        "Run unseen.page(5) and underline the small words in front of each number.",
        "No small word in front of the number: then the words give it as exact, whether or not you believe it.",
        "Only one of the first four has no such word. The word in e means two things at once.",
    ),
    solution="a more than; b about; c exactly; d less than; e about or less than: “nearly” says close, and not quite.",
)

# --------------------------------------------------------------------- 4.p2


def _valued(row: str) -> float:
    figure = open_key(SLUG)[row]
    assert isinstance(figure, Figure)
    assert figure.value is not None
    return figure.value


_PARTS = tuple(_valued(row) for row in ("f22", "f23", "f24"))
_SUM, _WHOLE = sum(_PARTS), _valued("f21")

_ADDED = (
    Misconception(
        "the whole is trusted",
        "That is what paragraph 6 gives for the whole. Add the three parts yourself and see.",
        {"parts": _WHOLE, "whole": _WHOLE},
    ),
    Misconception(
        "a part is left out",
        "Two of the parts make that. Paragraph 6 has three places where people work.",
        {"parts": _SUM - _PARTS[2], "whole": _WHOLE},
    ),
    Misconception(
        "the sum put right",
        "The second number should be what the report gives, not what it should have given. Copy it from paragraph 6.",
        {"parts": _SUM, "whole": _SUM},
    ),
)


def _judge_sum(form: dict[str, float]) -> Verdict:
    parts, whole = form["parts"], form["whole"]
    if (parts, whole) == (_SUM, _WHOLE):
        return Verdict(
            "right",
            "They do not add up. Somebody counted twice, or copied badly, or some people work in two places: the text "
            "does not say, and one question to the company would settle it.",
        )
    if (parts, whole) == (_SUM, _SUM):
        return known(_ADDED, "the sum put right")
    if parts == _WHOLE:
        return known(_ADDED, "the whole is trusted")
    if parts in {_SUM - part for part in _PARTS}:
        return known(_ADDED, "a part is left out")
    if parts != _SUM:
        return Verdict("not yet", "Add the parts again: shops, factories and offices, in paragraph 6.")
    return Verdict("not yet", "The parts fit. Which number does paragraph 6 give for the whole group?")


ADDED = Exercise(
    id="4.p2",
    title="Parts and whole",
    question="Paragraph 6: what do the parts make when you add them, and what does the report give for the whole?",
    answer=Form({"parts": Number(0, 1_000_000, whole=True), "whole": Number(0, 1_000_000, whole=True)}),
    judge=_judge_sum,
    right=({"parts": _SUM, "whole": _WHOLE}, {"WHOLE": f" {_WHOLE:,.0f}", "Parts": f"{_SUM:,.0f} "}),
    hints=(
        "Run unseen.page(6). One number stands for all, three for parts.",
        "Add the three parts on paper, and only then look at the number in front of the colon.",
        "The two numbers you need are different. The one in front of the colon is the smaller.",
    ),
    solution=f"The parts make {_SUM:,.0f}; the report gives {_WHOLE:,.0f}.",
    misconceptions=_ADDED,
)

# --------------------------------------------------------------------- 4.p3

SAYS = "the text says"

QUESTIONS = labelling(
    id="4.p3",
    title="Questions to one figure",
    question=(
        "Net debt of $1.2bn (11). For each question answer “the text says” or “the text does not say”. a: what is "
        "counted? b: who counted? c: how? d: as of when? e: compared with what? f: is it hedged? g: does the one who "
        "gives it have a stake?"
    ),
    options=OneOf(
        (SAYS, SILENT),
        {"says": SAYS, "said": SAYS, "yes": SAYS, "silent": SILENT, "no": SILENT, "does not say": SILENT},
    ),
    asked={
        "a": Asked(SAYS, "net debt", "what stands in front of the number, in paragraph 11?"),
        "b": Asked(SILENT, "nobody is named", "is there any word such as “said” in that sentence?"),
        "c": Asked(SILENT, "no word on what is set against what", "does the sentence tell how it was worked out?"),
        "d": Asked(SAYS, "at the end of June", "is there a date in that sentence?"),
        "e": Asked(SAYS, "with what the company is worth", "read the sentence to its end."),
        "f": Asked(SILENT, "no hedge is written", "is there a small word right in front of the number?"),
        "g": Asked(SILENT, "who gives it is not said", "can you tell, if you do not know who gives it?"),
    },
    slips=(
        Slip(
            "it is the company's debt, so the company says it",
            "whose debt it is and who gives the number are two things. Is anybody named for it in paragraph 11?",
            "b",
            SAYS,
        ),
        Slip(
            "the next hedge is this one's",
            "“nearly” in paragraph 11 hedges the comparison. What stands in front of the sum itself?",
            "f",
            SAYS,
        ),
        Slip(
            "a comparison needs a number",
            "paragraph 11 does compare: with what the company is worth. That this worth is not given is another "
            "question.",
            "e",
            SILENT,
        ),
    ),
    hints=(
        "Run unseen.page(11) and read only the first sentence.",
        "Put a finger on the words that answer each question. No words, no answer.",
        "Three of the seven are answered, and all three in that one sentence.",
    ),
    solution="a, d and e: the text says. b, c, f and g: the text does not say.",
)

# --------------------------------------------------------------------- 4.p4

SPANS, OPPOSITES, FIRMS, UNITS, FAIR = (
    "different spans of time",
    "gains beside losses",
    "different companies",
    "different units",
    "nothing, it is fair",
)

_UNFAIR = (
    Misconception(
        "two companies cannot be compared",
        "They can, if both are measured alike. In paragraph 12, how long is the time in which each number arose?",
        FIRMS,
    ),
    Misconception(
        "the unit is the trouble",
        "Both numbers in paragraph 12 count jobs. Look at the words about time behind each of them.",
        UNITS,
    ),
    Misconception(
        "a true number is a fair one",
        "Each may be true by itself. In paragraph 12, in how many years was the one reached, and in how many months "
        "the other?",
        FAIR,
    ),
)


def _judge_unfair(answer: str) -> Verdict:
    named = next((m.name for m in _UNFAIR if m.example == answer), "")
    if named:
        return known(_UNFAIR, named)
    other = OPPOSITES if answer == SPANS else SPANS
    return Verdict(
        "right",
        f"Yes. Another reader could say “{other}”: years stand beside one spring, and jobs won by the one beside jobs "
        "lost by the other. And one side gives both numbers.",
    )


UNFAIR = Exercise(
    id="4.p4",
    title="An unfair comparison",
    question=(
        "Paragraph 12 sets 450 jobs beside 300. What makes that unfair? Answer “different spans of time”, “gains "
        "beside losses”, “different companies”, “different units” or “nothing, it is fair”."
    ),
    answer=OneOf(
        (SPANS, OPPOSITES, FIRMS, UNITS, FAIR),
        {"time": SPANS, "different times": SPANS, "different periods": SPANS, "spans of time": SPANS, "fair": FAIR},
    ),
    judge=_judge_unfair,
    right=(SPANS, OPPOSITES, " Different Spans of TIME "),
    hints=(
        "Run unseen.page(12) and read each number with all the words behind it.",
        "What would Lumo's number be for the same time as Tindal's? And what has Lumo cut meanwhile?",
        "Two answers are right: one is about how long, the other about which way.",
    ),
    solution=(
        "The spans of time differ: years for Lumo, one spring for Tindal. It is also right that jobs won are set "
        "beside jobs lost, so that neither side's balance can be seen."
    ),
    misconceptions=_UNFAIR,
)

EXERCISES = (BOUNDING, ADDED, QUESTIONS, UNFAIR)
