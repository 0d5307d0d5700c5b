"""From a number up to the verb that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def verb_above(
    token: Token | None, through: frozenset[str], most: int, leading: frozenset[str] | None = None
) -> Token | None:
    """The nearest verb above a token; None where something else than the named relations leads there.

    Parameters
    ----------
    token : the number, or None
    through : the relations that may be climbed over (*dobj*, *pobj*)
    most : steps at most
    leading : the prepositions that may stand on the way; None for any
    """
    for _ in range(most):
        if token is None or token.dep_ not in through:
            return None
        if leading is not None and token.pos_ == "ADP" and token.lower_ not in leading:
            return None
        token = token.head
        if token.tag_.startswith("VB"):
            return token
    return None
