"""Kinds of answer: what a learner may type, and how it is read kindly (capitals, spaces, kinds of quotation marks)."""

from __future__ import annotations

import difflib
import math
import numbers
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from lessons.findings import Span
from lessons.number_names import small_number
from lessons.words import find_words, how_missing, plain, plain_words


class AnswerError(Exception):
    """An answer that cannot be read. The message says what was given and what would do."""


class AnswerKind(Protocol):
    """How the answers to one exercise are read."""

    def read(self, answer: object) -> Any:
        """The answer in one standard form.

        Raises
        ------
        AnswerError
            It is of the wrong type or form.
        """


def is_blank(answer: object) -> bool:
    """True for what an unsolved cell passes: ``...``, ``None``, nothing, or a form in which nothing is filled in."""
    if isinstance(answer, Mapping):
        return all(_is_gap(value) for value in answer.values())
    if isinstance(answer, (list, tuple, set, frozenset)):
        return all(_is_gap(value) for value in answer)
    return _is_gap(answer)


def _is_gap(value: object) -> bool:
    return value is None or value is ... or (isinstance(value, str) and value.strip() in ("", "...", "…"))


def described(answer: object) -> str:
    """The type of an answer in a learner's words: "a list", "text"."""
    if isinstance(answer, bool):
        return "True or False"
    if answer is None:
        return "missing"
    names: dict[type, str] = {str: "text", list: "a list", tuple: "a list", set: "a set", dict: "a table {…}"}
    if isinstance(answer, numbers.Number) and not isinstance(answer, numbers.Real):
        return "a number with two parts"
    if isinstance(answer, numbers.Number):
        return "a number"
    return names.get(type(answer), f"something of type {type(answer).__name__}")


@dataclass(frozen=True)
class Number:
    """A number from ``low`` to ``high``; "1,351", " 12 " and "thirty-four" are read as numbers too.

    ``whole`` is for what can only be counted: with a fraction the answer is no count of it, right or wrong.
    """

    low: float
    high: float
    whole: bool = False

    def read(self, answer: object) -> float:
        """The answer as a number."""
        if isinstance(answer, str):
            answer = _typed_number(answer)
        if isinstance(answer, bool) or not isinstance(answer, numbers.Real):
            raise AnswerError(f"This question wants a number, such as 12, and the answer is {described(answer)}.")
        try:
            value = float(answer)
        except OverflowError:
            value = math.inf
        if not self.low <= value <= self.high:
            raise AnswerError(f"The answer lies between {self.low:g} and {self.high:g}. Type a number in that range.")
        if self.whole and not value.is_integer():
            raise AnswerError(f"{value:g} is no whole number, and this question wants one, such as 12.")
        return value


_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")

_QUOTES = " \n\t\"'“”‘’"
"""Blanks and quotation marks, which a copied number may carry with it."""


def _typed_number(answer: str) -> float:
    try:
        return float(_THOUSANDS.sub("", answer.strip(_QUOTES)).removesuffix("%"))
    except ValueError:
        in_words = small_number(answer)
    if in_words is None:
        raise AnswerError(f"“{_short(answer)}” is not a number that can be read here. Type digits, such as 12.")
    return in_words


@dataclass(frozen=True)
class OneOf:
    """One of a few labels. Capitals and spaces do not matter, nor does a known synonym."""

    options: tuple[str, ...]
    synonyms: Mapping[str, str] = field(default_factory=dict)

    def read(self, answer: object) -> str:
        """The label, as the options spell it."""
        if isinstance(answer, bool) and {"yes", "no"} <= set(self.options):
            answer = "yes" if answer else "no"
        if isinstance(answer, numbers.Real) and not isinstance(answer, bool):
            answer = f"{answer:g}" if f"{answer:g}" in self.options else answer
        if not isinstance(answer, str):
            raise AnswerError(
                f"This question wants one of {listed(self.options)}, and the answer is {described(answer)}."
            )
        said = _spelled(answer)
        known = {_spelled(name): name for name in self.options}
        known |= {_spelled(name): target for name, target in self.synonyms.items()}
        if said in known:
            return known[said]
        guess = f" Did you mean “{near}”?" if (near := self._near(said, known)) else ""
        raise AnswerError(f"“{_short(answer)}” is not one of the labels {listed(self.options)}.{guess}")

    @staticmethod
    def _near(said: str, known: Mapping[str, str]) -> str:
        """The one label that was nearly typed. What begins several of them points at none: no hint at an answer."""
        begun = {target for name, target in known.items() if len(said) > 2 and name.startswith(said)}
        if begun:
            return begun.pop() if len(begun) == 1 else ""
        near = difflib.get_close_matches(said, known, n=1, cutoff=0.75)
        return known[near[0]] if near else ""


def _spelled(label: str) -> str:
    """A label without what may be typed in two ways: commas, the two forms of an apostrophe, a "the" in front."""
    return plain(label.replace(",", " ").replace("’", "'")).removeprefix("the ")


@dataclass(frozen=True)
class LabelEach:
    """A label for each of several items: ``{"a": "vague", "b": …}``. Every item has to be filled in."""

    items: tuple[str, ...]
    label: OneOf

    def read(self, answer: object) -> dict[str, str]:
        """The labels by item, in the items' order."""
        if not isinstance(answer, Mapping):
            raise AnswerError(f"This question wants a table {{…}} with a label for each of {listed(self.items)}.")
        given = {plain(str(name)): value for name, value in answer.items()}
        missing = [item for item in self.items if is_blank(given.get(plain(item)))]
        if missing:
            raise AnswerError(f"Not answered yet: {listed(missing)}. Give each a label and run the cell again.")
        return {item: self._read(item, given[plain(item)]) for item in self.items}

    def _read(self, item: str, answer: object) -> str:
        try:
            return self.label.read(answer)
        except AnswerError as error:
            raise AnswerError(f"In “{item}”: {error}") from None


@dataclass(frozen=True)
class WordsOf:
    """Some words copied from a text. Capitals, spaces and kinds of quotation marks do not matter."""

    text: str

    def read(self, answer: object) -> tuple[str, list[Span]]:
        """The answer, and every place where it stands in the text."""
        if not isinstance(answer, str):
            raise AnswerError(
                f"This question wants words from the text, in quotation marks, and the answer is {described(answer)}."
            )
        for words in (answer.strip(), answer.strip(_OUTER)):
            found = find_words(self.text, words)
            if found:
                return words, found
        raise AnswerError(f"“{_short(answer)}” {how_missing(self.text, answer, 'the text')}")


_OUTER = " \n\t.,;:!?\"'“”‘’"
"""What may stand around copied words without changing them."""


SILENT = "the text does not say"
"""How a learner says that a text leaves a question open."""

_SILENCES = frozenset(
    {
        *(f"{who}{says}" for who in ("text ", "report ", "it ", "") for says in ("does not say", "doesn't say")),
        *("not said", "not stated", "not named", "unknown", "nothing", "none"),
    }
)


@dataclass(frozen=True)
class WordsOrSilence:
    """Some words copied from a text, or that it does not say: then ``SILENT``, and no place."""

    text: str

    def read(self, answer: object) -> tuple[str, list[Span]]:
        """The answer with every place where it stands in the text; ``SILENT`` with none."""
        if isinstance(answer, str) and _spelled(answer) in _SILENCES:
            return SILENT, []
        try:
            return WordsOf(self.text).read(answer)
        except AnswerError as error:
            raise AnswerError(f"{error} If the text leaves it open, write “{SILENT}”.") from None


@dataclass(frozen=True)
class Form:
    """Several named fields, each with a kind of answer of its own."""

    fields: Mapping[str, AnswerKind]

    def read(self, answer: object) -> dict[str, Any]:
        """The fields by name."""
        if not isinstance(answer, Mapping):
            raise AnswerError(f"This question wants a table {{…}} with {listed(tuple(self.fields))}.")
        given = {plain(str(name)): value for name, value in answer.items()}
        missing = [name for name in self.fields if is_blank(given.get(plain(name)))]
        if missing:
            raise AnswerError(f"Not answered yet: {listed(missing)}. Fill it in and run the cell again.")
        return {name: self._read(name, kind, given[plain(name)]) for name, kind in self.fields.items()}

    @staticmethod
    def _read(name: str, kind: AnswerKind, answer: object) -> Any:
        try:
            return kind.read(answer)
        except AnswerError as error:
            raise AnswerError(f"In “{name}”: {error}") from None


@dataclass(frozen=True)
class Sentences:
    """A few words of the learner's own: ``least`` different ones, where nothing else judges them."""

    least: int = 1

    def read(self, answer: object) -> str:
        """The words."""
        if not isinstance(answer, str):
            raise AnswerError(f"Say it in words, in quotation marks; the answer is {described(answer)}.")
        if self.least > 1 and len(set(filter(_is_word, plain_words(answer)))) < self.least:
            raise AnswerError(f"Give it at least {self.least} different words, so that you can judge it again later.")
        return answer.strip()


def _is_word(word: str) -> bool:
    """True for what English has as a word or a number; of single letters it has two."""
    return len(word) > 1 or word in "ai" or word.isdecimal()


def listed(names: tuple[str, ...] | list[str]) -> str:
    """Names in a row: “a”, “b” and “c”."""
    quoted = [f"“{name}”" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "…"
