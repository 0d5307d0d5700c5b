"""Which of two units a word means: pounds of money or of weight, F for Fahrenheit or for farad, a won or *won*."""

from __future__ import annotations

import re
from dataclasses import replace

from lessons.figures.money_words import speaks_of_money
from lessons.figures.number import Number
from lessons.figures.units import Unit, with_per


def in_context(text: str, number: Number, unit: Unit | None) -> Unit | None:
    """The unit that a word or letter means beside this number; None where it is no unit at all.

    Parameters
    ----------
    unit : the unit by the table alone
    """
    if unit is None:
        return None
    if unit.name.startswith("pound-mass"):
        return _sterling(text, number, unit)
    if unit.name.startswith("farad") and text[unit.start] == "F":
        return _fahrenheit(text, number, unit)
    if unit.name.startswith("knot") and _KT.fullmatch(text[unit.start : unit.end]):
        return _kilotons(text, number, unit)
    if _CELSIUS.match(text, unit.start) and _CHARGED.search(text[max(0, number.start - _NEAR) : number.start]):
        return replace(unit, name=unit.name.replace("celsius", "coulomb"))
    if _LETTER.match(text, unit.start) and not (_BLANK.match(text, number.end) and _ENDS.match(text, unit.end)):
        return None
    if _NAMED.match(text, unit.start):
        return None
    if _BY_SIZE.match(text, unit.start):
        return None
    if _VERB_WON.match(text, unit.start) and (number.value or 0) < _FEWEST_WON:
        return None
    return unit


_CELSIUS = re.compile(r"C\b")
_LETTER = re.compile(r"[ANJTHS]\b")
"""Letters that stand for units of physics, and in news more often for something else."""
_BLANK = re.compile(r"[ \xa0][A-Z]")
_ENDS = re.compile(
    r"\s*(?:$|[,;:)]|\.(?!\w))|\s+(?:and|at|for|from|in|is|of|on|or|through|to|was|were|when|while|with)\b"
)
"""*A coil that draws 310 A at rest*, but *12 T-shirts*, *3 A levels*, *seat 12A*."""

_NAMED = re.compile(r"(?:Rand|Mark|Franc|Frank|Real|Pound|Stone|Foot)\s[A-Z][a-z]")
"""*7 Mark Renner*: a person in a list."""
_BY_SIZE = re.compile(r"x\s?\d")
"""*A 3 x 10 m room*: an x between two numbers is no *times*."""
_VERB_WON = re.compile(r"won(?:\s|n?['’]t\b)", re.IGNORECASE)
_FEWEST_WON = 100
"""Fewer won than this buy nothing: it is the verb (*of the nine, six won seats*, *the next one won’t*; own choice)."""

_KT = re.compile(r"kt", re.IGNORECASE)
_EXPLODES = re.compile(
    r"\b(?:nuclear|atom\w*|bombs?|warheads?|weapons?|devices?|yield\w*|explo\w+|blasts?|detonat\w+|tnt|h-bombs?)\b",
    re.IGNORECASE,
)


def _kilotons(text: str, number: Number, unit: Unit) -> Unit:
    """*A 40 kt device*: thousands of tons of explosive, if such things are spoken of beside it; else it is a speed."""
    near = text[max(0, number.start - _NEAR) : unit.end + _NEAR // 2]
    return replace(unit, name=unit.name.replace("knot", "kiloton")) if _EXPLODES.search(near) else unit


_CHARGED = re.compile(r"\b(?:capacit\w+|charges?|charged|farads?|supercapacitors?)\b", re.IGNORECASE)


def _fahrenheit(text: str, number: Number, unit: Unit) -> Unit:
    """*375F*: degrees, unless electric charge is spoken of before it."""
    if _CHARGED.search(text[max(0, number.start - _NEAR) : number.start]):
        return unit
    return replace(unit, name=unit.name.replace("farad", "fahrenheit"))


_NEAR = 60
"""Characters before a number in which a word tells what its unit means (own choice)."""


_SCALE_LETTER = re.compile(r"\s([cf])(?![\w’'.-])")
_WARMTH = re.compile(
    r"\b(?:degrees?|temperatures?|hot|cold|warm|cool|heat|freez\w+|boil\w+|oven|weather|thermometer)\b|°", re.IGNORECASE
)


def temperature(text: str, number: Number) -> Unit | None:
    """*-5 c*, *water at 60° F and 45 c*: a small letter, where warmth is spoken of or the number is below zero."""
    match = _SCALE_LETTER.match(text, number.end) if number.form == "digits" else None
    if match is None or not ((number.value or 0) < 0 or _WARMTH.search(text[max(0, number.start - 60) : number.start])):
        return None
    name = "celsius" if match.group(1) == "c" else "fahrenheit"
    return Unit(match.start(1), match.end(1), name, "things")


_CENTS = re.compile(r"c(?![\w’'-]|\.\d)")
_PAID_PER = re.compile(r"c\s(?:(?:an?|per)\s[a-z]+|to\s[A-Z]{0,3}\$\d)")


def cents(text: str, number: Number) -> Unit | None:
    """*27c a share*: cents, where money is spoken of or something is paid for by the piece."""
    match = _CENTS.match(text, number.end) if number.form == "digits" else None
    if match is None or not (_PAID_PER.match(text, number.end) or speaks_of_money(text, number.start)):
        return None
    return with_per(text, Unit(match.start(), match.end(), "cent", "money"))


_PAID_FOR = re.compile(
    r"\s(?:each|apiece|a (?:head|ticket|week|month|year|day|night|hour))\b|\s\((?:[$€¥]|about [$€¥])"
)
_WEIGHED = re.compile(
    r"\b(?:weigh\w*|los(?:e|t|es|ing)|shed\w*|gain\w*|lift\w*)\s+(?:(?:about|over|nearly|some|only|just|up|to)\s+){0,2}$",
    re.IGNORECASE,
)
"""*Lost two pounds a week*: a verb of weight right before it, so no money is paid."""
_HEAVIEST_PERSON = 1_000
"""Pounds. Nobody loses or gains more than this of weight (own choice)."""
_POUNDS = re.compile(r"pounds?\b", re.IGNORECASE)
_HEAVIEST = 100_000
"""Pounds. Above this, pounds are money: in news, larger weights are given in tons (own choice)."""


def _sterling(text: str, number: Number, unit: Unit) -> Unit:
    """*60 million pounds* and *12 pounds each* are money, *15 pounds* a weight."""
    word = _POUNDS.match(text, unit.start)
    if word is None or ((number.value or 0) < _HEAVIEST and not _is_paid(text, number, word.end())):
        return unit
    return replace(unit, name=unit.name.replace("pound-mass", "pound sterling"), kind="money")


def _is_paid(text: str, number: Number, behind: int) -> bool:
    weighed = _WEIGHED.search(text[max(0, number.start - _NEAR) : number.start])
    if weighed:
        return (number.value or 0) > _HEAVIEST_PERSON
    return bool(_PAID_FOR.match(text, behind) or speaks_of_money(text, number.start))
