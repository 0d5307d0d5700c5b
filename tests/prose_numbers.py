"""Numbers that the lessons' prose may state.

``STRUCTURE`` are patterns of numbers that are no findings: lessons, exercises, paragraphs, minutes, years of works.
``FACTS`` are findings typed in prose: (notebook, phrase) to a function that computes the number in the phrase.
"""

from __future__ import annotations

from collections.abc import Callable

STRUCTURE = (
    r"\[[^\]]*\]\([^)]*\.ipynb\)",  # links to other lessons
    r"^# \d\d · .*",
    r"(?m)^# \d\d · .*$",
    r"\b[Ll]essons? \d\d(?:(?:, | and | to )\d\d)*",
    r"\b(?:[Ee]xercises?|[Pp]redictions?) \d\.\d+(?:(?:, | and | to )\d\.\d+)*",
    r"(?m)^### \d\.\d+ · ",
    r"\bparagraphs? \d+(?:(?:, | and | to )\d+)*",
    r"\*\*\d+ minutes\*\*",
    r"\(\d+ minutes?\)",
    r"\b(?:19|20)\d\d\b(?=\)|;|, p)",  # the year of a work that is cited
    r"`[^`]*`",  # code
    r"MI6",
)

FACTS: dict[tuple[str, str], Callable[[], float]] = {}
