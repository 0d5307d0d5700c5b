"""Looking up the parser's tokens by their place in the text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lessons.parsing import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Tokens:
    """The tokens of one parsed report, found by position."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = text_of(doc)
        self._starts = [token.idx for token in doc]

    def __len__(self) -> int:
        return len(self._starts)

    def index(self, position: int) -> int:
        """Number of the token in which a position lies; -1 in a text without tokens."""
        return bisect_right(self._starts, position) - 1

    def at(self, position: int) -> Token | None:
        """The token in which a position lies."""
        place = self.index(position)
        return self.doc[place] if place >= 0 else None

    def first_from(self, position: int) -> int:
        """Number of the first token that begins at a position or behind it."""
        return bisect_right(self._starts, position - 1)

    def before(self, position: int) -> Token | None:
        """The last token that ends at a position or before it."""
        place = bisect_right(self._starts, position - 1) - 1
        while place >= 0 and self.doc[place].is_space:
            place -= 1
        return self.doc[place] if place >= 0 else None


def end_of(token: Token) -> int:
    """Where a token ends, in characters of the text."""
    return int(token.idx) + len(token)


def is_noun(token: Token) -> bool:
    """A noun or name by its tag; the tagger takes a hyphen for one now and then."""
    return token.tag_ in ("NN", "NNS", "NNP", "NNPS") and not token.is_punct and token.text != "-"
