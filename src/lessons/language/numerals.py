"""How many syllables a figure has when it is read aloud: "$3.50" is *three dollars and fifty cents*.

The words are those of an American newsreader; a number of four digits without a comma from 1100 to 2099 is read as
a year (*twenty fourteen*).
"""

from __future__ import annotations

import re

_UNITS = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
"""Syllables of zero, one, two … nineteen."""

_TENS = (0, 1, 2, 2, 2, 2, 2, 3, 2, 2)
"""Syllables of (none), ten, twenty, thirty … ninety."""

_SCALES = (0, 2, 2, 2, 2)
"""Syllables of (none), thousand, million, billion, trillion."""

_CURRENCY = {"$": 2, "€": 2, "£": 1, "¥": 1}
_SUFFIX = {"%": 2, "k": 2, "m": 2, "b": 2, "bn": 2, "tn": 2, "am": 2, "pm": 2, "s": 0, "km": 4, "kg": 3, "mm": 4}
_ORDINALS = ("st", "nd", "rd", "th")
LONGEST_NUMBER = 15
"""Digits. A longer number is read digit by digit."""

_FIGURE = re.compile(r"(?P<currency>[$€£¥]?)(?P<number>\d+(?:[.,:]\d+)*)(?P<suffix>%|[^\W\d_]*)")


def is_figure(word: str) -> bool:
    """True for a word that begins with a digit or with the sign of a currency."""
    return _FIGURE.fullmatch(word) is not None


def figure_syllables(word: str) -> int:
    """Syllables of a figure read aloud.

    >>> figure_syllables("3.5%"), figure_syllables("$1,793.50"), figure_syllables("2014"), figure_syllables("21st")
    (5, 16, 4, 3)

    Raises
    ------
    ValueError
        The word is not a figure.
    """
    match = _FIGURE.fullmatch(word)
    if match is None:
        raise ValueError(f"“{word}” is not a figure.")
    currency, number, suffix = match["currency"], match["number"], match["suffix"].lower()
    if currency and re.fullmatch(r"[\d,]+\.\d\d", number):
        whole, cents = number.replace(",", "").split(".")
        return _whole(whole) + _CURRENCY[currency] + 1 + _whole(cents) + 1
    return _number(number) + _CURRENCY.get(currency, 0) + _suffix(suffix, number)


def _number(number: str) -> int:
    """A number without its signs: parts behind a colon are read on, digits behind a point one by one."""
    if ":" in number or number.count(".") > 1:
        return sum(_whole(part.replace(",", "")) for part in re.split("[.:]", number))
    if re.fullmatch(r"\d+(?:,\d{3})*(?:\.\d+)?", number):
        whole, _, decimals = number.replace(",", "").partition(".")
        is_year = "," not in number and not decimals
        point = 1 + sum(_UNITS[int(digit)] for digit in decimals) if decimals else 0
        return (_year(whole) if is_year else _whole(whole)) + point
    return sum(_whole(part) for part in re.split("[.,]", number))


def _suffix(suffix: str, number: str) -> int:
    """What stands behind a number: an ending of its own, an abbreviation, or letters that are spelled."""
    if suffix in _ORDINALS:
        # "twentieth" has one syllable more than "twenty"; "first", "second" and "sixth" have none or one.
        return int(number[-1] == "0" and number[-2:] != "10") + int(number[-1] == "2" and number[-2:] != "12")
    if suffix == "s":
        return 0
    return _SUFFIX.get(suffix, letter_syllables(suffix))


def letter_syllables(letters: str) -> int:
    """Syllables of letters spelled one by one; only *w* has more than one.

    >>> letter_syllables("www")
    9
    """
    return sum(3 if letter in "wW" else 1 for letter in letters)


def _year(digits: str) -> int:
    value = int(digits) if len(digits) == 4 else 0
    if 1100 <= value <= 2099 and value % 1000 > 9:
        rest = value % 100
        return _whole(digits[:2]) + (2 if rest == 0 else _whole(digits[2:]) + (1 if rest < 10 else 0))
    return _whole(digits)


def _whole(digits: str) -> int:
    """A whole number without signs."""
    if len(digits) > LONGEST_NUMBER or not digits.isdecimal():
        return sum(_UNITS[int(digit)] for digit in digits if digit.isdecimal())
    value = int(digits)
    if value == 0:
        return _UNITS[0] * len(digits)
    total, scale = 0, 0
    while value:
        value, group = divmod(value, 1000)
        if group:
            total += _below_thousand(group) + _SCALES[scale]
        scale += 1
    return total


def _below_thousand(number: int) -> int:
    hundreds, rest = divmod(number, 100)
    total = _UNITS[hundreds] + 2 if hundreds else 0
    if rest == 0:
        return total
    if rest < 20:
        return total + _UNITS[rest]
    return total + _TENS[rest // 10] + (_UNITS[rest % 10] if rest % 10 else 0)
