"""Is it English prose, and enough of it? What is plainly none is refused; what cannot be told is said."""

from __future__ import annotations

import re

from lessons import tables

LEAST_WORDS = 50
"""Fewer words than this are too few to tell for sure which language they are in, or to say much about them."""

LEAST_WORDS_FOR_A_GUESS = 8
"""With fewer, names and a verb may be all there is: nothing is said about their language."""

LEAST_FUNCTION_WORDS = 0.1
"""Share of a text's words that are in data/lexicon/english_function_words.csv; English prose has 0.3 to 0.5."""

LOOKED_AT = 100_000
"""Characters. The language of a text shows in its beginning."""

_LETTER_RUN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def refusal(text: str, name: str) -> str:
    """Why a text is no English prose, and what to do; "" where it is, or where it is too short to tell.

    Parameters
    ----------
    text : the whole text
    name : what the sentence calls it
    """
    letters = [c for c in text[:LOOKED_AT] if c.isalpha()]
    if not letters:
        return f"“{name}” holds no words. Put the report's text into it and try again."
    if sum(c < "\u0250" for c in letters) < len(letters) / 2:
        return _not_english(name, "most of its letters are not Latin ones")
    words = _words(text)
    if len(words) >= LEAST_WORDS and _function_words(words) < LEAST_FUNCTION_WORDS:
        return _not_english(name, "words such as “the”, “of” and “was” hardly occur in it")
    return ""


def cautions(text: str, name: str) -> tuple[str, ...]:
    """What to bear in mind with a text that is read all the same: at most one sentence.

    Parameters
    ----------
    text : a text without a :func:`refusal`
    name : what the sentence calls it
    """
    words = _words(text)
    if len(words) >= LEAST_WORDS:
        return ()
    count = f"{len(words)} word{'s' * (len(words) != 1)}"
    if len(words) >= LEAST_WORDS_FOR_A_GUESS and _function_words(words) < LEAST_FUNCTION_WORDS:
        return (
            f"“{name}” looks like another language (it has {count}, and hardly one such as “the”, “of” or “was”): the "
            "rules know only English, so what they find here means little.",
        )
    return (f"“{name}” has {count}: too few for a share or a grade to mean much, or to be sure that it is English.",)


def _words(text: str) -> list[str]:
    return [match.group().lower() for match in _LETTER_RUN.finditer(text[:LOOKED_AT])]


def _function_words(words: list[str]) -> float:
    """The share of words such as "the", which English prose cannot do without."""
    known = {row["word"] for row in tables.rows("lexicon", "english_function_words.csv")}
    return sum(word in known for word in words) / len(words)


def _not_english(name: str, sign: str) -> str:
    return f"“{name}” does not look like English prose: {sign}. The rules know only English: use an English report."
