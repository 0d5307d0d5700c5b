"""Answers that are several labels in any order, and how much of a set was found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lessons.exercises.answers import AnswerError, OneOf, described, is_blank

_LONGEST = 200
"""Entries read; a longer list is no answer to any question here."""


@dataclass(frozen=True)
class SetOf:
    """Several labels in any order, however often each: ``["a", "c"]``, ``{"c", "a"}`` or ``"a, c"``."""

    label: OneOf

    def read(self, answer: object) -> frozenset[str]:
        """The labels.

        Raises
        ------
        AnswerError
            It is no list, or something in it is none of the labels.
        """
        if isinstance(answer, str):
            answer = [part for part in re.split(r"[,;\s]+|\band\b", answer) if part]
        if not isinstance(answer, (list, tuple, set, frozenset)):
            raise AnswerError(
                f"This question wants a list, such as {self._example()}, and the answer is {described(answer)}."
            )
        if len(answer) > _LONGEST:
            raise AnswerError(f"That list is too long. Give a list such as {self._example()}.")
        labels = [entry for entry in answer if not is_blank(entry)]
        return frozenset(self.label.read(_number_as_text(entry)) for entry in labels)

    def _example(self) -> str:
        first, second = self.label.options[:2]
        # A cell asks for paragraphs as bare numbers.
        return f"[{first}, {second}]" if first.isdecimal() else f'["{first}", "{second}"]'


def _number_as_text(entry: object) -> object:
    """17 is read as "17": paragraphs are typed as numbers."""
    return str(entry) if isinstance(entry, int) and not isinstance(entry, bool) and abs(entry) < 10**6 else entry


def found_of(given: Iterable[str], wanted: Iterable[str]) -> tuple[int, int, int]:
    """How many were found, how many there are, and how many of those given are none."""
    given, wanted = set(given), set(wanted)
    return len(given & wanted), len(wanted), len(given - wanted)
