"""The kind of a figure, its unit, and the reason for both."""

from __future__ import annotations

import re

from lessons.figures import ages
from lessons.figures.counted import Counted
from lessons.figures.figure import Kind
from lessons.figures.living import LIVING_BEHIND
from lessons.figures.measured import Measured
from lessons.figures.tokens import Tokens
from lessons.figures.units import Unit, with_per

KindOf = tuple[Kind, str, str]
"""A kind, a unit, and the reason for both."""


def kind_of(tokens: Tokens, found: Measured, counted: Counted | None) -> KindOf:
    """The kind of a figure, its unit, and the reason for both."""
    text, number = tokens.text, found.number
    surface = text[number.start : number.end]
    if number.form == "plural":
        unit = _rate(text, counted, "vague") if counted else _unit_name(found)
        return "vague", unit, f"“{surface}” names a size, but no number"
    if ages.with_unit(text, found) or (found.unit and found.unit.kind == "age"):
        return "age", _unit_name(found), f"“{surface}” with “old” is an age"
    age = ages.without_unit(tokens, found) if counted is None else ""
    if age:
        return "age", "year", f"“{surface}” is an age: {age}"
    if found.sign:
        sign = text[found.sign.start : found.sign.end].strip()
        return "money", _unit_name(found), f"“{sign}” before “{surface}” is a currency"
    if found.unit:
        return _of_measure(text, found.unit, counted, surface)
    part = number.form == "ratio" or counted is None or not _BEFORE_NOUN.match(text, number.end)
    if number.form in ("fraction", "ratio") and part:
        of = f" of “{counted.words}”" if counted else ""
        return "ratio", counted.head if counted else "", f"“{surface}” is a part{of}"
    return _of_count(text, counted, number.end, surface) if counted else _without_noun(text, found, surface)


def _of_measure(text: str, unit: Unit, counted: Counted | None, surface: str) -> KindOf:
    name = with_per(text, Unit(counted.start, counted.end, unit.name, "")).name if counted else unit.name
    kind: Kind = unit.kind  # type: ignore[assignment]
    speed = kind == "distance" and name.endswith((" per hour", " per second"))
    how_often = unit.name == "time" and not _MULTIPLE.match(text, unit.end)
    kind = "things" if speed or how_often else kind
    return kind, name, f"“{text[unit.start : unit.end] or unit.name}” behind “{surface}” is a unit of measure"


_MULTIPLE = re.compile(
    r"[\s-]+(?:as\b|(?:more|less|higher|lower|larger|bigger|smaller|longer|faster|greater|better|worse|[a-z]+er)\s+than\b"
    r"|(?:the|its|his|her|their)\s+(?:\w+\s+)?(?:size|number|amount|rate|level|price|cost|average|speed|weight|value|limit"
    r"|normal|usual|length|height|width|age|income|salary|mass|area|volume|population|distance|capacity|budget|strength)\b|that\s+(?:of|much|many|number|amount|figure)\b|what\b"
    r"|earnings\b|sales\b|revenues?\b|profits?\b|book\b|(?:more|higher|larger|bigger|faster)\b(?!\s+(?:in|on|this|last)\b))",
    re.IGNORECASE,
)
"""*Three times as many* is a multiple; *voted three times* tells how often."""


def _of_count(text: str, counted: Counted, end: int, surface: str) -> KindOf:
    kind: Kind = "people" if counted.is_people else "things"
    head = _rate(text, counted, kind)
    if re.match(r"\s+(?:out\s+)?of\b", text[end : counted.start]):
        return kind, head, f"“{surface}” counts some of “{counted.words}”"
    return kind, head, f"“{surface}” stands before the noun “{counted.words}”"


def _rate(text: str, counted: Counted, kind: Kind) -> str:
    """The head of what is counted, with what it is counted per: *hundreds of letters a week*."""
    return with_per(text, Unit(counted.start, counted.end, counted.head, kind), counted=True).name


HARMED_BEFORE = re.compile(
    r"\b(?:killing|injuring|wounding|killed|injured|wounded)\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE
)
"""Words before a bare number that make it one of people."""
_CROWD = re.compile(r"\b(?:population|crowd|crew|audience)\s+of\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)


def _without_noun(text: str, found: Measured, surface: str) -> KindOf:
    """*Killed 12*, *a population of 61,000*: people, though no noun says so."""
    before = text[max(0, found.start - 40) : found.start]
    why = f"“{surface}” is a number; no noun behind it says what it counts"
    if HARMED_BEFORE.search(before):
        return "people", "", f"{why}, but they were harmed"
    if LIVING_BEHIND.match(text, found.number.end):
        return "people", "", f"{why}, but what is said of them is said of people"
    if _CROWD.search(before):
        return "people", "", f"{why}, but what stands before it is made of people"
    return "things", "", why


_BEFORE_NOUN = re.compile(r"\s+(?!of\b|the\b|an?\b|all\b|his\b|her\b|its\b|their\b|our\b|my\b|those\b|these\b)\w")


def _unit_name(found: Measured) -> str:
    if found.unit and (not found.sign or found.unit.name.startswith(found.sign.name)):
        return found.unit.name
    return found.sign.name if found.sign else ""
