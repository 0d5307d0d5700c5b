"""The kind of a figure, its unit, and the reason for both."""

from __future__ import annotations

import re

from lessons.figures import ages
from lessons.figures.counted import Counted
from lessons.figures.figure import Kind
from lessons.figures.measured import Measured
from lessons.figures.tokens import Tokens
from lessons.figures.units import Unit, with_per


def kind_of(tokens: Tokens, found: Measured, counted: Counted | None) -> tuple[Kind, str, str]:
    """The kind of a figure, its unit, and the reason for both."""
    text, number = tokens.text, found.number
    surface = text[number.start : number.end]
    if number.form == "plural":
        return "vague", counted.head if counted else _unit_name(found), f"“{surface}” names a size, but no number"
    if ages.with_unit(text, found) or (found.unit and found.unit.kind == "age"):
        return "age", _unit_name(found), f"“{surface}” with “old” is an age"
    age = ages.without_unit(tokens, found) if counted is None else ""
    if age:
        return "age", "year", f"“{surface}” is an age: {age}"
    if found.sign:
        return (
            "money",
            _unit_name(found),
            f"“{text[found.sign.start : found.sign.end].strip()}” before “{surface}” is a currency",
        )
    if found.unit:
        unit = (
            with_per(text, Unit(counted.start, counted.end, found.unit.name, "")).name if counted else found.unit.name
        )
        words = text[found.unit.start : found.unit.end]
        kind: Kind = found.unit.kind  # type: ignore[assignment]
        return kind, unit, f"“{words or found.unit.name}” behind “{surface}” is a unit of measure"
    part = number.form == "ratio" or counted is None or not _BEFORE_NOUN.match(text, number.end)
    if number.form in ("fraction", "ratio") and part:
        of = f" of “{counted.words}”" if counted else ""
        return "ratio", counted.head if counted else "", f"“{surface}” is a part{of}"
    if counted is None:
        harmed = _HARMED.search(text[max(0, found.start - 40) : found.start])
        why = f"“{surface}” is a number; no noun behind it says what it counts"
        return ("people" if harmed else "things"), "", f"{why}, but they were harmed" if harmed else why
    kind = "people" if counted.is_people else "things"
    head = with_per(text, Unit(counted.start, counted.end, counted.head, kind)).name
    return kind, head, f"“{surface}” stands before the noun “{counted.words}”"


_HARMED = re.compile(r"\b(?:killing|injuring|wounding|killed|injured|wounded)\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)
_BEFORE_NOUN = re.compile(r"\s+(?!of\b|the\b|an?\b|all\b|his\b|her\b|its\b|their\b|our\b|my\b|those\b|these\b)\w")


def _unit_name(found: Measured) -> str:
    if found.unit and (not found.sign or found.unit.name.startswith(found.sign.name)):
        return found.unit.name
    return found.sign.name if found.sign else ""
