"""Small numbers as a learner may write them out: "six", "thirty-four", "a hundred"."""

from __future__ import annotations

from lessons.figures.number_words import table
from lessons.words import plain


def small_number(written: str) -> float | None:
    """The number from zero to one hundred that some words name; None for any other words.

    >>> small_number("Thirty-four"), small_number("a hundred"), small_number("many")
    (34.0, 100.0, None)
    """
    words = plain(written).split()
    if words[:1] in (["a"], ["one"]) and words[1:] == ["hundred"]:
        words = ["hundred"]
    found = [table().get(word, ("", 0.0)) for word in words]
    match [kind for kind, _ in found]:
        case ["unit" | "teen" | "tens" | "hundred"]:
            return found[0][1]
        case ["tens", "unit"] if found[1][1]:
            return found[0][1] + found[1][1]
    return None
