"""A whole and the parts it is shared out into: *admitted 31 wounded. Fourteen had come from …, a dozen …, eight …*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from lessons.figures.adding_up.amounts import Interval, plain, size, total
from lessons.figures.adding_up.fitting import in_order, listed, measure, touch, with_a_hair
from lessons.figures.adding_up.page import Page, alike, gap, is_amount, noun_of, one_measure, sure
from lessons.figures.adding_up.reach import OF_THEM
from lessons.figures.adding_up.sameness import GENERIC
from lessons.figures.adding_up.words import members, phrases
from lessons.figures.doubts import Doubt, doubt_about, same_sentence
from lessons.figures.figure import Figure

_PAIR, LIST = 2, 3
LARGEST_MISS = 0.2
"""Parts that miss a number by more than a fifth of it are hardly meant to make it (own choice)."""
_SMALL_MISS = 0.08
"""Parts that make less than the whole may not be all: without a word that they are, they must come as near as this."""
_LARGEST_MISS_OF_A_REST = 0.4
"""The same where the words say that the last part is all that remains (own choice)."""
LONGEST_STEP = 160
NOT_ALL = re.compile(
    r"\b(?:includ\w+|among|such as|especially|at least|as well as|most of|mainly|mostly|both|either|neither|"
    r"some of them|still|per|each|every|against|compared|versus|rose|fell|grew|between|respectively|average|"
    r"instead|if)\b|"
    r"\b(?:than|from|to|up|down|or|out of|after|before|since|until|under|over)\s+(?:the |about |some |only )*$",
    re.IGNORECASE,
)
_PEER = re.compile(r"\b[A-Z][\w’-]+ (?:now |still |already )?(?:has|have|had|with|is (?:at|on))\s+$")
"""*Trump has 568. Cruz has 370, Kasich has 129*: each beside the others, and none a part."""
_REST = re.compile(
    r"\b(?:the (?:rest|remaining|others?)|its others?|their others?|leaving|leaves|left)\b[\s,—–-]*"
    r"(?:(?:about|some|roughly|only|just)\s+)?$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\s+(?:others?|remaining|left over)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|its|their|his|her|those)\s+(?:about |some )?$", re.IGNORECASE)
_AND = re.compile(r"\band\b|\bthe (?:last|final)\b|\ba (?:further|last|final)\b", re.IGNORECASE)
_DIVIDED = re.compile(
    r"(?::|—|–|\(|\bmade up of|\bconsisting of|\bof (?:whom|which)(?: [\w’' -]+)?|[.;] (?:Of|Among) (?:this|that|these|"
    r"those|them|whom),?)\s*$"
)
_JOINED = re.compile(r"[^.;:!?,\n]{0,40}(?:,)?\s+(?:and|plus)\s+(?:a |the |its |their )?(?:\w+ of )?$", re.IGNORECASE)
_LEFT = re.compile(r"\bthe (?:rest|others?|remain\w+)\b", re.IGNORECASE)
_AND_ONE = re.compile(r"\b(?:the|an?|his|her|one|another) [a-z]+,? and $")
"""*The driver and two passengers*: one of them is told without a number."""
_NO_MORE = re.compile(r"\b(?:nothing else|no others?|nobody else|no one else|not represented)\b", re.IGNORECASE)
_STILL = re.compile(r"[^.,;:]{0,30}\b(?:still|more|also|again)\b", re.IGNORECASE)
_BACK = 3
"""Sentences between a whole and the last of its parts (own choice)."""
FAR_BACK = 8
"""Sentences back in which a number may explain the parts."""
MOST = 8
_LEAD = 30


@dataclass(frozen=True, slots=True)
class Sharing:
    """A whole and what may be its parts, in text order.

    Attributes
    ----------
    whole : one number, or two that make it together (*212 passengers and 31 crew*)
    parts : at least two
    """

    whole: tuple[Figure, ...]
    parts: tuple[Figure, ...]

    @property
    def given(self) -> float:
        """What the whole comes to."""
        return sum(map(size, self.whole))

    @property
    def made(self) -> float:
        """What the parts come to."""
        return sum(map(size, self.parts))

    @property
    def miss(self) -> float:
        """By which share of the whole its parts miss it."""
        return abs(self.made / self.given - 1)


def parts_and_whole(page: Page) -> Iterator[Doubt]:
    """Amounts that the words close as a list of parts, near a number that they miss, and no number that they make."""
    asked: set[int] = set()
    for figure in page.figures:
        if not is_amount(figure) or figure.bound not in SURE:
            continue
        measured = [f for f in page.near(figure, FAR_BACK, 0, is_amount) if one_measure(f, figure)]
        before = [f for f in measured if f.start < figure.start][-2 * MOST :]
        far = _wholes_first(_without_nested(page, before))[-MOST:]
        rest = _is_rest(page, figure)
        before = far if rest else [f for f in far if page.sentence(figure) - page.sentence(f) <= _BACK]
        if len(before) < _PAIR or _goes_on(page, figure) or _explains(page, figure, far):
            continue
        found = [s for s in _sharings(page, before, figure) if _is_closed(page, s)]
        if found and not _all_make_another(page, found):
            best = max(found, key=lambda sharing: (0 if rest else len(sharing.parts), -sharing.miss))
            if best.whole[0].number_start not in asked:
                asked.add(best.whole[0].number_start)
                yield question(best)


def _all_make_another(page: Page, found: Sequence[Sharing]) -> bool:
    """*1,400 flats … 640 are sublet and 410 empty; the remaining 350 are lost*: all three are parts of the first."""
    totals = _totals(page)
    return any((sharing.given + sharing.made, noun_of(sharing.whole[0])) in totals for sharing in found)


@lru_cache(maxsize=2)
def _totals(page: Page) -> frozenset[tuple[float, str]]:
    """Every amount of a page, with what it counts: looked up once a page, and not once a list."""
    return frozenset((size(f), noun_of(f)) for f in page.figures if is_amount(f) and noun_of(f))


SURE = ("exactly", "about", None)


def _without_nested(page: Page, amounts: Sequence[Figure]) -> list[Figure]:
    """*21.5 million, made up of 14 million for the theatre and 7.5 million for music*: only the 21.5 million."""
    kept, sentences = list(amounts), {f.number_start: page.sentence(f) for f in amounts}
    for whole in amounts:
        last = sentences[whole.number_start] + 1
        inner = [f for f in kept if f.start > whole.start and sentences[f.number_start] <= last]
        if inner and not same_sentence(whole, inner[0]) and not OF_THEM.match(inner[0].text, inner[0].number_end):
            continue
        many = _how_many_make(inner[:MOST], whole)
        kept = [f for f in kept if f not in inner[:many]] if many else kept
    return kept


def _how_many_make(inner: Sequence[Figure], whole: Figure) -> int:
    """How many of the numbers behind a whole, two at least, first make it; 0 if they do not."""
    given, (low, high) = sure(whole), (0.0, 0.0)
    for many, figure in enumerate(inner, start=1):
        least, most = sure(figure)
        low, high = low + least, high + most
        if many >= _PAIR and touch((low, high), given):
            return many
        if low > with_a_hair(given)[1]:
            return 0
    return 0


def _wholes_first(amounts: list[Figure]) -> list[Figure]:
    """*Seven of the nine*: the nine before the seven."""
    for place, (part, whole) in enumerate(pairwise(amounts)):
        if _OF.fullmatch(gap(part, whole)):
            amounts[place : place + 2] = [whole, part]
    return amounts


_SHARED_OUT = ("count", "money", "metric ton", "ton", "hectare", "barrel")
"""What is usually told part by part; of kilometres and litres a sum is only told in so many words."""


def _sort_of(figure: Figure) -> str:
    return "money" if figure.kind == "money" else measure(figure)


def _is_rest(page: Page, figure: Figure) -> bool:
    """*The remaining five*, *the two others*: the words say that nothing else is left."""
    opening = page.opening(figure)[-_LEAD:]
    others = _OTHERS.match(figure.text, figure.number_end) and _DEFINITE.search(opening)
    return bool(others or _REST.search(opening))


def _goes_on(page: Page, figure: Figure) -> bool:
    """Does another amount of the list follow in the same sentence, or the rest of it in the next?"""
    after = (f for f in page.near(figure, 0, 1, is_amount) if f.start > figure.start)
    following = [f for f in after if measure(f) == measure(figure) or _may_be_money(figure, f)]
    return any(same_sentence(figure, f) or _is_rest(page, f) for f in following[:1]) and not _is_rest(page, figure)


def _may_be_money(figure: Figure, bare: Figure) -> bool:
    """*60,000 euros for the land and 40,000 in taxes*."""
    return figure.kind == "money" and measure(bare) == "count" and not noun_of(bare) and size(bare) >= _LARGE


_LARGE = 100


def _explains(page: Page, last: Figure, before: Sequence[Figure]) -> bool:
    """Do some of the amounts around, this one among them, make another one? Then all is well."""
    after = [f for f in page.near(last, back=0, ahead=2, wanted=is_amount) if f.start > last.start and alike(f, last)]
    around = [f for f in [*before, *after[:3]] if alike(f, last)]
    sizes = {f.number_start: sure(f) for f in [*around, last]}
    rest = _is_rest(page, last)
    places = {f.number_start: place for place, f in enumerate(around)}
    wholes = [f for f in around if size(f) > size(last) and not _is_member(places[f.number_start], around, last, rest)]
    for whole, taken in _all_wholes(wholes, sizes):
        able = [f for f in around if _may_help(f, taken, last) and _is_behind(f, taken, places, last)]
        needed = [f for f in able if rest and same_sentence(f, last) and not OF_THEM.match(f.text, f.number_end)]
        helping = [f for f in able if f not in needed]
        if taken[0].start > last.start:  # a total behind the list is of what stands right before it
            helping = helping[-_FEW:]
        sure_of = total([sizes[f.number_start] for f in (*needed, last)])
        for many in range(0 if needed else 1, 5):
            for chosen in combinations(helping, many):
                if touch(total([sure_of, *(sizes[f.number_start] for f in chosen)]), whole):
                    return True
    return False


_FEW = 2


def _may_help(figure: Figure, taken: Sequence[Figure], last: Figure) -> bool:
    """A number before the last part, or in its sentence, that can be of the whole."""
    near = figure.start < last.start or same_sentence(last, figure)
    return near and figure not in taken and alike(figure, taken[0])


def _is_behind(figure: Figure, taken: Sequence[Figure], places: dict[int, int], last: Figure) -> bool:
    """Does a part stand behind its whole, or the whole behind all of them?"""
    return places[figure.number_start] > places[taken[-1].number_start] or taken[0].start > last.start


def _is_member(place: int, around: Sequence[Figure], last: Figure, rest: bool) -> bool:
    """A number inside a list that goes on behind its sentence, or ends in *the rest*, is a part like the others."""
    figure = around[place]
    if figure.start > last.start or (place and _OF.fullmatch(gap(figure, around[place - 1]))):
        return False
    if rest and same_sentence(figure, last):
        following = around[place + 1] if place + 1 < len(around) else last
        named = noun_of(figure) and measure(figure) == "count"
        return place > 0 and not named and not _DIVIDED.search(gap(figure, following))
    listed = place > 0 and same_sentence(around[place - 1], figure)
    return listed and not same_sentence(figure, last)


_OF = re.compile(r"\s+(?:out )?of\s+(?:the |its |their |his |her |all )?", re.IGNORECASE)


def _all_wholes(wholes: Sequence[Figure], sizes: dict[int, Interval]) -> Iterator[tuple[Interval, tuple[Figure, ...]]]:
    for whole in wholes:
        yield sizes[whole.number_start], (whole,)
    for first, second in pairwise(wholes):
        if _JOINED.fullmatch(gap(first, second)):
            yield total([sizes[first.number_start], sizes[second.number_start]]), (first, second)


def _sharings(page: Page, before: Sequence[Figure], last: Figure) -> Iterator[Sharing]:
    """Every whole before a list that ends here, and the list behind it."""
    for whole, part in pairwise(before):
        if _is_rest(page, last) and part.start < whole.start:
            yield Sharing((whole,), (part, last))  # nine of the seventeen … the remaining seven
    for place, whole in enumerate(before[:-1]):
        wholes: list[tuple[Figure, ...]] = [(whole,)]
        if place and _JOINED.fullmatch(gap(before[place - 1], whole)):
            wholes.append((before[place - 1], whole))
        for start in _starts(page, before, place, last):
            parts = (*before[start:], last)
            for made_of in wholes:
                sharing = Sharing(made_of, parts)
                if all(size(part) < sharing.given for part in parts) and sharing.made != sharing.given:
                    yield sharing


def _starts(page: Page, before: Sequence[Figure], place: int, last: Figure) -> list[int]:
    """Where the list behind a whole may begin: right behind it, or with its last sentence or the one before."""
    here = page.sentence(last)
    near = [i for i in range(place + 1, len(before)) if here - page.sentence(before[i]) <= 1]
    same = [i for i in near if page.sentence(before[i]) == here]
    return sorted({place + 1, *near[:1], *same[:1]})


def _is_closed(page: Page, sharing: Sharing) -> bool:
    """Do the words say that the parts are all of the whole?"""
    parts, steps = sharing.parts, [gap(a, b) for a, b in pairwise(sharing.parts)]
    if any(whole.bound == "at most" for whole in sharing.whole):
        return False  # *as many as 35*
    rest = _is_rest(page, parts[-1])
    if measure(parts[0]) == "count" and sharing.given - sharing.made == 1 and _AND_ONE.search(page.opening(parts[0])):
        return False
    far = page.sentence(parts[-1]) - page.sentence(sharing.whole[0]) > _BACK
    if sharing.miss > (LARGEST_MISS / 2 if far else _LARGEST_MISS_OF_A_REST if rest else LARGEST_MISS):
        return False
    if any(len(step) > LONGEST_STEP or NOT_ALL.search(step) for step in steps[: None if not rest else -1]):
        return False
    here = page.sentence(parts[-1])
    following = page.words(here + 1) if here + 1 < page.count else ""
    if not rest and (phrases("not all").search(page.after(parts[-1])) or phrases("not all").search(following)):
        return False
    if not rest and (_LEFT.search(page.after(parts[-1])) or _STILL.match(page.after(parts[-1]))):
        return False
    if not _are_of_it(page, sharing) or not _go_on(page, parts):
        return False
    divided = bool(_DIVIDED.search(gap(sharing.whole[-1], parts[0])))
    if len(parts) < LIST and not rest and not divided:
        return False
    rest = rest or bool(_NO_MORE.search(page.after(parts[-1])))
    if sharing.made < sharing.given and not (rest or divided) and sharing.miss > _SMALL_MISS:
        return False
    if _sort_of(parts[0]) not in _SHARED_OUT and not (rest or divided):
        return False
    return rest or bool(_AND.search(steps[-1])) or divided


def _are_of_it(page: Page, sharing: Sharing) -> bool:
    """Can the parts be of the whole, by their nouns and by what leads to the first of them?"""
    parts, whole = sharing.parts, sharing.whole[-1]
    if NOT_ALL.search(page.opening(parts[0])[-_LEAD:]):
        return False
    if all(_PEER.search(page.opening(part)) for part in parts[:_PAIR]):
        return False
    if measure(parts[0]) == "count":
        nouns = {noun_of(part) for part in parts} - {""}
        same = nouns <= {GENERIC, *members("stands for people")} or any(
            noun_of(figure) in nouns for figure in sharing.whole
        )
        agree = all(alike(a, b) for whole in sharing.whole for a, b in combinations((whole, *parts), 2))
        return (same and agree) or _are_kinds(sharing)
    return page.sentence(parts[0]) - page.sentence(whole) <= _PAIR


def _are_kinds(sharing: Sharing) -> bool:
    """*16 members: nine men and eight women*."""
    led = _DIVIDED.search(gap(sharing.whole[-1], sharing.parts[0]))
    return bool(led) and same_sentence(sharing.parts[0], sharing.parts[-1])


def _go_on(page: Page, parts: Iterable[Figure]) -> bool:
    """*26 shops, 11 of which make a loss. It will close six*: what is *of which* ends with its sentence."""
    return all(
        page.sentence(first) == page.sentence(second) or not OF_THEM.match(first.text, first.number_end)
        for first, second in pairwise(parts)
    )


def question(sharing: Sharing) -> Doubt:
    """What to ask of a whole that its parts miss."""
    made, given = plain(sharing.made), plain(sharing.given)
    words = " and ".join(f"“{figure.words}”" for figure in sharing.whole)
    why = f"{listed(sharing.parts)} make {made}, but {words} {'gives' if len(sharing.whole) == 1 else 'make'} {given}."
    question = f"Are some counted twice or left out, or is one of the numbers wrong: {made} or {given}?"
    return doubt_about("parts and sum", in_order(*sharing.whole, *sharing.parts), question, why)
