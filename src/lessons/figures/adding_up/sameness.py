"""Do two figures count the same? By the counted noun, and by what is said to happen to it."""

from __future__ import annotations

import re
from calendar import month_name
from functools import cache

from lessons.figures.adding_up.amounts import WHOLE_COUNTS
from lessons.figures.figure import Figure
from lessons.figures.once import once
from lessons.tables import rows


@cache
def _meanings() -> dict[str, str]:
    return {row["word"]: row["meaning"] for row in rows("lexicon", "same_meaning.csv")}


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("lexicon", "empty_words.csv"))


GENERIC = "person"
"""The meaning of words such as *people*: it fits every count of people."""


@once
def noun(figure: Figure) -> str:
    """The head of what a figure counts, by its meaning: *gull* for *gulls a day*, *person* for *men*; "" if none."""
    head = figure.unit.split(" per ")[0].lower().removesuffix(" sterling")
    return _meanings().get(head, head)


@once
def own_noun(figure: Figure) -> str:
    """The noun that stands behind the number itself; "" where it was carried over from another number."""
    return noun(figure) if figure.end > figure.number_end or figure.kind not in WHOLE_COUNTS else ""


def same_noun(first: Figure, second: Figure, *, bare: bool = True) -> bool:
    """Can two figures count the same by their nouns? ``bare``: a number without a noun fits any count."""
    one, two = noun(first), noun(second)
    counts = first.kind in WHOLE_COUNTS and second.kind in WHOLE_COUNTS
    if not one or not two:
        return bare and counts
    if one == two:
        return True
    return first.kind == second.kind == "people" and GENERIC in (one, two)


def stem(word: str) -> str:
    """A word without its ending, by its meaning if the table knows it: *injuring* and *hurt* are one."""
    word = word.lower()
    if word in _meanings():
        return _meanings()[word]
    for ending in ("ing", "ied", "ers", "ed", "er", "es", "s"):
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) >= _SHORTEST:
            word = word.removesuffix(ending)
            break
    return word.rstrip("e") or word


_SHORTEST = 3
_SCALES = ("million", "billion", "trillion", "thousand", "hundr", "dozen")
_CLAUSE_END = re.compile(r"[.;:!?—\n]|,\s+(?:and|but|while|who|which)\b|,\s+(?=[A-Z“\"])")
_BEFORE, _AFTER = 45, 80
"""Characters before and behind a figure in which the words that say what happened stand (own choice)."""


_NEIGHBOURHOOD = 1500
"""Characters around a figure in which a word with a capital may stand without one, so that it is no name."""


@once
def deeds(figure: Figure) -> frozenset[str]:
    """Stems of the words in a figure's clause that tell what is counted, without its own noun."""
    text = figure.text
    before = _CLAUSE_END.split(text[max(0, figure.start - _BEFORE) : figure.start])[-1]
    behind = _CLAUSE_END.split(text[figure.number_end : figure.end + _AFTER])[0]
    words = re.findall(r"[A-Za-z]{3,}", f"{before} {behind}")
    own = {noun(figure), stem(figure.unit), *_SCALES}
    near = text[max(0, figure.start - _NEIGHBOURHOOD) : figure.end + _NEIGHBOURHOOD]
    words = [w.lower() if w.istitle() and re.search(rf"\b{stem(w)}", near) else w for w in words]
    return frozenset(stem(w) for w in words if w.islower() and w not in _empty_words()) - own - {""}


def same_deed(first: Figure, second: Figure) -> bool:
    """Is the same said to happen to what both count? *injuring 23*, *the 26 hurt*."""
    one, two = deeds(first) | {stem(first.unit)}, deeds(second) | {stem(second.unit)}
    return bool((one & two) - {noun(first), noun(second), stem(first.unit) if first.unit == second.unit else ""} - {""})


_PLACE = re.compile(r"\b(?:in|at|near|of|from|off|on|by)\s+(?:(?:the\s+)?([A-Z][\w’'-]+)|the\s+([a-z]+)\b)")


_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|" + "|".join(month_name[1:]))


@once
def places(figure: Figure) -> frozenset[str]:
    """Names and nouns behind *in*, *at*, *near* in a figure's clause."""
    end = re.split(r"[.;\n]", figure.text[figure.end : figure.end + _AFTER])[0]
    return frozenset(name or noun for name, noun in _PLACE.findall(end) if not _DAY.match(name))
