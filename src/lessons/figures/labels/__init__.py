"""Numbers that are part of a name or a label: *Flight 370*, *Channel 4*, *a 5G mast*. One kind a file."""

from __future__ import annotations

import re

from lessons.figures.labels.behind import name_behind, noun_behind, plural_behind
from lessons.figures.labels.grown import glued, grown_on, is_one_letter
from lessons.figures.labels.models import is_model
from lessons.figures.labels.names import named, numbered_noun_before
from lessons.figures.labels.pronouns import is_pronoun
from lessons.figures.labels.words import begins_a_name, ends_a_name, ends_a_term, is_or_two
from lessons.figures.measured import Measured
from lessons.figures.tokens import Tokens

__all__ = ["goes_on", "is_label", "is_model", "is_pronoun"]


def is_label(tokens: Tokens, found: Measured) -> bool:
    """Does the number only name or number something?"""
    number = found.number
    if found.sign or number.form not in ("digits", "words"):
        return False
    if number.form == "words":
        if grown_on(tokens.text, found) or ends_a_name(tokens, found) or is_or_two(tokens.text, found):
            return True
        if begins_a_name(tokens, found) or ends_a_term(tokens.text, found):
            return True
        counted = noun_behind(tokens, number.end) and not name_behind(tokens, number.end)
        return not found.unit and numbered_noun_before(tokens, found) and not counted
    if glued(tokens.text, found):
        return True
    if found.unit:
        letter = found.unit.end - found.unit.start == 1 and tokens.text[found.unit.start].isupper()
        glued_on = is_one_letter(tokens.text, found) and named(tokens, found)
        return glued_on or (letter and numbered_noun_before(tokens, found))
    return numbered_noun_before(tokens, found) or named(tokens, found)


_AND = re.compile(r",?\s+(?:and|or)\s+|,\s+", re.IGNORECASE)


def goes_on(tokens: Tokens, label: Measured | None, found: Measured) -> bool:
    """*Models 4410 and 4420*: a second label, joined to the first, with no noun behind it."""
    bare = found.number.form == "digits" and not found.unit and not found.sign
    if label is None or not bare or not _AND.fullmatch(tokens.text[label.end : found.start]):
        return False
    return not noun_behind(tokens, found.number.end) and not plural_behind(tokens, found.number.end)
