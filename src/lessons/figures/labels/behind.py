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


def name_behind(tokens: Tokens, position: int) -> bool:
    """*In round nine Mayweather …*: the name of somebody, which nothing counts."""
    place = tokens.first_from(position)
    return place < len(tokens) and tokens.doc[place].tag_ == "NNP" and tokens.doc[place].ent_type_ != "NORP"
