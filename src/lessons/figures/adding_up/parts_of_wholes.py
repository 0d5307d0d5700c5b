"""Parts and their wholes: larger than they may be, others than one, groups of a size."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from lessons.figures.adding_up.amounts import WHOLE_COUNTS, amount, plain
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, behind, between, sentences_of
from lessons.figures.adding_up.sameness import GENERIC, deeds, noun, own_noun, stem
from lessons.figures.doubts import Doubt, doubt_about, same_sentence, threshold
from lessons.figures.figure import Figure

OF = re.compile(
    r"(?:\s+(?!\w+s\b)\w+)?\s+(?:out )?of\s+(?:the|its|his|her|their|all|those|these|a total of)?\s*"
    r"(?:[\w-]+(?:['’]s|s['’])\s+)?",
    re.IGNORECASE,
)
_INCLUDING = re.compile(r"^[^.;]{0,40}\b(?:including|among them|of whom|of which)\s+$", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of (?:them|whom|which|these|those)\b", re.IGNORECASE)


def part_and_whole(page: Page) -> Iterator[Doubt]:
    """A part that is larger than its whole: *60 of the 50 boats*, *40 boats, including 45 trawlers*."""
    for first, second in pairwise(page.figures):
        pair = _part_and_whole(first, second)
        sizes = [amount(figure) for figure in pair] if pair else []
        if (
            not pair
            or _is_joined(page.figures, pair[1])
            or sizes[0] is None
            or sizes[1] is None
            or sizes[0][0] <= sizes[1][1]
            or sizes[0][0] > _FAR_LARGER * sizes[1][1]
        ):
            continue
        part, whole = pair
        why = f"“{part.words}” is given as a part of “{whole.words}”, and is larger."
        question = f"How can {part.surface} be a part of {whole.surface}: which of the two numbers is wrong?"
        yield doubt_about("part and whole", (first, second), question, why)


_FAR_LARGER = 5
"""A number so many times another is hardly meant as a part of it: *2,300 of two persons each* (own choice)."""


def _is_joined(figures: list[Figure], whole: Figure) -> bool:
    """*56 passengers and ten sailors, among them …*: the whole is both together."""
    last = next((f for f in reversed(figures) if f.end <= whole.start and f.kind in WHOLE_COUNTS), None)
    return last is not None and between(last, whole).strip() in ("and", "plus", ", and")


def _part_and_whole(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """Two figures that the text puts as part and whole, the part first."""
    if first.kind not in WHOLE_COUNTS or second.kind not in WHOLE_COUNTS:
        return None
    nouns = own_noun(first), own_noun(second)
    if (
        all(nouns)
        and nouns[0] != nouns[1]
        and "people" not in (first.kind, second.kind)
        and not _includes(first, second)
    ):
        return None
    if OF.fullmatch(first.text[first.number_end : second.start]):
        return first, second
    gap = between(first, second)
    of_them = len(gap) <= _NEAR and same_sentence(first, second) and _OF_THEM.match(first.text, second.number_end)
    return (second, first) if of_them or _INCLUDING.search(gap) else None


def _includes(first: Figure, second: Figure) -> bool:
    return bool(_INCLUDING.search(between(first, second)))


_NEAR = 60


def others(page: Page) -> Iterator[Doubt]:
    """*Twelve others*: with the one or ones they are other than, how many?"""
    for figure in page.figures:
        alone = _WITH.search(figure.text[max(0, figure.start - 12) : figure.start])
        if figure.words.endswith("others") and alone and figure.value is not None and figure.value > _FEW:
            more = f"{figure.value + 1:g}"
            why = f"“{figure.words}” leaves out those they are other than; with one more they are {more}."
            yield doubt_about("others", (figure,), f"Are they {figure.value:g} or {more} in all?", why)


_FEW = 2
_WITH = re.compile(r"\b(?:with|beside|besides)\s+(?:\w+\s+)?$", re.IGNORECASE)
GROUPS = re.compile(
    r"\b(groups?|teams?|batches|batch|rows?|units?|cells?|classes|crews?|squads?|pairs?|lots?)\s+of\s+$", re.IGNORECASE
)


def groups_of(page: Page) -> Iterator[Doubt]:
    """A number divided into groups of a size: how many groups, and does it divide?"""
    for whole, size in (pair for sentence in sentences_of(page.figures) for pair in combinations(sentence, 2)):
        if whole.kind not in WHOLE_COUNTS or size.kind not in WHOLE_COUNTS:
            continue
        if not whole.value or not size.value or whole.value <= size.value:
            continue
        word = GROUPS.search(size.text[max(0, size.start - 20) : size.start])
        if word and stem(word.group(1)) == stem(whole.unit):
            continue  # 22 teams of six
        if not word or not word.group(1).endswith("s") or _number_is_given(page.figures, whole, size):
            continue
        number, rest = divmod(whole.value, size.value)
        left = f", with {rest:g} left over" if rest else ""
        why = f"“{whole.words}” in {word.group(1)} of {size.surface} makes {number:g} {word.group(1)}{left}."
        yield doubt_about("groups", (whole, size), f"Does the text bear out {number:g} {word.group(1)}?", why)


def _number_is_given(figures: list[Figure], whole: Figure, size: Figure) -> bool:
    """*In four squads of 20*: the text itself says how many groups there are."""
    return any(whole.end <= f.start < size.start and size.start - f.number_end <= _GROUP_WORD for f in figures)


_GROUP_WORD = 20


_OF_THEM_BEHIND = re.compile(r"\s+of (?:them|those|the|its|their|these)\b\s*((?:[\w-]+\s*){0,4})", re.IGNORECASE)


def part_of_those(page: Page) -> Iterator[Doubt]:
    """*Seventeen were arrested … nineteen of those arrested*, *640 people … 710 of them*: more than there were."""
    for place, part in enumerate(page.figures):
        said = _OF_THEM_BEHIND.match(part.text, part.number_end) if part.kind in WHOLE_COUNTS else None
        sizes = amount(part)
        if said is None or sizes is None or OF_NUMBER.match(part.text, part.number_end):
            continue
        wholes = [f for f in page.figures[max(0, place - _BACK) : place] if _is_whole_of(f, part, said)]
        if any(
            noun(f) == GENERIC and f.kind == part.kind and (f.value or 0) >= (part.value or 0)
            for f in page.figures[:place]
        ):
            continue
        if wholes and all(sizes[0] > (amount(f) or (0, 0))[1] for f in wholes):
            whole = max(wholes, key=lambda f: f.value or 0)
            why = f"“{part.words}” are more than “{whole.words}”, whom the text speaks of before."
            question = f"How can {part.surface} be a part of {whole.surface}: which of the two numbers is wrong?"
            if sizes[0] <= _FAR_LARGER * (whole.value or 0):
                yield doubt_about("part and whole", (whole, part), question, why)


_OF_THESE = re.compile(
    r"\b(?:of|among)\s+(?:these|them|those|which|whom)(?:\s+(?!of\b)[a-z]+)?,?\s+"
    r"(?:(?:only|just|about|some|around|roughly|nearly|fully|at least|as many as)\s+)*$",
    re.IGNORECASE,
)


def more_of_these(page: Page) -> Iterator[Doubt]:
    """*38 people were injured. Of these, 44 have burns*: one part, larger than any whole that *these* could be."""
    for place, part in enumerate(page.figures):
        least = amount(part)
        if part.kind not in WHOLE_COUNTS or least is None or not _OF_THESE.search(before(part)):
            continue
        wholes = [f for f in page.figures[max(0, place - _BACK) : place] if _is_before_these(f, part)]
        last = wholes[-1] if wholes else None
        if last is None or any(least[0] <= (amount(f) or (0, 0))[1] for f in wholes):
            continue
        why = f"“{part.surface}” are given as a part of “{last.words}”, and are more."
        question = f"How can {part.surface} be a part of {last.surface}: which of the two numbers is wrong?"
        if least[0] <= _FAR_LARGER * (last.value or 0):
            yield doubt_about("part and whole", (last, part), question, why)


def _is_before_these(whole: Figure, part: Figure) -> bool:
    """A count in the sentence of *these* or in the one before it."""
    gap = part.text[whole.end : part.start]
    near = len(gap) <= _THESE and "\n" not in gap and len(re.findall(r"[.!?][\"”’]?\s", gap)) <= 1
    return near and whole.kind in WHOLE_COUNTS and amount(whole) is not None and (whole.value or 0) > _FEW


_THESE = 200


_SMALL_WHOLE = 13
"""*Four casinos lost … five of the casinos gained*: small numbers of *the* may be of all there are (own choice)."""
OF_NUMBER = re.compile(r"\s+of (?:the|its|their|these|those)\s+\d", re.IGNORECASE)
_BACK = 25


def _is_whole_of(whole: Figure, part: Figure, said: re.Match[str]) -> bool:
    """The one number just before *of them*; or one with the noun, or the deed, that *of those* repeats."""
    if whole.kind not in WHOLE_COUNTS or amount(whole) is None or whole.change or (whole.value or 0) <= _FEW:
        return False
    if part.start - whole.end > 2 * threshold("farthest apart"):
        return False
    words = {stem(word) for word in said.group(1).split()}
    if re.match(r"\s+of the\b", part.text[part.number_end :][:8]) and (whole.value or 0) < _SMALL_WHOLE:
        return False
    if _THEM_ALONE.match(part.text, part.number_end):
        gap = part.text[whole.end : part.start]
        if whole.kind == "things" and _OTHERS_NAMED.search(gap):
            return False
        return whole.kind == "people" or len(re.findall(r"[.!?]\s", gap)) <= 1
    known = {noun(whole), stem(whole.unit)} - {""}
    done = {deed[:_ROOT] for deed in deeds(whole) if len(deed) >= _ROOT}
    return bool(words & known) or (whole.kind == "people" and bool({word[:_ROOT] for word in words} & done))


_THEM_ALONE = re.compile(
    r"\s+of (?:them\b|(?:these|those)(?=\s*[,.;:)]|\s+(?:to|in|on|at|by|for|from|were|was|are|is|have|has|had|will|"
    r"would|could|can|may|went|came|died)\b))",
    re.IGNORECASE,
)
_OTHERS_NAMED = re.compile(
    r"\b(?:its|their|his|her|own|some|many|several|other|the|more)\s+(?:[a-z-]+\s+)?[a-z-]{2,}(?<!s)s\b(?!\s+of\b)"
)
"""*Three groups, each with its own checkpoints …, nine of them*: other things, which *them* takes up."""
_ROOT = 4
"""Letters that a deed and its doer share: *applied*, *applicants* (own choice)."""


_LEFT_OUT = re.compile(
    r"\s+(?:(?:have|had|has|were|was)\s+)?(?:since\s+)?(?:dropped out|withdr\w+|(?:been )?excluded|left the \w+|"
    r"gave up|did(?: not|n['’]t) (?:reply|respond|answer|finish|return)|never (?:replied|answered|returned))\b",
    re.IGNORECASE,
)


def who_was_left(page: Page) -> Iterator[Doubt]:
    """Some of those who were counted dropped out: how many are left to speak for all?"""
    for place, part in enumerate(page.figures):
        if part.kind not in WHOLE_COUNTS or not part.value or not _LEFT_OUT.match(behind(part)):
            continue
        if not own_noun(part) and not re.match(r"\s+of (?:them|those|these)\b", part.text[part.number_end :][:10]):
            continue
        wholes = [f for f in page.figures[:place] if f.kind == part.kind and noun(f) == noun(part) and f.value]
        if not wholes or (wholes[-1].value or 0) <= part.value:
            continue
        whole = wholes[-1]
        left = plain((whole.value or 0) - part.value)
        why = f"If “{part.words}” are among “{whole.words}”, {left} were left; the result speaks for those alone."
        question = f"Who were the {part.surface}, and would the result be the same with them?"
        yield doubt_about("who was left", (whole, part), question, why)
