"""The word lists of ``data/lexicon/adding_up_words.csv``, as patterns and as sets."""

from __future__ import annotations

import re
from functools import cache

from lessons.tables import rows


@cache
def phrases(name: str) -> re.Pattern[str]:
    """A pattern that finds any phrase of one of the lists, whatever its case.

    Parameters
    ----------
    name : the list, in the column ``list``; a ``*`` in its phrases stands for any ending
    """
    found = [row["phrase"] for row in rows("lexicon", "adding_up_words.csv") if row["list"] == name]
    return re.compile(rf"\b(?:{'|'.join(map(_pattern, found))})\b", re.IGNORECASE)


def _pattern(phrase: str) -> str:
    return r"\w*".join(map(re.escape, phrase.split("*")))


@cache
def led_by(name: str, between: str) -> re.Pattern[str]:
    """A pattern that finds a phrase of one of the lists right before a number, at the end of the text in front of it.

    Parameters
    ----------
    name : the list, in the column ``list``
    between : a pattern for the words, up to three, that may stand between the phrase and the number
    """
    return re.compile(rf"{phrases(name).pattern}\s+(?:(?:{between})\s+){{0,3}}$", re.IGNORECASE)


@cache
def members(name: str) -> frozenset[str]:
    """The words of one of the lists, as a set.

    Parameters
    ----------
    name : the list, in the column ``list``
    """
    return frozenset(row["phrase"] for row in rows("lexicon", "adding_up_words.csv") if row["list"] == name)


@cache
def alike_as(what: str) -> dict[str, str]:
    """Words that a report uses for one another, each with what they stand for, from the lists *what: meaning*.

    >>> alike_as("same quantity")["earnings"]
    'profit'
    """
    listed = (row for row in rows("lexicon", "adding_up_words.csv") if row["list"].startswith(f"{what}: "))
    return {row["phrase"]: row["list"].partition(": ")[2] for row in listed}
