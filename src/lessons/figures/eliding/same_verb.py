"""Two numbers as objects of one verb, or of two verbs of harm."""

from __future__ import annotations

from lessons.figures.eliding.climbing import verb_above
from lessons.figures.figure import Figure
from lessons.figures.tokens import Tokens

_OBJECTS = frozenset({"nummod", "dobj", "compound"})
"""From a number, or its noun, to the verb whose object it is."""
_HIGHEST_CLIMB = 3
_HARM = frozenset({"kill", "wound", "injure", "hurt", "maim"})


def has_the_same_verb(tokens: Tokens, figure: Figure, earlier: Figure) -> bool:
    """*Killed 12 people and wounded 30*, *one town sent nine boats and the other sent four*."""
    verb, other = (verb_above(tokens.at(f.number_start), _OBJECTS, _HIGHEST_CLIMB) for f in (figure, earlier))
    if verb is None or other is None or verb.i == other.i or verb.sent.start != other.sent.start:
        return False
    return verb.lemma_ == other.lemma_ or {verb.lemma_, other.lemma_} <= _HARM
