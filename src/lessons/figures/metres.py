"""Is an *m* behind a number a metre, whatever is paid around it? *A pool that is 50m long*, *the 800m title*."""

from __future__ import annotations

import re
from functools import cache

from lessons.figures.money_words import about_money
from lessons.tables import rows


@cache
def words_behind_metres(part: str | None = None) -> str:
    """The words behind *m* that make it metres, as alternatives of a pattern.

    Parameters
    ----------
    part : only the words of this part of the table: *length* for those that leave no other reading
    """
    found = rows("lexicon", "words_behind_metres.csv")
    return "|".join(row["word"] for row in found if part in (None, row["part"]))


def is_a_length(text: str, start: int, end: int) -> bool:
    """Do the words around an *m* say that it is a length? *50m long*, *40m by 12m*, *won the 400m*.

    *12m below the price* is money.

    Parameters
    ----------
    start, end : where the number begins, and where its *m* ends
    """
    if _RACED.search(text, max(0, start - _FAR), start) and _NO_NOUN.match(text, end):
        return True
    if _BY_ANOTHER.match(text, end) or _ANOTHER_BY.search(text, max(0, start - _NEAR), start):
        return True
    word = _length_word().match(text, end)
    return word is not None and not (word.group(1).lower() in _LEVELS and _price().match(text, word.end()))


@cache
def _length_word() -> re.Pattern[str]:
    return re.compile(rf"[\s-]({words_behind_metres('length')})\b", re.IGNORECASE)


_BY_ANOTHER = re.compile(r"\s?[x×]\s?\d|\sby\s\d", re.IGNORECASE)
_ANOTHER_BY = re.compile(r"\dm?(?:\s?[x×]|\sby)\s?$", re.IGNORECASE)
_NEAR, _FAR = 8, 24
_RACED = re.compile(r"\b(?:w[io]ns?|r[au]ns?|sw[aiu]ms?|raced?)\s+the\s+(?:(?:wo)?men['’]s\s+)?$", re.IGNORECASE)
_NO_NOUN = re.compile(r"\s*(?:$|[.,;:)])|\s(?:and|but|in|at|on|for|with|by|as|after|before|ahead)\b")
"""*Won the 400m and came second*: a race; *won the 30m deal*: money."""
_LEVELS = ("above", "below", "off")


@cache
def _price() -> re.Pattern[str]:
    return re.compile(rf"\s(?:the\s|its\s|their\s|a\s)?(?:\w+\s)?{about_money().pattern}", re.IGNORECASE)
