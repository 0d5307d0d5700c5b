"""What stands behind a number that may be a label."""

from __future__ import annotations

from lessons.figures.tokens import Tokens, is_noun


def plural_behind(tokens: Tokens, position: int) -> bool:
    place = tokens.first_from(position)
    for here in range(place, min(place + 4, len(tokens))):
        token = tokens.doc[here]
        if token.tag_ == "NNS":
            return True
        if token.tag_ not in ("JJ", "NN", "VBN"):
            return False
    return False


def noun_behind(tokens: Tokens, position: int) -> bool:
    place = tokens.first_from(position)
    return place < len(tokens) and is_noun(tokens.doc[place])
