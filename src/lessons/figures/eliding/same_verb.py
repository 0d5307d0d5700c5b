"""Two numbers as objects of one verb, or of two verbs of harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.figures.figure import Figure
from lessons.figures.tokens import Tokens

if TYPE_CHECKING:
    from spacy.tokens import Token

_HARM = frozenset({"kill", "wound", "injure", "hurt", "maim"})


def has_the_same_verb(tokens: Tokens, figure: Figure, earlier: Figure) -> bool:
    """*Killed 12 people and wounded 30*, *one town sent nine boats and the other sent four*."""
    verb, other = _verb_above(tokens.at(figure.number_start)), _verb_above(tokens.at(earlier.number_start))
    if verb is None or other is None or verb.i == other.i or verb.sent.start != other.sent.start:
        return False
    return verb.lemma_ == other.lemma_ or {verb.lemma_, other.lemma_} <= _HARM


_HIGHEST_CLIMB = 3


def _verb_above(token: Token | None) -> Token | None:
    """The verb whose object a number, or its noun, is."""
    for _ in range(_HIGHEST_CLIMB):
        if token is None or token.dep_ not in ("nummod", "dobj", "compound"):
            return None
        token = token.head
        if token.tag_.startswith("VB"):
            return token
    return None
