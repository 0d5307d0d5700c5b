"""More of them than there are: *286 homes … 301 of those*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from lessons.figures.adding_up.amounts import WHOLE_COUNTS, amount, size
from lessons.figures.adding_up.fitting import in_order, measure
from lessons.figures.adding_up.page import JOINED, Page, gap, is_amount, noun_of, sure
from lessons.figures.adding_up.reach import OF_THEM, before_place, between
from lessons.figures.adding_up.sameness import GENERIC, deeds, own_noun, stem
from lessons.figures.adding_up.words import alike_as
from lessons.figures.doubts import Doubt, doubt_about, same_sentence
from lessons.figures.figure import Figure

_OF_A_NOUN = re.compile(
    r"\s+of (?:(?:the|these|those|its|their|his|her|all) )(?:[\w’']+s[’'] |\w+[’']s )?(?P<words>(?:[\w-]+ ){0,2}[\w-]+)"
)
_OF_A_NUMBER = re.compile(r"\s+(?:out )?of (?:the |its |their |all )?\d")
_OF_THEM_ALONE = re.compile(rf"{OF_THEM.pattern}(?! (?:who|that|with|in|from))", re.IGNORECASE)
_OF_DEED = re.compile(r"\s+of (?:the|those|these) (?P<words>\w+ed)\b(?! \w+s\b)", re.IGNORECASE)
"""*Nineteen of those arrested*: of those who were said to be arrested."""
_AMONG = re.compile(
    r"(?:^|[.!?;]\s+|\n|[“\"‘']\s*)(?:Of|Among) (?:(?P<them>these|those|them|whom)|(?:the|its|"
    r"their) (?P<words>[^,;:.\d]{1,50})),?\s+(?:\w+\s+){0,2}$|"
    r",\s+(?:and\s+)?(?:of|among) (?:these|those|them|whom|which),?\s+(?:\w+\s+){0,2}$"
)
_BACK, _DEED_BACK = 4, 12
"""Sentences back to the whole; *those arrested* are known from farther off than *the boats* (own choice)."""
_MOST_OVER = 2.0
"""More than twice as many are hardly counted among the first ones (own choice)."""


def more_than_there_are(page: Page) -> Iterator[Doubt]:
    """A part that the words take from a number before it, and that is larger."""
    for part in page.figures:
        if not is_amount(part) or part.bound in ("at most", "less than"):
            continue
        words = _taken_from(page, part)
        if words is None:
            continue
        back = _DEED_BACK if _OF_DEED.match(part.text, part.number_end) else _BACK
        near = page.near(part, back, 0, is_amount)
        before = [f for f in near if f.end <= part.start and measure(f) == measure(part)]
        wholes = [f for f in before if _is_meant(f, words) and f.bound != "more than"]
        if not words:
            named = {stem(word) for word in re.findall(r"[a-z]+", page.opening(part).lower())}
            wholes = [f for f in wholes if page.sentence(part) - page.sentence(f) <= 1]
            wholes = [f for f in wholes if stem(noun_of(f)) in named] or wholes
            wholes = wholes[-1:]
            wholes = [f for f in wholes if not any(JOINED.fullmatch(gap(g, f)) for g in before)]
        if wholes and all(size(part) > size(f) for f in wholes) and _is_just_over(part, wholes[-1]):
            yield _question(wholes[-1], part)


def _is_just_over(part: Figure, whole: Figure) -> bool:
    return sure(part)[0] > sure(whole)[1] and size(part) <= _MOST_OVER * size(whole)


def _taken_from(page: Page, part: Figure) -> str | None:
    """The words for what a part is taken from; "" for *of them*; None where it is no part."""
    done = _OF_DEED.match(part.text, part.number_end)
    if done:
        return done.group("words")
    if _OF_THEM_ALONE.match(part.text, part.number_end):
        return ""
    if _OF_A_NUMBER.match(part.text, part.number_end):
        return None
    behind = _OF_A_NOUN.match(part.text, part.number_end)
    if behind:
        return behind.group("words")
    among = _AMONG.search(page.opening(part))
    if among:
        return among.group("words") or ""
    return None


def _is_meant(figure: Figure, words: str) -> bool:
    """Is the number before counted with the noun that the part is taken from? *Of them* takes up any noun."""
    own = noun_of(figure)
    if not words:
        return bool(own)
    stems = {stem(word) for word in re.findall(r"[A-Za-z-]+", words)}
    if own and figure.kind == "people" and stems & deeds(figure):
        return True
    return bool(own) and (stem(own) in stems or (own == GENERIC and bool(stems & _PEOPLE)) or _also_called(own, stems))


_PEOPLE = frozenset(("people", "person"))


@cache
def _called() -> dict[str, str]:
    return {stem(word): meaning for word, meaning in alike_as("also called").items()}


def _also_called(own: str, stems: set[str]) -> bool:
    """*286 homes … 301 of those houses*."""
    meaning = _called().get(stem(own))
    return meaning is not None and any(_called().get(word) == meaning for word in stems)


def _question(whole: Figure, part: Figure) -> Doubt:
    why = f"“{part.words}” are said to be among “{whole.words}”, and are more."
    question = f"How can there be {part.surface} of them if there are {whole.surface}?"
    return doubt_about("part and whole", in_order(whole, part), question, why)


OF = re.compile(
    r"(?:\s+(?!\w+s\b|(?:instead|ahead|short|clear|inside|outside|because|shy)\b)\w+)?\s+(?:out )?of\s+"
    r"(?:the|its|his|her|their|all|those|these|a total of)?\s*"
    r"(?:[\w-]+(?:['’]s|s['’])\s+)?",
    re.IGNORECASE,
)
_INCLUDING = re.compile(r"^[^.;]{0,40}\b(?:including|among them|of whom|of which)\s+$", re.IGNORECASE)


def part_and_whole(page: Page) -> Iterator[Doubt]:
    """A part that is larger than its whole: *60 of the 50 boats*, *40 boats, including 45 trawlers*."""
    counts = [f if f.kind in WHOLE_COUNTS and amount(f) is not None else None for f in page.figures]
    for first, second in pairwise(counts):
        part, whole = _as_part_and_whole(first, second) if first and second else (None, None)
        if part is None or whole is None or _is_joined(page, whole):
            continue
        if sure(whole)[1] < sure(part)[0] <= _FAR_LARGER * sure(whole)[1]:
            why = f"“{part.words}” is given as a part of “{whole.words}”, and is larger."
            question = f"How can {part.surface} be a part of {whole.surface}: which of the two numbers is wrong?"
            yield doubt_about("part and whole", in_order(part, whole), question, why)


_FAR_LARGER = 5
"""A number so many times another is hardly meant as a part of it: *2,300 of two persons each* (own choice)."""


def _is_joined(page: Page, whole: Figure) -> bool:
    """*56 passengers and ten sailors, among them …*: the whole is both together."""
    last = next((f for f in before_place(page.figures, page.place(whole)) if f.kind in WHOLE_COUNTS), None)
    return last is not None and between(last, whole).strip() in ("and", "plus", ", and")


def _as_part_and_whole(first: Figure, second: Figure) -> tuple[Figure, Figure] | tuple[None, None]:
    """Two counts that the text puts as part and whole, the part first."""
    step, (one, two) = between(first, second), (own_noun(first), own_noun(second))
    includes = _INCLUDING.search(step)
    if one and two and one != two and "people" not in (first.kind, second.kind) and not includes:
        return None, None
    if OF.fullmatch(gap(first, second)):
        return first, second
    of_them = len(step) <= _NEAR and same_sentence(first, second) and OF_THEM.match(first.text, second.number_end)
    return (second, first) if of_them or includes else (None, None)


_NEAR = 60
